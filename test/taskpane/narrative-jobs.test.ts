import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { BudgetAssistant, StoredInputs } from "../../src/app/budget-assistant";
import type { EditedParagraph } from "../../src/report/narrative-sheet";
import { BudgetToolError } from "../../src/errors/budget-tool-error";
import { toSentence } from "../../src/errors/sentences";
import { PaneModel } from "../../src/taskpane/pane-model";
import { createFakeAssistant, NARRATIVE, REVIEWED, STORED, TAKEN } from "./fake-assistant";

const EDIT: EditedParagraph = {
  id: "a#1.0",
  written: "手写1",
  updated: "手写2",
  generated: "生成2",
  remarks: [],
};

function open(changed: Partial<BudgetAssistant> = {}) {
  const assistant = createFakeAssistant(changed);
  return { assistant, model: new PaneModel(() => Promise.resolve(assistant)) };
}

/** The text with what was stored. */
function withAnswer(contents: ReadonlyMap<string, string>): StoredInputs {
  const lines = NARRATIVE.lines.map((line) => {
    return { ...line, content: contents.get(line.key) ?? "", state: "given" as const };
  });
  return { ...STORED, narrative: { ...STORED.narrative, lines } };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("inputs", () => {
  it("taken from a text wait for the clerk's word", async () => {
    const confirmTaken = vi.fn(() => Promise.resolve(STORED));
    const { model } = open({ confirmTaken });
    await model.narrative.chooseText({ fileName: "a.txt", bytes: new Uint8Array() });
    expect(model.getState().taken).toEqual(TAKEN);
    expect(confirmTaken).not.toHaveBeenCalled();
    await model.narrative.confirmTaken(new Set(["reason"]));
    expect(confirmTaken).toHaveBeenCalledWith(new Set(["reason"]));
    expect(model.getState().taken).toBeNull();
  });

  it("are left alone by a review, which a change of the tables makes old", async () => {
    const { model, assistant } = open();
    await model.narrative.reviewText({ fileName: "稿.docx", bytes: new Uint8Array() });
    expect(model.getState().reviewed).toMatchObject({
      file: { fileName: "稿.docx" },
      isStale: false,
    });
    expect(model.getState().taken).toBeNull();
    assistant.changeCell({ sheet: "表1", address: "C4" });
    expect(model.getState().reviewed).toMatchObject({ value: REVIEWED, isStale: true });
    model.narrative.dismissReview();
    expect(model.getState().reviewed).toBeNull();
  });

  it("a review is overtaken by what it read, not by 绩效目标表 that are new since", async () => {
    const sheet = "绩效目标表";
    const { model, assistant } = open({
      addTargetSheets: () => {
        assistant.changeCell({ sheet, address: "A1:J40" });
        const sheets = [{ id: "t", name: sheet, tag: "targets" }];
        return Promise.resolve({ sheets, renewed: 0, kept: [] });
      },
    });
    await model.narrative.reviewText({ fileName: "稿.docx", bytes: new Uint8Array() });
    await model.targets.addSheets();
    assistant.changeCell({ sheet, address: "D12" });
    expect(model.getState().reviewed?.isStale).toBe(false);
    // The next review reads them.
    await model.narrative.reviewText({ fileName: "稿.docx", bytes: new Uint8Array() });
    assistant.changeCell({ sheet, address: "D12" });
    expect(model.getState().reviewed?.isStale).toBe(true);
  });

  it("typed or taken back in Excel are in the text at once, and make nothing stale; neither does our own writing", async () => {
    let change: (sheet: string) => void = () => undefined;
    let value = NARRATIVE;
    const writeNarrative = vi.fn(() => Promise.resolve(value));
    const { model, assistant } = open({
      writeNarrative,
      saveInputs: () => {
        change("填报事项");
        return Promise.resolve(STORED);
      },
    });
    change = (sheet) => assistant.changeCell({ sheet, address: "C4" });
    await model.checking.check();
    await model.narrative.write();
    model.narrative.drafts.type("reason", "人员增加");
    await model.storeTyped();
    await vi.runAllTimersAsync();
    expect(writeNarrative).toHaveBeenCalledTimes(1);
    // Ctrl+Z in Excel.
    value = { ...NARRATIVE };
    change("填报事项");
    await vi.runAllTimersAsync();
    const { narrative, check } = model.getState();
    expect([narrative?.value === value, narrative?.isStale, check?.isStale]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it("worded otherwise on the text sheet are what is copied from the pane", async () => {
    let value = NARRATIVE;
    const { model, assistant } = open({ writeNarrative: () => Promise.resolve(value) });
    await model.narrative.addSheet();
    await model.narrative.reviewText({ fileName: "稿.docx", bytes: new Uint8Array() });
    value = { ...NARRATIVE };
    assistant.changeCell({ sheet: "情况说明", address: "A7" });
    await vi.runAllTimersAsync();
    expect(model.getState().narrative).toMatchObject({ isStale: false });
    expect(model.getState().narrative?.value === value).toBe(true);
    expect(model.getState().reviewed).toMatchObject({ isStale: false });
  });
});

describe("what is typed", () => {
  const PAUSE = 2000;
  const storing =
    (saved: ReadonlyMap<string, string>[]) => (contents: ReadonlyMap<string, string>) => {
      saved.push(contents);
      return Promise.resolve(withAnswer(contents));
    };

  it("is kept over a change of tabs and stored once when nothing was typed for a while", async () => {
    const saved: ReadonlyMap<string, string>[] = [];
    const { model } = open({ saveInputs: storing(saved) });
    await model.narrative.write();
    for (const typed of ["人", "人员", "人员增加"]) {
      model.narrative.drafts.type("reason", typed);
      await vi.advanceTimersByTimeAsync(PAUSE / 4);
    }
    model.showTab("check");
    expect(model.getState().drafts.get("reason")).toBe("人员增加");
    expect(saved).toEqual([]);
    await vi.advanceTimersByTimeAsync(PAUSE);
    expect(saved).toEqual([new Map([["reason", "人员增加"]])]);
    const { tab, busy, drafts, draftState, narrative } = model.getState();
    // It neither changes the tab nor keeps a button waiting.
    expect([tab, busy, drafts.size, narrative?.isStale]).toEqual(["check", null, 0, false]);
    expect(draftState).toEqual({ kind: "stored", sheet: "填报事项" });
    expect(narrative?.value.lines[0]?.content).toBe("人员增加");
  });

  it("waits while a cell is being edited, and is stored afterwards", async () => {
    const saved: ReadonlyMap<string, string>[] = [];
    let isEditing = true;
    const { model } = open({
      saveInputs: (contents) =>
        isEditing
          ? Promise.reject(new BudgetToolError("cell-edit-mode", {}))
          : storing(saved)(contents),
    });
    await model.narrative.write();
    model.narrative.drafts.type("reason", "人员增加");
    await vi.advanceTimersByTimeAsync(PAUSE);
    expect(model.getState()).toMatchObject({ notice: null, draftState: { isEditing: true } });
    expect(model.getState().drafts.get("reason")).toBe("人员增加");
    isEditing = false;
    await vi.advanceTimersByTimeAsync(PAUSE);
    expect(saved).toHaveLength(1);
    expect(model.getState().draftState?.kind).toBe("stored");
  });

  it("is kept and said where Excel refuses it, and stored when asked again", async () => {
    const saved: ReadonlyMap<string, string>[] = [];
    let isLocked = true;
    const { model } = open({
      saveInputs: (contents) =>
        isLocked
          ? Promise.reject(new BudgetToolError("protected", { sheet: null }))
          : storing(saved)(contents),
    });
    await model.narrative.write();
    model.narrative.drafts.type("reason", "人员增加");
    await vi.advanceTimersByTimeAsync(PAUSE);
    const { draftState, drafts } = model.getState();
    expect(draftState).toMatchObject({ kind: "refused", isEditing: false });
    expect(draftState?.kind === "refused" && toSentence(draftState.error)).toContain("受保护");
    expect(drafts.get("reason")).toBe("人员增加");
    isLocked = false;
    await model.storeTyped();
    expect(saved).toHaveLength(1);
    expect(model.getState().drafts.size).toBe(0);
  });

  it("waits for its own turn when it was typed while the earlier was stored", async () => {
    const saved: ReadonlyMap<string, string>[] = [];
    let release: () => void = () => undefined;
    const { model } = open({
      saveInputs: async (contents) => {
        await new Promise<void>((resolve) => (release = resolve));
        return storing(saved)(contents);
      },
    });
    await model.narrative.write();
    model.narrative.drafts.type("reason", "人员");
    await vi.advanceTimersByTimeAsync(PAUSE);
    model.narrative.drafts.type("reason", "人员增加");
    release();
    await vi.advanceTimersByTimeAsync(PAUSE);
    release();
    await vi.advanceTimersByTimeAsync(0);
    expect(saved.map((contents) => contents.get("reason"))).toEqual(["人员", "人员增加"]);
    expect(model.getState().drafts.size).toBe(0);
  });

  it("goes into the Word file, however soon that is wanted", async () => {
    const order: string[] = [];
    const { model } = open({
      saveInputs: (contents) => {
        order.push("stored");
        return Promise.resolve(withAnswer(contents));
      },
      writeWordFile: () => {
        order.push("written");
        return Promise.resolve({ fileName: "公开.docx", bytes: new Uint8Array(), missing: 0 });
      },
    });
    await model.narrative.write();
    model.narrative.drafts.type("reason", "人员增加");
    await model.narrative.saveWordFile();
    expect(order).toEqual(["stored", "written"]);
  });

  it("answers the same change everywhere, until one of them says otherwise", async () => {
    const line = NARRATIVE.lines[0]!;
    const lines = ["a", "b", "c"].map((key) => {
      const sameChange = ["a", "b", "c"].filter((one) => one !== key);
      return { ...line, key, sameChange, content: key === "c" ? "另有原因" : "" };
    });
    const { model } = open({ writeNarrative: () => Promise.resolve({ ...NARRATIVE, lines }) });
    await model.narrative.write();
    model.narrative.drafts.type("a", "人员增加");
    expect([...model.getState().drafts]).toEqual([
      ["a", "人员增加"],
      ["b", "人员增加"],
    ]);
    model.narrative.drafts.type("b", "调资");
    model.narrative.drafts.type("b", "调资补发");
    expect(model.getState().drafts.get("a")).toBe("调资补发");
    expect(model.getState().drafts.has("c")).toBe(false);
  });
});

describe("a text that tables overtook", () => {
  const later = {
    ...NARRATIVE,
    sections: NARRATIVE.sections.map((section) => ({
      ...section,
      paragraphs: section.paragraphs.map((paragraph) => ({
        ...paragraph,
        phrases: paragraph.phrases.map((phrase) =>
          phrase.kind === "fact" ? { ...phrase, text: "471.00", value: "471.00" } : phrase
        ),
      })),
    })),
  };

  it("stays shown with the figures that changed", async () => {
    let value = NARRATIVE;
    const { model, assistant } = open({ writeNarrative: () => Promise.resolve(value) });
    await model.narrative.write();
    value = later;
    assistant.changeCell({ sheet: "表1", address: "B6" });
    expect(model.getState().narrative).toMatchObject({ isStale: true, changed: null });
    await vi.runAllTimersAsync();
    await vi.dynamicImportSettled();
    const { narrative } = model.getState();
    expect(narrative?.value).toBe(NARRATIVE);
    expect(narrative?.changed).toEqual([
      { section: "一、收支总体说明", label: "收支总预算", before: "470.02", after: "471.00" },
    ]);
    await model.narrative.write();
    expect(model.getState().narrative).toMatchObject({ isStale: false, changed: null });
  });

  it("is fresh again where no figure changed", async () => {
    const { model, assistant } = open();
    await model.narrative.write();
    assistant.changeCell({ sheet: "表1", address: "B7" });
    await vi.runAllTimersAsync();
    await vi.dynamicImportSettled();
    expect(model.getState().narrative).toMatchObject({ isStale: false, changed: null });
  });
});

describe("the text sheet", () => {
  it("is written at once where nothing was changed by hand", async () => {
    const addNarrativeSheet = vi.fn(() =>
      Promise.resolve({ id: "n", name: "情况说明", tag: "narrative" })
    );
    const { model } = open({ addNarrativeSheet });
    await model.narrative.rewriteSheet();
    expect(addNarrativeSheet).toHaveBeenCalledWith(new Set(), false);
  });

  it("shows hand edits first, and keeps those the clerk does not give up", async () => {
    const addNarrativeSheet = vi.fn(() =>
      Promise.resolve({ id: "n", name: "情况说明", tag: "narrative" })
    );
    const { model } = open({ addNarrativeSheet, handEdits: () => Promise.resolve([EDIT]) });
    await model.narrative.rewriteSheet();
    expect(addNarrativeSheet).not.toHaveBeenCalled();
    expect(model.getState().edits).toEqual([EDIT]);
    await model.narrative.addSheet(new Set([EDIT.id]));
    expect(addNarrativeSheet).toHaveBeenCalledWith(new Set([EDIT.id]), false);
    expect(model.getState().edits).toBeNull();
  });
});
