import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const W = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`;
const MORE = `xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"`;
const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const HEAD = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;

/** Runs of a paragraph, each with one text. */
export const run = (text: string, properties = ""): string =>
  `<w:r>${properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

export const paragraph = (...runs: readonly string[]): string => `<w:p>${runs.join("")}</w:p>`;

export const row = (...cells: readonly string[]): string =>
  `<w:tr>${cells.map((cell) => `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>${cell}</w:tc>`).join("")}</w:tr>`;

export const table = (...rows: readonly string[]): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>${rows.join("")}</w:tbl>`;

/** A field of several runs around a result. */
export const field = (code: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

/** A part that belongs to the document: kind of relationship, last word of its type, source without declaration. */
export interface DocxPart {
  readonly kind: string;
  readonly source: string;
}

/** A part of a kind with an element around. */
export const partOf = (kind: string, content: string): DocxPart => ({
  kind,
  source: `<w:${kind} ${W} ${MORE}>${content}</w:${kind}>`,
});

/** A Word document with these paragraphs and tables, valid as far as other programs look. */
export function docxFile(body: string, parts: readonly DocxPart[] = []): Uint8Array {
  const overrides = ["document.main", ...parts.map(({ kind }) => kind)].map(
    (kind) =>
      `<Override PartName="/word/${kind === "document.main" ? "document" : kind}.xml" ContentType="${TYPES}.${kind}+xml"/>`
  );
  const related = parts.map(
    ({ kind }, index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${kind}" Target="${kind}.xml"/>`
  );
  const files: Record<string, string> = {
    "[Content_Types].xml": `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`,
    "_rels/.rels": `${HEAD}<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `${HEAD}<w:document ${W} ${MORE}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    "word/_rels/document.xml.rels": `${HEAD}<Relationships xmlns="${RELATIONSHIPS}">${related.join("")}</Relationships>`,
    "docProps/own.bin": "\u0001\u0002 what nobody knows",
  };
  for (const { kind, source } of parts) files[`word/${kind}.xml`] = HEAD + source;
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)]))
  );
}

/** Texts of the parts by path. */
export function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)])
  );
}

/** A file with one part changed. */
export function withPart(
  bytes: Uint8Array,
  path: string,
  change: (source: string) => string
): Uint8Array {
  const files = unzipSync(bytes);
  files[path] = strToU8(change(strFromU8(files[path] ?? new Uint8Array())));
  return zipSync(files);
}
