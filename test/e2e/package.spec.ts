import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { OfficeAddinManifest } from "office-addin-manifest";
import { chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CHROMIUM_ARGS, findChromium } from "../../scripts/chromium-path.mjs";
import { OFFICE_SOURCES, officeSource } from "../../scripts/office-sources.mjs";
import { EXAMPLE_ADDRESS } from "../../scripts/package/install-sheet";
import { readPdfPages } from "../support/pdf-pages";

const ADDRESS = "https://tools.example.gov.cn/yusuan/v1";
const TSX = path.resolve("node_modules/tsx/dist/cli.mjs");

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "budget-disclosure-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...words: string[]): {
  readonly status: number | null;
  readonly said: string;
} {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [TSX, "scripts/package.ts", ...words],
    { encoding: "utf8" }
  );
  return { status, said: stdout + stderr };
}

function pack(office: string): ReadonlyMap<string, Uint8Array> {
  const file = path.join(folder, `${office}.zip`);
  const { status, said } = run("--address", `${ADDRESS}/`, "--office", office, "-o", file);
  expect(said).toContain("安装说明.html");
  expect(status).toBe(0);
  return new Map(Object.entries(unzipSync(readFileSync(file))));
}

function text(files: ReadonlyMap<string, Uint8Array>, name: string): string {
  const bytes = files.get(name);
  expect(bytes, name).toBeDefined();
  return strFromU8(bytes!);
}

describe.each(["intranet", "21vianet"] as const)("the package with office.js from %s", (office) => {
  let files: ReadonlyMap<string, Uint8Array>;

  beforeAll(() => {
    files = pack(office);
  }, 300_000);

  test("has the website, the manifest, the manual and the install sheet", () => {
    const top = new Set([...files.keys()].map((name) => name.split("/")[0]));
    expect([...top].sort()).toEqual(
      ["images", "manifest.xml", "website", "使用说明.html", "安装说明.html"].sort()
    );
    expect(files.has("website/office/office.js")).toBe(office === "intranet");
  });

  test("the manifest is read by Microsoft's reader and names only files of the website at the address", async () => {
    const file = path.join(folder, `${office}.xml`);
    writeFileSync(file, files.get("manifest.xml")!);
    const info = await OfficeAddinManifest.readManifestFile(file);
    expect(info).toMatchObject({ displayName: "预算公开助手", hosts: ["Workbook"] });
    const manifest = text(files, "manifest.xml");
    const urls = manifest.match(/(?<=(DefaultValue|Value)=")https?:[^"]+/gu) ?? [];
    expect(urls.length).toBeGreaterThan(15);
    for (const url of urls) {
      expect(url.startsWith(`${ADDRESS}/`), url).toBe(true);
      expect(files.has(`website/${url.slice(ADDRESS.length + 1)}`), url).toBe(true);
    }
    expect(manifest).toContain(`<AppDomain>${new URL(ADDRESS).origin}</AppDomain>`);
    expect(manifest).not.toContain("localhost");
  });

  test("the pane takes office.js from there, its policy allows just that, and its waiting text names it", () => {
    const pane = text(files, "website/taskpane.html");
    const { url } = officeSource(office);
    const [, source] = /<script[^>]*\ssrc="?([^"\s>]+)/u.exec(pane) ?? [];
    expect(source).toBe(url);
    const [, scripts] = /script-src ([^;]+);/u.exec(pane) ?? [];
    expect(scripts).toBe(office === "intranet" ? "'self'" : `'self' ${new URL(url).origin}`);
    const host = new URL(url, ADDRESS).host;
    expect(pane).toContain(`office.js（${host}）`);
    expect(pane).toContain("面板打不开");
    // No other source is named anywhere on the page.
    const foreign = [...new Set(pane.match(/https?:\/\/[^/"\s;]+/gu) ?? [])];
    expect(foreign).toEqual(office === "intranet" ? [] : [new URL(url).origin]);
  });

  test("manual and install sheet load nothing from elsewhere, and all their links and pictures are there", () => {
    for (const page of ["使用说明.html", "安装说明.html", "website/help.html"]) {
      const html = text(files, page);
      const base = page.slice(0, page.lastIndexOf("/") + 1);
      expect(html).toMatch(/Content-Security-Policy"? content="default-src 'none'/u);
      expect(html).not.toMatch(/<script/u);
      for (const [, src = ""] of html.matchAll(/<img[^>]*\ssrc="?([^"\s>]+)/gu))
        expect(files.has(base + src), src).toBe(true);
      for (const [, href = ""] of html.matchAll(/<a[^>]*\shref="?([^"\s>]+)/gu))
        expect(html, href).toMatch(new RegExp(`id="?${href.slice(1)}"?[\\s>]`, "u"));
    }
    expect(text(files, "使用说明.html")).toMatch(/<h2[^>]*>一、校核/u);
  });

  test("the install sheet names the address and the source of this package and is one page of A4", async () => {
    const sheet = text(files, "安装说明.html");
    expect(sheet).toContain(ADDRESS);
    expect(sheet).not.toContain(EXAMPLE_ADDRESS);
    expect(sheet).toContain(`面板从${OFFICE_SOURCES[office].name}载入 office.js`);
    const browser = await chromium.launch({
      executablePath: findChromium() ?? "",
      args: [...CHROMIUM_ARGS],
    });
    try {
      const page = await browser.newPage();
      await page.setContent(sheet);
      const file = path.join(folder, `${office}.pdf`);
      await page.pdf({ path: file, preferCSSPageSize: true });
      expect(readPdfPages(file, `install-${office}`)).toHaveLength(1);
    } finally {
      await browser.close();
    }
  });
});

describe("what the package cannot be made for is refused in a sentence", () => {
  test.each<[string, string[]]>([
    ["no address", []],
    ["an address without https", ["--address", "http://tools.example.gov.cn"]],
    ["an address with a query", ["--address", "https://tools.example.gov.cn/?a=1"]],
  ])("%s", (_what, words) => {
    expect(run(...words)).toEqual({
      status: 2,
      said: expect.stringContaining("--address 要写 https://") as unknown,
    });
  });

  test("an unknown source of office.js", () => {
    const { status, said } = run("--address", ADDRESS, "--office", "cdn");
    expect(status).toBe(2);
    expect(said).toContain("只能是 microsoft、21vianet、intranet");
  });
});
