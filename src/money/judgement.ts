import { Amount } from "./amount";

/**
 * A shown number: it stands for every true value within half a step around it.
 * `step` is the display step as a decimal text, e.g. "0.01".
 */
export interface Shown {
  readonly amount: Amount;
  readonly step: string;
}

/** A part of a sum, added or taken away. */
export interface SignedShown extends Shown {
  readonly sign: 1 | -1;
}

/** How well two sides agree. */
export interface Judgement {
  /**
   * - exact: no difference
   * - tail: explained by rounding
   * - unlikely-tail: inside the interval, but more than three standard deviations away
   * - error: rounding cannot explain it
   */
  readonly grade: "exact" | "tail" | "unlikely-tail" | "error";
  readonly difference: Amount;
  /** Largest difference that rounding can explain; zero for figures that are the same quantity. */
  readonly bound: Amount;
}

/**
 * Judges a figure shown in two places: no tolerance.
 * @returns difference = copy - original
 */
export function judgeRestatement(copy: Shown, original: Shown): Judgement {
  const difference = copy.amount.minus(original.amount);
  const bound = Amount.zero(difference.measure);
  if (difference.isZero) return { grade: "exact", difference, bound };
  // A cell that stores more digits than another shows: equal once rounded to the coarser step is a tail of display.
  const [step, finer] = [stepOf(copy), stepOf(original)];
  const coarser = step.compare(finer) < 0 ? original.step : copy.step;
  const isSameWhenShown = roundedTo(copy, coarser).equals(roundedTo(original, coarser));
  return { grade: isSameWhenShown ? "tail" : "error", difference, bound };
}

/**
 * Judges a total against its parts by intervals (see rounding: |T - Σ w·v| <= (u_T + Σ|w|·u_i)/2). Blank parts must be left
 * out by the caller. A single part is the same quantity and is judged without tolerance.
 * @returns difference = total - sum of parts
 */
export function judgeFooting(total: Shown, parts: readonly SignedShown[]): Judgement {
  const [only] = parts;
  if (parts.length === 1 && only) {
    const amount = only.sign === 1 ? only.amount : only.amount.negated();
    return judgeRestatement(total, { amount, step: only.step });
  }
  const difference = parts.reduce(
    (rest, { amount, sign }) => (sign === 1 ? rest.minus(amount) : rest.plus(amount)),
    total.amount
  );
  const steps = countSteps(total, parts);
  const bound = sumOf(steps, (step) => step).times("0.5");
  return { grade: gradeFooting(difference.absolute(), bound, steps), difference, bound };
}

/**
 * Judges part <= whole with half-steps on both sides.
 * @returns difference = part - whole, bound = the half-steps
 */
export function judgePartOf(part: Shown, whole: Shown): Judgement {
  const difference = part.amount.minus(whole.amount);
  const bound = stepOf(part).plus(stepOf(whole)).times("0.5");
  if (difference.isNegative || difference.isZero) return { grade: "exact", difference, bound };
  return { grade: difference.compare(bound) <= 0 ? "tail" : "error", difference, bound };
}

/** How many figures have which step: a column has one step, so that there are very few. */
type StepCounts = readonly { readonly step: Amount; readonly count: number }[];

function countSteps(total: Shown, parts: readonly Shown[]): StepCounts {
  const counts = [{ text: total.step, step: stepOf(total), count: 1 }];
  for (const part of parts) {
    const known = counts.find(({ text }) => text === part.step);
    if (known) known.count += 1;
    else counts.push({ text: part.step, step: stepOf(part), count: 1 });
  }
  return counts;
}

function sumOf(steps: StepCounts, termOf: (step: Amount) => Amount): Amount {
  const terms = steps.map(({ step, count }) => termOf(step).times(count));
  return terms.reduce((sum, term) => sum.plus(term));
}

/** 3σ with σ² = Σ u_i²/12 over the total and its parts, compared in squares so that no root is needed. */
function gradeFooting(gap: Amount, bound: Amount, steps: StepCounts): Judgement["grade"] {
  if (gap.isZero) return "exact";
  if (gap.compare(bound) > 0) return "error";
  const squares = sumOf(steps, (step) => step.times(step.toString()));
  const isLikely = gap.times(gap.toString()).compare(squares.times("0.75")) <= 0;
  return isLikely ? "tail" : "unlikely-tail";
}

function stepOf({ amount, step }: Shown): Amount {
  return Amount.of(step, amount.measure);
}

/** Rounded half up to a step that is a power of ten: 0.01, 1 or 100. */
function roundedTo({ amount }: Shown, step: string): Amount {
  const decimals = step.split(".")[1]?.length;
  if (decimals !== undefined) return amount.rounded(decimals);
  return amount.times(`1e-${step.length - 1}`).rounded(0);
}
