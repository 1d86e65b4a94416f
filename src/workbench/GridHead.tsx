import type { ReactNode } from "react";
import { toColumnLetters, type RangeBounds } from "../grid/address";
import { columnPixels, ROW_HEAD } from "./grid-layout";

interface Props {
  readonly columns: readonly number[];
  /** Width of a column in characters. */
  readonly columnWidth: (column: number) => number;
  readonly active: RangeBounds;
}

/** Widths and letters of the columns. */
export function GridHead({ columns, columnWidth, active }: Props): ReactNode {
  return (
    <>
      <colgroup>
        <col style={{ width: ROW_HEAD }} />
        {columns.map((column) => (
          <col key={column} style={{ width: columnPixels(columnWidth(column)) }} />
        ))}
      </colgroup>
      <thead role="rowgroup">
        <tr role="row">
          <td className="corner" role="gridcell" />
          {columns.map((column) => (
            <th
              key={column}
              role="columnheader"
              className={column >= active.left && column <= active.right ? "in-selection" : ""}
            >
              {toColumnLetters(column)}
            </th>
          ))}
        </tr>
      </thead>
    </>
  );
}
