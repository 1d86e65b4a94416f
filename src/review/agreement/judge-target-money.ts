import type { LedgerBook } from "../ledger/entry";
import type { PrintedIndicator, PrintedTarget } from "../reading/printed-targets";
import { countedAs, moneyOf, numberOf, type Quantity } from "../reading/quantity";
import { wordsOf } from "./judge-values";

const OF_COST = /成本|费|支出|金额|资金|经费/u;
/** Words of a name that say only that something is counted or paid. */
const SHARED = 2;
const NAMELESS = /\([^()]*\)|人员|人数|人次|数量|标准|每/gu;

/** A cap leaves room; one of so many times the money caps nothing. */
const ROOM = 2;

/** The indicators of a table against the money of the same table: no cost, and nothing that is paid for each, comes to more. */
export function judgeTargetMoney({ money, indicators }: PrintedTarget, book: LedgerBook): void {
  if (money === null || money.isZero) return;
  const whole = wordsOf(money);
  const capped = money.times(ROOM);
  for (const { name, bound, value } of indicators) {
    const amount = value.kind === "amount" && OF_COST.test(name) ? moneyOf(value) : null;
    const most = bound === "exactly" ? money : bound === "at-most" ? capped : null;
    if (amount === null || most === null || amount.compare(most) <= 0) continue;
    if (book.stateOf(value) === "contradictsItself") continue;
    ask([value], `“${name}”的指标值是${said(value)}，比项目资金${whole}还多，是否写错？`, book);
  }
  for (const [counted, standard] of pairsOf(indicators)) {
    const values = [standard.value, counted.value];
    const product = moneyOf(standard.value)?.times(numberOf(counted.value).toString());
    if (!product) continue;
    if (standard.bound === "exactly" && product.equals(money))
      for (const value of values) book.settle(value, "agreesWithItself");
    // What is paid for each exactly is compared with the money by the rule of the form.
    if (standard.bound === "exactly" || product.compare(capped) <= 0) continue;
    const message = `“${standard.name}”是${said(standard.value)}，“${counted.name}”是${said(counted.value)}，相乘是${wordsOf(product)}，项目资金是${whole}，是否写错？`;
    ask(values, message, book);
  }
}

/** What is counted and what is paid for each of it, where the table has one of either in that unit. */
function pairsOf(
  indicators: readonly PrintedIndicator[]
): readonly (readonly [counted: PrintedIndicator, standard: PrintedIndicator])[] {
  const standards = indicators.filter(
    ({ value, bound }) => value.kind === "standard" && bound !== "at-least"
  );
  return standards.flatMap((standard) => {
    const unit = perOf(standard.value);
    const ofUnit = (one: PrintedIndicator): boolean =>
      one.value.kind === "count" && countedAs(one.value) === unit;
    const [counted, ...others] = indicators.filter(ofUnit);
    const rivals = standards.filter(({ value }) => perOf(value) === unit);
    if (!counted || unit === null || others.length > 0 || rivals.length > 1) return [];
    // Two bounds prove nothing together.
    if (counted.bound !== "exactly") return [];
    // Persons of one table are often those who are trained and those who are paid.
    return unit !== "人" || haveInCommon(counted.name, standard.name)
      ? [[counted, standard] as const]
      : [];
  });
}

/** “个” of “万元/个”; null for what is paid for each of several things, as persons and months. */
function perOf({ unit }: Quantity): string | null {
  const [, per, ...more] = unit.split("/");
  return per === undefined || more.length > 0 ? null : countedAs({ unit: per });
}

function haveInCommon(one: string, other: string): boolean {
  const [left, right] = [one, other].map((name) => name.replace(NAMELESS, "")) as [string, string];
  for (let at = 0; at + SHARED <= left.length; at += 1)
    if (right.includes(left.slice(at, at + SHARED))) return true;
  return false;
}

function said({ digits, unit }: Quantity): string {
  return `${digits}${unit}`;
}

function ask(values: readonly Quantity[], message: string, book: LedgerBook): void {
  const [{ start, end }] = values as readonly [Quantity, ...Quantity[]];
  book.report(values, "contradictsItself", {
    severity: "warning",
    place: { start, end },
    message,
    expected: null,
    cells: [],
  });
}
