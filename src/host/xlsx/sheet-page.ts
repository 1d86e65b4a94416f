import { insertOrdered, WORKSHEET_ORDER } from "./insert-ordered";
import { toRangeAddress, type RangeBounds } from "../../grid/address";
import {
  appendChild,
  childOf,
  childrenOf,
  prefixOf,
  setAttribute,
  type XmlElement,
} from "./xml-element";
import { escapeXml } from "./xml-text";
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

/** Prints at so many per cent instead of on a number of pages. */
export function setPrintScale(worksheet: XmlElement, percent: number): void {
  if (!childOf(worksheet, "pageSetup")) setOrientation(worksheet, "portrait");
  const page = childOf(worksheet, "pageSetup");
  const fit = childOf(childOf(worksheet, "sheetPr"), "pageSetUpPr");
  if (fit) setAttribute(fit, "fitToPage", null);
  if (!page) return;
  setAttribute(page, "fitToHeight", null);
  setAttribute(page, "scale", String(percent));
}

/** Prints in the middle between the left and the right margin. */
export function centerOnPage(worksheet: XmlElement): void {
  const x = prefixOf(worksheet.name);
  const known = childOf(worksheet, "printOptions");
  const options = known ?? parseElement(`<${x}printOptions/>`);
  if (!known) insertOrdered(worksheet, options, WORKSHEET_ORDER);
  setAttribute(options, "horizontalCentered", "1");
}

/** In the middle of the foot of every page of a sheet that has none yet. */
export function setPageFoot(worksheet: XmlElement, text: string): void {
  if (childOf(worksheet, "headerFooter")) return;
  const x = prefixOf(worksheet.name);
  const foot = `<${x}headerFooter><${x}oddFooter>${escapeXml(`&C${text}`)}</${x}oddFooter></${x}headerFooter>`;
  insertOrdered(worksheet, parseElement(foot), WORKSHEET_ORDER);
}

/** Begins a page with this row. */
export function addPageBreak(worksheet: XmlElement, row: number): void {
  const x = prefixOf(worksheet.name);
  const known = childOf(worksheet, "rowBreaks");
  const breaks = known ?? parseElement(`<${x}rowBreaks></${x}rowBreaks>`);
  if (!known) insertOrdered(worksheet, breaks, WORKSHEET_ORDER);
  appendChild(breaks, parseElement(`<${x}brk id="${row}" max="16383" man="1"/>`));
  const count = String(childrenOf(breaks, "brk").length);
  for (const name of ["count", "manualBreakCount"]) setAttribute(breaks, name, count);
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
