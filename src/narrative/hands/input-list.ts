import { append } from "../../lists/group-by";
import { ASKED_ZERO_BASE } from "../references/environment";
import { LASTING_PREFIX } from "../outline";
import { toPlainText, type NarrativeDocument, type NarrativeInput } from "../text/phrase";

/** One line of 填报事项 as it was kept in the workbook. */
export interface KeptInput {
  /** "" for a line that the clerk added. */
  readonly key: string;
  readonly section: string;
  readonly item: string;
  readonly content: string;
  /** What stood there for the year before; only offered. */
  readonly previous: string;
}

/** 填报事项 as it was kept in the workbook. */
export interface KeptInputs {
  /** The budget year it was filled in for; null when it does not say. */
  readonly year: number | null;
  readonly lines: readonly KeptInput[];
}

export const NO_INPUTS: KeptInputs = { year: null, lines: [] };

/** One line of 填报事项: what is asked for, what the clerk typed, and what stood there last year. */
export interface InputLine extends KeptInput {
  /** How to fill it in. */
  readonly guide: string;
  /** The only words that can be used; empty for free text. */
  readonly choices: readonly string[];
  /** Keys of other lines that ask for the reason of the same change. */
  readonly sameChange?: readonly string[];
  /**
   * "unneeded": the text no longer asks for it; kept, so that nothing typed is lost.
   * "awaiting-prior": an answer about a change, which the text asks for as soon as last year's workbook is chosen.
   * "own": a line that the clerk added.
   */
  readonly state: NarrativeInput["state"] | "unneeded" | "awaiting-prior" | "own";
}

/** True for a line that the text as it is now asks for. */
export function isAskedFor(state: InputLine["state"]): state is NarrativeInput["state"] {
  return state !== "unneeded" && state !== "awaiting-prior" && state !== "own";
}

/** What is typed once and stays true: names and ways of wording. */
const LASTING: ReadonlySet<string> = new Set([
  "budget-unit",
  "running-costs.wording",
  ASKED_ZERO_BASE.key,
]);

function isLasting(key: string): boolean {
  return LASTING.has(key) || key.startsWith(LASTING_PREFIX);
}

/**
 * What the clerk typed, by key. From a list filled in for another year only names and wordings count: last year's reason is
 * offered, never taken over.
 */
export function usableInputs(
  kept: KeptInputs,
  fiscalYear: number | null
): ReadonlyMap<string, string> {
  const inputs = new Map<string, string>();
  for (const { key, content } of carryOver(kept, fiscalYear).lines)
    if (key !== "" && content.trim() !== "" && !inputs.has(key)) inputs.set(key, content);
  return inputs;
}

/** What an answer that waits for last year's workbook is told by. */
const AWAITING_GUIDE = "选择上年工作簿后用到";

/**
 * The list for a text that was written: everything it asks for in its order, with what was typed; then what is no longer
 * asked for, and lines of the clerk's own. Without last year's workbook answers about changes wait in their place.
 * @param hasPrior - whether last year's workbook was there when the text was written
 */
export function toInputLines(
  document: NarrativeDocument,
  kept: KeptInputs,
  fiscalYear: number | null,
  hasPrior = true
): readonly InputLine[] {
  const lines = carryOver(kept, fiscalYear).lines;
  const byKey = new Map<string, KeptInput>();
  for (const line of lines) {
    const before = byKey.get(line.key);
    if (!before || (before.content === "" && line.content !== "")) byKey.set(line.key, line);
  }
  const asked = new Set(document.inputs.map(({ key }) => key));
  const headings = new Map(
    document.sections.map(({ slug, heading }) => [slug, toPlainText(heading)])
  );
  const sameChange = groupChanges(document);
  const stateOf = ({ key }: KeptInput): InputLine["state"] => {
    if (key === "") return "own";
    return !hasPrior && awaitsPrior(key, document) ? "awaiting-prior" : "unneeded";
  };
  const written = document.inputs.map(
    ({ key, hint, guide, choices = [], section, state, content, change }) => ({
      key,
      section: headings.get(section) ?? section,
      item: hint,
      content,
      previous: byKey.get(key)?.previous ?? "",
      guide,
      choices,
      sameChange: (sameChange.get(change) ?? []).filter((one) => one !== key),
      state,
    })
  );
  const others = lines.flatMap((line): InputLine[] => {
    // Of the clerk's own lines every word counts.
    const isEmpty = line.key !== "" && line.content === "" && line.previous === "";
    const isTwice = line.key !== "" && byKey.get(line.key) !== line;
    if (asked.has(line.key) || isEmpty || isTwice) return [];
    const state = stateOf(line);
    const guide = state === "awaiting-prior" ? AWAITING_GUIDE : "";
    return [{ ...line, guide, choices: [], state }];
  });
  const isAwaiting = ({ state }: InputLine): boolean => state === "awaiting-prior";
  return [
    ...inPlace(written, others.filter(isAwaiting), lines),
    ...others.filter((line) => !isAwaiting(line)),
  ];
}

