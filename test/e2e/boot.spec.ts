import { describe, expect, test } from "vitest";
import { setUpSuite, WorkbenchPage } from "./support/workbench-page";

const suite = setUpSuite();

function paneUrl(): string {
  return suite.url().replace("index.html", "taskpane.html");
}

describe("where the pane cannot work, it says so in Chinese", () => {
  test("office.js is not to be had", async () => {
    suite.expectComplaint(/Failed to load resource/u);
    const page = await suite.newPage({ width: 350 });
    await page.route("**/office.js", (route) => route.abort());
    await page.goto(paneUrl());
    await page
      .getByRole("alert")
      .getByText(/连接不上 Excel 的接口文件 office\.js/u)
      .waitFor();
    await page.getByRole("button", { name: "重新载入" }).waitFor();
    await page.screenshot({ path: "test-output/50-no-office-js.png" });
  });

  test("a plain browser is not Excel", async () => {
    const page = await suite.newPage({ width: 350 });
    await page.goto(paneUrl());
    await page.getByRole("alert").getByText("这个页面要在 Excel 里打开。").waitFor();
  });

  test("while office.js hangs, the page first says that it loads, then what may be wrong", async () => {
    const page = await suite.newPage({ width: 350 });
    await page.route("**/office.js", () => undefined);
    await page.goto(paneUrl(), { waitUntil: "commit" });
    await page.getByText("正在载入预算公开助手…").waitFor();
    const hint = page.getByText(/载入时间较长，多半是连接不上/u);
    expect(await hint.isVisible()).toBe(false);
    await hint.waitFor({ state: "visible" });
  });

  test("the use cases fail to load: the pane says so, and the next click makes up for it", async () => {
    suite.expectComplaint(/Failed to load resource/u);
    const page = await suite.newPage();
    let failures = 0;
    await page.route("**/addin/assistant.*.js", (route) =>
      ++failures === 1 ? route.abort() : route.fallback()
    );
    await page.goto(suite.url());
    const workbench = new WorkbenchPage(page);
    await workbench.pane.getByText(/程序遇到没有预料到的问题/u).waitFor();
    await workbench.check();
    await workbench.pane.getByText("识别到 12/12 张表，其中 4 张空表").waitFor();
    // Selection is followed, too.
    await workbench.cell("B6").click();
    await workbench.pane.getByText(/所选单元格 .*!B6/u).waitFor();
    expect(failures).toBe(2);
  });

  test("a screen that breaks can be loaded again", async () => {
    const workbench = await suite.open();
    const frame = workbench.page.frames().find((one) => one.url().includes("taskpane.html"));
    await frame?.evaluate(() => window.location.reload()).catch(() => undefined);
    await workbench.button("一键校核").waitFor();
    await workbench.check();
    await workbench.pane.getByText("识别到 12/12 张表，其中 4 张空表").waitFor();
  });
});
