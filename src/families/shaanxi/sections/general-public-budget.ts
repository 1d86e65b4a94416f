import { TOTAL } from "../../../budget/block";
import { cellOf, compared } from "../../../narrative";

/** 一般公共预算拨款支出的总额；按功能、按经济分类的各项增减相加应等于它的增减。 */
export const generalPublicBudget = compared(
  cellOf("generalPublicBudgetExpenditureByFunction", "main", TOTAL, "total"),
  "general-public-budget",
  "一般公共预算拨款支出"
);
