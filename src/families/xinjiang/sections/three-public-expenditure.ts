import { TOTAL } from "../../../budget/block";
import {
  againstPrior,
  amount,
  budgetUnit,
  cellOf,
  change,
  compared,
  defineSection,
  sentence,
  wording,
  wordingByYear,
  year,
} from "../../../narrative";

const cell = (row: Parameters<typeof cellOf<"threePublicExpenditure", "main">>[2]) =>
  cellOf("threePublicExpenditure", "main", row, "total");

const total = compared(cell(TOTAL), "three-public.total", "“三公”经费");

const OVERSEAS = { 2024: "因公出国（境）费", 2026: "因公出国（境）费用" };
const OPERATION = { 2024: "公务用车运行费", 2026: "公务用车运行维护费" };
const PURCHASE = "公务用车购置费";
const RECEPTION = "公务接待费";

const overseas = compared(cell("overseasVisits"), "three-public.overseas-visits", OVERSEAS);
const purchase = compared(cell("vehiclePurchase"), "three-public.vehicle-purchase", PURCHASE);
const operation = compared(cell("vehicleOperation"), "three-public.vehicle-operation", OPERATION);
const reception = compared(cell("officialReception"), "three-public.reception", RECEPTION);

/** 财政拨款“三公”经费预算情况说明。 */
export const threePublicExpenditureSection = defineSection({
  slug: "three-public-expenditure",
  heading: sentence`关于${budgetUnit}${year()}年财政拨款“三公”经费预算情况说明`,
  paragraphs: [
    sentence`${budgetUnit}${year()}年财政拨款“三公”经费${wording("数为", "预算数为")}${amount(total.current)}，其中：${wordingByYear(OVERSEAS)}${amount(overseas.current)}，公务用车购置费${amount(purchase.current)}，${wordingByYear(OPERATION)}${amount(operation.current)}，公务接待费${amount(reception.current)}。`,
    sentence`${year()}年财政拨款“三公”经费${wording("预算", "")}${againstPrior}${change(total, { hasReason: false })}，其中：${wordingByYear(OVERSEAS)}${change(overseas)}；公务用车购置费${change(purchase)}；${wordingByYear(OPERATION)}${change(operation)}；公务接待费${change(reception)}。`,
  ],
});
