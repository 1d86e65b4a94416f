import { useState } from "react";
import type { FindingChanges } from "../../report/compare-findings";
import type { Finding } from "../../checking/index";
import { usePane } from "../use-pane";
import { levelOf, LEVELS, sheetOf, targetOf, type FindingLevel } from "./finding-level";

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
  /** The finding gone to last, null before the first. */
  readonly current: Finding | null;
  /** Goes to the finding so many places further on; from the last to the first. */
  readonly go: (steps: number) => void;
}

/** Which findings are shown, and which of them the clerk is at. */
export function useFindings(
  findings: readonly Finding[],
  since: FindingChanges | null
): ShownFindings {
  const [model] = usePane();
  const [filter, setFilter] = useState(EVERYTHING);
  const [at, setAt] = useState(-1);
  const fresh = filter.since === "fresh" ? since?.fresh : undefined;
  const shown = arrange(fresh ?? findings, filter);
  const sheets = new Set(findings.flatMap((finding) => sheetOf(finding) ?? []));
  const narrow = (change: Partial<FindingFilter>): void => {
    setFilter((before) => ({ ...before, ...change }));
    setAt(-1);
  };
  const go = (steps: number): void => {
    const count = shown.length;
    if (count === 0) return;
    const from = at >= count || (at < 0 && steps < 0) ? 0 : at;
    const next = (from + steps + count) % count;
    const finding = shown[next];
    setAt(next);
    if (finding) void model.select(targetOf(finding));
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
    current: shown[at] ?? null,
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
