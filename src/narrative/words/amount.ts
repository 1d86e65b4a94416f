import { Amount } from "../../money/amount";
import { formatPlain, formatPrinted } from "../../money/format";
import type { Environment, PrintedAmount, Unknown } from "../references/environment";
import { remember } from "../references/environment";
import type { AmountReference, Figure } from "../references/figure";
import { toPrinted } from "../text/printed";
import { asking, matchPlaceholder, remark, writeMissing } from "./part";
import type { Part, Reading, Remark, Written } from "./part";
import type { Phrase } from "../text/phrase";
import { NOTE } from "../text/loose-words";
import type { ReadText } from "../text/read-text";

/** An amount read from a text, measure included. */
export interface ReadAmount {
  readonly start: number;
  readonly end: number;
  readonly amount: PrintedAmount;
}

/** An amount with its measure: “470.02万元”. */
export function amount(reference: AmountReference): Part {
  return {
    literals: ["万元"],
    write(environment) {
      const figure = reference.read(environment, "current");
      return [...writeFigure(figure, environment), { kind: "text", text: "万元" }];
    },
    *match(text, position, environment) {
      const read = readAmount(text, position);
      if (read) {
        yield {
          end: read.end,
          environment: remember(environment, reference.key, read.amount),
          readings: [amountReading(reference, read, text)],
        };
      }
      for (const match of matchPlaceholder(text, position, environment, knownAmount(reference))) {
        if (!text.startsWith("万元", match.end)) continue;
        yield { ...match, end: match.end + 2 };
      }
    },
  };
}

/** The phrase of a figure, or of what is missing for it. */
export function writeFigure(
  figure: Figure | Unknown,
  environment: Environment
): readonly Written[] {
  if (figure.kind === "unknown") return writeMissing(figure);
  const phrase = toFactPhrase(
    figure,
    toDigits(figure.amount, environment),
    figure.amount.toFixed(2)
  );
  return [...asking(figure.asked), phrase];
}

/** A phrase that carries the origin of a figure. */
export function toFactPhrase(
  figure: Pick<Figure, "cells" | "explanation" | "asked">,
  text: string,
  value: string
): Phrase {
  if (figure.asked) return { kind: "given", text, key: figure.asked.key };
  return { kind: "fact", text, value, cells: figure.cells, explanation: figure.explanation };
}

/** Words that stand between what an amount is of and the amount, and tell nothing. */
const LEADING = new RegExp(
  `${NOTE}(?:的?预算数?|预算安排)?(?:共计|合计|总计|计|共)?(?:为|是)?(?:人民币)?:?(?=\\d)`,
  "u"
);

/** An amount in 万元, or in 元 or 亿元 where the text says so, at a position of a text. */
export function readAmount(text: ReadText, position: number): ReadAmount | null {
  const start = position + (text.pattern(LEADING, position)?.[0].length ?? 0);
  const number = text.number(start);
  if (!number) return null;
  const measure = text.pattern(/万元?|元|亿元/u, number.end)?.[0];
  if (measure === undefined) return null;
  const value = Amount.of(number.digits, measure === "元" ? "yuan" : "ten-thousand-yuan");
  const amount = toPrinted(measure === "亿元" ? value.times("10000") : value);
  return { start, end: number.end + measure.length, amount };
}

/** “3,096.25”, or “3096.25” where the text writes amounts plainly. */
export function toDigits(value: PrintedAmount, { amountStyle }: Environment): string {
  return amountStyle === "plain" ? formatPlain(value) : formatPrinted(value);
}

/** “470.02万元”. */
export function toAmountWords(value: PrintedAmount, environment: Environment): string {
  return `${toDigits(value, environment)}万元`;
}

/**
 * The figure an amount of the text must agree with: that of the tables or inputs, else the result of the amounts that the
 * text itself states (items must add up even when no table tells).
 */
export function expectedFigure(
  reference: AmountReference,
  environment: Environment
): Figure | Unknown {
  const figure = reference.read(environment, "current");
  if (figure.kind === "known" || reference.parts.length === 0) return figure;
  let sum: PrintedAmount = Amount.zero("ten-thousand-yuan");
  let isOfText = true;
  for (const { sign, reference: part } of reference.parts) {
    const known = part.read(environment, "current");
    const value = known.kind === "known" ? known.amount : environment.written.get(part.key);
    if (!value) return figure;
    if (known.kind === "known") isOfText = false;
    sum = sum.plus(value.times(sign));
  }
  // Where tables or inputs give a part, the text may state that part otherwise: the sum is not that of the text.
  const place = isOfText ? "文中各分项" : "各分项（表格和填报事项中有的，用其中的数）相加";
  const origin = { cells: [], formula: place, explanation: "", asked: null };
  return { kind: "known", amount: sum, place, ...origin };
}

function knownAmount(reference: AmountReference): (environment: Environment) => string | null {
  return (environment) => {
    const figure = reference.read(environment, "current");
    return figure.kind === "known" ? toAmountWords(figure.amount, environment) : null;
  };
}

function amountReading(reference: AmountReference, read: ReadAmount, text: ReadText): Reading {
  return {
    *review(environment): Iterable<Remark> {
      const figure = expectedFigure(reference, environment);
      if (figure.kind === "unknown") return;
      // Several blocks of one project are one amount: what they add up to has been remembered.
      const written = environment.written.get(totalKey(reference)) ?? read.amount;
      if (written.equals(figure.amount)) return;
      const words = (value: PrintedAmount): string => toAmountWords(value, environment);
      const expected = words(figure.amount);
      const isSplit = !written.equals(read.amount);
      const said = isSplit ? `各处合计${words(written)}` : text.slice(read.start, read.end);
      if (figure.truncated?.equals(written) === true) {
        const message = `文中写的是“${said}”，${figure.place}四舍五入是${expected}，是否直接截去了尾数？`;
        const details = { severity: "info" as const, written: said, expected, cells: figure.cells };
        yield remark(read.start, read.end, message, details);
        return;
      }
      yield remark(
        read.start,
        read.end,
        `文中写的是“${said}”，${figure.place}是${expected}，相差${words(written.minus(figure.amount).absolute())}。`,
        { written: said, expected, cells: figure.cells }
      );
    },
    *lift(environment) {
      const figure = reference.read(environment, "current");
      const key = figure.asked?.key;
      if (key === undefined || reference.key !== `input.${key}`) return;
      yield { key, text: read.amount.toFixed(2) };
    },
  };
}

/** Where the sum of an amount that the text splits over several blocks is remembered. */
export function totalKey(reference: { readonly key: string }): string {
  return `total:${reference.key}`;
}
