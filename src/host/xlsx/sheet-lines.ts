import type { SheetColumns } from "./sheet-columns";
import type { SheetData } from "./sheet-data";
import type { DocumentSheet } from "./workbook-document";
import { attributeOf, childOf, isOn, type XmlElement } from "./xml-element";

/** Height in points of a row that says none, when the sheet says none either. */
const DEFAULT_HEIGHT = 15;

/** How wide the columns of a sheet are, how high its rows, and which are not shown. */
export type SheetLines = Pick<
  DocumentSheet,
  "columnWidth" | "rowHeight" | "isRowHidden" | "isColumnHidden" | "setColumnWidth" | "setRowHeight"
>;

export function openSheetLines(
  worksheet: XmlElement,
  data: SheetData,
  columns: SheetColumns
): SheetLines {
  const formatPr = (name: string) => attributeOf(childOf(worksheet, "sheetFormatPr"), name);
  return {
    columnWidth: (column) => columns.width(column),
    rowHeight: (row) =>
      Number(data.row(row)?.attributes.ht ?? formatPr("defaultRowHeight") ?? DEFAULT_HEIGHT),
    isRowHidden(row) {
      const attributes = data.row(row)?.attributes;
      if (!attributes) return isOn(formatPr("zeroHeight"));
      return isOn(attributes.hidden ?? null) || Number(attributes.ht ?? "1") === 0;
    },
    isColumnHidden: (column) => columns.isHidden(column),
    setColumnWidth: (column, characters) => columns.setWidth(column, characters),
    setRowHeight(row, points) {
      data.setRowAttribute(row, "ht", String(points));
      data.setRowAttribute(row, "customHeight", "1");
    },
  };
}
