import type {
  BudgetAssistant,
  ChangedExceptions,
  CheckedWorkbook,
  ChosenFile,
  LayoutChoice,
  RuleChoice,
} from "../app/budget-assistant";
import { isUnmarked, withoutMarks } from "../app/marking";
import type { Finding } from "../checking/index";
import { isBudgetToolError } from "../errors/budget-tool-error";
import { toSentence } from "../errors/sentences";
import type { CellRef } from "../grid/address";
import type { AddedSheet } from "../host/workbook-store";
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
  private state: PaneState = INITIAL_STATE;
  private readonly listeners = new Set<() => void>();
  private readonly events = new WorkbookEvents(
    (selection) => this.set({ selection }),
    (changed) => this.noteChange(changed)
  );
  private changeCount = 0;
  /** True while only clearing the marks keeps the check from following changes. */
  private resumesRecheck = false;
  /** Checks again when the clerk has changed nothing for a while. */
  private readonly recheckSoon = new DelayedWork(() => void this.recheck(), 1200);
  /** Sheets we added in this session; changes there make no result stale. */
  private readonly ownSheets = new Set<string>();
  private readonly jobs = new JobRunner({
    getState: () => this.state,
    set: (change) => this.set(change),
    assistant: async () => {
      const assistant = await this.assistant();
      await this.events.listenAgain(assistant);
      return assistant;
    },
    begin: () => this.recheckSoon.cancel(),
    fail: (error) => this.fail(error),
    release: (changed) => {
      if (changed.sheet !== this.narrative.inputSheet) this.noteChange(changed);
    },
  });
  /** Jobs of the tab 说明. */
  readonly narrative = new NarrativeJobs(this.accessFor("narrative"));
  /** Jobs of the tab 绩效. */
  readonly targets = new TargetJobs(this.accessFor("targets"));

  constructor(
    private readonly assistant: () => Promise<BudgetAssistant>,
    private readonly save: (bytes: Uint8Array, fileName: string) => void = saveFile
  ) {}

  readonly getState = (): PaneState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Follows selection and changes in Excel; a host without events leaves the pane usable. */
  listen(): Promise<void> {
    return this.attempt((assistant) => this.events.listen(assistant));
  }

  showTab(tab: TabName): void {
    this.set({ tab, notice: null });
  }

  dismissNotice(): void {
    this.set({ notice: null });
  }

  tell(notice: Notice): void {
    this.set({ notice });
  }

  /** Stores what was typed and waits, e.g. because the pane is about to go. */
  storeTyped(): Promise<void> {
    return this.narrative.drafts.store();
  }

  setAutoRecheck(isAutoRecheck: boolean): void {
    this.resumesRecheck = false;
    this.set({ isAutoRecheck });
    if (isAutoRecheck && this.state.check?.isStale === true) this.recheckSoon.schedule();
  }

  check(): Promise<boolean> {
    if (this.resumesRecheck) this.set({ isAutoRecheck: true });
    this.resumesRecheck = false;
    return this.jobs.run("check", "check", (assistant) =>
      this.showChecked(assistant, assistant.check())
    );
  }

  /** Checks the workbook as this form; null: as the evidence tells. */
  chooseLayout(choice: LayoutChoice | null): Promise<boolean> {
    return this.jobs.run("check", "check", (assistant) =>
      this.showChecked(assistant, assistant.chooseLayout(choice))
    );
  }

  readonly showRules = (): Promise<void> =>
    this.attempt((assistant) => this.set({ rules: assistant.rules() }));

  /** Grades a rule, null for all as in the catalogue, and checks again where there is a result. */
  gradeRule(choice: Pick<RuleChoice, "code" | "grade"> | null): Promise<void> {
    return this.attempt(async (assistant) => {
      const isKept = assistant.gradeRule(choice);
      this.set({ rules: assistant.rules() });
      if (this.state.check) await this.check();
      if (!isKept) this.set({ notice: { kind: "grades-not-kept" } });
    });
  }

  /** Accepts a finding as it stands, for a reason that is written into the workbook. */
  accept(finding: Finding, reason: string): Promise<boolean> {
    return this.changeExceptions((assistant) => assistant.accept(finding, reason));
  }

  /** Makes an accepted finding count again. */
  withdraw(key: string): Promise<boolean> {
    return this.changeExceptions((assistant) => assistant.withdraw(key));
  }

  clearMarks(): Promise<boolean> {
    return this.jobs.run("clear", "check", async (assistant) => {
      const count = await assistant.clearMarks();
      const { check, isAutoRecheck } = this.state;
      // What was found stays; a check that follows by itself would mark again at the next change.
      this.resumesRecheck = this.resumesRecheck || isAutoRecheck;
      this.set({
        notice: { kind: "marks-cleared", count },
        check: check && { ...check, value: withoutMarks(check.value) },
        isAutoRecheck: false,
      });
      return false;
    });
  }

  /** Last year's workbook serves the text and 绩效目标表 alike. */
  choosePrior(file: ChosenFile | null): Promise<boolean> {
    return this.jobs.run("prior", this.state.tab, async (assistant) => {
      const prior = await assistant.choosePrior(file);
      const { narrative } = this.state;
      this.set({ prior, narrative: narrative && { ...narrative, isPriorStale: true } });
      return true;
    });
  }

  writeNarrative(): Promise<boolean> {
    return this.narrative.write();
  }

  /** Writes the text on its sheet; the pane is worth opening when something is missing. */
  addNarrativeSheet(): Promise<boolean> {
    return this.narrative.addSheet();
  }

  /** Hands the whole document to the clerk as a Word file. */
  saveWordFile(): Promise<boolean> {
    return this.narrative.saveWordFile();
  }

  addAuditSheet(): Promise<boolean> {
    return this.addCheckSheet("audit", (assistant) => assistant.addAuditSheet());
  }

  /** @param date - the day of the check, as it shall stand in the report */
  addReportSheet(date: string): Promise<boolean> {
    return this.addCheckSheet("report", (assistant) => assistant.addReportSheet(date));
  }

  /** Goes to cells of the open workbook. */
  select(cells: readonly CellRef[]): Promise<void> {
    return this.attempt((assistant) => assistant.select(cells));
  }

  /** Goes to a sheet that was written; where that fails the notice of it stands, which names the sheet. */
  private showOwn(assistant: BudgetAssistant, sheet: AddedSheet): Promise<void> {
    this.ownSheets.add(sheet.name);
    return assistant.select([{ sheet: sheet.name, address: "A1" }]).catch(() => undefined);
  }

  private accessFor(tab: TabName): PaneAccess {
    return {
      getState: () => this.state,
      set: (change) => this.set(change),
      run: (job, work) => this.jobs.run(job, tab, work),
      store: (work) => this.jobs.store(work),
      countChanges: () => this.changeCount,
      showOwn: (assistant, sheet) => this.showOwn(assistant, sheet),
      save: (bytes, fileName) => this.save(bytes, fileName),
    };
  }

  private addCheckSheet(
    job: "audit" | "report",
    add: (assistant: BudgetAssistant) => Promise<AddedSheet>
  ): Promise<boolean> {
    return this.jobs.run(job, "check", async (assistant) => {
      const sheet = await add(assistant);
      this.set({ notice: { kind: `${job}-written`, sheet } });
      await this.showOwn(assistant, sheet);
      return false;
    });
  }

  private changeExceptions(
    work: (assistant: BudgetAssistant) => Promise<ChangedExceptions>
  ): Promise<boolean> {
    return this.jobs.run("exceptions", "check", async (assistant) => {
      const { sheet, checked } = await work(assistant);
      this.ownSheets.add(sheet.name);
      return this.showChecked(assistant, Promise.resolve(checked));
    });
  }

  private async showChecked(
    { layouts }: BudgetAssistant,
    checking: Promise<CheckedWorkbook>
  ): Promise<boolean> {
    const changesBefore = this.changeCount;
    const value = await checking;
    const isStale = this.changeCount !== changesBefore;
    this.set({ check: { value, isStale }, layouts });
    if ((isStale || isUnmarked(value.marks)) && this.state.isAutoRecheck)
      this.recheckSoon.schedule();
    return true;
  }

  private noteChange(changed: CellRef): void {
    if (this.jobs.holds(changed)) return;
    if (this.ownSheets.has(changed.sheet)) return;
    this.changeCount += 1;
    const { check, narrative, targets, reviewed, isAutoRecheck } = this.state;
    const isOfText = changed.sheet === this.narrative.inputSheet;
    this.set({
      check: check && { ...check, isStale: check.isStale || !isOfText },
      narrative: narrative && { ...narrative, isStale: true },
      reviewed: reviewed && { ...reviewed, isStale: true },
      targets: targets && { ...targets, isStale: true },
    });
    if (narrative || targets || (check && isAutoRecheck && !isOfText)) this.recheckSoon.schedule();
  }

  /** Checks again without being asked: it neither changes the tab nor complains while a cell is being edited. */
  private async recheck(): Promise<void> {
    const { check, isAutoRecheck } = this.state;
    if (!this.jobs.isIdle) {
      this.recheckSoon.schedule();
      return;
    }
    this.set({ busy: "check" });
    try {
      const assistant = await this.assistant();
      if (isAutoRecheck && check && (check.isStale || isUnmarked(check.value.marks)))
        await this.showChecked(assistant, assistant.check());
      await this.narrative.compare(assistant);
      await this.targets.follow(assistant);
    } catch (error) {
      if (isBudgetToolError(error, "cell-edit-mode")) this.recheckSoon.schedule();
      else this.fail(error);
    } finally {
      this.set({ busy: null });
    }
  }

  private attempt(work: (assistant: BudgetAssistant) => void | Promise<void>): Promise<void> {
    return this.assistant()
      .then(work)
      .catch((error: unknown) => this.fail(error));
  }

  private fail(error: unknown): void {
    this.set({ notice: { kind: "failed", sentence: toSentence(error) } });
  }

  private set(change: Partial<PaneState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}
