import type { Budget } from "../../src/budget/budget";
import { toAddress } from "../../src/grid/address";
import type { WorkbookSnapshot } from "../../src/grid/snapshot";
import { toFigureLines } from "../../src/report/figure-list";

/** Cells that hold a number with a fraction and are in no figure that was read. */
export function unreadAmounts(workbook: WorkbookSnapshot, budget: Budget): readonly string[] {
  const read = new Set(
    toFigureLines("", budget).map(({ sheet, address }) => `${sheet}!${address}`)
  );
  return workbook.sheets.flatMap(({ name, values }) =>
    values.flatMap((row, at) =>
      row.flatMap((value, column) => {
        const place = `${name}!${toAddress({ row: at, column })}`;
        const isAmount = typeof value === "number" && !Number.isInteger(value);
        return isAmount && !read.has(place) ? [place] : [];
      })
    )
  );
}
