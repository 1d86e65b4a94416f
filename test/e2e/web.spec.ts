import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { DIST, setUpSuite, WorkbenchPage } from "./support/workbench-page";

const suite = setUpSuite();
const TYPES = new Map([
  [".html", "text/html"],
  [".js", "text/javascript"],
  [".css", "text/css"],
]);
const ORIGIN = "https://budget.example";

/** Excel on the web talks to the pane's frame by messages and wants https; the built files are served under such a name. */
async function openOnTheWeb(): Promise<WorkbenchPage> {
  const page = await suite.newPage();
  await page.route(`${ORIGIN}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const file = path.join(DIST, decodeURIComponent(pathname));
    const contentType = TYPES.get(path.extname(file)) ?? "application/octet-stream";
    await route.fulfill({ body: await readFile(file), contentType });
  });
  await page.goto(`${ORIGIN}/workbench/index.html?host=web`);
  const workbench = new WorkbenchPage(page);
  await workbench.button("一键校核").waitFor();
  return workbench;
}

test("as in Excel on the web: frame, messages, marks, selection, ribbon", async () => {
  const workbench = await openOnTheWeb();
  const { page, pane } = workbench;
  const frame = page.frames().find((one) => one.url().includes("taskpane.html"));
  const platform = await frame?.evaluate(() => String(Office.context.platform));
  expect(platform).toBe("OfficeOnline");

  await workbench.check();
  await pane.getByText("识别到 12/12 张表，其中 4 张空表").waitFor();
  await workbench.edit("D13", "417.59");
  await page.locator("td[data-mark=error]").first().waitFor();
  await pane.locator("h4 button").first().click();
  await expect.poll(() => workbench.selectedAddress()).toBe("D13");
  await pane.getByText("所选单元格 一、单位收支总体情况表!D13 有 1 处问题").waitFor();
  await workbench.picture("60-web");

  await workbench.ribbon("清除标记").click();
  await expect.poll(() => workbench.marks().count()).toBe(0);
});

test("the web library takes Tab and Esc for itself; the pane is walked all the same", async () => {
  const workbench = await openOnTheWeb();
  const { page, pane } = workbench;
  await pane.getByRole("tab", { name: "校核" }).focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await pane.getByText(/已核对 \d+ 项关系/u).waitFor();
});
