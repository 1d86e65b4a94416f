import { AMOUNT_FORMAT, type CellLook } from "../grid/plan";
import type { CellFormat } from "./xlsx/workbook-document";

const SONG = "宋体";
const ALL_SIDES = { top: true, right: true, bottom: true, left: true };

const text: Partial<CellFormat> = {
  fontName: SONG,
  fontSize: 10,
  horizontal: "left",
  vertical: "center",
  wrapText: true,
  border: ALL_SIDES,
};

const plain: Partial<CellFormat> = {
  fontName: "仿宋",
  fontSize: 12,
  horizontal: "left",
  vertical: "center",
  wrapText: true,
};

const MISSING_FILL = "#FFF2CC";

/**
 * What the looks of our own sheets mean, for every adapter. Faces and sizes follow the published tables: 方正小标宋 for
 * titles, 仿宋 for running text, 宋体 in tables.
 */
export const CELL_LOOKS: Readonly<Record<CellLook, Partial<CellFormat>>> = {
  title: {
    fontName: "方正小标宋简体",
    fontSize: 18,
    horizontal: "center",
    vertical: "center",
    wrapText: true,
  },
  subtitle: { fontName: SONG, fontSize: 12, horizontal: "center", vertical: "center" },
  caption: { ...text, bold: true, horizontal: "center" },
  text,
  amount: { ...text, numberFormat: AMOUNT_FORMAT, horizontal: "right", wrapText: false },
  "exact-amount": {
    ...text,
    numberFormat: "#,##0.00######",
    horizontal: "right",
    wrapText: false,
  },
  integer: { ...text, numberFormat: "0", horizontal: "right", wrapText: false },
  note: { fontName: SONG, fontSize: 10, horizontal: "left", vertical: "center", wrapText: true },
  missing: { ...text, fill: MISSING_FILL },
  plain,
  heading: { ...plain, fontName: "黑体" },
  "table-number": { fontName: "黑体", fontSize: 12, horizontal: "left", vertical: "center" },
  measure: { fontName: SONG, fontSize: 10, horizontal: "right", vertical: "center" },
  "row-number": { ...text, horizontal: "center", wrapText: false },
  // Text, so that a code typed in keeps its leading zeros.
  code: { ...text, numberFormat: "@", horizontal: "center", wrapText: false },
};
