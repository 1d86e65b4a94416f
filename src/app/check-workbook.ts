import type { Budget } from "../budget/budget";
import type { OwnCodes } from "../budget/code-book";
import { checkBudget, type CheckResult } from "../checking/check";
import { applySwitches, listSwitches, type RuleSwitches } from "../checking/rule-switches";
import { BudgetToolError } from "../errors/budget-tool-error";
import type { WorkbookSnapshot } from "../grid/snapshot";
import { foreignLayouts } from "../families/foreign-layouts";
import type { Family } from "../families/define-family";
import { FAMILIES } from "../families/index";
import type { RecognitionSettings } from "../recognition/recognition-settings";
import { recognize, type Recognition } from "../recognition/recognize";
import type { CheckReport } from "../report/check-report";
import { findInputSheet, readInputSheet } from "../report/input-sheet";
import { toCheckReport } from "../report/to-check-report";
import { NO_INPUTS, usableInputs } from "../narrative/hands/input-list";
import { isBegun } from "../performance/read/is-begun";
import { readTargets } from "../performance/read/read-targets";
import { CATALOGUE_VERSION, rules, rulesOf } from "../families/rule-catalogue";
import { formsOf } from "./forms-of";

/** What the user may state where the workbook does not tell, or tells it wrongly, and the rules that are wanted. */
export interface CheckSettings extends RecognitionSettings {
  readonly rules?: RuleSwitches;
  /** Names of codes that the user answers for; they come before the built-in list. */
  readonly codes?: OwnCodes;
  /** What the weights of a performance-target table add up to, where it is not the 90 of the published forms. */
  readonly weightTotal?: number;
  /** Last year's budget, for what compares two years. */
  readonly prior?: Budget;
  /** Families that a workbook may be of; all that are listed when left out. */
  readonly families?: readonly Family[];
}

export type RecognizedWorkbook = Extract<Recognition, { kind: "recognized" }>;

/**
 * Understands a workbook.
 * @throws BudgetToolError "no-known-table", "unsupported-layout", "other-layout" or "no-such-form"
 */
export function recognizeWorkbook(
  workbook: WorkbookSnapshot,
  settings: CheckSettings = {}
): RecognizedWorkbook {
  const recognition = recognize(workbook, settings.families ?? FAMILIES, settings, foreignLayouts);
  const fileName = workbook.fileName ?? "当前工作簿";
  switch (recognition.kind) {
    case "recognized":
      return recognition;
    case "unsupported":
      throw new BudgetToolError("unsupported-layout", {
        fileName,
        name: recognition.name,
        titles: recognition.titles,
      });
    case "other-family":
      throw new BudgetToolError("other-layout", {
        fileName,
        stated: recognition.stated.name,
        seen: recognition.seen?.name ?? null,
      });
    case "no-such-form":
      throw new BudgetToolError("no-such-form", {
        layout: recognition.family.name,
        years: recognition.family.years,
        year: recognition.formYear,
      });
    case "unknown":
      throw new BudgetToolError("no-known-table", { fileName });
  }
}

/** Reads and checks a workbook; pure. */
export function checkWorkbook(
  workbook: WorkbookSnapshot,
  settings: CheckSettings = {}
): CheckReport {
  return examineWorkbook(workbook, settings).report;
}

/** The same with every relation that was evaluated. */
export function examineWorkbook(
  workbook: WorkbookSnapshot,
  settings: CheckSettings = {}
): { readonly result: CheckResult; readonly report: CheckReport } {
  const recognized = recognizeWorkbook(workbook, settings);
  const switches = settings.rules ?? {};
  const known = settings.families ? rulesOf(settings.families) : rules;
  const { budget } = recognized;
  const forms = formsOf(budget.family, settings.weightTotal);
  const targets = readTargets(forms, workbook).filter(isBegun);
  const prior = settings.prior ? { prior: settings.prior } : {};
  const beneficiaries = statedBeneficiaries(workbook, budget.fiscalYear);
  const codes = settings.codes ? { ownCodes: settings.codes } : {};
  const result = checkBudget(
    { ...budget, targets, beneficiaries, ...prior, ...codes },
    applySwitches(known, switches)
  );
  const catalogue = {
    version: CATALOGUE_VERSION,
    switches: listSwitches(known, switches),
    ownCodes: Object.keys(settings.codes ?? {}).length,
  };
  return { result, report: toCheckReport(recognized, result, catalogue, workbook) };
}

/** What 填报事项 says of the persons a project pays, by the comparable name of the project. */
function statedBeneficiaries(
  workbook: WorkbookSnapshot,
  fiscalYear: number | null
): ReadonlyMap<string, string> {
  const sheet = findInputSheet(workbook);
  const inputs = usableInputs((sheet && readInputSheet(sheet)) ?? NO_INPUTS, fiscalYear);
  const stated = new Map<string, string>();
  for (const [key, content] of inputs) {
    const [, project] = /^project\.(.+)\.beneficiaries$/u.exec(key) ?? [];
    if (project !== undefined) stated.set(project, content);
  }
  return stated;
}
