import { basename } from "node:path";
import { narrateWorkbook } from "../app/narrate-workbook";
import { readPriorWorkbook, remarksOnPrior } from "../app/read-prior-workbook";
import { chooseFormat, onlyFile, parseCommandArguments } from "./command-arguments";
import type { CommandIo } from "./command-io";
import { LAYOUT_OPTIONS, LAYOUT_USAGE, parseLayoutOptions } from "./layout-options";
import { openStore } from "./open-store";

export const EXPLAIN_USAGE = `budget-disclosure explain <工作簿.xlsx> [--prior 上年.xlsx] ${LAYOUT_USAGE} [--format text|json] [-o 输出文件]`;

/** Writes 第三部分; what is still to be given is counted on stderr. */
export async function explainCommand(words: readonly string[], io: CommandIo): Promise<number> {
  const { files, values } = parseCommandArguments(words, [
    ...LAYOUT_OPTIONS,
    "prior",
    "format",
    "output",
  ]);
  const file = onlyFile(files, EXPLAIN_USAGE);
  const format = chooseFormat(values["format"], ["text", "json"]);
  const { store } = await openStore(file, io);
  const priorPath = values["prior"];
  const prior =
    priorPath === undefined
      ? null
      : await readPriorWorkbook({ fileName: basename(priorPath), bytes: await io.read(priorPath) });
  const settings = parseLayoutOptions(values);
  const narrated = narrateWorkbook(await store.read(), prior?.budget ?? null, settings);
  if (prior)
    for (const remark of remarksOnPrior(narrated.budget, prior.budget)) io.stderr(`${remark}\n`);
  const { document, text } = narrated;
  const content = format === "json" ? `${JSON.stringify(document, null, 2)}\n` : `${text}\n`;
  if (values["output"] === undefined) io.stdout(content);
  else await io.write(values["output"], content);
  io.stderr(`共 ${document.sections.length} 节，还有 ${document.missing.length} 项需要填写。\n`);
  return 0;
}
