import { BudgetToolError } from "../errors/budget-tool-error";
import { BATCH_FLAGS, BATCH_OPTIONS, BATCH_USAGE, findNamedWorkbooks } from "./batch/batch-options";
import { checkMany, checkWork } from "./batch/check-many";
import { SUMMARY_OPTIONS, SUMMARY_USAGE } from "./batch/conclude";
import type { Work } from "./batch/work";
import type { CheckRun } from "./check-file";
import { checkOne } from "./check-one";
import { choosePriors } from "./choose-priors";
import { chooseFormat, parseCommandArguments, type CommandArguments } from "./command-arguments";
import type { CommandIo } from "./command-io";
import { readSettings, SETTINGS_OPTIONS, SETTINGS_USAGE } from "./read-settings";
import { COPY_OPTIONS } from "./write-copies";

export const CHECK_USAGE = `budget-disclosure check <文件|文件夹>... ${SETTINGS_USAGE} [--prior 上年.xlsx] [--format text|json|ndjson] [--mark 带标记的副本.xlsx] [--audit 带校核表的副本.xlsx] [--report 校核报告.docx|html] [--against 上次.json] [--date 检查日期] [--figures] [--verbose]
    许多文件：${BATCH_USAGE} [--prior-folder 上年的文件夹] ${SUMMARY_USAGE}`;

/** Options that say how a single file is checked; a process that shares the work of many is given the same ones. */
export const RUN_OPTIONS = [...SETTINGS_OPTIONS, "prior", "prior-index"];

/** Options without a value that say what a line holds. */
const RUN_FLAGS = ["figures"] as const;

/** Options whose file belongs to one workbook. */
const SINGLE_OPTIONS = ["prior", ...COPY_OPTIONS, "report", "against"] as const;

/**
 * Checks workbooks; exit code 2 if any input was unusable or an output could not be written, else 1 if there is any error
 * finding, else 3 if any workbook could not be checked to the end, else 0.
 */
export async function checkCommand(words: readonly string[], io: CommandIo): Promise<number> {
  const args = await parseCommandArguments(
    words,
    [
      ...RUN_OPTIONS,
      "prior-folder",
      "format",
      ...COPY_OPTIONS,
      "report",
      "against",
      "date",
      ...BATCH_OPTIONS,
      ...SUMMARY_OPTIONS,
    ],
    ["verbose", ...RUN_FLAGS, ...BATCH_FLAGS]
  );
  const { values, flags } = args;
  const format = chooseFormat(values["format"], ["text", "json", "ndjson"]);
  const isVerbose = flags.has("verbose");
  const run = await readCheckRun(args, io);
  const found = await findNamedWorkbooks(args, io);
  const [only] = found;
  if (only === undefined)
    throw new BudgetToolError("usage", { detail: `没有要校核的工作簿。用法：${CHECK_USAGE}` });
  const isAlone = found.length === 1 && only.refusal === null && !asksForMany(values);
  if (isAlone) return checkOne(only.path, run, values, { format, isVerbose }, io);
  const single = SINGLE_OPTIONS.find((option) => values[option] !== undefined);
  if (single !== undefined)
    throw new BudgetToolError("usage", { detail: `--${single} 一次只能用于一个工作簿。` });
  const runOptions = [...RUN_OPTIONS, ...RUN_FLAGS];
  return checkMany(found, run, { args, format, isVerbose, runOptions }, io);
}

/** What a run needs to check any of its files. */
export async function readCheckRun(
  { values, flags }: CommandArguments,
  io: CommandIo
): Promise<CheckRun> {
  const settings = await readSettings(values, io);
  const withFigures = flags.has("figures");
  return { settings, withFigures, ...(await choosePriors(values, settings, io)) };
}

/** The work of a process that was started for another one, from the options that this one was given. */
export async function prepareCheck(words: readonly string[], io: CommandIo): Promise<Work> {
  const args = await parseCommandArguments(words, RUN_OPTIONS, RUN_FLAGS);
  return checkWork(await readCheckRun(args, io), io);
}

/** A run for many files stays one where only one file is left for it. */
function asksForMany(values: CommandArguments["values"]): boolean {
  return [...BATCH_OPTIONS, ...SUMMARY_OPTIONS, "prior-folder"].some(
    (option) => values[option] !== undefined
  );
}
