import type { FamilyId } from "../budget/schema";
import type { Finding, RuleGrade, Severity } from "../checking/index";
import type { AddedSheet, Unsubscribe } from "../host/workbook-store";
import type { CellRef } from "../grid/address";
import type { InputLine, NarrativeDocument } from "../narrative/index";
import type { EditedParagraph } from "../report/narrative-sheet";
import type { Picture } from "./compose-pictures";
import type { ReviewedText, TextFinding } from "./review-text";
import type { Marking } from "./marking";
import type { TakenInputs } from "./take-inputs";
import type { Synonyms } from "../recognition/synonyms";
import type { CheckReport } from "../report/check-report";
import type { KeptRemark } from "../performance/write/describe-kept";
import type { TargetChoices } from "./plan-target-sheets";
import type { CheckedTarget } from "./target-progress";
import type { JobWatch } from "./watched-store";

/** A file the clerk chose, e.g. last year's workbook. */
export interface ChosenFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** What is known of a prior-year workbook after reading it. */
export interface PriorWorkbook {
  readonly fileName: string;
  readonly budgetUnit: string | null;
  /** null when the file names no year; the clerk is told so. */
  readonly fiscalYear: number | null;
  /** Sentences the clerk should know, e.g. that the unit's name differs or that it is not last year's. */
  readonly remarks: readonly string[];
  /** True when it holds 绩效目标表 to take targets over from. */
  readonly hasTargets: boolean;
}

export interface CheckedWorkbook {
  readonly report: CheckReport;
  readonly marks: Marking;
  /** The sides of the budget to be drawn, beside last year's where its workbook was chosen before. */
  readonly pictures: readonly Picture[];
}

/** A Word file of the whole disclosure document. */
export interface WordFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** Places where something is still to be given. */
  readonly missing: number;
}

/** How a review is handed back: in the clerk's own document (a document of its own beside a .txt), or as a list. */
export type ReviewForm = "document" | "list";

/** A review of a written text as a file. */
export interface WrittenReview {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** What could stand nowhere in the document, as a numbered list; empty when everything stands in it. */
  readonly unplaced: string;
}

/** A form that the clerk may state instead of leaving it to the evidence. */
export interface LayoutChoice {
  readonly family: FamilyId;
  readonly name: string;
  readonly formYear: number;
  /** A form of many places, of which no year is its own. */
  readonly isGeneral?: true;
}

/** The sheet 核实说明 after a change, and the workbook checked with it. */
export interface ChangedExceptions {
  readonly sheet: AddedSheet;
  readonly checked: CheckedWorkbook;
}

/** A rule as the clerk may switch it. */
export interface RuleChoice {
  readonly code: string;
  readonly title: string;
  readonly families: readonly FamilyId[];
  /** As in the catalogue. */
  readonly severity: Severity;
  /** As wanted on this machine. */
  readonly grade: RuleGrade;
}

/** 第三部分 with what it asks the clerk for. */
export interface WrittenNarrative extends NarrativeDocument {
  /** 填报事项: the same data as on its sheet. */
  readonly lines: readonly InputLine[];
  /** What reading the text back against the tables found; a fault of the program, told before the text is used. */
  readonly proof: readonly string[];
  /** What is to be looked at in paragraphs that were changed by hand: what is wrong there, and what could not be read. */
  readonly doubts?: readonly string[];
  /** Paragraphs that were deleted on the text sheet and are not written any more, as they would be. */
  readonly deleted?: readonly string[];
  /** Paragraphs on the text sheet whose comparison with last year is lost when it is written without last year's workbook. */
  readonly lost?: number;
}

/** The text after something was stored in 填报事项, and the sheet it was stored on. */
export interface StoredInputs {
  readonly narrative: WrittenNarrative;
  readonly sheet: AddedSheet;
}

/** What became of a request to write 绩效目标表. */
export interface WrittenTargets {
  /** In the order of the plan, new and renewed ones. */
  readonly sheets: readonly AddedSheet[];
  /** How many of them took the place of one of ours. */
  readonly renewed: number;
  /** Cells in which the clerk's content stays, though the tables tell something else. */
  readonly kept: readonly KeptRemark[];
}

/**
 * The use cases of the add-in over one host. Every method rejects with `BudgetToolError`, whose sentence
 * (`toSentence`) is what the clerk reads.
 */
