import { describe, expect, it } from "vitest";
import { checkWorkbook } from "../../../src/app/check-workbook";
import { openCase } from "../../../src/app/open-case";
import type { CellValue, WorkbookSnapshot } from "../../../src/grid/snapshot";
import type { CheckReport } from "../../../src/report/check-report";
import { toVerdict } from "../../../src/report/verdict";
import { editSheets, plainSheet, type EditableSheet } from "../../support/edit-sheet";
import { readCase } from "../../support/read-workbook";
import { putBeside } from "../../support/side-by-side";

const hejing = await readCase("hejing-2026");
const check = (workbook: WorkbookSnapshot): CheckReport => checkWorkbook(openCase(workbook));

/** What does not depend on where a table stands. */
function seen({ tables, coverage, findings, problems }: CheckReport) {
  return {
    tables: tables.map(({ id, status, rows }) => [id, status, rows]),
    coverage,
    findings: findings.map(({ code, severity }) => [code, severity]),
    problems: problems.map(({ message }) => message),
  };
}

const WAYS = [
  {},
  { gap: 0 },
  { count: 3 },
  { count: 3, gap: 0 },
  { step: 1 },
  { step: 5, gap: 0 },
  { onOneSheet: true },
  { onOneSheet: true, count: 3, gap: 0 },
] as const;

describe("tables beside each other", () => {
  it.each(WAYS)("are read as each by itself: %o", async (way) => {
    for (const workbook of [hejing, await readCase("nine-tables-rich")])
      expect(seen(check(putBeside(workbook, way)))).toEqual(seen(check(workbook)));
  });

  it("are told apart, and soon, where all stand in one row", () => {
    const abreast = putBeside(hejing, { count: hejing.sheets.length });
    expect(seen(check(abreast))).toEqual(seen(check(hejing)));
  }, 10_000);

  it("are not looked for below titles without end", () => {
    const list = editSheets(putBeside(hejing), (sheet, index) => {
      if (index > 0) return;
      const row = sheet.values[1] ?? [];
      for (let more = 0; more < 1_000; more += 1) {
        sheet.values.push([...row]);
        sheet.formulas.push(row.map(() => null));
        sheet.numberFormats.push(row.map(() => "General"));
      }
    });
    expect(check(list).tables.filter(({ status }) => status === "recognized")).not.toEqual([]);
  }, 10_000);

  it.each([0, 1])("are told apart below titles in the middle of their columns, gap %i", (gap) => {
    const moved = editSheets(hejing, (sheet) => {
      const row = sheet.values[1] ?? [];
      const title = row[0] ?? null;
      row[0] = null;
      row[3] = title;
      sheet.merges = sheet.merges.filter(({ top }) => top !== 1);
    });
    expect(seen(check(putBeside(moved, { gap })))).toEqual(seen(check(hejing)));
  });

  it("share the unit and the measure that stand once above them", () => {
    const dropped = editSheets(hejing, (sheet, index) => {
      sheet.map((value) => {
        const text = typeof value === "string" ? value : "";
        return /^编制单位/u.test(text) && index % 2 === 1 ? null : value;
      });
      sheet.map((value) => {
        const text = typeof value === "string" ? value : "";
        return /^单位：/u.test(text) && index % 2 === 0 ? null : value;
      });
    });
    expect(seen(check(putBeside(dropped)))).toEqual(seen(check(hejing)));
  });

  it("have each its own measure", () => {
    const yuan = editSheets(hejing, (sheet, index) => {
      if (index !== 1) return;
      sheet.map((value) =>
        typeof value === "number"
          ? Math.round(value * 1e6) / 100
          : typeof value === "string"
            ? value.replace("单位：万元", "单位：元")
            : value
      );
    });
    const { tables, coverage } = check(putBeside(yuan));
    expect(tables.slice(0, 2).map(({ measure }) => measure)).toEqual(["ten-thousand-yuan", "yuan"]);
    expect(coverage.violated).toBe(check(yuan).coverage.violated);
  });
});

