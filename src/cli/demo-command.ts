import { join } from "node:path";
import { BudgetToolError } from "../errors/budget-tool-error";
import { checkCommand } from "./check-command";
import type { CommandIo } from "./command-io";
import { explainCommand } from "./explain-command";
import { serveWorkbench } from "./serve-workbench";
import { targetsCommand } from "./targets-command";

export const DEMO_USAGE = "budget-disclosure demo [--once]";

const BUILT = "dist";
const SAMPLE = join(BUILT, "workbench", "sample", "workbook.xlsx");
const PRIOR = join(BUILT, "workbench", "sample", "prior.xlsx");
const OUT = "out";
/** Any free port where this one is taken. */
const PORT = 3030;

/**
 * The main job on the embedded sample, in the terminal; then the workbench until it is stopped.
 * Runs from the project's folder after `npm run build`.
 */
export async function demoCommand(words: readonly string[], io: CommandIo): Promise<number> {
  const isOnce = words.includes("--once");
  if (words.some((word) => word !== "--once"))
    throw new BudgetToolError("usage", { detail: `用法：${DEMO_USAGE}` });
  const marked = join(OUT, "校核标记.xlsx");
  const text = join(OUT, "第三部分.txt");
  const targets = join(OUT, "绩效目标表.xlsx");
  io.stdout("一、校核\n");
  const code = await checkCommand([SAMPLE, "--mark", marked], io);
  io.stdout("二、第三部分情况说明（上年数据由公布的变动额推算，仅供演示）\n");
  await explainCommand([SAMPLE, "--prior", PRIOR, "-o", text], io);
  io.stdout("三、绩效目标表\n");
  await targetsCommand([SAMPLE, "-o", targets], io);
  io.stdout(`\n已写出：\n  ${marked}\n  ${text}\n  ${targets}\n`);
  if (isOnce) return code;
  const { url } = await serveWorkbench(BUILT, PORT).catch(() => serveWorkbench(BUILT, 0));
  io.stdout(`\n工作台已打开：${url}\n在浏览器里打开这个地址；按 Ctrl+C 结束。\n`);
  return new Promise<number>((stop) => {
    process.once("SIGINT", () => stop(0));
  });
}
