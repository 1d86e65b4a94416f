import { basename, resolve } from "node:path";
import { checkWorkbook, type CheckSettings } from "../app/check-workbook";
import { parseRuleSettings } from "../app/rule-settings";
import { BudgetToolError, isBudgetToolError } from "../errors/budget-tool-error";
import { toSentence } from "../errors/sentences";
import type { CheckReport } from "../report/check-report";
import { renderCheckReport } from "../report/check-text";
import { toMarks } from "../report/highlight-plan";
import { chooseFormat, parseCommandArguments } from "./command-arguments";
import type { CommandIo } from "./command-io";
import { LAYOUT_OPTIONS, LAYOUT_USAGE, parseLayoutOptions } from "./layout-options";
import { openStore } from "./open-store";

export const CHECK_USAGE = `budget-disclosure check <文件|文件夹>... ${LAYOUT_USAGE} [--settings 设置.json] [--format text|json|ndjson] [--mark 带标记的副本.xlsx] [--verbose]`;

/** What came of one workbook: its report, or why it could not be used. */
type Result =
  | { readonly file: string; readonly report: CheckReport }
  | { readonly file: string; readonly error: { readonly code: string; readonly message: string } };

/** Checks workbooks; exit code 2 if any input was unusable, else 1 if there is any error finding, else 0. */
export async function checkCommand(words: readonly string[], io: CommandIo): Promise<number> {
  const { files, values, flags } = parseCommandArguments(
    words,
    [...LAYOUT_OPTIONS, "settings", "format", "mark"],
    ["verbose"]
  );
  const format = chooseFormat(values["format"], ["text", "json", "ndjson"]);
  const settings = {
    ...parseLayoutOptions(values),
    ...(await readSettings(values["settings"], io)),
  };
  const paths = (await Promise.all(files.map((file) => io.workbooksAt(file)))).flat();
  if (paths.length === 0)
    throw new BudgetToolError("usage", { detail: `没有要校核的工作簿。用法：${CHECK_USAGE}` });
  if (values["mark"] !== undefined && paths.length > 1) {
    throw new BudgetToolError("usage", { detail: "--mark 一次只能用于一个工作簿。" });
  }
  const results: Result[] = [];
  for (const path of paths) {
    const result = await checkFile(path, settings, values["mark"], io);
    if (format === "text" && "report" in result)
      io.stdout(`${path}\n${renderCheckReport(result.report, flags.has("verbose"))}\n`);
    if (format === "ndjson") io.stdout(`${JSON.stringify(toJson(result))}\n`);
    results.push(result);
  }
  if (format === "json") io.stdout(`${JSON.stringify(results.map(toJson), null, 2)}\n`);
  return exitCode(results);
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
  mark: string | undefined,
  io: CommandIo
): Promise<Result> {
  try {
    const { store, document } = await openStore(path, io);
    const workbook = await store.read();
    const report = checkWorkbook(workbook, settings);
    if (mark !== undefined) {
      // The copy must never overwrite the clerk's own file.
      if (resolve(mark) === resolve(path)) {
        throw new BudgetToolError("usage", { detail: "--mark 不能写回原工作簿，请换一个文件名。" });
      }
      const { skippedSheets } = await store.setMarks(toMarks(report.findings, workbook), workbook);
      await io.write(mark, document.save());
      for (const sheet of skippedSheets) io.stderr(`工作表“${sheet}”受保护，没有标记。\n`);
    }
    return { file: path, report };
  } catch (error) {
    if (isBudgetToolError(error, "usage")) throw error;
    const message = toSentence(error);
    io.stderr(`${message}\n`);
    return {
      file: path,
      error: { code: isBudgetToolError(error) ? error.name : "unexpected", message },
    };
  }
}

function exitCode(results: readonly Result[]): number {
  if (results.some((result) => "error" in result)) return 2;
  const hasErrors = results.some(
    (result) =>
      "report" in result && result.report.findings.some(({ severity }) => severity === "error")
  );
  return hasErrors ? 1 : 0;
}

/** The JSON contract; `accepted` and `place` belong to it even where nothing fills them yet. */
function toJson(result: Result): unknown {
  if ("error" in result) return result;
  const { report, file } = result;
  return {
    file,
    catalogue: report.catalogue,
    layout: report.layout,
    budgetUnit: report.budgetUnit,
    fiscalYear: report.fiscalYear,
    tables: report.tables,
    coverage: report.coverage,
    findings: report.findings.map(({ relation: _, ...finding }) => ({
      ...finding,
      accepted: null,
      place: null,
    })),
    problems: report.problems.map(({ kind, message, sheet }) => ({ kind, message, sheet })),
    notEvaluated: report.notEvaluated,
    otherSheets: report.otherSheets,
  };
}
