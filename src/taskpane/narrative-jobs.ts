import { afterWriting } from "../app/after-writing";
import type {
  BudgetAssistant,
  ChosenFile,
  ReviewForm,
  StoredInputs,
} from "../app/budget-assistant";
import { InputDrafts } from "./input-drafts";
import type { PaneAccess } from "./pane-access";
import type { JobName } from "./pane-state";

/** Jobs of the tab 说明: writing the text, filling in what it asks for, taking inputs out of an existing text. */
export class NarrativeJobs {
  /** The sheets of the text of this session, by what was written: what is typed there concerns the text, not the check. */
  readonly #sheets: { inputs: string | null; text: string | null } = {
    inputs: null,
    text: null,
  };
  /** True where the clerk typed on one of them since the text was read. */
  #isRetyped = false;

  /** The input that had the focus last, by key. */
  lastInput: string | null = null;
  /** What the clerk types for 填报事项. */
  readonly drafts: InputDrafts;

  readonly #pane: PaneAccess;

  constructor(pane: PaneAccess) {
    this.#pane = pane;
    this.drafts = new InputDrafts(pane, (stored) => this.#show(stored));
  }

  /** True for 填报事项 and the text sheet. */
  isOfText(sheet: string): boolean {
    return sheet === this.#sheets.inputs || sheet === this.#sheets.text;
  }

  isTextSheet(sheet: string): boolean {
    return sheet === this.#sheets.text;
  }

  /** Notes that the clerk typed on such a sheet. */
  noteTyping(): void {
    this.#isRetyped = true;
  }

  saveWordFile(): Promise<boolean> {
    return this.#runStored("word", async (assistant) => {
      const { fileName, bytes, missing } = await assistant.writeWordFile();
      this.#pane.save(bytes, fileName);
      this.#pane.set({ notice: { kind: "word-written", fileName, missing } });
      return true;
    });
  }

  write(): Promise<boolean> {
    return this.#runStored("narrative", async (assistant) => {
      await this.#writeWith(assistant);
      return true;
    });
  }

  /** Takes inputs out of a written text; they are stored when the clerk confirms. */
  chooseText(file: ChosenFile): Promise<boolean> {
    return this.#pane.run("text", async (assistant) => {
      this.#pane.set({ taken: await assistant.takeInputs(file) });
      return true;
    });
  }

  /** Compares a written text with the workbook as it is now. */
  reviewText(file: ChosenFile): Promise<boolean> {
    return this.#pane.run("text", async (assistant) => {
      const changesBefore = this.#pane.countChanges();
      const value = await assistant.reviewText(file);
      const isStale = this.#pane.countChanges() !== changesBefore;
      this.#pane.set({ reviewed: { file, value, isStale, addedSince: [] } });
      return true;
    });
  }

  /** Hands the review that is shown to the clerk as a file. */
  saveReview(form: ReviewForm): Promise<boolean> {
    return this.#pane.run("review-file", async (assistant) => {
      const { reviewed } = this.#pane.getState();
      if (!reviewed) return false;
      const { findings, blanks, openNumbers } = reviewed.value;
      const all = [...findings, ...blanks];
      const written = await assistant.writeReview(reviewed.file, all, form, openNumbers);
      const { fileName, bytes, unplaced } = written;
      this.#pane.save(bytes, fileName);
      this.#pane.set({ notice: { kind: "review-written", fileName, unplaced } });
      return true;
    });
  }

  /** Notes that the clerk has dealt with a statement about a text, or has not. */
  markReviewed(key: string, isDone: boolean): void {
    const others = [...this.#pane.getState().reviewDone].filter((one) => one !== key);
    this.#pane.set({ reviewDone: new Set(isDone ? [...others, key] : others) });
  }

  dismissReview(): void {
    this.#pane.set({ reviewed: null });
  }

  confirmTaken(keys: ReadonlySet<string>): Promise<boolean> {
    return this.#runStored("inputs", async (assistant) => {
      const stored = await assistant.confirmTaken(keys);
      this.#show(stored);
      this.#pane.set({ taken: null, notice: { kind: "inputs-stored", sheet: stored.sheet } });
      return true;
    });
  }

  /** Unfolds these sections of the text, by slug, and no others. */
  showSections(openSections: ReadonlySet<string>): void {
    this.#pane.set({ openSections });
  }

  dismissTaken(): void {
    this.#pane.set({ taken: null });
  }

  /** Shows what was changed by hand on the text sheet before it is written again; writes at once where nothing was. */
  rewriteSheet(): Promise<boolean> {
    const { isWarned } = this;
    return this.#runStored("narrative-sheet", async (assistant) => {
      const edits = await assistant.handEdits();
      if (edits.length === 0) return this.#addSheetWith(assistant, new Set(), isWarned);
      this.#pane.set({ edits });
      return true;
    });
  }

  dismissEdits(): void {
    this.#pane.set({ edits: null });
  }

  /**
   * Writes the text on its sheet and shows the same text; the pane is worth opening when something is missing.
   * @param givenUp - ids of paragraphs changed by hand that are written anew
   * @param isMeant - true where the clerk was told what is lost without last year's workbook
   */
  addSheet(givenUp: ReadonlySet<string> = new Set(), isMeant = false): Promise<boolean> {
    return this.#runStored("narrative-sheet", (assistant) =>
      this.#addSheetWith(assistant, givenUp, isMeant)
    );
  }

  /** True while the pane says what writing without last year's workbook loses. */
  get isWarned(): boolean {
    return (this.#pane.getState().narrative?.value.lost ?? 0) > 0;
  }

  /**
   * What the text would say otherwise now; the text that is shown stays until the clerk wants the new one. What the clerk typed on
   * the sheets of the text, or took back there, is the clerk's word already.
   */
  async compare(assistant: BudgetAssistant): Promise<void> {
    const { narrative } = this.#pane.getState();
    const isRetyped = this.#isRetyped;
    if (!narrative || (!narrative.isStale && !isRetyped)) return;
    this.#isRetyped = false;
    const value = await assistant.writeNarrative();
    if (!narrative.isStale) {
      this.#pane.set({ narrative: { ...narrative, value, changed: null } });
      return;
    }
    // Only a text that was overtaken needs the comparison.
    const { changedFigures } = await import("../narrative/text/changed-figures");
    const changed = changedFigures(narrative.value, value);
    this.#pane.set({
      narrative:
        changed.length > 0
          ? { ...narrative, changed }
          : { ...narrative, value, isStale: false, changed: null },
    });
  }

  /** A job that needs the workbook with all that was typed; what fails afterwards says that this much is stored. */
  #runStored(
    job: JobName,
    work: (assistant: BudgetAssistant) => Promise<boolean>
  ): Promise<boolean> {
    return this.#pane.run(job, async (assistant) => {
      const stored = await this.drafts.storeWith(assistant);
      return afterWriting(stored, () => work(assistant));
    });
  }

  async #writeWith(assistant: BudgetAssistant): Promise<number> {
    const changesBefore = this.#pane.countChanges();
    this.#isRetyped = false;
    const value = await assistant.writeNarrative();
    const isStale = this.#pane.countChanges() !== changesBefore;
    this.#pane.set({ narrative: { value, isStale, isPriorStale: false, changed: null } });
    this.drafts.settle();
    return value.missing.length;
  }

  async #addSheetWith(
    assistant: BudgetAssistant,
    givenUp: ReadonlySet<string>,
    isMeant: boolean
  ): Promise<boolean> {
    const missing = await this.#writeWith(assistant);
    const sheet = await assistant.addNarrativeSheet(givenUp, isMeant);
    const { narrative } = this.#pane.getState();
    if (narrative)
      this.#pane.set({ narrative: { ...narrative, value: { ...narrative.value, lost: 0 } } });
    this.#pane.set({ edits: null, notice: { kind: "narrative-written", sheet } });
    this.#sheets.text = sheet.name;
    await this.#pane.show(assistant, sheet);
    return missing > 0;
  }

  #show({ narrative: value, sheet }: StoredInputs): void {
    this.#sheets.inputs = sheet.name;
    this.#pane.set({ narrative: { value, isStale: false, isPriorStale: false, changed: null } });
  }
}
