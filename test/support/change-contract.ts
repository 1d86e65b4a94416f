import { expect, it } from "vitest";
import { isBudgetToolError } from "../../src/errors/budget-tool-error";
import type { CellChange } from "../../src/grid/plan";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/grid/snapshot";
import { idOf, replaceableWorkbook } from "./replace-contract";
import type { MakeStore } from "./store-contract";

function change(sheetId: string): CellChange {
  return {
    sheetId,
    top: 0,
    left: 0,
    rows: [
      [null, "=新的", null],
      ["001", null, "3-2"],
      ["", null, null],
    ],
    rowHeights: { 1: 40 },
  };
}

function sheetOf({ sheets }: WorkbookSnapshot, name: string): SheetSnapshot | undefined {
  return sheets.find((sheet) => sheet.name === name);
}

/** What every adapter does with texts that change where they stand. */
export function describeChangingCells(make: MakeStore): void {
  it("writes texts as texts, leaves the cells between them and everything else as it was", async () => {
    const opened = await make(replaceableWorkbook());
    const before = await opened.store.read();
    const id = idOf(before, "目标表");
    const told = await opened.store.changeCells(change(id), before);
    expect(told).toMatchObject({ id, name: "目标表", isRenewed: true });
    for (const after of [await opened.store.read(), await (await opened.reopen()).read()]) {
      const { values, formulas, tag } = sheetOf(after, "目标表")!;
      expect(tag).toBe("performance-targets");
      expect(values).toEqual([
        ["旧目标", "=新的", null],
        ["001", 1, "3-2"],
      ]);
      expect(formulas[1]).toEqual([null, "=1", null]);
      expect(after.sheets.map(({ name }) => name)).toEqual(before.sheets.map(({ name }) => name));
      for (const { name, ...sheet } of before.sheets)
        if (name !== "目标表")
          expect({ ...sheetOf(after, name), id: "" }).toEqual({ name, ...sheet, id: "" });
    }
  });

  it.each([
    ["a sheet of the user's", "收支总表", "not-ours"],
    ["a protected sheet", "锁", "protected"],
    ["a sheet that is not there", "没有", "gone"],
  ])("refuses %s, and changes nothing", async (_, name, reason) => {
    const { store } = await make(replaceableWorkbook());
    const before = await store.read();
    const failure: unknown = await store
      .changeCells(change(idOf(before, name) || "{nothing}"), before)
      .catch((error: unknown) => error);
    expect(isBudgetToolError(failure, "cannot-replace") && failure.info.reason).toBe(reason);
    expect(await store.read()).toEqual(before);
  });
}
