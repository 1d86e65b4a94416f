import { basename } from "node:path";
import { examineWorkbook } from "../app/check-workbook";
import { openCase, type CheckSettings, type PriorYear } from "../app/open-case";
import { parseRuleSettings } from "../app/rule-settings";
import { remarksOnPrior } from "../app/read-prior-workbook";
import type { Acceptance } from "../checking/exceptions";
import type { Finding } from "../checking/finding";
import { BudgetToolError, isBudgetToolError } from "../errors/budget-tool-error";
import { toSentence } from "../errors/sentences";
import { composeCheckReport } from "../app/compose-check-report";
import { writeDocument } from "../document/write-document";
import type { CheckReport } from "../report/check-report";
import { toCheckSheet } from "../report/check-sheet";
import { toCheckSheetHtml } from "../report/check-sheet-html";
import { renderCheckReport } from "../report/check-text";
import { toVerdict, UNUSABLE, type Verdict, type VerdictKind } from "../report/verdict";
import { chooseFormat, parseCommandArguments } from "./command-arguments";
import type { CommandIo } from "./command-io";
import { LAYOUT_OPTIONS, LAYOUT_USAGE, parseLayoutOptions } from "./layout-options";
import { openBytes } from "./open-store";
import { readPrior } from "./read-prior";
import { chooseCopies, COPY_OPTIONS, writeCopies, type CheckedFile } from "./write-copies";

export const CHECK_USAGE = `budget-disclosure check <文件|文件夹>... ${LAYOUT_USAGE} [--prior 上年.xlsx] [--settings 设置.json] [--format text|json|ndjson] [--mark 带标记的副本.xlsx] [--audit 带校核表的副本.xlsx] [--report 校核报告.docx|html] [--date 检查日期] [--verbose]`;

/** What came of one workbook: its report, or why it could not be used. */
type Result = { readonly file: string; readonly report: CheckReport } | Refused;

interface Refused {
  readonly file: string;
  readonly error: { readonly code: string; readonly message: string };
}

/**
 * Checks workbooks; exit code 2 if any input was unusable or an output could not be written, else 1 if there is any error
 * finding, else 3 if any workbook could not be checked to the end, else 0.
 */
export async function checkCommand(words: readonly string[], io: CommandIo): Promise<number> {
  const { files, values, flags } = await parseCommandArguments(
    words,
    [...LAYOUT_OPTIONS, "prior", "settings", "format", ...COPY_OPTIONS, "report", "date"],
    ["verbose"]
  );
  const format = chooseFormat(values["format"], ["text", "json", "ndjson"]);
  const prior = await readPrior(values["prior"], io);
  const settings = {
    ...parseLayoutOptions(values),
    ...(await readSettings(values["settings"], io)),
  };
  const found = await io.workbooksAt(files);
  const paths = found.flatMap(({ path, refusal }) => (refusal ? [] : path));
  if (found.length === 0)
    throw new BudgetToolError("usage", { detail: `没有要校核的工作簿。用法：${CHECK_USAGE}` });
  const copies = chooseCopies(values, paths);
  for (const single of ["prior", "report"])
    if (values[single] !== undefined && paths.length > 1)
      throw new BudgetToolError("usage", { detail: `--${single} 一次只能用于一个工作簿。` });
  const printed = chooseReport(values["report"]);
  const results: Result[] = [];
  const isWritten: boolean[] = [];
  for (const { path, refusal } of found) {
    const checked = refusal
      ? refused(path, refusal, io)
      : await checkFile(path, settings, prior, io);
    const result = "error" in checked ? checked : { file: path, report: checked.examined.report };
    if (format === "text" && "report" in result)
      io.stdout(`${path}\n${renderCheckReport(result.report, flags.has("verbose"))}\n`);
    if (format === "ndjson") io.stdout(`${JSON.stringify(toJson(result))}\n`);
    results.push(result);
    if ("error" in checked) continue;
    const { report } = checked.examined;
    isWritten.push(await attempt(() => writeCopies(checked, copies, io), io));
    if (printed)
      isWritten.push(
        await attempt(() => writeReport(report, values["date"] ?? today(), printed, io), io)
      );
  }
  if (format === "json") io.stdout(`${JSON.stringify(results.map(toJson), null, 2)}\n`);
  return isWritten.includes(false) ? 2 : exitCode(results);
}

