import { Amount } from "../../money/amount";
import { computeShare, judgePercentage } from "../../money/percentage";
import { expectedFigure, toFactPhrase } from "./amount";
import type { Environment, Unknown } from "../references/environment";
import type { AmountReference, Figure } from "../references/figure";
import { matchPlaceholder, remark, reviewing, writeMissing } from "./part";
import type { Part, Remark } from "./part";
import type { ReadText } from "../text/read-text";

/** Step of printed amounts, from which shares are computed. */
const STEP = "0.01";
const ZERO = "0.00";

/** Share of one amount in another: “85.23%”. */
export function share(part: AmountReference, whole: AmountReference): Part {
  return {
    literals: ["%"],
    write(environment) {
      const [own, all] = [part.read(environment, "current"), whole.read(environment, "current")];
      const unknown = own.kind === "unknown" ? own : all.kind === "unknown" ? all : null;
      if (unknown) return [...writeMissing(unknown), { kind: "text", text: "%" }];
      return [...writeShare(own, all), { kind: "text", text: "%" }];
    },
    *match(text, position, environment) {
      const number = text.number(position);
      const hasSign = number !== null && text.startsWith("%", number.end);
      if (number && (hasSign || /[,。;]|^$/u.test(text.plain.charAt(number.end)))) {
        const end = hasSign ? number.end + 1 : number.end;
        const read = { start: position, end, digits: number.digits };
        const review = function* (current: Environment): Iterable<Remark> {
          if (!hasSign) yield missingSign(read, text);
          yield* reviewShare(part, whole, read, text, current);
        };
        yield { end, environment, readings: [reviewing(review)] };
      }
      for (const match of matchPlaceholder(text, position, environment, () => null)) {
        if (text.startsWith("%", match.end)) yield { ...match, end: match.end + 1 };
      }
    },
  };
}

function missingSign({ start, end, digits }: ReadPercentage, text: ReadText): Remark {
  const message = `占比“${digits}”后面漏写了“%”。`;
  return remark(start, end, message, { written: text.slice(start, end), expected: `${digits}%` });
}

function writeShare(part: Figure | Unknown, whole: Figure | Unknown) {
  if (part.kind === "unknown" || whole.kind === "unknown") return [];
  const value = computeShare(part.amount, whole.amount) ?? ZERO;
  const explanation = `= ${part.formula} ÷ ${whole.formula}`;
  const cells = [...part.cells, ...whole.cells];
  return [toFactPhrase({ cells, explanation, asked: null }, value, value)];
}

interface ReadPercentage {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
}

function* reviewShare(
  part: AmountReference,
  whole: AmountReference,
  read: ReadPercentage,
  text: ReadText,
  environment: Environment
): Iterable<Remark> {
  const own = amountIn(part, environment);
  const all = amountIn(whole, environment);
  if (!own || !all) return;
  const expected = computeShare(own.amount, all.amount) ?? ZERO;
  if (isSamePercentage(read.digits, expected)) return;
  const grade = judgePercentage(
    read.digits,
    { amount: own.amount, step: STEP },
    { amount: all.amount, step: STEP }
  );
  const isTail = grade === "tail";
  const written = text.slice(read.start, read.end);
  yield remark(
    read.start,
    read.end,
    `占比写的是“${written}”，按${own.place}除以${all.place}计算是${expected}%${isTail ? "，是否取整所致？" : "。"}`,
    {
      severity: isTail ? "warning" : "error",
      written,
      expected: `${expected}%`,
      cells: [...own.cells, ...all.cells],
    }
  );
}

/** The figure of the tables, else the one the text states. */
function amountIn(reference: AmountReference, environment: Environment): Figure | null {
  const figure = expectedFigure(reference, environment);
  if (figure.kind === "known") return figure;
  const amount = environment.written.get(reference.key);
  const origin = { cells: [], formula: "", explanation: "", asked: null };
  return amount ? { kind: "known", amount, place: "文中金额", ...origin } : null;
}

/** True for the same percentage whatever zeros end it: "100" and "100.00". */
export function isSamePercentage(left: string, right: string): boolean {
  // A percentage has no measure; any will do to compare two of them.
  return Amount.of(left, "yuan").equals(Amount.of(right, "yuan"));
}
