import { toRangeAddress, type RangeBounds } from "../../grid/address";
import { insertOrdered, WORKSHEET_ORDER } from "./insert-ordered";
import { differentialXml } from "./style-records";
import type { Stylesheet } from "./stylesheet";
import type { DocumentConditionalFormat } from "./workbook-document";
import {
  appendChild,
  childOf,
  childrenOf,
  insertChild,
  prefixOf,
  toSource,
  type XmlElement,
} from "./xml-element";
import { escapeXml } from "./xml-text";
import { parseElement } from "./xml-tree";

/** A conditional format to write; `formula` is without its leading "=". */
export interface FormulaFormat {
  readonly ranges: readonly RangeBounds[];
  readonly formula: string;
  readonly style: DocumentConditionalFormat["style"];
  readonly priority: number;
  /** For a rule of the extension list. */
  readonly id: string;
}

/** Where a rule stands: the elements around it, innermost first, up to the worksheet. */
export interface RulePlace {
  readonly rule: XmlElement;
  readonly path: readonly XmlElement[];
}

const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const XM = "http://schemas.microsoft.com/office/excel/2006/main";
/** Extension that holds conditional formats (MS-XLSX 2.2.4). */
const EXTENSION_URI = "{78C0D931-6437-407d-A8EE-F0AAD7539E65}";

/**
 * Adds a formula rule to a worksheet: a plain one, or one of the extension list when its formula refers to another sheet,
 * as Excel itself does.
 */
export function addFormulaFormat(
  worksheet: XmlElement,
  stylesheet: Stylesheet,
  format: FormulaFormat
): RulePlace {
  return refersToSheet(format.formula)
    ? addExtended(worksheet, format)
    : addPlain(worksheet, stylesheet, format);
}

function addPlain(
  worksheet: XmlElement,
  stylesheet: Stylesheet,
  { ranges, formula, style, priority }: FormulaFormat
): RulePlace {
  const x = prefixOf(worksheet.name);
  const dxf = stylesheet.addDifferential(style);
  const block = parseElement(
    `<${x}conditionalFormatting sqref="${toSqref(ranges)}"><${x}cfRule type="expression" dxfId="${dxf}" priority="${priority}"><${x}formula>${escapeXml(formula)}</${x}formula></${x}cfRule></${x}conditionalFormatting>`
  );
  // LibreOffice shows the format that stands first in the file, whatever the priorities say.
  const [first] = childrenOf(worksheet, "conditionalFormatting");
  if (first) insertChild(worksheet, block, worksheet.children.indexOf(first));
  else insertOrdered(worksheet, block, WORKSHEET_ORDER);
  return { rule: firstRule(block), path: [block, worksheet] };
}

function addExtended(
  worksheet: XmlElement,
  { ranges, formula, style, priority, id }: FormulaFormat
): RulePlace {
  const x = prefixOf(worksheet.name);
  const look = childrenOf(parseElement(differentialXml(style, x))).map(toSource);
  const block = parseElement(
    `<x14:conditionalFormatting xmlns:x14="${X14}" xmlns:xm="${XM}"><x14:cfRule type="expression" priority="${priority}" id="${id}"><xm:f>${escapeXml(formula)}</xm:f><x14:dxf>${look.join("")}</x14:dxf></x14:cfRule><xm:sqref>${toSqref(ranges)}</xm:sqref></x14:conditionalFormatting>`
  );
  const list = childOf(worksheet, "extLst") ?? addList(worksheet);
  const extension =
    childrenOf(list, "ext").find((ext) => childOf(ext, "conditionalFormattings")) ??
    addExtension(list);
  const container = childOf(extension, "conditionalFormattings") ?? extension;
  appendChild(container, block);
  return { rule: firstRule(block), path: [block, container, extension, list, worksheet] };
}

function addList(worksheet: XmlElement): XmlElement {
  const x = prefixOf(worksheet.name);
  const list = parseElement(`<${x}extLst></${x}extLst>`);
  insertOrdered(worksheet, list, WORKSHEET_ORDER);
  return list;
}

function addExtension(list: XmlElement): XmlElement {
  const x = prefixOf(list.name);
  const extension = parseElement(
    `<${x}ext xmlns:x14="${X14}" uri="${EXTENSION_URI}"><x14:conditionalFormattings></x14:conditionalFormattings></${x}ext>`
  );
  appendChild(list, extension);
  return extension;
}

function firstRule(block: XmlElement): XmlElement {
  return childOf(block, "cfRule") ?? block;
}

/** A sheet name stands before "!"; in a string it means nothing. */
function refersToSheet(formula: string): boolean {
  return formula.replace(/"(?:[^"]|"")*"/gu, "").includes("!");
}

function toSqref(ranges: readonly RangeBounds[]): string {
  return ranges.map(toRangeAddress).join(" ");
}
