import type { NewSheetPlan } from "../../src/grid/plan";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { openCase } from "../../src/app/open-case";
import { checkWorkbook } from "../../src/app/check-workbook";
import { composeCheckReport } from "../../src/app/compose-check-report";
import { writeDocument } from "../../src/document/write-document";
import type { CheckList } from "../../src/report/check-lists";
import { toCheckSheet, type CheckSheet } from "../../src/report/check-sheet";
import { toCheckSheetHtml } from "../../src/report/check-sheet-html";
import { toCheckSheetPlan } from "../../src/report/check-sheet-plan";
import { findAll, readDocx, tablesOf, textOf } from "../support/read-docx";
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
function textsOf({ title, head, lists, signature, annexes }: CheckSheet): readonly string[] {
  const toTexts = ({ heading, columns, rows, none }: CheckList): readonly string[] => [
    heading,
    ...(rows.length === 0 ? [none] : [...columns.map(({ caption }) => caption), ...rows.flat()]),
  ];
  const all = [
    ...lists.flatMap(toTexts),
    ...signature.map((text) => text.trim()),
    ...annexes.flatMap(toTexts),
  ];
  return [title, ...head.flat(), ...all].filter((text) => text !== "");
}

describe("the printed check report", () => {
  it("lists what was accepted, with the reason, apart from the results", async () => {
    const report = checkWorkbook(openCase(await readCase("hejing-2026")));
    const [finding] = report.findings;
    const acceptance = { reason: "沿用旧名", at: "2026-11-21 16:05" };
    const accepted = [{ key: "k", finding: finding!, acceptance }];
    const { lists, annexes } = toCheckSheet({ ...report, findings: [], accepted }, DATE);
    expect(lists[1]?.rows).toEqual([]);
    const [last] = annexes.slice(-1);
    expect(last?.heading).toBe("附表三　不一致但核实后接受的项目");
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
    expect(toCheckSheet(report, DATE).annexes).toHaveLength(2);
  });

  it("names unit, year, layout, catalogue, switches and the day it is given", async () => {
    const { head } = await sheetOf("hejing-2026");
    const facts = Object.fromEntries(head);
    expect(facts).toMatchObject({
      单位: "和静县社会保险中心",
      预算年度: "2026年",
      检查日期: DATE,
    });
    expect(facts["版式和规则"]).toMatch(/^新疆版式 2026 年；规则目录 \d+\.\d+\.\d+，全部按目录$/u);
    expect(facts["检查结论"]).toMatch(/^通过：1 处提醒。没有查出不一致.*已核对 \d+ 项关系/u);
  });

  it("says of a finding both sides, the place and what to check", async () => {
    const [, findings] = (await wrongSheet()).lists;
    const errors = findings!.rows.filter((row) => row[2] === "✖ 不一致");
    expect(errors).toHaveLength(1);
    const [number, item, , sides, place, remark] = errors[0]!;
    const [left, right, difference] = sides!.split("\n");
    expect(number).toBe("1");
    expect(item).toMatch(/^BC\d{3} /u);
    expect([left, right].every((side) => /^[\d,]+\.\d\d$/u.test(side!))).toBe(true);
    expect(difference).toMatch(/^差 -?100\.00$/u);
    expect(place).toContain("E8");
    expect(remark).toMatch(/最可能有误：.*E8，应为 268\.11/u);
  });

  it("lists tails apart, with their size, and never as errors", async () => {
    const { lists, annexes } = await sheetOf("aketao-2025");
    const [, findings] = lists;
    const tails = annexes.find(({ heading }) => heading.includes("尾差"));
    expect(findings!.rows.filter((row) => row[2]!.includes("不一致"))).toEqual([]);
    expect(tails!.rows.length).toBeGreaterThan(10);
    for (const row of tails!.rows) expect(row[2]).toMatch(/\n差 -?0\.0\d+$/u);
  });

  it("says what was not checked and why", async () => {
    const workbook = await readCase("hejing-2026");
    const without = { ...workbook, sheets: workbook.sheets.filter((_, index) => index !== 4) };
    const sheet = toCheckSheet(checkWorkbook(openCase(without)), DATE);
    const [tables] = sheet.lists;
    const unchecked = sheet.annexes.find(({ heading }) => heading.includes("没有检查"));
    expect(unchecked!.rows.some((row) => row[2]!.includes("没有找到一般公共预算支出情况表"))).toBe(
      true
    );
    expect(tables!.rows[4]).toEqual([
      ...["表5", "一般公共预算支出情况表", "", "", "", ""],
      "没有找到",
    ]);
  });

  it("counts what was found on every table, each finding once", async () => {
    const report = checkWorkbook(openCase(await readCase("zizhou-2024")));
    const [tables] = toCheckSheet(report, DATE).lists;
    const sum = (column: number): number =>
      tables!.rows.reduce((all, row) => all + Number(row[column]), 0);
    const count = (severity: string): number =>
      report.findings.filter((one) => one.severity === severity && one.outcome !== "unfilled")
        .length;
    expect([sum(2), sum(3)]).toEqual([count("error"), count("warning")]);
    expect(tables!.rows.slice(-1)[0]![1]).not.toBe("");
  });

  it("of many findings tells the first in a sentence each, and all of them in an annex", async () => {
    const report = checkWorkbook(openCase(await readCase("zizhou-2024")));
    const { lists, annexes } = toCheckSheet(report, DATE);
    expect(report.findings.length).toBeGreaterThan(10);
    expect(lists[1]!.rows).toHaveLength(5);
    expect(lists[1]!.heading).toContain(`共 ${annexes[0]!.rows.length} 处`);
    expect(annexes[0]!.heading).toBe("附表一　全部检查结果");
    expect(annexes[0]!.rows.length).toBe(report.findings.length);
  });

  it("has a line to be signed", async () => {
    const { signature } = await sheetOf("hejing-2026");
    expect(signature.join()).toMatch(/编制：.*日期：.*复核：.*日期：/u);
  });
});

