import { describe, expect, it } from "vitest";
import { isBudgetToolError } from "../../src/errors/budget-tool-error";
import { parseRangeAddress, toAddress } from "../../src/grid/address";
import type { Mark, NewSheetPlan, PlannedCell } from "../../src/grid/plan";
import {
  formulaAt,
  numberFormatAt,
  valueAt,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from "../../src/grid/snapshot";
import type { WorkbookStore } from "../../src/host/workbook-store";
import { contractWorkbook, structureProtectedWorkbook } from "./contract-workbook";
import { describeChangingCells } from "./change-contract";
import { describeReplacing } from "./replace-contract";

/** One workbook opened in a host; `reopen` saves it and opens the saved bytes afresh. */
export interface OpenedStore {
  readonly store: WorkbookStore;
  reopen(): Promise<WorkbookStore>;
}

/** Opens the bytes of an .xlsx file in the host under test. */
export type MakeStore = (bytes: Uint8Array) => Promise<OpenedStore>;

/** What every `WorkbookStore` must do, whatever its host: run by the .xlsx adapter and against the simulated Excel. */
export function describeStoreContract(name: string, make: MakeStore): void {
  describe(`store contract: ${name}`, () => {
    describe("reading", () => describeReading(make));
    describe("marks", () => describeMarks(make));
    describe("new sheets", () => describeNewSheets(make));
    describe("new sheets for old ones", () => describeReplacing(make));
    describe("cells of our sheets", () => describeChangingCells(make));
  });
}

function describeReading(make: MakeStore): void {
  it("gives sheets in tab order with their visibility, protection and tag", async () => {
    const { store } = await make(contractWorkbook());
    const { sheets } = await store.read();
    expect(
      sheets.map(({ name, visibility, isProtected, tag }) => [name, visibility, isProtected, tag])
    ).toEqual([
      ["一、收支总表", "visible", false, null],
      ["收入 '明细'", "visible", false, null],
      ["空表", "visible", false, null],
      ["受保护", "visible", true, null],
      ["隐去", "visible", false, null],
      ["隐藏", "hidden", false, null],
      ["深藏", "very-hidden", false, null],
      ["旧说明", "visible", false, "narrative"],
    ]);
    expect(new Set(sheets.map(({ id }) => id)).size).toBe(sheets.length);
  });

  it("gives the title of the file's properties", async () => {
    const { store } = await make(contractWorkbook());
    expect((await store.read()).title).toBe("2026年某单位预算公开");
  });

  it("gives values by kind", async () => {
    const sheet = await readSheet(make, "一、收支总表");
    expect(cell(sheet, "A1")).toBe("收支总体情况表");
    expect(cell(sheet, "B4")).toBe(354.25000000000006);
    expect(cell(sheet, "B5")).toBe(0);
    expect(cell(sheet, "C4")).toBe(true);
    expect(cell(sheet, "C5")).toBe(false);
    expect(cell(sheet, "D4")).toEqual({ error: "#DIV/0!" });
    expect(cell(sheet, "A5")).toBe("　政府性基金 <预算> & “其他”");
    expect(cell(sheet, "A6")).toBe("001");
    expect(cell(sheet, "C6")).toBeNull();
    expect(cell(sheet, "Z99")).toBeNull();
  });

  it("gives formulas with their stored values, and null where there is none", async () => {
    const sheet = await readSheet(make, "一、收支总表");
    expect(formula(sheet, "B6")).toBe("=SUM(B4:B5)");
    expect(cell(sheet, "B6")).toBe(354.25);
    expect(formula(sheet, "C7")).toBe("=IF(B4>\"0\"&\"1\",'收入 ''明细'''!A1,\"<无>\")");
    expect(cell(sheet, "C7")).toBe("<无>");
    expect(formula(sheet, "B4")).toBeNull();
    expect(formula(sheet, "A1")).toBeNull();
  });

  it("gives number formats as stored", async () => {
    const sheet = await readSheet(make, "一、收支总表");
    const at = (address: string) => numberFormatAt(sheet, position(address));
    expect([at("B4"), at("B5"), at("D6"), at("A1")]).toEqual([
      "#,##0.00",
      '0.00_);[Red]\\(0.00\\);"—"',
      "yyyy/m/d",
      "General",
    ]);
  });

  it("gives merges as zero-based rectangles", async () => {
    const sheet = await readSheet(make, "一、收支总表");
    const merges = [...sheet.merges].sort((a, b) => a.top - b.top);
    expect(merges).toEqual([
      { top: 0, left: 0, bottom: 0, right: 3 },
      { top: 6, left: 0, bottom: 7, right: 0 },
    ]);
  });

  it("gives matrices of one shape, and no rows for an empty sheet", async () => {
    const { store } = await make(contractWorkbook());
    for (const sheet of (await store.read()).sheets) {
      const shape = (matrix: readonly (readonly unknown[])[]) => matrix.map((row) => row.length);
      expect(shape(sheet.formulas)).toEqual(shape(sheet.values));
      expect(shape(sheet.numberFormats)).toEqual(shape(sheet.values));
      expect(new Set(shape(sheet.values)).size).toBe(sheet.name === "空表" ? 0 : 1);
    }
  });

  it("reads hidden sheets like any other", async () => {
    expect(cell(await readSheet(make, "隐藏"), "C3")).toBe(12);
    expect(cell(await readSheet(make, "深藏"), "A1")).toBe("深");
  });

  it("reads hidden rows and columns like any other, and names those of the used rectangle", async () => {
    const sheet = await readSheet(make, "隐去");
    expect([sheet.hiddenRows, sheet.hiddenColumns]).toEqual([
      [2, 3, 5],
      [3, 4],
    ]);
    expect([cell(sheet, "C3"), cell(sheet, "D4"), cell(sheet, "E5")]).toEqual([2, 3, 4]);
    const shown = await readSheet(make, "一、收支总表");
    expect([shown.hiddenRows, shown.hiddenColumns]).toEqual([[], []]);
  });

  it("names conditional formats and tells the custom ones", async () => {
    const sheet = await readSheet(make, "一、收支总表");
    expect(sheet.conditionalFormats.filter(({ isCustom }) => isCustom)).toHaveLength(1);
    expect(sheet.conditionalFormats.length).toBeGreaterThanOrEqual(3);
    const ids = sheet.conditionalFormats.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect((await readSheet(make, "空表")).conditionalFormats).toEqual([]);
  });

  it("reads twice alike", async () => {
    const { store } = await make(contractWorkbook());
    expect(await store.read()).toEqual(await store.read());
  });
}

function describeMarks(make: MakeStore): void {
  it("sets marks and finds them again, also after save and reopen", async () => {
    const opened = await make(contractWorkbook());
    const before = await opened.store.read();
    const marks = someMarks(before);
    const outcome = await opened.store.setMarks(marks, before);
    expect(outcome).toEqual({ marked: 3, skippedSheets: [], unreadableSheets: [] });
    expect(await described(opened.store)).toEqual(SOME_MARKS_DESCRIBED);
    expect(await described(await opened.reopen())).toEqual(SOME_MARKS_DESCRIBED);
  });

  it("makes one conditional format per sheet, code, severity and condition", async () => {
    const { store } = await make(contractWorkbook());
    const before = await store.read();
    const sheetId = sheetOf(before, "空表").id;
    const mark = (address: string, severity: Mark["severity"]): Mark => ({
      sheetId,
      addresses: [address],
      code: "BC001",
      severity,
    });
    const outcome = await store.setMarks(
      [
        mark("A1", "error"),
        mark("B2", "error"),
        mark("C3", "warning"),
        { ...mark("D4", "error"), condition: "$A$1>1" },
      ],
      before
    );
    expect(outcome.marked).toBe(3);
    const formats = sheetOf(await store.read(), "空表").conditionalFormats;
    expect(formats.map(({ isCustom }) => isCustom)).toEqual([true, true, true]);
  });

  it("changes no value, formula, number format, merge or sheet", async () => {
    const { store } = await make(contractWorkbook());
    const before = await store.read();
    await store.setMarks(someMarks(before), before);
    expect(withoutConditionalFormats(await store.read())).toEqual(
      withoutConditionalFormats(before)
    );
  });

  it("replaces earlier marks instead of adding to them", async () => {
    const { store } = await make(contractWorkbook());
    const before = await store.read();
    await store.setMarks(someMarks(before), before);
    const marked = await store.read();
    const sheetId = sheetOf(marked, "空表").id;
    await store.setMarks(
      [{ sheetId, addresses: ["D4"], code: "BC002", severity: "error" }],
      marked
    );
    expect(await described(store)).toEqual([["空表", "BC002", "error", "D4"]]);
  });

  it("setting no marks leaves none", async () => {
    const { store } = await make(contractWorkbook());
    const before = await store.read();
    await store.setMarks(someMarks(before), before);
    const outcome = await store.setMarks([], await store.read());
    expect(outcome.marked).toBe(0);
    expect(await store.read()).toEqual(before);
  });

  it("clears without a trace and says how many went", async () => {
    const opened = await make(contractWorkbook());
    const before = await opened.store.read();
    await opened.store.setMarks(someMarks(before), before);
    expect(await opened.store.clearMarks()).toBe(3);
    expect(await opened.store.read()).toEqual(before);
    expect(await opened.store.listMarks()).toEqual([]);
    expect(await opened.store.clearMarks()).toBe(0);
    const again = await opened.reopen();
    expect(withoutIds(await again.read())).toEqual(withoutIds(before));
  });

  it("clears after save and reopen too", async () => {
    const opened = await make(contractWorkbook());
    const before = await opened.store.read();
    await opened.store.setMarks(someMarks(before), before);
    const again = await opened.reopen();
    expect(await again.clearMarks()).toBe(3);
    expect(withoutIds(await again.read())).toEqual(withoutIds(before));
  });

  it("leaves the user's own conditional formats alone", async () => {
    const { store } = await make(contractWorkbook());
    const before = await store.read();
    const users = sheetOf(before, "一、收支总表").conditionalFormats;
    await store.setMarks(someMarks(before), before);
    const marked = sheetOf(await store.read(), "一、收支总表").conditionalFormats;
    expect(marked).toHaveLength(users.length + 1);
    // Above all of them: a user's own filling must not hide a mark.
    expect(marked.slice(1)).toEqual(users);
    for (const format of users) expect(marked).toContainEqual(format);
    expect(await store.clearMarks()).toBe(3);
    const after = sheetOf(await store.read(), "一、收支总表").conditionalFormats;
    expect(after).toEqual(users);
  });

  it("skips and names protected sheets", async () => {
    const { store } = await make(contractWorkbook());
    const before = await store.read();
    const mark = (sheet: string): Mark => ({
      sheetId: sheetOf(before, sheet).id,
      addresses: ["A1"],
      code: "BC003",
      severity: "error",
    });
    const outcome = await store.setMarks([mark("受保护"), mark("空表")], before);
    expect(outcome).toEqual({ marked: 1, skippedSheets: ["受保护"], unreadableSheets: [] });
    expect(await described(store)).toEqual([["空表", "BC003", "error", "A1"]]);
  });

  it("marks hidden sheets and many cells at once", async () => {
    const opened = await make(contractWorkbook());
    const before = await opened.store.read();
    const addresses = Array.from({ length: 2_000 }, (_, index) => `B${index * 2 + 1}`);
    const mark: Mark = {
      sheetId: sheetOf(before, "隐藏").id,
      addresses,
      code: "BC004",
      severity: "warning",
    };
    await opened.store.setMarks([mark], before);
    const found = await (await opened.reopen()).listMarks();
    expect(found.flatMap(cellsOf).sort()).toEqual([...addresses].sort());
    expect(new Set(found.map(({ code }) => code))).toEqual(new Set(["BC004"]));
  });
}

function describeNewSheets(make: MakeStore): void {
  it("adds sheets after the last one, tagged, and keeps them after reopen", async () => {
    const opened = await make(contractWorkbook());
    const before = await opened.store.read();
    const added = await opened.store.addSheets([
      plan("说明", "narrative", [planned("A1", "第三部分")]),
      plan("绩效目标表", "performance-targets", [planned("B2", "项目")]),
    ]);
    expect(added.map(({ name, tag }) => [name, tag])).toEqual([
      ["说明", "narrative"],
      ["绩效目标表", "performance-targets"],
    ]);
    for (const snapshot of [await opened.store.read(), await (await opened.reopen()).read()]) {
      expect(withoutIds(snapshot).sheets.slice(0, before.sheets.length)).toEqual(
        withoutIds(before).sheets
      );
      expect(snapshot.sheets.slice(-2).map(({ name, tag }) => [name, tag])).toEqual([
        ["说明", "narrative"],
        ["绩效目标表", "performance-targets"],
      ]);
      expect(cell(sheetOf(snapshot, "绩效目标表"), "B2")).toBe("项目");
    }
    const ids = (await opened.store.read()).sheets.map(({ id }) => id);
    expect(ids.slice(-2)).toEqual(added.map(({ id }) => id));
  });

  it("stores text as text, whatever it begins with", async () => {
    const texts = ["=1+1", "+5", "-3", "@SUM(1)", "'引号", "001", "1,234.50", "2026-01", "TRUE"];
    const opened = await make(contractWorkbook());
    const cells = texts.map((text, index) => planned(`A${index + 1}`, text));
    await opened.store.addSheets([plan("文本", "narrative", cells)]);
    for (const snapshot of [await opened.store.read(), await (await opened.reopen()).read()]) {
      const sheet = sheetOf(snapshot, "文本");
      expect(texts.map((_, index) => cell(sheet, `A${index + 1}`))).toEqual(texts);
      expect(texts.map((_, index) => formula(sheet, `A${index + 1}`))).toEqual(
        texts.map(() => null)
      );
    }
  });

  it("writes long and multi-line text, amounts, formulas and merges", async () => {
    const long = `第一行 <甲> & “乙”\n${"很长的说明，".repeat(500)}`;
    const opened = await make(contractWorkbook());
    await opened.store.addSheets([
      {
        ...plan("数", "performance-targets", [
          planned("A1", long),
          { ...position("A2"), value: { kind: "amount", decimal: "354.25" }, look: "amount" },
          { ...position("B2"), value: { kind: "amount", decimal: "-90" }, look: "integer" },
          { ...position("C2"), value: { kind: "formula", formula: "=SUM(A2:B2)" }, look: "amount" },
          { ...position("A3"), value: null, look: "missing" },
        ]),
        merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
        columnWidths: [20, 12.5, 8],
        rowHeights: { 0: 36 },
        landscape: true,
      },
    ]);
    for (const snapshot of [await opened.store.read(), await (await opened.reopen()).read()]) {
      const sheet = sheetOf(snapshot, "数");
      expect(cell(sheet, "A1")).toBe(long);
      expect(cell(sheet, "A2")).toBe(354.25);
      expect(cell(sheet, "B2")).toBe(-90);
      expect(numberFormatAt(sheet, position("A2"))).toBe("#,##0.00");
      expect(numberFormatAt(sheet, position("B2"))).toBe("0");
      expect(formula(sheet, "C2")).toBe("=SUM(A2:B2)");
      expect(formula(sheet, "A2")).toBeNull();
      expect(cell(sheet, "A3")).toBeNull();
      expect(sheet.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }]);
    }
  });

  it("numbers a taken name, also within one request and regardless of case", async () => {
    const { store } = await make(contractWorkbook());
    const first = await store.addSheets([
      plan("空表", "narrative", []),
      plan("空表", "narrative", []),
      plan("Notes", "narrative", []),
    ]);
    const second = await store.addSheets([plan("NOTES", "narrative", [])]);
    expect([...first, ...second].map(({ name }) => name)).toEqual([
      "空表(2)",
      "空表(3)",
      "Notes",
      "NOTES(2)",
    ]);
  });

  it("keeps a numbered name within 31 characters", async () => {
    const { store } = await make(contractWorkbook());
    const name = "长".repeat(31);
    const added = await store.addSheets([plan(name, "narrative", []), plan(name, "narrative", [])]);
    expect(added.map((sheet) => sheet.name)).toEqual([name, `${"长".repeat(28)}(2)`]);
  });

  it("adds all sheets or none", async () => {
    const { store } = await make(contractWorkbook());
    const before = await store.read();
    const good = plan("说明", "narrative", [planned("A1", "好")]);
    for (const bad of ["收/支", "长".repeat(32)]) {
      const failure = await rejection(store.addSheets([good, plan(bad, "narrative", [])]));
      expect(isBudgetToolError(failure, "host-failure")).toBe(true);
      expect(await store.read()).toEqual(before);
    }
  });

  it("does not add sheets to a workbook whose structure is protected", async () => {
    const { store } = await make(structureProtectedWorkbook());
    const before = await store.read();
    const failure = await rejection(store.addSheets([plan("说明", "narrative", [])]));
    expect(isBudgetToolError(failure, "protected") && failure.info.sheet === null).toBe(true);
    expect(await store.read()).toEqual(before);
  });

  it("marks an added sheet like any other", async () => {
    const { store } = await make(contractWorkbook());
    const [added] = await store.addSheets([plan("说明", "narrative", [planned("A1", "数")])]);
    const mark: Mark = {
      sheetId: added?.id ?? "",
      addresses: ["A1"],
      code: "BC009",
      severity: "error",
    };
    await store.setMarks([mark], await store.read());
    expect(await described(store)).toEqual([["说明", "BC009", "error", "A1"]]);
  });
}

