import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { BudgetAssistant } from "../../src/app/budget-assistant";
import { BudgetToolError } from "../../src/errors/budget-tool-error";
import { toSentence } from "../../src/errors/sentences";
import { PaneModel } from "../../src/taskpane/pane-model";
import {
  checkedWith,
  createFakeAssistant,
  FINDING,
  TARGET,
  type FakeAssistant,
} from "./fake-assistant";

const CELL = { sheet: "表1", address: "D13" };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

async function start(
  changed: Partial<BudgetAssistant> = {}
): Promise<readonly [PaneModel, FakeAssistant]> {
  const assistant = createFakeAssistant(changed);
  const model = new PaneModel(() => Promise.resolve(assistant));
  await model.listen();
  return [model, assistant];
}

const editing = (): Promise<never> => Promise.reject(new BudgetToolError("cell-edit-mode", {}));

describe("PaneModel", () => {
  test("a check shows its tab and result, and is worth opening the pane for", async () => {
    const [model] = await start();
    model.showTab("targets");
    const done = model.checking.check();
    expect(model.getState()).toMatchObject({ tab: "check", busy: "check" });
    expect(await done).toBe(true);
    expect(model.getState()).toMatchObject({ busy: null, check: { isStale: false } });
  });

  test("a failure becomes the sentence for the clerk, and the earlier result stays", async () => {
    let isBroken = false;
    const [model] = await start({
      check: () => (isBroken ? editing() : Promise.resolve(checkedWith([FINDING]))),
    });
    await model.checking.check();
    isBroken = true;
    expect(await model.checking.check()).toBe(true);
    const { notice } = model.getState();
    expect(notice?.kind === "failed" && toSentence(notice.error)).toBe(
      "正在编辑单元格，请按 Enter 或 Esc 结束编辑后再试。"
    );
    expect(model.getState().check).not.toBeNull();
    expect(model.getState().busy).toBeNull();
  });

  test("a use case that cannot be loaded is told, too", async () => {
    const model = new PaneModel(() => Promise.reject(new Error("chunk")));
    expect(await model.checking.check()).toBe(true);
    expect(model.getState()).toMatchObject({ busy: null, notice: { kind: "failed" } });
  });

  test("one job at a time", async () => {
    const check = vi.fn(() => Promise.resolve(checkedWith([])));
    const [model] = await start({ check });
    const first = model.checking.check();
    await model.checking.clearMarks();
    expect(model.getState().notice).toEqual({ kind: "still-busy" });
    await first;
    expect(check).toHaveBeenCalledTimes(1);
  });

  test("clearing keeps what was found, says how many marks went, and sets none anew", async () => {
    const check = vi.fn(() => Promise.resolve(checkedWith([FINDING])));
    const [model, assistant] = await start({ check });
    await model.checking.check();
    expect(await model.checking.clearMarks()).toBe(false);
    expect(model.getState()).toMatchObject({
      check: { isStale: false, value: { report: { findings: [FINDING] }, marks: { marked: 0 } } },
      notice: { kind: "marks-cleared", count: 2 },
    });
    assistant.changeCell(CELL);
    await vi.advanceTimersByTimeAsync(5000);
    expect(check).toHaveBeenCalledTimes(1);
    // Who checks again wants marks again.
    await model.checking.check();
    expect(model.getState().isAutoRecheck).toBe(true);
  });

  describe("after a cell changed", () => {
    test("the result is old at once and checked again after a pause", async () => {
      const check = vi.fn(() => Promise.resolve(checkedWith([])));
      const [model, assistant] = await start({ check });
      await model.checking.check();
      assistant.changeCell(CELL);
      expect(model.getState().check?.isStale).toBe(true);
      await vi.advanceTimersByTimeAsync(800);
      assistant.changeCell(CELL);
      await vi.advanceTimersByTimeAsync(800);
      expect(check).toHaveBeenCalledTimes(1);
      await vi.advanceTimersByTimeAsync(800);
      expect(check).toHaveBeenCalledTimes(2);
      expect(model.getState().check?.isStale).toBe(false);
    });

    test("nothing happens by itself when the clerk does not want it", async () => {
      const check = vi.fn(() => Promise.resolve(checkedWith([])));
      const [model, assistant] = await start({ check });
      await model.checking.check();
      model.checking.setFollowing(false);
      assistant.changeCell(CELL);
      await vi.advanceTimersByTimeAsync(60_000);
      expect(check).toHaveBeenCalledTimes(1);
      model.checking.setFollowing(true);
      await vi.advanceTimersByTimeAsync(2000);
      expect(check).toHaveBeenCalledTimes(2);
    });

    test("nothing happens before the first check", async () => {
      const check = vi.fn(() => Promise.resolve(checkedWith([])));
      const [, assistant] = await start({ check });
      assistant.changeCell(CELL);
      await vi.advanceTimersByTimeAsync(60_000);
      expect(check).not.toHaveBeenCalled();
    });

    test("a clerk who is still typing is not disturbed; the check comes later", async () => {
      let isEditing = false;
      const check = vi.fn(() => (isEditing ? editing() : Promise.resolve(checkedWith([]))));
      const [model, assistant] = await start({ check });
      await model.checking.check();
      isEditing = true;
      assistant.changeCell(CELL);
      await vi.advanceTimersByTimeAsync(1500);
      expect(model.getState()).toMatchObject({ notice: null, check: { isStale: true } });
      isEditing = false;
      await vi.advanceTimersByTimeAsync(1500);
      expect(model.getState().check?.isStale).toBe(false);
    });

    test("an automatic check leaves the clerk on the tab", async () => {
      const [model, assistant] = await start();
      await model.checking.check();
      model.showTab("narrative");
      assistant.changeCell(CELL);
      await vi.advanceTimersByTimeAsync(2000);
      expect(model.getState()).toMatchObject({ tab: "narrative", check: { isStale: false } });
    });

    test("a change while checking leaves the result old", async () => {
      let finish: () => void = () => undefined;
      const [model, assistant] = await start({
        check: () => new Promise((resolve) => (finish = () => resolve(checkedWith([])))),
      });
      const done = model.checking.check();
      await vi.advanceTimersByTimeAsync(0);
      assistant.changeCell(CELL);
      finish();
      await done;
      expect(model.getState().check?.isStale).toBe(true);
    });

    test("the text is old, too", async () => {
      const [model, assistant] = await start();
      await model.narrative.write();
      assistant.changeCell(CELL);
      expect(model.getState().narrative?.isStale).toBe(true);
      await model.narrative.write();
      expect(model.getState().narrative?.isStale).toBe(false);
    });
  });

  describe("sheets of our own", () => {
    test("writing one makes nothing old, whether Excel reports it during or after the job", async () => {
      const own = { sheet: "情况说明", address: "A1:A90" };
      const assistant = createFakeAssistant({
        addNarrativeSheet: () => {
          assistant.changeCell(own);
          return Promise.resolve({ id: "n", name: own.sheet, tag: "narrative" });
        },
      });
      const model = new PaneModel(() => Promise.resolve(assistant));
      await model.listen();
      await model.checking.check();
      expect(await model.narrative.addSheet()).toBe(true);
      assistant.changeCell(own);
      expect(model.getState()).toMatchObject({
        check: { isStale: false },
        narrative: { isStale: false },
        notice: { kind: "narrative-written" },
      });
      expect(assistant.selected).toEqual([[{ sheet: "情况说明", address: "A1" }]]);
    });

    test("an audit sheet is shown and makes nothing old", async () => {
      const own = { sheet: "校核表", address: "A1:J400" };
      const assistant = createFakeAssistant({
        addAuditSheet: () => {
          assistant.changeCell(own);
          return Promise.resolve({ id: "a", name: own.sheet, tag: "audit" });
        },
      });
      const model = new PaneModel(() => Promise.resolve(assistant));
      await model.listen();
      await model.checking.check();
      expect(await model.checking.addAuditSheet()).toBe(false);
      expect(model.getState()).toMatchObject({
        check: { isStale: false },
        notice: { kind: "audit-written", sheet: { name: "校核表" } },
      });
      expect(assistant.selected).toEqual([[{ sheet: "校核表", address: "A1" }]]);
    });

    test("a clerk's change during the job still counts", async () => {
      const assistant = createFakeAssistant({
        addTargetSheets: () => {
          assistant.changeCell(CELL);
          return Promise.resolve({
            sheets: [{ id: "t", name: "绩效目标表", tag: "targets" }],
            renewed: 0,
            kept: [],
          });
        },
      });
      const model = new PaneModel(() => Promise.resolve(assistant));
      await model.listen();
      await model.checking.check();
      expect(await model.targets.addSheets()).toBe(false);
      expect(model.getState().check?.isStale).toBe(true);
    });
  });

  test("the report sheet bears the day it is given", async () => {
    const [model] = await start();
    expect(await model.checking.addReportSheet("2026/2/10")).toBe(false);
    expect(model.getState().notice).toMatchObject({
      kind: "report-written",
      sheet: { name: "2026/2/10" },
    });
  });

  test("the progress of the target tables follows what is typed into them", async () => {
    let filled = 2;
    const assistant = createFakeAssistant({
      checkTargets: () => Promise.resolve([{ ...TARGET, filled }]),
    });
    const model = new PaneModel(() => Promise.resolve(assistant));
    await model.listen();
    await model.targets.check();
    filled = 3;
    assistant.changeCell({ sheet: "绩效目标表", address: "D12" });
    expect(model.getState().targets?.isStale).toBe(true);
    await vi.runAllTimersAsync();
    expect(model.getState().targets).toEqual({
      written: null,
      progress: [{ ...TARGET, filled: 3 }],
      isStale: false,
    });
  });

  test("last year's workbook is chosen without leaving the tab", async () => {
    const model = new PaneModel(() => Promise.resolve(createFakeAssistant()));
    model.showTab("targets");
    await model.choosePrior(null);
    expect(model.getState()).toMatchObject({ tab: "targets", prior: null });
  });

  test("a Word file is handed to the clerk, with what is still to be given", async () => {
    const saved: unknown[] = [];
    const assistant = createFakeAssistant();
    const model = new PaneModel(
      () => Promise.resolve(assistant),
      (bytes, fileName) => saved.push([fileName, [...bytes]])
    );
    expect(await model.narrative.saveWordFile()).toBe(true);
    expect(saved).toEqual([["公开.docx", [1, 2]]]);
    expect(model.getState().notice).toEqual({
      kind: "word-written",
      fileName: "公开.docx",
      missing: 3,
    });
  });

  test("another workbook for last year makes the text old", async () => {
    const [model] = await start();
    await model.narrative.write();
    await model.choosePrior({ fileName: "上年.xlsx", bytes: new Uint8Array() });
    expect(model.getState()).toMatchObject({
      prior: { fileName: "上年.xlsx" },
      narrative: { isPriorStale: true },
    });
    await model.choosePrior(null);
    expect(model.getState().prior).toBeNull();
  });

  test("a workbook that may not be last year's waits for the clerk's word", async () => {
    const asked: unknown[] = [];
    const [model] = await start({
      choosePrior: (file, isMeant) => {
        asked.push(isMeant);
        const facts = { budgetUnit: "乙单位", fiscalYear: 2024, hasTargets: false };
        return Promise.resolve(file && { fileName: file.fileName, ...facts, remarks: ["是乙。"] });
      },
    });
    const file = { fileName: "乙.xlsx", bytes: new Uint8Array() };
    await model.choosePrior(file);
    expect(model.getState()).toMatchObject({ prior: null, doubtfulPrior: { file } });
    model.dismissPrior();
    expect(model.getState()).toMatchObject({ prior: null, doubtfulPrior: null });
    await model.choosePrior(file, true);
    expect(model.getState()).toMatchObject({ prior: { fileName: "乙.xlsx" }, doubtfulPrior: null });
    expect(asked).toEqual([false, true]);
  });

  test("follows the selection", async () => {
    const [model, assistant] = await start();
    assistant.selectCell(CELL);
    expect(model.getState().selection).toEqual(CELL);
  });

  test("a host without events is told once; the jobs still work", async () => {
    const [model] = await start({
      onSelectionChanged: () => Promise.reject(new Error("no events")),
    });
    expect(model.getState().notice?.kind).toBe("failed");
    await model.checking.check();
    expect(model.getState().notice).toBeNull();
  });
});
