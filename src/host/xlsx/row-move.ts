import { parseRangeAddress, toRangeAddress, type RangeBounds } from "../../grid/address";
import { TOKEN } from "./shift-formula";

/** Rows that come in before `from`, zero-based; with fewer than none, rows that go from there on. */
export interface RowMove {
  readonly from: number;
  readonly by: number;
}

/** Where a row is after the move; one that goes gives the row that takes its place. */
export function moveRow(row: number, { from, by }: RowMove): number {
  return row < from ? row : Math.max(from, row + by);
}

/** A rectangle after the move; one that loses rows is lower. */
export function moveBounds(bounds: RangeBounds, move: RowMove): RangeBounds {
  const top = moveRow(bounds.top, move);
  const isCut = bounds.bottom >= move.from && bounds.bottom < move.from - move.by;
  const bottom = isCut ? move.from - 1 : moveRow(bounds.bottom, move);
  return { ...bounds, top, bottom: Math.max(top, bottom) };
}

/** Addresses of a list after the move; what is no address stays. */
export function moveAddresses(list: string, move: RowMove): string {
  return list.replace(/\S+/gu, (address) => {
    const bounds = parseRangeAddress(address);
    return bounds ? toRangeAddress(moveBounds(bounds, move)) : address;
  });
}

/**
 * A formula after rows of a sheet moved.
 * @param sheet - the sheet whose rows moved
 * @param isOnIt - true for a formula on that sheet, whose references without a name are its own
 */
export function moveRowsInFormula(
  formula: string,
  move: RowMove,
  { sheet, isOnIt }: { readonly sheet: string; readonly isOnIt: boolean }
): string {
  let named: string | null = null;
  let namedTo = 0;
  return formula.replace(TOKEN, (token: string, ...rest: readonly unknown[]) => {
    const [cell, , tall, at] = rest as readonly [string?, string?, string?, number?];
    const before = formula.slice(namedTo, at);
    const owner = before === "!" ? named : before === ":" && named !== null ? named : null;
    [named, namedTo] = [nameIn(token) ?? owner, (at ?? 0) + token.length];
    if (cell === undefined && tall === undefined) return token;
    const isOwn = owner === null ? isOnIt : owner.toLowerCase() === sheet.toLowerCase();
    // Letters of a cell's column stay; the row is what follows them, or stands alone.
    return isOwn
      ? token.replace(
          /(\$?)(\d+)(?!\w)/gu,
          (_, fixed: string, row: string) => fixed + String(moveRow(Number(row) - 1, move) + 1)
        )
      : token;
  });
}

/** The name of a sheet, as it stands before “!”. */
function nameIn(token: string): string | null {
  if (token.startsWith("'")) return token.slice(1, -1).replace(/''/gu, "'");
  return /^["[$\d]/u.test(token) || /^[A-Za-z]{1,3}\$?\d+$/u.test(token) ? null : token;
}
