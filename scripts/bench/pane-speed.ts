import { existsSync } from "node:fs";
import path from "node:path";
import { chromium, type FrameLocator, type Page } from "playwright-core";
import { serveWorkbench } from "../../src/cli/serve-workbench";
import { openCase } from "../../src/app/open-case";
import { parseAddress } from "../../src/grid/address";
import { openWorkbookDocument } from "../../src/host/xlsx/open-workbook-document";
import { CHROMIUM_ARGS, findChromium } from "../chromium-path.mjs";
import { markdownTable } from "../markdown-table";
import { amountCellsOf } from "./amount-cells";
import type { ProjectCase } from "./project-cases";
import { medianOf } from "./stop-watch";

const DIST = path.resolve("dist");
const FILE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/**
 * Wall time of what a clerk waits for in the built pane, beside the simulated Excel in one page of Chromium: from the click to the
 * verdict on the sample, and until a long list of findings stands in another order.
 */
export async function benchPane(cases: readonly ProjectCase[], runs: number): Promise<string> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error("No browser: node scripts/ensure-test-programs.mjs");
  if (!existsSync(DIST)) throw new Error("No build: npm run build");
  const served = await serveWorkbench(DIST, 0);
  const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_ARGS] });
  try {
    const page = await browser.newPage();
    await page.goto(served.url);
    const pane = page.frameLocator("iframe");
    await pane.getByRole("button", { name: "一键校核" }).click();
    const verdicts = await repeat(runs, () => timeToVerdict(page));
    const found = await openFaulty(page, pane, cases);
    const drawn = await repeat(runs, () => timeToRegroup(page));
    return markdownTable(
      ["what", "findings", "median ms", "slowest ms"],
      [
        ["click to verdict, sample", "", shown(medianOf(verdicts)), shown(Math.max(...verdicts))],
        ["all findings drawn anew", found, shown(medianOf(drawn)), shown(Math.max(...drawn))],
      ]
    );
  } finally {
    await browser.close();
    await served.close();
  }
}

async function repeat(runs: number, measure: () => Promise<number>): Promise<readonly number[]> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) times.push(await measure());
  return times;
}

function shown(milliseconds: number): string {
  return milliseconds.toFixed(0);
}

function frameOf(page: Page): ReturnType<Page["frames"]>[number] {
  const frame = page.frames().find((one) => one.url().includes("taskpane.html"));
  if (!frame) throw new Error("no pane");
  return frame;
}

/** Until the pane is no longer busy and what it shows is painted. */
function timeToVerdict(page: Page): Promise<number> {
  return frameOf(page).evaluate(async () => {
    const button = [...document.querySelectorAll("button")].find((one) =>
      one.textContent.includes("重新校核")
    );
    const start = performance.now();
    button?.click();
    do await new Promise(requestAnimationFrame);
    while (document.querySelector("main")?.getAttribute("aria-busy") === "true");
    await new Promise(requestAnimationFrame);
    return performance.now() - start;
  });
}

/** A workbook of which every second amount is wrong; gives the number of its findings. */
async function openFaulty(
  page: Page,
  pane: FrameLocator,
  cases: readonly ProjectCase[]
): Promise<string> {
  const [one] = [...cases].sort((a, b) => b.bytes.length - a.bytes.length);
  if (!one) throw new RangeError("no case");
  const document = openWorkbookDocument(one.bytes, "faulty.xlsx");
  const { budget } = openCase(one.workbook);
  for (const [index, { cell }] of amountCellsOf(budget).entries()) {
    const at = parseAddress(cell.address);
    const sheet = document.sheets.find(({ name }) => name === cell.sheet);
    if (at && index % 2 === 0) sheet?.setValue(at.row, at.column, 12345.67 + index);
  }
  const buffer = Buffer.from(document.save());
  await page
    .getByTestId("workbook-file")
    .setInputFiles({ name: "faulty.xlsx", mimeType: FILE, buffer });
  await page.getByText("faulty.xlsx").waitFor();
  await pane.getByRole("button", { name: /校核$/u }).first().click();
  const place = pane.getByText(/^0\/\d+$/u);
  await place.waitFor({ timeout: 60_000 });
  return ((await place.textContent()) ?? "").replace("0/", "");
}

/** Grouped by table, or no longer, by the first box of the filter: every finding that is shown is drawn again. */
function timeToRegroup(page: Page): Promise<number> {
  return frameOf(page).evaluate(async () => {
    const box = document.querySelector<HTMLInputElement>("input[type=checkbox]");
    if (!box) throw new Error("no way to group");
    const start = performance.now();
    box.click();
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    return performance.now() - start;
  });
}
