import type { RangeBounds } from "../../grid/address";
import type { HostCells } from "./cell-matrix";
import { isTooLarge } from "./to-tool-error";
import { runExcel } from "./run-excel";

/** What is loaded of a range of cells. */
export const CELL_PROPERTIES = "values,formulas,numberFormat,rowIndex,columnIndex";

/** Cells of a range loaded with `CELL_PROPERTIES`. */
export function toHostCells(range: Excel.Range): HostCells {
  return {
    top: range.rowIndex,
    left: range.columnIndex,
    values: range.values,
    formulas: range.formulas,
    numberFormats: range.numberFormat,
  };
}

/** A block of rows of one sheet, zero-based. */
export interface CellBlock {
  readonly sheetId: string;
  readonly top: number;
  readonly left: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/**
 * Cells asked for in one answer. A cell of these workbooks weighs 20 to 40 bytes with value, formula and number format;
 * what turns out heavier is halved.
 */
const CELLS_PER_ANSWER = 100_000;

const cellCount = ({ rowCount, columnCount }: CellBlock) => rowCount * columnCount;

/** The block that covers an extent. */
export function toBlock(sheetId: string, { top, left, bottom, right }: RangeBounds): CellBlock {
  return { sheetId, top, left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
}

/** Splits a block into blocks of at most so many rows. */
function splitRows<B extends CellBlock>(block: B, rows: number): readonly B[] {
  const count = Math.ceil(block.rowCount / rows);
  return Array.from({ length: count }, (_, index) => ({
    ...block,
    top: block.top + index * rows,
    rowCount: Math.min(rows, block.rowCount - index * rows),
  }));
}

/** Packs blocks, in order, into portions that should fit into one answer each. */
export function toPortions<B extends CellBlock>(blocks: readonly B[]): readonly (readonly B[])[] {
  const portions: B[][] = [];
  let size = CELLS_PER_ANSWER;
  for (const block of blocks) {
    const rows = Math.max(1, Math.floor(CELLS_PER_ANSWER / block.columnCount));
    for (const part of splitRows(block, rows)) {
      size += cellCount(part);
      if (size > CELLS_PER_ANSWER) {
        portions.push([]);
        size = cellCount(part);
      }
      portions[portions.length - 1]?.push(part);
    }
  }
  return portions;
}

interface ReadBlock {
  readonly sheetId: string;
  readonly cells: HostCells;
}

async function readPortion(blocks: readonly CellBlock[]): Promise<readonly ReadBlock[]> {
  return runExcel(async (context) => {
    const ranges = blocks.map(({ sheetId, top, left, rowCount, columnCount }) =>
      context.workbook.worksheets
        .getItem(sheetId)
        .getRangeByIndexes(top, left, rowCount, columnCount)
        .load(CELL_PROPERTIES)
    );
    await context.sync();
    return ranges.map((range, index) => ({
      sheetId: blocks[index]?.sheetId ?? "",
      cells: toHostCells(range),
    }));
  });
}

/** Two halves of a portion: of its blocks, or of the rows of its only block; null when nothing can be halved. */
function halve(blocks: readonly CellBlock[]): readonly (readonly CellBlock[])[] | null {
  const [only] = blocks;
  if (blocks.length > 1) {
    const middle = Math.ceil(blocks.length / 2);
    return [blocks.slice(0, middle), blocks.slice(middle)];
  }
  if (!only || only.rowCount < 2) return null;
  return splitRows(only, Math.ceil(only.rowCount / 2)).map((half) => [half]);
}

async function readSplitting(blocks: readonly CellBlock[]): Promise<readonly ReadBlock[]> {
  try {
    return await readPortion(blocks);
  } catch (error) {
    const halves = isTooLarge(error) ? halve(blocks) : null;
    if (!halves) throw error;
    const read: ReadBlock[] = [];
    for (const half of halves) read.push(...(await readSplitting(half)));
    return read;
  }
}

function append(above: HostCells | undefined, below: HostCells): HostCells {
  if (!above) return below;
  return {
    ...above,
    values: [...above.values, ...below.values],
    formulas: [...above.formulas, ...below.formulas],
    numberFormats: [...above.numberFormats, ...below.numberFormats],
  };
}

/** Reads the given extents, one for each sheet (null for an empty one), in as few answers as fit; by sheet id. */
export async function readCellsInPortions(
  extents: readonly { readonly id: string; readonly extent: RangeBounds | null }[]
): Promise<ReadonlyMap<string, HostCells>> {
  const blocks = extents.flatMap(({ id, extent }) => (extent ? [toBlock(id, extent)] : []));
  const bySheet = new Map<string, HostCells>();
  for (const portion of toPortions(blocks)) {
    for (const { sheetId, cells } of await readSplitting(portion))
      bySheet.set(sheetId, append(bySheet.get(sheetId), cells));
  }
  return bySheet;
}
