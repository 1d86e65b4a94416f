import { markCondition, type Finding } from "../checking/index";
import type { CellRef } from "../grid/address";
import { toMarkFormula, type Mark, type MarkRule } from "../grid/plan";
import { valueLookup, type WorkbookSnapshot } from "../grid/snapshot";
import { groupBy } from "../lists/group-by";

/** More cells than this around one finding would hide it rather than show it. */
const MOST_CELLS = 12;

/**
 * Marks for errors, warnings and what is to be filled in; explained rounding differences stay unmarked. One mark per sheet and rule; where the
 * relation can be put as a formula the mark goes out as soon as it holds.
 */
export function toMarks(findings: readonly Finding[], workbook: WorkbookSnapshot): readonly Mark[] {
  const sheetIds = new Map(workbook.sheets.map(({ name, id }) => [name, id]));
  const valueOf = valueLookup(workbook);
  const marks = new Map<string, MarkRule & { sheetId: string; addresses: Set<string> }>();
  for (const finding of findings) {
    const { code } = finding;
    // What is to be filled in is seen in its place.
    const severity = finding.outcome === "unfilled" ? "warning" : finding.severity;
    if (severity === "info") continue;
    for (const [sheet, cells] of groupBy(cellsToMark(finding), (cell) => cell.sheet)) {
      const sheetId = sheetIds.get(sheet);
      if (sheetId === undefined) continue;
      const rule = { code, severity, condition: markCondition(finding, { home: sheet, valueOf }) };
      const key = `${sheetId}|${toMarkFormula(rule)}`;
      const mark = marks.get(key) ?? { ...rule, sheetId, addresses: new Set() };
      for (const { address } of cells) mark.addresses.add(address);
      marks.set(key, mark);
    }
  }
  return [...marks.values()].map((mark) => ({ ...mark, addresses: [...mark.addresses] }));
}

/** The wrong cells where they are known, and the side they contradict; else all cells while they are few. */
function cellsToMark({ cells, suspects }: Finding): readonly CellRef[] {
  const isPair = cells.length <= 2;
  const isKnown = suspects.length > 0 || cells.length > MOST_CELLS;
  return [...suspects, ...(isPair || !isKnown ? cells : cells.slice(0, 1))];
}
