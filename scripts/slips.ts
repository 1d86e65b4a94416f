/**
 * `npx tsx scripts/slips.ts <folder of case folders> [--text published.txt] [--most 6] [--only words] [--list]`: puts single
 * slips into the text of every case and counts those that the review finds. Exit code 1 when one is silent.
 */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { benchDocumentFaults } from "./bench/document-faults";

const { values, positionals } = parseArgs({
  options: {
    text: { type: "string", default: "text.txt" },
    most: { type: "string", default: "6" },
    only: { type: "string", default: "" },
    list: { type: "boolean", default: false },
  },
  allowPositionals: true,
});
const folder = positionals[0] ?? "test/cases";
const most = Math.max(1, Number.parseInt(values.most, 10) || 1);
for (const slug of readdirSync(folder).filter((name) => name.includes(values.only))) {
  const home = join(folder, slug);
  if (!existsSync(join(home, values.text))) continue;
  const { table, slips } = await benchDocumentFaults(home, values.text, most);
  print(`## ${slug}\n\n${table}\n`);
  for (const { fate, words } of slips) {
    if (fate === "silent") process.exitCode = 1;
    if (values.list ? fate !== "found" : fate === "silent") print(`- ${fate}: ${words}`);
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
