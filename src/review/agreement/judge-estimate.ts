import { Amount } from "../../money/amount";
import type { LedgerBook } from "../ledger/entry";
import { amountOf, moneyOf, numberOf, type Quantity } from "../reading/quantity";
import { wordsOf } from "./judge-values";

type Money = Amount<"ten-thousand-yuan">;

const MONTHS_OF_YEAR = "12";
/** What a standard may be for, with the units that count it. */
const COUNTED: ReadonlyMap<string, readonly string[]> = new Map([
  ["人", ["人", "名"]],
  ["人次", ["人次"]],
  ["户", ["户"]],
]);
const PER = /\/(人次|人|户)/u;

/** A standard of a block with what it is multiplied by. */
interface Estimate {
  readonly standard: Quantity;
  readonly person: Quantity;
  readonly months: Quantity | null;
  readonly isMonthly: boolean;
  readonly product: Money;
}

/**
 * What a project costs by persons × standard × months. One of each must make its scale; of several, one pair or all pairs in
 * turn may, and what is left over beside a pair that does contradicts it.
 */
export function judgeEstimate(
  scale: Quantity | null,
  quantities: readonly Quantity[],
  book: LedgerBook
): void {
  const standards = distinct(
    quantities.filter(({ kind, unit }) => kind === "standard" && countedBy(unit).length > 0)
  );
  const [first] = standards;
  if (!scale || !first) return;
  const units = countedBy(first.unit);
  const persons = distinct(
    quantities.filter(({ kind, unit }) => kind === "count" && units.includes(unit))
  );
  const months = quantities.find(({ unit }) => unit === "个月") ?? null;
  const pairs = standards.flatMap((standard) =>
    persons.map((person) => estimate(standard, person, months))
  );
  const [only] = pairs;
  if (!only) return;
  const fits = pairs.find(({ product }) => isScale(product, scale));
  if (fits) settleAll(fits, quantities, scale, book);
  if (fits && standards.length + persons.length > 2)
    reportOther(fits, [...standards, ...persons], book);
  if (fits) return;
  if (pairs.length > 1) settleInTurn(standards, persons, months, scale, book);
  else reportProduct(only, quantities, scale, book);
}

/** The units that count what a standard is for; nothing where it is for something else. */
function countedBy(unit: string): readonly string[] {
  return COUNTED.get(PER.exec(unit)?.[1] ?? "") ?? [];
}

function estimate(standard: Quantity, person: Quantity, months: Quantity | null): Estimate {
  const isMonthly = standard.unit.includes("月");
  const times = isMonthly ? (months?.digits ?? MONTHS_OF_YEAR) : "1";
  const product = amountOf(standard).times(person.digits).times(times);
  return { standard, person, months, isMonthly, product };
}

/** Everything that says the same as a pair which makes the scale. */
function settleAll(
  { standard, person, months }: Estimate,
  quantities: readonly Quantity[],
  scale: Quantity,
  book: LedgerBook
): void {
  const used = quantities.filter((one) => isSame(one, standard) || isSame(one, person));
  for (const quantity of [...used, ...(months ? [months] : []), scale])
    book.settle(quantity, "agreesWithItself");
}

/** Beside a pair that makes the scale another standard, or another number of the same persons, has nothing to pay. */
function reportOther(
  { standard, person, product }: Estimate,
  all: readonly Quantity[],
  book: LedgerBook
): void {
  const [other, ...more] = all.filter((one) => !isSame(one, standard) && !isSame(one, person));
  if (!other || more.length > 0) return;
  const own = other.kind === "standard" ? standard : person;
  report(
    [other],
    other,
    `${own.digits}${own.unit}测算正好是${wordsOf(product)}，这里写的是${other.digits}${other.unit}，是否写错？`,
    `${own.digits}${own.unit}`,
    book
  );
}

/** As many standards as numbers of persons, each for its own: together they make the scale. */
function settleInTurn(
  standards: readonly Quantity[],
  persons: readonly Quantity[],
  months: Quantity | null,
  scale: Quantity,
  book: LedgerBook
): void {
  if (standards.length !== persons.length) return;
  const products = standards.map(
    (standard, index) => estimate(standard, persons[index] ?? standard, months).product
  );
  if (!isScale(Amount.sum(products, "ten-thousand-yuan"), scale)) return;
  for (const quantity of [...standards, ...persons, ...(months ? [months] : []), scale])
    book.settle(quantity, "agreesWithItself");
}

function reportProduct(
  { standard, person, months, isMonthly, product }: Estimate,
  quantities: readonly Quantity[],
  scale: Quantity,
  book: LedgerBook
): void {
  const times = isMonthly ? `×${months?.digits ?? MONTHS_OF_YEAR}个月` : "";
  const steps = `${person.digits}${person.unit}×${standard.digits}${standard.unit}${times}`;
  const used = quantities.filter((one) => isSame(one, standard) || isSame(one, person));
  report(
    [...used, ...(months ? [months] : [])],
    person,
    `${steps}测算是${wordsOf(product)}，安排的是${wordsOf(amountOf(scale))}，是否写错？`,
    wordsOf(product),
    book
  );
}

function report(
  quantities: readonly Quantity[],
  { start, end }: Quantity,
  message: string,
  expected: string,
  book: LedgerBook
): void {
  book.report(quantities, "contradictsItself", {
    severity: "warning",
    place: { start, end },
    message,
    expected,
    cells: [],
  });
}

/** Each number once, however often it is told. */
function distinct(quantities: readonly Quantity[]): readonly Quantity[] {
  return quantities.filter(
    (one, index) => quantities.findIndex((other) => isSame(one, other)) === index
  );
}

function isSame(one: Quantity, other: Quantity): boolean {
  return one.kind === other.kind && sizeOf(one).equals(sizeOf(other));
}

function sizeOf(quantity: Quantity): Amount {
  return moneyOf(quantity) ?? numberOf(quantity);
}

function isScale(product: Money, scale: Quantity): boolean {
  return product.rounded(2).equals(amountOf(scale).rounded(2));
}
