import { readFile } from "node:fs/promises";
import type { Frame } from "playwright-core";
import { describe, expect, test } from "vitest";
import { faultsOf } from "./support/accessibility";
import { paneFrame } from "./support/pane-frame";
import { setUpSuite, type WorkbenchPage } from "./support/workbench-page";

const suite = setUpSuite();
const PRIOR = "test/cases/hejing-2026/prior.xlsx";

async function withFindings(query: string, zoom = 1): Promise<WorkbenchPage> {
  const workbench = await suite.open({ query });
  await zoomTo(workbench, zoom);
  await workbench.showSheet("一、单位收支总体情况表");
  await workbench.edit("D13", "417.59");
  await workbench.check();
  await workbench.cell("D13").click();
  await workbench.pane.locator("li[aria-current=true]").waitFor();
  return workbench;
}

/** What Ctrl+= does in the pane: the same width holds half as much. */
async function zoomTo(workbench: WorkbenchPage, zoom: number): Promise<void> {
  await paneFrame(workbench).evaluate((factor) => {
    document.documentElement.style.zoom = String(factor);
  }, zoom);
}

/** True when nothing of the pane is wider than the pane. */
function fits(frame: Frame): Promise<boolean> {
  return frame.evaluate(() => {
    const body = document.querySelector("[role=tabpanel]");
    return body !== null && body.scrollWidth <= body.clientWidth;
  });
}

function isDark(frame: Frame): Promise<boolean> {
  return frame.evaluate(() => {
    const provider = document.querySelector(".fui-FluentProvider");
    const color = provider && getComputedStyle(provider).backgroundColor;
    return Number(/\d+/u.exec(color ?? "")?.[0]) < 100;
  });
}

describe.each([
  ["320 px", "?pane=320"],
  ["350 px", "?pane=350"],
  ["450 px", "?pane=450"],
  ["wide", "?pane=760"],
  ["dark", "?theme=dark"],
  ["forced colours", "?pane=350"],
  ["english", "?locale=en-US"],
  ["320 px at 200 %", "?pane=640"],
])("%s", (name, query) => {
  test("the three tabs fit and are accessible", async () => {
    const english = name === "english";
    const workbench = english
      ? await suite.open({ query })
      : await withFindings(query, name.endsWith("200 %") ? 2 : 1);
    if (name === "forced colours")
      await workbench.page.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
    if (english) {
      await workbench.button("Check tables").click();
      await workbench.pane.getByText(/relations checked/u).waitFor();
      await workbench.pane
        .getByText(/says “上年结转结余情况明细表”, should be/u)
        .first()
        .waitFor();
    }
    await workbench.pane
      .getByText(english ? "Income and expenditure as bars" : "收支构成（图）")
      .click();
    await workbench.pane.getByText("支出功能分类").waitFor();
    const frame = paneFrame(workbench);
    // Colours that the system forces are not ours to judge.
    const faults = (): Promise<readonly string[]> =>
      faultsOf(frame, name === "forced colours" ? ["color-contrast"] : []);
    expect(await isDark(frame)).toBe(name === "dark" || name === "forced colours");
    const picture = (tab: string): Promise<void> =>
      workbench.picture(`${tab}-${name.replace(/\W+/gu, "-")}`);
    await picture("40-check");
    expect(await fits(frame)).toBe(true);
    expect(await faults()).toEqual([]);

    await workbench.pane.getByRole("tab").nth(1).click();
    await workbench.choosePrior("上年.xlsx", new Uint8Array(await readFile(PRIOR)));
    await workbench.pane.getByText("上年.xlsx").waitFor();
    await workbench.button(english ? "Write text" : "生成说明").click();
    await workbench.button(english ? "Expand all" : "全部展开").click();
    await workbench.pane.locator("mark").first().waitFor();
    await workbench.pane.locator("mark").first().scrollIntoViewIfNeeded();
    await picture("41-text");
    expect(await fits(frame)).toBe(true);
    expect(await faults()).toEqual([]);

    await workbench.pane.getByRole("tab").nth(2).click();
    await workbench.button(english ? "Write target tables" : "生成绩效目标表").click();
    await workbench.pane.locator("main li").first().waitFor();
    await picture("42-targets");
    expect(await fits(frame)).toBe(true);
    expect(await faults()).toEqual([]);
  });
});

describe.each([
  ["450 px", "?pane=450", 1],
  ["320 px", "?pane=320", 1],
  ["640 px at 200 %", "?pane=640", 2],
  ["320 px at 200 %", "?pane=320", 2],
])("on a screen of 1366 × 768, the pane %s", (name, query, zoom) => {
  test("a finding, and then the text, is seen without scrolling by hand", async () => {
    const workbench = await suite.open({ width: 1366, height: 768, query });
    await zoomTo(workbench, zoom);
    await workbench.showSheet("一、单位收支总体情况表");
    await workbench.edit("D13", "417.59");
    await workbench.check();
    await workbench.button("D13 应为 417.49").waitFor();
    await expect.poll(() => isSeen(workbench, "D13 应为 417.49")).toBe(true);
    if (zoom === 1) expect(await isSeen(workbench, "空表说明所称表名与该表标题一致")).toBe(true);
    expect(await fits(paneFrame(workbench))).toBe(true);
    const picture = name.replace(/\W+/gu, "-");
    await workbench.picture(`44-first-finding-${picture}`);
    await workbench.showTab("说明");
    await workbench.button("生成说明").click();
    await workbench.pane.getByText("按照全口径预算").first().waitFor();
    await expect.poll(() => isSeen(workbench, "按照全口径预算")).toBe(true);
    expect(await fits(paneFrame(workbench))).toBe(true);
    await workbench.picture(`45-first-text-${picture}`);
  });
});

/** True when the first line of the paragraph or title with these words is in sight, below what stays at the top. */
function isSeen(workbench: WorkbenchPage, what: string): Promise<boolean> {
  return paneFrame(workbench).evaluate((words) => {
    const body = document.querySelector("[role=tabpanel]");
    const all = [...(body?.querySelectorAll("h4, p") ?? [])];
    const found = all.find(({ textContent }) => textContent.includes(words));
    const [line] = found?.getClientRects() ?? [];
    const frame = body?.getBoundingClientRect();
    if (!line || !frame) return false;
    const middle = line.top + Math.min(line.height / 2, 12);
    const hit = document.elementFromPoint(line.left + 8, middle);
    return middle < frame.bottom && hit !== null && (found?.contains(hit) ?? false);
  }, what);
}

test("forced colours: severity keeps its word and shape", async () => {
  const workbench = await suite.open();
  await workbench.page.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
  await workbench.showSheet("一、单位收支总体情况表");
  await workbench.edit("D13", "417.59");
  await workbench.check();
  await workbench.picture("43-high-contrast");
  const card = workbench.pane.locator("li", { has: workbench.pane.locator("h4") }).first();
  expect(await card.textContent()).toMatch(/^不一致/u);
  expect(await card.locator("svg").first().isVisible()).toBe(true);
});

test("the workbench itself is accessible and says where the sample comes from", async () => {
  const { page } = await suite.open();
  expect(await faultsOf(page)).toEqual([]);
  await page.getByText("由公布的变动额推算，仅供演示").waitFor();
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "下载示例上年表" }).click();
  expect(await readFile(await (await download).path())).toEqual(await readFile(PRIOR));
});
