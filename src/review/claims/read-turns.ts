import type { Paragraph } from "../reading/paragraph";
import type { Quantity } from "../reading/quantity";
import type { Span } from "../reading/span";
import { findMentions } from "../subjects/mentions";
import type { Vocabulary } from "../subjects/vocabulary";
import type { Group } from "./claim";

/** Figures of one kind that are told one after the other of several things named before. */
export interface Turns {
  /** Amounts with the name of what each is. */
  readonly names: ReadonlyMap<Quantity, Span>;
  /** Shares, run by run. */
  readonly shares: readonly (readonly Quantity[])[];
}

const VALUES = /(?:分别|依次)(?:为|是|达到?|安排|有)?:?$/u;
const SHARES =
  /(?:分别|依次)[^,。;:\d]{0,6}(?:占|比重|比例)[^,。;:\d]{0,16}$|(?:占|比重|比例)[^,。;:\d]{0,16}(?:分别|依次)[^,。;:\d]{0,6}$/u;
const BETWEEN = /^[、,和及与]$/u;
/** Words before the first figure that may tell how it is meant. */
const LEAD = 48;

/** “基本支出和项目支出分别为…万元、…万元”, “三类依次占总支出的…%、…%、…%”. */
export function readTurns(
  figures: readonly Quantity[],
  sentence: Span,
  vocabulary: Vocabulary,
  plain: string
): Turns {
  const names = new Map<Quantity, Span>();
  const shares: (readonly Quantity[])[] = [];
  for (const [index, first] of figures.entries()) {
    const from = figures[index - 1]?.end ?? sentence.start;
    const lead = plain.slice(Math.max(from, first.start - LEAD), first.start);
    const isShare = first.kind === "percentage" && SHARES.test(lead);
    if (!isShare && !(first.kind === "amount" && VALUES.test(lead))) continue;
    const run = runFrom(figures, index, plain);
    if (run.length < 2) continue;
    if (isShare) shares.push(run);
    else {
      const mentions = findMentions(vocabulary, plain, { start: from, end: first.start });
      if (mentions.length >= run.length)
        mentions.slice(-run.length).forEach((name, at) => {
          const quantity = run[at];
          if (quantity) names.set(quantity, { start: name.start, end: name.end });
        });
    }
  }
  return { names, shares };
}

/** Figures of the same kind with nothing but a comma between them. */
function runFrom(figures: readonly Quantity[], index: number, plain: string): readonly Quantity[] {
  const run: Quantity[] = [];
  for (const next of figures.slice(index)) {
    const last = run[run.length - 1];
    if (last && (next.kind !== last.kind || !BETWEEN.test(plain.slice(last.end, next.start))))
      break;
    run.push(next);
  }
  return run;
}

/** Shares that are told in turn, with the group of the same sentence that each is of; none where their number differs. */
export function sharesInTurn<G extends Pick<Group, "value" | "share" | "subject" | "parent">>(
  { shares }: Turns,
  groups: readonly G[]
): readonly (readonly [group: G, share: Quantity])[] {
  return shares.flatMap((run) => {
    const [first] = run;
    const told = groups.filter(
      ({ value, share }) =>
        value !== null && share === null && first && value.quantity.end <= first.start
    );
    const parts = isBehindWhole(told, run.length) ? told.slice(-run.length) : told;
    if (parts.length !== run.length) return [];
    return parts.flatMap((group, at) => {
      const share = run[at];
      return share ? [[group, share] as const] : [];
    });
  });
}

/** “支出457.01万元，其中基本支出…，项目支出…，分别占…”: the parts are meant. */
function isBehindWhole(told: readonly Pick<Group, "subject" | "parent">[], count: number): boolean {
  if (told.length <= count) return false;
  if (told.length === count + 1 && told[0]?.subject.isTotal === true) return true;
  const [first, ...rest] = told.slice(-count);
  return first?.parent != null && rest.every(({ parent }) => parent === first.parent);
}

/** “前者占…，后者占…”: of the last two with an amount, in the sentence or before it; null for other words. */
export function turnedTo<G extends Pick<Group, "value" | "sentence" | "paragraph">>(
  words: string,
  groups: readonly G[],
  sentence: Span,
  paragraph: Paragraph
): G | null {
  const which = /前者/u.test(words) ? 2 : /后者/u.test(words) ? 1 : 0;
  if (which === 0) return null;
  const valued = groups.filter((one) => one.value !== null && one.paragraph === paragraph);
  const own = valued.filter((one) => one.sentence === sentence);
  const told = own.length < 2 ? valued : own;
  return told[told.length - which] ?? null;
}
