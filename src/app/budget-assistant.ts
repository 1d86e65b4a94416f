import type { FamilyId } from "../budget/budget";
import type { Finding, Severity } from "../checking/finding";
import type { RuleGrade } from "../checking/rule-switches";
import type { AddedSheet, MarkOutcome, Unsubscribe } from "../host/workbook-store";
import type { CellRef } from "../grid/address";
import type { NarrativeDocument } from "../narrative/phrase";
import type { CheckReport } from "../report/check-report";

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
}

export interface CheckedWorkbook {
  readonly report: CheckReport;
  readonly marks: MarkOutcome;
}

/** A Word file of the whole disclosure document. */
export interface WordFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** Places where something is still to be given. */
  readonly missing: number;
}

/** A form that the clerk may state instead of leaving it to the evidence. */
export interface LayoutChoice {
  readonly family: FamilyId;
  readonly name: string;
  readonly formYear: number;
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

/**
 * The use cases of the add-in over one host. Every method rejects with `BudgetToolError`, whose sentence
 * (`toSentence`) is what the clerk reads.
 */
export interface BudgetAssistant {
  /** Reads, checks and marks the workbook. */
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
  /**
   * Writes into the sheet 核实说明 that a finding is accepted and why, and checks again.
   * @throws BudgetToolError "no-reason", "finding-changed" or "cannot-replace"
   */
  accept(finding: Finding, reason: string): Promise<ChangedExceptions>;
  /** Takes an accepted finding out of 核实说明, and checks again. */
  withdraw(key: string): Promise<ChangedExceptions>;
  /** Removes our marks; gives their number. */
  clearMarks(): Promise<number>;
  /** Reads last year's workbook and keeps it for the text; null forgets it. */
  choosePrior(file: ChosenFile | null): Promise<PriorWorkbook | null>;
  /** Writes 第三部分 from the workbook as it is now. */
  writeNarrative(): Promise<NarrativeDocument>;
  /** The same on a new sheet. */
  addNarrativeSheet(): Promise<AddedSheet>;
  /** The whole disclosure document from the workbook as it is now; the workbook is not changed. */
  writeWordFile(): Promise<WordFile>;
  /** 校核表: every relation as live formulas, on a sheet of its own; an earlier one is replaced. */
  addAuditSheet(): Promise<AddedSheet>;
  /** 绩效目标表 on new sheets. */
  addTargetSheets(): Promise<readonly AddedSheet[]>;
  /** Goes to cells of the open workbook. */
  select(cells: readonly CellRef[]): Promise<void>;
  onSelectionChanged(listener: (selection: CellRef) => void): Promise<Unsubscribe>;
  onCellsChanged(listener: (changed: CellRef) => void): Promise<Unsubscribe>;
}
