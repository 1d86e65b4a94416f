import { parseAmountText } from "../../money/parse";
import { toPrinted } from "../text/printed";
import type { AmountReference, Figure } from "./figure";
import { GUIDES, type Asked } from "./asked";
import { RowVariable, boundGroup, inputOf, notGiven, wordingOf } from "./environment";
import type { Environment, Unknown } from "./environment";
import type { Lifted } from "../words/part";
import { groupName, resolveKey } from "./rows";
import type { InputKey } from "./rows";

/** What an amount is called in the text: fixed, by form year, the name of a bound row, or a part of that row. */
export type ItemName = string | Readonly<Record<number, string>> | RowVariable | RowPart;

/** A part of a row's amount: “社会保险经办机构的人员经费”. */
export class RowPart {
  constructor(
    readonly row: RowVariable,
    readonly part: string
  ) {}
}

/** An amount of this year with that of last year, which last year's workbook or the clerk gives. */
export interface Compared {
  readonly current: AmountReference;
  readonly item: ItemName;
  /** Key of its inputs: reason:<key>, prior:<key>. */
  readonly key: InputKey;
  /** What last year's amount is: “上年执行数”; “上年预算” where left out. */
  base?(environment: Environment): string;
  prior(environment: Environment): Figure | Unknown;
}

/** What the amount is compared with, in the words of the text. */
export function baseOf(subject: Compared, environment: Environment): string {
  return subject.base?.(environment) ?? "上年预算";
}

/** Declares an amount that is compared with last year's. */
export function compared(current: AmountReference, key: InputKey, item: ItemName): Compared {
  return {
    current,
    key,
    item,
    prior(environment) {
      const figure = current.read(environment, "prior");
      return figure.kind === "known" ? figure : typedPrior(environment, key, item, figure);
    },
  };
}

/** The same where the workbook itself shows last year's amount in a place of its own. */
export function comparedWithin(
  current: AmountReference,
  prior: AmountReference,
  key: InputKey,
  item: ItemName
): Compared {
  return { current, key, item, prior: (environment) => prior.read(environment, "current") };
}

/** Last year's amount itself, as some texts state it beside the change. */
export function priorAmountOf(subject: Compared): AmountReference {
  return {
    key: `prior-year.${subject.current.key}`,
    parts: [],
    read: (environment) => subject.prior(environment),
  };
}

/** The name at this place of the text, without digits of its own. */
export function itemName(environment: Environment, item: ItemName): string {
  if (typeof item === "string") return item;
  if (item instanceof RowPart) return `${itemName(environment, item.row)}的${item.part}`;
  if (!(item instanceof RowVariable)) return wordingOf(environment, item);
  const group = boundGroup(environment, item);
  return group ? groupName(group) : "该项";
}

/** Last year's amount as an input that a text tells. */
export function priorOf(key: InputKey, text: string, environment: Environment): readonly Lifted[] {
  const resolved = resolveKey(key, environment);
  return resolved === null ? [] : [{ key: `prior:${resolved}`, text }];
}

function typedPrior(
  environment: Environment,
  key: InputKey,
  item: ItemName,
  missing: Unknown
): Figure | Unknown {
  const resolved = resolveKey(key, environment);
  if (resolved === null) return missing;
  const inputKey = `prior:${resolved}`;
  const typed = inputOf(environment, inputKey);
  const parsed = typed === null ? null : parseAmountText(typed, "ten-thousand-yuan");
  const name = itemName(environment, item);
  // What the clerk is asked for himself says nothing of last year's amount.
  const why = missing.asked ? "" : `；${missing.hint}`;
  const hint = `${name}的上年预算数（万元，没有则填零）${why}`;
  const asked: Asked = { key: inputKey, hint, guide: GUIDES.prior };
  if (parsed?.kind !== "amount") return notGiven(asked, `${name}的上年预算数`);
  const place = `填报的上年${name}`;
  return {
    kind: "known",
    amount: toPrinted(parsed.amount),
    cells: [],
    formula: place,
    explanation: "",
    place,
    asked,
  };
}
