import { Amount } from "../../money/amount";
import { toComparable } from "../../text/normalize";
import { isSlipOf } from "../agreement/slip";
import type { Span } from "../reading/span";
import type { PartFinding, PlacedLine } from "./part-finding";

/** What the totals of small tables come to. */
export interface ColumnTotals {
  readonly findings: readonly PartFinding[];
  /** Numbers of columns that add up. */
  readonly consistent: readonly Span[];
}

interface NumberCell extends Span {
  readonly text: string;
  readonly amount: Amount<"yuan">;
}

const TOTAL_ROW = /^(?:合计|总计|共计)$/u;
/** Rows that are in others, or divide them. */
const OF_OTHERS = /小计|其中|^[一二三四五六七八九十]{1,3}、/u;
const NUMBER = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/u;
const FEWEST = 2;
const TAIL = Amount.of("0.01", "yuan");

/**
 * Columns of tables typed within the text that add up to their total row, whatever they hold; one that does not is asked about where
 * a single slip is all that keeps it from adding up.
 */
export function judgeColumnTotals(stretches: readonly (readonly PlacedLine[])[]): ColumnTotals {
  const judged = stretches.flatMap((lines) => columnsOf(lines).map(judgeColumn));
  return {
    findings: judged.flatMap(({ findings }) => findings),
    consistent: judged.flatMap(({ consistent }) => consistent),
  };
}

interface Column {
  readonly total: NumberCell;
  readonly parts: readonly NumberCell[];
}

/** Columns in which every row between the captions and the total has a number or nothing. */
function columnsOf(lines: readonly PlacedLine[]): readonly Column[] {
  const rows = lines.map(cellsOf);
  const at = rows.findIndex((cells) => cells.some(({ text }) => TOTAL_ROW.test(text)));
  const total = rows[at];
  if (!total) return [];
  const others = rows.filter((cells, index) => index !== at && cells.length === total.length);
  if (others.some((cells) => cells.some(({ text }) => OF_OTHERS.test(text)))) return [];
  return total.flatMap(({ number }, column) => {
    if (!number) return [];
    const below = others.map((cells) => cells[column]);
    const first = below.findIndex((cell) => cell?.number != null);
    const own = below.slice(Math.max(0, first));
    if (own.some((cell) => cell && cell.number === null && cell.text !== "")) return [];
    const parts = own.flatMap((cell) => cell?.number ?? []);
    return parts.length < FEWEST ? [] : [{ total: number, parts }];
  });
}

interface Cell {
  readonly text: string;
  readonly number: NumberCell | null;
}

function cellsOf({ text: line, start }: PlacedLine): readonly Cell[] {
  let at = start;
  return line.split("\t").map((word) => {
    const text = word.trim();
    const from = at + word.indexOf(text);
    at += word.length + 1;
    const amount = NUMBER.test(text) ? Amount.of(text.replace(/,/gu, ""), "yuan") : null;
    return {
      text: toComparable(word),
      number: amount && { text, amount, start: from, end: from + text.length },
    };
  });
}

function judgeColumn({ total, parts }: Column): ColumnTotals {
  const sum = Amount.sum(
    parts.map(({ amount }) => amount),
    "yuan"
  );
  const rest = total.amount.minus(sum);
  if (rest.absolute().compare(TAIL.times(parts.length)) <= 0)
    return { findings: [], consistent: [total, ...parts] };
  const isSlip = (one: NumberCell, meant: Amount<"yuan">): boolean => {
    const decimals = Math.max(one.amount.decimals, meant.decimals);
    return isSlipOf(one.amount.toFixed(decimals), meant.toFixed(decimals));
  };
  const slips = parts.filter((part) => isSlip(part, part.amount.plus(rest)));
  if (!isSlip(total, sum) && slips.length === 0) return { findings: [], consistent: [] };
  const message = `合计写的是${total.text}，各行相加是${sum.toString()}，是否写错？`;
  const { start, end } = total;
  return {
    findings: [{ severity: "warning", start, end, message, expected: null, cells: [] }],
    consistent: [],
  };
}
