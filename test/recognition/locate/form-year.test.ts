import { describe, expect, it } from "vitest";
import { xinjiang } from "../../../src/families/xinjiang/index";
import type { WorkbookSnapshot } from "../../../src/grid/snapshot";
import type { LayoutFamily } from "../../../src/recognition/layout";
import type { YearMark } from "../../../src/recognition/locate/evidence";
import { findFormYear } from "../../../src/recognition/locate/form-year";
import { recognize, type Recognized } from "../../../src/recognition/recognize";
import { editSheets } from "../../support/edit-sheet";
import { readCase } from "../../support/read-workbook";

/** The family as it was for the published workbook: without the wordings of later years. */
function before<T>(year: number, value: T): T {
  if (Array.isArray(value)) return value.map((one: unknown) => before(year, one)) as T;
  if (typeof value !== "object" || value === null || value instanceof RegExp) return value;
  const entries = Object.entries(value).filter(([key]) => !(/^20\d\d$/u.test(key) && +key >= year));
  return Object.fromEntries(entries.map(([key, one]) => [key, before(year, one)])) as T;
}

const layouts2026: LayoutFamily = before(2027, { ...xinjiang, years: { from: 2024, to: 2026 } });
const family: LayoutFamily = { ...layouts2026, years: { from: 2024, to: 2027 } };
const mark = (from: number, to: number | null = null): YearMark => ({
  years: { from, to },
  text: `${from}`,
  kind: "caption",
});

describe("findFormYear", () => {
  it.each([
    { why: "nothing tells: the latest", marks: [], year: 2027 },
    {
      why: "one wording of 2027 beside many that last",
      marks: [mark(2026), mark(2026), mark(2027)],
      year: 2027,
    },
    { why: "wordings that ended", marks: [mark(2024, 2025), mark(2024, 2025)], year: 2025 },
    {
      why: "all that lasts: the latest year that all allow",
      marks: [mark(2026), mark(2024)],
      year: 2027,
    },
    {
      why: "outliers are outvoted",
      marks: [mark(2024, 2025), mark(2026), mark(2026, 2026)],
      year: 2026,
    },
    {
      why: "of as many on both sides, the later",
      marks: [mark(2024, 2025), mark(2026)],
      year: 2027,
    },
  ])("$why", ({ marks, year }) => {
    expect(findFormYear(family, marks, null)).toBe(year);
  });

  it("the fiscal year decides only between years that as much speaks for", () => {
    expect(findFormYear(family, [mark(2024, 2025)], 2024)).toBe(2024);
    expect(findFormYear(family, [mark(2024, 2025), mark(2025)], 2024)).toBe(2025);
    expect(findFormYear(family, [mark(2026)], 2024)).toBe(2027);
    expect(findFormYear(family, [mark(2026)], 2031)).toBe(2027);
    expect(findFormYear(family, [mark(2026)], 2019)).toBe(2027);
  });
});

/** The 新疆 family with a form of 2027 that calls one table otherwise. */
const withForm2027: LayoutFamily = {
  ...family,
  tables: family.tables.map((layout) =>
    layout.table === "revenueSummary"
      ? { ...layout, title: { 2024: "单位收入总体情况表", 2027: "单位收入预算总体情况表" } }
      : layout
  ),
};

function read(workbook: WorkbookSnapshot, layouts: LayoutFamily = withForm2027): Recognized {
  const recognition = recognize(workbook, [layouts]);
  if (recognition.kind !== "recognized") throw new RangeError(recognition.kind);
  return recognition;
}

describe("a workbook of a new year", () => {
  const renumbered = (workbook: WorkbookSnapshot, title: string): WorkbookSnapshot =>
    editSheets({ ...workbook, title: null }, (sheet) => {
      sheet.map((value) =>
        typeof value !== "string"
          ? value
          : value === "单位收入总体情况表"
            ? title
            : value.replace(/2026年(?=没有)/u, "2027年")
      );
    });

  it("one new wording among those of 2026 is enough", async () => {
    const workbook = renumbered(await readCase("hejing-2026"), "单位收入预算总体情况表");
    const { budget, problems } = read(workbook);
    expect([budget.formYear, budget.fiscalYear]).toEqual([2027, 2027]);
    expect(problems).toEqual([]);
    expect(budget.tables.revenueSummary?.title.text).toBe("单位收入预算总体情况表");
  });

  it("without it, and of 2026, it is the form of 2026", async () => {
    const { budget } = read(await readCase("hejing-2026"));
    expect([budget.formYear, budget.fiscalYear]).toEqual([2026, 2026]);
  });

  it("beyond the known forms it is read with the latest, not with an older one", async () => {
    const workbook = renumbered(await readCase("hejing-2026"), "单位收入总体情况表");
    const older = editSheets(workbook, (sheet) => {
      if (sheet.name.startsWith("三、"))
        sheet.map((value) => (value === "科目名称" ? "功能分类科目名称" : value));
    });
    const { budget, evidence } = read(older, layouts2026);
    expect([budget.formYear, budget.fiscalYear]).toEqual([2026, 2027]);
    expect(evidence.tables).toEqual({ found: 12, all: 12 });
    expect(evidence.marks.some(({ years }) => years.to === 2025)).toBe(true);
  });
});
