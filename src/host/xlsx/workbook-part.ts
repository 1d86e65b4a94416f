import { parseTagFormula, SHEET_TAG_NAME, toTagFormula } from "../sheet-tag";
import { insertOrdered, WORKBOOK_ORDER } from "./insert-ordered";
import { namespaceOf } from "./namespaces";
import { relationshipIdOf, relationshipIdXml } from "./relationship-ids";
import {
  appendChild,
  attributeOf,
  childOf,
  childrenOf,
  insertChild,
  isOn,
  prefixOf,
  removeChild,
  setAttribute,
  toSource,
  type XmlElement,
} from "./xml-element";
import { escapeXml } from "./xml-text";
import { parseElement, treeSource, type XmlTree } from "./xml-tree";

/** One `<sheet>` of the workbook, worksheet or not. */
export interface SheetEntry {
  readonly sheetId: number;
  readonly relationshipId: string;
  readonly visibility: "visible" | "hidden" | "very-hidden";
  name: string;
  tag: string | null;
}

/** xl/workbook.xml: the sheets in tab order, their tags, protection and calculation. */
export interface WorkbookPart {
  readonly entries: readonly SheetEntry[];
  readonly isStructureProtected: boolean;
  addEntry(name: string, relationshipId: string): SheetEntry;
  removeEntry(entry: SheetEntry): void;
  /** Puts a sheet directly before another, null for the end. */
  moveEntry(entry: SheetEntry, before: SheetEntry | null): void;
  /** Makes Excel compute all formulas when it opens the file: stored values may be out of date. */
  requestCalculation(): void;
  /** True where Excel is asked to calculate the workbook when it opens it. */
  readonly isCalculationRequested: boolean;
  toSource(): string;
}

export function openWorkbookPart(tree: XmlTree): WorkbookPart {
  const { root } = tree;
  const sheets = childOf(root, "sheets") ?? addSheets(root);
  const elements = () => childrenOf(sheets, "sheet");
  const entries: SheetEntry[] = elements().map((element) => createEntry(root, sheets, element));
  const elementOf = (entry: SheetEntry) => elements()[entries.indexOf(entry)];
  return {
    entries,
    get isStructureProtected() {
      return isOn(attributeOf(childOf(root, "workbookProtection"), "lockStructure"));
    },
    addEntry(name, relationshipId) {
      const sheetId = entries.reduce((highest, entry) => Math.max(highest, entry.sheetId), 0) + 1;
      const element = parseElement(
        `<${prefixOf(root.name)}sheet name="${escapeXml(name)}" sheetId="${sheetId}" ${relationshipIdXml([root, sheets], namespaceOf([root]), relationshipId)}/>`
      );
      appendChild(sheets, element);
      const entry = createEntry(root, sheets, element);
      entries.push(entry);
      return entry;
    },
    removeEntry(entry) {
      const index = entries.indexOf(entry);
      const element = elementOf(entry);
      if (!element) return;
      removeChild(sheets, element);
      entries.splice(index, 1);
      renumberSheets(root, entries.length, (place) =>
        place === index ? null : place - Number(place > index)
      );
    },
    moveEntry(entry, before) {
      const from = entries.indexOf(entry);
      const element = elementOf(entry);
      if (!element || before === entry) return;
      removeChild(sheets, element);
      entries.splice(from, 1);
      const to = before ? entries.indexOf(before) : entries.length;
      const next = elements()[to];
      if (next) insertChild(sheets, element, sheets.children.indexOf(next));
      else appendChild(sheets, element);
      entries.splice(to, 0, entry);
      renumberSheets(root, entries.length, (place) => {
        if (place === from) return to;
        const rest = place - Number(place > from);
        return rest + Number(rest >= to);
      });
    },
    get isCalculationRequested() {
      const properties = childOf(root, "calcPr");
      return ["1", "true"].includes(
        (properties && attributeOf(properties, "fullCalcOnLoad")) ?? ""
      );
    },
    requestCalculation: () => requestCalculation(root),
    toSource: () => treeSource(tree, toSource(root)),
  };
}

