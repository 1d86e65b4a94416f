import type { PlacedTargetTable } from "../../budget/target-table";
import { readMarks, type CellMarks } from "../write/cell-marks";
import type { FormFamily, Wording } from "../form/form";
import type { LocatedForm } from "./locate-tables";
import { labelKeys, toLabelKey } from "../form/wording-match";

/** What stands on a sheet beside a table and belongs to no cell of the form: notes of the clerk, and marks of ours. */
export interface TargetExtras {
  /** Lines above or below the table. */
  readonly below: readonly string[];
  /** Cells right of the table, by their row from its title on. */
  readonly aside: readonly {
    readonly row: number;
    readonly column: number;
    readonly text: string;
  }[];
  /** What the tables told when the table was written. */
  readonly marks: CellMarks;
  /** True when the table says that it holds a carry-over. */
  readonly isMerged: boolean;
}

/** A table of a sheet of ours with what else stands beside it. */
export interface PresentTarget {
  readonly table: PlacedTargetTable;
  readonly extras: TargetExtras;
  /** Id of the sheet. */
  readonly sheet: string;
}

/**
 * Everything of a sheet of ours that the form does not know, so that writing the sheet anew loses nothing of it.
 * @param indicatorRows - rows of the indicator grid that were read
 * @param isFirst - true also takes the lines above the title
 */
export function readExtras(
  located: LocatedForm,
  family: FormFamily,
  indicatorRows: number,
  isFirst: boolean
): TargetExtras {
  const { form, view, titleRow, titleColumn, headerRow, lastRow } = located;
  const { sheet } = view;
  const width = form.columnWidths.length;
  const isOurs = knownLine(family);
  const below: string[] = [];
  const aside: TargetExtras["aside"][number][] = [];
  let marks: CellMarks = new Map();
  let isMerged = false;
  const [merged = ""] = labelKeys([family.wording.merged.split("{")[0] ?? ""], family.wording);
  const end = headerRow + indicatorRows;
  for (let row = isFirst ? sheet.top : titleRow; row <= lastRow; row += 1) {
    const values = sheet.values[row - sheet.top] ?? [];
    const isOutside = row < titleRow || row > end;
    for (const offset of values.keys()) {
      const column = sheet.left + offset;
      const box = view.box(row, column);
      const text = box.top === row && box.left === column ? view.boxText(row, column) : "";
      const found = column >= titleColumn + width ? readMarks(text) : null;
      marks = found ?? marks;
      isMerged ||= isOutside && toLabelKey(text).startsWith(merged);
      if (text === "" || found || isOurs(text)) continue;
      if (column >= titleColumn + width)
        aside.push({ row: row - titleRow, column: column - titleColumn, text });
      else if (isOutside && !isWeightSum(located, row, column)) below.push(text);
    }
  }
  return { below, aside, marks, isMerged };
}

/** The sum of the weights stands beside its caption and is written anew. */
function isWeightSum(
  { view, form, titleColumn }: LocatedForm,
  row: number,
  column: number
): boolean {
  const caption = form.indicators.weights?.caption;
  return (
    caption !== undefined &&
    column > titleColumn &&
    toLabelKey(view.boxText(row, titleColumn)) === toLabelKey(caption)
  );
}

/** True for a line that the forms write themselves, whatever figure or year stands in it. */
function knownLine({ forms, wording }: FormFamily): (text: string) => boolean {
  const lines: readonly Wording[] = [
    wording.missing,
    wording.merged,
    wording.orphaned,
    ...forms.flatMap(({ number, indicators: { weights, notes }, remarks = [] }) => [
      ...(number === undefined ? [] : [number]),
      ...(weights ? [weights.caption] : []),
      ...notes,
      ...remarks.map(({ text }) => text),
    ]),
  ];
  const starts = lines.flatMap((line) => labelKeys([line.split("{")[0] ?? line], wording));
  return (text) => starts.some((start) => toLabelKey(text).startsWith(start));
}
