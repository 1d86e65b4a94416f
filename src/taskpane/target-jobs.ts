import { afterWriting } from "../app/after-writing";
import type { BudgetAssistant, WrittenTargets } from "../app/budget-assistant";
import type { TargetChoices } from "../app/plan-target-sheets";
import type { PaneAccess } from "./pane-access";

/** Jobs of the tab 绩效: writing the tables, and how far they are filled in. */
export class TargetJobs {
  readonly #pane: PaneAccess;

  constructor(pane: PaneAccess) {
    this.#pane = pane;
  }

  choose(change: TargetChoices): void {
    this.#pane.set({ targetChoices: { ...this.#pane.getState().targetChoices, ...change } });
  }

  /** Changes on the sheets make the check stale: it reads them like any other. */
  addSheets(): Promise<boolean> {
    return this.#pane.run("targets", async (assistant) => {
      const written = await assistant.addTargetSheets(this.#pane.getState().targetChoices);
      this.#pane.set({ targets: { written, progress: [], isStale: true } });
      this.#leaveOutOfReview(written);
      await afterWriting(written.sheets, () => this.#show(assistant, written));
      const [first] = written.sheets;
      // They are written, and listed in the pane, whether Excel goes there or not.
      if (first)
        await assistant.select([{ sheet: first.name, address: "A1" }]).catch(() => undefined);
      return false;
    });
  }

  check(): Promise<boolean> {
    return this.#pane.run("progress", async (assistant) => {
      await this.#show(assistant, null);
      return true;
    });
  }

  /** Shows the progress again after a change. */
  async follow(assistant: BudgetAssistant): Promise<void> {
    const { targets } = this.#pane.getState();
    if (targets?.isStale === true) await this.#show(assistant, targets.written);
  }

  /** A review has not read sheets that are new since; one that was renewed it may have read. */
  #leaveOutOfReview({ sheets, renewed }: WrittenTargets): void {
    const { reviewed } = this.#pane.getState();
    if (!reviewed || renewed > 0) return;
    const addedSince = reviewed.addedSince.concat(sheets.map(({ name }) => name));
    this.#pane.set({ reviewed: { ...reviewed, addedSince } });
  }

  async #show(assistant: BudgetAssistant, written: WrittenTargets | null): Promise<void> {
    const changesBefore = this.#pane.countChanges();
    const progress = await assistant.checkTargets();
    const isStale = this.#pane.countChanges() !== changesBefore;
    this.#pane.set({ targets: { written, progress, isStale } });
  }
}
