import { toAddress, toRangeAddress, type RangeBounds } from "../grid/address";
import { usedBounds, valueAt, type SheetSnapshot, type WorkbookSnapshot } from "../grid/snapshot";
import type { ProblemReport } from "./check-report";

/** Only the largest merges of a sheet can hide whole tables; a file may name any number of them. */
const MOST_MERGES = 50;

/**
 * Merged ranges over several rows and columns that hide amounts: Excel shows their first cell only, so that what is read
 * below is not what is published. Only the used part of a merge is looked at, were it the whole sheet.
 */
export function toMergeRemarks({ sheets }: WorkbookSnapshot): readonly ProblemReport[] {
  return sheets
    .filter(({ tag }) => tag === null)
    .flatMap((sheet) => {
      const used = usedBounds(sheet);
      if (!used) return [];
      return sheet.merges
        .map((merge) => ({ merge, part: overlapOf(merge, used) }))
        .filter(({ part }) => part.bottom > part.top && part.right > part.left)
        .sort((one, other) => areaOf(other.part) - areaOf(one.part))
        .slice(0, MOST_MERGES)
        .flatMap(({ merge, part }) => remarkOf(sheet, merge, part))
        .filter(isFirstOfItsKind);
    });
}

/** The same merge is told once, however often the file names it. */
function isFirstOfItsKind(
  { message }: ProblemReport,
  at: number,
  all: readonly ProblemReport[]
): boolean {
  return all.findIndex((one) => one.message === message) === at;
}

function remarkOf(
  sheet: SheetSnapshot,
  merge: RangeBounds,
  part: RangeBounds
): readonly ProblemReport[] {
  for (let row = part.top; row <= part.bottom; row += 1)
    for (let column = part.left; column <= part.right; column += 1) {
      const isFirst = row === merge.top && column === merge.left;
      if (isFirst || typeof valueAt(sheet, { row, column }) !== "number") continue;
      const address = toAddress({ row, column });
      const message = `工作表“${sheet.name}”的 ${toRangeAddress(merge)} 合并成了一格，里面还有金额（如 ${address}），打开后看不见；请取消这处合并，核对后再校核。`;
      return [
        {
          kind: "hidden-by-merge",
          message,
          sheet: sheet.name,
          cell: { sheet: sheet.name, address },
        },
      ];
    }
  return [];
}

function overlapOf(one: RangeBounds, other: RangeBounds): RangeBounds {
  return {
    top: Math.max(one.top, other.top),
    left: Math.max(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
  };
}

function areaOf({ top, left, bottom, right }: RangeBounds): number {
  return (bottom - top + 1) * (right - left + 1);
}
