import { resolve } from "node:path";
import { planTargetSheets } from "../app/plan-target-sheets";
import { BudgetToolError } from "../errors/budget-tool-error";
import { onlyFile, parseCommandArguments } from "./command-arguments";
import type { CommandIo } from "./command-io";
import { LAYOUT_OPTIONS, LAYOUT_USAGE, parseLayoutOptions } from "./layout-options";
import { openStore } from "./open-store";

export const TARGETS_USAGE = `budget-disclosure targets <工作簿.xlsx> ${LAYOUT_USAGE} -o 输出.xlsx`;

/** Writes a copy of the workbook with the 绩效目标表 added. */
export async function targetsCommand(words: readonly string[], io: CommandIo): Promise<number> {
  const { files, values } = parseCommandArguments(words, [...LAYOUT_OPTIONS, "output"]);
  const file = onlyFile(files, TARGETS_USAGE);
  const output = values["output"];
  if (output === undefined)
    throw new BudgetToolError("usage", { detail: `要写明输出文件。用法：${TARGETS_USAGE}` });
  if (resolve(output) === resolve(file)) {
    throw new BudgetToolError("usage", { detail: "-o 不能写回原工作簿，请换一个文件名。" });
  }
  const settings = parseLayoutOptions(values);
  const { document, store } = await openStore(file, io);
  const plans = planTargetSheets(await store.read(), settings);
  const added = await store.addSheets(plans);
  await io.write(output, document.save());
  io.stderr(`已新增工作表：${added.map(({ name }) => `“${name}”`).join("、")}，写入 ${output}。\n`);
  return 0;
}
