import type { AnyBudgetTable, Budget } from "../../budget/budget";
import { toComparable } from "../../text/normalize";
import type { PartFinding } from "./part-finding";
import type { PrintedBudget } from "./printed-budget";

/** The unit and the year above a printed table. */
export function judgePrintedHead(
  table: AnyBudgetTable,
  held: AnyBudgetTable,
  printed: PrintedBudget,
  budget: Budget
): readonly PartFinding[] {
  return [...judgeUnit(table, held, printed, budget), ...judgeYear(table, printed, budget)];
}

function judgeUnit(
  { unitName, number }: AnyBudgetTable,
  held: AnyBudgetTable,
  { placeOf }: PrintedBudget,
  { budgetUnit }: Budget
): readonly PartFinding[] {
  const place = unitName ? placeOf(unitName.cell) : null;
  const names = [held.unitName?.text, budgetUnit].flatMap((name) =>
    name ? [toComparable(name)] : []
  );
  if (!unitName || !place || names.length === 0) return [];
  const own = toComparable(unitName.text);
  const isOwn = names.some((name) => name.includes(own) || own.includes(name));
  if (isOwn) return [];
  return [
    {
      severity: "warning",
      start: place.start,
      end: place.end,
      message: `文稿里印的表${number}上方写的单位是“${unitName.text}”，本单位是“${budgetUnit ?? held.unitName?.text ?? ""}”，是否沿用了别的单位的表？`,
      expected: budgetUnit,
      cells: held.unitName ? [held.unitName.cell] : [],
    },
  ];
}

function judgeYear(
  { title, number }: AnyBudgetTable,
  { placeOf }: PrintedBudget,
  { fiscalYear }: Budget
): readonly PartFinding[] {
  const place = placeOf(title.cell);
  const year = /20\d\d/u.exec(title.text)?.[0];
  if (!place || year === undefined || fiscalYear === null || Number(year) === fiscalYear) return [];
  return [
    {
      severity: "error",
      start: place.start,
      end: place.end,
      message: `文稿里印的表${number}的表名写的是${year}年，表格是${fiscalYear}年的预算，是否沿用了上年的表名？`,
      expected: `${fiscalYear}年`,
      cells: [],
    },
  ];
}
