import type { Condition, Truth } from "../references/condition";
import type { Environment } from "../references/environment";
import { asking, matchPlaceholder, remark, toWords, writeMissing } from "./part";
import type { Match, Part, Reading } from "./part";
import type { ReadText } from "../text/read-text";

/** One of several wordings and when it is the right one. */
export interface Option {
  readonly condition: Condition;
  readonly part: Part;
  /** True for words that a text may choose whatever the data say. */
  readonly isFree?: boolean;
}

export function option(condition: Condition, part: Part): Option {
  return { condition, part };
}

export function otherwise(part: Part): Option {
  return { condition: () => true, part };
}

/** An option that a text may choose freely. */
export function freely(condition: Condition, part: Part): Option {
  return { condition, part, isFree: true };
}

/** Which option the data choose; what is not known yet leaves the choice open. */
type Chosen = Option | null | Exclude<Truth, boolean>;

/** One of several wordings. The data choose when writing; the text chooses when reading, and both must agree. */
export function oneOf(...options: readonly Option[]): Part {
  return {
    literals: options.flatMap(({ part }) => part.literals),
    write(environment) {
      const chosen = choose(options, environment);
      if (chosen === null) return [];
      if ("kind" in chosen) return writeMissing(chosen);
      return [...asking(chosen.condition.asked?.(environment)), ...chosen.part.write(environment)];
    },
    *match(text, position, environment) {
      for (const read of options) {
        for (const match of read.part.match(text, position, environment)) {
          const place = { start: position, end: match.end };
          yield { ...match, readings: [choiceReading(options, read, match, text, place)] };
        }
      }
      yield* matchPlaceholder(text, position, environment, (current) => {
        const chosen = choose(options, current);
        if (chosen === null) return "";
        return "kind" in chosen ? null : toWords(chosen.part.write(current));
      });
    },
  };
}

function choose(options: readonly Option[], environment: Environment): Chosen {
  for (const option of options) {
    const truth = option.condition(environment);
    if (typeof truth !== "boolean") return truth;
    if (truth) return option;
  }
  return null;
}

function choiceReading(
  options: readonly Option[],
  read: Option,
  match: Match,
  text: ReadText,
  { start, end }: { readonly start: number; readonly end: number }
): Reading {
  return {
    *review(environment) {
      const chosen = choose(options, environment);
      const isOpen = chosen !== null && "kind" in chosen;
      if (isOpen || chosen === read || read.isFree === true) {
        for (const reading of match.readings) yield* reading.review(environment);
        return;
      }
      const expected = chosen === null ? "" : toWords(chosen.part.write(environment));
      const written = text.slice(start, end);
      yield remark(start, end, toChoiceMessage(written, expected), { written, expected });
    },
    *lift(environment) {
      yield* read.condition.stated?.(true, environment) ?? [];
      for (const reading of match.readings) yield* reading.lift(environment);
    },
  };
}

/** What to say where a text and the data choose otherwise. */
export function toChoiceMessage(written: string, expected: string): string {
  if (written === "") return `这里漏写了“${expected}”。`;
  if (expected === "") return `按表中数据不应写“${written}”。`;
  return `文中写的是“${written}”，按表中数据应写“${expected}”。`;
}
