import { BudgetToolError } from "../errors/budget-tool-error";
import { toRow } from "../report/batch/review-line";
import type { SummaryRow } from "../report/batch/summary-row";
import { conclude, readConclusion, SUMMARY_OPTIONS, SUMMARY_USAGE } from "./batch/conclude";
import { LineIndex } from "./batch/line-store";
import { readLines } from "./batch/read-lines";
import { parseCommandArguments } from "./command-arguments";
import type { CommandIo } from "./command-io";

export const SUMMARIZE_USAGE = `budget-disclosure summarize <结果.ndjson>... ${SUMMARY_USAGE}`;

/** Sums up the lines of any number of runs, on whatever machines; exit code as of one run over all their files. */
export async function summarizeCommand(words: readonly string[], io: CommandIo): Promise<number> {
  const args = await parseCommandArguments(words, SUMMARY_OPTIONS);
  if (args.files.length === 0)
    throw new BudgetToolError("usage", { detail: `要写明结果文件。用法：${SUMMARIZE_USAGE}` });
  const conclusion = await readConclusion(args, io);
  const rows = new Map<string, SummaryRow>();
  const lines = new LineIndex();
  for (const path of args.files) {
    let unread = 0;
    for await (const { text, ...place } of readLines(path)) {
      const row = toRow(text);
      // Of several lines of one file the last one counts.
      if (row) rows.set(row.file, row);
      if (row) lines.add(row.file, { path, ...place });
      else unread += 1;
    }
    if (unread > 0) io.stderr(`“${path}”有 ${unread} 行不是完整的结果，没有计入。\n`);
  }
  return conclude([...rows.values()], lines, conclusion, true, io);
}