/** True for an answer about a change that cannot be told before last year's amounts are there. */
function awaitsPrior(key: string, { inputs }: NarrativeDocument): boolean {
  if (key === ASKED_ZERO_BASE.key || key.startsWith("prior-code:")) return true;
  if (!key.startsWith("reason:")) return false;
  // An amount of last year that was typed tells the change: what it does not ask for is not needed.
  const amount = inputs.find((input) => input.key === priorKeyOf(key));
  return amount?.state !== "given";
}

/** Key of last year's amount whose change an answer gives the reason of. */
function priorKeyOf(key: string): string {
  return key.replace(/^reason:/u, "prior:");
}

/** Lines between those they stood between: behind last year's amount they speak of, else behind the line before. */
function inPlace(
  written: readonly InputLine[],
  awaiting: readonly InputLine[],
  kept: readonly KeptInput[]
): readonly InputLine[] {
  const placed = [...written];
  const waiting = new Map(awaiting.map((line) => [line.key, line]));
  let last = -1;
  for (const { key } of kept) {
    const line = waiting.get(key);
    waiting.delete(key);
    const at = placed.findIndex((one) => one.key === (line ? priorKeyOf(key) : key));
    if (at >= 0) last = at;
    if (!line) continue;
    last += 1;
    placed.splice(last, 0, line);
  }
  return placed;
}

/** Keys of what is asked for by the change whose reason it is. */
function groupChanges({ inputs }: NarrativeDocument): ReadonlyMap<unknown, readonly string[]> {
  const keys = new Map<string, string[]>();
  for (const { key, change } of inputs) if (change !== undefined) append(keys, change, key);
  return keys;
}

/** The list with some contents changed, by key; what it does not have yet is added. */
export function withContents(
  kept: KeptInputs,
  contents: ReadonlyMap<string, string>,
  fiscalYear: number | null
): KeptInputs {
  const { lines } = carryOver(kept, fiscalYear);
  const known = new Set(lines.map(({ key }) => key));
  const added = [...contents].filter(([key]) => !known.has(key));
  return {
    year: fiscalYear ?? kept.year,
    lines: [
      ...lines.map((line) => ({ ...line, content: contents.get(line.key) ?? line.content })),
      ...added.map(([key, content]) => ({ key, section: "", item: "", content, previous: "" })),
    ],
  };
}

/** Offers contents of last year beside the list, without taking them over. */
export function withOffers(
  kept: KeptInputs,
  offers: ReadonlyMap<string, string>,
  fiscalYear: number | null
): KeptInputs {
  const own = withContents(kept, new Map(), fiscalYear);
  const known = new Set(own.lines.map(({ key }) => key));
  const added = [...offers].filter(([key]) => !known.has(key));
  return {
    ...own,
    lines: [
      ...own.lines.map((line) => ({ ...line, previous: offers.get(line.key) ?? line.previous })),
      ...added.map(([key, previous]) => ({ key, section: "", item: "", content: "", previous })),
    ],
  };
}

/** A list of another year becomes one of this year: what was typed is only offered. */
function carryOver(kept: KeptInputs, fiscalYear: number | null): KeptInputs {
  if (kept.year === null || fiscalYear === null || kept.year === fiscalYear) return kept;
  return {
    year: fiscalYear,
    lines: kept.lines.map((line) => {
      if (line.key === "" || isLasting(line.key)) return line;
      return { ...line, content: "", previous: line.content === "" ? line.previous : line.content };
    }),
  };
}
