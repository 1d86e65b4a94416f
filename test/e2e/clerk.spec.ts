import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { openWorkbookDocument } from "../../src/host/xlsx/open-workbook-document";
import { createXlsxStore } from "../../src/host/xlsx/xlsx-store";
import { paneFrame } from "./support/pane-frame";
import { setUpSuite, type WorkbenchPage } from "./support/workbench-page";

const suite = setUpSuite();
const SHEET = "一、单位收支总体情况表";

/** Every text of a sheet of the workbook as the clerk would save it now. */
async function textsOn(workbench: WorkbenchPage, name: string): Promise<readonly unknown[]> {
  const document = openWorkbookDocument(await workbench.save(), "saved.xlsx");
  const { sheets } = await createXlsxStore(document).read();
  return sheets.find((sheet) => sheet.name === name)?.values.flat() ?? [];
}

/** The workbench with the text written in the pane. */
async function openWithText(): Promise<WorkbenchPage> {
  const workbench = await suite.open();
  await workbench.showTab("说明");
  await workbench.button("生成说明").click();
  await workbench.pane.getByText(/^共 13 节/u).waitFor();
  return workbench;
}

describe("nothing typed is lost", () => {
  test("what was typed and not stored yet is stored when the pane is closed", async () => {
    const workbench = await openWithText();
    await workbench.button("全部展开").click();
    await workbench.pane.getByLabel("公开日期").fill("2026年2月10日");
    // Before the pause is over after which it stores by itself.
    await paneFrame(workbench).evaluate(() => {
      Object.defineProperty(document, "visibilityState", { value: "hidden" });
      document.dispatchEvent(new Event("visibilitychange"));
    });
    await expect.poll(() => textsOn(workbench, "填报事项")).toContain("2026年2月10日");
  });

  test("a paragraph worded by hand keeps its words and gets the right number", async () => {
    const workbench = await openWithText();
    await workbench.button("写入工作表").click();
    await expect.poll(() => workbench.activeSheet()).toContain("情况说明");
    const name = await workbench.activeSheet();
    const cell = workbench.page.locator("td", { hasText: "收支总预算470.02万元" }).first();
    const address = (await cell.getAttribute("data-address")) ?? "";
    const edited = "本单位全年收支总预算470.20万元，全部纳入预算管理。";
    await workbench.edit(address, edited);
    // The pane does not call it consistent.
    await workbench.button("重新生成").click();
    await workbench.pane.getByText(/手工改过的段落里有 \d+ 处没有核对上/u).waitFor();
    await workbench.button("写入工作表").first().click();
    await workbench.pane.getByText("有 1 段被手工改过或删去").waitFor();
    await workbench.pane.getByText("更正数字后").waitFor();
    await workbench.picture("26-hand-edit");
    await workbench.button("写入工作表").last().click();
    await workbench.pane.getByText(`已更新工作表“${name}”`, { exact: false }).waitFor();
    expect(await workbench.cell(address).textContent()).toBe(edited.replace("470.20", "470.02"));
  });

  test("清除标记 clears marks, not the list, and says what stays", async () => {
    const workbench = await suite.open();
    await workbench.showSheet(SHEET);
    await workbench.edit("D13", "417.59");
    await workbench.check();
    for (const told of ["已新建", "已更新"]) {
      await workbench.button("更多").click();
      await workbench.pane.getByRole("menuitem", { name: "写入校核表" }).click();
      await workbench.pane.getByText(`${told}工作表“校核表”`, { exact: false }).waitFor();
    }
    await workbench.button("清除标记").click();
    await workbench.pane
      .getByText("助手写的工作表（校核表、情况说明等）不受影响。", { exact: false })
      .waitFor();
    expect(await workbench.verdict()).toContain("1 处不一致");
    await workbench.button("D13 应为 417.49").waitFor();
    expect(await workbench.page.locator(".sheet-tab").allTextContents()).toContain("校核表");
  });
});

