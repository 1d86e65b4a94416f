import { BudgetToolError } from "../errors/budget-tool-error";
import { toReport, type CheckLine, type CheckedLine } from "../report/batch/check-line";
import type { CheckReport } from "../report/check-report";
import { toSinceLast, type SinceLast } from "../report/since-last";
import { readText, type CommandIo } from "./command-io";

/**
 * What an earlier run said of this workbook, from what it printed as json or ndjson: the line of the same path, else the last
 * one of the same unit and year.
 * @throws BudgetToolError "unreadable-file", or "usage" for a file without such a line
 */
export async function compareWithEarlier(
  path: string,
  { file, report }: { readonly file: string; readonly report: CheckReport },
  io: CommandIo
): Promise<SinceLast> {
  const lines = parseLines(await readText(path, io)).filter(isChecked);
  const isSameUnit = (line: CheckedLine): boolean =>
    line.budgetUnit !== null &&
    line.budgetUnit === report.budgetUnit &&
    line.fiscalYear === report.fiscalYear;
  const earlier =
    lines.filter((line) => line.file === file).pop() ?? lines.filter(isSameUnit).pop();
  if (!earlier)
    throw new BudgetToolError("usage", {
      detail: `${path} 里没有这个工作簿的校核结果：--against 要写上次 check --format json 或 ndjson 的输出。`,
    });
  return toSinceLast(path, toReport(earlier).findings, report.findings);
}

function isChecked(line: CheckLine): line is CheckedLine {
  return Array.isArray((line as Partial<CheckedLine> | null)?.findings);
}

/** One array, or a value a line; whatever is neither holds no lines. */
function parseLines(text: string): readonly CheckLine[] {
  const sources = text.trimStart().startsWith("[") ? [text] : text.split("\n");
  return sources.flatMap((source): readonly CheckLine[] => {
    try {
      const parsed = JSON.parse(source) as CheckLine | readonly CheckLine[];
      return Array.isArray(parsed) ? (parsed as readonly CheckLine[]) : [parsed as CheckLine];
    } catch {
      return [];
    }
  });
}