/** Rows of captions that begin a page in the middle of a list. */
function rowsThatRepeat(plan: NewSheetPlan): ReadonlySet<number> {
  const starts = plan.pages?.starts ?? [];
  return new Set(
    starts.filter((start) =>
      plan.cells.some(({ row, look }) => row === start && row > 0 && look === "caption")
    )
  );
}

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
    const again = rowsThatRepeat(plan);
    const shown = snapshotOfPlan(plan)
      .values.filter((_, row) => !again.has(row))
      .flat()
      .flatMap((value) => (typeof value === "string" ? [value.trim()] : []));
    expect(shown).toEqual(texts);
    const taken = new Set<string>();
    for (const { top, left, right } of plan.merges)
      for (let column = left; column <= right; column += 1) {
        expect(taken.has(`${top}:${column}`)).toBe(false);
        taken.add(`${top}:${column}`);
      }
  });

  it("every page of the sheet goes on paper, printed no smaller than nine points, and long lists have captions on each", async () => {
    const report = checkWorkbook(openCase(await readCase("zizhou-2024")));
    const many = Array.from(
      { length: 300 },
      (_, at) => report.findings[at % report.findings.length]!
    );
    const plan = toCheckSheetPlan(toCheckSheet({ ...report, findings: many }, DATE), null);
    const { starts = [], scale = 0 } = plan.pages ?? {};
    // Cells are of 10 pt.
    expect(scale).toBeGreaterThanOrEqual(90);
    const last = Math.max(...plan.cells.map(({ row }) => row)) + 1;
    starts.forEach((start, page) => {
      const rows = Object.entries(plan.rowHeights).filter(
        ([row]) => Number(row) >= start && Number(row) < (starts[page + 1] ?? last)
      );
      const height = rows.reduce((sum, [, one]) => sum + one, 0);
      // A4 across without 0.75 inches at both ends.
      expect((height * scale) / 100).toBeLessThan(595.3 - 108);
    });
    const textAt = (row: number) =>
      plan.cells.flatMap((cell) =>
        cell.row === row && cell.value?.kind === "text" ? [cell.value.text] : []
      );
    const annex = starts.findIndex((start) => textAt(start)[0]?.startsWith("附表一"));
    expect(annex).toBeGreaterThan(0);
    expect(annex).toBeLessThanOrEqual(2);
    expect(rowsThatRepeat(plan).size).toBeGreaterThan(20);
    for (const row of rowsThatRepeat(plan)) expect(starts).toContain(row);
    // A heading has its list below it on the same page.
    for (const start of starts.slice(1)) {
      const above = plan.cells.filter(({ row }) => row === start - 1);
      expect(above.some(({ look }) => look === "heading" || look === "caption")).toBe(false);
    }
  });

  it("the Word file has a table for each list, captions repeated on every page", async () => {
    const word = readDocx(await writeDocument(composeCheckReport(sheet)))["word/document.xml"]!;
    const filled = [...sheet.lists, ...sheet.annexes].filter(({ rows }) => rows.length > 0);
    const tables = tablesOf(word);
    expect(tables[0]).toEqual(sheet.head);
    expect(textOf(word)).toContain("编制：");
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
    expect(found.slice(2).map((text) => text.trim())).toEqual([
      sheet.title,
      "单位",
      hostile,
      ...texts.slice(1),
    ]);
  });
});
