import { Block, TOTAL, type BudgetRow } from "../../budget/block";
import type { BudgetTable } from "../../budget/budget";
import { termLabel } from "../../budget/family";
import type { Fact } from "../../budget/fact";
import { toRangeAddress } from "../../grid/address";
import { foldSpaces, removeSpaces } from "../../text/normalize";
import { readAcross } from "./across";
import { AmountColumn, type Amounts } from "./amounts";
import type { PlaceEvidence } from "../locate/evidence";
import type { BlockHeader } from "../locate/header";
import { findIgnored } from "./ignored-cells";
import { findOtherAmounts } from "./other-amounts";
import { findPrintedRates } from "./printed-rates";
import { captionOf, numberOf, type BlockLayout } from "../layout";
import type { LocatedTable } from "../locate/located-table";
import type { RecognitionProblem } from "../problem";
import { skipColumnNumbers } from "./column-numbers";
import { readRows, RowMemory, type BlockRows } from "./rows";
import { placeOfForm, placeOfRows } from "../locate/table-place";

export interface ReadTable {
  readonly table: BudgetTable;
  readonly problems: readonly RecognitionProblem[];
  /** For every place that the table was read from, in the order of the sheets. */
  readonly evidence: readonly PlaceEvidence[];
}

/** A table, or one page of it. */
export interface ReadPage extends ReadTable {
  /** What is to say of a filled block without its total row, by block: the total may stand on another page. */
  readonly missingTotals: ReadonlyMap<string, RecognitionProblem>;
}

/** What is remembered of each block from one page of a table to the next. */
export type TableMemory = Map<string, RowMemory>;

/** Reads rows and figures of a located table, or of a page of it. */
export function readTable(
  located: LocatedTable,
  formYear: number,
  unitName: string | null,
  memory: TableMemory
): ReadPage {
  const { layout, view, header } = located;
  const first = skipColumnNumbers(located);
  const number = numberOf(layout, formYear);
  const parts = readParts(located, first, formYear, unitName, memory);
  const isFilled = parts.some(({ columns }) => anyFilled(columns));
  const sheetRows = parts.flatMap(({ rows }) => rows.placed.map(({ sheetRow }) => sheetRow));
  const bottom = sheetRows.reduce((lowest, row) => Math.max(lowest, row), first - 1);
  const { left, right } = view.bounds;
  const lowest = Math.max(bottom, header.end - 1);
  const range = toRangeAddress({ top: located.titleRow, left, bottom: lowest, right });
  const table = {
    id: layout.table,
    status: isFilled ? "recognized" : "nil",
    title: {
      text: removeSpaces(view.text(located.titleRow, located.titleColumn)),
      cell: view.ref(located.titleRow, located.titleColumn),
    },
    number,
    missingTotals: [],
    otherAmounts: findOtherAmounts(located, parts, first, `表${number}`),
    printedRates: findPrintedRates(located, parts),
    printedNumbers: located.printedNumber ? [located.printedNumber] : [],
    sheetId: view.sheet.id,
    sheet: view.sheet.name,
    range,
    places: [
      layout.rowsEnd === undefined ? placeOfRows(located, first, bottom) : placeOfForm(located),
    ],
    measure: located.measure ?? "ten-thousand-yuan",
    measureText: located.measureText,
    unitName: located.unitName,
    note: located.note,
    blocks: Object.fromEntries(
      parts.map((part) => [part.id, toBlock(`表${number}`, part, isFilled, located, formYear)])
    ),
  };
  // The blocks follow the layout, and the layout's type follows the schema; the compiler cannot see through the loop.
  return {
    table: table as unknown as BudgetTable,
    missingTotals: new Map(parts.flatMap(({ id, missing }) => (missing ? [[id, missing]] : []))),
    problems: [...parts.flatMap(({ problems }) => problems), ...measureProblem(located)],
    evidence: [
      {
        ...describePlace(located, range),
        rows: new Set(sheetRows).size,
        ignored: findIgnored(located, parts, first),
      },
    ],
  };
}

/** The blocks whose header was found. */
function readParts(
  located: LocatedTable,
  first: number,
  formYear: number,
  unitName: string | null,
  memory: TableMemory
): readonly BlockParts[] {
  const { layout, header: found, lastRow } = located;
  return Object.entries(layout.blocks).flatMap(([id, block]) => {
    const header = found.blocks[id];
    if (!header) return [];
    const known = memory.get(id) ?? new RowMemory(block);
    memory.set(id, known);
    const { rows, columns } = header.across
      ? readAcross(located, header, first)
      : readDown(located, block, header, [first, lastRow], unitName, known);
    const problems = findProblems(located, block, header, rows, columns, formYear);
    const missing = findMissingTotal(located, block, header, rows, columns, formYear);
    return { id, header, rows, columns, problems, missing };
  });
}

/** Rows below each other and the amounts in them. */
function readDown(
  located: LocatedTable,
  block: BlockLayout,
  header: BlockHeader,
  range: readonly [number, number],
  unitName: string | null,
  known: RowMemory
): Pick<BlockParts, "rows" | "columns"> {
  const rows = readRows(located.view, block, header, range, unitName, known);
  return { rows, columns: readColumns(located, header, rows) };
}

function measureProblem(located: LocatedTable): readonly RecognitionProblem[] {
  const { measure, measureText, layout } = located;
  const { header, titleColumn } = located;
  if (measure !== null) return [];
  if (measureText === null)
    return [problem(located, "missing-measure", header.top, titleColumn, "")];
  const { text, cell } = measureText;
  return [{ kind: "other-measure", table: layout.table, cells: [cell], detail: text }];
}

