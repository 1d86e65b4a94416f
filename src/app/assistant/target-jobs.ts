import { describeKept } from "../../performance/write/describe-kept";
import type { BudgetAssistant } from "../budget-assistant";
import { planTargetSheets } from "../plan-target-sheets";
import { renewAuditSheet } from "../renew-audit-sheet";
import { checkTargets } from "../target-progress";
import type { Desk } from "./desk";

/** 绩效目标表: writing them, and how far they are filled in. */
export function targetJobs(desk: Desk): Pick<BudgetAssistant, "addTargetSheets" | "checkTargets"> {
  return {
    async addTargetSheets(choices) {
      const opened = await desk.open();
      const plans = planTargetSheets(opened, choices);
      const sheets = await desk.store.addSheets(plans, opened.workbook);
      await renewAuditSheet(desk.store, opened, plans);
      const names = sheets.map(({ name }) => name);
      const renewed = plans.filter(({ replaces }) => replaces !== null).length;
      return { sheets, renewed, kept: describeKept(plans, names) };
    },
    checkTargets: async () => checkTargets(await desk.open()),
  };
}
