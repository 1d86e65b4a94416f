/**
 * `npm run build && npx tsx scripts/take-pictures.ts [folder]`: takes the pictures of the README and the guide anew, in the built
 * workbench.
 */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { chromium, type FrameLocator, type Page } from "playwright-core";
import { serveWorkbench } from "../src/cli/serve-workbench";
import { CHROMIUM_ARGS, findChromium } from "./chromium-path.mjs";

const PRIOR = "test/cases/hejing-2026/prior.xlsx";
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const SIZE = { width: 1440, height: 860 };

interface Scene {
  readonly page: Page;
  readonly pane: FrameLocator;
}

const SCENES: Readonly<Record<string, (scene: Scene) => Promise<void>>> = {
  pane: async (scene) => {
    await exchangeDigits(scene);
    await scene.pane.getByRole("button", { name: "D13 应为 417.49", exact: true }).click();
    await scene.pane.getByText("所选单元格 一、单位收支总体情况表!D13 有 1 处问题").waitFor();
  },
  narrative: async ({ pane }) => {
    await pane.getByRole("tab", { name: "说明" }).click();
    const buffer = await readFile(PRIOR);
    const prior = { name: "上年.xlsx", mimeType: XLSX, buffer };
    await pane.getByTestId("prior-file").setInputFiles(prior);
    await pane.getByText("上年.xlsx").waitFor();
    await press(pane, "生成说明");
    await pane.getByText(/^共 13 节/u).waitFor();
    await press(pane, "全部展开");
    await pane.locator("mark").first().scrollIntoViewIfNeeded();
  },
  targets: async ({ page, pane }) => {
    await pane.getByRole("tab", { name: "绩效" }).click();
    await pane.getByText("列出这类项目常用的指标").click();
    await press(pane, "生成绩效目标表");
    await pane.getByText("填写进度（4 张表）", { exact: true }).waitFor();
    await page.getByRole("tab", { name: "绩效目标表" }).click();
  },
};

/** Checks the sample and exchanges two digits of an amount: the result follows by itself. */
async function exchangeDigits({ page, pane }: Scene): Promise<void> {
  await press(pane, "一键校核");
  await pane.getByText("识别到 12/12 张表").waitFor();
  const cell = page.locator('td[data-address="D13"]');
  await cell.dblclick();
  await cell.locator("input").fill("417.94");
  await cell.locator("input").press("Enter");
  await pane.getByRole("button", { name: "D13 应为 417.49", exact: true }).waitFor();
  await page.locator('td[data-address="D13"][data-mark=error]').waitFor();
}

async function press(pane: FrameLocator, name: string): Promise<void> {
  await pane.getByRole("button", { name, exact: true }).click();
}

const [folder = "docs/images"] = process.argv.slice(2);
const executablePath = findChromium();
if (executablePath === null) throw new Error("No browser: node scripts/ensure-test-programs.mjs");
const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_ARGS] });
const served = await serveWorkbench(path.resolve("dist"), 0);
try {
  for (const [name, play] of Object.entries(SCENES)) {
    const page = await browser.newPage({ viewport: SIZE });
    await page.goto(served.url);
    const pane = page.frameLocator("iframe");
    await pane.getByRole("tabpanel").getByRole("button").first().waitFor();
    await play({ page, pane });
    await pane.locator("main[aria-busy=false]").waitFor();
    await page.mouse.move(0, 0);
    await page.screenshot({ path: path.join(folder, `${name}.png`) });
    await page.close();
  }
} finally {
  await browser.close();
  await served.close();
}
