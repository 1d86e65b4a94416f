import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { DIST } from "./support/workbench-page";

const ADDIN = path.join(DIST, "addin");
const OFFICE = "https://appsforoffice.microsoft.com";
/** First load of the pane before any tab, as a server sends it (gzip): 134 kB. */
const BUDGET = 134_000;

function page(name: string): string {
  return readFileSync(path.join(DIST, name), "utf8");
}

function scripts(html: string): readonly string[] {
  // Quotes go when webpack makes the page small.
  return [...html.matchAll(/<script[^>]*\ssrc="?([^"\s>]+)/gu)].map(([, src]) => src!);
}

function policy(html: string): ReadonlyMap<string, string> {
  const [, content = ""] =
    /http-equiv="?Content-Security-Policy"?\s+content="([^"]+)"/u.exec(html) ?? [];
  return new Map(
    content.split("; ").map((part) => {
      const [name = "", ...values] = part.split(" ");
      return [name, values.join(" ")];
    })
  );
}

function addinScripts(): readonly string[] {
  return readdirSync(ADDIN).filter((name) => name.endsWith(".js"));
}

/** The library keeps its own module names when it is bundled. */
function isHelpers(name: string): boolean {
  return readFileSync(path.join(ADDIN, name), "utf8").includes("./src/authentication/");
}

describe("the production build", () => {
  test("has office.js as its only foreign address, first of the scripts", () => {
    const html = page("addin/taskpane.html");
    const [office, ...own] = scripts(html);
    expect(office).toBe(`${OFFICE}/lib/1/hosted/office.js`);
    expect(own.length).toBeGreaterThan(0);
    for (const src of own) expect(src).not.toMatch(/^(https?:)?\/\//u);
  });

  test("forbids every connection by its policy", () => {
    const rules = policy(page("addin/taskpane.html"));
    expect(Object.fromEntries(rules)).toEqual({
      "default-src": "'none'",
      "script-src": `'self' ${OFFICE}`,
      "style-src": "'unsafe-inline'",
      "img-src": "'self' data:",
      "font-src": "'self' data:",
      "connect-src": "'none'",
      "form-action": "'none'",
      "base-uri": "'none'",
    });
  });

  test("its scripts neither name a server nor open a connection of ours", () => {
    /** Names that are no address: XML namespaces and where React and docx explain their errors. */
    const harmless =
      /^https?:\/\/(www\.w3\.org|schemas\.openxmlformats\.org|schemas\.microsoft\.com|purl\.org|purl\.oclc\.org|react\.dev|fburl\.com|aka\.ms|fb\.me|github\.com|github\.io|answers\.microsoft\.com)/u;
    for (const name of addinScripts().filter((one) => !isHelpers(one))) {
      const source = readFileSync(path.join(ADDIN, name), "utf8");
      const urls = source.match(/https?:\/\/[a-z0-9.-]+[^\s"'`)\\]*/giu) ?? [];
      expect(
        urls.filter((url) => !harmless.test(url)),
        name
      ).toEqual([]);
      const connects =
        /\bnew (WebSocket|EventSource|XMLHttpRequest)\b|\bnavigator\.sendBeacon\b|[^.\w]fetch\(/u;
      expect(connects.test(source), name).toBe(false);
      expect(/\beval\(|\bnew Function\(/u.test(source), name).toBe(false);
    }
  });

  test("office-js-helpers, which names sign-in services we never call, is apart and loaded late", () => {
    const apart = addinScripts().filter(isHelpers);
    expect(apart).toHaveLength(1);
    // Nothing else is in that file.
    expect(statSync(path.join(ADDIN, apart[0]!)).size).toBeLessThan(60_000);
    expect(scripts(page("addin/taskpane.html"))).not.toContain(apart[0]);
  });

  test("first load stays within its budget", () => {
    const own = scripts(page("addin/taskpane.html")).slice(1);
    expect(own).toHaveLength(1);
    const files = own.map((src) => readFileSync(path.join(ADDIN, src)));
    const sent = files.reduce((sum, file) => sum + gzipSync(file).length, 0);
    expect(sent).toBeLessThanOrEqual(BUDGET);
  });

  test.each([
    ["the layouts, and with them the use cases", "政府性基金预算支出情况表"],
    ["the reader of .xlsx files", "sheetData"],
    ["the writer of Word files", "tblHeader"],
    ["the calls to Excel", "getMergedAreasOrNullObject"],
    ["the 校核 tab", "minmax(88px"],
    ["the 说明 tab", "prior-file"],
    ["the 绩效 tab", "target-arrangement"],
    ["the English words", "Budget Disclosure Assistant"],
  ])("%s are not part of the first load", (_what, marker) => {
    const first = scripts(page("addin/taskpane.html"))[1];
    const holders = addinScripts().filter((name) =>
      readFileSync(path.join(ADDIN, name), "utf8").includes(marker)
    );
    expect(holders.length).toBeGreaterThan(0);
    expect(holders).not.toContain(first);
  });

  test("holds no file of Microsoft's", () => {
    expect(readdirSync(ADDIN)).not.toContain("office");
  });

  test("serves what the manifest names, with the address it is given", () => {
    const manifest = page("addin/manifest.xml");
    const base = (process.env.ADDIN_URL ?? "https://localhost:3000").replace(/\/$/u, "");
    const urls = manifest.match(/(?<=(DefaultValue|Value)=")https:[^"]+/gu) ?? [];
    expect(urls.length).toBeGreaterThan(15);
    for (const url of urls) {
      expect(url.startsWith(`${base}/`), url).toBe(true);
      expect(statSync(path.join(ADDIN, url.slice(base.length))).isFile(), url).toBe(true);
    }
  });
});

describe("the workbench", () => {
  test("shows the very pane that Excel gets: same scripts, only office.js from elsewhere", () => {
    const [office, ...own] = scripts(page("workbench/taskpane.html"));
    expect(office).toBe("office/office.js");
    expect(own).toEqual(
      scripts(page("addin/taskpane.html"))
        .slice(1)
        .map((src) => `../addin/${src}`)
    );
  });

  test("may reach nothing but itself", () => {
    expect(policy(page("workbench/index.html")).get("connect-src")).toBe("'self'");
    expect(policy(page("workbench/taskpane.html")).get("connect-src")).toBe("'none'");
    expect(policy(page("workbench/taskpane.html")).get("script-src")).toBe("'self'");
  });

  test("office.js is Microsoft's file, unchanged", () => {
    const folder = "node_modules/@microsoft/office-js/dist";
    for (const part of ["office.js", "excel-win32-16.01.js", "excel-web-16.00.js"])
      expect(
        readFileSync(path.join(DIST, "workbench/office", part)).equals(
          readFileSync(path.join(folder, part))
        ),
        part
      ).toBe(true);
  });
});

describe("the command line", () => {
  test("is one executable file", () => {
    const file = path.join(DIST, "cli/budget-disclosure.cjs");
    expect(readFileSync(file, "utf8").startsWith("#!/usr/bin/env node\n")).toBe(true);
    if (process.platform !== "win32") expect(statSync(file).mode & 0o111).not.toBe(0);
  });

  test("has compiled code of its engine beside it, from this Node", () => {
    const kept = readdirSync(path.join(DIST, "cli")).filter((name) =>
      name.startsWith("engine.cjs.")
    );
    expect(kept).toEqual([expect.stringContaining(process.versions.v8)]);
  });
});
