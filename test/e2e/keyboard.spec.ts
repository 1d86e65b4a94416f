import { describe, expect, test } from "vitest";
import { openWorkbookDocument } from "../../src/host/xlsx/open-workbook-document";
import { createXlsxStore } from "../../src/host/xlsx/xlsx-store";
import { setUpSuite, type WorkbenchPage } from "./support/workbench-page";

const suite = setUpSuite();

/** Name of the focused element of the pane, empty when the focus is elsewhere. */
async function focused({ page }: WorkbenchPage): Promise<string> {
  const frame = page.frames().find((one) => one.url().includes("taskpane.html"));
  return (
    (await frame?.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute("aria-label") ?? element?.textContent.trim() ?? "";
    })) ?? ""
  );
}

/** Presses Tab until an element of that name has the focus. */
async function tabTo(workbench: WorkbenchPage, name: string | RegExp): Promise<void> {
  const seen: string[] = [];
  for (let step = 0; step < 60; step++) {
    await workbench.page.keyboard.press("Tab");
    const now = await focused(workbench);
    seen.push(now.slice(0, 20));
    if (typeof name === "string" ? now === name : name.test(now)) return;
  }
  throw new Error(`Tab does not reach ${String(name)}; it went to ${seen.join(" | ")}`);
}

/** Makes D13 of 表1 wrong and checks, from the keyboard. */
async function checkWithSlip(workbench: WorkbenchPage): Promise<void> {
  const { page, pane } = workbench;
  await workbench.showSheet("一、单位收支总体情况表");
  await workbench.edit("D13", "417.59");
  await pane.getByRole("tab", { name: "校核" }).focus();
  await tabTo(workbench, "一键校核");
  await page.keyboard.press("Enter");
  await workbench.verdict();
}

describe("keyboard only", () => {
  test("check, go to the slip, correct it, clear", async () => {
    const workbench = await suite.open();
    const { page, pane } = workbench;
    await checkWithSlip(workbench);
    // The focus stays on the button that was pressed.
    expect(await focused(workbench)).toBe("重新校核");
    await tabTo(workbench, "D13 应为 417.49");
    await page.keyboard.press("Enter");
    await expect.poll(() => workbench.selectedAddress()).toBe("D13");

    await page.getByRole("grid").focus();
    await page.keyboard.press("F2");
    await page.keyboard.press("Control+A");
    await page.keyboard.type("417.49");
    await page.keyboard.press("Enter");
    await expect.poll(() => workbench.selectedAddress()).toBe("D14");
    await expect.poll(() => page.locator("td[data-mark=error]").count()).toBe(0);

    await pane.getByRole("tab", { name: "校核" }).focus();
    await tabTo(workbench, "清除标记");
    await page.keyboard.press("Space");
    await pane.getByText(/已清除 \d+ 处标记/u).waitFor();
    await tabTo(workbench, "关闭这条提示");
    await page.keyboard.press("Enter");
    await pane.getByText(/已清除/u).waitFor({ state: "detached" });
  });

  test("a whole job: findings in turn, the text with an input filled in, its sheet, 绩效目标表", async () => {
    const workbench = await suite.open();
    const { page, pane } = workbench;
    await checkWithSlip(workbench);
    await page.keyboard.press("Alt+ArrowDown");
    await expect.poll(() => workbench.selectedAddress()).toBe("D13");

    await pane.getByRole("tab", { name: "校核" }).focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await pane.getByRole("button", { name: "生成说明" }).waitFor();
    await tabTo(workbench, "生成说明");
    await page.keyboard.press("Enter");
    await pane.getByText(/^共 13 节/u).waitFor();
    // Who hands the text in must know what its tables are like.
    await pane.getByText("校核还有 1 处不一致；说明照表上现在的数写").waitFor();
    await tabTo(workbench, "下一项待填");
    await page.keyboard.press("Enter");
    await pane.locator("textarea:focus, input:focus").waitFor();
    await page.keyboard.type("人员增加");
    await pane.getByText(/^已填 [1-9]\d*\//u).waitFor();
    await pane.getByRole("tab", { name: "说明" }).focus();
    await tabTo(workbench, "写入工作表");
    await page.keyboard.press("Enter");
    await expect.poll(() => workbench.activeSheet()).toContain("情况说明");

    await pane.getByRole("tab", { name: "说明" }).focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await pane.getByRole("button", { name: "生成绩效目标表" }).waitFor();
    await tabTo(workbench, "生成绩效目标表");
    await page.keyboard.press("Enter");
    await expect.poll(() => workbench.activeSheet()).toBe("绩效目标表");

    const saved = openWorkbookDocument(await workbench.save(), "saved.xlsx");
    const { sheets } = await createXlsxStore(saved).read();
    const inputs = sheets.find(({ name }) => name === "填报事项");
    expect(inputs?.values.flat()).toContain("人员增加");
  });

  test("arrow keys change the tab; sections unfold; a number is reached and followed", async () => {
    const workbench = await suite.open();
    const { page, pane } = workbench;
    await pane.getByRole("tab", { name: "校核" }).focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    // The tab comes in a file of its own.
    await pane.getByRole("button", { name: "生成说明" }).waitFor();
    await tabTo(workbench, "生成说明");
    await page.keyboard.press("Enter");
    await pane.getByText(/^共 13 节/u).waitFor();
    await tabTo(workbench, /^二、/u);
    expect(await pane.locator("details[open]").count()).toBe(1);
    await page.keyboard.press("Enter");
    await expect.poll(() => pane.locator("details[open]").count()).toBe(2);
    await tabTo(workbench, /470\.02，出处/u);
    await page.keyboard.press("Space");
    await pane.getByText("数字出处：470.02").waitFor();
    await expect.poll(() => workbench.selectedAddress()).not.toBe("A1");
  });

  test("the grid: arrows, typing over, Esc, Delete", async () => {
    const workbench = await suite.open();
    const { page } = workbench;
    await workbench.cell("B6").click();
    await page.keyboard.press("ArrowDown");
    expect(await workbench.selectedAddress()).toBe("B7");
    await page.keyboard.type("5");
    await page.keyboard.press("Escape");
    expect(await workbench.cell("B7").textContent()).toBe("470.02");
    await page.keyboard.type("12.5");
    await page.keyboard.press("Tab");
    expect(await workbench.cell("B7").textContent()).toBe("12.50");
    expect(await workbench.selectedAddress()).toBe("C7");
    await workbench.cell("B7").click();
    await page.keyboard.press("Delete");
    expect(await workbench.cell("B7").textContent()).toBe("");
  });
});
