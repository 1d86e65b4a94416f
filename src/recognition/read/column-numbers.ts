import { toComparable } from "../../text/normalize";
import { isLike } from "../locate/like-header";
import type { LocatedTable } from "../locate/located-table";
import { columnsOf } from "../locate/table-header";

/**
 * First row of data: a row of “※ ※ ※ 1 2 3” below the header, blank rows between them or not, numbers the columns; it is
 * no data.
 */
export function skipColumnNumbers({ view, layout, header, lastRow }: LocatedTable): number {
  const isRow = isLike(layout) ? isCount : isNumbering;
  // What somebody noted to the right of the table is not in the row.
  const last = Math.max(...Object.values(header.blocks).flatMap(columnsOf));
  const columns = view.columns.filter((column) => column <= last);
  for (let row = header.end; row <= lastRow; row += 1) {
    const texts = columns
      .map((column) => toComparable(view.text(row, column)))
      .filter((text) => text !== "");
    if (texts.length > 0) return isRow(texts) ? row + 1 : header.end;
  }
  return header.end;
}

function isNumbering(texts: readonly string[]): boolean {
  return (
    texts.every((text) => text === "※" || /^[0-9]{1,2}$/u.test(text)) &&
    texts.includes("1") &&
    texts.includes("2")
  );
}

/** “栏次 1 2 3”: where amounts stand right below the header, only numbers that count up are none. */
function isCount(texts: readonly string[]): boolean {
  const numbers = texts.filter((text) => !/^(※|[-—*]+|栏次|序号|列次|行次)$/u.test(text));
  const [first] = numbers;
  return (
    numbers.length > (texts.length > numbers.length ? 0 : 1) &&
    (first === "1" || first === "0") &&
    numbers.every((text, index) => text === String(index + Number(first)))
  );
}
