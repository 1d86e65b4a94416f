import { insertOrdered, WORKSHEET_ORDER } from "./insert-ordered";
import { toRangeAddress, type RangeBounds } from "../../grid/address";
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

/** Keeps the first row of a list in sight and lets its columns be filtered; for a sheet that shows nothing of the kind yet. */
export function showAsList(worksheet: XmlElement, list: RangeBounds): void {
  const x = prefixOf(worksheet.name);
  const add = (source: string) => insertOrdered(worksheet, parseElement(source), WORKSHEET_ORDER);
  const next = list.top + 1;
  add(
    `<${x}sheetViews><${x}sheetView workbookViewId="0"><${x}pane ySplit="${next}" topLeftCell="A${next + 1}" activePane="bottomLeft" state="frozen"/></${x}sheetView></${x}sheetViews>`
  );
  add(`<${x}autoFilter ref="${toRangeAddress(list)}"/>`);
}