/** Conditions of marks: Excel stores those that name another sheet elsewhere in the file than the others. */
const OTHER_SHEET = `ROUND(N($B$4)-N('收入 ''明细'''!$A$1),4)<>0`;
const OWN_SHEET = 'ABS(N($A$1))>IF(COUNTIF($A$2:$A$3,">0")=1,0,0.015)';

function someMarks(workbook: WorkbookSnapshot): readonly Mark[] {
  const [first, second] = [sheetOf(workbook, "一、收支总表"), sheetOf(workbook, "收入 '明细'")];
  return [
    {
      sheetId: first.id,
      addresses: ["B4", "B6:C6"],
      code: "BC014",
      severity: "error",
      condition: OTHER_SHEET,
    },
    {
      sheetId: second.id,
      addresses: ["A1"],
      code: "BC014",
      severity: "error",
      condition: OWN_SHEET,
    },
    { sheetId: second.id, addresses: ["A2"], code: "XY001", severity: "warning" },
  ];
}

const SOME_MARKS_DESCRIBED = [
  ["一、收支总表", "BC014", "error", "B4 B6 C6", OTHER_SHEET],
  ["收入 '明细'", "BC014", "error", "A1", OWN_SHEET],
  ["收入 '明细'", "XY001", "warning", "A2"],
];

