import { beforeAll, describe, expect, it } from "vitest";
import { checkWorkbook, examineWorkbook } from "../../src/app/check-workbook";
import { composeCheckReport } from "../../src/app/compose-check-report";
import { openCase } from "../../src/app/open-case";
import { planAuditSheet } from "../../src/app/plan-audit-sheet";
import { planTargetSheets } from "../../src/app/plan-target-sheets";
import type { DisclosureDocument } from "../../src/document/document-tree";
import { writeDocument } from "../../src/document/write-document";
import type { NewSheetPlan } from "../../src/grid/plan";
import { createWorkbookDocument } from "../../src/host/xlsx/create-workbook-document";
import { writeNewSheets } from "../../src/host/xlsx/new-sheets";
import { toCheckSheet } from "../../src/report/check-sheet";
import { linesOf, printPages } from "../support/print-pages";
import { brokenAmounts, countAmounts, wordsOf } from "../support/printed-amounts";
import { readCase, withCell } from "../support/read-workbook";

const CASES = ["hejing-2026", "aketao-2025", "zizhou-2024"] as const;
const DATE = "2026年11月29日";

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
    files["audit.xlsx"] = bookOf([planAuditSheet(examineWorkbook(openCase(wrong)))]);
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
