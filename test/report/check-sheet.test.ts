import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { openCase } from "../../src/app/open-case";
import { checkWorkbook } from "../../src/app/check-workbook";
import { composeCheckReport } from "../../src/app/compose-check-report";
import { writeDocument } from "../../src/document/write-document";
import { toCheckSheet, type CheckSheet } from "../../src/report/check-sheet";
import { toCheckSheetHtml } from "../../src/report/check-sheet-html";
import { toCheckSheetPlan } from "../../src/report/check-sheet-plan";
import { findAll, readDocx, tablesOf } from "../support/read-docx";
import { readCase, withCell } from "../support/read-workbook";
import { snapshotOfPlan } from "../support/snapshot-of-plan";

const DATE = "2026年2月10日";

async function sheetOf(
  slug: string,
  wrong?: readonly [string, string, number]
): Promise<CheckSheet> {
  const workbook = await readCase(slug);
  const changed = wrong ? withCell(workbook, ...wrong) : workbook;
  return toCheckSheet(checkWorkbook(openCase(changed)), DATE);
}

async function wrongSheet(): Promise<CheckSheet> {
  const { sheets } = await readCase("hejing-2026");
  const name = sheets.find((sheet) => sheet.name.includes("一般公共预算支出"))!.name;
  return sheetOf("hejing-2026", [name, "E8", 168.11]);
}

/** Every text of the report, in order. */
function textsOf({ title, head, lists }: CheckSheet): readonly string[] {
  const listed = lists.flatMap(({ heading, columns, rows, none }) => [
    heading,
    ...(rows.length === 0 ? [none] : [...columns.map(({ caption }) => caption), ...rows.flat()]),
  ]);
  return [title, ...head.flat(), ...listed].filter((text) => text !== "");
}

describe("the printed check report", () => {
  it("lists what was accepted, with the reason, apart from the results", async () => {
    const report = checkWorkbook(openCase(await readCase("hejing-2026")));
    const [finding] = report.findings;
    const acceptance = { reason: "沿用旧名", at: "2026-11-21 16:05" };
    const accepted = [{ key: "k", finding: finding!, acceptance }];
    const { lists } = toCheckSheet({ ...report, findings: [], accepted }, DATE);
    expect(lists[0]?.rows).toEqual([]);
    const [last] = lists.slice(-1);
    expect(last?.heading).toBe("五、不一致但核实后接受的项目");
    expect(last?.rows).toEqual([
      [
        "1",
        `${finding!.code} ${finding!.title}`,
        "“十二、上年结转结余情况表”A8",
        finding!.message,
        "沿用旧名",
        "2026-11-21 16:05",
      ],
    ]);
    expect(toCheckSheet(report, DATE).lists).toHaveLength(4);
  });

  it("names unit, year, layout, catalogue, switches and the day it is given", async () => {
    const { head } = await sheetOf("hejing-2026");
    const facts = Object.fromEntries(head);
    expect(facts).toMatchObject({
      单位: "和静县社会保险中心",
      预算年度: "2026年",
      版式: "新疆版式 2026 年",
      不按目录的规则: "无",
      检查日期: DATE,
    });
    expect(facts["规则目录"]).toMatch(/^\d+\.\d+\.\d+$/u);
    expect(facts["检查结论"]).toMatch(/^通过：1 处提醒。已核对 \d+ 项关系/u);
  });

  it("says of a finding both sides, the place and what to check", async () => {
    const [findings] = (await wrongSheet()).lists;
    const errors = findings!.rows.filter((row) => row[2] === "✖ 不一致");
    expect(errors).toHaveLength(1);
    const [number, item, , left, right, difference, place, remark] = errors[0]!;
    expect(number).toBe("1");
    expect(item).toMatch(/^BC\d{3} /u);
    expect([left, right].every((side) => /^[\d,]+\.\d\d$/u.test(side!))).toBe(true);
    expect(difference).toMatch(/^-?100\.00$/u);
    expect(place).toContain("E8");
    expect(remark).toMatch(/最可能有误：.*E8，应为 268\.11/u);
  });

  it("lists tails apart, with their size, and never as errors", async () => {
    const { lists } = await sheetOf("aketao-2025");
    const [findings, tails] = lists;
    expect(findings!.rows.filter((row) => row[2]!.includes("不一致"))).toEqual([]);
    expect(tails!.rows.length).toBeGreaterThan(10);
    for (const row of tails!.rows) expect(row[4]).toMatch(/^-?0\.0\d+$/u);
  });

  it("says what was not checked and why", async () => {
    const workbook = await readCase("hejing-2026");
    const without = { ...workbook, sheets: workbook.sheets.filter((_, index) => index !== 4) };
    const sheet = toCheckSheet(checkWorkbook(openCase(without)), DATE);
    const [, , unchecked, tables] = sheet.lists;
    expect(unchecked!.rows.some((row) => row[2]!.includes("没有找到一般公共预算支出情况表"))).toBe(
      true
    );
    expect(tables!.rows[4]).toEqual(["表5", "一般公共预算支出情况表", "没有找到", ""]);
  });
});

describe("its three renderings", async () => {
  const sheet = await wrongSheet();
  const texts = textsOf(sheet);

  it("the sheet says it all, in order, one row for each line, and fits a page's width", () => {
    const plan = toCheckSheetPlan(sheet, "sheet-9");
    expect([plan.tag, plan.name, plan.replaces, plan.landscape]).toEqual([
      "check-report",
      "校核报告",
      "sheet-9",
      true,
    ]);
    const shown = snapshotOfPlan(plan)
      .values.flat()
      .filter((value) => value !== null);
    expect(shown).toEqual(texts);
    const taken = new Set<string>();
    for (const { top, left, right } of plan.merges)
      for (let column = left; column <= right; column += 1) {
        expect(taken.has(`${top}:${column}`)).toBe(false);
        taken.add(`${top}:${column}`);
      }
  });

  it("the Word file has a table for each list, captions repeated on every page", async () => {
    const word = readDocx(await writeDocument(composeCheckReport(sheet)))["word/document.xml"]!;
    const filled = sheet.lists.filter(({ rows }) => rows.length > 0);
    const tables = tablesOf(word);
    expect(tables[0]).toEqual(sheet.head);
    expect(tables.slice(1).map((rows) => rows.slice(1))).toEqual(filled.map(({ rows }) => rows));
    expect(findAll(word, "w:tblHeader")).toHaveLength(filled.length);
    expect(findAll(word, "w:sectPr")).toHaveLength(1);
    expect(findAll(word, "w:sdt")).toEqual([]);
  });

  it("the web page needs nothing beside itself, and what stands in the workbook stays text", () => {
    const hostile = `<script>alert("'&")</script>`;
    const html = toCheckSheetHtml({ ...sheet, head: [["单位", hostile], ...sheet.head] });
    expect(html).not.toContain("<script");
    expect(html).toContain("&lt;script&gt;alert(&quot;&#39;&amp;&quot;)&lt;/script&gt;");
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(html).not.toMatch(/\b(src|href|url)\s*[=(]/u);
    const found: string[] = [];
    const parser = new SaxesParser();
    parser.on("error", (error) => {
      throw error;
    });
    parser.on("text", (text) => text.trim() === "" || found.push(text));
    // The page is well-formed but for the elements without end.
    parser.write(html.replace(/<(!doctype|meta)[^>]*>/gu, "")).close();
    expect(found.slice(2)).toEqual([sheet.title, "单位", hostile, ...texts.slice(1)]);
  });
});
