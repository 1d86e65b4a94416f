import type { CellChange } from "../grid/plan";
import type { SheetSnapshot } from "../grid/snapshot";
import { toCellRows, type NewText } from "./cell-rows";
import { lineHeight, readListLines, type ListCaptions, type ListColumn } from "./list-sheet";

type Line<Id extends string> = Readonly<Record<Id, string>>;

/**
 * What makes a list on its sheet say these lines, as one rectangle of cells.
 * @param changeable - columns whose texts may change
 * @returns null where more than that differs: such a sheet is written anew
 */
export function changeList<Id extends string>(
  sheet: SheetSnapshot,
  captions: ListCaptions<Id>,
  columns: readonly ListColumn<Id>[],
  lines: readonly Line<Id>[],
  changeable: readonly Id[]
): CellChange | "nothing" | null {
  const written = readListLines(sheet, captions).map((text) => asLine(columns, text));
  if (written.length !== lines.length) return null;
  const texts: NewText[] = [];
  const rowHeights: Record<number, number> = {};
  for (const [index, line] of lines.entries()) {
    const row = captions.row + 1 + index;
    const before = written[index] ?? line;
    for (const { id } of columns) {
      if (line[id].trim() === before[id]) continue;
      const column = captions.columns.get(id);
      if (column === undefined || !changeable.includes(id)) return null;
      texts.push({ row, column, text: line[id] });
    }
    const height = lineHeight(columns, line);
    if (height > lineHeight(columns, before)) rowHeights[row] = height;
  }
  if (texts.length === 0) return "nothing";
  return { sheetId: sheet.id, ...toCellRows(texts), rowHeights };
}

function asLine<Id extends string>(
  columns: readonly ListColumn<Id>[],
  text: (id: Id) => string
): Line<Id> {
  return Object.fromEntries(columns.map(({ id }) => [id, text(id)])) as Line<Id>;
}
