import { describe, expect, it } from "vitest";
import type { NewSheetPlan } from "../../src/grid/plan";
import type { CellValue, SheetSnapshot } from "../../src/grid/snapshot";
import { readNarrative, writeNarrative, type NarrativeSource } from "../../src/narrative";
import { toNarrativeSheetPlan } from "../../src/report/narrative-plan";
import {
  findHandEdits,
  findNarrativeSheet,
  type HandEdits,
} from "../../src/report/narrative-sheet";
import { xinjiangSections } from "../../src/families/xinjiang/sections";
import { snapshotOfPlan, workbookOf } from "../support/snapshot-of-plan";
import { unit } from "../support/units";

const source = unit("plain");
const document = writeNarrative(xinjiangSections, source);
const plan = toNarrativeSheetPlan(document, { title: "第三部分" });
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
  const edits = findHandEdits(changed, now, review);
  if (!edits) throw new Error("no marks");
  return edits;
}

function textsOf({ cells }: NewSheetPlan): readonly string[] {
  return cells.flatMap(({ column, value }) =>
    column === 0 && value?.kind === "text" ? [value.text] : []
  );
}

describe("hand edits on the text sheet", () => {
  it("are none right after writing, and none when only the tables changed", () => {
    expect(editsOf(sheet)).toEqual({ edited: [], own: new Map() });
    expect(editsOf(sheet, unit("nothing changed"))).toEqual({ edited: [], own: new Map() });
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

  it("are written again in their places, with paragraphs of the clerk's own", () => {
    const at = sheet.values.findIndex(([text]) => textOf(text).startsWith("项目支出"));
    const changed = edited((text) =>
      text === "一、" ? text : text.replace("按照全口径", "根据全口径")
    );
    const withOwn: SheetSnapshot = {
      ...changed,
      values: [
        ...changed.values.slice(0, at + 1),
        ["我们补充的一段，共3条。", null],
        ...changed.values.slice(at + 1),
      ],
    };
    const { edited: found, own } = editsOf(withOwn);
    const kept = new Map(found.map(({ id, updated }) => [id, updated]));
    const again = toNarrativeSheetPlan(document, { title: "第三部分", replaces: "7", kept, own });
    expect(again.replaces).toBe("7");
    const texts = textsOf(again);
    expect(texts).toEqual(withOwn.values.map(([text]) => textOf(text)));
    // A later run still knows what is the clerk's.
    const later = editsOf(snapshotOfPlan(again));
    expect(later.edited.map(({ id }) => id)).toEqual(found.map(({ id }) => id));
    expect([...later.own.values()].flat()).toEqual(["我们补充的一段，共3条。"]);
  });

  it("are not lost where the text no longer has the paragraph", () => {
    const both = writeNarrative(xinjiangSections, unit("with both funds"));
    const funds = snapshotOfPlan(toNarrativeSheetPlan(both, { title: "第三部分" }));
    const changed = edited(
      (text) => (text.includes("政府性基金预算拨款300.00万元，比上年") ? `${text}（已核）` : text),
      funds
    );
    const { edited: found, own } = editsOf(changed);
    expect(found).toEqual([]);
    expect([...own.values()].flat().some((text) => text.endsWith("（已核）"))).toBe(true);
    expect([...own.values()].flat()).toHaveLength(1);
  });

  it("cannot be told without the marks of the rows", () => {
    const bare = { ...sheet, values: sheet.values.map(([text]) => [text ?? null, null]) };
    expect(findHandEdits(bare, document, () => [])).toBeNull();
  });

  it("are looked for on the last sheet of ours", () => {
    const older = { ...sheet, id: "1" };
    const newer = { ...sheet, id: "2" };
    expect(findNarrativeSheet(workbookOf(older, newer))?.id).toBe("2");
    expect(findNarrativeSheet(workbookOf({ ...sheet, tag: null }))).toBeNull();
  });
});
