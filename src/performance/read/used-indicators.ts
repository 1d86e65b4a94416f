import type { PlacedText } from "../../budget/placed-text";
import type {
  IndicatorColumnId,
  PlacedTargetTable,
  TargetIndicator,
} from "../../budget/target-table";
import { readTarget, type TargetReading } from "./target-value";

/** An indicator that somebody began to fill in. */
export interface UsedIndicator {
  readonly indicator: TargetIndicator;
  readonly reading: TargetReading;
  /** 三级指标, the words of the cell. */
  readonly name: string;
  /** What stands in a column, and where; the name's cell stands in for a column that the table does not have. */
  readonly at: (column: IndicatorColumnId) => PlacedText;
}

/** Rows with a name, a value or a weight; rows of which only the levels are printed are left over from the form. */
export function usedIndicators(table: PlacedTargetTable): readonly UsedIndicator[] {
  return table.indicators.flatMap((indicator, index) => {
    const { level3 = "", targetValue = "", weight = "" } = indicator;
    if (level3 === "" && targetValue === "" && weight === "") return [];
    const cells = table.indicatorCells[index] ?? {};
    const at = (column: IndicatorColumnId): PlacedText => ({
      text: indicator[column] ?? "",
      cell: cells[column] ?? cells.level3 ?? table.place.cell,
    });
    return [{ indicator, reading: readTarget(targetValue, level3), name: level3, at }];
  });
}

/** True for cost indicators: a first-level indicator in some forms, a second-level one in others. */
export function isCost({ indicator: { level1 = "", level2 = "" } }: UsedIndicator): boolean {
  return level1.includes("成本指标") || level2.includes("成本指标");
}

/** Sum of the weights, and the places of those that are no numbers. */
export function sumWeights(indicators: readonly UsedIndicator[]): {
  readonly sum: number;
  readonly unreadable: readonly PlacedText[];
} {
  const weights = indicators.map(({ at }) => at("weight"));
  const filled = weights.filter(({ text }) => text !== "");
  const isNumber = ({ text }: PlacedText): boolean => /^\d+(\.\d+)?%?$/u.test(text);
  const sum = filled.filter(isNumber).reduce((total, { text }) => total + parseFloat(text), 0);
  // Half points occur; thirds do not.
  return {
    sum: Math.round(sum * 1000) / 1000,
    unreadable: filled.filter((one) => !isNumber(one)),
  };
}

/** What a table is about, for messages: its project, or its title. */
export function subjectOf({ values, title, per }: PlacedTargetTable): string {
  const project = values["project"];
  if (per === "project" && project?.kind === "text") return project.text;
  return title;
}
