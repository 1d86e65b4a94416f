import type { PlacedTargetTable } from "../../budget/target-table";
import { usedIndicators, type UsedIndicator } from "./used-indicators";

/** Indicators of the persons who are paid, not of those who are trained or served. */
const PAID = /(?:补助|补贴|发放|慰问|救助|资助)(?:对象|人员)?人(?:数|次)/u;
const UNITS: readonly string[] = ["人", "名", "人次", "户"];
const COUNT = /(\d[\d,]*)\s*(?:人次|人|名|户)/gu;

/** The number of persons in words such as “退休人员27人”; null where there is none, or more than one. */
export function countBeneficiaries(words: string): number | null {
  const [count, ...others] = [...words.matchAll(COUNT)];
  if (!count || others.length > 0) return null;
  return Number((count[1] ?? "").replace(/,/gu, ""));
}

/** The one indicator that counts the persons who are paid; null where there is none, or more than one. */
export function findBeneficiaries(table: PlacedTargetTable): UsedIndicator | null {
  const [found, ...others] = usedIndicators(table).filter(
    ({ name, reading }) =>
      PAID.test(name) &&
      reading.kind === "measured" &&
      (reading.unit === "" || UNITS.includes(reading.unit))
  );
  return found && others.length === 0 ? found : null;
}

/** False when a target, with its sign, contradicts the number. */
export function admits({ reading }: UsedIndicator, count: number): boolean {
  if (reading.kind !== "measured") return true;
  const target = Number(reading.number);
  switch (reading.operator) {
    case ">=":
      return count >= target;
    case ">":
      return count > target;
    case "<=":
      return count <= target;
    case "<":
      return count < target;
    default:
      return count === target;
  }
}
