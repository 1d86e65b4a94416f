import type { PlacedLine } from "./part-finding";

/** An amount of a printed row with its place in the text. */
export interface PrintedCell {
  readonly text: string;
  readonly digits: string;
  readonly decimals: number;
  readonly start: number;
  readonly end: number;
}

/** Codes, a name and the amounts after them; a row of income beside expenditure has two. */
export interface PrintedGroup {
  /** Joined: 208, 01, 09 → 2080109; "" where there is none. */
  readonly code: string;
  readonly name: string;
  readonly cells: readonly PrintedCell[];
}

const AMOUNT = /^-?(?:\d{1,3}(?:[,，]\d{3})+|\d+)\.\d{1,6}$/u;
/** A share or a rate beside amounts is none of them. */
const SHARE = /^-?\d+(?:\.\d+)?[%％]$/u;
const CODE = /^\d{2,7}$/u;
/** “09 社会保险经办机构”: an export put the code into the cell of the name. */
const CODE_BEFORE = /^(\d{2,7})[\s\u3000]+(?=\D)/u;
/** A number without decimals: an amount, a code or a count, nobody knows. */
const INTEGER = /^-?\d/u;

/** Groups of a row whose cells are all understood; none where one is not. */
export function readPrintedRow({ text, start }: PlacedLine): readonly PrintedGroup[] {
  if (!text.includes("\t")) return [];
  const groups: { code: string; name: string; cells: PrintedCell[] }[] = [];
  let at = start;
  for (const raw of text.split("\t")) {
    const from = at + raw.length - raw.trimStart().length;
    at += raw.length + 1;
    const cell = raw.trim();
    if (cell === "" || cell === "-" || cell === "—" || SHARE.test(cell)) continue;
    const last = groups[groups.length - 1];
    const isNothing = cell === "0" && last !== undefined && last.cells.length > 0;
    if (AMOUNT.test(cell) || isNothing) last?.cells.push(toCell(cell, from));
    else if (
      last &&
      last.cells.length > 0 &&
      !/^\D/u.test(cell) &&
      INTEGER.test(cell) &&
      !CODE_BEFORE.test(cell)
    )
      return [];
    else {
      const group = !last || last.cells.length > 0 ? { code: "", name: "", cells: [] } : last;
      if (group !== last) groups.push(group);
      const code = CODE.test(cell) ? cell : (CODE_BEFORE.exec(cell)?.[1] ?? "");
      group.code += code;
      if (!CODE.test(cell)) group.name += cell.replace(CODE_BEFORE, "");
    }
  }
  return groups.filter(({ name, cells }) => name !== "" && cells.length > 0);
}

/** An amount as printed, with its place. */
export function toCell(text: string, start: number): PrintedCell {
  const digits = text.replace(/[,，]/gu, "");
  const decimals = digits.split(".")[1]?.length ?? 0;
  return { text, digits, decimals, start, end: start + text.length };
}
