import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createBudgetAssistant } from "../../src/app/create-budget-assistant";
import { watchedStore, type JobStep } from "../../src/app/watched-store";
import { BudgetToolError, isBudgetToolError } from "../../src/errors/budget-tool-error";
import { openWorkbookDocument } from "../../src/host/xlsx/open-workbook-document";
import { createXlsxStore } from "../../src/host/xlsx/xlsx-store";
import { casePath } from "../support/read-workbook";

function openDocument(): ReturnType<typeof openWorkbookDocument> {
  const bytes = new Uint8Array(readFileSync(casePath("hejing-2026", "workbook.xlsx")));
  return openWorkbookDocument(bytes, "workbook.xlsx");
}

const stop = (): Promise<() => Promise<void>> => Promise.resolve(() => Promise.resolve());
const SESSION = {
  select: () => Promise.resolve(),
  onSelectionChanged: stop,
  onCellsChanged: stop,
};

describe("a watched store", () => {
  it("tells every step before it is done", async () => {
    const steps: JobStep[] = [];
    const assistant = createBudgetAssistant({
      store: createXlsxStore(openDocument()),
      session: SESSION,
    });
    assistant.watch((step) => Promise.resolve(void steps.push(step)));
    await assistant.check();
    expect(steps.splice(0)).toEqual(["read", "judge", "write"]);
    await assistant.writeNarrative();
    expect(steps.splice(0)).toEqual(["read", "judge"]);
    await assistant.clearMarks();
    expect(steps).toEqual(["write"]);
  });

  it.each(["read", "judge", "write"] as const)(
    "a check that is stopped before it comes to %s leaves the workbook as it was",
    async (last) => {
      const document = openDocument();
      const before = document.save();
      const assistant = createBudgetAssistant({ store: createXlsxStore(document), session: SESSION });
      assistant.watch(async (step) => {
        await Promise.resolve();
        if (step === last) throw new BudgetToolError("canceled", {});
      });
      await expect(assistant.check()).rejects.toSatisfy((error) =>
        isBudgetToolError(error, "canceled")
      );
      expect(document.save()).toEqual(before);
    }
  );

  it("leaves listing marks and turns to the store itself", async () => {
    const store = createXlsxStore(openDocument());
    const watched = watchedStore(store, () => Promise.reject(new Error("asked")));
    expect(await watched.listMarks()).toEqual([]);
    expect(watched.inTurn).toBe(store.inTurn);
  });
});
