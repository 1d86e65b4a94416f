import { composeCheckReport } from "../app/compose-check-report";
import { listPictures } from "../app/picture-list";
import { BudgetToolError } from "../errors/budget-tool-error";
import { toRefusedLine } from "../report/batch/check-line";
import { toCheckSheet } from "../report/check-sheet";
import { toCheckSheetHtml } from "../report/check-sheet-html";
import { renderCheckReport } from "../report/check-text";
import { renderSince, toSinceList, type SinceLast } from "../report/since-last";
import { toVerdict, UNUSABLE } from "../report/verdict";
import { attempt } from "./attempt";
import { exitCodeOf } from "./batch/exit-code";
import {
  checkFile,
  toLine,
  toReportLine,
  type CheckedNow,
  type CheckRun,
  type RefusedNow,
} from "./check-file";
import type { CommandIo } from "./command-io";
import { compareWithEarlier } from "./read-earlier";
import { chooseCopies, writeCopies } from "./write-copies";
import { toWordFile } from "./to-word-file";

type Values = Readonly<Record<string, string | undefined>>;

/** Checks one workbook, with all that is printed and written of a single one. */
export async function checkOne(
  path: string,
  run: CheckRun,
  values: Values,
  {
    format,
    isVerbose,
  }: { readonly format: "text" | "json" | "ndjson"; readonly isVerbose: boolean },
  io: CommandIo
): Promise<number> {
  const copies = chooseCopies(values, [path]);
  const printed = chooseReport(values["report"]);
  const checked = await checkFile(path, run, io);
  for (const note of checked.notes) io.stderr(`${note}\n`);
  const since = await compare(checked, values["against"], io);
  if (format === "ndjson") io.stdout(`${JSON.stringify({ ...toLine(checked, run), ...since })}\n`);
  if (format === "json")
    io.stdout(`${JSON.stringify([{ ...toPlainLine(checked, run), ...since }], null, 2)}\n`);
  if ("error" in checked) return exitCodeOf([UNUSABLE]);
  const { report } = checked.examined;
  if (format === "text") io.stdout(`${path}\n${renderCheckReport(report, isVerbose)}\n`);
  if (format === "text" && since.since) io.stdout(`${renderSince(since.since)}\n`);
  const date = values["date"] ?? today();
  const isWritten = [
    await attempt(() => writeCopies(checked, copies, io), io),
    printed === null ||
      (await attempt(() => writeReport(checked.examined, { date, ...since }, printed, io), io)),
  ];
  return isWritten.includes(false) ? 2 : exitCodeOf([toVerdict(report)]);
}

/** The findings beside those of an earlier run, where one is given. */
async function compare(
  checked: CheckedNow | RefusedNow,
  against: string | undefined,
  io: CommandIo
): Promise<{ readonly since?: SinceLast }> {
  if (against === undefined || "error" in checked) return {};
  const { path: file, examined } = checked;
  return { since: await compareWithEarlier(against, { file, report: examined.report }, io) };
}

function toPlainLine(checked: CheckedNow | RefusedNow, run: CheckRun): object {
  return "error" in checked
    ? toRefusedLine(checked.path, checked.error)
    : toReportLine(checked, run);
}

/** A file for the printed report, by the end of its name. */
interface ReportFile {
  readonly path: string;
  readonly format: "docx" | "html";
}

function chooseReport(path: string | undefined): ReportFile | null {
  if (path === undefined) return null;
  const format = /\.(docx|html)$/iu.exec(path)?.[1]?.toLowerCase();
  if (format !== "docx" && format !== "html")
    throw new BudgetToolError("usage", { detail: "--report 的文件名要以 .docx 或 .html 结尾。" });
  return { path, format };
}

async function writeReport(
  { report, opened }: CheckedNow["examined"],
  { date, since }: { readonly date: string; readonly since?: SinceLast },
  { path, format }: ReportFile,
  io: CommandIo
): Promise<void> {
  const sheet = toCheckSheet(report, date, [
    ...listPictures(opened),
    ...(since ? [toSinceList(since)] : []),
  ]);
  const content =
    format === "html" ? toCheckSheetHtml(sheet) : await toWordFile(composeCheckReport(sheet));
  await io.write(path, content);
  io.stderr(`校核报告写入 ${path}。\n`);
}

function today(): string {
  const now = new Date();
  return `${now.getFullYear()}年${now.getMonth() + 1}月${now.getDate()}日`;
}