describe("the answer first", () => {
  test("what waits to be filled in is a count of its own; level, sheet, words and grouping narrow down; the verdict stays in sight", async () => {
    const workbench = await suite.open({ query: "?pane=350" });
    const { pane } = workbench;
    await workbench.showTab("绩效");
    await workbench.button("生成绩效目标表").click();
    await pane.getByText(/^填写进度/u).waitFor();
    await workbench.showSheet(SHEET);
    await workbench.edit("D13", "417.59");
    await workbench.showTab("校核");
    const verdict = await workbench.check();
    expect(verdict).toMatch(/^有问题：1 处不一致，1 处提醒；另有 \d+ 处待填写/u);
    const titles = pane.locator("h4 button");
    const all = await titles.count();
    await pane.getByRole("button", { name: /^待填写 \d+$/u }).click();
    await expect.poll(() => titles.count()).toBeLessThan(all);
    expect(await pane.locator("li", { has: titles.first() }).first().textContent()).toMatch(
      /^待填写/u
    );
    await pane.getByRole("button", { name: /^待填写 \d+$/u }).click();
    await pane.getByRole("searchbox", { name: /^查找/u }).fill("d13");
    await expect.poll(() => titles.count()).toBe(1);
    await pane.getByRole("searchbox", { name: /^查找/u }).fill("");
    await pane.getByRole("combobox", { name: "工作表" }).selectOption(SHEET);
    await expect.poll(() => titles.count()).toBe(1);
    await pane.getByRole("combobox", { name: "工作表" }).selectOption("全部表");
    await pane.getByRole("checkbox", { name: "按表分组" }).click();
    await pane.getByRole("heading", { level: 4, name: `${SHEET}（1）` }).waitFor();
    await workbench.picture("15-filtered");

    await pane.getByText("同义词").scrollIntoViewIfNeeded();
    const heading = pane.getByRole("heading", { level: 2 });
    const box = await heading.boundingBox();
    const frame = await workbench.page.locator("iframe").boundingBox();
    expect(box!.y).toBeGreaterThanOrEqual(frame!.y);
    expect(box!.y + box!.height).toBeLessThan(frame!.y + 200);
  });

  test("what is new and what is gone since the last check", async () => {
    const workbench = await suite.open();
    await workbench.check();
    await workbench.showSheet(SHEET);
    await workbench.edit("D13", "417.59");
    await workbench.pane.getByRole("button", { name: "新增 1" }).click();
    await expect.poll(() => workbench.pane.locator("h4 button").count()).toBe(1);
    await workbench.edit("D13", "417.49");
    await workbench.pane.getByRole("button", { name: "已解决 1" }).click();
    await workbench.pane.getByRole("listitem").filter({ hasText: "BC002" }).waitFor();
    await workbench.picture("16-since-last");
  });

  test("this year beside last year as bars, with the amounts in words", async () => {
    const workbench = await suite.open();
    const prior = new Uint8Array(await readFile("test/cases/hejing-2026/prior.xlsx"));
    await workbench.showTab("说明");
    await workbench.choosePrior("上年.xlsx", prior);
    await workbench.pane.getByText("上年.xlsx").waitFor();
    await workbench.showTab("校核");
    await workbench.check();
    await workbench.pane.getByText("收支构成（图）").click();
    for (const year of ["2026年", "2025年"]) {
      const bars = workbench.pane.locator("th[scope=row]", { hasText: year });
      await bars.first().waitFor();
      expect(await bars.count()).toBeGreaterThan(1);
    }
    await workbench.picture("17-two-years");
  });

  test("help: first steps with a sample to try, then what the levels mean, and a manual that comes along", async () => {
    const workbench = await suite.open();
    const { pane, page } = workbench;
    expect(await pane.locator("main li").count()).toBe(3);
    const waiting = page.waitForEvent("download");
    await pane.getByRole("link", { name: "下载示例工作簿" }).click();
    const sample = new Uint8Array(await readFile(await (await waiting).path()));
    await workbench.openFile("示例.xlsx", sample);
    await page.getByText("示例.xlsx", { exact: true }).waitFor();
    expect(await workbench.check()).toBe("通过：1 处提醒");

    await pane.getByRole("button", { name: /结果|级别|意思/u }).click();
    const help = pane.getByRole("region", { name: "各级别的意思" });
    for (const level of ["不一致", "提醒", "待填写", "提示", "尾差"])
      await help.getByText(level, { exact: true }).waitFor();
    await workbench.picture("18-help");
    const href = await help.getByRole("link", { name: "使用说明" }).evaluate((link) => {
      return (link as HTMLAnchorElement).href;
    });
    await page.goto(href);
    await page.getByRole("heading", { level: 2, name: "一、校核" }).waitFor();
  });
});
