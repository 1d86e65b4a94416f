import { baseOf, type Compared } from "../references/compared";
import { computeDifference, isChanged, type Difference } from "../references/difference";
import { ASKED_ZERO_BASE, inputOf, type Environment } from "../references/environment";
import { resolveKey } from "../references/rows";
import { expectedFigure } from "./amount";
import { change, writeReason, type ChangeOptions } from "./change";
import { sequence, type Part, type Written } from "./part";

const LITERALS = { same: "持平" } as const;

/**
 * How an amount changed, where the texts have words for what has no figure: “比上年增加10.00万元，增长5.00%，主要原因是…”,
 * “与上年持平”, and no rate where there was nothing last year unless the clerk asks for one.
 * @param against - “比上年” and what else is read for it; left out where the sentence said it before
 */
export function changeInWords(
  subject: Compared,
  options: ChangeOptions = { hasReason: true },
  against: Part | null = null
): Part {
  const figures = change(subject, options);
  const whole = against ? sequence([against, figures]) : figures;
  return {
    literals: [...whole.literals, ...Object.values(LITERALS)],
    write(environment) {
      const difference = differenceOf(subject, environment);
      if (!difference || isChanged(difference)) return whole.write(withoutRate(environment));
      return writeSame(subject, difference, options, environment);
    },
    *match(text, position, environment) {
      yield* whole.match(text, position, environment);
      if (against) yield* figures.match(text, position, environment);
    },
  };
}

function differenceOf(subject: Compared, environment: Environment): Difference | null {
  const current = expectedFigure(subject.current, environment);
  const prior = subject.prior(environment);
  if (current.kind === "unknown" || prior.kind === "unknown") return null;
  // What the clerk typed for last year is asked for again by the figures, which say where it comes from.
  return computeDifference(current.amount, prior.amount);
}

/** The same explains itself; what a clerk says of it all the same is kept. */
function writeSame(
  subject: Compared,
  difference: Difference,
  { hasReason }: ChangeOptions,
  environment: Environment
): readonly Written[] {
  const same: Written = {
    kind: "text",
    text: `与${baseOf(subject, environment)}${LITERALS.same}`,
  };
  const prior = subject.prior(environment);
  const asked =
    prior.kind === "known" && prior.asked ? [{ kind: "ask", asked: prior.asked } as const] : [];
  const key = resolveKey(subject.key, environment);
  const isExplained = key !== null && inputOf(environment, `reason:${key}`) !== null;
  const current = expectedFigure(subject.current, environment);
  if (!hasReason || !isExplained || difference.kind === "never" || current.kind === "unknown")
    return [...asked, same];
  return [...asked, same, ...writeReason(subject, difference, environment, current.amount)];
}

/** No rate on nothing, unless the clerk asked for one. */
function withoutRate(environment: Environment): Environment {
  const isAsked = inputOf(environment, ASKED_ZERO_BASE.key) !== null;
  return isAsked || environment.zeroBase !== undefined
    ? environment
    : { ...environment, zeroBase: "not-comparable" };
}
