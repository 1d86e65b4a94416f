import type { PlacedTargetTable } from "../../budget/target-table";
import type { CellRef } from "../../grid/address";
import type { Amount } from "../../money/amount";
import { formatWithMeasure } from "../../money/format";
import type { Operator, TargetReading } from "./target-value";
import { toMoneyTarget } from "./target-value";
import { isCost, usedIndicators, type UsedIndicator } from "./used-indicators";

/** What number, standard and months make, in 元; null where a sign leaves that side open. */
export interface Estimate {
  readonly words: string;
  readonly low: Amount<"yuan"> | null;
  readonly high: Amount<"yuan"> | null;
  readonly cells: readonly CellRef[];
}

/** A factor of the estimate. */
interface Factor {
  readonly number: string;
  readonly operator: Operator | null;
  readonly words: string;
  readonly cell: CellRef | null;
}

const MONTHS_OF_YEAR: Factor = { number: "12", operator: "=", words: "12个月", cell: null };
/** Units that mean the same. */
const SAME_UNITS: Readonly<Record<string, string>> = {
  个月: "月",
  月份: "月",
  名: "人",
  人员: "人",
};

/**
 * One estimate for each standard (“120元/月/人”) whose units are each counted by exactly one other indicator; months
 * that nobody counts are a whole year.
 */
export function estimatesOf(table: PlacedTargetTable): readonly Estimate[] {
  const indicators = usedIndicators(table);
  const counts = indicators.filter((one) => !isCost(one));
  return indicators.filter(isCost).flatMap((standard) => {
    const money = toMoneyTarget(standard.reading);
    if (!money || money.per.length === 0 || standard.reading.kind !== "measured") return [];
    const factors = money.per.map((unit) => factorOf(unit, counts));
    if (factors.some((factor) => factor === null)) return [];
    return [toEstimate(standard, standard.reading, money.amount, factors as readonly Factor[])];
  });
}

function factorOf(per: string, counts: readonly UsedIndicator[]): Factor | null {
  const unit = toUnit(per);
  const found = counts.flatMap(({ reading, at }): readonly Factor[] => {
    if (reading.kind !== "measured" || toUnit(reading.unit) !== unit) return [];
    const { text, cell } = at("targetValue");
    return [{ number: reading.number, operator: reading.operator, words: text, cell }];
  });
  const [only, ...others] = found;
  if (only) return others.length === 0 ? only : null;
  if (unit === "月") return MONTHS_OF_YEAR;
  return unit === "年" ? { ...MONTHS_OF_YEAR, number: "1", words: "1年" } : null;
}

function toUnit(unit: string): string {
  return SAME_UNITS[unit] ?? unit;
}

function toEstimate(
  standard: UsedIndicator,
  reading: Extract<TargetReading, { kind: "measured" }>,
  amount: Amount<"yuan">,
  factors: readonly Factor[]
): Estimate {
  const place = standard.at("targetValue");
  const product = factors.reduce((sum, { number }) => sum.times(number), amount);
  const operators = [reading.operator, ...factors.map(({ operator }) => operator)];
  const isOpen = (signs: readonly Operator[]): boolean =>
    operators.some((operator) => operator !== null && signs.includes(operator));
  const wordsOf = (isCounted: boolean): readonly string[] =>
    factors.filter(({ cell }) => (cell !== null) === isCounted).map(({ words }) => words);
  const parts = [...wordsOf(true), place.text, ...wordsOf(false)];
  return {
    words: `${parts.join(" × ")} ＝ ${formatWithMeasure(product.to("ten-thousand-yuan"))}`,
    low: isOpen(["<=", "<"]) ? null : product,
    high: isOpen([">=", ">"]) ? null : product,
    cells: [place.cell, ...factors.flatMap(({ cell }) => cell ?? [])],
  };
}
