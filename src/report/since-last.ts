import type { Finding } from "../checking/index";
import { itemOf, placesOf, type CheckList } from "./check-lists";
import { compareFindings } from "./compare-findings";

/** Findings of a check beside those of an earlier one of the same workbook. */
export interface SinceLast {
  /** Where the earlier ones were read. */
  readonly file: string;
  readonly fresh: readonly Finding[];
  readonly gone: readonly Finding[];
  readonly staying: readonly Finding[];
}

export function toSinceLast(
  file: string,
  before: readonly Finding[],
  now: readonly Finding[]
): SinceLast {
  const { fresh, gone } = compareFindings(before, now);
  return { file, fresh, gone, staying: now.filter((finding) => !fresh.includes(finding)) };
}

/** “与上次（上次.json）相比：新出现 1 处，已消除 2 处，仍在 3 处。” */
export function sinceLine({ file, fresh, gone, staying }: SinceLast): string {
  return `与上次（${file}）相比：新出现 ${fresh.length} 处，已消除 ${gone.length} 处，仍在 ${staying.length} 处。`;
}

/** The line and, below it, what is new and what is gone. */
export function renderSince(since: SinceLast): string {
  return [sinceLine(since), ...rowsOf(since).map((row) => `  ${row.slice(1).join("　")}`)].join(
    "\n"
  );
}

/** What is new, what is gone and what stays as a list of the printed report. */
export function toSinceList(since: SinceLast): CheckList {
  return {
    heading: "与上次校核相比",
    columns: [
      { caption: "序号", width: 6 },
      { caption: "变化", width: 12 },
      { caption: "检查项目", width: 60 },
      { caption: "位置", width: 60 },
    ],
    rows: rowsOf(since),
    none: "没有新出现的，也没有已消除的。",
  };
}

function rowsOf({ fresh, gone }: SinceLast): CheckList["rows"] {
  const rows = (word: string, findings: readonly Finding[]): readonly (readonly string[])[] =>
    findings.map((finding) => [word, itemOf(finding), placesOf(finding.cells)]);
  return [...rows("新出现", fresh), ...rows("已消除", gone)].map((row, index) => [
    String(index + 1),
    ...row,
  ]);
}
