import { parseRangeAddress, type RangeBounds } from "../../grid/address";
import { addFormulaFormat, type RulePlace } from "./conditional-format-writer";
import type { Stylesheet } from "./stylesheet";
import type { DocumentConditionalFormat, NewConditionalFormat } from "./workbook-document";
import { attributeOf, childOf, childrenOf, removeChild, type XmlElement } from "./xml-element";

/** The conditional formats of one sheet, plain ones and those of the extension list (x14). */
export interface ConditionalFormats {
  readonly all: readonly DocumentConditionalFormat[];
  add(format: NewConditionalFormat): string;
  remove(id: string): void;
}

/** Names that Office.js has for the types of the file format (ST_CfType). */
const OFFICE_TYPES: Readonly<Record<string, string>> = {
  expression: "Custom",
  cellIs: "CellValue",
  containsText: "ContainsText",
  notContainsText: "ContainsText",
  beginsWith: "ContainsText",
  endsWith: "ContainsText",
  top10: "TopBottom",
  dataBar: "DataBar",
  colorScale: "ColorScale",
  iconSet: "IconSet",
};

interface Entry extends RulePlace {
  readonly format: DocumentConditionalFormat;
}

/** Opens the conditional formats of a worksheet; changes go into the tree. */
export function openConditionalFormats(
  worksheet: XmlElement,
  stylesheet: Stylesheet
): ConditionalFormats {
  const plain = readPlain(worksheet, stylesheet);
  const entries: Entry[] = [...plain, ...readExtended(worksheet, stylesheet, plain)];
  let added = 0;
  return {
    get all() {
      return entries.map(({ format }) => format);
    },
    add(format) {
      const priority = highestPriority(entries) + 1;
      const id = `added-${++added}-priority-${priority}`;
      const formula = (format.formula ?? "").replace(/^=/, "");
      const { ranges, style } = format;
      const place = addFormulaFormat(worksheet, stylesheet, { ranges, formula, style, priority });
      entries.push({
        ...place,
        format: { id, type: "Custom", ranges, formula: `=${formula}`, style },
      });
      return id;
    },
    remove(id) {
      const at = entries.findIndex(({ format }) => format.id === id);
      const entry = entries[at];
      if (!entry) return;
      entries.splice(at, 1);
      // An element around the rule goes with its last rule.
      let child = entry.rule;
      for (const parent of entry.path) {
        removeChild(parent, child);
        if (childrenOf(parent).some(({ local }) => local !== "sqref")) return;
        child = parent;
      }
    },
  };
}

function readPlain(worksheet: XmlElement, stylesheet: Stylesheet): readonly Entry[] {
  return childrenOf(worksheet, "conditionalFormatting").flatMap((block, blockIndex) =>
    childrenOf(block, "cfRule").map((rule, ruleIndex) => {
      const dxf = attributeOf(rule, "dxfId");
      return {
        rule,
        path: [block, worksheet],
        format: toFormat(
          rule,
          `plain-${blockIndex}-${ruleIndex}`,
          attributeOf(block, "sqref") ?? "",
          childOf(rule, "formula")?.text ?? "",
          stylesheet.differentialStyle(dxf === null ? null : Number(dxf))
        ),
      };
    })
  );
}

function readExtended(
  worksheet: XmlElement,
  stylesheet: Stylesheet,
  plain: readonly Entry[]
): readonly Entry[] {
  // A data bar stands twice: as a plain rule, and here with the details that came later, joined by an id.
  const details = new Set(plain.map(({ rule }) => extensionId(rule)));
  const entries: Entry[] = [];
  const list = childOf(worksheet, "extLst");
  for (const extension of list ? childrenOf(list, "ext") : [])
    for (const container of childrenOf(extension, "conditionalFormattings"))
      childrenOf(container, "conditionalFormatting").forEach((block, blockIndex) => {
        childrenOf(block, "cfRule").forEach((rule, ruleIndex) => {
          if (details.has(attributeOf(rule, "id"))) return;
          const format = toFormat(
            rule,
            `extended-${blockIndex}-${ruleIndex}`,
            childOf(block, "sqref")?.text ?? "",
            childOf(rule, "f")?.text ?? "",
            stylesheet.readDifferential(childOf(rule, "dxf"))
          );
          const path = [block, container, extension, ...(list ? [list] : []), worksheet];
          entries.push({ rule, path, format });
        });
      });
  return entries;
}

function toFormat(
  rule: XmlElement,
  place: string,
  sqref: string,
  formula: string,
  style: DocumentConditionalFormat["style"]
): DocumentConditionalFormat {
  const type = OFFICE_TYPES[attributeOf(rule, "type") ?? ""] ?? "PresetCriteria";
  return {
    id: `${place}-priority-${priorityOf(rule)}`,
    type,
    ranges: toRanges(sqref),
    formula: type === "Custom" ? `=${formula}` : null,
    style,
  };
}

function extensionId(rule: XmlElement): string | null {
  const list = childOf(rule, "extLst");
  const extension = list && childrenOf(list, "ext").find((ext) => childOf(ext, "id"));
  return childOf(extension ?? null, "id")?.text.trim() ?? null;
}

function toRanges(sqref: string): readonly RangeBounds[] {
  return sqref
    .split(/\s+/u)
    .map(parseRangeAddress)
    .filter((range): range is RangeBounds => range !== null);
}

function highestPriority(entries: readonly Entry[]): number {
  return entries.reduce((highest, { rule }) => Math.max(highest, priorityOf(rule)), 0);
}

function priorityOf(rule: XmlElement): number {
  const priority = Number(attributeOf(rule, "priority"));
  return Number.isInteger(priority) ? priority : 0;
}
