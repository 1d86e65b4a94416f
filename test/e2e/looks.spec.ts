import { readFile } from "node:fs/promises";
import axe from "axe-core";
import type { Frame, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { setUpSuite, type WorkbenchPage } from "./support/workbench-page";

const suite = setUpSuite();
const PRIOR = "test/cases/hejing-2026/prior.xlsx";

async function withFindings(query: string, zoom = 1): Promise<WorkbenchPage> {
  const workbench = await suite.open({ query });
  // What Ctrl+= does in the pane: the same width holds half as much.
  await paneFrame(workbench).evaluate((factor) => {
    document.documentElement.style.zoom = String(factor);
  }, zoom);
  await workbench.showSheet("一、单位收支总体情况表");
  await workbench.edit("D13", "417.59");
  await workbench.check();
  await workbench.cell("D13").click();
  await workbench.pane.locator("li[aria-current=true]").waitFor();
  return workbench;
}

function paneFrame({ page }: WorkbenchPage): Frame {
  const frame = page.frames().find((one) => one.url().includes("taskpane.html"));
  if (!frame) throw new Error("no pane");
  return frame;
}

/** Serious and moderate faults that axe finds, as "rule: element". */
async function faults(target: Page | Frame): Promise<readonly string[]> {
  await target.evaluate(axe.source);
  return target.evaluate(async () => {
    const { axe: engine } = window as unknown as { axe: typeof axe };
    const { violations } = await engine.run({
      // Tabster's focus sentinels are hidden on purpose.
      exclude: [["[data-tabster-dummy]"], ["iframe"]],
    });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
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
  ["narrow", "?pane=320"],
  ["wide", "?pane=760"],
  ["dark", "?theme=dark"],
  ["english", "?locale=en-US"],
  ["zoomed to 200 %", "?pane=700"],
])("%s", (name, query) => {
  test("the three tabs fit and are accessible", async () => {
    const english = name === "english";
    const workbench = english
      ? await suite.open({ query })
      : await withFindings(query, name.startsWith("zoomed") ? 2 : 1);
    if (english) {
      await workbench.button("Check tables").click();
      await workbench.pane.getByText(/relations checked/u).waitFor();
      await workbench.pane.getByText(/says “上年结转结余情况明细表”, should be/u).first().waitFor();
    }
    await workbench.pane
      .getByText(english ? "Income and expenditure as bars" : "收支构成（图）")
      .click();
    await workbench.pane.getByText("支出功能分类").waitFor();
    const frame = paneFrame(workbench);
    expect(await isDark(frame)).toBe(name === "dark");
    await workbench.picture(`40-${name.replace(/\W+/gu, "-")}-check`);
    expect(await fits(frame)).toBe(true);
    expect(await faults(frame)).toEqual([]);

    await workbench.pane.getByRole("tab").nth(1).click();
    await workbench.choosePrior("上年.xlsx", new Uint8Array(await readFile(PRIOR)));
    await workbench.pane.getByText("上年.xlsx").waitFor();
    await workbench.button(english ? "Write text" : "生成说明").click();
    await workbench.button(english ? "Expand all" : "全部展开").click();
    await workbench.pane.locator("mark").first().waitFor();
    await workbench.pane.locator("mark").first().scrollIntoViewIfNeeded();
    await workbench.picture(`41-${name.replace(/\W+/gu, "-")}-narrative`);
    expect(await fits(frame)).toBe(true);
    expect(await faults(frame)).toEqual([]);

    await workbench.pane.getByRole("tab").nth(2).click();
    await workbench.button(english ? "Write target tables" : "生成绩效目标表").click();
    await workbench.pane.locator("main li").first().waitFor();
    await workbench.picture(`42-${name.replace(/\W+/gu, "-")}-targets`);
    expect(await fits(frame)).toBe(true);
    expect(await faults(frame)).toEqual([]);
  });
});

test("at 1366 × 768 a finding, and then the text, is seen without scrolling", async () => {
  const workbench = await suite.open({ width: 1366, height: 768, query: "?pane=450" });
  await workbench.showSheet("一、单位收支总体情况表");
  await workbench.edit("D13", "417.59");
  await workbench.check();
  const isSeen = (what: string): Promise<boolean> =>
    paneFrame(workbench).evaluate((words) => {
      const body = document.querySelector("[role=tabpanel]");
      const all = [...(body?.querySelectorAll("h4, p") ?? [])];
      const found = all.find(({ textContent }) => textContent.includes(words));
      const [frame, box] = [body?.getBoundingClientRect(), found?.getBoundingClientRect()];
      return frame !== undefined && box !== undefined && body?.scrollTop === 0
        ? box.bottom <= frame.bottom
        : false;
    }, what);
  await workbench.button("D13 应为 417.49").waitFor();
  expect(await isSeen("D13 应为 417.49")).toBe(true);
  expect(await isSeen("空表说明所称表名与该表标题一致")).toBe(true);
  await workbench.picture("44-small-screen-check");
  await workbench.showTab("说明");
  await workbench.button("生成说明").click();
  await workbench.pane.getByText("收支总预算").first().waitFor();
  await workbench.picture("45-small-screen-text");
  expect(await isSeen("收支总预算")).toBe(true);
});

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
  expect(await faults(page)).toEqual([]);
  await page.getByText("由公布的变动额推算，仅供演示").waitFor();
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "下载示例上年表" }).click();
  expect(await readFile(await (await download).path())).toEqual(await readFile(PRIOR));
});