/** Where a table was found and why, before its rows are read. */
export function describePlace(
  { view, titleRow, titleColumn, header, marks, lastRow }: LocatedTable,
  range?: string
): PlaceEvidence {
  const { left, right } = view.bounds;
  const text = foldSpaces(view.text(titleRow, titleColumn));
  return {
    title: { text, cell: view.ref(titleRow, titleColumn) },
    range: range ?? toRangeAddress({ top: titleRow, left, bottom: lastRow, right }),
    captions: header.captions,
    marks,
    rows: 0,
    ignored: [],
  };
}

function readColumns(
  located: LocatedTable,
  header: BlockHeader,
  rows: BlockRows
): ReadonlyMap<string, AmountColumn> {
  const sheetRows = rows.placed.map(({ sheetRow }) => sheetRow);
  return new Map(
    Object.entries(header.columns).map(([id, found]) => [
      id,
      new AmountColumn(located.view, found?.column ?? null, located.measure, sheetRows),
    ])
  );
}

interface BlockParts {
  readonly id: string;
  readonly header: BlockHeader;
  readonly rows: BlockRows;
  readonly columns: ReadonlyMap<string, Amounts>;
  readonly problems: readonly RecognitionProblem[];
  /** Its total row, where it is filled and has none. */
  readonly missing: RecognitionProblem | null;
}

function anyFilled(columns: BlockParts["columns"]): boolean {
  return [...columns.values()].some((column) => column.isFilled);
}

/**
 * An absent row is zero, but only where all rows were understood: beside a row that we do not know, or in a filled
 * table without its total row, an absent row is unreadable, so that nothing is judged by it.
 */
function toBlock(
  tableLabel: string,
  { id, header, rows, columns, problems }: BlockParts,
  isFilled: boolean,
  { family, layout }: LocatedTable,
  formYear: number
): Block {
  const sheetRows = new Map(rows.placed.map(({ row, sheetRow }) => [row.key, sheetRow]));
  const block = layout.blocks[id];
  const paths = new Map(Object.entries(block?.columns ?? {}));
  const all = Object.entries(header.columns).map(([column, found]) => {
    const path = paths.get(column) ?? [column];
    const form = (): string => path.map((part) => captionOf(part, formYear)).join("/");
    return { id: column, caption: found?.caption ?? form() };
  });
  const captions = all.filter(
    ({ id: column }) => header.columns[column] ?? !(block && isOptional(block, column))
  );
  const leaves = new Map(all.map((one) => [one.id, one.caption.split("/").pop()]));
  const figures = new Map(
    [...columns].map(([column, amounts]) => {
      const words = { tableLabel, caption: leaves.get(column) ?? termLabel(family, column) };
      const isLeftOut = header.columns[column] === null && block && isOptional(block, column);
      return [column, { amounts, words, isLeftOut }];
    })
  );
  const hasUnknownRows = problems.some(({ kind }) => kind === "unknown-row");
  const isTotalMissing = isFilled && !sheetRows.has(TOTAL);
  const read = (row: BudgetRow | null, rowKey: string, columnId: string): Fact => {
    const column = figures.get(columnId);
    if (!column) throw new RangeError(`${tableLabel} has no column ${columnId}`);
    const { amounts, words, isLeftOut } = column;
    const sheetRow = sheetRows.get(rowKey) ?? null;
    const fact = amounts.fact(sheetRow, row, row ? "" : termLabel(family, rowKey), words);
    if (isLeftOut) return fact.with({ state: "absent" });
    const isUnsure = hasUnknownRows || (rowKey === TOTAL && isTotalMissing);
    return isUnsure && fact.state === "absent" ? fact.with({ state: "unreadable" }) : fact;
  };
  return new Block(
    rows.placed.map(({ row }) => row),
    captions,
    read
  );
}

/** A column that the form does without; where it is missing, its figures are absent. */
function isOptional({ like }: BlockLayout, column: string): boolean {
  return like !== undefined && !like.required.includes(column);
}

function findMissingTotal(
  located: LocatedTable,
  block: BlockLayout,
  header: BlockHeader,
  rows: BlockRows,
  columns: BlockParts["columns"],
  formYear: number
): RecognitionProblem | null {
  const hasTotal = rows.placed.some(({ row }) => row.key === TOTAL);
  if (hasTotal || !anyFilled(columns)) return null;
  const label = removeSpaces(captionOf(block.total, formYear));
  return problem(located, "missing-total", located.header.top, header.label, label);
}

function findProblems(
  located: LocatedTable,
  block: BlockLayout,
  header: BlockHeader,
  rows: BlockRows,
  columns: BlockParts["columns"],
  formYear: number
): readonly RecognitionProblem[] {
  const problems: RecognitionProblem[] = [];
  for (const [id, path] of Object.entries(block.columns)) {
    const found = header.columns[id] ?? null;
    if (!found && isOptional(block, id)) continue;
    if (!found) {
      const caption = path.map((part) => captionOf(part, formYear)).join("/");
      problems.push(problem(located, "missing-column", located.header.top, header.label, caption));
      continue;
    }
    for (const { row, kind, detail } of columns.get(id)?.unreadable ?? []) {
      problems.push(problem(located, kind, row, found.column, detail));
    }
    for (const { sheetRow, label } of rows.unknown) {
      if (typeof located.view.value(sheetRow, found.column) !== "number") continue;
      problems.push(problem(located, "unknown-row", sheetRow, found.column, label));
    }
  }
  return problems;
}

function problem(
  { layout, view }: LocatedTable,
  kind: RecognitionProblem["kind"],
  row: number,
  column: number,
  detail: string
): RecognitionProblem {
  return { kind, table: layout.table, cells: [view.ref(row, column)], detail };
}