/** 表5 with something to its right, which begins in the row of its first cell. */
function besideTable5(other: (sheet: EditableSheet) => void): WorkbookSnapshot {
  const pairs = hejing.sheets.filter(({ name }) => name.startsWith("五、"));
  const [own] = pairs;
  const [changed] = editSheets({ ...hejing, sheets: pairs }, other).sheets;
  const [joined] = putBeside({ ...hejing, sheets: [own!, changed!] }).sheets;
  return {
    ...hejing,
    sheets: hejing.sheets.map((sheet) => (sheet === own ? joined! : sheet)),
  };
}

function isFraction(value: CellValue): boolean {
  return typeof value === "number" && !Number.isInteger(value);
}

describe("a table with the same title to its right", () => {
  it("is read alone where a clerk copied it", () => {
    const copied = besideTable5((sheet) => {
      sheet.map((value) => (typeof value === "number" ? value + 1 : value));
    });
    expect(seen(check(copied))).toEqual(seen(check(hejing)));
  });

  it("is read alone where the other one is last year's", () => {
    const prior = besideTable5((sheet) => {
      sheet.map((value, row) =>
        row === 1 && typeof value === "string" ? `2025年${value}` : value
      );
      sheet.map((value) => (typeof value === "number" ? value + 1 : value));
    });
    const report = check(prior);
    expect(seen(report)).toEqual(seen(check(hejing)));
    expect(report.layout.remarks.join("")).toContain("写明是上年或供参考的表");
  });

  it("goes on there where the rows are others", () => {
    const [first] = hejing.sheets.filter(({ name }) => name.startsWith("五、"));
    const cut = editSheets({ ...hejing, sheets: [first!, first!] }, (sheet, index) => {
      const isData = (row: readonly CellValue[]): boolean => row.some(isFraction);
      const [begin, half] = [sheet.values.findIndex(isData), 14];
      for (let row = sheet.values.length - 1; row >= begin; row -= 1)
        if (index === 0 ? row >= half : row < half) sheet.deleteRow(row);
    });
    const [joined] = putBeside(cut).sheets;
    const sheets = hejing.sheets.map((sheet) => (sheet === first ? joined! : sheet));
    const { coverage, problems } = check({ ...hejing, sheets });
    expect(problems).toEqual([]);
    expect(coverage).toEqual(check(hejing).coverage);
  });
});

describe("a title beside another one whose table cannot be read", () => {
  const damaged = putBeside(
    editSheets(hejing, (sheet, index) => {
      if (index === 1) sheet.map((value) => (value === "合计" ? "总额度" : value));
      if (index === 1)
        sheet.map((value) => (typeof value === "string" && value.length < 8 ? "甲" : value));
    })
  );

  it("is named with its place; the table is not said to be missing and counts as not checked", () => {
    const report = check(damaged);
    const [problem, ...others] = report.problems;
    expect(others).toEqual([]);
    expect(problem).toMatchObject({
      kind: "table-beside",
      cell: { sheet: hejing.sheets[0]!.name },
    });
    expect(problem?.message).toContain("左右并排");
    expect(report.tables.map(({ status }) => status).indexOf("unread")).toBe(1);
    expect(report.findings.map(({ code }) => code)).not.toContain("BC099");
    expect(toVerdict(report).kind).not.toBe("passed");
    expect(report.tables[1]?.reason).toContain("左右并排");
  });

  it("is none in a contents list with two columns", () => {
    const titles = hejing.sheets.map(({ values }) => values[1]?.[0] ?? null);
    const rows = titles
      .slice(0, 6)
      .map((title, at) => [title, at + 1, titles[at + 6] ?? null, at + 7]);
    const sheets = [plainSheet("目录", [["目录"], ...rows]), ...hejing.sheets.slice(0, -1)];
    const report = check({ ...hejing, sheets });
    expect(report.problems).toEqual([]);
    expect(report.findings.map(({ code }) => code)).toContain("BC099");
  });
});
