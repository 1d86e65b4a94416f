import { beforeEach, describe, expect, it, vi } from "vitest";
import type { BudgetToolError } from "../../../src/errors/budget-tool-error";
import { toSentence } from "../../../src/errors/sentences";
import { MARK_STYLES, toMarkFormula, type Mark, type NewSheetPlan } from "../../../src/grid/plan";
import type { WorkbookSnapshot } from "../../../src/grid/snapshot";
import { isReplaceable } from "../../../src/grid/sheet-references";
import { createOfficeStore } from "../../../src/host/officejs/create-office-store";
import { ANSWER_SECONDS } from "../../../src/host/officejs/run-excel";
import type { DocumentConditionalFormat } from "../../../src/host/xlsx/workbook-document";
import type { Fault } from "../../../src/simulator/batch-gateway";
import { createSimulatedExcel, type SimulatedExcel } from "../../../src/simulator/simulated-excel";
import { silenceConsole } from "../../support/console-silence";
import { installOffice } from "../../support/install-office";
import { createMemoryDocument } from "../../support/memory-document";

const CELL_EDIT: Fault = { kind: "batch", errorCode: 5004 };
const store = createOfficeStore();

let excel: SimulatedExcel;

silenceConsole();

beforeEach(() =>
  open([
    { name: "表一", rows: [["项目", 1]] },
    { name: "表二", rows: [["合计", 2]] },
  ])
);

async function open(specs: Parameters<typeof createMemoryDocument>[0]): Promise<void> {
  excel = createSimulatedExcel(createMemoryDocument(specs));
  await installOffice(excel);
}

