import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { BudgetAssistant } from "../../src/app/budget-assistant";
import type { EditedParagraph } from "../../src/report/narrative-sheet";
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

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("inputs", () => {
  it("are stored on the sheet and the text is written with them", async () => {
    const saveInputs = vi.fn(() => Promise.resolve(STORED));
    const { model } = open({ saveInputs });
    await model.narrative.saveInputs(new Map([["reason", "人员增加"]]));
    expect(saveInputs).toHaveBeenCalledWith(new Map([["reason", "人员增加"]]));
    expect(model.getState().narrative).toMatchObject({ value: STORED.narrative, isStale: false });
    expect(model.getState().notice).toMatchObject({ kind: "inputs-stored", missing: 0 });
  });

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
    expect(model.getState().reviewed).toMatchObject({ fileName: "稿.docx", isStale: false });
    expect(model.getState().taken).toBeNull();
    assistant.changeCell({ sheet: "表1", address: "C4" });
    expect(model.getState().reviewed).toMatchObject({ value: REVIEWED, isStale: true });
    model.narrative.dismissReview();
    expect(model.getState().reviewed).toBeNull();
  });

  it("typed in Excel make the text stale, not the check; our own writing makes nothing stale", async () => {
    let change: (sheet: string) => void = () => undefined;
    const { model, assistant } = open({
      saveInputs: () => {
        change("填报事项");
        return Promise.resolve(STORED);
      },
    });
    change = (sheet) => assistant.changeCell({ sheet, address: "C4" });
    await model.check();
    await model.narrative.saveInputs(new Map());
    expect(model.getState().narrative?.isStale).toBe(false);
    change("填报事项");
    expect(model.getState().narrative?.isStale).toBe(true);
    expect(model.getState().check?.isStale).toBe(false);
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
    await model.writeNarrative();
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
    await model.writeNarrative();
    expect(model.getState().narrative).toMatchObject({ isStale: false, changed: null });
  });

  it("is fresh again where no figure changed", async () => {
    const { model, assistant } = open();
    await model.writeNarrative();
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
    expect(addNarrativeSheet).toHaveBeenCalledWith(new Set());
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
    expect(addNarrativeSheet).toHaveBeenCalledWith(new Set([EDIT.id]));
    expect(model.getState().edits).toBeNull();
  });
});
