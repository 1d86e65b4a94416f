import type { Budget } from "../budget/budget";
import { BudgetToolError } from "../errors/budget-tool-error";
import type { Family } from "../families/define-family";
import type { NewSheetPlan, PlannedChange } from "../grid/plan";
import { isReplaceable } from "../grid/sheet-references";
import type { SheetSnapshot, WorkbookSnapshot } from "../grid/snapshot";
import {
  outlineInputs,
  readNarrative,
  toInputLines,
  toNarrativeText,
  usableInputs,
  writeNarrative,
  type InputLine,
  type KeptInputs,
  type NarrativeDocument,
  type NarrativeReading,
  type NarrativeSource,
} from "../narrative/index";
import { changeNarrativeSheet } from "../report/change-narrative";
import { changeInputSheet, findInputSheet, toInputSheetPlan } from "../report/input-sheet";
import { withHandEdits } from "../report/hand-edited";
import { toNarrativeSheetPlan } from "../report/narrative-plan";
import {
  findHandEdits,
  findNarrativeSheet,
  findReopened,
  NO_EDITS,
  type HandEdits,
  type SaidOfText,
} from "../report/narrative-sheet";
import { hasParagraphMarks } from "../report/paragraph-marker";
import { mergedCarryOvers } from "../performance/read/pair-targets";
import { reviewWords } from "./review-words";
import { narrativeTitle } from "./narrative-title";
import type { Case } from "./open-case";
import { unitTargetsOf, type UnitTargets } from "./unit-targets";

/** 第三部分 of a workbook, and the proof that it says what the tables say. */
export interface NarratedWorkbook {
  readonly document: NarrativeDocument;
  /** 填报事项: what the text asks the clerk for, with what was typed. */
  readonly inputs: readonly InputLine[];
  readonly text: string;
  /** The generated text read back against the same tables; a finding here is a fault of the program. */
  readonly proof: NarrativeReading;
  readonly family: Family;
  readonly budget: Budget;
  /** What it was written from. */
  readonly source: NarrativeSource;
}

/** What the text of a workbook is written from, and compared with: the tables, last year's, and what the clerk typed. */
export function narrativeSource(
  { budget, targets, prior, inputs }: Case,
  kept: KeptInputs = inputs
): NarrativeSource & { readonly current: Budget; readonly unitTargets: UnitTargets } {
  return {
    current: budget,
    prior: prior?.budget ?? null,
    inputs: usableInputs(kept, budget.fiscalYear),
    mergedCarryOvers: mergedCarryOvers(budget, targets),
    unitTargets: unitTargetsOf(targets),
  };
}

/**
 * Writes 第三部分 from a workbook, what its sheet 填报事项 holds and, where given, last year's workbook; pure.
 * @param kept - 填报事项 to use instead of the workbook's own
 * @throws BudgetToolError "nothing-prescribed" where the layout has no text of its own
 */
export function narrateWorkbook(opened: Case, kept: KeptInputs = opened.inputs): NarratedWorkbook {
  const { family, budget } = opened;
  const source = narrativeSource(opened, kept);
  const { inputs } = source;
  const { sections } = family;
  if (sections.length === 0)
    throw new BudgetToolError("nothing-prescribed", { layout: family.name, of: "text" });
  const document = writeNarrative(sections, source);
  const text = toNarrativeText(document);
  const asked = [...document.inputs, ...outlineInputs(family.outline, inputs)];
  return {
    document,
    inputs: toInputLines(
      { ...document, inputs: asked },
      kept,
      budget.fiscalYear,
      source.prior !== null
    ),
    text,
    proof: readNarrative(sections, text, source),
    family,
    budget,
    source,
  };
}

/** 填报事项 as a sheet, in the place of the one there is unless formulas refer to that or it is protected. */
export function planInputSheet(
  { inputs, budget }: NarratedWorkbook,
  workbook: WorkbookSnapshot
): NewSheetPlan {
  const sheet = findInputSheet(workbook);
  const replaces = sheet && isReplaceable(workbook, sheet) ? sheet.id : null;
  return toInputSheetPlan(inputs, budget.fiscalYear, replaces);
}

