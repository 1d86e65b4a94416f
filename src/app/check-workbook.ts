import {
  applySwitches,
  checkBudget,
  listSwitches,
  type CheckResult,
  type RuleContext,
} from "../checking/index";
import { CATALOGUE_VERSION, rules } from "../families/rule-catalogue";
import { usableInputs } from "../narrative/index";
import { isBegun } from "../performance/read/is-begun";
import type { CheckReport } from "../report/check-report";
import { toCheckReport } from "../report/to-check-report";
import type { Case } from "./open-case";

/** A checked workbook with every relation that was evaluated. */
export interface Examined {
  readonly opened: Case;
  readonly result: CheckResult;
  readonly report: CheckReport;
}

/** Checks a workbook; pure. */
export function checkWorkbook(opened: Case): CheckReport {
  return examineWorkbook(opened).report;
}

/** The same with every relation that was evaluated. */
export function examineWorkbook(opened: Case): Examined {
  const { rules: switches = {}, codes = {} } = opened.settings;
  const { budget, recognition, workbook, exceptions, hiddenTargets } = opened;
  const result = checkBudget(budget, applySwitches(rules, switches), contextOf(opened));
  const catalogue = {
    version: CATALOGUE_VERSION,
    switches: listSwitches(rules, switches),
    ownCodes: Object.keys(codes).length,
  };
  const report = toCheckReport(recognition, result, catalogue, {
    workbook,
    exceptions,
    hiddenTargets,
  });
  return { opened, result, report };
}

function contextOf({ targets, settings, inputs, budget, prior }: Case): RuleContext {
  return {
    targets: targets.filter(isBegun),
    inputs: usableInputs(inputs, budget.fiscalYear),
    ownCodes: settings.codes ?? {},
    prior: prior?.budget ?? null,
  };
}
