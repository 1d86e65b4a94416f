import { describe, expect, it } from "vitest";
import type { CellChange, NewSheetPlan } from "../../src/grid/plan";
import type { SheetSnapshot } from "../../src/grid/snapshot";
import type { NarrativeDocument } from "../../src/narrative/index";
import { changeNarrativeSheet } from "../../src/report/change-narrative";
import { findHandEdits } from "../../src/report/narrative-sheet";
import { toNarrativeSheetPlan } from "../../src/report/narrative-plan";
import { snapshotOfPlan } from "../support/snapshot-of-plan";

const TITLE = "第三部分";

/** A text of one section; each paragraph is known by the letter it begins with. */
function textOf(...paragraphs: readonly string[]): NarrativeDocument {
  const toPhrases = (text: string) => [{ kind: "text" as const, text }];
  return {
    sections: [
      {
        slug: "s",
        heading: toPhrases("一、标题"),
        paragraphs: paragraphs.map((text) => ({ id: text[0] ?? "", phrases: toPhrases(text) })),
      },
    ],
    missing: [],
    inputs: [],
  };
}

const planOf = (document: NarrativeDocument, sheet?: SheetSnapshot): NewSheetPlan => {
  const edits = sheet && findHandEdits(sheet, { title: TITLE, document }, () => []);
  return toNarrativeSheetPlan(document, { title: TITLE, replaces: null, ...(edits && { edits }) });
};

const sheetOf = (document: NarrativeDocument): SheetSnapshot => snapshotOfPlan(planOf(document));

/** The sheet with rows come in and texts changed. */
function apply(sheet: SheetSnapshot, change: CellChange | "nothing" | null): SheetSnapshot {
  if (change === null) throw new Error("written anew");
  if (change === "nothing") return sheet;
  const values = sheet.values.map((row) => [...row]);
  for (const { row } of change.newRows ?? [])
    values.splice(
      row,
      0,
      values[0]!.map(() => null)
    );
  change.rows.forEach((row, r) =>
    row.forEach((text, c) => {
      if (text !== null) values[change.top + r]![change.left + c] = text === "" ? null : text;
    })
  );
  const width = values[0]!.length;
  const fill = <T>(value: T) => values.map(() => Array.from({ length: width }, () => value));
  return { ...sheet, values, formulas: fill(null), numberFormats: fill("General") };
}

const changed = (sheet: SheetSnapshot, document: NarrativeDocument) =>
  changeNarrativeSheet(sheet, planOf(document, sheet));
const wordsOf = ({ values }: SheetSnapshot) =>
  values.map(([words]) => (typeof words === "string" ? words : null));
const put = (sheet: SheetSnapshot, row: number, column: number, text: string | null) => ({
  ...sheet,
  values: sheet.values.map((cells, at) =>
    at === row ? cells.map((cell, c) => (c === column ? text : cell)) : cells
  ),
});
const insert = (sheet: SheetSnapshot, row: number, text: string | null): SheetSnapshot => {
  const line = <T>(rows: readonly (readonly T[])[], cells: readonly T[]) => [
    ...rows.slice(0, row),
    cells,
    ...rows.slice(row),
  ];
  return {
    ...sheet,
    values: line(sheet.values, [text, null]),
    formulas: line(sheet.formulas, [null, null]),
    numberFormats: line(sheet.numberFormats, ["General", "General"]),
  };
};

