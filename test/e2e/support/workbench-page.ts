import { mkdir } from "node:fs/promises";
import { readFile } from "node:fs/promises";
import path from "node:path";
import {
  chromium,
  type Browser,
  type BrowserContext,
  type FrameLocator,
  type Locator,
  type Page,
} from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { CHROMIUM_ARGS, findChromium } from "../../../scripts/chromium-path.mjs";
import { serveWorkbench, type ServedWorkbench } from "../../../src/cli/serve-workbench";

/** What `npm run build` leaves. */
export const DIST = path.resolve("dist");
const OUTPUT = path.resolve("test-output");

export interface OpenOptions {
  /** Of the workbench page, e.g. "?theme=dark". */
  readonly query?: string;
  readonly width?: number;
  readonly height?: number;
}

/** The built workbench in a browser, with the pane in its frame. */
export class WorkbenchPage {
  readonly page: Page;
  readonly pane: FrameLocator;

  constructor(page: Page) {
    this.page = page;
    this.pane = page.frameLocator("iframe");
  }

  button(name: string): Locator {
    return this.pane.getByRole("button", { name, exact: true });
  }

  ribbon(name: string): Locator {
    return this.page.getByRole("navigation").getByRole("button", { name, exact: true });
  }

  async showSheet(name: string): Promise<void> {
    await this.page.getByRole("tab", { name }).click();
    await this.page.locator(".sheet-tab[aria-selected=true]", { hasText: name }).waitFor();
  }

  cell(address: string): Locator {
    return this.page.locator(`td[data-address="${address}"]`);
  }

  /** Types into a cell as a user does. */
  async edit(address: string, text: string): Promise<void> {
    await this.cell(address).dblclick();
    const field = this.cell(address).locator("input");
    await field.fill(text);
    await field.press("Enter");
  }

  marks(): Locator {
    return this.page.locator("td[data-mark]");
  }

  async selectedAddress(): Promise<string> {
    return (await this.page.getByLabel("名称框").textContent()) ?? "";
  }

  async activeSheet(): Promise<string> {
    return (await this.page.locator(".sheet-tab[aria-selected=true]").textContent()) ?? "";
  }

  /** Runs the check from the pane and waits for its verdict. */
  async check(): Promise<string> {
    await this.button("一键校核").or(this.button("重新校核")).click();
    return this.verdict();
  }

  async verdict(): Promise<string> {
    await this.pane.locator("main[aria-busy=false]").waitFor();
    return (await this.pane.getByRole("heading", { level: 2 }).textContent()) ?? "";
  }

  async showTab(name: "校核" | "说明" | "绩效"): Promise<void> {
    await this.pane.getByRole("tab", { name }).click();
  }

  /** The workbook as the user would save it. */
  async save(): Promise<Uint8Array> {
    const download = this.page.waitForEvent("download");
    await this.page.getByRole("button", { name: "另存为" }).click();
    return new Uint8Array(await readFile(await (await download).path()));
  }

  async openFile(name: string, bytes: Uint8Array): Promise<void> {
    await this.page.getByTestId("workbook-file").setInputFiles(toFile(name, bytes));
  }

  async choosePrior(name: string, bytes: Uint8Array): Promise<void> {
    await this.pane.getByTestId("prior-file").setInputFiles(toFile(name, bytes));
  }

  /** Keeps a picture for people to look at. */
  async picture(name: string): Promise<void> {
    await mkdir(OUTPUT, { recursive: true });
    await this.page.screenshot({ path: path.join(OUTPUT, `${name}.png`) });
  }
}

const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

function toFile(
  name: string,
  bytes: Uint8Array
): { name: string; mimeType: string; buffer: Buffer } {
  return { name, mimeType: SPREADSHEET, buffer: Buffer.from(bytes) };
}

export interface Suite {
  open(options?: OpenOptions): Promise<WorkbenchPage>;
  /** A page of one's own, watched like the others. */
  newPage(options?: OpenOptions): Promise<Page>;
  readonly url: () => string;
  /** Complaints of the page that a test expects; everything else fails it. */
  expectComplaint(pattern: RegExp): void;
}

/**
 * Starts browser and server for a file of specs. Every test gets a fresh context and fails on a request to another
 * host, an error on the console, or an uncaught fault of a page.
 */
export function setUpSuite(): Suite {
  let browser: Browser;
  let served: ServedWorkbench;
  let context: BrowserContext;
  let complaints: string[] = [];
  let foreign: string[] = [];
  let expected: RegExp[] = [];

  beforeAll(async () => {
    const executablePath = findChromium();
    if (executablePath === null) throw new Error("No browser: node scripts/ensure-chromium.mjs");
    browser = await chromium.launch({ executablePath, args: [...CHROMIUM_ARGS] });
    served = await serveWorkbench(DIST, 0);
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });
  beforeEach(async () => {
    complaints = [];
    foreign = [];
    expected = [];
    context = await browser.newContext({ acceptDownloads: true });
    await context.route("**/*", (route) => {
      const address = new URL(route.request().url());
      if (address.origin === new URL(served.url).origin) return route.continue();
      foreign.push(address.href);
      return route.abort();
    });
  });
  afterEach(async () => {
    await context.close();
    expect(foreign, "requests to other hosts").toEqual([]);
    const unexpected = complaints.filter((text) => !expected.some((one) => one.test(text)));
    expect(unexpected, "errors on the console").toEqual([]);
  });

  const newPage = async ({ width = 1440, height = 860 }: OpenOptions = {}): Promise<Page> => {
    const page = await context.newPage();
    await page.setViewportSize({ width, height });
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(String(error)));
    return page;
  };

  return {
    newPage,
    url: () => served.url,
    expectComplaint: (pattern) => expected.push(pattern),
    async open(options = {}) {
      const page = await newPage(options);
      await page.goto(served.url + (options.query ?? ""));
      const workbench = new WorkbenchPage(page);
      await workbench.pane.getByRole("tabpanel").getByRole("button").first().waitFor();
      return workbench;
    },
  };
}
