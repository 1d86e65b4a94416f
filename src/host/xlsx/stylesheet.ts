import { readCellFormat, readDifferentialStyle } from "./cell-format-reader";
import { readPalette, type Palette } from "./colors";
import { openNumberFormats, type NumberFormats } from "./number-format-list";
import { createRecordLists, type RecordLists } from "./record-lists";
import { borderXml, differentialXml, fillXml, fontXml } from "./style-records";
import type { CellFormat, DocumentConditionalFormat } from "./workbook-document";
import { attributeOf, prefixOf, toSource, type XmlElement } from "./xml-element";
import { treeSource, type XmlTree } from "./xml-tree";
import { xfXml } from "./xf-record";

/** Cell styles and differential styles of a workbook. Nothing that is there changes; new records are appended. */
export interface Stylesheet {
  formatOf(style: number): CellFormat;
  /** Style like `base` with the changes. */
  withFormat(base: number, change: Partial<CellFormat>): number;
  /** Style like `base`, with or without the mark that keeps text as text while it is edited. */
  withQuotePrefix(base: number, isText: boolean): number;
  differentialStyle(index: number | null): DocumentConditionalFormat["style"];
  /** Reads a differential style that stands outside of the stylesheet. */
  readDifferential(dxf: XmlElement | null): DocumentConditionalFormat["style"];
  addDifferential(style: DocumentConditionalFormat["style"]): number;
  toSource(): string;
}

/** A stylesheet for a workbook that has none. */
export function emptyStylesheet(namespace: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="${namespace}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>`;
}

/** Opens a stylesheet part; `theme` is the root of the theme part, null when there is none. */
export function openStylesheet(tree: XmlTree, theme: XmlElement | null): Stylesheet {
  const { root } = tree;
  const x = prefixOf(root.name);
  const palette = readPalette(root, theme);
  const derived = new Map<string, number>();
  const list = createRecordLists(root, x);

  const numberFormats = openNumberFormats(root, list, x);
  const { xfOf, recordOf, formatOf } = readFormats(list, numberFormats, palette);
  /** Remembers what was derived, so that a sheet of ten thousand cells costs one look-up each. */
  const derive = (base: number, key: string, build: () => string): number => {
    const full = `${base}|${key}`;
    const known = derived.get(full) ?? list.add("cellXfs", build());
    derived.set(full, known);
    return known;
  };

  return {
    formatOf,
    withFormat: (base, change) =>
      derive(base, JSON.stringify(change), () => {
        const ids: Record<string, string> = {};
        if (FONT_KEYS.some((key) => change[key] !== undefined))
          ids.fontId = String(list.add("fonts", fontXml(recordOf("fonts", base), change, x)));
        if (change.fill !== undefined)
          ids.fillId =
            change.fill === null ? "0" : String(list.add("fills", fillXml(change.fill, x)));
        if (change.border !== undefined)
          ids.borderId = String(
            list.add("borders", borderXml(recordOf("borders", base), change.border, x))
          );
        if (change.numberFormat !== undefined)
          ids.numFmtId = String(numberFormats.id(change.numberFormat));
        return xfXml(xfOf(base), ids, change, x);
      }),
    withQuotePrefix(base, isText) {
      const xf = xfOf(base);
      if ((attributeOf(xf, "quotePrefix") === "1") === isText) return base;
      return derive(base, `quotePrefix ${isText}`, () =>
        xfXml(xf, { quotePrefix: isText ? "1" : "" }, {}, x)
      );
    },
    differentialStyle: (index) =>
      readDifferentialStyle(index === null ? null : list.at("dxfs", index), palette),
    readDifferential: (dxf) => readDifferentialStyle(dxf, palette),
    addDifferential: (style) => list.add("dxfs", differentialXml(style, x)),
    toSource: () => treeSource(tree, toSource(root)),
  };
}

/** Cell styles as formats, each read once, and the records that they are made of. */
function readFormats(list: RecordLists, numberFormats: NumberFormats, palette: Palette) {
  const formats = new Map<number, CellFormat>();
  const xfOf = (style: number) => list.at("cellXfs", style);
  const recordOf = (name: "fonts" | "fills" | "borders", style: number) =>
    list.at(name, Number(attributeOf(xfOf(style), RECORD_ID[name]) ?? "0"));
  const formatOf = (style: number): CellFormat => {
    const known = formats.get(style);
    if (known) return known;
    const read = readCellFormat(
      {
        xf: xfOf(style),
        font: recordOf("fonts", style),
        fill: recordOf("fills", style),
        border: recordOf("borders", style),
        numberFormat: numberFormats.code(Number(attributeOf(xfOf(style), "numFmtId") ?? "0")),
      },
      palette
    );
    formats.set(style, read);
    return read;
  };
  return { xfOf, recordOf, formatOf };
}

const FONT_KEYS = ["fontName", "fontSize", "fontColor", "bold", "italic"] as const;
const RECORD_ID = { fonts: "fontId", fills: "fillId", borders: "borderId" } as const;