export interface BudgetAssistant {
  /** From now on tells this watch of every step of every use case; what it throws ends the use case there. */
  watch(watch: JobWatch): void;
  /** Reads, checks and marks the workbook. Where marking fails the result stands, and says so. */
  check(): Promise<CheckedWorkbook>;
  /** Every form there is, family by family, the latest year first. */
  readonly layouts: readonly LayoutChoice[];
  /**
   * Reads the workbook as this form from now on and checks it; null: as the evidence tells. A form that does not fit is
   * refused, and the one before holds.
   */
  chooseLayout(choice: LayoutChoice | null): Promise<CheckedWorkbook>;
  /** Every rule of the catalogue and how it is graded on this machine. */
  rules(): readonly RuleChoice[];
  /** Grades a rule otherwise from the next check on, null all as in the catalogue; false where it holds for this session only. */
  gradeRule(choice: Pick<RuleChoice, "code" | "grade"> | null): boolean;
  /** The clerk's own words for titles and captions of the form, by word. */
  synonyms(): Synonyms;
  /**
   * Keeps them on this machine, from the next reading on; false where they hold for this session only.
   * @throws BudgetToolError "invalid-synonym"
   */
  keepSynonyms(synonyms: Synonyms): boolean;
  /**
   * Writes into the sheet 核实说明 that a finding is accepted and why, and checks again.
   * @throws BudgetToolError "no-reason", "finding-changed", "cannot-replace", or "half-done" when only the check failed
   */
  accept(finding: Finding, reason: string): Promise<ChangedExceptions>;
  /** Takes an accepted finding out of 核实说明, and checks again. */
  withdraw(key: string): Promise<ChangedExceptions>;
  /** Removes our marks; gives their number. */
  clearMarks(): Promise<number>;
  /**
   * Reads last year's workbook and keeps it for the text; null forgets it. One with remarks is kept only where it is meant all the
   * same; until then the one before holds.
   */
  choosePrior(file: ChosenFile | null, isMeant?: boolean): Promise<PriorWorkbook | null>;
  /** Writes 第三部分 from the workbook as it is now. */
  writeNarrative(): Promise<WrittenNarrative>;
  /** Stores what the clerk typed in the sheet 填报事项 and writes the text anew; by key. */
  saveInputs(contents: ReadonlyMap<string, string>): Promise<StoredInputs>;
  /** Reads a written text (.docx, .txt) and gives what 填报事项 could take from it; nothing is stored yet. */
  takeInputs(file: ChosenFile): Promise<TakenInputs>;
  /** Compares a written text (.docx, .txt) with the workbook; nothing is stored. */
  reviewText(file: ChosenFile): Promise<ReviewedText>;
  /** A review as a file to be kept: in the clerk's own document, or as a list. */
  writeReview(
    file: ChosenFile,
    findings: readonly TextFinding[],
    form: ReviewForm,
    open?: readonly string[]
  ): Promise<WrittenReview>;
  /** Stores what was taken last and confirmed. */
  confirmTaken(keys: ReadonlySet<string>): Promise<StoredInputs>;
  /** Paragraphs that were changed by hand on the text sheet since it was written. */
  handEdits(): Promise<readonly EditedParagraph[]>;
  /**
   * Writes the text on a sheet, in the place of the one before; what was changed there by hand stays, numbers put right.
   * @param givenUp - ids of changed paragraphs to be written anew
   * @param isMeant - true where the clerk knows that comparisons with last year are lost
   * @throws BudgetToolError "prior-not-chosen" where they are, and that is not meant
   */
  addNarrativeSheet(givenUp?: ReadonlySet<string>, isMeant?: boolean): Promise<AddedSheet>;
  /** The whole disclosure document from the workbook as it is now; the workbook is not changed. */
  writeWordFile(): Promise<WordFile>;
  /** 校核表: every relation as live formulas, on a sheet of its own; an earlier one is replaced. */
  addAuditSheet(): Promise<AddedSheet>;
  /** 校核报告 to be printed, on a new sheet or in the place of an earlier one; `date` stands in it as given. */
  addReportSheet(date: string): Promise<AddedSheet>;
  /**
   * 绩效目标表 on new sheets, or in place of those we wrote before with everything the clerk typed. Last year's targets
   * come from the workbook of `choosePrior`.
   */
  addTargetSheets(choices?: TargetChoices): Promise<WrittenTargets>;
  /** How far every 绩效目标表 of the workbook is filled in. */
  checkTargets(): Promise<readonly CheckedTarget[]>;
  /** Goes to cells of the open workbook. */
  select(cells: readonly CellRef[]): Promise<void>;
  onSelectionChanged(listener: (selection: CellRef) => void): Promise<Unsubscribe>;
  onCellsChanged(listener: (changed: CellRef) => void): Promise<Unsubscribe>;
}
