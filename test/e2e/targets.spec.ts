import { describe, expect, test } from "vitest";
import { setUpSuite } from "./support/workbench-page";

const suite = setUpSuite();

describe("绩效", () => {
  test("adds its sheets, names them, goes there, and never over one that exists", async () => {
    const workbench = await suite.open();
    await workbench.showTab("绩效");
    await workbench.picture("30-targets-before");
    const before = await workbench.page.locator(".sheet-tab").allTextContents();
    await workbench.button("生成绩效目标表").click();
    await workbench.pane.getByText(/已新增 \d+ 张工作表/u).waitFor();
    const added = (await workbench.page.locator(".sheet-tab").allTextContents()).slice(
      before.length
    );
    expect(added.length).toBeGreaterThan(0);
    expect(await workbench.pane.locator("main li").allTextContents()).toEqual(added);
    expect(await workbench.activeSheet()).toBe(added[0]);
    await workbench.page.locator("td", { hasText: "绩效目标" }).first().waitFor();
    await workbench.picture("31-targets");

    await workbench.button("生成绩效目标表").click();
    await expect
      .poll(() => workbench.page.locator(".sheet-tab").count())
      .toBe(before.length + 2 * added.length);
    const names = await workbench.page.locator(".sheet-tab").allTextContents();
    expect(new Set(names).size).toBe(names.length);
    expect(names.slice(0, before.length)).toEqual(before);
  });

  test("a link in the list goes to the sheet", async () => {
    const workbench = await suite.open();
    await workbench.showTab("绩效");
    await workbench.button("生成绩效目标表").click();
    const link = workbench.pane.locator("main li button").last();
    const name = (await link.textContent()) ?? "";
    await workbench.showSheet("一、单位收支总体情况表");
    await link.click();
    await workbench.page.locator(".sheet-tab[aria-selected=true]", { hasText: name }).waitFor();
  });
});
