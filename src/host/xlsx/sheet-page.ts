import { insertOrdered, WORKSHEET_ORDER } from "./insert-ordered";
import { childOf, prefixOf, setAttribute, type XmlElement } from "./xml-element";
import { parseElement } from "./xml-tree";

/** Turns the printed page; a sheet without page set-up gets A4, one page wide. */
export function setOrientation(worksheet: XmlElement, orientation: "landscape" | "portrait"): void {
  const present = childOf(worksheet, "pageSetup");
  if (present) {
    setAttribute(present, "orientation", orientation);
    return;
  }
  const x = prefixOf(worksheet.name);
  const add = (source: string) => insertOrdered(worksheet, parseElement(source), WORKSHEET_ORDER);
  if (!childOf(worksheet, "sheetPr"))
    add(`<${x}sheetPr><${x}pageSetUpPr fitToPage="1"/></${x}sheetPr>`);
  add(`<${x}pageSetup paperSize="9" fitToHeight="0" orientation="${orientation}"/>`);
}
