import type { PrintedRate } from "../../budget/budget";
import { isCellError, numberFormatAt } from "../../grid/snapshot";
import type { SheetView } from "../../grid/sheet-view";
import { Amount } from "../../money/amount";
import { toComparable } from "../../text/normalize";
import { columnPaths } from "../locate/caption-paths";
import type { LocatedTable } from "../locate/located-table";
import type { ReadBlock } from "./ignored-cells";

/** “增减%”, “增减率”, “增长幅度（%）”: how much more than last year, of last year. */
const RATE = /^(?=.*(?:增减|增长|增幅|增加)).*(?:%|率|幅)/u;
const WRITTEN = /^([+-]?\d{1,9}(?:\.\d{1,6})?)%?$/u;
const PERCENT_FORMAT = /0(?:\.(0+))?%/u;

/** Rates of change that a table prints beside its rows. */
export function findPrintedRates(
  { view, header }: LocatedTable,
  blocks: readonly ReadBlock[]
): readonly PrintedRate[] {
  const paths = columnPaths(view, header.top, header.end - header.top);
  return view.columns.flatMap((column, index) => {
    const path = paths[index] ?? [];
    if (!RATE.test(toComparable(path[path.length - 1] ?? ""))) return [];
    return blocks.flatMap(({ rows }) =>
      rows.placed.flatMap(({ row, sheetRow }) => {
        const read = readRate(view, sheetRow, column);
        return read
          ? [{ row, caption: path.join("/"), cell: view.ref(sheetRow, column), ...read }]
          : [];
      })
    );
  });
}

/** The percentage that a cell shows; null for nothing and for what is no number. */
function readRate(
  view: SheetView,
  row: number,
  column: number
): Pick<PrintedRate, "shown" | "percent" | "mayBeFraction"> | null {
  const value = view.value(row, column);
  if (value === null || isCellError(value)) return null;
  if (typeof value !== "number") {
    const written = WRITTEN.exec(toComparable(String(value)))?.[1];
    return written === undefined
      ? null
      : { shown: String(value), percent: written, mayBeFraction: false };
  }
  const format = numberFormatAt(view.sheet, { row, column });
  const [isPercent, decimals = ""] = PERCENT_FORMAT.exec(format) ?? [];
  const exact = Amount.of(value, "yuan");
  if (isPercent === undefined) {
    const percent = exact.rounded(Math.min(exact.decimals, 4)).toString();
    return { shown: percent, percent, mayBeFraction: true };
  }
  const percent = exact.times("100").rounded(decimals.length).toFixed(decimals.length);
  return { shown: `${percent}%`, percent, mayBeFraction: false };
}
