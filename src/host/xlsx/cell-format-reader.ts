import { resolveColor, type Palette } from "./colors";
import type { CellFormat, DocumentConditionalFormat } from "./workbook-document";
import { attributeOf, childOf, isOn, type XmlElement } from "./xml-element";

type Horizontal = CellFormat["horizontal"];
type Vertical = CellFormat["vertical"];

const HORIZONTAL: Readonly<Record<string, Horizontal>> = {
  left: "left",
  center: "center",
  right: "right",
  justify: "justify",
  fill: "fill",
  distributed: "distributed",
  centerContinuous: "center",
};
const VERTICAL: Readonly<Record<string, Vertical>> = {
  top: "top",
  center: "center",
  justify: "justify",
  distributed: "distributed",
};

/** The records that one cell style combines. */
export interface StyleRecords {
  readonly xf: XmlElement | null;
  readonly font: XmlElement | null;
  readonly fill: XmlElement | null;
  readonly border: XmlElement | null;
  readonly numberFormat: string;
}

/** Look of a cell style. */
export function readCellFormat(records: StyleRecords, palette: Palette): CellFormat {
  const { font, border } = records;
  const alignment = childOf(records.xf, "alignment");
  const hasLine = (side: string, alias = side) =>
    isLine(childOf(border, side) ?? childOf(border, alias));
  return {
    numberFormat: records.numberFormat,
    fill: fillColor(childOf(records.fill, "patternFill"), palette),
    fontName: attributeOf(childOf(font, "name"), "val") ?? "Calibri",
    fontSize: Number(attributeOf(childOf(font, "sz"), "val") ?? "11"),
    fontColor: resolveColor(childOf(font, "color"), palette),
    bold: isSet(font, "b"),
    italic: isSet(font, "i"),
    horizontal: HORIZONTAL[attributeOf(alignment, "horizontal") ?? ""] ?? "general",
    vertical: VERTICAL[attributeOf(alignment, "vertical") ?? ""] ?? "bottom",
    wrapText: isOn(attributeOf(alignment, "wrapText")),
    indent: Number(attributeOf(alignment, "indent") ?? "0"),
    border: {
      top: hasLine("top"),
      right: hasLine("right", "end"),
      bottom: hasLine("bottom"),
      left: hasLine("left", "start"),
    },
  };
}

/** Look that a `<dxf>` (also an `<x14:dxf>`) lays over a cell. */
export function readDifferentialStyle(
  dxf: XmlElement | null,
  palette: Palette
): DocumentConditionalFormat["style"] {
  const font = childOf(dxf, "font");
  const pattern = childOf(childOf(dxf, "fill"), "patternFill");
  // In a differential fill the background color is the one that shows.
  const fill =
    resolveColor(childOf(pattern, "bgColor"), palette) ??
    resolveColor(childOf(pattern, "fgColor"), palette);
  return {
    fill: attributeOf(pattern, "patternType") === "none" ? null : fill,
    fontColor: resolveColor(childOf(font, "color"), palette),
    bold: isSet(font, "b"),
    italic: isSet(font, "i"),
  };
}

function fillColor(pattern: XmlElement | null, palette: Palette): string | null {
  const type = attributeOf(pattern, "patternType");
  if (type === null || type === "none" || type === "gray125") return null;
  return resolveColor(childOf(pattern, "fgColor"), palette);
}

function isSet(font: XmlElement | null, name: string): boolean {
  const element = childOf(font, name);
  return element !== null && isOn(attributeOf(element, "val") ?? "1");
}

function isLine(side: XmlElement | null): boolean {
  return (attributeOf(side, "style") ?? "none") !== "none";
}
