import { beforeAll, describe, expect, it } from "vitest";
import { checkWorkbook, examineWorkbook } from "../../src/app/check-workbook";
import { composeCheckReport } from "../../src/app/compose-check-report";
import { openCase } from "../../src/app/open-case";
import {
  narrateWorkbook,
  planInputSheet,
  planNarrativeSheet,
} from "../../src/app/narrate-workbook";
import { planAuditSheet } from "../../src/app/plan-audit-sheet";
import { planCheckReport } from "../../src/app/plan-check-report";
import { planTargetSheets } from "../../src/app/plan-target-sheets";
import type { DisclosureDocument } from "../../src/document/document-tree";
import { writeDocument } from "../../src/document/write-document";
import type { KeptException } from "../../src/checking/index";
import type { NewSheetPlan } from "../../src/grid/plan";
import { createWorkbookDocument } from "../../src/host/xlsx/create-workbook-document";
import { writeNewSheets } from "../../src/host/xlsx/new-sheets";
import { toCheckSheet } from "../../src/report/check-sheet";
import { toExceptionSheetPlan } from "../../src/report/exception-sheet";
import { linesOf, printPages } from "../support/print-pages";
import { brokenAmounts, countAmounts, wordsOf } from "../support/printed-amounts";
import { readCase, withCell } from "../support/read-workbook";

const CASES = ["hejing-2026", "aketao-2025", "zizhou-2024"] as const;
const DATE = "2026年11月29日";
const ACCEPTED: KeptException = {
  code: "BC002",
  title: "收支总体情况表支出总计等于各类之和",
  message: "表1“支出总计·预算数”（D36）为 470.02万元，少 0.45万元。",
  reason: "来源表尾数口径不同",
  at: "2026-11-29 10:00",
  key: "key",
};

function bookOf(plans: readonly NewSheetPlan[]): Uint8Array {
  const document = createWorkbookDocument("book.xlsx");
  writeNewSheets(
    document,
    plans.map((plan) => ({ ...plan, replaces: null }))
  );
  return document.save();
}

/** A report of 300 findings on the workbook with the most tables. */
async function longReport(): Promise<DisclosureDocument> {
  const report = checkWorkbook(openCase(await readCase("zizhou-2024")));
  const { findings } = report;
  const many = Array.from({ length: 300 }, (_, at) => findings[at % findings.length]!);
  return composeCheckReport(toCheckSheet({ ...report, findings: many }, DATE));
}

describe("printed sheets and reports", () => {
  const forms = new Map<string, number>();
  let report: DisclosureDocument;
  let printed: ReadonlyMap<string, readonly string[]>;

  beforeAll(async () => {
    report = await longReport();
    const files: Record<string, Uint8Array> = { "report-long.docx": await writeDocument(report) };
    for (const name of CASES) {
      const plans = planTargetSheets(openCase(await readCase(name)), {});
      forms.set(
        name,
        plans.reduce((sum, { pages }) => sum + (pages?.starts.length ?? 0), 0)
      );
      files[`targets-${name}.xlsx`] = bookOf(plans);
    }
    const wrong = withCell(await readCase("hejing-2026"), "一、单位收支总体情况表", "D13", 417.94);
    const opened = openCase(wrong);
    files["audit.xlsx"] = bookOf([planAuditSheet(examineWorkbook(opened))]);
    files["report.xlsx"] = bookOf([planCheckReport(opened, DATE)]);
    const narrated = narrateWorkbook(opened);
    files["text.xlsx"] = bookOf([planNarrativeSheet(narrated, wrong)]);
    files["inputs.xlsx"] = bookOf([planInputSheet(narrated, wrong)]);
    files["exceptions.xlsx"] = bookOf([toExceptionSheetPlan([ACCEPTED], null)]);
    printed = printPages(files);
  }, 600_000);

  const pagesOf = (name: string): readonly string[] => printed.get(name) ?? [];

  it.each(CASES)("%s: every 绩效目标表 stands on one page, and no column spills", (name) => {
    expect(forms.get(name)).toBeGreaterThan(1);
    const pages = pagesOf(`targets-${name}.xlsx`);
    expect(pages).toHaveLength(forms.get(name)!);
    pages.forEach((page, index) => {
      expect(page).toContain("绩效目标表");
      expect(linesOf(page).at(-1)).toBe(`第 ${index + 1} 页，共 ${pages.length} 页`);
    });
  });

  it("300 findings take two pages to be read and signed; the rest is an annex with captions on every page", () => {
    const pages = pagesOf("report-long.docx");
    const annex = pages.findIndex((page) => /^\s*附表一/mu.test(page));
    expect(annex).toBeGreaterThan(0);
    expect(annex).toBeLessThanOrEqual(2);
    const body = pages.slice(0, annex).join("\n");
    expect(body).toContain("有问题：");
    expect(body).toMatch(/编制：.*复核：/u);
    const listed = pages.slice(annex + 1).filter((page) => page.includes("BC314"));
    expect(listed.length).toBeGreaterThan(10);
    for (const page of listed) expect(linesOf(page)[0]).toContain("检查项目");
  });

  it.each([
    ["report", /编制：.*复核：/u],
    ["text", /【请填写：/u],
    ["inputs", /待填/u],
    ["exceptions", /尾数口径不同/u],
  ])("%s: one page wide, every page numbered", (name, said) => {
    const pages = pagesOf(`${name}.xlsx`);
    expect(pages.join("\n")).toMatch(said);
    pages.forEach((page, index) =>
      expect(linesOf(page).at(-1)).toBe(`第 ${index + 1} 页，共 ${pages.length} 页`)
    );
    // A column that spills would stand alone on a page, without the first one.
    for (const page of pages) expect(page.trim().length).toBeGreaterThan(40);
  });

  it("the text is no wider than the paper, from its first character to its last", () => {
    const page = pagesOf("text.xlsx")[0]!.replace(/\s/gu, "");
    expect(page).toContain("一、关于和静县社会保险中心2026年收支预算情况的总体说明");
    expect(page).toContain("按照全口径预算的原则");
    expect(page).toContain("收支总预算470.02万元。");
  });

  it("填报事项 and the text keep their captions, and no key of ours is printed", () => {
    const pages = pagesOf("inputs.xlsx");
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages.slice(1))
      expect(linesOf(page)[0]).toMatch(/^所属部分\s+事项\s+填报内容/u);
    for (const page of [...pages, ...pagesOf("text.xlsx")]) {
      expect(page).not.toContain("reason:");
      expect(page).not.toContain("procurement.");
    }
  });

  it("no amount of the report is broken over two lines", () => {
    expect(countAmounts(wordsOf(report)).size).toBeGreaterThan(5);
    expect(brokenAmounts(report, pagesOf("report-long.docx"))).toEqual([]);
  });

  it("校核表 has what does not agree first, and its captions on every page", () => {
    const pages = pagesOf("audit.xlsx");
    expect(pages.length).toBeGreaterThan(5);
    const [first = "", ...others] = pages;
    const rows = linesOf(first).filter((line) => line.startsWith("BC"));
    expect(rows[0]).toMatch(/不一致$/u);
    const live = others.filter((page) => /BC\d{3}.*(平衡|尾差)/u.test(page));
    for (const page of live) expect(linesOf(page)[0]).toMatch(/^代码\s+校核项目/u);
    pages.forEach((page, index) =>
      expect(linesOf(page).at(-1)).toBe(`第 ${index + 1} 页，共 ${pages.length} 页`)
    );
  });
});
