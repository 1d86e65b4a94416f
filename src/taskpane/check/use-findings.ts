import { useState } from "react";
import type { FindingChanges } from "../../report/compare-findings";
import type { Finding } from "../../checking/index";
import { usePane } from "../use-pane";
import { findCurrent, type Choice } from "./current-finding";
import { isCounted, levelOf, LEVELS, sheetOf, targetOf, type FindingLevel } from "./finding-level";

/** What the clerk wants to see of the findings. */
export interface FindingFilter {
  /** null for every level, every sheet. */
  readonly level: FindingLevel | null;
  readonly sheet: string | null;
  readonly words: string;
  readonly isByTable: boolean;
  /** Against the check before; null for all that is found now. */
  readonly since: keyof FindingChanges | null;
}

const EVERYTHING: FindingFilter = {
  level: null,
  sheet: null,
  words: "",
  isByTable: false,
  since: null,
};

/** The findings as they are gone through. */
export interface ShownFindings {
  readonly filter: FindingFilter;
  readonly narrow: (change: Partial<FindingFilter>) => void;
  readonly showAll: () => void;
  /** In the order they stand on the page. */
  readonly shown: readonly Finding[];
  /** Levels that occur, worst first, with their number. */
  readonly counts: readonly (readonly [FindingLevel, number])[];
  readonly sheets: readonly string[];
  /** Those that are gone through one after the other: what the verdict counts, or the level that was asked for. */
  readonly steps: readonly Finding[];
  /** The one finding the clerk is at; null for none. */
  readonly current: Finding | null;
  readonly goTo: (finding: Finding) => void;
  /** Goes to the finding so many places further on; from the last to the first. */
  readonly go: (by: number) => void;
}

/** Which findings are shown, and which of them the clerk is at. */
export function useFindings(
  findings: readonly Finding[],
  since: FindingChanges | null
): ShownFindings {
  const [model, { selection }] = usePane();
  const [filter, setFilter] = useState(EVERYTHING);
  const [choice, setChoice] = useState<Choice | null>(null);
  const fresh = filter.since === "fresh" ? since?.fresh : undefined;
  const shown = arrange(fresh ?? findings, filter);
  const steps = shown.filter((finding) => filter.level !== null || isCounted(finding));
  const current = findCurrent(shown, choice, selection);
  const sheets = new Set(findings.flatMap((finding) => sheetOf(finding) ?? []));
  const narrow = (change: Partial<FindingFilter>): void => {
    setFilter((before) => ({ ...before, ...change }));
    setChoice(null);
  };
  const goTo = (finding: Finding): void => {
    setChoice({ finding, place: Math.max(0, steps.indexOf(finding)), selection });
    void model.select(targetOf(finding));
  };
  const go = (by: number): void => {
    const at = current ? steps.indexOf(current) : -1;
    // What was gone to last and is no more left its place to the next.
    const gap = choice && !current ? choice.place : by > 0 ? 0 : steps.length;
    const from = at >= 0 ? at : by > 0 ? gap - 1 : gap;
    const next = steps[(from + by + steps.length) % steps.length];
    if (next) goTo(next);
  };
  return {
    filter,
    narrow,
    showAll: () => narrow(EVERYTHING),
    shown,
    counts: LEVELS.flatMap((level) => {
      const count = findings.filter((finding) => levelOf(finding) === level).length;
      return count === 0 ? [] : [[level, count] as const];
    }),
    sheets: [...sheets],
    steps,
    current,
    goTo,
    go,
  };
}

function arrange(findings: readonly Finding[], filter: FindingFilter): readonly Finding[] {
  const wanted = filter.words.trim().toLowerCase();
  const found = findings.filter(
    (finding) =>
      (filter.level === null || levelOf(finding) === filter.level) &&
      (filter.sheet === null || sheetOf(finding) === filter.sheet) &&
      (wanted === "" || wordsOf(finding).includes(wanted))
  );
  if (!filter.isByTable) return found;
  const sheets = [...new Set(found.map(sheetOf))];
  return sheets.flatMap((sheet) => found.filter((finding) => sheetOf(finding) === sheet));
}

function wordsOf({ code, title, message, cells, suspects }: Finding): string {
  const places = [...suspects, ...cells].map(({ sheet, address }) => `${sheet}!${address}`);
  return [code, title, message, ...places].join(" ").toLowerCase();
}
