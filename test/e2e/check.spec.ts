import { readFile } from "node:fs/promises";
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { openWorkbookDocument } from "../../src/host/xlsx/open-workbook-document";
import { setUpSuite } from "./support/workbench-page";

const suite = setUpSuite();

/** 收支总体情况表: 208 社会保障和就业支出. */
const SHEET = "一、单位收支总体情况表";
const CELL = "D13";

describe("校核", () => {
  test("the main job: check, a slip of 0.10, mark, jump, correct", async () => {
    const workbench = await suite.open();
    const { pane, page } = workbench;
    await workbench.picture("01-before");
    expect(await workbench.check()).not.toContain("不一致");
    await pane.getByText("识别到 12/12 张表，其中 4 张空表").waitFor();
    await workbench.picture("02-sample-checked");

    await workbench.showSheet(SHEET);
    await workbench.edit(CELL, "417.59");
    // The result follows the change by itself.
    await pane.getByRole("heading", { level: 2, name: /不一致/u }).waitFor();
    expect(await workbench.verdict()).toContain("1 处不一致");
    await workbench.button(`${CELL} 应为 417.49`).waitFor();
    await pane.getByText(`${SHEET} · `).first().waitFor();
    await workbench.cell(CELL).and(page.locator("[data-mark=error]")).waitFor();
    await workbench.picture("03-slip-found");

    await workbench.showSheet("三、单位支出总体情况表");
    const finding = pane.locator("li", { hasText: "不一致" }).locator("h4 button").first();
    await finding.click();
    await page.locator(".sheet-tab[aria-selected=true]", { hasText: SHEET }).waitFor();
    await expect.poll(() => workbench.selectedAddress()).toBe(CELL);
    await pane.getByText(`所选单元格 ${SHEET}!${CELL} 有 1 处问题`).waitFor();
    await workbench.picture("04-jumped");

    await workbench.edit(CELL, "417.49");
    await pane.getByRole("heading", { level: 2, name: /^(?!.*不一致)/u }).waitFor();
    await expect.poll(() => page.locator("td[data-mark=error]").count()).toBe(0);
  });

  test("selecting a cell shows its findings, another one says there are none", async () => {
    const workbench = await suite.open();
    await workbench.showSheet(SHEET);
    await workbench.edit(CELL, "417.59");
    await workbench.check();
    await workbench.cell(CELL).click();
    const card = workbench.pane.locator("li[aria-current=true]");
    await card.first().waitFor();
    await workbench.cell("B20").click();
    await workbench.pane.getByText("所选单元格 一、单位收支总体情况表!B20 没有问题").waitFor();
    expect(await card.count()).toBe(0);
  });

  test("without automatic checking the result says that it is old", async () => {
    const workbench = await suite.open();
    await workbench.check();
    await workbench.button("更多").click();
    await workbench.pane
      .getByRole("menuitemcheckbox", { name: "改动单元格后自动重新校核" })
      .click();
    await workbench.page.keyboard.press("Escape");
    await workbench.showSheet(SHEET);
    await workbench.edit(CELL, "417.59");
    const stale = workbench.pane.getByText("校核之后单元格有改动，下面还是改动前的结果。");
    await stale.waitFor();
    await workbench.picture("05-stale");
    expect(await workbench.verdict()).not.toContain("不一致");
    await workbench.button("重新校核").first().click();
    await workbench.pane.getByRole("heading", { level: 2, name: /1 处不一致/u }).waitFor();
    expect(await stale.count()).toBe(0);
  });

  test("clearing leaves no trace in the file", async () => {
    const workbench = await suite.open();
    const original = new Uint8Array(await readFile("test/cases/hejing-2026/workbook.xlsx"));
    await workbench.check();
    const marked = openWorkbookDocument(await workbench.save(), "marked.xlsx");
    expect(marked.sheets.flatMap((sheet) => sheet.conditionalFormats)).not.toEqual([]);
    await workbench.button("清除标记").click();
    await workbench.pane.getByText(/已清除 \d+ 处标记/u).waitFor();
    const before = unzipSync(original);
    const after = unzipSync(await workbench.save());
    const touched = Object.keys({ ...before, ...after }).filter(
      (part) => !equal(before[part], after[part])
    );
    // An unused style record may stay.
    expect(touched.filter((part) => part !== "xl/styles.xml")).toEqual([]);
    await workbench.picture("06-cleared");
  });

  test("marks are there again after save and reopen, and are cleared there", async () => {
    const workbench = await suite.open();
    await workbench.showSheet(SHEET);
    await workbench.edit(CELL, "417.59");
    await workbench.check();
    await workbench.page.locator("td[data-mark=error]").first().waitFor();
    const marked = await workbench.marks().count();
    const saved = await workbench.save();

    const again = await suite.open();
    await again.openFile("再次打开.xlsx", saved);
    await again.page.getByText("再次打开.xlsx").waitFor();
    await again.showSheet(SHEET);
    expect(await again.marks().count()).toBe(marked);
    expect(await again.cell(CELL).textContent()).toBe("417.59");
    await again.button("清除标记").click();
    await again.pane.getByText(/已清除 \d+ 处标记/u).waitFor();
    expect(await again.marks().count()).toBe(0);
  });

  test("a mark goes out when the clerk corrects the cell, with nobody checking again", async () => {
    const workbench = await suite.open();
    await workbench.showSheet(SHEET);
    await workbench.edit(CELL, "417.59");
    await workbench.check();
    await workbench.cell(CELL).and(workbench.page.locator("[data-mark=error]")).waitFor();

    // Opened again, the pane has not checked anything: what follows is the condition of the mark alone.
    const again = await suite.open();
    await again.openFile("再次打开.xlsx", await workbench.save());
    await again.page.getByText("再次打开.xlsx").waitFor();
    await again.showSheet(SHEET);
    const mark = again.cell(CELL).and(again.page.locator("[data-mark=error]"));
    await mark.waitFor();
    await again.edit(CELL, "417.69");
    await mark.waitFor();
    await again.edit(CELL, "417.49");
    await expect.poll(() => again.page.locator("td[data-mark=error]").count()).toBe(0);
    await again.edit(CELL, "417.59");
    await mark.waitFor();
    expect(await again.pane.getByRole("heading", { level: 2, name: /不一致/u }).count()).toBe(0);
  });

  test("a bar leads to its cell, by its name and by itself", async () => {
    const workbench = await suite.open();
    await workbench.check();
    await workbench.pane.getByText("收支构成（图）").click();
    const bars = workbench.pane.getByRole("table", { name: "支出功能分类（万元）" });
    await bars.getByRole("button", { name: "卫生健康支出" }).click();
    await expect.poll(() => workbench.selectedAddress()).toBe("D15");
    await bars.getByRole("cell", { name: "417.49" }).locator("xpath=preceding-sibling::td").click();
    await expect.poll(() => workbench.selectedAddress()).toBe(CELL);
    await workbench.picture("09-bars");
  });

  test("a table in the list leads to its sheet", async () => {
    const workbench = await suite.open();
    await workbench.check();
    await workbench.pane.getByText("识别到 12/12 张表").click();
    await workbench.pane.getByRole("button", { name: /^表7/u }).click();
    await workbench.page
      .locator(".sheet-tab[aria-selected=true]", { hasText: "七、一般公共预算项目支出情况表" })
      .waitFor();
    await workbench.button("依据：表8 政府性基金预算支出情况表").click();
    await workbench.pane.getByText("表下的说明文字 1 格：A8").waitFor();
    await workbench.picture("08-table-reason");
  });

  test("the form is told with its reason, and another one can be stated", async () => {
    const workbench = await suite.open();
    await workbench.check();
    await workbench.button("依据和更改").click();
    await workbench.pane.getByText(/财政拨款委托业务费支出情况表 2026 年起才有/u).waitFor();
    const choice = workbench.pane.getByRole("combobox", { name: "按这种版式校核" });
    await choice.selectOption("新疆版式 2024 年");
    await workbench.pane.getByText("现按指定的 2024 年表式核对", { exact: false }).waitFor();
    await workbench.pane.getByText("识别到 11/11 张表").waitFor();
    await workbench.picture("09-form-stated");
    await choice.selectOption("陕西版式 2024 年");
    await workbench.pane.getByText(/里没有一张陕西版式的表/u).waitFor();
    // What was refused is not kept.
    expect(await choice.inputValue()).toBe("xinjiang 2024");
    await choice.selectOption("自动识别");
    await workbench.pane.getByText("识别到 12/12 张表").waitFor();
  });

  test("a finding is accepted with a reason, kept in the file, and taken back", async () => {
    const workbench = await suite.open();
    await workbench.showSheet(SHEET);
    await workbench.edit(CELL, "417.59");
    await workbench.check();
    const card = workbench.pane.locator("li", { hasText: "不一致" }).first();
    await card.getByRole("button", { name: /^接受/u }).click();
    await card.getByRole("textbox", { name: /核实说明/u }).fill("与业务处核实，来源表尾数口径不同");
    await workbench.picture("11-accepting");
    await card.getByRole("button", { name: "接受", exact: true }).click();
    await workbench.pane.getByText("已核实接受 1 处").click();
    expect(await workbench.verdict()).not.toContain("不一致");
    await expect.poll(() => workbench.page.locator("td[data-mark=error]").count()).toBe(0);
    await workbench.pane.getByText("已接受这一处，理由存入工作表“核实说明”。").waitFor();
    await workbench.picture("12-accepted");
    // One click takes it back, one more job accepts it anew.
    await workbench.button("撤销").click();
    await workbench.pane.getByText("已撤销接受，这一处重新计入问题。").waitFor();
    expect(await workbench.verdict()).toContain("1 处不一致");
    await card.getByRole("button", { name: /^接受/u }).click();
    await card.getByRole("textbox", { name: /核实说明/u }).fill("与业务处核实，来源表尾数口径不同");
    await card.getByRole("button", { name: "接受", exact: true }).click();
    await workbench.pane.getByText("已核实接受 1 处").waitFor();

    const again = await suite.open();
    await again.openFile("再次打开.xlsx", await workbench.save());
    await again.page.getByText("再次打开.xlsx").waitFor();
    expect(await again.check()).not.toContain("不一致");
    await again.showSheet("核实说明");
    await again.picture("13-exception-sheet");
    await again.pane.getByText("已核实接受 1 处").click();
    await again.pane.getByRole("button", { name: /^撤销/u }).click();
    await again.pane.getByRole("heading", { level: 2, name: /1 处不一致/u }).waitFor();
  });

  test("a message is seen however far the pane is scrolled, and covers nothing", async () => {
    const workbench = await suite.open({ width: 1366, height: 768, query: "?pane=350" });
    await workbench.showSheet(SHEET);
    await workbench.edit(CELL, "417.59");
    await workbench.check();
    await workbench.pane.getByText("同义词").scrollIntoViewIfNeeded();
    await workbench.ribbon("校核表").click();
    const notice = workbench.pane.getByText("已新建工作表“校核表”", { exact: false });
    await notice.waitFor();
    const [told, panel, frame] = await Promise.all(
      [notice, workbench.pane.getByRole("tabpanel"), workbench.page.locator("iframe")].map((one) =>
        one.boundingBox()
      )
    );
    expect(told!.y).toBeGreaterThanOrEqual(frame!.y);
    expect(told!.y + told!.height).toBeLessThanOrEqual(panel!.y);
    expect(panel!.height).toBeGreaterThan(300);
    await workbench.picture("19-message-when-scrolled");
  });

  test("of two findings of one cell ‹ › frame the one they count, and it is in sight", async () => {
    const workbench = await suite.open({ query: "?pane=350" });
    await workbench.showSheet(SHEET);
    await workbench.edit(CELL, "417.59");
    await workbench.edit("D15", "22.68");
    await workbench.edit("D36", "999");
    await workbench.check();
    const framed = workbench.pane.locator("li[aria-current=true]");
    const place = workbench.pane.getByRole("group", { name: /Alt/u }).getByRole("status");
    const all = await workbench.pane.locator("h4 button").count();
    for (let at = 1; at <= 3; at++) {
      await workbench.button("下一处").click();
      await expect.poll(() => place.textContent()).toMatch(new RegExp(`^${at}/`, "u"));
      // Excel has told by now what it selected.
      await workbench.pane.getByText(/^所选单元格/u).waitFor();
      await expect.poll(() => framed.count()).toBe(1);
      const card = workbench.pane.locator("li", { has: workbench.pane.locator("h4") }).nth(at - 1);
      expect(await card.getAttribute("aria-current")).toBe("true");
      expect(await framed.getByText("核对建议").first().isVisible()).toBe(true);
    }
    expect(all).toBeGreaterThan(3);
    await workbench.picture("20-framed");
  });

  test("a rule that is switched off stays off on this computer", async () => {
    const workbench = await suite.open();
    expect(await workbench.check()).toContain("1 处提醒");
    await workbench.pane.getByText("规则设置").click();
    await workbench.pane.getByRole("searchbox", { name: "找规则（代码或文字）" }).fill("BC092");
    await workbench.pane.getByRole("combobox", { name: /：级别$/u }).selectOption("停用");
    await workbench.pane.getByRole("heading", { level: 2, name: "通过", exact: true }).waitFor();
    await workbench.pane.getByText("1 条不按目录：BC092=off", { exact: false }).waitFor();
    await workbench.picture("10-rule-off");
    await workbench.page.reload();
    expect(await workbench.check()).not.toContain("处提醒");
  });

  test("a workbook without any table is told in one sentence", async () => {
    const workbench = await suite.open();
    await workbench.openFile("别的.xlsx", await workbookWithoutTables());
    await workbench.page.getByText("别的.xlsx").waitFor();
    await workbench.button("一键校核").click();
    await workbench.pane.getByText(/没有找到任何一张预算公开表/u).waitFor();
    await workbench.picture("07-no-table");
  });

  test("a damaged file does not open, and the sheet that was open stays", async () => {
    const workbench = await suite.open();
    await workbench.openFile("坏的.xlsx", new TextEncoder().encode("这不是工作簿"));
    await workbench.page
      .getByRole("alert")
      .getByText(/无法读取“坏的\.xlsx”/u)
      .waitFor();
    expect(await workbench.cell("A2").textContent()).toContain("收支总体情况表");
  });
});

function equal(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  return a !== undefined && b !== undefined && Buffer.from(a).equals(Buffer.from(b));
}

async function workbookWithoutTables(): Promise<Uint8Array> {
  const { buildWorkbook } = await import("../support/build-workbook");
  return buildWorkbook({ sheets: [{ name: "Sheet1", cells: { A1: "会议签到表" } }] });
}