async function failureOf(promise: Promise<unknown>): Promise<BudgetToolError> {
  return promise.then(
    () => {
      throw new Error("expected a failure");
    },
    (error: unknown) => error as BudgetToolError
  );
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const sheetNames = () => excel.document.sheets.map(({ name }) => name);

const textSheet = (name: string): NewSheetPlan => ({
  replaces: null,
  tag: "narrative",
  name,
  columnWidths: [20],
  rowHeights: {},
  cells: [{ row: 0, column: 0, look: "plain", value: { kind: "text", text: "第三部分" } }],
  merges: [],
  landscape: false,
});

const markOn = (workbook: WorkbookSnapshot, index: number, code = "BC001"): Mark => ({
  sheetId: workbook.sheets[index]?.id ?? "",
  addresses: ["B1"],
  code,
  severity: "error",
});

/** Fails the nth action (from 1) of a kind. */
function failNth(code: string, matches: (name: string) => boolean, nth: number): Fault {
  let seen = 0;
  return {
    kind: "action",
    code,
    matches: ({ Name = "" }) => matches(Name) && ++seen === nth,
  };
}

describe("while the clerk edits a cell", () => {
  it("every step says so, and only so", async () => {
    const workbook = await store.read();
    const steps: readonly (() => Promise<unknown>)[] = [
      () => store.read(),
      () => store.addSheets([textSheet("说明")]),
      () => store.setMarks([markOn(workbook, 0)], workbook),
      () => store.listMarks(),
      () => store.clearMarks(),
    ];
    for (const step of steps) {
      excel.injectFault(CELL_EDIT);
      const failure = await failureOf(step());
      expect(failure.name).toBe("cell-edit-mode");
    }
    expect(sheetNames()).toEqual(["表一", "表二"]);
  });
});

describe("adding sheets", () => {
  it("leaves nothing behind, at whichever action it fails", async () => {
    const before = await store.read();
    const plans = [textSheet("说明"), textSheet("另一张")];
    let nth = 0;
    for (let hasFailed = true; hasFailed;) {
      const fault = { isUsed: false };
      nth++;
      excel.injectFault({
        kind: "action",
        code: "GeneralException",
        matches: (_, index) => (fault.isUsed = index === nth),
      });
      const outcome = await store.addSheets(plans).catch((error: unknown) => error);
      hasFailed = fault.isUsed;
      if (!hasFailed) continue;
      expect(outcome).toMatchObject({
        name: "host-failure",
        info: { step: "新建工作表", detail: "GeneralException", leftBehind: null },
        cause: { code: "GeneralException" },
      });
      expect(await store.read()).toEqual(before);
    }
    expect(nth).toBeGreaterThan(40);
    expect(sheetNames()).toEqual(["表一", "表二", "说明", "另一张"]);
  });

  it("names what it could not take back", async () => {
    excel.injectFault(failNth("GeneralException", (name) => name === "Values", 1));
    excel.injectFault(failNth("InvalidOperation", (name) => name === "Delete", 1));
    const failure = await failureOf(store.addSheets([textSheet("说明")]));
    expect(failure.name).toBe("host-failure");
    expect(toSentence(failure)).toContain("“说明”");
    expect(sheetNames()).toEqual(["表一", "表二", "说明"]);
  });

  it("never takes back a sheet of the user's with the same name", async () => {
    await open([{ name: "说明", rows: [["我的"]] }]);
    excel.injectFault(failNth("GeneralException", (name) => name === "Values", 1));
    await failureOf(store.addSheets([textSheet("说明")]));
    expect(sheetNames()).toEqual(["说明"]);
    expect(excel.activeSheet.cell(0, 0).value).toBe("我的");
  });
});

describe("a sheet of somebody else's that bears our name by then", () => {
  it("is never taken back", async () => {
    let isThere = false;
    excel.injectFault({
      kind: "action",
      code: "GeneralException",
      matches: ({ Name = "" }) => {
        if (Name === "Visible" && !isThere) {
          // A co-author was faster, after we looked.
          excel.document.addSheet("说明").setValue(0, 0, "同事的");
          isThere = true;
        }
        return Name === "Values";
      },
    });
    await failureOf(store.addSheets([textSheet("说明")]));
    expect(sheetNames()).toEqual(["表一", "表二", "说明"]);
    expect(excel.document.sheets[2]?.cell(0, 0).value).toBe("同事的");
  });
});

describe("a call that is never answered", () => {
  it("ends, says that it may still follow, and keeps no later job waiting", async () => {
    vi.useFakeTimers();
    const run = vi.spyOn(Excel, "run").mockReturnValueOnce(new Promise(() => undefined));
    const failing = failureOf(store.clearMarks());
    await vi.advanceTimersByTimeAsync(ANSWER_SECONDS * 1000);
    vi.useRealTimers();
    run.mockRestore();
    const failure = await failing;
    expect(failure.name).toBe("host-failure");
    expect(toSentence(failure)).toContain(`超过 ${ANSWER_SECONDS} 秒没有回答`);
    expect(toSentence(failure)).toContain("仍可能完成");
    expect((await store.read()).sheets).toHaveLength(2);
  });
});

describe("replacing sheets", () => {
  const idOfSheet = (name: string) => excel.document.sheets.find((s) => s.name === name)?.id ?? "";

  beforeEach(async () => {
    await store.addSheets([textSheet("说明"), textSheet("目标")]);
    await pause(5);
  });

  const plans = () => [
    { ...textSheet("新说明"), replaces: idOfSheet("说明") },
    textSheet("另一张"),
    { ...textSheet("新目标"), replaces: idOfSheet("目标") },
  ];

  it("leaves the old ones as they were, at whichever action it fails before they go", async () => {
    const before = await store.read();
    let nth = 0;
    for (let hasFailed = true; hasFailed;) {
      const fault = { isUsed: false };
      nth++;
      excel.injectFault({
        kind: "action",
        code: "GeneralException",
        matches: ({ Name = "" }, index) => (fault.isUsed = index === nth && Name !== "Delete"),
      });
      const outcome = await store.addSheets(plans()).catch((error: unknown) => error);
      hasFailed = fault.isUsed;
      if (!hasFailed) continue;
      expect(outcome).toMatchObject({ name: "host-failure", info: { leftBehind: null } });
      expect(await store.read()).toEqual(before);
    }
    expect(nth).toBeGreaterThan(40);
    expect(sheetNames()).toEqual(["表一", "表二", "说明", "目标", "另一张"]);
  });

  it("leaves the old ones as they were when the first cannot be deleted", async () => {
    const before = await store.read();
    excel.injectFault(failNth("GeneralException", (name) => name === "Delete", 1));
    const failure = await failureOf(store.addSheets(plans()));
    expect(failure).toMatchObject({ name: "host-failure", info: { leftBehind: null } });
    expect(await store.read()).toEqual(before);
  });

  it("keeps the new one when its old one is gone already, and says so", async () => {
    excel.injectFault(failNth("GeneralException", (name) => name === "Delete", 2));
    const failure = await failureOf(store.addSheets(plans()));
    expect(failure.name).toBe("host-failure");
    expect(toSentence(failure)).toContain("“目标”已经换成新的");
    expect(sheetNames()).toEqual(["表一", "表二", "说明", "目标"]);
    const { sheets } = await store.read();
    expect(sheets.map(({ values }) => values[0]?.[0])).toEqual([
      "项目",
      "合计",
      "第三部分",
      "第三部分",
    ]);
  });

  it("keeps what was typed into the old one after it was read, and says so", async () => {
    const basis = await store.read();
    const typed = excel.document.sheets[2];
    excel.injectFault({
      kind: "action",
      code: "GeneralException",
      matches: ({ Name = "" }) => {
        if (Name === "Values") typed?.setValue(4, 1, "刚写的");
        return false;
      },
    });
    const syncs = excel.traffic.syncs;
    const failure = await failureOf(store.addSheets(plans(), basis));
    expect(excel.traffic.syncs - syncs).toBe(5);
    expect(failure).toMatchObject({ name: "cannot-replace", info: { reason: "changed" } });
    expect(toSentence(failure)).toBe(
      "工作表“说明”刚刚有人改动，没有替换，改动都还在，请再操作一次；工作簿没有改动。"
    );
    expect(sheetNames()).toEqual(["表一", "表二", "说明", "目标"]);
    expect(excel.document.sheets[2]?.cell(4, 1).value).toBe("刚写的");
    await store.addSheets(plans(), await store.read());
    expect(sheetNames()).toEqual(["表一", "表二", "说明", "目标", "另一张"]);
  });

  it("names what it could not take back", async () => {
    excel.injectFault(failNth("GeneralException", (name) => name === "Position", 2));
    excel.injectFault(failNth("InvalidOperation", (name) => name === "Delete", 1));
    const failure = await failureOf(store.addSheets(plans()));
    expect(toSentence(failure)).toContain("“目标”（旧表可能改名为“目标(2)”）");
    const names = ["表一", "表二", "说明", "目标", "目标(2)", "新说明", "另一张"];
    expect([...sheetNames()].sort()).toEqual(names.sort());
  });

  it("turns formulas that refer to the old one into #REF!, which isReplaceable prevents", async () => {
    const user = excel.document.sheets[0];
    user?.setFormula(1, 0, "=说明!A1&目标!A1", "第三部分");
    const workbook = await store.read();
    const old = workbook.sheets.filter(({ tag }) => tag !== null);
    expect(old.map((sheet) => isReplaceable(workbook, sheet))).toEqual([false, false]);
    await store.addSheets(plans());
    expect(user?.cell(1, 0)).toMatchObject({
      formula: "=#REF!A1&#REF!A1",
      value: { error: "#REF!" },
    });
  });
});

describe("marking", () => {
  it("looks again when a sheet was deleted or its formats changed meanwhile", async () => {
    const first = await store.read();
    await store.setMarks([markOn(first, 0), markOn(first, 1)], first);
    const outdated = await store.read();
    await store.clearMarks();
    const outcome = await store.setMarks([markOn(outdated, 1, "BC002")], outdated);
    expect(outcome).toEqual({ marked: 1, skippedSheets: [], unreadableSheets: [] });
    expect((await store.listMarks()).map(({ code }) => code)).toEqual(["BC002"]);
  });

  it("says that marks may be half done when it fails in the middle, and heals at the next try", async () => {
    const workbook = await store.read();
    excel.injectFault(failNth("GeneralException", (name) => name === "Formula", 2));
    const marks = [markOn(workbook, 0), markOn(workbook, 1)];
    const failure = await failureOf(store.setMarks(marks, workbook));
    expect(failure.name).toBe("host-failure");
    expect(toSentence(failure)).toContain("部分标记");
    const outcome = await store.setMarks(marks, await store.read());
    expect(outcome.marked).toBe(2);
    expect(await store.listMarks()).toHaveLength(2);
  });

  it("leaves out conditions that the host does not take", async () => {
    const workbook = await store.read();
    const old = [markOn(workbook, 0), markOn(workbook, 1)];
    await store.setMarks(old, workbook);
    const marks = old.map((mark) => ({ ...mark, condition: "$A$1>1" }));
    excel.injectFault(failNth("InvalidArgument", (name) => name === "Formula", 1));
    const outcome = await store.setMarks(marks, await store.read());
    expect(outcome.marked).toBe(2);
    expect(await store.listMarks()).toMatchObject([
      { condition: undefined },
      { condition: undefined },
    ]);
  });

  it("leaves formats alone whose rule the host does not give, and names their sheet", async () => {
    await open([
      {
        name: "怪",
        rows: [[1]],
        conditionalFormats: [
          custom("odd", "=ODD(A1)"),
          custom("ours", toMarkFormula({ code: "BC007", severity: "error" })),
        ],
      },
      {
        name: "好",
        rows: [[1]],
        conditionalFormats: [custom("old", toMarkFormula({ code: "BC008", severity: "error" }))],
      },
    ]);
    const workbook = await store.read();
    failRuleOf("odd");
    const outcome = await store.setMarks([markOn(workbook, 0)], workbook);
    expect(outcome).toEqual({ marked: 1, skippedSheets: [], unreadableSheets: ["怪"] });
    const formulas = excel.document.sheets.map(({ conditionalFormats }) =>
      conditionalFormats.map(({ formula }) => formula)
    );
    expect(formulas).toEqual([
      [toMarkFormula({ code: "BC001", severity: "error" }), "=ODD(A1)"],
      [],
    ]);
  });

  it("names protected sheets that still carry marks", async () => {
    const marked = [custom("ours", toMarkFormula({ code: "BC007", severity: "warning" }))];
    await open([
      { name: "锁", rows: [[1]], isProtected: true, conditionalFormats: marked },
      { name: "开" },
    ]);
    const workbook = await store.read();
    const outcome = await store.setMarks([markOn(workbook, 1)], workbook);
    expect(outcome).toEqual({ marked: 2, skippedSheets: ["锁"], unreadableSheets: [] });
    const failure = await failureOf(store.clearMarks());
    expect(failure).toMatchObject({
      name: "marks-left",
      info: { cleared: 1, locked: ["锁"], unreadable: [] },
    });
    expect((await store.listMarks()).map(({ code }) => code)).toEqual(["BC007"]);
  });

  it("makes a mark anew that lost its fill, or over which a format of the user's came to stand", async () => {
    const marks = (workbook: WorkbookSnapshot) => [markOn(workbook, 0), markOn(workbook, 1)];
    const workbook = await store.read();
    await store.setMarks(marks(workbook), workbook);
    const [first, second] = excel.document.sheets;
    const [mark] = first!.conditionalFormats;
    first!.deleteConditionalFormat(mark!.id);
    first!.addConditionalFormat({ ...mark!, style: { ...mark!.style, fill: null } });
    second!.addConditionalFormat({ ...mark!, formula: "=TRUE" });
    await store.setMarks(marks(workbook), await store.read());
    expect(first!.conditionalFormats.map(({ style }) => style.fill)).toEqual([
      MARK_STYLES.error.fill,
    ]);
    expect(second!.conditionalFormats.map(({ formula }) => formula)).toEqual([
      toMarkFormula({ code: "BC001", severity: "error" }),
      "=TRUE",
    ]);
    const standing = excel.document.sheets.map(({ conditionalFormats }) => conditionalFormats);
    await store.setMarks(marks(workbook), await store.read());
    expect(excel.document.sheets.map(({ conditionalFormats }) => conditionalFormats)).toEqual(
      standing
    );
  });

  it("shows an error where a warning marks the same cell", async () => {
    const workbook = await store.read();
    const mark = markOn(workbook, 0);
    await store.setMarks([mark, { ...mark, code: "BC002", severity: "warning" }], workbook);
    const [upper] = excel.document.sheets[0]!.conditionalFormats;
    expect(upper?.style.fill).toBe(MARK_STYLES.error.fill);
  });

  it("gives marks their looks", async () => {
    const workbook = await store.read();
    await store.setMarks(
      [markOn(workbook, 0), { ...markOn(workbook, 1, "BC002"), severity: "warning" }],
      workbook
    );
    const styles = excel.document.sheets.map(
      ({ conditionalFormats }) => conditionalFormats[0]?.style
    );
    expect(styles).toEqual(
      [MARK_STYLES.error, MARK_STYLES.warning].map(({ fill, font, bold, italic }) => ({
        fill,
        fontColor: font,
        bold,
        italic,
      }))
    );
  });
});

describe("reading", () => {
  it("says nothing of hidden rows where Excel does not, and reads all the same", async () => {
    await open([{ name: "表", rows: [["项目", 1]], hiddenRows: [0] }]);
    const { sheets } = await store.read();
    expect(sheets[0]?.hiddenRows).toEqual([0]);
    for (let time = 0; time < 2; time++)
      excel.injectFault(failNth("InvalidArgument", (name) => name === "GetRowProperties", 1));
    const again = await store.read();
    expect(again.sheets).toEqual(
      sheets.map((sheet) => ({ ...sheet, hiddenRows: null, hiddenColumns: null }))
    );
  });

  it("names the place of a stray value far away, in a few requests", async () => {
    await open([{ name: "表", rows: [["项目", 1]] }]);
    excel.document.sheets[0]?.setValue(1_048_575, 16_383, "x");
    excel.resetTraffic();
    const failure = await failureOf(store.read());
    expect(toSentence(failure)).toBe(
      "无法读取工作簿：工作表“表”的内容一直到 XFD1048576，超出可安全读取的范围，请删去远处多余的内容后再试。"
    );
    expect(excel.traffic.syncs).toBeLessThan(5);
  });

  it("fails with the host's code as detail", async () => {
    excel.injectFault({ kind: "batch", errorCode: 5102 });
    const failure = await failureOf(store.read());
    expect(failure).toMatchObject({
      name: "host-failure",
      info: { step: "读取工作簿", detail: "ActivityLimitReached", leftBehind: null },
    });
  });

  it("of a workbook never saved tells no file name", async () => {
    excel = createSimulatedExcel(createMemoryDocument([{ name: "表" }], { fileName: null }));
    await installOffice(excel);
    expect((await store.read()).fileName).toBeNull();
  });
});

function custom(id: string, formula: string): DocumentConditionalFormat {
  const style = { fill: null, fontColor: null, bold: false, italic: false };
  const ranges = [{ top: 0, left: 0, bottom: 0, right: 0 }];
  return { id, type: "Custom", ranges, formula, style };
}

/** Makes the rule of one format unreadable, as some users' rules are in real Excel, however often it is asked for. */
function failRuleOf(id: string): void {
  const ledger = excel.state.conditionalFormats;
  const get = ledger.get.bind(ledger);
  ledger.get = (sheet, wanted) => {
    const format = get(sheet, wanted);
    if (wanted !== id) return format;
    return Object.defineProperty({ ...format }, "formula", {
      get: () => {
        throw new Error("this rule cannot be read");
      },
    });
  };
}
