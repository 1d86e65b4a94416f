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
import { moveRowsInFormula, type RowMove } from "./row-move";
import { escapeXml } from "./xml-text";
import { parseElement, treeSource, type XmlTree } from "./xml-tree";

/** The name under which Excel keeps the rows that stand on every page. */
const PRINT_TITLES = "_xlnm.Print_Titles";

/** One `<sheet>` of the workbook, worksheet or not. */
export interface SheetEntry {
  readonly sheetId: number;
  readonly relationshipId: string;
  readonly visibility: "visible" | "hidden" | "very-hidden";
  name: string;
  tag: string | null;
  /** First and last row that is printed at the top of every page; null for none. */
  repeatedRows: readonly [number, number] | null;
}

/** xl/workbook.xml: the sheets in tab order, their tags, protection and calculation. */
export interface WorkbookPart {
  readonly entries: readonly SheetEntry[];
  readonly isStructureProtected: boolean;
  addEntry(name: string, relationshipId: string): SheetEntry;
  removeEntry(entry: SheetEntry): void;
  /** Puts a sheet directly before another, null for the end. */
  moveEntry(entry: SheetEntry, before: SheetEntry | null): void;
  /** Names that refer to rows of a sheet follow them. */
  moveRows(sheet: string, move: RowMove): void;
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
    moveRows: (sheet, move) => moveNames(root, sheet, move),
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

function moveNames(root: XmlElement, sheet: string, move: RowMove): void {
  const names = childOf(root, "definedNames");
  for (const name of namesOf(root)) {
    const moved = moveRowsInFormula(name.text, move, { sheet, isOnIt: false });
    if (moved === name.text) continue;
    const element = parseElement(`${name.open}${escapeXml(moved)}</${name.name}>`);
    names?.children.splice(names.children.indexOf(name), 1, element);
  }
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
      const { repeatedRows } = this;
      setAttribute(element, "name", name);
      if (repeatedRows) this.repeatedRows = repeatedRows;
    },
    get tag() {
      return parseTagFormula(`=${findName(root, index(), SHEET_TAG_NAME)?.text.trim() ?? ""}`);
    },
    set tag(tag: string | null) {
      writeName(root, index(), SHEET_TAG_NAME, tag === null ? null : toTagFormula(tag).slice(1));
    },
    get repeatedRows() {
      const text = findName(root, index(), PRINT_TITLES)?.text ?? "";
      const [, first, last] = /!\$(\d+):\$(\d+)$/u.exec(text.trim()) ?? [];
      return first && last ? [Number(first) - 1, Number(last) - 1] : null;
    },
    set repeatedRows(rows: readonly [number, number] | null) {
      const sheet = `'${this.name.replace(/'/gu, "''")}'`;
      const text = rows && `${sheet}!$${rows[0] + 1}:$${rows[1] + 1}`;
      writeName(root, index(), PRINT_TITLES, text);
    },
  };
}

function namesOf(root: XmlElement): readonly XmlElement[] {
  const names = childOf(root, "definedNames");
  return names ? childrenOf(names, "definedName") : [];
}

function findName(root: XmlElement, index: number, known: string): XmlElement | null {
  return (
    namesOf(root).find(
      (name) =>
        attributeOf(name, "name") === known && attributeOf(name, "localSheetId") === String(index)
    ) ?? null
  );
}

/** Names a formula on one sheet, hidden from the user but for Excel's own names; null takes the name away. */
function writeName(root: XmlElement, index: number, name: string, formula: string | null): void {
  const present = findName(root, index, name);
  if (present) removeName(root, present);
  if (formula === null) return;
  const x = prefixOf(root.name);
  const known = childOf(root, "definedNames");
  const names = known ?? parseElement(`<${x}definedNames></${x}definedNames>`);
  if (!known) insertOrdered(root, names, WORKBOOK_ORDER);
  const hidden = name === PRINT_TITLES ? "" : ' hidden="1"';
  appendChild(
    names,
    parseElement(
      `<${x}definedName name="${name}" localSheetId="${index}"${hidden}>${escapeXml(formula)}</${x}definedName>`
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
