import { describe, expect, test } from "vitest";
import { setUpSuite } from "./support/workbench-page";

const suite = setUpSuite();

describe("ribbon commands with the pane closed", () => {
  test("一键校核 opens the pane with the result", async () => {
    const workbench = await suite.open();
    await workbench.page.getByRole("button", { name: "关闭面板" }).click();
    expect(await workbench.page.locator("iframe").isVisible()).toBe(false);
    await workbench.ribbon("一键校核").click();
    await workbench.page.locator("iframe").waitFor({ state: "visible" });
    await workbench.pane.getByText(/已核对 \d+ 项关系/u).waitFor();
  });

  test("清除标记 removes the marks and leaves the pane closed", async () => {
    const workbench = await suite.open();
    await workbench.showSheet("一、单位收支总体情况表");
    await workbench.edit("D13", "417.59");
    await workbench.ribbon("一键校核").click();
    await workbench.page.locator("td[data-mark=error]").first().waitFor();
    await workbench.page.getByRole("button", { name: "关闭面板" }).click();
    await workbench.ribbon("清除标记").click();
    await expect.poll(() => workbench.marks().count()).toBe(0);
    await workbench.page.getByText("就绪").waitFor();
    expect(await workbench.page.locator("iframe").isVisible()).toBe(false);
  });

  test("生成说明 without last year's workbook writes the text with its gaps", async () => {
    const workbench = await suite.open();
    await workbench.page.getByRole("button", { name: "关闭面板" }).click();
    const before = await workbench.page.locator(".sheet-tab").count();
    await workbench.ribbon("生成说明").click();
    await expect.poll(() => workbench.page.locator(".sheet-tab").count()).toBe(before + 1);
    await workbench.page.locator("iframe").waitFor({ state: "visible" });
    await workbench.pane.getByText(/情况说明已写入新工作表/u).waitFor();
    expect(await workbench.page.locator("td", { hasText: "【请填写：" }).count()).toBeGreaterThan(
      0
    );
    await workbench.picture("10-ribbon-narrative");
  });

  test("绩效目标表 adds its sheets and goes there", async () => {
    const workbench = await suite.open();
    const first = await workbench.activeSheet();
    const before = await workbench.page.locator(".sheet-tab").count();
    await workbench.ribbon("绩效目标表").click();
    await expect.poll(() => workbench.page.locator(".sheet-tab").count()).toBeGreaterThan(before);
    await expect.poll(() => workbench.activeSheet()).not.toBe(first);
    await workbench.picture("11-ribbon-targets");
  });

  test("校核表 and 校核报告 are written and shown without opening the pane", async () => {
    const workbench = await suite.open();
    await workbench.page.getByRole("button", { name: "关闭面板" }).click();
    for (const name of ["校核表", "校核报告"]) {
      await workbench.ribbon(name).click();
      await expect.poll(() => workbench.activeSheet()).toBe(name);
    }
    expect(await workbench.page.locator("iframe").isVisible()).toBe(false);
    await workbench.picture("12-ribbon-report");
  });

  test("打开面板 opens the pane", async () => {
    const workbench = await suite.open();
    await workbench.page.getByRole("button", { name: "关闭面板" }).click();
    await workbench.ribbon("打开面板").click();
    await workbench.button("一键校核").waitFor();
  });
});
