import { moveAddresses, moveRow, moveRowsInFormula, type RowMove } from "./row-move";
import { attributeOf, childrenOf, setAttribute, type XmlElement } from "./xml-element";
import { escapeXml } from "./xml-text";
import { parseElement } from "./xml-tree";

/** Attributes of a worksheet's elements that name cells. */
const ADDRESSES: readonly string[] = ["ref", "sqref", "activeCell"];

/** Elements whose text is a formula, or a list of cells (of the extension list). */
const FORMULAS: ReadonlySet<string> = new Set(["formula", "formula1", "formula2", "f"]);

/** Moves everything in a worksheet's tree that names its rows; sheetData is not part of it. */
export function moveSheetRows(element: XmlElement, move: RowMove, sheet: string): void {
  for (const name of ADDRESSES) {
    const value = attributeOf(element, name);
    // The extent of the sheet is noted anew when it is saved.
    if (value === null || element.local === "dimension") continue;
    const moved = moveAddresses(value, move);
    if (moved !== value) setAttribute(element, name, moved);
  }
  if (element.local === "rowBreaks")
    for (const brk of childrenOf(element, "brk")) {
      const row = Number(attributeOf(brk, "id"));
      if (row >= move.from) setAttribute(brk, "id", String(moveRow(row, move)));
    }
  for (const child of childrenOf(element)) {
    const moved = movedText(child, move, sheet);
    if (moved !== null) element.children[element.children.indexOf(child)] = moved;
    else moveSheetRows(child, move, sheet);
  }
}

function movedText({ local, name, open, text }: XmlElement, move: RowMove, sheet: string) {
  const isFormula = FORMULAS.has(local);
  if (!isFormula && local !== "sqref") return null;
  const moved = isFormula
    ? moveRowsInFormula(text, move, { sheet, isOnIt: true })
    : moveAddresses(text, move);
  return moved === text ? null : parseElement(`${open}${escapeXml(moved)}</${name}>`);
}