/**
 * What makes 填报事项 of the workbook say what is filled in now where it stands; null where there is no such sheet yet, or it has
 * to be written anew.
 */
export function planInputChange(
  { inputs, budget }: NarratedWorkbook,
  workbook: WorkbookSnapshot
): PlannedChange | null {
  const sheet = findInputSheet(workbook);
  const change = sheet && changeInputSheet(sheet, inputs, budget.fiscalYear);
  return change && { sheet, change };
}

/** What was changed by hand on the text sheet of a workbook; nothing where there is none. */
export function handEdits(narrated: NarratedWorkbook, workbook: WorkbookSnapshot): HandEdits {
  const { document, source, family, budget } = narrated;
  const sheet = findNarrativeSheet(workbook);
  if (!sheet) return NO_EDITS;
  const review = (text: string): readonly SaidOfText[] => {
    const reading = readNarrative(family.sections, text, source);
    return [...reading.findings, ...reviewWords(text, reading, narrated)];
  };
  const title = narrativeTitle(family, budget);
  return findHandEdits(sheet, { title, document }, review) ?? withoutMarks(sheet);
}

/** Nobody can tell what was changed on it: it stays as it is, and that is said. */
function withoutMarks({ name }: SheetSnapshot): HandEdits {
  const remark = `“${name}”中我们的隐藏标记没有了，分不清哪些字是改过的：那张表不动，复制和 Word 里是重新生成的文字，改过的请自己抄过去。`;
  return { ...NO_EDITS, remarks: [remark] };
}

/** The text with what was changed by hand on its sheet: what leaves the pane. */
export function withEditsOf(
  narrated: NarratedWorkbook,
  workbook: WorkbookSnapshot
): NarratedWorkbook {
  const document = withHandEdits(narrated.document, handEdits(narrated, workbook));
  return { ...narrated, document, text: toNarrativeText(document) };
}

/** Paragraphs of the text sheet that say how amounts changed, and would not without last year's workbook, were it written now. */
export function countLostComparisons(
  { document, source }: NarratedWorkbook,
  workbook: WorkbookSnapshot
): number {
  const sheet = findNarrativeSheet(workbook);
  if (source.prior !== null || !sheet || !isReplaceable(workbook, sheet)) return 0;
  return findReopened(sheet, document, (key) => key.startsWith("prior:")).length;
}

/**
 * What makes the text sheet of the workbook say what is written now where it stands; null where there is none yet, or it has to
 * be written anew as planned.
 */
export function planNarrativeChange(
  plan: NewSheetPlan,
  workbook: WorkbookSnapshot
): PlannedChange | null {
  const sheet = workbook.sheets.find(({ id }) => id === plan.replaces);
  const change = sheet && changeNarrativeSheet(sheet, plan);
  return sheet && change ? { sheet, change } : null;
}

/**
 * The text as a sheet, in the place of the one there is. What was changed there by hand stays, with the numbers put right,
 * except paragraphs that the clerk gives up.
 * @param givenUp - ids of changed paragraphs that are written anew
 */
export function planNarrativeSheet(
  narrated: NarratedWorkbook,
  workbook: WorkbookSnapshot,
  givenUp: ReadonlySet<string> = new Set()
): NewSheetPlan {
  const { document, family, budget } = narrated;
  const title = narrativeTitle(family, budget);
  const sheet = findNarrativeSheet(workbook);
  const found = handEdits(narrated, workbook);
  const edits = { ...found, edited: found.edited.filter(({ id }) => !givenUp.has(id)) };
  // Without marks nobody can tell what was changed: that sheet stays as it is.
  const isKnown = sheet !== null && hasParagraphMarks(sheet) && isReplaceable(workbook, sheet);
  return toNarrativeSheetPlan(document, { title, replaces: isKnown ? sheet.id : null, edits });
}