/** Marks as [sheet, code, severity, cells, condition if any], sorted: hosts may order them and cut rectangles differently. */
async function described(store: WorkbookStore): Promise<readonly (readonly string[])[]> {
  const { sheets } = await store.read();
  const names = new Map(sheets.map(({ id, name }) => [id, name]));
  return (await store.listMarks())
    .map((mark) => [
      names.get(mark.sheetId) ?? "?",
      mark.code,
      mark.severity,
      cellsOf(mark).sort().join(" "),
      ...(mark.condition === undefined ? [] : [mark.condition]),
    ])
    .sort((a, b) => (a.join("|") < b.join("|") ? -1 : 1));
}

function cellsOf(mark: Mark): string[] {
  return mark.addresses.flatMap((address) => {
    const bounds = parseRangeAddress(address);
    const cells: string[] = [];
    if (!bounds) return [`not an address: ${address}`];
    for (let { top: row } = bounds; row <= bounds.bottom; row++)
      for (let { left: column } = bounds; column <= bounds.right; column++)
        cells.push(toAddress({ row, column }));
    return cells;
  });
}

function withoutConditionalFormats(workbook: WorkbookSnapshot): WorkbookSnapshot {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({ ...sheet, conditionalFormats: [] })),
  };
}

/** Ids and file name may differ between two openings of a workbook; nothing else may. */
function withoutIds(workbook: WorkbookSnapshot): WorkbookSnapshot {
  return {
    ...workbook,
    fileName: null,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      id: "",
      conditionalFormats: sheet.conditionalFormats.map((format) => ({ ...format, id: "" })),
    })),
  };
}

async function readSheet(make: MakeStore, name: string): Promise<SheetSnapshot> {
  const { store } = await make(contractWorkbook());
  return sheetOf(await store.read(), name);
}

function sheetOf(workbook: WorkbookSnapshot, name: string): SheetSnapshot {
  const sheet = workbook.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

function position(address: string): { readonly row: number; readonly column: number } {
  const bounds = parseRangeAddress(address);
  if (!bounds) throw new Error(`not an address: ${address}`);
  return { row: bounds.top, column: bounds.left };
}

function cell(sheet: SheetSnapshot, address: string) {
  return valueAt(sheet, position(address));
}

function formula(sheet: SheetSnapshot, address: string) {
  return formulaAt(sheet, position(address));
}

function planned(address: string, text: string): PlannedCell {
  return { ...position(address), value: { kind: "text", text }, look: "text" };
}

function plan(name: string, tag: string, cells: readonly PlannedCell[]): NewSheetPlan {
  return {
    replaces: null,
    tag,
    name,
    columnWidths: [],
    rowHeights: {},
    cells,
    merges: [],
    landscape: false,
  };
}

async function rejection(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => new Error("expected a rejection"),
    (error: unknown) => error
  );
}
