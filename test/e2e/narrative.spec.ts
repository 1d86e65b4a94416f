import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { readDocx, textOf } from "../support/read-docx";
import { setUpSuite, type WorkbenchPage } from "./support/workbench-page";

const suite = setUpSuite();
const PRIOR = "test/cases/hejing-2026/prior.xlsx";

async function generate(workbench: WorkbenchPage): Promise<void> {
  await workbench.showTab("说明");
  await workbench.choosePrior("上年.xlsx", new Uint8Array(await readFile(PRIOR)));
  await workbench.pane.getByText("上年.xlsx").waitFor();
  await workbench.button("生成说明").click();
  await workbench.pane.getByText(/^共 13 节/u).waitFor();
}

/** Number of inputs to be filled in that the progress states. */
async function statedMissing(workbench: WorkbenchPage): Promise<number> {
  const text = (await workbench.pane.getByText(/^已填 /u).textContent()) ?? "";
  const [, filled = 0, all = 0] = /^已填 (\d+)\/(\d+)$/u.exec(text) ?? [];
  return Number(all) - Number(filled);
}

/** What the gaps in the text ask for; an answer may be asked for twice. */
function gapKeys(workbench: WorkbenchPage): Promise<string[]> {
  return workbench.pane
    .locator("mark")
    .evaluateAll((marks) => marks.map((mark) => mark.getAttribute("data-key") ?? ""));
}

