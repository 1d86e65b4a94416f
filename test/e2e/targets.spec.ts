import { describe, expect, test } from "vitest";
import { openWorkbookDocument } from "../../src/host/xlsx/open-workbook-document";
import { createXlsxStore } from "../../src/host/xlsx/xlsx-store";
import { setUpSuite } from "./support/workbench-page";

const suite = setUpSuite();

describe("绩效", () => {
  test("adds its sheet, goes there, and renews it in its place", async () => {
    const workbench = await suite.open();
    await workbench.showTab("绩效");
    await workbench.button("生成绩效目标表").waitFor();
    await workbench.picture("30-targets-before");
    const names = () => workbench.page.locator(".sheet-tab").allTextContents();
    const before = await names();
    await workbench.button("生成绩效目标表").click();
    await workbench.pane.getByText("已新增 1 张工作表", { exact: true }).waitFor();
    expect(await names()).toEqual([...before, "绩效目标表"]);
    // Told as soon as it is written; going there comes after the progress was read.
    await expect.poll(() => workbench.activeSheet()).toBe("绩效目标表");
    await workbench.page.locator("td", { hasText: "绩效目标" }).first().waitFor();
    await workbench.picture("31-targets");

    await workbench.button("生成绩效目标表").click();
    await workbench.pane
      .getByText("已更新 1 张工作表，填写的内容都保留", { exact: true })
      .waitFor();
    expect(await names()).toEqual([...before, "绩效目标表"]);
  });

  test("from the workbook to filled sheets: filled in, renewed, saved, reopened, checked", async () => {
    const workbench = await suite.open();
    await workbench.showTab("绩效");
    await workbench.pane.getByText("列出这类项目常用的指标").click();
    await workbench.button("生成绩效目标表").click();
    await workbench.pane.getByText("填写进度（4 张表）", { exact: true }).waitFor();
    expect(await workbench.pane.locator("main li").count()).toBe(4);

    await workbench.showSheet("绩效目标表");
    await workbench.edit("C5", "办好社会保险");
    await workbench.edit("D12", "≤100%");
    // What was typed is counted without being asked.
    await workbench.pane.getByText(/指标 1 行已填/u).waitFor();
    await workbench.picture("32-targets-progress");

    // An amount typed over stays, and the pane says what the tables tell.
    await workbench.edit("E8", "400.6");
    await workbench.button("生成绩效目标表").click();
    await workbench.pane.getByText(/已更新 1 张工作表/u).waitFor();
    await workbench.pane
      .getByText("“绩效目标表”E8", { exact: false })
      .filter({ hasText: "表里是 400.62万元，填的是 400.60万元" })
      .waitFor();
    await workbench.picture("35-targets-kept");
    const saved = await workbench.save();
    const snapshot = await createXlsxStore(openWorkbookDocument(saved, "saved.xlsx")).read();
    const sheet = snapshot.sheets.find(({ name }) => name === "绩效目标表");
    expect(sheet?.tag).toBe("performance-targets");
    const values = sheet?.values.flat() ?? [];
    expect(values).toEqual(
      expect.arrayContaining(["办好社会保险", "≤100%", 400.6, 470.02, 28.9, 37])
    );

    await workbench.openFile("saved.xlsx", saved);
    await workbench.check();
    await workbench.pane.getByText("指标值没有占位符").first().waitFor();
    await workbench.button("E8 应为 400.62").waitFor();
    await workbench.picture("33-targets-checked");
    await workbench.showTab("绩效");
    await workbench.button("查看填写进度").click();
    await workbench.pane.getByText(/指标 1 行已填/u).waitFor();
  });

  test("one sheet for each table; a link goes to its sheet", async () => {
    const workbench = await suite.open();
    await workbench.showTab("绩效");
    await workbench.pane.getByText("每张表一个工作表").click();
    await workbench.button("生成绩效目标表").click();
    await workbench.pane.getByText("已新增 4 张工作表", { exact: true }).waitFor();
    const last = (await workbench.page.locator(".sheet-tab").allTextContents()).pop() ?? "";
    expect(last).toMatch(/^绩效3 /u);
    await workbench.showSheet("一、单位收支总体情况表");
    await workbench.pane.locator("main li > button").last().click();
    await workbench.page.locator(".sheet-tab[aria-selected=true]", { hasText: last }).waitFor();
    await workbench.picture("34-targets-each");
  });
});
