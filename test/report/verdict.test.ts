import { describe, expect, it } from "vitest";
import { openCase } from "../../src/app/open-case";
import { checkWorkbook } from "../../src/app/check-workbook";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../src/grid/snapshot";
import { acceptedErrors, toVerdict, verdictWords } from "../../src/report/verdict";
import { readCase } from "../support/read-workbook";

const PUBLISHED = await readCase("hejing-2026");

function withSheets(
  change: (sheets: readonly SheetSnapshot[]) => readonly SheetSnapshot[]
): WorkbookSnapshot {
  return { ...PUBLISHED, sheets: change(PUBLISHED.sheets) };
}

function withNumbers(write: (value: number) => CellValue): WorkbookSnapshot {
  return withSheets((sheets) =>
    sheets.map((sheet) => ({
      ...sheet,
      values: sheet.values.map((row) =>
        row.map((value) => (typeof value === "number" ? write(value) : value))
      ),
      formulas: sheet.formulas.map((row) => row.map(() => null)),
    }))
  );
}

const copyOf = (sheet: SheetSnapshot): SheetSnapshot => ({
  ...sheet,
  id: `${sheet.id}-2`,
  name: `${sheet.name.slice(0, 20)}（二）`,
});

function verdictOn(workbook: WorkbookSnapshot): { kind: string; words: string } {
  const verdict = toVerdict(checkWorkbook(openCase(workbook)));
  return { kind: verdict.kind, words: verdictWords(verdict) };
}

describe("errors that were accepted", () => {
  it("are told from accepted remarks", () => {
    const accepted = (["error", "warning", "error", "info"] as const).map((severity) => ({
      finding: { severity },
    }));
    type Report = Parameters<typeof acceptedErrors>[0];
    expect(acceptedErrors({ accepted } as unknown as Report)).toBe(2);
    expect(acceptedErrors({ accepted: [] })).toBe(0);
  });
});

describe("the verdict", () => {
  it("passes what was checked to the end; last year and target tables are not asked for", () => {
    expect(verdictOn(PUBLISHED)).toEqual({ kind: "passed", words: "通过：1 处提醒" });
  });

  it.each([
    ["amounts with another unit than the table's", withNumbers((value) => `${value.toFixed(2)}元`)],
    ["error values", withNumbers(() => ({ error: "#REF!" }))],
    ["two units in one file", withSheets((sheets) => [...sheets, ...sheets.map(copyOf)])],
    ["one table twice", withSheets((sheets) => [...sheets, ...sheets.slice(4, 5).map(copyOf)])],
  ])("%s: not checked is not passed", (_, workbook) => {
    const { kind, words } = verdictOn(workbook);
    expect(kind).toBe("incomplete");
    expect(words).toMatch(/^没有查完：.*\d+ 处读不懂、\d+ 项没有核对$/u);
  });

  it("tells two units in one file in one sentence, and holds the years of neither against the other", async () => {
    const other = await readCase("aketao-2025");
    const { problems, findings } = checkWorkbook(
      openCase(withSheets((sheets) => [...sheets, ...other.sheets]))
    );
    const told = problems.filter(({ kind }) => kind === "ambiguous-table");
    expect(told.map(({ message }) => message)).toEqual([
      expect.stringMatching(
        /^收支总体情况表（“一、单位收支总体情况表”A2、“表1”A2）等 11 张表都不止一处，.*分别校核。$/u
      ),
    ]);
    expect(findings.filter(({ code }) => code === "BC093")).toEqual([]);
  });

  it("says of an ambiguous table that it is unclear, not that it is missing", () => {
    const sheets = PUBLISHED.sheets;
    const report = checkWorkbook(
      openCase(withSheets(() => [...sheets, ...sheets.slice(4, 5).map(copyOf)]))
    );
    const reasons = new Set(report.notEvaluated.map(({ reason }) => reason));
    expect([...reasons].filter((reason) => reason.startsWith("没有找到"))).toEqual([]);
    expect([...reasons].some((reason) => reason.startsWith("分不清哪一张是"))).toBe(true);
  });

  it("does not pass where nothing is filled in, however well titles and captions agree", async () => {
    for (const slug of ["hejing-2026", "zizhou-2024", "nine-tables-rich"]) {
      const read = await readCase(slug);
      const sheets = read.sheets.map((sheet) => ({
        ...sheet,
        values: sheet.values.map((row) =>
          row.map((value) => (typeof value === "number" ? null : value))
        ),
        formulas: sheet.formulas.map((row) => row.map(() => null)),
      }));
      const { kind, words } = verdictOn({ ...read, sheets });
      expect(kind, slug).not.toBe("passed");
      expect(words, slug).toContain("公开表里没有填一个金额");
    }
  });

  it("does not pass where nothing could be compared", () => {
    const report = checkWorkbook(openCase(PUBLISHED));
    const coverage = { ...report.coverage, satisfied: 0, violated: 0, roundingDifference: 0 };
    const verdict = toVerdict({ ...report, findings: [], coverage });
    expect(verdictWords(verdict)).toBe("没有查完：没有一项关系可以核对");
  });

  it("a fault stays a fault, and tells what else was not read", () => {
    const sheets = PUBLISHED.sheets;
    const { kind, words } = verdictOn(
      withSheets(() => [...sheets.slice(1), ...sheets.slice(4, 5).map(copyOf)])
    );
    expect(kind).toBe("faulty");
    expect(words).toMatch(/^有问题：1 处不一致，1 处提醒；另有 1 处读不懂、\d+ 项没有核对$/u);
  });
});
