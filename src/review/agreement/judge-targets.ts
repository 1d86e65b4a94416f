import { namesUnder } from "../../budget/code-book";
import type { Amount } from "../../money/amount";
import type { ReadText } from "../../narrative/index";
import type { LedgerBook } from "../ledger/entry";
import type { Paragraph } from "../reading/paragraph";
import {
  readPrintedTargets,
  type Bound,
  type PrintedIndicator,
  type PrintedTarget,
} from "../reading/printed-targets";
import { countedAs, moneyOf, numberOf, type Quantity } from "../reading/quantity";
import { likenessOf } from "../subjects/likeness";
import type { NamedRow } from "../subjects/vocabulary";
import { judgeTargetMoney } from "./judge-target-money";
import { projectLike, type ProjectBlock } from "./judge-projects";

/** A figure of the words about a project, with what they call it. */
interface Told {
  readonly quantity: Quantity;
  /** Words right before it. */
  readonly label: string;
  /** Words right behind it. */
  readonly noun: string;
}

const LABEL = /[\p{Script=Han}()]{2,14}$/u;
const NOUN = /^[\p{Script=Han}]{2,6}/u;
const AROUND = 16;
const ALIKE = 0.7;
const SHARED = 3;
/** Persons who are paid, not those who are trained or served. */
const PAID = /(?:补助|补贴|发放|慰问|救助|资助|聘用)(?:对象|人员)?人(?:数|次)/u;
const IS_RATE = /率|满意度|覆盖面|合格|比例|比重/u;
const CHANGE = /增长|增幅|提高率|提升率|增加|同比/u;
/** 商品和服务支出, of which projects mostly consist. */
const SUBJECTS = "302";

/** Words of an indicator's name that name nothing. */
const NAMELESS = /\([^()]*\)|金额|费用|支出|经费|资金|成本|总额|标准|发放/gu;

/** What the target tables of a text say against the words about the same project, and against their own goals. */
export function judgeTargets(
  paragraphs: readonly Paragraph[],
  text: ReadText,
  projects: readonly NamedRow[],
  blocks: readonly ProjectBlock[],
  book: LedgerBook
): void {
  for (const target of readPrintedTargets(paragraphs, text)) {
    const goals = target.goals.flatMap((goal) => toldIn(goal, text));
    for (const indicator of target.indicators) {
      judgeRate(indicator, book);
      judgeByTold(
        indicator,
        goals.filter((told) => isAbout(indicator, told)),
        book
      );
    }
    const row = target.project === null ? null : projectLike(target.project, projects);
    const own = row ? blocks.filter((block) => block.row === row) : [];
    const fields = own.flatMap((block) => block.fields.flatMap((field) => toldIn(field, text)));
    if (fields.length > 0) judgeByBlock(target, fields, book);
    judgeTargetMoney(target, book);
    for (const { value } of target.indicators) book.settle(value, "nothingToCompare");
  }
}

/** A rate is no more than the whole, unless it is one of change. */
function judgeRate({ name, bound, value }: PrintedIndicator, book: LedgerBook): void {
  if (value.unit !== "%" || bound === "at-most" || !IS_RATE.test(name) || CHANGE.test(name)) return;
  const hundred = numberOf({ digits: "100" });
  if (numberOf(value).compare(hundred) <= 0) return;
  report(value, `“${name}”的指标值是${value.digits}%，比率不会超过100%，是否写错？`, [], book);
}

function judgeByBlock(
  { indicators }: PrintedTarget,
  told: readonly Told[],
  book: LedgerBook
): void {
  for (const indicator of indicators) judgeByTold(indicator, alikeIn(indicator, told), book);
  judgeSubjects(indicators, told, book);
}

/** What the words about a project tell of the same thing as an indicator: its standard, its persons, its months, its money. */
function alikeIn({ name, value }: PrintedIndicator, told: readonly Told[]): readonly Told[] {
  const alike = told.filter(({ quantity }) => isOneUnit(quantity, value));
  if (value.kind === "standard" || value.unit === "个月") return alike;
  if (value.kind === "amount") return alike.filter(({ label }) => isOneName(label, name));
  const isPaid = value.kind === "count" && PAID.test(name);
  return isPaid && isOne(alike) ? alike : [];
}

