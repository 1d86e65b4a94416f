import { compareFiles } from "../../report/batch/compare-files";
import { toSummary } from "../../report/batch/summary";
import type { SummaryRow } from "../../report/batch/summary-row";
import { renderSummary } from "../../report/batch/summary-text";
import { attempt } from "../attempt";
import type { CommandArguments } from "../command-arguments";
import type { CommandIo } from "../command-io";
import { exitCodeOf } from "./exit-code";
import type { LineStore } from "./line-store";
import { readExpected } from "./read-expected";
import { assertFolderApart, writeNotices } from "./write-notices";
import { assertSummaryName, writeSummary } from "./write-summary";

/** Options for what is made of the lines of any number of files. */
export const SUMMARY_OPTIONS = ["summary", "notices", "expected"] as const;
export const SUMMARY_USAGE =
  "[--summary 汇总.xlsx|html|csv] [--notices 通知的文件夹] [--expected 名单.csv|xlsx]";

/** What is wanted of all files together. */
export interface Conclusion {
  readonly summary: string | undefined;
  readonly notices: string | undefined;
  readonly expected: readonly string[] | null;
}

/** Reads what can be wrong about it ahead of any work. @throws BudgetToolError "usage", "unreadable-file" */
export async function readConclusion(
  { files, values }: CommandArguments,
  io: CommandIo
): Promise<Conclusion> {
  const { summary, notices } = values;
  assertSummaryName(summary);
  assertFolderApart("--notices", notices, files);
  return { summary, notices, expected: await readExpected(values["expected"], io) };
}

/**
 * What all files come to: the summary, written and, for people, shown. It rests on nothing but the rows, so that it is the
 * same for the lines of one run and of many.
 * @param lines - where notices find the lines of the rows; null where none are wanted
 * @returns the exit code
 */
export async function conclude(
  rows: readonly SummaryRow[],
  lines: LineStore | null,
  { summary: path, notices, expected }: Conclusion,
  isShown: boolean,
  io: CommandIo
): Promise<number> {
  const comparison = compareFiles(rows, expected);
  const summary = toSummary(rows, comparison);
  if (isShown) io.stdout(renderSummary(summary));
  const isWritten = [
    path === undefined || (await attempt(() => writeSummary(path, summary, io), io)),
    notices === undefined || !lines || (await writeNotices(notices, rows, lines, io)),
  ];
  if (isWritten.includes(false)) return 2;
  const absent = comparison.missing.length > 0 ? [{ kind: "incomplete" } as const] : [];
  return exitCodeOf([...rows.map(({ verdict }) => verdict), ...absent]);
}
