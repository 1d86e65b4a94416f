import { describe, expect, it } from "vitest";
import { writeNarrative } from "../../src/narrative";
import {
  NO_INPUTS,
  toInputLines,
  usableInputs,
  withContents,
} from "../../src/narrative/hands/input-list";
import {
  changeInputSheet,
  findInputSheet,
  INPUT_SHEET_TAG,
  readInputSheet,
  toInputSheetPlan,
} from "../../src/report/input-sheet";
import { xinjiangSections } from "../../src/families/xinjiang/sections";
import type { CellChange } from "../../src/grid/plan";
import type { SheetSnapshot } from "../../src/grid/snapshot";
import { evaluateOver } from "../support/evaluate-over";
import { snapshotOfPlan, snapshotOfRows, workbookOf } from "../support/snapshot-of-plan";
import { unit } from "../support/units";

const YEAR = 2026;
const CONTENTS = {
  "reason:expenditure.basic": "人员增加，\n标准提高",
  "procurement.goods": "5.00",
  "reason:old": "=不是公式",
};

function planWith(contents: Readonly<Record<string, string>>) {
  const inputs = new Map(Object.entries(contents));
  const document = writeNarrative(xinjiangSections, { ...unit("plain"), inputs });
  const kept = withContents(NO_INPUTS, inputs, YEAR);
  return toInputSheetPlan(toInputLines(document, kept, YEAR), YEAR);
}

