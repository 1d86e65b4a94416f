import type { Measure } from "../../money/amount";
import type { SheetView } from "../../grid/sheet-view";

/** “预算数（万元）”, “合计（单位：元）”, and “（万元）” or “万元” by itself in a row above the captions. */
const BEHIND_CAPTION = /.\((?:单位:?)?(?:人民币)?(万元|元)\)$/u;
const ALONE = /^\(?(?:人民币)?(万元|元)\)?$/u;

/**
 * The measure as it stands in the captions of a table, or between title and captions, where no “单位：万元” tells it; null
 * where there is none, or more than one.
 * @param top - first row of the captions, `end` the first below them
 */
export function measureInCaptions(
  view: SheetView,
  titleRow: number,
  { top, end }: { readonly top: number; readonly end: number }
): Measure | null {
  const found = new Set<string>();
  for (let row = titleRow + 1; row < end; row += 1)
    for (const column of view.columns) {
      const text = view.comparable(row, column);
      const word = (row < top ? ALONE.exec(text)?.[1] : null) ?? BEHIND_CAPTION.exec(text)?.[1];
      if (word) found.add(word);
    }
  const [only, other] = found;
  if (only === undefined || other !== undefined) return null;
  return only === "元" ? "yuan" : "ten-thousand-yuan";
}
