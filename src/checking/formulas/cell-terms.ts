import { parseAddress, toAddress, type CellPosition, type CellRef } from "../../grid/address";
import { toRectangles } from "../../grid/rectangles";
import { groupBy } from "../../lists/group-by";

/** A cell that takes part in a sum. */
export interface CellTerm {
  readonly cell: CellRef;
  readonly sign: 1 | -1;
  /** 10000 for a figure in 元 among others in 万元. */
  readonly divisor: 1 | 10000;
  /** The amount is written as text with plain digits. */
  readonly isText: boolean;
  /** What makes the shown number of the stored one, where they differ. */
  readonly shown?: { readonly power: number; readonly decimals: number };
}

/** A rectangle of cells as a formula names it. */
interface Area {
  readonly reference: string;
  readonly isSingle: boolean;
}

/** More arguments than this are spread over several sums; Excel takes 255. */
const MOST_ARGUMENTS = 200;

/** The sum of cells as a formula; "0" for none. Text in a cell counts as nothing, unless it was an amount. */
export function sumOf(terms: readonly CellTerm[], home: string | null): string {
  const groups = groupBy(
    terms,
    ({ sign, divisor, isText, shown }) => `${sign}${divisor}${isText}${shown ? "shown" : ""}`
  );
  const summands = [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const scale = first.divisor === 1 ? "" : `/${first.divisor}`;
    const sums =
      first.isText || first.shown
        ? group.map((term) => ownNumber(term, home))
        : sumsOf(toAreas(group, home));
    return sums.map((sum) => `${first.sign === 1 ? "+" : "-"}${sum}${scale}`);
  });
  return summands.length === 0 ? "0" : summands.join("").replace(/^\+/u, "");
}

/** How many of the cells are not zero, as a formula; "0" for none. */
export function countOf(terms: readonly CellTerm[], home: string | null): string {
  const [own, numbers] = [
    terms.filter(({ isText, shown }) => isText || shown),
    terms.filter(({ isText, shown }) => !isText && !shown),
  ];
  const counts = [
    ...own.map((term) => `(${ownNumber(term, home)}<>0)`),
    ...toAreas(numbers, home).map(({ reference, isSingle }) =>
      isSingle ? `(N(${reference})<>0)` : `COUNTIF(${reference},">0")+COUNTIF(${reference},"<0")`
    ),
  ];
  // A truth value alone is no number yet.
  const [only = "0", second] = counts;
  return second === undefined && only.startsWith("(") ? `1*${only}` : counts.join("+") || "0";
}

function sumsOf(areas: readonly Area[]): readonly string[] {
  const [only] = areas;
  if (only?.isSingle && areas.length === 1) return [`N(${only.reference})`];
  const sums: string[] = [];
  for (let at = 0; at < areas.length; at += MOST_ARGUMENTS) {
    const references = areas.slice(at, at + MOST_ARGUMENTS).map(({ reference }) => reference);
    sums.push(`SUM(${references.join(",")})`);
  }
  return sums;
}

/** The number that a cell shows where it is not simply what it stores. */
function ownNumber({ cell, isText, shown }: CellTerm, home: string | null): string {
  const reference = referTo(cell, home);
  if (isText || !shown) return textNumber(reference);
  const { power, decimals } = shown;
  const factor = power === 0 ? "" : `${power < 0 ? "/" : "*"}${10 ** Math.abs(power)}`;
  return `ROUND(N(${reference})${factor},${decimals})`;
}

/** The number that a text cell shows; the same cell may hold a number by the time the formula is calculated. */
function textNumber(reference: string): string {
  return `IF(ISNUMBER(${reference}),${reference},IFERROR(VALUE(SUBSTITUTE(${reference},",","")),0))`;
}

/** Rectangles that cover the cells, each as often as it is named. */
function toAreas(terms: readonly CellTerm[], home: string | null): readonly Area[] {
  return [...groupBy(terms, ({ cell }) => cell.sheet)].flatMap(([sheet, group]) =>
    toLayers(group.map(({ cell }) => cell)).flatMap((cells) =>
      toRectangles(cells).map(({ top, left, bottom, right }) => {
        const first = { row: top, column: left };
        const last = { row: bottom, column: right };
        const isSingle = top === bottom && left === right;
        const address = isSingle ? absolute(first) : `${absolute(first)}:${absolute(last)}`;
        return {
          reference: `${sheetPrefix(sheet, home)}${address}`,
          isSingle,
        };
      })
    )
  );
}

/** Cells named once, those named a second time, and so on. */
function toLayers(cells: readonly CellRef[]): readonly (readonly CellPosition[])[] {
  const layers: CellPosition[][] = [];
  const times = new Map<string, number>();
  for (const { address } of cells) {
    const position = parseAddress(address);
    if (!position) continue;
    const layer = times.get(address) ?? 0;
    times.set(address, layer + 1);
    (layers[layer] ??= []).push(position);
  }
  return layers;
}

function referTo({ sheet, address }: CellRef, home: string | null): string {
  const position = parseAddress(address);
  return `${sheetPrefix(sheet, home)}${position ? absolute(position) : address}`;
}

function absolute(position: CellPosition): string {
  return toAddress(position).replace(/^([A-Z]+)/u, "$$$1$$");
}

/** Always quoted: which names need no quotes differs from program to program. */
export function sheetPrefix(sheet: string, home: string | null): string {
  return sheet === home ? "" : `'${sheet.replace(/'/gu, "''")}'!`;
}
