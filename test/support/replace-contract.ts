import { expect, it } from "vitest";
import { isBudgetToolError } from "../../src/errors/budget-tool-error";
import type { NewSheetPlan } from "../../src/grid/plan";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/grid/snapshot";
import { buildWorkbook, type SheetSpec } from "./build-workbook";
import type { MakeStore } from "./store-contract";

const OURS: readonly SheetSpec[] = [
  { name: "收支总表", cells: { A1: "收支总体情况表", B2: { value: 3, formula: "SUM(B3:B4)" } } },
  { name: "情况说明", tag: "narrative", cells: { A1: "旧的", A9: "旧的末行" }, merges: ["A1:C1"] },
  { name: "隐藏", state: "hidden", cells: { C3: 12 } },
  {
    name: "目标表",
    tag: "performance-targets",
    cells: { A1: "旧目标", B2: { value: 1, formula: "1" } },
  },
  { name: "锁", tag: "performance-targets", isProtected: true, cells: { A1: "锁住的" } },
  { name: "末表", cells: { A1: 1 } },
];

/** A workbook with sheets of ours between the user's. */
export const replaceableWorkbook = (): Uint8Array => buildWorkbook({ sheets: OURS });

export function textPlan(name: string, text: string, replaces: string | null): NewSheetPlan {
  return {
    replaces,
    tag: "narrative",
    name,
    columnWidths: [30],
    rowHeights: {},
    cells: [{ row: 0, column: 0, look: "plain", value: { kind: "text", text } }],
    merges: [],
    landscape: false,
  };
}

export function idOf({ sheets }: WorkbookSnapshot, name: string): string {
  return sheets.find((sheet) => sheet.name === name)?.id ?? "";
}

/** What every adapter does with a plan that replaces a sheet. */
export function describeReplacing(make: MakeStore): void {
  const names = ({ sheets }: WorkbookSnapshot) => sheets.map(({ name }) => name);
  const others = ({ sheets }: WorkbookSnapshot, replaced: readonly string[]) =>
    sheets
      .filter(({ name }) => !replaced.includes(name))
      .map((sheet): SheetSnapshot => ({ ...sheet, id: "" }));

  it("puts the new sheets in the places and under the names of the old ones", async () => {
    const opened = await make(replaceableWorkbook());
    const before = await opened.store.read();
    const added = await opened.store.addSheets([
      textPlan("说明（新名）", "新的说明", idOf(before, "情况说明")),
      textPlan("另一张", "另一张", null),
      textPlan("目标表", "新的目标", idOf(before, "目标表")),
    ]);
    expect(added.map(({ name }) => name)).toEqual(["情况说明", "另一张", "目标表"]);
    for (const after of [await opened.store.read(), await (await opened.reopen()).read()]) {
      expect(names(after)).toEqual([...names(before), "另一张"]);
      const ours = after.sheets.filter(({ name }) => added.some((sheet) => sheet.name === name));
      expect(ours.map(({ values, tag, merges }) => [values, tag, merges])).toEqual([
        [[["新的说明"]], "narrative", []],
        [[["新的目标"]], "narrative", []],
        [[["另一张"]], "narrative", []],
      ]);
      const replaced = ["情况说明", "目标表", "另一张"];
      expect(others(after, replaced)).toEqual(others(before, replaced));
    }
    const now = await opened.store.read();
    expect(added.map(({ id, name }) => idOf(now, name) === id)).toEqual([true, true, true]);
  });

  it("can replace what it has just written, again and again", async () => {
    const { store } = await make(replaceableWorkbook());
    const before = await store.read();
    for (const text of ["一", "二", "三"]) {
      const id = idOf(await store.read(), "情况说明");
      await store.addSheets([textPlan("情况说明", text, id)]);
    }
    const after = await store.read();
    expect(names(after)).toEqual(names(before));
    expect(after.sheets[1]?.values).toEqual([["三"]]);
  });

  it.each([
    ["a sheet of the user's", "收支总表", "not-ours"],
    ["a protected sheet", "锁", "protected"],
    ["a sheet that is not there", "没有", "gone"],
  ])("refuses to replace %s, and adds nothing", async (_, name, reason) => {
    const opened = await make(replaceableWorkbook());
    const before = await opened.store.read();
    const failure: unknown = await opened.store
      .addSheets([
        textPlan("好的", "好的", idOf(before, "情况说明")),
        textPlan("新的", "新的", idOf(before, name) || "{nothing}"),
      ])
      .catch((error: unknown) => error);
    expect(isBudgetToolError(failure, "cannot-replace") && failure.info.reason).toBe(reason);
    expect(await opened.store.read()).toEqual(before);
  });

  it("refuses two new sheets for one old one", async () => {
    const { store } = await make(replaceableWorkbook());
    const before = await store.read();
    const plan = textPlan("新的", "新的", idOf(before, "情况说明"));
    const failure: unknown = await store.addSheets([plan, plan]).catch((error: unknown) => error);
    expect(isBudgetToolError(failure, "cannot-replace")).toBe(true);
    expect(await store.read()).toEqual(before);
  });

  it("leaves the old sheet as it was when the new one cannot be written", async () => {
    const { store } = await make(replaceableWorkbook());
    const before = await store.read();
    const bad = textPlan("收/支", "无效的表名", null);
    const plans = [textPlan("新的", "新的", idOf(before, "情况说明")), bad];
    const failure: unknown = await store.addSheets(plans).catch((error: unknown) => error);
    expect(isBudgetToolError(failure, "host-failure")).toBe(true);
    expect(await store.read()).toEqual(before);
  });
}
