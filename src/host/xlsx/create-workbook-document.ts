import { strToU8 } from "fflate";
import { openWorkbookDocument } from "./open-workbook-document";
import type { WorkbookDocument } from "./workbook-document";
import { escapeXml } from "./xml-text";
import { createZipEntry, writeZip } from "./zip-writer";

const HEAD = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const FORMATS = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/**
 * A new workbook in memory. It has no sheet yet, and Excel opens none without: add one before saving.
 * @param title - title in the properties of the file
 */
export function createWorkbookDocument(title: string): WorkbookDocument {
  const entries = Object.entries(partsOf(title)).map(([path, xml]) =>
    createZipEntry(path, strToU8(`${HEAD}${xml}`))
  );
  return openWorkbookDocument(writeZip(entries), null);
}

function partsOf(title: string): Readonly<Record<string, string>> {
  return {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${FORMATS}.sheet.main+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    "docProps/core.xml": `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title></cp:coreProperties>`,
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships"></Relationships>`,
  };
}
