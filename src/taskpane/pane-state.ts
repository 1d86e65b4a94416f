import type { Synonyms } from "../recognition/synonyms";
import type {
  CheckedWorkbook,
  ChosenFile,
  LayoutChoice,
  PriorWorkbook,
  RuleChoice,
  WrittenNarrative,
  WrittenTargets,
} from "../app/budget-assistant";
import type { ReviewedText } from "../app/review-text";
import type { TakenInputs } from "../app/take-inputs";
import type { FindingChanges } from "../report/compare-findings";
import type { CellRef } from "../grid/address";
import type { TargetChoices } from "../app/plan-target-sheets";
import type { CheckedTarget } from "../app/target-progress";
import type { JobStep } from "../app/watched-store";
import type { AddedSheet } from "../host/workbook-store";
import type { ChangedFigure } from "../narrative/index";
import type { EditedParagraph } from "../report/narrative-sheet";

/** The three jobs, in the order they are done in. */
export const TAB_NAMES = ["check", "narrative", "targets"] as const;
export type TabName = (typeof TAB_NAMES)[number];

/** Work that keeps the buttons waiting. */
export type JobName =
  | "check"
  | "exceptions"
  | "clear"
  | "audit"
  | "report"
  | "prior"
  | "narrative"
  | "narrative-sheet"
  | "word"
  | "targets"
  | "text"
  | "review-file"
  | "inputs"
  | "progress";

/** Jobs that add sheets: which changes are theirs is known only when they are done. */
export const ADDS_SHEETS: ReadonlySet<JobName> = new Set([
  "exceptions",
  "narrative-sheet",
  "audit",
  "report",
  "targets",
  "inputs",
]);

/** How far a job is, and whether the clerk wants it stopped: it ends before its next step. */
export interface JobProgress {
  readonly step: JobStep;
  /** Until it begins to write: what is begun there is finished. */
  readonly canStop: boolean;
  readonly isStopping: boolean;
}

/** Something to tell the clerk once; the words are chosen when it is shown. */
export type Notice =
  | { readonly kind: "failed"; readonly error: unknown }
  | { readonly kind: "marks-cleared"; readonly count: number }
  | { readonly kind: "audit-written"; readonly sheet: AddedSheet }
  | { readonly kind: "report-written"; readonly sheet: AddedSheet }
  | { readonly kind: "narrative-written"; readonly sheet: AddedSheet }
  | { readonly kind: "grades-not-kept" }
  | { readonly kind: "word-written"; readonly fileName: string; readonly missing: number }
  | { readonly kind: "inputs-stored"; readonly sheet: AddedSheet }
  | { readonly kind: "review-written"; readonly fileName: string; readonly unplaced: string }
  | { readonly kind: "copied" }
  /** A finding was accepted; by the key it is taken back. */
  | { readonly kind: "accepted"; readonly sheet: AddedSheet; readonly key: string }
  | { readonly kind: "withdrawn" }
  | { readonly kind: "canceled" }
  | { readonly kind: "still-busy" };

/** A result, and whether the workbook changed after it was computed. */
export interface Result<T> {
  readonly value: T;
  readonly isStale: boolean;
}

/** What was found, and what of it is new or gone since the check before in this session; null where there is none. */
export interface CheckResult extends Result<CheckedWorkbook> {
  readonly since: FindingChanges | null;
}

/** The text, and whether last year's workbook is still the one it was written with. */
export interface NarrativeResult extends Result<WrittenNarrative> {
  readonly isPriorStale: boolean;
  /** What the text would say otherwise now; null while that is not known. */
  readonly changed: readonly ChangedFigure[] | null;
}

/** A written text compared with the workbook. */
export interface ReviewResult extends Result<ReviewedText> {
  readonly file: ChosenFile;
  /** Names of sheets that we added since: the review has not read them. */
  readonly addedSince: readonly string[];
}

/** A workbook that may not be last year's of this unit; it is used only where the clerk says so. */
export interface DoubtfulPrior {
  readonly file: ChosenFile;
  readonly prior: PriorWorkbook;
}

/** What was written last, and how far every 绩效目标表 is filled in. */
export interface TargetResult {
  readonly written: WrittenTargets | null;
  readonly progress: readonly CheckedTarget[];
  readonly isStale: boolean;
}

/**
 * Where what was typed for 填报事项 stands.
 * - waiting, storing: not on its sheet yet
 * - refused: kept here; tried again by itself where only a cell is being edited
 */
export type DraftState =
  | { readonly kind: "waiting" }
  | { readonly kind: "storing" }
  | { readonly kind: "stored"; readonly sheet: string }
  | { readonly kind: "refused"; readonly error: unknown; readonly isEditing: boolean };

/** Everything the pane shows. */
export interface PaneState {
  readonly tab: TabName;
  readonly busy: JobName | null;
  /** null until the job that is busy tells its first step. */
  readonly progress: JobProgress | null;
  readonly notice: Notice | null;
  readonly check: CheckResult | null;
  /** Forms that the clerk may state; known after the first check. */
  readonly layouts: readonly LayoutChoice[];
  /** True while results follow the clerk's changes by themselves. */
  readonly isAutoRecheck: boolean;
  /** The rules and how they are graded here; null until the clerk asks. */
  readonly rules: readonly RuleChoice[] | null;
  /** The clerk's own words for titles and captions; null until the clerk asks. */
  readonly synonyms: Synonyms | null;
  /** What is selected in Excel; null until the clerk selects something. */
  readonly selection: CellRef | null;
  readonly prior: PriorWorkbook | null;
  /** What was chosen as last year's workbook and waits for the clerk's word. */
  readonly doubtfulPrior: DoubtfulPrior | null;
  readonly narrative: NarrativeResult | null;
  /** What was typed for 填报事项 and is not on its sheet yet, by key. */
  readonly drafts: ReadonlyMap<string, string>;
  /** null until something is typed. */
  readonly draftState: DraftState | null;
  /** Sections of the text that are unfolded, by slug; null until the clerk folds one: the first. */
  readonly openSections: ReadonlySet<string> | null;
  /** How 绩效目标表 are to be written; what was not chosen stays as it is in the workbook. */
  readonly targetChoices: TargetChoices;
  readonly targets: TargetResult | null;
  /** What was taken out of a written text and waits to be confirmed. */
  readonly taken: TakenInputs | null;
  /** A written text as it was compared with the workbook. */
  readonly reviewed: ReviewResult | null;
  /** Statements about written texts that the clerk has dealt with, by key; they stay so when a text is reviewed again. */
  readonly reviewDone: ReadonlySet<string>;
  /** Paragraphs changed by hand on the text sheet, shown before it is written again. */
  readonly edits: readonly EditedParagraph[] | null;
}

export const INITIAL_STATE: PaneState = {
  tab: "check",
  busy: null,
  progress: null,
  notice: null,
  check: null,
  layouts: [],
  isAutoRecheck: true,
  rules: null,
  synonyms: null,
  selection: null,
  prior: null,
  doubtfulPrior: null,
  narrative: null,
  drafts: new Map(),
  draftState: null,
  openSections: null,
  targetChoices: {},
  targets: null,
  taken: null,
  reviewed: null,
  reviewDone: new Set(),
  edits: null,
};
