import { describe, expect, it } from "vitest";
import { checkWorkbook } from "../../../src/app/check-workbook";
import { openCase } from "../../../src/app/open-case";
import type { WorkbookSnapshot } from "../../../src/grid/snapshot";
import { editSheets, type EditableSheet } from "../../support/edit-sheet";
import { randomNineBudget } from "../../support/nine-budget";
import { nineWorkbook } from "../../support/nine-sheets";
import { SeededRandom } from "../../support/seeded-random";
import { TABLE_SCHEMAS } from "../../support/table-schemas";

/** 收入总表 by units, its head in two rows: 项目 above code and name, the amounts' captions merged over both. */
function byUnits(edit: (sheet: EditableSheet, head: number) => void = () => undefined) {
  const budget = randomNineBudget(new SeededRandom(7), true);
  return editSheets(nineWorkbook(budget, { revenue: "units" }), (sheet) => {
    const head = sheet.values.findIndex(([first]) => first === "单位代码");
    if (head < 0) return;
    const [, , ...captions] = sheet.values[head] ?? [];
    sheet.insertRow(head, ["项目", null, ...captions]);
    sheet.values[head + 1] = ["单位代码", "单位名称（科目）", ...captions.map(() => null)];
    const merged = captions.map((_, at) => ({ left: at + 2, right: at + 2 }));
    sheet.merges = [
      { top: head, bottom: head, left: 0, right: 1 },
      ...merged.map((columns) => ({ top: head, bottom: head + 1, ...columns })),
    ];
    edit(sheet, head);
  });
}

function revenueOf(workbook: WorkbookSnapshot) {
  const { main } = openCase(workbook).budget.tables.nineRevenueSummary?.blocks ?? {};
  if (!main) throw new Error("no table");
  return main;
}

describe("收入总表 by units under a head of two rows", () => {
  it("is read with the names of its units and with its total", () => {
    const workbook = byUnits();
    const { rows } = revenueOf(workbook);
    expect(rows.map(({ name }) => name)).toEqual(["合计", "甲县某某局机关", "甲县某某服务中心"]);
    const { findings, problems } = checkWorkbook(openCase(workbook));
    expect([...findings, ...problems].map(({ message }) => message)).toEqual([]);
  });

  it("speaks of no column by its key, though its total is missing", () => {
    const main = revenueOf(byUnits((sheet, head) => sheet.deleteRow(head + 2)));
    const { columns } = TABLE_SCHEMAS.nineRevenueSummary.blocks["main"] ?? { columns: [] };
    const facts = columns.map((column) => main.fact("total", column as "total"));
    expect(facts.map(({ label }) => label).filter((label) => /[a-z]/iu.test(label))).toEqual([]);
    expect(main.fact("total", "total").state).toBe("unreadable");
    expect(main.fact("total", "educationFees").state).toBe("absent");
  });
});