describe("填报事项", () => {
  const plan = planWith(CONTENTS);
  const sheet = snapshotOfPlan(plan);

  it("gives back exactly what was typed", () => {
    const kept = readInputSheet(sheet);
    expect(kept?.year).toBe(YEAR);
    expect(Object.fromEntries(usableInputs(kept ?? NO_INPUTS, YEAR))).toEqual(CONTENTS);
  });

  it("prints no key: a column of no width is written as a hidden one", () => {
    const keys = plan.cells.filter(({ value }) => value?.kind === "text" && value.text in CONTENTS);
    expect(keys.length).toBeGreaterThan(1);
    expect(new Set(keys.map(({ column }) => plan.columnWidths[column]))).toEqual(new Set([0]));
  });

  it("is written again as it was read", () => {
    const kept = readInputSheet(sheet) ?? NO_INPUTS;
    const inputs = usableInputs(kept, YEAR);
    const document = writeNarrative(xinjiangSections, { ...unit("plain"), inputs });
    expect(toInputSheetPlan(toInputLines(document, kept, YEAR), YEAR)).toEqual(plan);
  });

  it("shows what is missing as long as it is, and nothing else", () => {
    const [highlight, ...others] = plan.highlights ?? [];
    expect(others).toEqual([]);
    const { top, bottom, left, right } = highlight!.bounds;
    expect([left, right]).toEqual([2, 2]);
    const rowOf = (key: string) =>
      plan.cells.find(({ value }) => value?.kind === "text" && value.text === key)?.row ?? -1;
    const shown = (cells: SheetSnapshot): readonly number[] =>
      Array.from({ length: bottom - top + 1 }, (_, index) => top + index).filter((row) => {
        const formula = highlight!.formula.replace(
          /\$([A-Z])3/gu,
          (_cell: string, column: string) => `'${cells.name}'!$${column}$${row + 1}`
        );
        return evaluateOver(workbookOf(cells), formula) === true;
      });
    const open = shown(sheet);
    expect(open.length).toBeGreaterThan(20);
    expect(open).toContain(rowOf("procurement.works"));
    expect(open).not.toContain(rowOf("procurement.goods"));
    // Typed on the sheet itself, it goes out at once.
    const typed = sheet.values.map((row, index) =>
      row.map((value, column) =>
        index === rowOf("procurement.works") && column === 2 ? "3.00" : value
      )
    );
    expect(shown({ ...sheet, values: typed })).toEqual(
      open.filter((row) => row !== rowOf("procurement.works"))
    );
  });

  it("writes every content as text", () => {
    expect(plan.cells.every(({ value }) => value === null || value.kind === "text")).toBe(true);
  });

  it("is found by its tag, or by its captions where the tag was lost", () => {
    const other = snapshotOfRows([["表1"], ["收入总计", 3]]);
    expect(findInputSheet(workbookOf(other, sheet))).toBe(sheet);
    const copied = { ...sheet, tag: null, name: "填报事项 (2)" };
    expect(findInputSheet(workbookOf(other, copied))).toBe(copied);
    expect(findInputSheet(workbookOf(other))).toBeNull();
  });

  it("is read with numbers typed, columns moved or deleted, rows put above", () => {
    const moved = snapshotOfRows(
      [
        ["我们单位"],
        ["2026 年填报事项"],
        [],
        ["键（请勿改动）", "填报内容"],
        ["procurement.goods", 19.2],
        ["assets.vehicles", 1234567.5],
        ["other", { error: "#REF!" }],
        [" reason:a ", " 原因 "],
        [],
        ["", "没有键的一行"],
      ],
      { top: 2, left: 1, tag: INPUT_SHEET_TAG }
    );
    const kept = readInputSheet(moved);
    expect(kept?.year).toBe(2026);
    expect(kept?.lines.map(({ key, content }) => [key, content])).toEqual([
      ["procurement.goods", "19.2"],
      ["assets.vehicles", "1234567.5"],
      ["other", ""],
      ["reason:a", "原因"],
      ["", "没有键的一行"],
    ]);
  });

  it("is nothing without its captions", () => {
    expect(readInputSheet(snapshotOfRows([["填报内容"], ["甲"]]))).toBeNull();
    expect(readInputSheet(snapshotOfRows([]))).toBeNull();
  });

  describe("that is there already", () => {
    const linesOf = (kept = readInputSheet(sheet)!, year = YEAR) => {
      const inputs = usableInputs(kept, year);
      const document = writeNarrative(xinjiangSections, { ...unit("plain"), inputs });
      return toInputLines(document, kept, year);
    };
    const ours = { ...sheet, tag: INPUT_SHEET_TAG };
    const titled = (title: string, more: Partial<SheetSnapshot> = {}): SheetSnapshot => ({
      ...ours,
      values: ours.values.map((row, at) => (at === 0 ? [title, ...row.slice(1)] : row)),
      ...more,
    });

    it("is not touched where it says so already, and gets back a tag that it lost", () => {
      expect(changeInputSheet(ours, linesOf(), YEAR)).toBe("nothing");
      expect(changeInputSheet({ ...ours, hasLostTag: true }, linesOf(), YEAR)).toMatchObject({
        tag: INPUT_SHEET_TAG,
        rows: [[null]],
      });
      expect(changeInputSheet({ ...sheet, tag: null }, linesOf(), YEAR)).toBeNull();
    });

    it("becomes the list of another year where it stands: what was typed is offered beside", () => {
      const year = YEAR + 1;
      const wanted = linesOf(readInputSheet(ours)!, year);
      for (const title of ["２０２６ 年填报事项（办公室）", "2026年填报事项"]) {
        const change = changeInputSheet(titled(title), wanted, year);
        const texts = (change as CellChange).rows.flat();
        expect(texts[0]).toBe(title.replace(/^(?:２０２６|2026)/u, "2027"));
        expect(texts).toContain(CONTENTS["reason:expenditure.basic"]);
        expect(change).not.toHaveProperty("newRows");
      }
    });

    it("is written anew where its title would go on saying another year, or new lines find it locked", () => {
      const title = "2026年填报事项";
      const formulas = ours.formulas.map((row, at) => (at === 0 ? ["=A9", ...row.slice(1)] : row));
      const wanted = linesOf(readInputSheet(ours)!, YEAR + 1);
      expect(changeInputSheet(titled(title, { formulas }), wanted, YEAR + 1)).toBeNull();
      const [line] = linesOf();
      const more = [...linesOf(), { ...line!, key: "another" }];
      expect(changeInputSheet({ ...ours, isProtected: true }, more, YEAR)).toBeNull();
      expect(changeInputSheet(ours, more, YEAR)).toHaveProperty("newRows.length", 1);
    });
  });
});
