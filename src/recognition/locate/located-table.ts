import type { PlacedText, PrintedNumber } from "../../budget/budget";
import type { Measure } from "../../money/amount";
import type { YearMark } from "./evidence";
import type { TableHeader } from "./header";
import type { LayoutFamily, TableLayout } from "../layout";
import type { SheetView } from "../../grid/sheet-view";

/** A table that was located: its title, header and the rows it may use. */
export interface LocatedTable {
  readonly family: LayoutFamily;
  readonly layout: TableLayout;
  readonly view: SheetView;
  readonly titleRow: number;
  readonly titleColumn: number;
  readonly header: TableHeader;
  readonly lastRow: number;
  /** First row that belongs to it: its title, or the top of the sheet for the first table there. */
  readonly pageStart: number;
  /** Last row before the next title; below `lastRow` where something else follows in the same frame. */
  readonly pageEnd: number;
  readonly marks: readonly YearMark[];
  readonly measure: Measure | null;
  readonly measureText: PlacedText | null;
  readonly unitName: PlacedText | null;
  /** The statement under the table that it is empty, or another note; null for forms. */
  readonly note: PlacedText | null;
  readonly printedNumber: PrintedNumber | null;
}
