import { toComparable } from "../../text/normalize";
import { amount, expectedFigure, readAmount, toAmountWords } from "./amount";
import { remember, type Environment } from "../references/environment";
import type { AmountReference } from "../references/figure";
import { matchPlaceholder, remark, reviewing, writeMissing } from "./part";
import type { Match, Part, Reading, Remark, Written } from "./part";
import type { ReadText } from "../text/read-text";

/** A label and its amount. */
export interface ItemizedEntry {
  readonly label: string;
  readonly reference: AmountReference;
}

const SEPARATOR = "、";

/** Labels with their amounts, those that are not zero: “一般公共预算拨款470.02万元、政府性基金预算拨款3.00万元”. */
export function itemized(entries: readonly ItemizedEntry[]): Part {
  return {
    literals: [SEPARATOR, ...entries.map(({ label }) => label)],
    write: (environment) => writeEntries(entries, environment),
    *match(text, position, environment) {
      yield* matchPlaceholder(text, position, environment, () => null);
      yield* matchEntries(entries, text, { end: position, environment, readings: [] }, []);
    },
  };
}

function writeEntries(
  entries: readonly ItemizedEntry[],
  environment: Environment
): readonly Written[] {
  const written: Written[] = [];
  for (const { label, reference } of entries) {
    const figure = reference.read(environment, "current");
    if (figure.kind === "unknown") return writeMissing(figure);
    if (figure.amount.isZero) continue;
    if (written.length > 0) written.push({ kind: "text", text: SEPARATOR });
    written.push({ kind: "text", text: label }, ...amount(reference).write(environment));
  }
  return written;
}

function* matchEntries(
  entries: readonly ItemizedEntry[],
  text: ReadText,
  before: Match,
  read: readonly ItemizedEntry[]
): Iterable<Match> {
  for (const entry of entries) {
    const label = toComparable(entry.label);
    if (!text.startsWith(label, before.end)) continue;
    const start = before.end + label.length;
    const stated = readAmount(text, start);
    if (!stated) continue;
    const now = [...read, entry];
    const reading = entryReading(entry, start, stated.end, text);
    const match: Match = {
      end: stated.end,
      environment: remember(before.environment, entry.reference.key, stated.amount),
      readings: [...before.readings, reading],
    };
    const separator = text.pattern(/[、,;]/u, match.end)?.[0];
    if (separator !== undefined)
      yield* matchEntries(entries, text, { ...match, end: match.end + separator.length }, now);
    const review = (environment: Environment): Iterable<Remark> =>
      reviewEntries(entries, now, match.end, environment);
    const end = text.startsWith("等", match.end) ? match.end + 1 : match.end;
    yield { ...match, end, readings: [...match.readings, reviewing(review)] };
  }
}

function entryReading(
  { label, reference }: ItemizedEntry,
  start: number,
  end: number,
  text: ReadText
): Reading {
  return reviewing(function* (environment) {
    const figure = expectedFigure(reference, environment);
    const stated = readAmount(text, start);
    if (figure.kind === "unknown" || stated?.amount.equals(figure.amount) === true) return;
    const expected = toAmountWords(figure.amount, environment);
    const written = text.slice(start, end);
    const message = `${label}写的是“${written}”，${figure.place}是${expected}。`;
    yield remark(start, end, message, { written, expected, cells: figure.cells });
  });
}

function* reviewEntries(
  entries: readonly ItemizedEntry[],
  read: readonly ItemizedEntry[],
  end: number,
  environment: Environment
): Iterable<Remark> {
  for (const entry of entries) {
    const figure = entry.reference.read(environment, "current");
    if (figure.kind === "unknown" || figure.amount.isZero || read.includes(entry)) continue;
    const expected = `${entry.label}${toAmountWords(figure.amount, environment)}`;
    const details = { expected, cells: figure.cells, gap: "form" } as const;
    yield remark(end, end, `漏写了“${expected}”。`, details);
  }
  const places = read.map((entry) => entries.indexOf(entry));
  const isOrdered = places.every(
    (place, index) => index === 0 || place > (places[index - 1] ?? -1)
  );
  if (!isOrdered) yield remark(end, end, "各项的次序不一致，或有重复。");
}
