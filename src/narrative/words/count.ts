import { Amount } from "../../money/amount";
import { parseAmountText } from "../../money/parse";
import { GUIDES, type Asked } from "../references/asked";
import { inputOf, notGiven, remember } from "../references/environment";
import type { Environment, RowsReference, Unknown } from "../references/environment";
import type { Truth } from "../references/condition";
import { AUTOMATIC, type AmountReference } from "../references/figure";
import { asking, matchPlaceholder, remark, writeMissing } from "./part";
import type { Lifted, Part, Reading, Written } from "./part";
import type { SourceCell } from "../text/phrase";
import type { ReadText, ScannedNumber } from "../text/read-text";

interface KnownCount {
  readonly kind: "known";
  readonly value: number;
  readonly cells: readonly SourceCell[];
  readonly explanation: string;
  /** What the clerk was asked for and typed, null for what follows from the tables. */
  readonly asked: Asked | null;
}

/** Names a whole number without knowing it. */
export interface CountReference {
  readonly key: string;
  read(environment: Environment): KnownCount | Unknown;
  readonly parts: readonly CountReference[];
}

/** Number of target tables of the whole unit: where none is at hand that proves it, the clerk is asked. */
export function unitTargets(key: string, hint: string): CountReference {
  const typed = inputCount(key, hint);
  return {
    ...typed,
    read(environment) {
      const { count: value, cells } = environment.unitTargets ?? NO_TARGETS;
      if (value === 0) return typed.read(environment);
      return { kind: "known", value, cells, explanation: hint, asked: null };
    },
  };
}

const NO_TARGETS = { count: 0, cells: [] };

/** An amount that stands for what is counted: nothing where the count is zero. */
export function ofSome(counted: CountReference, whole: AmountReference): AmountReference {
  return {
    ...whole,
    read(environment, year) {
      const [figure, known] = [whole.read(environment, year), counted.read(environment)];
      if (figure.kind === "unknown" || known.kind === "unknown" || known.value > 0) return figure;
      return { ...figure, amount: figure.amount.times(0), cells: [], explanation: "无" };
    },
  };
}

/** Number of rows of a table. */
export function countOf(rows: RowsReference, explanation: string): CountReference {
  return {
    key: `count.${rows.table}`,
    parts: [],
    read(environment) {
      const groups = rows.read(environment);
      if ("kind" in groups) return groups;
      const cells = groups.flatMap((group) =>
        group.rows.map(({ cell }) => ({ ...cell, year: group.year }))
      );
      return { kind: "known", value: groups.length, cells, explanation, asked: null };
    },
  };
}

/** A whole number the clerk types; where `isAsked` says no there is nothing to ask and the number is zero. */
export function inputCount(
  key: string,
  hint: string,
  isAsked: (environment: Environment) => Truth = () => true
): CountReference {
  const asked: Asked = { key, hint, guide: GUIDES.count };
  return {
    key: `input.${key}`,
    parts: [],
    read(environment) {
      const truth = isAsked(environment);
      if (typeof truth !== "boolean") return truth;
      if (!truth) return { kind: "known", value: 0, cells: [], explanation: "无", asked: null };
      const typed = inputOf(environment, key);
      const parsed = typed === null ? null : parseAmountText(typed, "yuan");
      if (parsed?.kind !== "amount" || parsed.amount.decimals > 0) return notGiven(asked);
      const value = Number(parsed.amount.toString());
      return { kind: "known", value, cells: [], explanation: hint, asked };
    },
  };
}

/** Sum of several numbers. */
export function sumOfCounts(key: string, parts: readonly CountReference[]): CountReference {
  return {
    key,
    parts,
    read(environment) {
      let value = 0;
      const cells: SourceCell[] = [];
      const explanations: string[] = [];
      for (const part of parts) {
        const known = part.read(environment);
        if (known.kind === "unknown") return { ...known, short: AUTOMATIC };
        value += known.value;
        cells.push(...known.cells);
        if (known.value !== 0) explanations.push(`${known.explanation}（${known.value}）`);
      }
      const explanation = explanations.length === 0 ? "" : `= ${explanations.join(" + ")}`;
      return { kind: "known", value, cells, explanation, asked: null };
    },
  };
}

/** A whole number without its measure word: “2”. */
export function count(reference: CountReference): Part {
  return {
    literals: [],
    write(environment) {
      const known = reference.read(environment);
      if (known.kind === "unknown") return writeMissing(known);
      const { cells, explanation } = known;
      const text = String(known.value);
      if (known.asked)
        return [...asking(known.asked), { kind: "given", text, key: known.asked.key }];
      return [
        ...askedOf(reference, environment),
        { kind: "fact", text, value: text, cells, explanation },
      ];
    },
    *match(text, position, environment) {
      const number = text.number(position);
      if (number) {
        // Counts are kept beside amounts so that sums within the text can be checked; the measure means nothing here.
        const value = Amount.of(number.digits, "ten-thousand-yuan");
        yield {
          end: number.end,
          environment: remember(environment, reference.key, value),
          readings: [countReading(reference, number, position, text)],
        };
      }
      yield* matchPlaceholder(text, position, environment, (current) => {
        const known = reference.read(current);
        return known.kind === "known" ? String(known.value) : null;
      });
    },
  };
}

/** What the clerk typed of a sum, which shows only its result. */
function askedOf(reference: CountReference, environment: Environment): readonly Written[] {
  return reference.parts.flatMap((part) => [
    ...asking(part.read(environment).asked),
    ...askedOf(part, environment),
  ]);
}

function countReading(
  reference: CountReference,
  { digits, end }: ScannedNumber,
  start: number,
  text: ReadText
): Reading {
  return {
    *review(environment) {
      const expected = expectedCount(reference, environment);
      if (expected === null || expected.value === digits) return;
      const written = text.slice(start, end);
      const message = `文中写的是“${written}”，按${expected.origin}应为${expected.value}。`;
      yield remark(start, end, message, { written, expected: expected.value });
    },
    *lift(environment) {
      const known = reference.read(environment);
      const key = known.asked?.key;
      if (key !== undefined && reference.key === `input.${key}`) yield { key, text: digits };
      else yield* liftPart(reference, digits, environment);
    },
  };
}

/** Of a sum that the text states and whose parts are known but one, the text tells that one. */
function liftPart(
  { parts }: CountReference,
  digits: string,
  environment: Environment
): readonly Lifted[] {
  const read = parts.map((part) => part.read(environment));
  const [unknown, ...others] = read.filter(
    (part) => part.kind === "unknown" || part.asked !== null
  );
  if (!unknown?.asked || others.length > 0) return [];
  const known = read.reduce(
    (sum, part) => sum + (part.kind === "known" && part !== unknown ? part.value : 0),
    0
  );
  const left = Number(digits) - known;
  return Number.isInteger(left) && left >= 0
    ? [{ key: unknown.asked.key, text: String(left) }]
    : [];
}

function expectedCount(
  reference: CountReference,
  environment: Environment
): { readonly value: string; readonly origin: string } | null {
  const known = reference.read(environment);
  if (known.kind === "known")
    return { value: String(known.value), origin: known.explanation.replace(/^= /u, "") };
  if (reference.parts.length === 0) return null;
  let sum = Amount.zero("ten-thousand-yuan");
  for (const part of reference.parts) {
    const own = part.read(environment);
    const written = environment.written.get(part.key);
    if (own.kind === "known") sum = sum.plus(Amount.of(own.value, "ten-thousand-yuan"));
    else if (written) sum = sum.plus(written);
    else return null;
  }
  return { value: sum.toString(), origin: "文中各分项相加" };
}