describe("the text sheet that is there", () => {
  it("is not touched where nothing changes, whatever stands between", () => {
    const document = textOf("A1。", "B2。");
    const sheet = insert(insert(sheetOf(document), 3, null), 5, "自己写的。");
    expect(changed(sheet, document)).toBe("nothing");
  });

  it("changes the words that change, and the marks of their rows", () => {
    const sheet = sheetOf(textOf("A1。", "B2。", "C3。"));
    const change = changed(sheet, textOf("A1。", "B20。", "C3。"));
    expect(change).toMatchObject({ top: 3, left: 0, rows: [["B20。", expect.any(String)]] });
    expect(change).not.toHaveProperty("newRows");
  });

  it("empties and hides the row of what goes, and takes it again when it comes back", () => {
    const long = textOf("A1。", "B2。", "C3。");
    const short = textOf("A1。", "C3。");
    const sheet = sheetOf(long);
    const change = changed(sheet, short);
    expect(change).toMatchObject({ rowHeights: { 3: 0 } });
    const without = apply(sheet, change);
    expect(wordsOf(without)).toEqual([TITLE, "一、标题", "A1。", null, "C3。"]);
    expect(findHandEdits(without, { title: TITLE, document: short }, () => [])?.edited).toEqual([]);
    const back = changed(without, long);
    expect(back).not.toHaveProperty("newRows");
    expect((back as CellChange).rowHeights[3]).toBeGreaterThan(0);
    expect(wordsOf(apply(without, back))).toEqual(wordsOf(sheet));
  });

  it("lets new paragraphs in where they belong, also at the end and several at once", () => {
    const sheet = insert(sheetOf(textOf("A1。", "D4。")), 3, "自己写的。");
    const document = textOf("A1。", "B2。", "C3。", "D4。", "E5。");
    const change = changed(sheet, document) as CellChange;
    expect(change.newRows?.map(({ row }) => row)).toEqual([3, 4, 7]);
    expect(wordsOf(apply(sheet, change))).toEqual([
      TITLE,
      "一、标题",
      "A1。",
      "B2。",
      "C3。",
      "自己写的。",
      "D4。",
      "E5。",
    ]);
  });

  it("takes rows for what has become longer than a cell shows, and gives them up again", () => {
    const sentence = `${"预".repeat(60)}。`;
    const [short, long] = [textOf("A1。", "B2。"), textOf(`A${sentence.repeat(60)}`, "B2。")];
    const sheet = sheetOf(short);
    const longer = apply(sheet, changed(sheet, long));
    expect(wordsOf(longer).slice(2).join("")).toBe(`A${sentence.repeat(60)}B2。`);
    expect(changed(longer, long)).toBe("nothing");
    const shorter = apply(longer, changed(longer, short));
    expect(wordsOf(shorter).filter((text) => text !== null)).toEqual(wordsOf(sheet));
  });

  it("keeps a deleted paragraph away, and its row", () => {
    const document = textOf("A1。", "B2。");
    const sheet = put(sheetOf(document), 2, 0, null);
    expect(changed(sheet, document)).toBe("nothing");
    const again = changeNarrativeSheet(sheet, planOf(document));
    expect(wordsOf(apply(sheet, again))).toEqual([TITLE, "一、标题", "A1。", "B2。"]);
  });

  it("leaves a copy of a paragraph, and the paragraph, as they are", () => {
    const document = textOf("A1。", "B2。");
    const sheet = sheetOf(document);
    const copied: SheetSnapshot = {
      ...insert(sheet, 4, null),
      values: [...sheet.values, sheet.values[2]!],
    };
    const after = apply(copied, changed(copied, document));
    expect(wordsOf(after)).toEqual([TITLE, "一、标题", "A1。", "B2。", "A1。"]);
    expect(changed(after, document)).toBe("nothing");
  });

  it("puts the words where they are: beside a column of the clerk's, and in cells side by side", () => {
    const old = textOf("A1。", "B2。");
    const plain = sheetOf(old);
    const wide: SheetSnapshot = {
      ...plain,
      values: plain.values.map((row, at) => [null, ...row, at === 2 ? "待核" : null]),
      formulas: plain.formulas.map(() => [null, null, null, null]),
      numberFormats: plain.numberFormats.map(() => Array.from({ length: 4 }, () => "General")),
    };
    const change = changed(wide, textOf("A1。", "B3。")) as CellChange;
    expect(change).toMatchObject({ top: 3, left: 1, rows: [["B3。", expect.any(String)]] });
    const document = textOf("A9。", "B2。");
    const plan = planOf(textOf("A9。　待核", "B2。"));
    const words = apply(wide, changeNarrativeSheet(wide, plan));
    expect(words.values[2]!.filter((_, column) => column !== 2)).toEqual([null, "A9。", "待核"]);
    expect(document.sections).toHaveLength(1);
  });
});
