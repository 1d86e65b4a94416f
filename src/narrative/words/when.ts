import type { Condition } from "../references/condition";
import { toChoiceMessage } from "./choice";
import type { Environment } from "../references/environment";
import { asking, matchPlaceholder, remark, toWords, writeMissing } from "./part";
import type { Match, Part, Reading, RemarkSeverity } from "./part";
import type { ReadText } from "../text/read-text";

/** Whether saying more than the data ask for is a fault, and how bad it is to say less. */
export interface WhenOptions {
  readonly allowsMore?: boolean;
  readonly omission?: RemarkSeverity;
}

/** Words that are there on one condition. */
export interface WhenPart extends Part {
  readonly condition: Condition;
  readonly inner: Part;
}

/** Writes the words when the condition holds; a text must have them then, and only then. */
export function when(
  condition: Condition,
  inner: Part,
  { allowsMore = false, omission = "error" }: WhenOptions = {}
): WhenPart {
  const expectedIn = (environment: Environment): string => toWords(inner.write(environment));
  return {
    condition,
    inner,
    literals: inner.literals,
    write(environment) {
      const truth = condition(environment);
      if (typeof truth !== "boolean") return writeMissing(truth);
      const asked = asking(condition.asked?.(environment));
      return truth ? [...asked, ...inner.write(environment)] : asked;
    },
    *match(text, position, environment): Iterable<Match> {
      for (const match of inner.match(text, position, environment)) {
        const reading = presentReading(condition, match, text, position, allowsMore);
        yield { ...match, readings: [reading] };
      }
      yield* matchPlaceholder(text, position, environment, (current) => {
        const truth = condition(current);
        return typeof truth === "boolean" ? (truth ? expectedIn(current) : "") : null;
      });
      const absent: Reading = {
        *review(current) {
          if (condition(current) !== true) return;
          const expected = expectedIn(current);
          const message = toChoiceMessage("", expected);
          yield remark(position, position, message, { expected, severity: omission });
        },
        lift: (current) => condition.stated?.(false, current) ?? [],
      };
      yield { end: position, environment, readings: [absent] };
    },
  };
}

export function isWhen(part: Part): part is WhenPart {
  return "condition" in part && "inner" in part;
}

function presentReading(
  condition: Condition,
  match: Match,
  text: ReadText,
  start: number,
  allowsMore: boolean
): Reading {
  return {
    *review(environment) {
      if (condition(environment) === false && !allowsMore) {
        const written = text.slice(start, match.end);
        yield remark(start, match.end, toChoiceMessage(written, ""), { written, expected: "" });
        return;
      }
      for (const reading of match.readings) yield* reading.review(environment);
    },
    *lift(environment) {
      yield* condition.stated?.(true, environment) ?? [];
      for (const reading of match.readings) yield* reading.lift(environment);
    },
  };
}
