import { readCellFormat, readDifferentialStyle } from "./cell-format-reader";
import { readPalette } from "./colors";
import { insertOrdered, STYLESHEET_ORDER } from "./insert-ordered";
import { builtInFormat, builtInFormatId, FIRST_CUSTOM_FORMAT } from "./number-formats";
import {
  alignmentAttributes,
  borderXml,
  differentialXml,
  emptyElement,
  fillXml,
  fontXml,
} from "./style-records";
import type { CellFormat, DocumentConditionalFormat } from "./workbook-document";
import {
  appendChild,
  attributeOf,
  childOf,
  childrenOf,
  prefixOf,
  setAttribute,
  toSource,
  type XmlElement,
} from "./xml-element";
import { escapeXml } from "./xml-text";
import { parseElement, treeSource, type XmlTree } from "./xml-tree";

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
export const EMPTY_STYLESHEET = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>`;

/** Opens a stylesheet part; `theme` is the root of the theme part, null when there is none. */
export function openStylesheet(tree: XmlTree, theme: XmlElement | null): Stylesheet {
  const { root } = tree;
  const x = prefixOf(root.name);
  const palette = readPalette(root, theme);
  const formats = new Map<number, CellFormat>();
  const derived = new Map<string, number>();
  const list = createRecordLists(root, x);

  const xfOf = (style: number) => list.at("cellXfs", style);
  const recordOf = (name: "fonts" | "fills" | "borders", style: number) =>
    list.at(name, Number(attributeOf(xfOf(style), RECORD_ID[name]) ?? "0"));
  const numberFormat = (style: number) =>
    numberFormatCode(root, Number(attributeOf(xfOf(style), "numFmtId") ?? "0"));
  const formatOf = (style: number): CellFormat => {
    const known = formats.get(style);
    if (known) return known;
    const read = readCellFormat(
      {
        xf: xfOf(style),
        font: recordOf("fonts", style),
        fill: recordOf("fills", style),
        border: recordOf("borders", style),
        numberFormat: numberFormat(style),
      },
      palette
    );
    formats.set(style, read);
    return read;
  };
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
          ids.numFmtId = String(numberFormatId(root, list, change.numberFormat, x));
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

const FONT_KEYS = ["fontName", "fontSize", "fontColor", "bold", "italic"] as const;
const RECORD_ID = { fonts: "fontId", fills: "fillId", borders: "borderId" } as const;

interface RecordLists {
  at(list: string, index: number): XmlElement | null;
  /** Index of an equal record, or of the new one. */
  add(list: string, source: string): number;
}

/** The numbered records of a stylesheet; equal ones are found again by a text that ignores the order of attributes. */
function createRecordLists(root: XmlElement, x: string): RecordLists {
  const records = new Map<string, XmlElement[]>();
  const indexes = new Map<string, Map<string, number>>();
  const recordsOf = (name: string): XmlElement[] => {
    const list = childOf(root, name);
    const known = records.get(name) ?? (list ? [...childrenOf(list)] : []);
    records.set(name, known);
    return known;
  };
  const indexOf = (name: string): Map<string, number> => {
    const index = indexes.get(name) ?? new Map<string, number>();
    if (!indexes.has(name))
      recordsOf(name).forEach((record, at) => {
        const key = canonical(record);
        if (!index.has(key)) index.set(key, at);
      });
    indexes.set(name, index);
    return index;
  };
  return {
    at: (name, index) => recordsOf(name)[index] ?? null,
    add(name, source) {
      const record = parseElement(source);
      const index = indexOf(name);
      const known = index.get(canonical(record));
      if (known !== undefined) return known;
      const list = obtainList(root, name, x);
      appendChild(list, record);
      const added = recordsOf(name).push(record) - 1;
      setAttribute(list, "count", String(added + 1));
      index.set(canonical(record), added);
      return added;
    },
  };
}

function obtainList(root: XmlElement, name: string, x: string): XmlElement {
  const known = childOf(root, name);
  if (known) return known;
  const list = parseElement(`<${x}${name} count="0"></${x}${name}>`);
  insertOrdered(root, list, STYLESHEET_ORDER);
  return list;
}

function canonical(element: XmlElement): string {
  const attributes = Object.entries(element.attributes).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([element.local, attributes, childrenOf(element).map(canonical)]);
}

function xfXml(
  base: XmlElement | null,
  ids: Readonly<Record<string, string>>,
  change: Partial<CellFormat>,
  x: string
): string {
  const attributes: Record<string, string> = {
    numFmtId: "0",
    fontId: "0",
    fillId: "0",
    borderId: "0",
    xfId: "0",
    ...base?.attributes,
    ...ids,
  };
  for (const [id, flag] of APPLY_FLAGS) if (ids[id] !== undefined) attributes[flag] = "1";
  if (ids.quotePrefix === "") Reflect.deleteProperty(attributes, "quotePrefix");
  const alignment = alignmentAttributes(childOf(base, "alignment"), change);
  const hasAlignment = Object.keys(alignment).length > 0;
  if (hasAlignment) attributes.applyAlignment = "1";
  const children = [
    hasAlignment ? emptyElement(`${x}alignment`, alignment) : "",
    ...(base ? childrenOf(base) : [])
      .filter(({ local }) => local !== "alignment")
      .map((child) => toSource(child)),
  ].join("");
  const open = emptyElement(`${x}xf`, attributes);
  return children === "" ? open : `${open.slice(0, -2)}>${children}</${x}xf>`;
}

const APPLY_FLAGS = [
  ["numFmtId", "applyNumberFormat"],
  ["fontId", "applyFont"],
  ["fillId", "applyFill"],
  ["borderId", "applyBorder"],
] as const;

function numberFormatCode(root: XmlElement, id: number): string {
  const own = childOf(root, "numFmts");
  const found =
    own && childrenOf(own).find((format) => Number(attributeOf(format, "numFmtId")) === id);
  return (found && attributeOf(found, "formatCode")) ?? builtInFormat(id);
}

function numberFormatId(root: XmlElement, list: RecordLists, code: string, x: string): number {
  const builtIn = builtInFormatId(code);
  if (builtIn !== null) return builtIn;
  const own = childOf(root, "numFmts");
  const known = (own ? childrenOf(own) : []).find(
    (format) => attributeOf(format, "formatCode") === code
  );
  if (known) return Number(attributeOf(known, "numFmtId"));
  const taken = (own ? childrenOf(own) : []).map((format) =>
    Number(attributeOf(format, "numFmtId"))
  );
  const id = Math.max(FIRST_CUSTOM_FORMAT - 1, ...taken) + 1;
  list.add("numFmts", `<${x}numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`);
  return id;
}