/** What was found is told, whether or not it can be written. */
async function attempt(write: () => Promise<void>, io: CommandIo): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    io.stderr(`${toSentence(error)}\n`);
    return false;
  }
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
  report: CheckReport,
  date: string,
  { path, format }: ReportFile,
  io: CommandIo
): Promise<void> {
  const sheet = toCheckSheet(report, date);
  const content =
    format === "html" ? toCheckSheetHtml(sheet) : await writeDocument(composeCheckReport(sheet));
  await io.write(path, content);
  io.stderr(`校核报告写入 ${path}。\n`);
}

function today(): string {
  const now = new Date();
  return `${now.getFullYear()}年${now.getMonth() + 1}月${now.getDate()}日`;
}

/** @throws BudgetToolError "unreadable-file" or "invalid-settings" */
async function readSettings(path: string | undefined, io: CommandIo): Promise<CheckSettings> {
  if (path === undefined) return {};
  const text = new TextDecoder().decode(await io.read(path));
  return parseRuleSettings(text, basename(path));
}

async function checkFile(
  path: string,
  settings: CheckSettings,
  prior: PriorYear | null,
  io: CommandIo
): Promise<CheckedFile | Refused> {
  try {
    const bytes = await io.read(path);
    const workbook = await openBytes(path, bytes).store.read();
    const examined = examineWorkbook(openCase(workbook, settings, prior));
    if (prior)
      for (const remark of remarksOnPrior(examined.opened.budget, prior.budget))
        io.stderr(`${remark}\n`);
    return { path, bytes, examined };
  } catch (error) {
    if (isBudgetToolError(error, "usage")) throw error;
    return refused(path, error, io);
  }
}

function refused(file: string, error: unknown, io: CommandIo): Refused {
  const message = toSentence(error);
  io.stderr(`${message}\n`);
  return { file, error: { code: isBudgetToolError(error) ? error.name : "unexpected", message } };
}

/** The worst verdict decides. */
const EXIT_CODES: readonly (readonly [VerdictKind, number])[] = [
  ["unusable", 2],
  ["faulty", 1],
  ["incomplete", 3],
];

function exitCode(results: readonly Result[]): number {
  const kinds = new Set(results.map((result) => verdictOf(result).kind));
  return EXIT_CODES.find(([kind]) => kinds.has(kind))?.[1] ?? 0;
}

function verdictOf(result: Result): Verdict {
  return "error" in result ? UNUSABLE : toVerdict(result.report);
}

/** The JSON contract; `place` belongs to it even where nothing fills it yet. */
function toJson(result: Result): unknown {
  const verdict = verdictOf(result);
  if ("error" in result) return { ...result, verdict };
  const { report, file } = result;
  return {
    file,
    catalogue: report.catalogue,
    layout: report.layout,
    budgetUnit: report.budgetUnit,
    fiscalYear: report.fiscalYear,
    tables: report.tables,
    coverage: report.coverage,
    findings: [
      ...report.findings.map((finding) => toJsonFinding(finding, null)),
      ...report.accepted.map(({ finding, acceptance }) => toJsonFinding(finding, acceptance)),
    ],
    problems: report.problems.map(({ kind, message, sheet }) => ({ kind, message, sheet })),
    notEvaluated: report.notEvaluated,
    otherSheets: report.otherSheets,
    lapsed: report.lapsed.map(({ key: _, ...exception }) => exception),
    verdict,
  };
}

function toJsonFinding({ relation: _, ...finding }: Finding, accepted: Acceptance | null): unknown {
  return { ...finding, accepted, place: null };
}
