import { describe, expect, it } from "vitest";
import { checkWorkbook } from "../../../src/app/check-workbook";
import { openCase } from "../../../src/app/open-case";
import type { CellValue, WorkbookSnapshot } from "../../../src/grid/snapshot";
import { editSheets, type EditableSheet } from "../../support/edit-sheet";
import { randomNineBudget } from "../../support/nine-budget";
import type { NineDialect } from "../../support/nine-dialect";
import { nineWorkbook } from "../../support/nine-sheets";
import { SeededRandom } from "../../support/seeded-random";

/** A budget whose sheets are the nine tables in their order; 2080505 stands in 表3 and 表5. */
function budget(dialect: NineDialect = {}): WorkbookSnapshot {
  return nineWorkbook(randomNineBudget(new SeededRandom(31), true), dialect);
}

/** What is said of it once a table was changed. */
function said(
  workbook: WorkbookSnapshot,
  table: number,
  change: (rows: CellValue[][], sheet: EditableSheet) => void
): readonly string[] {
  const changed = editSheets(workbook, (sheet) => {
    if (sheet.name === `Sheet${table}`) change(sheet.values, sheet);
  });
  const { findings, problems } = checkWorkbook(openCase(changed));
  return [
    ...findings.map(({ code, message }) => `${code} ${message}`),
    ...problems.map(({ kind, message }) => `${kind} ${message}`),
  ];
}

const NAME = "机关事业单位基本养老保险缴费支出";

describe("a code that is not written as one", () => {
  it.each([
    ["20805O5", 5],
    ["2O80505", 3],
    ["208505", 5],
    [208505, 3],
    ["20805055", 5],
    ["'2080505", 5],
    [null, 5],
  ] as const)("%s in 表%i is the only thing that is told, with the right one", (written, table) => {
    const messages = said(budget(), table, (rows) => {
      const row = rows.find(([code]) => code === "2080505");
      if (row) row[0] = written;
    });
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatch(/^BC106 “Sheet[35]”A\d+(?: 写的是“|：)/u);
    expect(messages[0]).toContain(
      `${written === null ? "：编码是空白" : `“${String(written).replace("'", "’")}”`}，应为：2080505 ${NAME}。`
    );
  });

  it("is told in the cell of a level too", () => {
    const messages = said(budget({ codes: "split" }), 5, (rows) => {
      const row = rows.find((cells) => cells[3] === NAME);
      if (row) row[2] = "O5";
    });
    expect(messages).toEqual([
      expect.stringMatching(/^BC106 “Sheet5”C\d+ 写的是“O5”，应为：2080505/u),
    ]);
  });

  it("is nothing to tell where the table has no codes at all, and no row is lost by it", () => {
    const messages = said(budget(), 6, (rows) => {
      for (const row of rows.slice(3)) row[0] = null;
    });
    expect(messages).toEqual([]);
  });
});

describe("a row of a unit between codes", () => {
  it.each(["甲县某某局", "甲县档案馆", "甲县某某局（本级）"])(
    "is none of a code: 301 %s",
    (name) => {
      const messages = said(budget(), 3, (rows, sheet) => {
        const at = rows.findIndex((cells) => cells[1] === "合计");
        sheet.insertRow(at + 1, ["301", name, ...(rows[at] ?? []).slice(2)]);
      });
      expect(messages).toEqual([]);
    }
  );
});

describe("a total row in words or a place of its own", () => {
  it.each(["小计", "总 额", "合计数", "金额合计"])(
    "%s is known where nothing else is the total",
    (words) => {
      for (const table of [2, 3, 5, 6, 8])
        expect(
          said(budget(), table, (rows) => {
            for (const row of rows) if (row[1] === "合计") row[1] = words;
          })
        ).toEqual([]);
    }
  );

  it("is known in the cell of the unit's code", () => {
    const messages = said(budget({ revenue: "units" }), 2, (rows) => {
      for (const row of rows) if (row[1] === "合计") [row[0], row[1]] = ["合计", null];
    });
    expect(messages).toEqual([]);
  });

  it("is known in the table of “三公”", () => {
    for (const words of ["小计", "共计", "金额合计"])
      expect(
        said(budget({ threePublic: "lines" }), 7, (rows) => {
          for (const row of rows) if (row[0] === "合计") row[0] = words;
        })
      ).toEqual([]);
  });
});

it("classes in words of the unit's own are summed up all the same", () => {
  for (const table of [1, 4])
    expect(
      said(budget(), table, (rows) => {
        rows.forEach((row, index) => {
          const text = row[2];
          if (
            typeof text === "string" &&
            /^[（(]?[一二三四五六七八九十]+[)）、](?!本年|结转)/u.test(text)
          )
            row[2] = text.replace(/[^（()）、一二三四五六七八九十].*/u, `本地类别${index}支出`);
        });
      })
    ).toEqual([]);
});
