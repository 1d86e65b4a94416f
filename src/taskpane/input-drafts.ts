import type { BudgetAssistant, StoredInputs } from "../app/budget-assistant";
import { isBudgetToolError } from "../errors/budget-tool-error";
import type { AddedSheet } from "../host/workbook-store";
import { DelayedWork } from "./delayed-work";
import type { PaneAccess } from "./pane-access";

/** After the last key; a sentence is stored whole, not word by word. */
const PAUSE = 1500;

/**
 * What the clerk types for 填报事项: kept above the tabs, stored by itself when nothing was typed for a while. What Excel
 * refuses is kept and tried again.
 */
export class InputDrafts {
  readonly #storeSoon = new DelayedWork(() => void this.store(), PAUSE);

  readonly #pane: PaneAccess;
  readonly #show: (stored: StoredInputs) => void;

  constructor(pane: PaneAccess, show: (stored: StoredInputs) => void) {
    this.#pane = pane;
    this.#show = show;
  }

  /** Answers that ask for the reason of the same change follow as long as they say the same. */
  type(key: string, content: string): void {
    const { drafts, narrative } = this.#pane.getState();
    const lines = narrative?.value.lines ?? [];
    const contentOf = (one: string): string =>
      drafts.get(one) ?? lines.find((line) => line.key === one)?.content ?? "";
    const line = lines.find((one) => one.key === key);
    const before = contentOf(key);
    const followers = (line?.sameChange ?? []).filter((one) => contentOf(one) === before);
    const changed = [key, ...followers].map((one) => [one, content] as const);
    this.#pane.set({ drafts: new Map([...drafts, ...changed]) });
    // Taken back to what is stored, nothing waits.
    if (this.#waiting().size === 0) return this.#pane.set({ draftState: null });
    this.#pane.set({ draftState: { kind: "waiting" } });
    this.#storeSoon.schedule();
  }

  /** Stores at once what waits, e.g. because the pane is about to go. */
  async store(): Promise<void> {
    this.#storeSoon.cancel();
    if (this.#waiting().size === 0) return;
    try {
      const isDone = await this.#pane.store(async (assistant) => {
        await this.storeWith(assistant);
      });
      if (!isDone) this.#storeSoon.schedule();
    } catch (error) {
      this.#refuse(error);
    }
  }

  /**
   * The same as the first part of another job, which needs the workbook with all that was typed.
   * @returns the sheet that was written, if any
   */
  async storeWith(assistant: BudgetAssistant): Promise<readonly AddedSheet[]> {
    const contents = this.#waiting();
    if (contents.size === 0) return [];
    this.#storeSoon.cancel();
    this.#pane.set({ draftState: { kind: "storing" } });
    const stored = await assistant.saveInputs(contents).catch((error: unknown) => {
      this.#refuse(error);
      throw error;
    });
    this.#show(stored);
    const { drafts } = this.#pane.getState();
    // What was typed meanwhile waits for its own turn; a space at the end stays for the word that follows.
    const left = [...drafts].filter(
      ([key, typed]) => contents.get(key) !== typed || typed !== typed.trim()
    );
    this.#pane.set({ drafts: new Map(left) });
    const isWaiting = this.#waiting().size > 0;
    this.#pane.set({
      draftState: isWaiting ? { kind: "waiting" } : { kind: "stored", sheet: stored.sheet.name },
    });
    if (isWaiting) this.#storeSoon.schedule();
    return [stored.sheet];
  }

  #refuse(error: unknown): void {
    const isEditing = isBudgetToolError(error, "cell-edit-mode");
    this.#pane.set({ draftState: { kind: "refused", error, isEditing } });
    if (isEditing) this.#storeSoon.schedule();
  }

  /** Forgets what is on the sheet as it was typed: from now on the sheet tells. */
  settle(): void {
    this.#pane.set({ drafts: this.#waiting() });
  }

  /** What is not on the sheet yet; spaces around it say nothing. */
  #waiting(): ReadonlyMap<string, string> {
    const { drafts, narrative } = this.#pane.getState();
    const stored = new Map(narrative?.value.lines.map(({ key, content }) => [key, content]));
    return new Map(
      [...drafts].filter(([key, typed]) => typed.trim() !== (stored.get(key) ?? "").trim())
    );
  }
}
