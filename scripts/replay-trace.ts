/**
 * Replays a trace of a real Excel against the simulator: npx tsx scripts/replay-trace.ts <workbook.xlsx> <trace.txt>
 * The trace is the console output of a page that set `OfficeExtension.CoreUtility._logEnabled = true`.
 */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { openWorkbookDocument } from "../src/host/xlsx/open-workbook-document";
import { replayTrace } from "../src/simulator/replay-trace";
import { createSimulatedExcel } from "../src/simulator/simulated-excel";

const [workbook, trace] = process.argv.slice(2);
if (workbook === undefined || trace === undefined) {
  console.error("usage: npx tsx scripts/replay-trace.ts <workbook.xlsx> <trace.txt>");
  process.exit(2);
}
const document = openWorkbookDocument(new Uint8Array(readFileSync(workbook)), basename(workbook));
const differences = replayTrace(readFileSync(trace, "utf8"), createSimulatedExcel(document));
for (const { batch, path, recorded, simulated } of differences)
  console.log(`batch ${batch}  ${path}\n  recorded   ${recorded}\n  simulated  ${simulated}`);
console.log(`${differences.length} differences`);
process.exit(differences.length === 0 ? 0 : 1);
