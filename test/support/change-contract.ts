import { expect, it } from "vitest";
import { isBudgetToolError } from "../../src/errors/budget-tool-error";
import type { CellChange, NewRow } from "../../src/grid/plan";
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

  it("lets rows in, with what stands below, and hides a row of no height", async () => {
    const opened = await make(replaceableWorkbook());
    const before = await opened.store.read();
    const id = idOf(before, "情况说明");
    const looks = (row: number): NewRow => ({
      row,
      cells: [0, 1, 3].map((column) => ({ column, look: column === 3 ? "integer" : "amount" })),
    });
    await opened.store.changeCells(
      {
        sheetId: id,
        newRows: [looks(0), looks(4), looks(5)],
        top: 0,
        left: 0,
        rows: [
          ["最前", "并排", null, "一"],
          ...Array.from({ length: 3 }, () => [null, null, null, null]),
          ["中间", null, null, "001"],
          Array.from({ length: 4 }, () => null),
          ["旧的第七行", null, null, null],
        ],
        rowHeights: { 4: 60, 6: 0 },
      },
      before
    );
    for (const after of [await opened.store.read(), await (await opened.reopen()).read()]) {
      const sheet = sheetOf(after, "情况说明")!;
      expect(sheet.values.map(([text]) => text)).toEqual([
        "最前",
        "旧的",
        null,
        null,
        "中间",
        null,
        "旧的第七行",
        null,
        null,
        null,
        null,
        "旧的末行",
      ]);
      expect(sheet.merges).toEqual([{ top: 1, bottom: 1, left: 0, right: 2 }]);
      expect(sheet.hiddenRows).toEqual([6]);
      const isNew = sheet.values.map((_, row) => [0, 4, 5].includes(row));
      for (const [column, look] of ["#,##0.00", "#,##0.00", null, "0"].entries())
        expect(sheet.numberFormats.map((formats) => formats[column] === look)).toEqual(
          isNew.map((isOne) => isOne && look !== null)
        );
      expect(sheet.values[4]?.[3]).toBe("001");
    }
  });

  it("gives a sheet of ours its tag back", async () => {
    const opened = await make(replaceableWorkbook());
    const before = await opened.store.read();
    const user = sheetOf(before, "末表")!;
    const known = before.sheets.map((one) => (one === user ? { ...one, tag: "narrative" } : one));
    const nothing = { top: 0, left: 0, rows: [[null]], rowHeights: {} };
    const told = await opened.store.changeCells(
      { sheetId: user.id, tag: "narrative", ...nothing },
      { ...before, sheets: known }
    );
    expect(told.tag).toBe("narrative");
    for (const after of [await opened.store.read(), await (await opened.reopen()).read()]) {
      const { values, tag } = sheetOf(after, "末表")!;
      expect([values, tag]).toEqual([user.values, "narrative"]);
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
