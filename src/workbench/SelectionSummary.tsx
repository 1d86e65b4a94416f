import { format } from "numfmt";
import type { ReactNode } from "react";
import type { SimulatedExcel } from "../simulator/simulated-excel";
import { strings } from "./strings";

/** More cells than this are not added up while the mouse is still moving. */
const MOST_CELLS = 20_000;

/** Count and sum of the selected numbers, as in Excel's status bar. A display aid only; nothing is checked with it. */
export function SelectionSummary({ excel }: { readonly excel: SimulatedExcel }): ReactNode {
  const { activeSheet, selection } = excel;
  const [area] = selection;
  if (!area) return null;
  const size = (area.bottom - area.top + 1) * (area.right - area.left + 1);
  if (size < 2 || size > MOST_CELLS) return null;
  const numbers: number[] = [];
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) {
      const { value } = activeSheet.cell(row, column);
      if (typeof value === "number") numbers.push(value);
    }
  if (numbers.length < 2) return null;
  const sum = numbers.reduce((total, number) => total + number, 0);
  return <span>{strings.selectionSum(numbers.length, format("#,##0.00", sum))}</span>;
}
