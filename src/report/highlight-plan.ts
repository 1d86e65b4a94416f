import type { Finding } from "../checking/finding";
import type { CellRef } from "../grid/address";
import type { Mark, MarkSeverity } from "../grid/plan";
import type { WorkbookSnapshot } from "../grid/snapshot";

/** More cells than this around one finding would hide it rather than show it. */
const MOST_CELLS = 12;

/** Marks for errors and warnings; explained rounding differences stay unmarked. One mark per sheet, code and severity. */
export function toMarks(findings: readonly Finding[], workbook: WorkbookSnapshot): readonly Mark[] {
  const sheetIds = new Map(workbook.sheets.map(({ name, id }) => [name, id]));
  const marks = new Map<
    string,
    { sheetId: string; code: string; severity: MarkSeverity; addresses: Set<string> }
  >();
  for (const finding of findings) {
    if (finding.severity === "info") continue;
    for (const { sheet, address } of cellsToMark(finding)) {
      const sheetId = sheetIds.get(sheet);
      if (sheetId === undefined) continue;
      const key = [sheetId, finding.code, finding.severity].join("|");
      const mark = marks.get(key) ?? {
        sheetId,
        code: finding.code,
        severity: finding.severity,
        addresses: new Set(),
      };
      mark.addresses.add(address);
      marks.set(key, mark);
    }
  }
  return [...marks.values()].map(({ addresses, ...mark }) => ({
    ...mark,
    addresses: [...addresses],
  }));
}

/** The wrong cells where they are known, and the side they contradict; else all cells while they are few. */
function cellsToMark({ cells, suspects }: Finding): readonly CellRef[] {
  const isPair = cells.length <= 2;
  const isKnown = suspects.length > 0 || cells.length > MOST_CELLS;
  return [...suspects, ...(isPair || !isKnown ? cells : cells.slice(0, 1))];
}