/** An indicator against what is told of the same thing: any of it may be meant. */
function judgeByTold(
  { name, bound, value }: PrintedIndicator,
  told: readonly Told[],
  book: LedgerBook
): void {
  const [first] = told;
  if (!first) return;
  if (told.some(({ quantity }) => isAllowed(bound, value, quantity))) {
    const same = told.filter(({ quantity }) => sizeOf(quantity).equals(sizeOf(value)));
    // A bound that is kept proves no number.
    if (bound === "exactly")
      for (const quantity of [value, ...same.map((one) => one.quantity)])
        book.settle(quantity, "agreesWithItself");
    return;
  }
  const { quantity } = first;
  const said = `${quantity.digits}${quantity.unit}`;
  const sign = bound === "at-least" ? "≥" : bound === "at-most" ? "≤" : "";
  const message = `“${name}”的指标值是${sign}${value.digits}${value.unit}，文中写的是${said}，是否写错？`;
  report(value, message, [quantity], book);
}

/** The same money under two names of subjects: one of the two is not what it is spent on. */
function judgeSubjects(
  indicators: readonly PrintedIndicator[],
  told: readonly Told[],
  book: LedgerBook
): void {
  const subjects = namesUnder(SUBJECTS);
  const subjectIn = (words: string): string | undefined =>
    subjects.find((subject) => words.includes(subject));
  const costs = indicators.filter(({ value }) => value.kind === "amount");
  for (const { name, value } of costs) {
    const own = subjectIn(name);
    if (own === undefined || told.some(({ label }) => label.includes(own))) continue;
    const same = told.filter(
      ({ quantity, label }) =>
        quantity.kind === "amount" &&
        sizeOf(quantity).equals(sizeOf(value)) &&
        !costs.some((cost) => isOneName(label, cost.name))
    );
    const other = isOne(same) ? subjectIn(same[0]?.label ?? "") : undefined;
    if (other === undefined) continue;
    const message = `${value.digits}${value.unit}在目标表里是“${own}”，在项目说明里是“${other}”，是否写成了不同的科目？`;
    report(value, message, [], book);
  }
}

function report(
  value: Quantity,
  message: string,
  others: readonly Quantity[],
  book: LedgerBook
): void {
  book.report([value, ...others], "contradictsItself", {
    severity: "warning",
    place: { start: value.start, end: value.end },
    message,
    expected: null,
    cells: [],
  });
}

/** The words around a figure have three characters in common with the name of an indicator. */
function isAbout({ name, value }: PrintedIndicator, { quantity, label, noun }: Told): boolean {
  if (quantity.kind !== "count" || !isOneUnit(quantity, value)) return false;
  return [label.slice(-SHARED), noun.slice(0, SHARED)].some(
    (words) => words.length === SHARED && name.includes(words)
  );
}

function isOneName(one: string, other: string): boolean {
  const [left, right] = [one, other].map((name) => name.replace(NAMELESS, "")) as [string, string];
  return Math.min(left.length, right.length) > 1 && likenessOf(left, right) >= ALIKE;
}

function isOne(told: readonly Told[]): boolean {
  return new Set(told.map(({ quantity }) => sizeOf(quantity).toString())).size === 1;
}

/** Money of any measure, persons by either word, and standards for the same things. */
function isOneUnit(one: Quantity, other: Quantity): boolean {
  if (one.kind !== other.kind) return false;
  if (one.kind === "amount") return true;
  return unitOf(one) === unitOf(other);
}

function unitOf(quantity: Quantity): string {
  const plain = countedAs(quantity);
  return quantity.kind === "standard" ? plain.split("/").slice(1).sort().join("/") : plain;
}

function isAllowed(bound: Bound, target: Quantity, told: Quantity): boolean {
  const order = sizeOf(told).compare(sizeOf(target));
  return bound === "at-least" ? order >= 0 : bound === "at-most" ? order <= 0 : order === 0;
}

function sizeOf(quantity: Quantity): Amount {
  return moneyOf(quantity) ?? numberOf(quantity);
}

function toldIn({ start, end, quantities }: Paragraph, text: ReadText): readonly Told[] {
  return quantities.map((quantity) => ({
    quantity,
    label:
      LABEL.exec(text.slice(Math.max(start, quantity.start - AROUND), quantity.start))?.[0] ?? "",
    noun: NOUN.exec(text.slice(quantity.end, Math.min(end, quantity.end + AROUND)))?.[0] ?? "",
  }));
}
