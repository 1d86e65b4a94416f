import type { IndicatorCells, IndicatorColumnId, TargetIndicator } from "../../budget/target-table";
import type { FormWording } from "../form/form";
import type { CaptionColumn } from "./align-row";
import type { LocatedForm } from "./locate-tables";
import { labelKeys, toLabelKey } from "../form/wording-match";

export interface ReadIndicators {
  readonly indicators: readonly TargetIndicator[];
  readonly cells: readonly IndicatorCells[];
}

type Columns = ReadonlyMap<IndicatorColumnId, number>;

/**
 * Reads the indicator grid row by row down to its end: an empty row, the sum of the weights, or a text across the
 * columns. Where a first- or second-level name is not merged but left blank below, the name above goes on.
 */
export function readIndicators(located: LocatedForm, wording: FormWording): ReadIndicators {
  const columns = findColumns(located, wording);
  const indicators: TargetIndicator[] = [];
  const cells: IndicatorCells[] = [];
  let above: TargetIndicator = {};
  for (let row = located.headerRow + 1; row <= located.lastRow; row += 1) {
    if (isEnd(located, wording, columns, row)) break;
    const indicator = continueNames(readRow(located, columns, row), above);
    above = indicator;
    indicators.push(indicator);
    cells.push(readCells(located, columns, row));
  }
  return { indicators, cells };
}

function findColumns({ form, view, headerRow }: LocatedForm, wording: FormWording): Columns {
  const columns = new Map<IndicatorColumnId, number>();
  const values = view.sheet.values[headerRow - view.sheet.top] ?? [];
  for (const { id, caption, also = [] } of form.indicators.columns) {
    const keys = labelKeys([caption, ...also], wording);
    const offset = values.findIndex(
      (value) => typeof value === "string" && keys.includes(toLabelKey(value))
    );
    if (offset >= 0) columns.set(id, view.sheet.left + offset);
  }
  return columns;
}

/** The captions of the grid from left to right, with those that the form does not know. */
export function captionColumns(
  located: LocatedForm,
  wording: FormWording
): readonly CaptionColumn[] {
  const { view, headerRow } = located;
  const ids = new Map([...findColumns(located, wording)].map(([id, column]) => [column, id]));
  return (view.sheet.values[headerRow - view.sheet.top] ?? []).flatMap((value, offset) => {
    const column = view.sheet.left + offset;
    return value === null ? [] : [{ id: ids.get(column) ?? null, column }];
  });
}

function isEnd(
  { form, view }: LocatedForm,
  wording: FormWording,
  columns: Columns,
  row: number
): boolean {
  const level1 = columns.get("level1");
  if (level1 === undefined) return true;
  const level2 = columns.get("level2") ?? level1 + 1;
  if (view.box(row, level1).right >= level2) return true;
  const { weights } = form.indicators;
  const total = weights ? labelKeys([weights.caption], wording) : [];
  if (total.includes(toLabelKey(view.boxText(row, level1)))) return true;
  return [...columns.values()].every((column) => view.boxText(row, column) === "");
}

function readRow({ view }: LocatedForm, columns: Columns, row: number): TargetIndicator {
  return Object.fromEntries([...columns].map(([id, column]) => [id, view.boxShown(row, column)]));
}

function readCells({ view }: LocatedForm, columns: Columns, row: number): IndicatorCells {
  return Object.fromEntries([...columns].map(([id, column]) => [id, view.boxRef(row, column)]));
}

function continueNames(row: TargetIndicator, above: TargetIndicator): TargetIndicator {
  if (row.level1 !== "" && row.level1 !== above.level1) return row;
  const level1 = row.level1 === "" ? (above.level1 ?? "") : (row.level1 ?? "");
  const level2 = row.level2 === "" ? (above.level2 ?? "") : (row.level2 ?? "");
  return { ...row, level1, level2 };
}
