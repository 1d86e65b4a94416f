import type { BudgetAssistant, ChosenFile } from "../app/budget-assistant";
import { isBudgetToolError } from "../errors/budget-tool-error";
import type { CellRef } from "../grid/address";
import type { AddedSheet } from "../host/workbook-store";
import { CheckJobs } from "./check-jobs";
import { DelayedWork } from "./delayed-work";
import { JobRunner } from "./job-runner";
import { NarrativeJobs } from "./narrative-jobs";
import type { PaneAccess } from "./pane-access";
import { INITIAL_STATE, type Notice, type PaneState, type TabName } from "./pane-state";
import { WorkbookEvents } from "./workbook-events";
import { saveFile } from "./save-file";
import { TargetJobs } from "./target-jobs";

/**
 * State and jobs of the pane, independent of React: ribbon commands run the same jobs while the pane is closed, and it
 * shows their result when it opens. Jobs never reject; they give true when there is something to look at in the pane.
 */
export class PaneModel {
  #state: PaneState = INITIAL_STATE;
  readonly #listeners = new Set<() => void>();
  readonly #events = new WorkbookEvents(
    (selection) => this.#set({ selection }),
    (changed) => this.#noteChange(changed)
  );
  #changeCount = 0;
  /** Checks again when the clerk has changed nothing for a while. */
  readonly #recheckSoon = new DelayedWork(() => void this.#recheck(), 1200);
  /** Sheets we added in this session; changes there make no result stale. */
  readonly #ownSheets = new Set<string>();
  readonly #jobs = new JobRunner({
    getState: () => this.#state,
    set: (change) => this.#set(change),
    assistant: async () => {
      const assistant = await this.#watched();
      await this.#events.listenAgain(assistant);
      return assistant;
    },
    begin: () => this.#recheckSoon.cancel(),
    fail: (error) => this.#fail(error),
    release: (changed) => {
      if (!this.narrative.isOfText(changed.sheet)) this.#noteChange(changed);
    },
  });
  /** Jobs of the tab 校核. */
  readonly checking = new CheckJobs(this.#accessFor("check"), () => this.#recheckSoon.schedule());
  /** Jobs of the tab 说明. */
  readonly narrative = new NarrativeJobs(this.#accessFor("narrative"));
  /** Jobs of the tab 绩效. */
  readonly targets = new TargetJobs(this.#accessFor("targets"));

  readonly #assistant: () => Promise<BudgetAssistant>;
  readonly #save: (bytes: Uint8Array, fileName: string) => void;

  constructor(
    assistant: () => Promise<BudgetAssistant>,
    save: (bytes: Uint8Array, fileName: string) => void = saveFile
  ) {
    this.#assistant = assistant;
    this.#save = save;
  }

  readonly getState = (): PaneState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Follows selection and changes in Excel; a host without events leaves the pane usable. */
  listen(): Promise<void> {
    return this.#attempt((assistant) => this.#events.listen(assistant));
  }

  /** Stops the job that is busy, before it writes anything more. */
  cancel(): void {
    this.#jobs.cancel();
  }

  showTab(tab: TabName): void {
    this.#set({ tab, notice: null });
  }

  dismissNotice(): void {
    this.#set({ notice: null });
  }

  tell(notice: Notice): void {
    this.#set({ notice });
  }

  /** Stores what was typed and waits, e.g. because the pane is about to go. */
  storeTyped(): Promise<void> {
    return this.narrative.drafts.store();
  }

  /** Last year's workbook serves the text and 绩效目标表 alike. */
  choosePrior(file: ChosenFile | null, isMeant = false): Promise<boolean> {
    return this.#jobs.run("prior", this.#state.tab, async (assistant) => {
      const prior = await assistant.choosePrior(file, isMeant);
      const { narrative } = this.#state;
      if (file && prior && prior.remarks.length > 0 && !isMeant)
        this.#set({ doubtfulPrior: { file, prior } });
      else
        this.#set({
          prior,
          doubtfulPrior: null,
          narrative: narrative && { ...narrative, isPriorStale: true },
        });
      return true;
    });
  }

  /** Leaves it at the workbook before, or at none. */
  dismissPrior(): void {
    this.#set({ doubtfulPrior: null });
  }

  /** Goes to cells of the open workbook. */
  select(cells: readonly CellRef[]): Promise<void> {
    return this.#attempt((assistant) => assistant.select(cells));
  }

  #showOwn(assistant: BudgetAssistant, sheet: AddedSheet): Promise<void> {
    this.#ownSheets.add(sheet.name);
    return this.#show(assistant, sheet);
  }

  /** Goes to a sheet that was written; where that fails the notice of it stands, which names the sheet. */
  #show(assistant: BudgetAssistant, sheet: AddedSheet): Promise<void> {
    return assistant.select([{ sheet: sheet.name, address: "A1" }]).catch(() => undefined);
  }

  #accessFor(tab: TabName): PaneAccess {
    return {
      getState: () => this.#state,
      set: (change) => this.#set(change),
      run: (job, work) => this.#jobs.run(job, tab, work),
      store: (work) => this.#jobs.store(work),
      attempt: (work) => this.#attempt(work),
      countChanges: () => this.#changeCount,
      own: (sheet) => void this.#ownSheets.add(sheet.name),
      show: (assistant, sheet) => this.#show(assistant, sheet),
      showOwn: (assistant, sheet) => this.#showOwn(assistant, sheet),
      save: (bytes, fileName) => this.#save(bytes, fileName),
    };
  }

  #noteChange(changed: CellRef): void {
    if (this.#jobs.holds(changed)) return;
    if (this.#ownSheets.has(changed.sheet)) return;
    const { check, narrative, targets, reviewed, isAutoRecheck } = this.#state;
    const isOfText = this.narrative.isOfText(changed.sheet);
    if (isOfText) this.narrative.noteTyping();
    else this.#changeCount += 1;
    this.#set({
      check: check && { ...check, isStale: check.isStale || !isOfText },
      narrative: narrative && { ...narrative, isStale: narrative.isStale || !isOfText },
      reviewed: this.#isReadByReview(changed.sheet)
        ? reviewed && { ...reviewed, isStale: true }
        : reviewed,
      targets: targets && { ...targets, isStale: true },
    });
    if (narrative || targets || (check && isAutoRecheck && !isOfText)) this.#recheckSoon.schedule();
  }

  /** Only what a review has read can overtake it. */
  #isReadByReview(sheet: string): boolean {
    const isNew = this.#state.reviewed?.addedSince.includes(sheet) === true;
    return !isNew && !this.narrative.isTextSheet(sheet);
  }

  /** Checks again without being asked: it neither changes the tab nor complains while a cell is being edited. */
  async #recheck(): Promise<void> {
    if (!this.#jobs.isIdle) {
      this.#recheckSoon.schedule();
      return;
    }
    this.#set({ busy: "check" });
    try {
      const assistant = await this.#watched();
      await this.checking.follow(assistant);
      await this.narrative.compare(assistant);
      await this.targets.follow(assistant);
    } catch (error) {
      if (isBudgetToolError(error, "cell-edit-mode")) this.#recheckSoon.schedule();
      // The results stay marked as old, and wait for the next change or the clerk's word.
      else if (!isBudgetToolError(error, "canceled")) this.#fail(error);
    } finally {
      this.#set({ busy: null, progress: null });
    }
  }

  /** The use cases, whose steps the pane shows. */
  async #watched(): Promise<BudgetAssistant> {
    const assistant = await this.#assistant();
    assistant.watch((step) => this.#jobs.reach(step));
    return assistant;
  }

  #attempt(work: (assistant: BudgetAssistant) => void | Promise<void>): Promise<void> {
    return this.#assistant()
      .then(work)
      .catch((error: unknown) => this.#fail(error));
  }

  #fail(error: unknown): void {
    this.#set({ notice: { kind: "failed", error } });
  }

  #set(change: Partial<PaneState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
