import { describe, expect, it } from "vitest";
import { changeList } from "../../src/report/change-list";
import type { CellChange } from "../../src/grid/plan";
import type { SheetSnapshot } from "../../src/grid/snapshot";
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
  return changeList(on, {
    captions: findListCaptions<Id>(on, COLUMNS, ["content", "key"])!,
    columns: COLUMNS,
    lines,
    key: "key",
    content: "content",
    dispensable: ["state"],
    retired: { id: "state", text: "不用" },
  });
}

/** The texts of the sheet after the change, row by row. */
function textsAfter(change: ReturnType<typeof changeTo>, on = sheet): readonly string[] {
  if (change === null) throw new Error("written anew");
  const values = on.values.map((row) =>
    row.map((value) => (typeof value === "string" ? value : ""))
  );
  if (change !== "nothing") {
    for (const { row } of change.newRows ?? [])
      values.splice(
        row,
        0,
        Array.from({ length: 8 }, () => "")
      );
    change.rows.forEach((row, r) =>
      row.forEach((text, c) => {
        if (text !== null) values[change.top + r]![change.left + c] = text;
      })
    );
  }
  return values.map((row) => row.join(" ").trim());
}

/** The list with more beside and between its lines. */
const withMore = (rows: readonly (readonly string[])[], more = {}): SheetSnapshot =>
  snapshotOfRows([["表"], [], ["事项", "内容", "状态", "键"], ...rows], more);
const textsOf = ({ item, content, state, key }: Line) => [item, content, state, key];

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

  it("lets new lines in below those they follow, and changes nothing else", () => {
    const [one, two, three, four] = LINES as [Line, Line, Line, Line];
    const lines = [line("首", ""), one, two, line("中", "x"), line("又", ""), three, four];
    const change = changeTo([...lines, line("末", "")]) as CellChange;
    expect(change.newRows?.map(({ row }) => row)).toEqual([3, 6, 7, 10]);
    expect(change.newRows?.[0]?.cells.map(({ column }) => column)).toEqual([0, 1, 2, 3]);
    expect(change.rows.flat().filter((text) => text !== null && text !== "")).toHaveLength(13);
    expect(textsAfter(change).map((text) => text.split(" ")[0])).toEqual([
      "表",
      "",
      "事项",
      "首",
      "甲",
      "乙",
      "中",
      "又",
      "丙",
      "丁",
      "末",
    ]);
    expect(changeTo([one, line("中", "x"), ...LINES.slice(1)])).toMatchObject({
      rowHeights: { 4: expect.any(Number) as number },
    });
  });

  it("hides lines that are gone, and shows them when they come back", () => {
    const gone = changeTo(LINES.slice(1)) as CellChange;
    expect(gone).toMatchObject({ top: 3, left: 2, rows: [["不用"]], rowHeights: { 3: 0 } });
    const hidden = withMore([["甲", "", "不用", "甲"], ...LINES.slice(1).map(textsOf)], {
      hiddenRows: [3],
    });
    expect(changeTo(LINES.slice(1), hidden)).toBe("nothing");
    const back = changeTo(LINES, hidden) as CellChange;
    expect(back).toMatchObject({ top: 3, left: 2, rows: [["待填"]] });
    expect(back.rowHeights[3]).toBeGreaterThan(0);
    // What the clerk hides stays hidden.
    const filtered = withMore(LINES.map(textsOf), { hiddenRows: [3] });
    expect(changeTo(typed({ 甲: "一" }), filtered)).toMatchObject({ rowHeights: {} });
  });

  it("keeps a line in sight that has a remark of the clerk's beside it", () => {
    const noted = withMore(
      LINES.map((one) => [...textsOf(one), one.item === "丙" ? "问科长" : ""])
    );
    const lines = LINES.filter(({ item }) => item !== "丙");
    expect(changeTo(lines, noted)).toMatchObject({ top: 5, rows: [["不用"]], rowHeights: {} });
  });

  it("follows lines in an order of the clerk's, and leaves lines of the clerk's alone", () => {
    const sorted = withMore([
      ...[...LINES].reverse().map(textsOf),
      ["自己的一项", "自己写的", "老张", ""],
    ]);
    const own = { item: "自己的一项", content: "自己写的", state: "自行添加", key: "" };
    expect(changeTo([...LINES, own], sorted)).toBe("nothing");
    const change = changeTo([...LINES.slice(0, 2), line("新", ""), ...LINES.slice(2), own], sorted);
    expect(
      textsAfter(change, sorted)
        .slice(3)
        .map((text) => text.split(" ")[0])
    ).toEqual([...["丁", "丙", "乙", "新", "甲", "自己的一项"]]);
  });

  it("writes to the first of two lines with one key that says something, and leaves the other", () => {
    const twice = withMore([
      ["甲", "", "", "甲"],
      ...LINES.slice(1).map(textsOf),
      textsOf(line("甲", "二")),
    ]);
    const change = changeTo(typed({ 甲: "三" }), twice);
    expect(change).toMatchObject({ top: 7, left: 1, rows: [["三"]] });
    const lines = LINES.slice(1);
    expect(
      textsAfter(changeTo(lines, twice), twice).filter((text) => text.includes("二"))
    ).toHaveLength(1);
  });

  it("changes what another column says, unless the clerk deleted or joined its cells", () => {
    const other = [{ ...line("甲", ""), item: "改" }, ...LINES.slice(1)];
    expect(changeTo(other)).toMatchObject({ top: 3, left: 0, rows: [["改"]] });
    const merges = [{ top: 3, bottom: 5, left: 2, right: 2 }];
    const joined = withMore(
      LINES.map((one, at) => textsOf(at < 1 || at > 2 ? one : { ...one, state: "" })),
      { merges }
    );
    expect(changeTo(typed({ 乙: "二" }), joined)).toMatchObject({
      top: 4,
      left: 1,
      rows: [["二"]],
    });
    const lines = [LINES[0]!, line("新", ""), ...LINES.slice(1)];
    const change = changeTo(lines, joined) as CellChange;
    expect(change.newRows?.[0]).toMatchObject({
      row: 4,
      cells: [0, 1, 3].map((column) => ({ column })),
    });
    const covered = withMore(LINES.map(textsOf), {
      merges: [{ top: 3, bottom: 4, left: 1, right: 1 }],
    });
    expect(changeTo(typed({ 乙: "二" }), covered)).toBeNull();
  });

  it("is not told where a column is gone that cannot be done without", () => {
    const without = (gone: Id): SheetSnapshot => {
      const ids = COLUMNS.map(({ id }) => id).filter((id) => id !== gone);
      return snapshotOfRows([
        ids.map((id) => COLUMNS.find((column) => column.id === id)!.caption),
        ...LINES.map((one) => ids.map((id) => one[id])),
      ]);
    };
    expect(changeTo(typed({ 甲: "一" }), without("state"))).toMatchObject({ rows: [["一"]] });
    expect(changeTo(LINES, without("item"))).toBeNull();
  });
});
