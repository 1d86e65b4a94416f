import { basename } from "node:path";
import { openCase, type Case } from "../app/open-case";
import { planTargetSheets, type TargetChoices } from "../app/plan-target-sheets";
import { readPrintedTargets } from "../app/read-printed-targets";
import { renewAuditSheet } from "../app/renew-audit-sheet";
import type { TargetTable } from "../budget/target-table";
import { readTextFile } from "../document/read-text-file";
import { BudgetToolError } from "../errors/budget-tool-error";
import { describeKept } from "../performance/write/describe-kept";
import { BATCH_FLAGS, BATCH_OPTIONS, BATCH_USAGE } from "./batch/batch-options";
import { asksForMany, makeMany, type Maker, prepareMaking } from "./batch/make-many";
import type { Work } from "./batch/work";
import { PRIOR_OPTIONS, readPriorOf } from "./choose-priors";
import { onlyFile, parseCommandArguments, type CommandArguments } from "./command-arguments";
import type { CommandIo } from "./command-io";
import { openStore } from "./open-store";
import { readSettings, SETTINGS_OPTIONS, SETTINGS_USAGE } from "./read-settings";
import { writeWorkbook } from "./write-workbook";

export const TARGETS_USAGE = `budget-disclosure targets <工作簿.xlsx> [--prior 上年.xlsx|docx|txt] [--sheets one|each] [--carry-over separate|merge] [--suggest] [--weights 80|90|100] ${SETTINGS_USAGE} -o 输出.xlsx
  budget-disclosure targets <文件夹|文件>... [同上，没有 --prior] ${BATCH_USAGE} [--prior-folder 上年的文件夹] -o 输出文件夹`;

const COMMON = [...SETTINGS_OPTIONS, "sheets", "carry-over", "weights"];
const OPTIONS = [...COMMON, ...PRIOR_OPTIONS, "output", ...BATCH_OPTIONS];

/** 绩效目标表 in copies of many workbooks. */
const TARGETS: Maker = {
  command: "targets",
  run: targetsCommand,
  options: COMMON,
  flags: ["suggest"],
  singles: ["prior"],
};

/** Writes a copy of the workbook with the 绩效目标表 added, or renewed where they are there. */
export async function targetsCommand(words: readonly string[], io: CommandIo): Promise<number> {
  const args = await parseCommandArguments(words, OPTIONS, ["suggest", ...BATCH_FLAGS]);
  const { files, values, flags } = args;
  if (await asksForMany(args, io)) return makeMany(TARGETS, args, ".xlsx", io);
  const file = onlyFile(files, TARGETS_USAGE);
  const output = values["output"];
  if (output === undefined)
    throw new BudgetToolError("usage", { detail: `要写明输出文件。用法：${TARGETS_USAGE}` });
  const weightTotal = parseWeights(values["weights"]);
  const settings = {
    ...(await readSettings(values, io)),
    ...(weightTotal === null ? {} : { weightTotal }),
  };
  const choices = {
    arrangement: choose("--sheets", values["sheets"], ["one", "each"]),
    ...parseCarryOver(values["carry-over"]),
    suggests: flags.has("suggest"),
  };
  const { document, store } = await openStore(file, io);
  const opened = openCase(await store.read(), settings);
  const prior = await readPriorTargets(opened, values, io);
  const plans = planTargetSheets(opened, choices, prior);
  const added = await store.addSheets(plans, opened.workbook);
  await renewAuditSheet(store, opened, plans);
  await writeWorkbook(output, document, io);
  const names = (isNew: boolean): string =>
    added
      .filter((_sheet, index) => (plans[index]?.replaces === null) === isNew)
      .map(({ name }) => `“${name}”`)
      .join("、");
  if (names(true) !== "") io.stderr(`已新增工作表：${names(true)}，写入 ${output}。\n`);
  if (names(false) !== "")
    io.stderr(`已更新工作表：${names(false)}，填写的内容都保留，写入 ${output}。\n`);
  for (const { message } of describeKept(
    plans,
    added.map(({ name }) => name)
  ))
    io.stderr(`${message}\n`);
  return 0;
}

/** Left out, it stays as it is on the sheets that are there. */
function parseCarryOver(value: string | undefined): Pick<TargetChoices, "carryOver"> {
  if (value === undefined) return {};
  return { carryOver: choose("--carry-over", value, ["separate", "merge"]) };
}

function choose<T extends string>(
  option: string,
  value: string | undefined,
  allowed: readonly [T, ...T[]]
): T {
  const found = allowed.find((one) => one === value);
  if (value !== undefined && found === undefined)
    throw new BudgetToolError("usage", { detail: `${option} 只能是 ${allowed.join("、")}。` });
  return found ?? allowed[0];
}

/** Totals in use; null when the form's own holds. */
function parseWeights(value: string | undefined): number | null {
  if (value === undefined) return null;
  return Number(choose("--weights", value, ["90", "80", "100"]));
}

/** Target tables of last year's workbook, or of the document that was published last year. */
async function readPriorTargets(
  opened: Case,
  values: CommandArguments["values"],
  io: CommandIo
): Promise<readonly TargetTable[]> {
  const { prior: path = "" } = values;
  const targets = /\.(?:docx|txt)$/iu.test(path)
    ? readPrintedTargets(
        opened.family.forms,
        readTextFile({ fileName: basename(path), bytes: await io.read(path) })
      ).targets
    : (await readPriorOf(opened, values, io))?.targets;
  if (targets?.length === 0) io.stderr("上年的文件中没有绩效目标表，没有可以沿用的目标。\n");
  return targets ?? [];
}

/** The work of a process that was started for another one. */
export function prepareTargets(words: readonly string[], io: CommandIo): Promise<Work> {
  return prepareMaking(TARGETS, words, io);
}
