import { formatColor } from "numfmt";
import type { CSSProperties } from "react";
import type { DocumentCell } from "../host/xlsx/workbook-document";
import type { CellMark } from "./mark-overlay";

const FALLBACK_FONTS = "'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif";
/** Serif Chinese faces of the forms, with what other systems have for them. */
const SERIF = /宋|SimSun|仿宋|FangSong|楷|KaiTi/u;
const SERIF_FALLBACK = "'Songti SC', 'Noto Serif CJK SC', serif";
const BORDER = "1px solid #404040";
const INDENT_PIXELS = 9;

const VERTICAL = {
  top: "top",
  center: "middle",
  bottom: "bottom",
  justify: "top",
  distributed: "middle",
} as const;

/** How a cell looks: its own format, and over it a mark. */
export function toCellStyle(cell: DocumentCell, mark: CellMark | null): CSSProperties {
  const { format } = cell;
  const fill = mark?.style.fill ?? format.fill;
  const color = mark?.style.fontColor ?? numberColor(cell) ?? format.fontColor;
  const fallback = SERIF.test(format.fontName) ? SERIF_FALLBACK : FALLBACK_FONTS;
  return {
    fontFamily: `'${format.fontName.replace(/'/gu, "")}', ${fallback}`,
    fontSize: `${format.fontSize}pt`,
    fontWeight: format.bold || mark?.style.bold === true ? 700 : 400,
    fontStyle: format.italic || mark?.style.italic === true ? "italic" : "normal",
    textAlign: alignment(cell),
    verticalAlign: VERTICAL[format.vertical],
    ...(color === null ? {} : { color }),
    // A filled cell hides the grid lines, as in Excel.
    ...(fill === null ? {} : { backgroundColor: fill, boxShadow: "none" }),
    ...(format.wrapText
      ? { whiteSpace: "pre-wrap", overflowWrap: "break-word" }
      : { whiteSpace: "pre" }),
    ...(format.indent > 0 ? { paddingLeft: `${2 + format.indent * INDENT_PIXELS}px` } : {}),
    ...(format.border.top ? { borderTop: BORDER } : {}),
    ...(format.border.right ? { borderRight: BORDER } : {}),
    ...(format.border.bottom ? { borderBottom: BORDER } : {}),
    ...(format.border.left ? { borderLeft: BORDER } : {}),
  };
}

function alignment({ value, format }: DocumentCell): NonNullable<CSSProperties["textAlign"]> {
  switch (format.horizontal) {
    case "general":
      if (typeof value === "number") return "right";
      return typeof value === "boolean" || (value !== null && typeof value === "object")
        ? "center"
        : "left";
    case "justify":
    case "distributed":
      return "justify";
    case "fill":
      return "left";
    default:
      return format.horizontal;
  }
}

/** "[Red]" and the like in a number format. */
function numberColor({ value, format }: DocumentCell): string | null {
  if (typeof value !== "number") return null;
  try {
    const color = formatColor(format.numberFormat, value);
    return typeof color === "string" ? color : null;
  } catch {
    return null;
  }
}