describe("说明", () => {
  test("thirteen sections with last year's workbook; every gap is counted", async () => {
    const workbench = await suite.open();
    await generate(workbench);
    await workbench.picture("20-narrative");
    // What it was written from, thirteen sections, and what the whole document asks for beyond them.
    expect(await workbench.pane.locator("details").count()).toBe(1 + 13 + 1);
    await workbench.button("全部展开").click();
    const missing = await statedMissing(workbench);
    expect(missing).toBeGreaterThan(0);
    const states = await workbench.pane.locator("summary").allTextContents();
    const stated = states.map((text) => Number(/(\d+) 项待填/u.exec(text)?.[1] ?? 0));
    expect(stated.reduce((sum, count) => sum + count, 0)).toBe(missing);
    // All but what the whole document asks for beyond its sections are gaps of the text.
    expect(new Set(await gapKeys(workbench)).size).toBe(missing - (stated.at(-1) ?? 0));
    await workbench.picture("21-narrative-open");
  });

  test("the whole document is offered as a Word file, without a connection anywhere", async () => {
    const workbench = await suite.open();
    await generate(workbench);
    const waiting = workbench.page.waitForEvent("download");
    await workbench.button("保存为 Word").click();
    const download = await waiting;
    expect(download.suggestedFilename()).toBe("和静县社会保险中心2026年单位预算公开.docx");
    const parts = readDocx(new Uint8Array(await readFile(await download.path())));
    const text = textOf(parts["word/document.xml"]!);
    expect(text).toContain("比上年预算增加108.89万元，增长37.33%");
    await workbench.pane.getByText(/已交给系统下载，还有 \d+ 处标黄/u).waitFor();
  });

  test("a number leads to its cells and says where it stands", async () => {
    const workbench = await suite.open();
    await generate(workbench);
    await workbench.button("全部展开").click();
    const figure = workbench.pane.getByRole("button", { name: /417\.49.*出处/u }).first();
    await figure.click();
    const source = workbench.pane.getByRole("status", { name: "数字出处" });
    await source.getByText("数字出处：").waitFor();
    const [place = ""] = await source.getByRole("button").allTextContents();
    const [sheet = "", address = ""] = place.split("!");
    await workbench.page.locator(".sheet-tab[aria-selected=true]", { hasText: sheet }).waitFor();
    await expect.poll(() => workbench.selectedAddress()).toContain(address);
    await workbench.picture("22-source");
  });

  test("a number that rests on last year names the place there", async () => {
    const workbench = await suite.open();
    await generate(workbench);
    await workbench.button("全部展开").click();
    await workbench.pane
      .getByRole("button", { name: /出处.*上年工作簿/u })
      .first()
      .click();
    const source = workbench.pane.getByRole("status", { name: "数字出处" });
    await source.getByText(/上年工作簿 .+!/u).waitFor();
  });

  test("a change of the tables makes the text old", async () => {
    const workbench = await suite.open();
    await generate(workbench);
    await workbench.edit("D13", "417.59");
    await workbench.pane.getByText("表格在生成说明之后有改动").waitFor();
  });

  test("the whole text is copied; where that is refused, it is shown selected", async () => {
    const workbench = await suite.open();
    await generate(workbench);
    await workbench.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await workbench.button("复制全文").click();
    await workbench.pane.getByText("全文已复制").waitFor();
    const copied = await workbench.page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain("关于");
    expect(copied.split("\n\n")).toHaveLength(13);

    const frame = workbench.page.frames().find((one) => one.url().includes("taskpane"));
    await frame?.evaluate(() => {
      Object.defineProperty(navigator, "clipboard", { value: undefined });
      Object.defineProperty(document, "execCommand", { value: () => false });
    });
    await workbench.button("复制全文").click();
    await workbench.pane.getByText("请按 Ctrl+C 复制").waitFor();
    expect(await workbench.pane.getByLabel("情况说明全文").inputValue()).toBe(copied);
  });

  test("what is filled in in the pane outlives folds and tabs, and is stored on 填报事项 by itself", async () => {
    const workbench = await suite.open();
    await generate(workbench);
    await workbench.button("全部展开").click();
    const reason = workbench.pane.getByLabel(/^一般公共预算比上年预算增加108\.89/u);
    await reason.fill("人员经费增加");
    await workbench.pane.getByLabel("公开日期").fill("2026年2月10日");
    await workbench.showTab("校核");
    await workbench.showTab("说明");
    // The same change is asked about twice more.
    await workbench.pane.getByText(/^已填 4\/\d+/u).waitFor();
    expect(await reason.inputValue()).toBe("人员经费增加");
    await workbench.pane.getByText("已存入“填报事项”").waitFor();
    await workbench.picture("25-inputs");
    await workbench.showSheet("填报事项");
    expect(await workbench.page.locator("td[data-address]").allTextContents()).toContain(
      "2026年2月10日"
    );
    await workbench.showTab("说明");
    expect(await workbench.pane.getByLabel("公开日期").inputValue()).toBe("2026年2月10日");
  });

  test("an existing text is reviewed: findings lead to their cells, the workbook stays as it is", async () => {
    const workbench = await suite.open();
    await workbench.showTab("说明");
    const text = await readFile("test/cases/hejing-2026/text.txt");
    await workbench.pane
      .getByTestId("review-file")
      .setInputFiles({ name: "文稿.txt", mimeType: "text/plain", buffer: text });
    await workbench.pane.getByText("“文稿.txt”：4 处不一致，5 处提醒，1 处提示。").waitFor();
    await workbench.picture("24-review");
    const finding = workbench.pane.getByRole("listitem").filter({ hasText: "470.00万元" });
    await finding.getByRole("button", { name: "看单元格" }).click();
    await expect.poll(() => workbench.selectedAddress()).toBe("D36");
    await workbench.button("关闭").click();
    expect(await workbench.pane.getByText("“文稿.txt”").count()).toBe(0);
  });

  test("is written to a new sheet with the same gaps", async () => {
    const workbench = await suite.open();
    await generate(workbench);
    await workbench.button("全部展开").click();
    const gaps = await workbench.pane.locator("mark").allTextContents();
    const before = await workbench.page.locator(".sheet-tab").count();
    await workbench.button("写入工作表").click();
    await workbench.pane.getByText(/情况说明已写入新工作表/u).waitFor();
    await expect.poll(() => workbench.page.locator(".sheet-tab").count()).toBe(before + 1);
    const rows = await workbench.page.locator("td[data-address^=A]").allTextContents();
    // The second row counts the gaps and shows what one looks like.
    const written = rows
      .slice(2)
      .join("")
      .match(/【请填写：[^】]*】/gu);
    expect(written).toEqual(gaps);
    await workbench.picture("23-narrative-sheet");
    // What we wrote ourselves does not make the text old.
    expect(await workbench.pane.getByText("表格在生成说明之后有改动").count()).toBe(0);
  });

  test("the wrong workbook for last year is asked about before it is used, and can be taken back", async () => {
    const workbench = await suite.open();
    await workbench.showTab("说明");
    const same = new Uint8Array(await readFile("test/cases/hejing-2026/workbook.xlsx"));
    await workbench.choosePrior("选错了.xlsx", same);
    const dialog = workbench.pane.getByRole("alertdialog", { name: /上年的工作簿吗/u });
    await dialog.getByText("选择的工作簿是 2026 年的，本年是 2026 年").waitFor();
    await workbench.picture("25-prior-doubt");
    await dialog.getByRole("button", { name: "不用它" }).click();
    await workbench.pane.getByText("没有选择。与上年比较的数字会留作【请填写】。").waitFor();

    await workbench.choosePrior("选错了.xlsx", same);
    await dialog.getByRole("button", { name: "仍然使用" }).click();
    await workbench.pane.getByText("选择的工作簿是 2026 年的，本年是 2026 年").waitFor();
    await workbench.button("不用上年工作簿").click();
    await workbench.pane.getByText("没有选择。与上年比较的数字会留作【请填写】。").waitFor();
  });

  test("a file that is no workbook is refused in one sentence", async () => {
    const workbench = await suite.open();
    await workbench.showTab("说明");
    await workbench.choosePrior("说明.xlsx", new TextEncoder().encode("文字"));
    await workbench.pane.getByText(/无法读取“说明\.xlsx”/u).waitFor();
    await workbench.picture("24-prior-refused");
  });
});
