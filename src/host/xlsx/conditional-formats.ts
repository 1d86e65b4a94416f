import { parseRangeAddress, type RangeBounds } from "../../grid/address";
import { addFormulaFormat, type RulePlace } from "./conditional-format-writer";
import type { Stylesheet } from "./stylesheet";
import type { DocumentConditionalFormat, NewConditionalFormat } from "./workbook-document";
import {
  attributeOf,
  childOf,
  childrenOf,
  isOn,
  removeChild,
  setAttribute,
  type XmlElement,
} from "./xml-element";

/** The conditional formats of one sheet, plain ones and those of the extension list (x14). */
export interface ConditionalFormats {
  /** The uppermost first: what it sets covers what those below set. */
  readonly all: readonly DocumentConditionalFormat[];
  /** Adds one above all others, as Excel does; they move down by one, and up again when it goes. */
  add(format: NewConditionalFormat): string;
  remove(id: string): void;
  /** Reads again where they stand, after rows moved in the tree. */
  replace(): void;
  /** Puts moved priorities into the tree. */
  store(): void;
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
  format: DocumentConditionalFormat;
  /** 1 is the uppermost; 0 for a rule without any. */
  priority: number;
}

/** Opens the conditional formats of a worksheet; changes go into the tree. */
export function openConditionalFormats(
  worksheet: XmlElement,
  stylesheet: Stylesheet
): ConditionalFormats {
  const plain = readPlain(worksheet, stylesheet);
  const entries: Entry[] = [...plain, ...readExtended(worksheet, stylesheet, plain)];
  let added = 0;
  const move = (from: number, by: number) => {
    for (const entry of entries) if (entry.priority >= from) entry.priority += by;
  };
  return {
    get all() {
      return [...entries].sort((a, b) => a.priority - b.priority).map(({ format }) => format);
    },
    add(format) {
      const priority = isOfPivotTable(worksheet) ? highestPriority(entries) + 1 : 1;
      move(priority, 1);
      const id = `added-${++added}`;
      const formula = (format.formula ?? "").replace(/^=/, "");
      const { ranges, style } = format;
      const written = { ranges, formula, style, priority, id: freeRuleId(entries) };
      const place = addFormulaFormat(worksheet, stylesheet, written);
      entries.push({
        ...place,
        format: { id, type: "Custom", ranges, formula: `=${formula}`, style },
        priority,
      });
      return id;
    },
    replace() {
      for (const entry of entries) entry.format = movedFormat(entry);
    },
    store() {
      for (const { rule, priority } of entries)
        if (priority !== priorityOf(rule)) setAttribute(rule, "priority", String(priority));
    },
    remove(id) {
      const at = entries.findIndex(({ format }) => format.id === id);
      const entry = entries[at];
      if (!entry) return;
      entries.splice(at, 1);
      if (entry.priority > 0) move(entry.priority + 1, -1);
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
        priority: priorityOf(rule),
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
          entries.push({ rule, path, format, priority: priorityOf(rule) });
        });
      });
  return entries;
}

function movedFormat({ format, rule, path }: Entry): DocumentConditionalFormat {
  const block = path[0] ?? null;
  const ranges = toRanges(attributeOf(block, "sqref") ?? childOf(block, "sqref")?.text ?? "");
  const formula = (childOf(rule, "formula") ?? childOf(rule, "f"))?.text ?? "";
  return { ...format, ranges, formula: format.formula === null ? null : `=${formula}` };
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

/** A pivot table knows its rules by their priority: on such a sheet none may move. */
function isOfPivotTable(worksheet: XmlElement): boolean {
  return childrenOf(worksheet, "conditionalFormatting").some((block) =>
    isOn(attributeOf(block, "pivot"))
  );
}

/** An id for a rule of the extension list that no other rule of the sheet has. */
function freeRuleId(entries: readonly Entry[]): string {
  const taken = new Set(entries.map(({ rule }) => attributeOf(rule, "id")));
  for (let number = entries.length + 1; ; number++) {
    const id = `{BD600000-0000-4000-8000-${number.toString(16).toUpperCase().padStart(12, "0")}}`;
    if (!taken.has(id)) return id;
  }
}

function highestPriority(entries: readonly Entry[]): number {
  return entries.reduce((highest, { priority }) => Math.max(highest, priority), 0);
}

function priorityOf(rule: XmlElement): number {
  const priority = Number(attributeOf(rule, "priority"));
  return Number.isInteger(priority) ? priority : 0;
}
