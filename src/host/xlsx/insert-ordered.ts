import { childrenOf, insertChild, type XmlElement } from "./xml-element";

/** Children of `<worksheet>` (CT_Worksheet): Excel repairs a file that has them in another order. */
export const WORKSHEET_ORDER =
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst".split(
    " "
  );

/** Children of `<workbook>` (CT_Workbook). */
export const WORKBOOK_ORDER =
  "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst".split(
    " "
  );

/** Children of `<styleSheet>` (CT_Stylesheet). */
export const STYLESHEET_ORDER =
  "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst".split(
    " "
  );

/**
 * Inserts a child where the schema wants it: behind the last known child that comes before it or is of its kind, so that
 * unknown children (mc:AlternateContent stands late) keep their place.
 */
export function insertOrdered(
  parent: XmlElement,
  child: XmlElement,
  order: readonly string[]
): void {
  const rank = order.indexOf(child.local);
  const before = childrenOf(parent).filter(({ local }) => {
    const other = order.indexOf(local);
    return other !== -1 && other <= rank;
  });
  const last = before[before.length - 1];
  insertChild(parent, child, last ? parent.children.indexOf(last) + 1 : 0);
}
