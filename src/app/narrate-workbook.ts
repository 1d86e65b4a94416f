import type { Budget } from "../budget/budget";
import type { NewSheetPlan } from "../grid/plan";
import type { WorkbookSnapshot } from "../grid/snapshot";
import {
  readNarrative,
  toNarrativeText,
  writeNarrative,
  type NarrativeReading,
} from "../narrative/index";
import type { NarrativeSource } from "../narrative/index";
import type { NarrativeDocument } from "../narrative/phrase";
import { toNarrativeSheetPlan } from "../report/narrative-plan";
import { xinjiangSections } from "../sections/xinjiang/index";
import { recognizeForTask, type CheckSettings } from "./check-workbook";

/** 第三部分 of a workbook, and the proof that it says what the tables say. */
export interface NarratedWorkbook {
  readonly document: NarrativeDocument;
  readonly text: string;
  /** The generated text read back against the same tables; a finding here is a fault of the program. */
  readonly proof: NarrativeReading;
  readonly budget: Budget;
}

/**
 * Writes 第三部分 from a workbook and, where given, last year's; pure.
 * @throws BudgetToolError "unsupported-task" for layouts without sections
 */
export function narrateWorkbook(
  workbook: WorkbookSnapshot,
  prior: Budget | null,
  settings: CheckSettings = {}
): NarratedWorkbook {
  const { budget } = recognizeForTask(workbook, settings, "narrative");
  const source: NarrativeSource = { current: budget, prior, inputs: new Map() };
  const document = writeNarrative(xinjiangSections, source);
  const text = toNarrativeText(document);
  return { document, text, proof: readNarrative(xinjiangSections, text, source), budget };
}

/** The text as a new sheet. */
export function planNarrativeSheet({ document, budget }: NarratedWorkbook): NewSheetPlan {
  const year = budget.fiscalYear === null ? "" : `${budget.fiscalYear}年`;
  const organization = budget.organizationKind === "department" ? "部门" : "单位";
  return toNarrativeSheetPlan(document, { title: `第三部分 ${year}${organization}预算情况说明` });
}
