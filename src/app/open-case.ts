import type { Budget } from "../budget/budget";
import type { OwnCodes } from "../budget/code-book";
import type { PlacedTargetTable, TargetTable } from "../budget/target-table";
import type { KeptException, RuleSwitches } from "../checking/index";
import type { Family } from "../families/define-family";
import type { WorkbookSnapshot } from "../grid/snapshot";
import { NO_INPUTS, type KeptInputs } from "../narrative/index";
import { withWeightTotal, type FormFamily } from "../performance/form/form";
import { setHiddenTargetsAside } from "../performance/read/hidden-targets";
import { readTargets } from "../performance/read/read-targets";
import type { RecognitionSettings } from "../recognition/recognition-settings";
import type { Recognized } from "../recognition/recognize";
import { readExceptions } from "../report/exception-sheet";
import { findInputSheet, readInputSheet } from "../report/input-sheet";
import { knowOwnSheets } from "./own-sheets";
import { recognizeWorkbook } from "./recognize-workbook";

/** What the user may state where the workbook does not tell, or tells it wrongly, and the rules that are wanted. */
export interface CheckSettings extends RecognitionSettings {
  readonly rules?: RuleSwitches;
  /** Names of codes that the user answers for; they come before the built-in list. */
  readonly codes?: OwnCodes;
  /** What the weights of a performance-target table add up to, where it is not the 90 of the published forms. */
  readonly weightTotal?: number;
}

/** What is used of last year's workbook. */
export interface PriorYear {
  readonly budget: Budget;
  /** Its performance-target tables, whose targets may be taken over. */
  readonly targets: readonly TargetTable[];
}

/** An opened workbook with all that was read of it. Every use case takes it; nothing is read of a workbook twice. */
export interface Case {
  readonly workbook: WorkbookSnapshot;
  readonly settings: CheckSettings;
  readonly recognition: Recognized<Family>;
  readonly family: Family;
  /** Its performance-target forms, with weights that add up to another total where the user states one. */
  readonly forms: FormFamily;
  readonly budget: Budget;
  /** Every performance-target table, ours and others', empty ones as well; without hidden copies of visible ones. */
  readonly targets: readonly PlacedTargetTable[];
  /** Performance-target tables on hidden sheets that a visible sheet has as well; nothing is read of them. */
  readonly hiddenTargets: readonly PlacedTargetTable[];
  /** What its sheet 填报事项 holds. */
  readonly inputs: KeptInputs;
  /** What its sheet 核实说明 accepts. */
  readonly exceptions: readonly KeptException[];
  /** null where no workbook of last year was given. */
  readonly prior: PriorYear | null;
}

/**
 * Reads a workbook once; pure.
 * @throws BudgetToolError what {@link recognizeWorkbook} throws
 */
export function openCase(
  read: WorkbookSnapshot,
  settings: CheckSettings = {},
  prior: PriorYear | null = null
): Case {
  const workbook = knowOwnSheets(read);
  const recognition = recognizeWorkbook(workbook, settings);
  const { family, budget } = recognition;
  const { weightTotal } = settings;
  const forms =
    weightTotal === undefined ? family.forms : withWeightTotal(family.forms, weightTotal);
  const inputSheet = findInputSheet(workbook);
  const { targets, hiddenCopies } = setHiddenTargetsAside(readTargets(forms, workbook), workbook);
  return {
    workbook,
    settings,
    recognition,
    family,
    forms,
    budget,
    targets,
    hiddenTargets: hiddenCopies,
    inputs: (inputSheet && readInputSheet(inputSheet)) ?? NO_INPUTS,
    exceptions: readExceptions(workbook),
    prior,
  };
}
