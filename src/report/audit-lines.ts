import type { CellLook, PlannedCell, PlannedValue } from "../grid/plan";
import { countCellLines, toRowHeight } from "../grid/row-height";
import { text } from "./audit-rows";
import { AUDIT_CAPTIONS } from "./sheet-tags";

/** In characters. */
export const COLUMN_WIDTHS = [8, 30, 36, 13, 36, 13, 11, 10, 6, 8];
export const COLUMN_LOOKS: readonly CellLook[] = [
  "row-number",
  "text",
  "text",
  "exact-amount",
  "text",
  "exact-amount",
  "exact-amount",
  "exact-amount",
  "row-number",
  "row-number",
];
export const LAST_COLUMN = AUDIT_CAPTIONS.length - 1;

/** A row of the sheet: cells side by side, or one text across the sheet. */
export type Line =
  | {
      readonly kind: "across";
      readonly value: PlannedValue;
      readonly look: CellLook;
      readonly text: string;
    }
  | {
      readonly kind: "cells";
      readonly values: readonly (PlannedValue | null)[];
      readonly looks: readonly CellLook[];
    }
  | {
      readonly kind: "remark";
      readonly code: string;
      readonly title: string;
      readonly message: string;
      readonly result: string;
    };

/** One text across the sheet. */
export function across(content: string, look: CellLook): Line {
  return { kind: "across", value: text(content), look, text: content };
}

/** The heads of the columns. */
export function captions(values: readonly string[]): Line {
  return { kind: "cells", values: values.map(text), looks: values.map(() => "caption") };
}

/** The cells of a line. */
export function toCells(line: Line, row: number): readonly PlannedCell[] {
  switch (line.kind) {
    case "across":
      return [{ row, column: 0, value: line.value, look: line.look }];
    case "cells":
      return line.values.map((value, column) => ({
        row,
        column,
        value,
        look: line.looks[column] ?? "text",
      }));
    case "remark": {
      const values = [line.code, line.title, line.message];
      return COLUMN_LOOKS.map((look, column) => {
        const content = column === LAST_COLUMN ? line.result : values[column];
        const value = content === undefined ? null : text(content);
        return { row, column, value, look: column > 1 && column < LAST_COLUMN ? "text" : look };
      });
    }
  }
}

/** First and last column of what is one cell. */
export function mergesOf(line: Line): readonly (readonly [number, number])[] {
  if (line.kind === "across") return [[0, LAST_COLUMN]];
  return line.kind === "remark" ? [[2, LAST_COLUMN - 1]] : [];
}

/** Room for what a line says, in points. */
export function heightOf(line: Line): number {
  const widthOf = (from: number, to: number): number =>
    COLUMN_WIDTHS.slice(from, to + 1).reduce((sum, width) => sum + width, 0);
  switch (line.kind) {
    case "across":
      return toRowHeight(countCellLines(line.text, line.look, widthOf(0, LAST_COLUMN)));
    case "remark":
      return toRowHeight(
        Math.max(
          countCellLines(line.title, "text", widthOf(1, 1)),
          countCellLines(line.message, "text", widthOf(2, LAST_COLUMN - 1))
        )
      );
    case "cells":
      return toRowHeight(
        Math.max(
          ...line.values.map((value, column) =>
            value ? countCellLines(shownText(value), "text", COLUMN_WIDTHS[column] ?? 10) : 1
          )
        )
      );
  }
}

/** What a cell shows, as far as its height needs it: numbers are short. */
function shownText(value: PlannedValue): string {
  const content = value.kind === "formula" ? value.result : value;
  return content?.kind === "text" ? content.text : "";
}
