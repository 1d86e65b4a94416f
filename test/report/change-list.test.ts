import { describe, expect, it } from "vitest";
import { changeList } from "../../src/report/change-list";
import { findListCaptions, toListSheetPlan, type ListColumn } from "../../src/report/list-sheet";
import { snapshotOfPlan, snapshotOfRows } from "../support/snapshot-of-plan";

type Id = "item" | "content" | "state" | "key";
const COLUMNS: readonly ListColumn<Id>[] = [
  { id: "item", caption: "事项", width: 12 },
  { id: "content", caption: "内容", width: 12 },
  { id: "state", caption: "状态", width: 6 },
  { id: "key", caption: "键", width: 0 },
];
type Line = Readonly<Record<Id, string>>;
const line = (item: string, content: string): Line => ({
  item,
  content,
  state: content === "" ? "待填" : "已填",
  key: item,
});
const LINES = [line("甲", ""), line("乙", "=已有"), line("丙", ""), line("丁", "")];
const plan = toListSheetPlan({
  tag: "list",
  name: "表",
  title: "表",
  note: "",
  columns: COLUMNS,
  lines: LINES,
  replaces: null,
});
const sheet = snapshotOfPlan(plan);

function changeTo(lines: readonly Line[], on = sheet) {
  const captions = findListCaptions(on, COLUMNS, ["content", "key"])!;
  return changeList(on, captions, COLUMNS, lines, ["content", "state"]);
}

/** The lines with other contents by item. */
function typed(contents: Readonly<Record<string, string>>): readonly Line[] {
  return LINES.map((one) => line(one.item, contents[one.item] ?? one.content));
}

describe("what changes on a list", () => {
  it("is the smallest rectangle around it, and what stands between stays", () => {
    expect(changeTo(typed({ 甲: "一", 丙: "三" }))).toEqual({
      sheetId: sheet.id,
      top: 3,
      left: 1,
      rows: [
        ["一", "已填"],
        [null, null],
        ["三", "已填"],
      ],
      rowHeights: {},
    });
    expect(changeTo(typed({ 乙: "" }))).toMatchObject({ top: 4, rows: [["", "待填"]] });
  });

  it("is nothing where the sheet says so already", () => {
    expect(changeTo(LINES)).toBe("nothing");
    expect(changeTo(typed({ 乙: " =已有\n" }))).toBe("nothing");
  });

  it("makes room for what takes more lines", () => {
    const change = changeTo(typed({ 丁: "人员经费增加，标准提高，另有新增的专项业务" }));
    expect(change).toMatchObject({ rows: [[expect.anything(), "已填"]] });
    const heights = Object.entries((change as { rowHeights: object }).rowHeights);
    expect(heights.map(([row]) => row)).toEqual(["6"]);
    expect(heights[0]?.[1]).toBeGreaterThan(plan.rowHeights[6]!);
  });

  it("follows columns that were moved and rows put above", () => {
    const moved = snapshotOfRows([
      [],
      ["键", "状态", "事项", "内容"],
      ...LINES.map(({ key, state, item, content }) => [key, state, item, content]),
    ]);
    expect(changeTo(typed({ 丁: "四" }), moved)).toMatchObject({
      top: 5,
      left: 1,
      rows: [["已填", null, "四"]],
    });
  });

  it.each<[string, readonly Line[]]>([
    ["a line is new", [...LINES, line("戊", "")]],
    ["a line is gone", LINES.slice(1)],
    ["lines stand in another order", [...LINES].reverse()],
    ["another column says something else", [{ ...line("甲", ""), item: "改" }, ...LINES.slice(1)]],
  ])("is not told where %s: the sheet is written anew", (_what, lines) => {
    expect(changeTo(lines)).toBeNull();
  });

  it("is not told where a column is gone that would change", () => {
    const less = snapshotOfRows([
      ["事项", "内容", "键"],
      ...LINES.map(({ item, content, key }) => [item, content, key]),
    ]);
    expect(changeTo(typed({ 甲: "一" }), less)).toBeNull();
  });
});
