import { toComparable } from "../../text/normalize";
import { toMoneyTarget } from "./target-value";
import { isCost, type UsedIndicator } from "./used-indicators";

/** Rates of change may pass 100 %. */
const CHANGE = /增长|增幅|提高率|提升率|增加/u;

/** What would be expected of the sign of a value instead, null when nothing is odd about it. */
export function doubtOf(used: UsedIndicator): string | null {
  const { reading, indicator, name } = used;
  if (reading.kind !== "measured") return null;
  const { operator, number, unit } = reading;
  const value = parseFloat(number);
  const isFloor = operator === ">=" || operator === ">";
  const isCeiling = operator === "<=" || operator === "<";
  if (unit === "%" && !CHANGE.test(name)) {
    if (isFloor && value >= 100) return "=100%，或小于 100% 的目标值（比率不会超过 100%）";
    if (!isCeiling && value > 100) return "不大于 100% 的目标值";
  }
  const levels = toComparable(`${indicator.level1 ?? ""}${indicator.level2 ?? ""}`);
  if (levels.includes("满意度") && isCeiling) return "≥ 的目标值（满意度越高越好）";
  if (isCost(used) && isFloor && toMoneyTarget(reading)) return "≤ 或 = 的目标值（成本越低越好）";
  return null;
}
