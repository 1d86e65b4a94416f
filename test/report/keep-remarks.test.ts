import { describe, expect, it } from "vitest";
import type { NewSheetPlan, PlannedValue } from "../../src/grid/plan";
import type { SheetSnapshot } from "../../src/grid/snapshot";
import { keepRemarks } from "../../src/report/keep-remarks";
import { snapshotOfPlan, workbookOf } from "../support/snapshot-of-plan";

const text = (words: string): PlannedValue => ({ kind: "text", text: words });

/** A report of two columns, with a title above all and rows that have a result of now. */
function reportOf(rows: readonly string[], replaces: string | null = "audit"): NewSheetPlan {
  return {
    replaces,
    tag: "audit",
    name: "校核表",
    columnWidths: [20, 10],
    rowHeights: {},
    cells: [
      { row: 0, column: 0, look: "title", value: text("校核表") },
      ...rows.flatMap((words, index) => [
        { row: index + 1, column: 0, look: "text" as const, value: text(words) },
        {
          row: index + 1,
          column: 1,
          look: "amount" as const,
          value: { kind: "formula" as const, formula: `=表!A${rows.length - index}` },
        },
      ]),
    ],
    merges: [{ top: 0, bottom: 0, left: 0, right: 1 }],
    landscape: true,
  };
}

/** The sheet with words of the clerk's at (row, column). */
function withWords(
  plan: NewSheetPlan,
  words: readonly (readonly [row: number, column: number, value: string | number])[]
): SheetSnapshot {
  const cells = words.map(([row, column, value]) => ({
    row,
    column,
    look: "plain" as const,
    value:
      typeof value === "string" ? text(value) : { kind: "amount" as const, decimal: `${value}` },
  }));
  return snapshotOfPlan({ ...plan, cells: [...plan.cells, ...cells] });
}

const kept = (plan: NewSheetPlan, sheet: SheetSnapshot) => keepRemarks(plan, workbookOf(sheet));
const rowsOf = (plan: NewSheetPlan) =>
  snapshotOfPlan(plan).values.map((row) => row.filter((value) => value !== null && value !== 0));

describe("what the clerk wrote beside a report", () => {
  it("is not there: the report is as it is", () => {
    const plan = reportOf(["甲", "乙"]);
    expect(kept(plan, withWords(plan, []))).toBe(plan);
    const sheet = withWords(plan, [[1, 2, "问科长"]]);
    const beside = reportOf(["甲"], null);
    expect(kept(beside, sheet)).toBe(beside);
  });

  it("goes with its row, numbers as numbers, in the columns where it was", () => {
    const sheet = withWords(reportOf(["甲", "乙", "乙"]), [
      [1, 2, "问科长"],
      [3, 3, 12.5],
    ]);
    const plan = kept(reportOf(["新", "乙", "乙", "甲"]), sheet);
    const added = plan.cells.slice(reportOf(["新", "乙", "乙", "甲"]).cells.length);
    expect(added.map(({ row, column, value }) => [row, column, value])).toEqual([
      [4, 2, text("问科长")],
      [3, 3, { kind: "amount", decimal: "12.5" }],
    ]);
    expect(plan.columnWidths).toHaveLength(4);
  });

  it("stands at the end where its row is gone, and goes on standing there", () => {
    const sheet = withWords(reportOf(["甲", "乙"]), [
      [0, 2, "一稿"],
      [2, 2, "问科长"],
    ]);
    const plan = kept(reportOf(["甲", "丙"]), sheet);
    expect(rowsOf(plan)[0]).toEqual(["校核表", "一稿"]);
    const [heading, words] = rowsOf(plan).slice(-2);
    expect(heading).toHaveLength(1);
    expect(words).toEqual(["问科长（原来在“乙”旁边）"]);
    expect(plan.merges.slice(1)).toEqual(
      [4, 5].map((row) => ({ top: row, bottom: row, left: 0, right: 1 }))
    );
    const again = kept(reportOf(["甲", "丙", "丁"]), snapshotOfPlan(plan));
    expect(rowsOf(again).slice(-2)).toEqual([heading, words]);
    expect(rowsOf(again)[0]).toEqual(["校核表", "一稿"]);
  });
});
