import { describe, expect, it } from "vitest";
import type { NewSheetPlan } from "../../src/grid/plan";
import type { CellValue, SheetSnapshot } from "../../src/grid/snapshot";
import {
  readNarrative,
  toNarrativeText,
  toPlainText,
  writeNarrative,
  type NarrativeSource,
} from "../../src/narrative";
import { withHandEdits } from "../../src/report/hand-edited";
import { toNarrativeSheetPlan } from "../../src/report/narrative-plan";
import {
  findHandEdits,
  findNarrativeSheet,
  type HandEdits,
} from "../../src/report/narrative-sheet";
import { xinjiangSections } from "../../src/families/xinjiang/sections";
import { snapshotOfPlan, workbookOf } from "../support/snapshot-of-plan";
import { unit } from "../support/units";

const TITLE = "第三部分 2026年单位预算情况说明";
const source = unit("plain");
const document = writeNarrative(xinjiangSections, source);
const plan = toNarrativeSheetPlan(document, { title: TITLE });
const sheet = snapshotOfPlan(plan);

const textOf = (value: CellValue | undefined): string => (typeof value === "string" ? value : "");

/** The sheet with texts of column A changed. */
function edited(change: (text: string) => string, from = sheet): SheetSnapshot {
  return {
    ...from,
    values: from.values.map(([text, ...rest]) => [change(textOf(text)), ...rest]),
  };
}

function editsOf(changed: SheetSnapshot, against: NarrativeSource = source): HandEdits {
  const now = writeNarrative(xinjiangSections, against);
  const review = (text: string) => readNarrative(xinjiangSections, text, against).findings;
  const edits = findHandEdits(changed, { title: TITLE, document: now }, review);
  if (!edits) throw new Error("no marks");
  return edits;
}

function textsOf({ cells }: NewSheetPlan): readonly string[] {
  return cells.flatMap(({ column, value }) =>
    column === 0 && value?.kind === "text" ? [value.text] : []
  );
}

function ownOf({ order }: HandEdits): readonly string[] {
  return order.flatMap((place) => ("own" in place ? [place.own] : []));
}

/** What the clerk sees on the sheet after it was written again. */
function again(changed: SheetSnapshot): readonly string[] {
  const edits = editsOf(changed);
  return textsOf(toNarrativeSheetPlan(document, { title: TITLE, edits }));
}

/** Texts of column A without the note below the title, which counts. */
function wordsOf(changed: SheetSnapshot): readonly string[] {
  return changed.values.map(([text]) => textOf(text)).filter((text) => !isNote(text));
}

function isNote(text: string): boolean {
  return /^文中还有\d+项待填/u.test(text);
}

/** The sheet with other rows. */
function withRows(
  change: (rows: readonly (readonly CellValue[])[]) => readonly (readonly CellValue[])[]
): SheetSnapshot {
  const values = change(sheet.values);
  return {
    ...sheet,
    values,
    formulas: values.map((row) => row.map(() => null)),
    numberFormats: values.map((row) => row.map(() => "General")),
  };
}

const rowOf = (start: string): number =>
  sheet.values.findIndex(([text]) => textOf(text).startsWith(start));

