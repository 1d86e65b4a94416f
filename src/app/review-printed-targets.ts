import { checkBudget, TABLES_ALONE, type Finding } from "../checking/index";
import { PRINTED, type PrintedTables } from "../document/printed-tables";
import type { TextLines } from "../document/read-text-file";
import { parseAddress } from "../grid/address";
import { toFindings } from "../report/findings";
import { rules } from "../families/rule-catalogue";
import type { Case } from "./open-case";
import { unitTargetsOf, type UnitTargets } from "./unit-targets";
import { readPrintedTargets } from "./read-printed-targets";

/** What the performance-target tables printed in a text say against the tables of the workbook. */
export interface ReviewedTargets {
  /** Titles of the tables that were read. */
  readonly titles: readonly string[];
  readonly findings: readonly (Finding & { readonly quote: string })[];
  /** Those of whole units; none where a table could not be read, which may be one. */
  readonly ofUnits: UnitTargets;
  /** Rows that an export printed out of step with their captions, and titles of tables not read; nothing is said of them. */
  readonly skipped: readonly string[];
}

const NO_UNIT_TARGETS: UnitTargets = { count: 0, cells: [] };

/** 每个项目都有绩效目标表. */
const MISSING_TABLE = "BC309";

/** Reads the target tables of a text as those of a sheet and checks them with the same rules. */
export function reviewPrintedTargets({ budget, forms }: Case, text: TextLines): ReviewedTargets {
  const { targets, printed, located, aligned, unaligned, unread } = readPrintedTargets(forms, text);
  const lineOf = (row: number): string => printed.lines[row] ?? "";
  const unreadTables = unread.map((row) => `${lineOf(row).trim()}（这张表没有读懂，没有核对）`);
  if (targets.length === 0)
    return { titles: [], findings: [], ofUnits: NO_UNIT_TARGETS, skipped: unreadTables };
  const outOfStep = new Set([
    ...unaligned,
    ...located
      .flatMap(({ headerRow, lastRow }) => rowsOutOfStep(printed, headerRow, lastRow))
      .filter((row) => !aligned.has(row)),
  ]);
  const own = rules.filter(({ scope }) => scope === "performance");
  const checked = checkBudget(budget, own, { ...TABLES_ALONE, targets });
  // A printed form is finished: what is not filled in there is wrong.
  const findings = toFindings(checked).flatMap((finding): readonly Finding[] =>
    finding.outcome === "unfilled"
      ? [{ ...finding, severity: "error" }]
      : finding.outcome === "violated"
        ? [finding]
        : []
  );
  return {
    // Cells of the sheet that stands for the text mean nothing.
    ofUnits: unread.length > 0 ? NO_UNIT_TARGETS : { ...unitTargetsOf(targets), cells: [] },
    titles: [...new Set(targets.map(({ title }) => title))],
    findings: findings
      .filter((finding) => !printedRows(finding).some((row) => outOfStep.has(row)))
      // What is missed may stand in a table that was not read.
      .filter(({ code }) => unread.length === 0 || code !== MISSING_TABLE)
      .map((finding) => ({
        ...finding,
        message: withoutAddresses(finding.message),
        quote: [...new Set(printedRows(finding))].map(lineOf).join("\n"),
        cells: finding.cells.filter(({ sheet }) => sheet !== PRINTED),
      })),
    skipped: [...[...outOfStep].sort((a, b) => a - b).map(lineOf), ...unreadTables],
  };
}

/** Indicator rows with fewer or more cells than most of their table, and those that a page break may have cut in two. */
function rowsOutOfStep(
  { lines, broken }: PrintedTables,
  headerRow: number,
  lastRow: number
): readonly number[] {
  const rows: { readonly row: number; readonly width: number }[] = [];
  for (let row = headerRow + 1; row <= lastRow; row += 1) {
    const width = (lines[row] ?? "").split("\n")[0]?.split("\t").length ?? 1;
    if (width === 1) break;
    rows.push({ row, width });
  }
  const counts = new Map<number, number>();
  for (const { width } of rows) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [usual] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [0];
  return rows.filter(({ row, width }) => width !== usual || broken.has(row)).map(({ row }) => row);
}

function printedRows({ cells }: Finding): readonly number[] {
  return cells.flatMap(({ sheet, address }) => {
    const position = sheet === PRINTED ? parseAddress(address) : null;
    return position ? [position.row] : [];
  });
}

/** Cells of the sheet that stands for the text mean nothing to a reader; the quote shows the place. */
function withoutAddresses(message: string): string {
  return message.replace(OWN_CELLS, PRINTED).replace(/(?<=绩效目标表“[^”]+”)（[A-Z]+\d+）/gu, "");
}

const CELL = "[A-Z]+\\d+";
const OWN_CELLS = new RegExp(`“${PRINTED}”${CELL}(?:(?:、| 至 )${CELL}|（\\d+ 处）)*`, "gu");
