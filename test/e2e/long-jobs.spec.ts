import { describe, expect, test } from "vitest";
import { paneFrame } from "./support/pane-frame";
import { faultsOf } from "./support/accessibility";
import { setUpSuite, type WorkbenchPage } from "./support/workbench-page";

const suite = setUpSuite();

/** From now on the host takes so many milliseconds for every answer, as Excel does with a large workbook. */
async function slowDown(workbench: WorkbenchPage, milliseconds: number): Promise<void> {
  await paneFrame(workbench).evaluate((delay) => {
    const { external: host } = window as unknown as {
      external: { Execute: (...values: unknown[]) => void };
    };
    const execute = host.Execute.bind(host);
    host.Execute = (...values) => void setTimeout(() => execute(...values), delay);
  }, milliseconds);
}

describe("a job that takes longer than half a second", () => {
  test("shows a bar and what it is at, and 取消 stops the check before anything is written", async () => {
    const workbench = await suite.open();
    const { pane } = workbench;
    await slowDown(workbench, 4_000);
    await workbench.button("一键校核").click();
    await pane.getByRole("progressbar", { name: "正在读取工作簿并逐项核对…" }).waitFor();
    await workbench.picture("14-working");
    expect(await faultsOf(paneFrame(workbench))).toEqual([]);
    await workbench.button("取消").click();
    await pane.getByText("已取消，工作簿没有改动；要做的时候再点一次。").waitFor();
    expect(await pane.getByRole("progressbar").count()).toBe(0);
    expect(await workbench.marks().count()).toBe(0);
    expect(await pane.getByRole("heading", { level: 2 }).count()).toBe(0);

    // And the next click does the whole job.
    await workbench.button("一键校核").click();
    await pane.getByRole("heading", { level: 2, name: /1 处提醒/u }).waitFor({ timeout: 60_000 });
  });

  test("取消 from the keyboard: no sheet is added, and what is typed stays", async () => {
    const workbench = await suite.open();
    const { pane, page } = workbench;
    await workbench.showTab("绩效");
    await workbench.button("生成绩效目标表").waitFor();
    const before = await page.locator(".sheet-tab").allTextContents();
    await slowDown(workbench, 900);
    await workbench.button("生成绩效目标表").press("Enter");
    await workbench.button("取消").waitFor();
    await workbench.button("取消").focus();
    await page.keyboard.press("Enter");
    await pane.getByText("已取消，工作簿没有改动；要做的时候再点一次。").waitFor();
    expect(await page.locator(".sheet-tab").allTextContents()).toEqual(before);
  });

  test("no bar is shown before half a second has gone", async () => {
    const workbench = await suite.open();
    const waited = paneFrame(workbench).evaluate(
      () =>
        new Promise<number>((resolve) => {
          document.addEventListener("click", ({ timeStamp }) => {
            const watch = new MutationObserver(() => {
              if (document.querySelector("[role=progressbar]"))
                resolve(performance.now() - timeStamp);
            });
            watch.observe(document.body, { childList: true, subtree: true });
          });
          // A quick machine shows none at all.
          setTimeout(() => resolve(Infinity), 3_000);
        })
    );
    await workbench.check();
    // Timers are exact to a millisecond.
    expect(await waited).toBeGreaterThan(498);
  });
});