describe("hand edits on the text sheet", () => {
  it("are none right after writing, and none when only the tables changed", () => {
    const { edited: found, remarks } = editsOf(sheet);
    expect([found, remarks, ownOf(editsOf(sheet))]).toEqual([[], [], []]);
    expect(editsOf(sheet, unit("nothing changed")).edited).toEqual([]);
  });

  it("keep their words; numbers that the tables contradict are put right", () => {
    const changed = edited((text) =>
      text.startsWith("基本支出") ? text.replace("，占", "，全年安排，占") : text
    );
    expect(editsOf(changed).edited).toHaveLength(1);
    const reworded = edited((text) =>
      text.startsWith("基本支出")
        ? text.replace(/【请填写：[^】]*】/, "本单位人员增加").replace(/1,309\.59/, "1,390.59")
        : text
    );
    const [only, ...others] = editsOf(reworded).edited;
    expect(others).toEqual([]);
    expect(only?.written).toContain("1,390.59万元");
    expect(only?.updated).toContain("1,309.59万元");
    expect(only?.updated).toContain("本单位人员增加");
    expect(only?.generated).toContain("【请填写：");
  });

  it("are said of the words as they will stand: what was put right is no doubt any more", () => {
    const said: string[] = [];
    const changed = edited((text) =>
      text === "收入预算包括：一般公共预算。" ? "收入预算464.10万元，包括：一般公共预算。" : text
    );
    const review = (text: string) => {
      said.push(text);
      const at = text.indexOf("464.10万元");
      if (at < 0) return [];
      const place = { start: at, end: at + 8 };
      const wrong = {
        place,
        severity: "error",
        quote: "464.10万元",
        expected: "470.02万元",
      } as const;
      const message = "“收入预算464.10万元”没有读懂，应写“464.10”。";
      return [
        { ...wrong, message: "应为470.02万元" },
        { ...wrong, severity: "warning" as const, expected: null, message },
      ];
    };
    const edits = findHandEdits(changed, { title: TITLE, document }, review);
    expect(edits?.edited.map(({ updated }) => updated).join()).toContain("470.02万元，包括");
    expect(edits?.edited.flatMap(({ remarks }) => remarks)).toEqual([]);
    expect(said).toHaveLength(2);
  });

  it("of headings and of the title are kept like those of paragraphs", () => {
    const changed = edited((text) =>
      text === TITLE
        ? "第三部分　本单位预算说明"
        : text.replace(/^二、关于.*$/u, "二、收入怎样安排")
    );
    expect(editsOf(changed).edited.map(({ id }) => id)).toHaveLength(2);
    const { title, sections } = withHandEdits(document, editsOf(changed));
    expect(title).toBe("第三部分　本单位预算说明");
    expect(sections.map(({ heading }) => toPlainText(heading))[1]).toBe("二、收入怎样安排");
    expect(again(changed).filter((text) => !isNote(text))).toEqual(wordsOf(changed));
  });

  it("are written again in their places, with paragraphs of the clerk's own, in the clerk's order", () => {
    const at = rowOf("项目支出");
    const changed = withRows((rows) => [
      ["写在最前面的一段。", null],
      ...rows.slice(0, at - 1),
      rows[at]!,
      ["我们补充的一段，共3条。", null],
      rows[at - 1]!,
      ...rows.slice(at + 1),
      ["写在最后的一段。", null],
    ]);
    const expected = wordsOf(changed);
    const [own = "", title = "", ...rest] = expected;
    expect(again(changed).filter((text) => !isNote(text))).toEqual([title, own, ...rest]);
    const written = withHandEdits(document, editsOf(changed));
    expect(toNarrativeText(written).split("\n")).toEqual([own, ...rest]);
    // A later run still knows what is the clerk's.
    const plan = toNarrativeSheetPlan(document, { title: TITLE, edits: editsOf(changed) });
    expect(ownOf(editsOf(snapshotOfPlan(plan)))).toEqual(ownOf(editsOf(changed)));
    expect(ownOf(editsOf(changed))).toHaveLength(3);
  });

  it("keep what was deleted away, and say so, until the clerk takes it back", () => {
    const at = rowOf("项目支出");
    const removed = withRows((rows) => rows.filter((_, row) => row !== at));
    const emptied = withRows((rows) =>
      rows.map((row, each) => (each === at ? [null, row[1]!] : row))
    );
    for (const changed of [removed, emptied]) {
      const [gone, ...others] = editsOf(changed).edited;
      expect(others).toEqual([]);
      expect(gone).toMatchObject({ written: "", updated: "" });
      expect(gone?.remarks.join()).toContain("删去了");
      expect(again(changed)).not.toContain(gone?.generated);
      const lines = toNarrativeText(withHandEdits(document, editsOf(changed))).split("\n");
      expect(lines).not.toContain(gone?.generated);
      expect(lines).not.toContain("");
      const edits = { ...editsOf(changed), edited: [] };
      expect(textsOf(toNarrativeSheetPlan(document, { title: TITLE, edits }))).toEqual(
        textsOf(plan)
      );
      const later = toNarrativeSheetPlan(document, { title: TITLE, edits: editsOf(changed) });
      expect(editsOf(snapshotOfPlan(later)).edited).toHaveLength(1);
    }
  });

  it("keep the room for the performance-target tables behind the paragraph that announces them", () => {
    const before = document.sections.find(({ attachment }) => attachment !== undefined)!;
    const heading = rowOf(toPlainText(before.heading));
    const changed = withRows((rows) => [
      ...rows.slice(0, heading + 1),
      ["先说一段。", null],
      ...rows.slice(heading + 1),
    ]);
    const after = withHandEdits(document, editsOf(changed)).sections.find(
      ({ slug }) => slug === before.slug
    );
    expect(after?.attachment).toBe(before.attachment! + 1);
    const bare = withRows((rows) => rows.filter((_, row) => row !== heading));
    const joined = withHandEdits(document, editsOf(bare)).sections.filter(
      ({ attachment }) => attachment !== undefined
    );
    expect(joined).toHaveLength(1);
  });

  it("lose no word that was typed beside, over the marks, as a number, or that Excel took for a formula", () => {
    const at = rowOf("项目支出");
    const changed = withRows((rows) => [
      ...rows.slice(0, at),
      ["左边", "写在标记上", "右边"],
      [null, null, null],
      [0.3733, null],
      [{ error: "#NAME?" }, null],
      [true, null],
      rows[at]!,
      rows[at]!,
      ...rows.slice(at + 1),
    ]);
    const formats = changed.numberFormats.map((row, each) =>
      each === at + 2 ? ["0.00%", "General"] : row
    );
    const formulas = changed.formulas.map((row, each) =>
      each === at + 3 ? ["=-增加三人", null] : row
    );
    const typed = { ...changed, numberFormats: formats, formulas };
    const copied = textOf(sheet.values[at]?.[0]);
    const own = ["左边　写在标记上　右边", "37.33%", "-增加三人", "TRUE", copied];
    expect(ownOf(editsOf(typed))).toEqual(own);
    expect(again(typed)).toEqual(expect.arrayContaining(own));
  });

  it("are known where a column was put in before the text, and where a long paragraph takes several rows", () => {
    const at = rowOf("项目支出");
    const long = `${"预".repeat(60)}。`.repeat(60);
    const shifted = edited((text) => (text === textOf(sheet.values[at]?.[0]) ? long : text));
    const values = shifted.values.map((row) => [null, ...row]);
    const inserted = { ...shifted, values, formulas: [], numberFormats: [] };
    const [only, ...others] = editsOf(inserted).edited;
    expect(others).toEqual([]);
    expect(only?.written).toBe(long);
    const own = withRows((rows) => [...rows, [long, null]]);
    for (const edits of [editsOf(inserted), editsOf(own)]) {
      const later = snapshotOfPlan(toNarrativeSheetPlan(document, { title: TITLE, edits }));
      expect(later.values.length).toBeGreaterThan(sheet.values.length);
      const read = editsOf(later);
      expect([...read.edited.map(({ written }) => written), ...ownOf(read)]).toEqual([long]);
    }
  });

  it("are not lost where the text no longer has the paragraph", () => {
    const both = writeNarrative(xinjiangSections, unit("with both funds"));
    const funds = snapshotOfPlan(toNarrativeSheetPlan(both, { title: TITLE }));
    const changed = edited(
      (text) => (text.includes("政府性基金预算拨款300.00万元，比上年") ? `${text}（已核）` : text),
      funds
    );
    const edits = editsOf(changed);
    expect(edits.edited).toEqual([]);
    expect(ownOf(edits).map((text) => text.endsWith("（已核）"))).toEqual([true]);
  });

  it("of an old text leave what is new in its place", () => {
    const both = writeNarrative(xinjiangSections, unit("with both funds"));
    const changed = edited((text) => text.replace(/^二、关于.*$/u, "二、收入怎样安排"));
    const edits = editsOf(changed, unit("with both funds"));
    const now = textsOf(toNarrativeSheetPlan(both, { title: TITLE, edits }));
    const fresh = textsOf(toNarrativeSheetPlan(both, { title: TITLE }));
    expect(now).toEqual(fresh.map((text) => text.replace(/^二、关于.*$/u, "二、收入怎样安排")));
  });

  it("cannot be told without the marks of the rows", () => {
    const bare = { ...sheet, values: sheet.values.map(([text]) => [text ?? null, null]) };
    expect(findHandEdits(bare, { title: TITLE, document }, () => [])).toBeNull();
  });

  it("are looked for on the last sheet of ours", () => {
    const older = { ...sheet, id: "1" };
    const newer = { ...sheet, id: "2" };
    expect(findNarrativeSheet(workbookOf(older, newer))?.id).toBe("2");
    expect(findNarrativeSheet(workbookOf({ ...sheet, tag: null }))).toBeNull();
  });
});