function requestCalculation(root: XmlElement): void {
  const known = childOf(root, "calcPr");
  const properties = known ?? parseElement(`<${prefixOf(root.name)}calcPr/>`);
  if (!known) insertOrdered(root, properties, WORKBOOK_ORDER);
  setAttribute(properties, "fullCalcOnLoad", "1");
}

function addSheets(root: XmlElement): XmlElement {
  const sheets = parseElement(`<${prefixOf(root.name)}sheets></${prefixOf(root.name)}sheets>`);
  insertOrdered(root, sheets, WORKBOOK_ORDER);
  return sheets;
}

function createEntry(root: XmlElement, sheets: XmlElement, element: XmlElement): SheetEntry {
  const index = () => childrenOf(sheets, "sheet").indexOf(element);
  const state = attributeOf(element, "state");
  return {
    sheetId: Number(attributeOf(element, "sheetId") ?? "0"),
    relationshipId: relationshipIdOf([root, sheets, element]),
    visibility: state === "hidden" ? "hidden" : state === "veryHidden" ? "very-hidden" : "visible",
    get name() {
      return attributeOf(element, "name") ?? "";
    },
    set name(name: string) {
      setAttribute(element, "name", name);
    },
    get tag() {
      return parseTagFormula(`=${findTag(root, index())?.text.trim() ?? ""}`);
    },
    set tag(tag: string | null) {
      writeTag(root, index(), tag);
    },
  };
}

function namesOf(root: XmlElement): readonly XmlElement[] {
  const names = childOf(root, "definedNames");
  return names ? childrenOf(names, "definedName") : [];
}

function findTag(root: XmlElement, index: number): XmlElement | null {
  return (
    namesOf(root).find(
      (name) =>
        attributeOf(name, "name") === SHEET_TAG_NAME &&
        attributeOf(name, "localSheetId") === String(index)
    ) ?? null
  );
}

function writeTag(root: XmlElement, index: number, tag: string | null): void {
  const present = findTag(root, index);
  if (present) removeName(root, present);
  if (tag === null) return;
  const x = prefixOf(root.name);
  const known = childOf(root, "definedNames");
  const names = known ?? parseElement(`<${x}definedNames></${x}definedNames>`);
  if (!known) insertOrdered(root, names, WORKBOOK_ORDER);
  const text = escapeXml(toTagFormula(tag).slice(1));
  appendChild(
    names,
    parseElement(
      `<${x}definedName name="${SHEET_TAG_NAME}" localSheetId="${index}" hidden="1">${text}</${x}definedName>`
    )
  );
}

function removeName(root: XmlElement, name: XmlElement): void {
  const names = childOf(root, "definedNames");
  if (!names) return;
  removeChild(names, name);
  if (childrenOf(names).length === 0) removeChild(root, names);
}

/**
 * Names that belong to a sheet carry its place among the sheets, and so do the tabs of the views: they follow to the new
 * place. The names of a sheet without one go; the view of it shows the sheet that moved up.
 */
function renumberSheets(
  root: XmlElement,
  count: number,
  toPlace: (place: number) => number | null
): void {
  for (const name of namesOf(root)) {
    const text = attributeOf(name, "localSheetId");
    if (text === null) continue;
    const place = toPlace(Number(text));
    if (place === null) removeName(root, name);
    else setAttribute(name, "localSheetId", String(place));
  }
  const views = childOf(root, "bookViews");
  for (const view of views ? childrenOf(views) : [])
    for (const attribute of ["activeTab", "firstSheet"]) {
      const known = Number(attributeOf(view, attribute) ?? "0");
      const place = Math.min(toPlace(known) ?? known, Math.max(0, count - 1));
      if (place !== known) setAttribute(view, attribute, String(place));
    }
}
