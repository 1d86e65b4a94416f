import type { PlacedTargetTable } from "../budget/target-table";
import { toPrintedTables, type PrintedTables } from "../document/printed-tables";
import type { TextLines } from "../document/read-text-file";
import type { CellValue, SheetSnapshot } from "../grid/snapshot";
import type { FormFamily } from "../performance/form/form";
import { SheetView } from "../grid/sheet-view";
import { alignRow } from "../performance/read/align-row";
import { isBegun } from "../performance/read/is-begun";
import {
  locateTables,
  locateUnreadTables,
  type LocatedForm,
} from "../performance/read/locate-tables";
import { captionColumns } from "../performance/read/read-indicators";
import { readTargets } from "../performance/read/read-targets";

/** The performance-target tables that a text prints. */
export interface PrintedTargets {
  readonly targets: readonly PlacedTargetTable[];
  /** The lines they were read from as a sheet. */
  readonly printed: PrintedTables;
  readonly located: readonly LocatedForm[];
  /** Rows of the titles of tables that could not be read. */
  readonly unread: readonly number[];
  /** Rows of indicators of which each cell is known to stand in its column, and those of which nobody can tell. */
  readonly aligned: ReadonlySet<number>;
  readonly unaligned: ReadonlySet<number>;
}

/** Reads the tables of a text as those of a sheet, however they were typed. */
export function readPrintedTargets(forms: FormFamily, text: TextLines): PrintedTargets {
  const printed = toPrintedTables(text);
  const { sheet, aligned, unaligned } = alignRows(printed.sheet, forms);
  const workbook = { fileName: null, title: null, sheets: [sheet] };
  return {
    targets: readTargets(forms, workbook).filter(isBegun),
    printed: { ...printed, sheet },
    located: locateTables(new SheetView(sheet), forms.forms, forms.wording),
    unread: locateUnreadTables(new SheetView(sheet), forms.forms, forms.wording),
    aligned,
    unaligned,
  };
}

/** Rows typed with gaps have no empty cells; what they say goes into the columns it belongs to. */
function alignRows(
  sheet: SheetSnapshot,
  { forms, wording }: FormFamily
): Pick<PrintedTargets, "aligned" | "unaligned"> & { readonly sheet: SheetSnapshot } {
  const values = sheet.values.map((row) => [...row]);
  const aligned = new Set<number>();
  const unaligned = new Set<number>();
  for (const located of locateTables(new SheetView(sheet), forms, wording)) {
    const columns = captionColumns(located, wording);
    for (let row = located.headerRow + 1; row <= located.lastRow; row += 1) {
      const cells = values[row] ?? [];
      const filled = trimEnd(cells);
      if (filled.length < 2) break;
      // Empty cells keep the others in their places.
      if (filled.some((cell) => cell === null)) continue;
      const places = alignRow(filled.map(String), columns, located.form);
      (places === null ? unaligned : aligned).add(row);
      if (places !== null) values[row] = spread(filled, places, cells.length);
    }
  }
  return { sheet: { ...sheet, values }, aligned, unaligned };
}

function spread(
  cells: readonly CellValue[],
  places: readonly number[],
  width: number
): CellValue[] {
  const row: CellValue[] = Array.from({ length: width }, () => null);
  for (const [at, place] of places.entries()) row[place] = cells[at] ?? null;
  return row;
}

function trimEnd(cells: readonly CellValue[]): readonly CellValue[] {
  let end = cells.length;
  while (end > 0 && (cells[end - 1] ?? null) === null) end -= 1;
  return cells.slice(0, end);
}
