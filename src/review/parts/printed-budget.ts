import type { Budget } from "../../budget/budget";
import type { CellRef } from "../../grid/address";
import type { Span } from "../reading/span";

/** The budget tables that a text prints, read like those of a workbook. */
export interface PrintedBudget {
  /** null where none of them could be read. */
  readonly budget: Budget | null;
  /** Titles of all of them, each with the sheet that stands for its table. */
  readonly titles: readonly PrintedTitle[];
  /** All printed tables from title to end, those of targets as well. */
  readonly covered: readonly Span[];
  /** Where the words of a cell stand in the text, and what they are. */
  readonly placeOf: (cell: CellRef) => PrintedWords | null;
}

/** Title of a printed table. */
export interface PrintedTitle extends PrintedWords {
  /** Name of the sheet that stands for the table. */
  readonly sheet: string;
  /** How many amounts other than zero stand below it. */
  readonly amounts: number;
  /** All that stands in the table. */
  readonly words: string;
}

/** Words of a cell with their place. */
export interface PrintedWords extends Span {
  readonly text: string;
}

/** What the printed tables come to beside those of the workbook. */
export interface PrintedCount {
  /** Tables compared with the workbook's, and amounts compared in them. */
  readonly tables: number;
  readonly amounts: number;
  /** What of them could not be compared, row by row. */
  readonly doubts: readonly PrintedDoubt[];
  /** Titles of tables that were not read. */
  readonly unread: readonly PrintedTitle[];
}

/** Amounts of a printed table that were not compared. */
export interface PrintedDoubt {
  /** “表5“…””. */
  readonly table: string;
  /** null where nobody knows the row. */
  readonly row: string | null;
  readonly amounts: number;
}

/** No more rows than anybody reads are named. */
const MOST_NAMED = 5;

/** “文稿里印的预算表读了 8 张，与工作簿核对了 412 个金额；…”; null for a text without printed tables. */
export function printedSentence({ tables, amounts, doubts, unread }: PrintedCount): string | null {
  if (tables === 0 && unread.length === 0) return null;
  const doubt = doubts.length > 0 ? `，另有 ${doubtWords(doubts)}` : "";
  const rest =
    unread.length > 0
      ? `；没有核对的表有 ${unread.length} 张：${unread.map(({ text }) => text).join("、")}`
      : "";
  return `文稿里印的预算表读了 ${tables} 张，与工作簿核对了 ${amounts} 个金额${doubt}${rest}。`;
}

/** “3 个金额没有核对：表5“…”3 个（“企业改革补助”行）”. */
function doubtWords(doubts: readonly PrintedDoubt[]): string {
  const tables = [...new Set(doubts.map(({ table }) => table))].map((table) => {
    const own = doubts.filter((doubt) => doubt.table === table);
    const rows = [...new Set(own.flatMap(({ row }) => (row === null ? [] : [`“${row}”行`])))];
    const named = rows.slice(0, MOST_NAMED).join("、");
    const rest = rows.length > MOST_NAMED ? "等" : "";
    return `${table}${count(own)} 个${named === "" ? "" : `（${named}${rest}）`}`;
  });
  return `${count(doubts)} 个金额没有核对：${tables.join("、")}`;
}

function count(doubts: readonly PrintedDoubt[]): number {
  return doubts.reduce((sum, { amounts }) => sum + amounts, 0);
}
