import { basename } from "node:path";
import { checkWorkbook } from "../app/check-workbook";
import { composeWorkbook, type ComposedWorkbook } from "../app/compose-workbook";
import {
  narrateWorkbook,
  planInputChange,
  planInputSheet,
  withEditsOf,
  type NarratedWorkbook,
} from "../app/narrate-workbook";
import { openCase, type Case } from "../app/open-case";
import { takeInputs, withTaken } from "../app/take-inputs";
import { countMissing } from "../document/document-tree";
import { readTextFile } from "../document/read-text-file";
import { BudgetToolError } from "../errors/budget-tool-error";
import type { WorkbookStore } from "../host/workbook-store";
import { assertEnding } from "../host/xlsx/workbook-kind";
import { acceptedErrors } from "../report/verdict";
import { BATCH_FLAGS, BATCH_OPTIONS, BATCH_USAGE } from "./batch/batch-options";
import { asksForMany, makeMany, type Maker, prepareMaking } from "./batch/make-many";
import type { Work } from "./batch/work";
import { PRIOR_OPTIONS, readPriorOf } from "./choose-priors";
import { chooseFormat, onlyFile, parseCommandArguments } from "./command-arguments";
import type { CommandIo } from "./command-io";
import { openStore } from "./open-store";
import { readSettings, SETTINGS_OPTIONS, SETTINGS_USAGE } from "./read-settings";
import { writeWorkbook } from "./write-workbook";
import { toWordFile } from "./to-word-file";

export const EXPLAIN_USAGE = `budget-disclosure explain <工作簿.xlsx> [--prior 上年.xlsx] [--text 已有文稿.docx|txt] ${SETTINGS_USAGE} [--format text|json|docx] [-o 输出文件] [--inputs 带填报事项的副本.xlsx]
  budget-disclosure explain <文件夹|文件>... ${SETTINGS_USAGE} [--format text|json|docx] ${BATCH_USAGE} [--prior-folder 上年的文件夹] -o 输出文件夹`;

const SINGLES = ["prior", "text", "inputs"] as const;
const OPTIONS = [
  ...SETTINGS_OPTIONS,
  ...["format", "output", "text", "inputs"],
  ...PRIOR_OPTIONS,
  ...BATCH_OPTIONS,
];

/** 第三部分 of many workbooks. */
const EXPLAIN: Maker = {
  command: "explain",
  run: explainCommand,
  options: [...SETTINGS_OPTIONS, "format"],
  flags: [],
  singles: SINGLES,
};
const ENDINGS = { text: ".txt", json: ".json", docx: ".docx" } as const;

/**
 * Writes 第三部分, or for Word the whole document, from the workbook, its sheet 填报事项, last year's workbook and an existing text; what is still to be given
 * is counted on stderr. `--inputs` writes a copy of the workbook with 填报事项 as it was used.
 */
export async function explainCommand(words: readonly string[], io: CommandIo): Promise<number> {
  const args = await parseCommandArguments(words, OPTIONS, BATCH_FLAGS);
  const { files, values } = args;
  const format = chooseFormat(values["format"], ["text", "json", "docx"]);
  if (await asksForMany(args, io)) return makeMany(EXPLAIN, args, ENDINGS[format], io);
  const file = onlyFile(files, EXPLAIN_USAGE);
  const { inputs: copy, output } = values;
  if (format === "docx" && output === undefined)
    throw new BudgetToolError("usage", { detail: `要写明输出文件。用法：${EXPLAIN_USAGE}` });
  const { store, document: workbookDocument } = await openStore(file, io);
  if (copy !== undefined) assertEnding(copy, workbookDocument);
  const alone = openCase(await store.read(), await readSettings(values, io));
  const prior = await readPriorOf(alone, values, io);
  const opened = { ...alone, prior };
  let kept = opened.inputs;
  if (values["text"] !== undefined) {
    const lines = await readLines(values["text"], io);
    const taken = takeInputs(opened, lines);
    for (const remark of taken.remarks) io.stderr(`${remark}\n`);
    io.stderr(`从文稿中提取了 ${taken.inputs.length} 项。\n`);
    kept = withTaken(kept, taken);
  }
  const narrated = withEditsOf(narrateWorkbook(opened, kept), opened.workbook);
  const { document, text } = narrated;
  warnOfErrors(opened, io);
  if (format === "docx") await writeWord(composeWorkbook(opened, narrated), output, io);
  else {
    const content = format === "json" ? `${JSON.stringify(document, null, 2)}\n` : `${text}\n`;
    if (output === undefined) io.stdout(content);
    else {
      await io.write(output, content);
      io.stderr(`说明写入 ${output}。\n`);
    }
  }
  if (copy !== undefined) {
    await writeInputs(store, narrated, opened);
    await writeWorkbook(copy, workbookDocument, io);
    io.stderr(`填报事项已写入 ${copy}。\n`);
  }
  io.stderr(`共 ${document.sections.length} 节，还有 ${document.missing.length} 项待填。\n`);
  return 0;
}

/** Into the sheet that is there, with what the clerk added to it; otherwise on a new one. */
async function writeInputs(
  store: WorkbookStore,
  narrated: NarratedWorkbook,
  { workbook }: Case
): Promise<void> {
  const planned = planInputChange(narrated, workbook);
  if (!planned) await store.addSheets([planInputSheet(narrated, workbook)], workbook);
  else if (planned.change !== "nothing") await store.changeCells(planned.change, workbook);
}

/** A text from tables that do not agree repeats what is wrong in them. */
function warnOfErrors(opened: Case, io: CommandIo): void {
  const report = checkWorkbook(opened);
  const errors = report.findings.filter(({ severity }) => severity === "error");
  if (errors.length > 0)
    io.stderr(
      `工作簿里有 ${errors.length} 处不一致，说明是照表上的数写的；请用 check 核对、改正后再生成一次。\n`
    );
  const accepted = acceptedErrors(report);
  if (accepted > 0)
    io.stderr(
      `另有 ${accepted} 处已核实接受的不一致，说明是照表上的数写的；请看前后是否说得通。\n`
    );
}

async function writeWord(
  { document, fileName }: ComposedWorkbook,
  output = fileName,
  io: CommandIo
): Promise<void> {
  await io.write(output, await toWordFile(document));
  io.stderr(`全文写入 ${output}，标黄待填写的有 ${countMissing(document)} 处。\n`);
}

async function readLines(path: string, io: CommandIo): Promise<readonly string[]> {
  return readTextFile({ fileName: basename(path), bytes: await io.read(path) });
}

/** The work of a process that was started for another one. */
export function prepareExplain(words: readonly string[], io: CommandIo): Promise<Work> {
  return prepareMaking(EXPLAIN, words, io);
}
