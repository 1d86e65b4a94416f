import { strToU8, zipSync, type Zippable } from "fflate";

/** One cell of a test workbook: a plain value, or a value with formula and number format. */
export type CellSpec =
  | string
  | number
  | boolean
  | {
      readonly value?: string | number | boolean;
      /** An error value such as "#DIV/0!". */
      readonly error?: string;
      /** Without leading "=". */
      readonly formula?: string;
      readonly numberFormat?: string;
    };

export interface SheetSpec {
  readonly name: string;
  /** By A1 address. */
  readonly cells?: Readonly<Record<string, CellSpec>>;
  readonly merges?: readonly string[];
  readonly state?: "visible" | "hidden" | "veryHidden";
  readonly isProtected?: boolean;
  /** Becomes the sheet's hidden name `_budget_disclosure_tag`. */
  readonly tag?: string;
  /** Numbers of rows that are not shown, counted from 1. */
  readonly hiddenRows?: readonly number[];
  /** Raw XML, placed where the schema wants it. */
  readonly xml?: {
    readonly cols?: string;
    /** Replaces the whole content of sheetData. */
    readonly sheetData?: string;
    /** Between sheetData and conditionalFormatting, after the merges. */
    readonly conditionalFormatting?: string;
    /** After the conditional formats, e.g. dataValidations. */
    readonly tail?: string;
  };
}

export interface WorkbookSpec {
  readonly title?: string;
  readonly sheets: readonly SheetSpec[];
  readonly isStructureProtected?: boolean;
  /** Raw XML of `<dxf>` elements. */
  readonly dxfs?: readonly string[];
  /** Raw XML of further `<definedName>` elements. */
  readonly definedNames?: readonly string[];
  /** Further parts by path in the package. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
  /** Raw XML of further elements of [Content_Types].xml. */
  readonly contentTypes?: string;
  /** Raw XML of further workbook relationships. */
  readonly workbookRelations?: string;
}

const HEAD = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SHEET_TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/**
 * An .xlsx file as Excel would lay it out, hand-made so that no code under test takes part in making it.
 * Deterministic: equal specs give equal bytes.
 */
export function buildWorkbook(spec: WorkbookSpec): Uint8Array {
  const formats = collectNumberFormats(spec);
  const parts: Record<string, string | Uint8Array> = {
    "[Content_Types].xml": contentTypes(spec),
    "_rels/.rels": packageRelations(),
    "docProps/core.xml": coreProperties(spec.title ?? ""),
    "xl/workbook.xml": workbookXml(spec),
    "xl/_rels/workbook.xml.rels": workbookRelations(spec),
    "xl/styles.xml": stylesXml(formats, spec.dxfs ?? []),
  };
  spec.sheets.forEach((sheet, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheet, formats);
  });
  return zipParts({ ...parts, ...spec.parts });
}

/** Zips parts in the given order with a fixed time stamp. */
export function zipParts(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const files: Zippable = {};
  for (const [path, content] of Object.entries(parts))
    files[path] = typeof content === "string" ? strToU8(content) : content;
  return zipSync(files, { mtime: new Date(2026, 0, 20) });
}

/** Text with the five characters that XML reserves escaped. */
export function escapeXml(text: string): string {
  return text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");
}

function collectNumberFormats(spec: WorkbookSpec): readonly string[] {
  const formats = new Set(["General"]);
  for (const sheet of spec.sheets)
    for (const cell of Object.values(sheet.cells ?? {}))
      if (typeof cell === "object" && cell.numberFormat !== undefined)
        formats.add(cell.numberFormat);
  return [...formats];
}

function sheetXml(sheet: SheetSpec, formats: readonly string[]): string {
  const merges = sheet.merges ?? [];
  const mergeXml =
    merges.length === 0
      ? ""
      : `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`;
  return [
    `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">`,
    sheet.xml?.cols ?? "",
    `<sheetData>${sheet.xml?.sheetData ?? rowsXml(sheet, formats)}</sheetData>`,
    sheet.isProtected === true ? `<sheetProtection sheet="1" objects="1" scenarios="1"/>` : "",
    mergeXml,
    sheet.xml?.conditionalFormatting ?? "",
    sheet.xml?.tail ?? "",
    "</worksheet>",
  ].join("");
}

function rowsXml({ cells = {}, hiddenRows = [] }: SheetSpec, formats: readonly string[]): string {
  const rows = new Map<number, { column: string; xml: string }[]>();
  for (const [address, cell] of Object.entries(cells)) {
    const [, column = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    const entries = rows.get(Number(row)) ?? [];
    entries.push({ column, xml: cellXml(address, cell, formats) });
    rows.set(Number(row), entries);
  }
  return [...rows.keys()]
    .sort((a, b) => a - b)
    .map((row) => {
      const entries = [...(rows.get(row) ?? [])].sort(
        (a, b) => a.column.length - b.column.length || (a.column < b.column ? -1 : 1)
      );
      const hidden = hiddenRows.includes(row) ? ' hidden="1"' : "";
      return `<row r="${row}"${hidden}>${entries.map((entry) => entry.xml).join("")}</row>`;
    })
    .join("");
}

function cellXml(address: string, spec: CellSpec, formats: readonly string[]): string {
  const cell = typeof spec === "object" ? spec : { value: spec };
  const style = formats.indexOf(cell.numberFormat ?? "General");
  const start = `<c r="${address}"${style === 0 ? "" : ` s="${style}"`}`;
  const formula = cell.formula === undefined ? "" : `<f>${escapeXml(cell.formula)}</f>`;
  if (cell.error !== undefined) return `${start} t="e">${formula}<v>${cell.error}</v></c>`;
  const { value } = cell;
  if (typeof value === "boolean") return `${start} t="b">${formula}<v>${value ? 1 : 0}</v></c>`;
  if (typeof value === "number") return `${start}>${formula}<v>${value}</v></c>`;
  if (value === undefined) return formula === "" ? `${start}/>` : `${start}>${formula}</c>`;
  if (formula !== "") return `${start} t="str">${formula}<v>${escapeXml(value)}</v></c>`;
  return `${start} t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`;
}

function workbookXml(spec: WorkbookSpec): string {
  const sheets = spec.sheets.map(
    (sheet, index) =>
      `<sheet name="${escapeXml(sheet.name)}" sheetId="${index + 1}"${
        sheet.state === undefined ? "" : ` state="${sheet.state}"`
      } r:id="rId${index + 1}"/>`
  );
  const tags = spec.sheets.flatMap((sheet, index) =>
    sheet.tag === undefined
      ? []
      : [
          `<definedName name="_budget_disclosure_tag" localSheetId="${index}" hidden="1">"${escapeXml(sheet.tag)}"</definedName>`,
        ]
  );
  const names = [...tags, ...(spec.definedNames ?? [])];
  return [
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">`,
    spec.isStructureProtected === true ? `<workbookProtection lockStructure="1"/>` : "",
    `<sheets>${sheets.join("")}</sheets>`,
    names.length === 0 ? "" : `<definedNames>${names.join("")}</definedNames>`,
    "</workbook>",
  ].join("");
}

function workbookRelations(spec: WorkbookSpec): string {
  const relations = spec.sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`
  );
  return [
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">`,
    ...relations,
    `<Relationship Id="rIdStyles" Type="${OFFICE}/styles" Target="styles.xml"/>`,
    spec.workbookRelations ?? "",
    "</Relationships>",
  ].join("");
}

function packageRelations(): string {
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;
}

function contentTypes(spec: WorkbookSpec): string {
  const sheets = spec.sheets.map(
    (_, index) =>
      `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${SHEET_TYPES}.worksheet+xml"/>`
  );
  return [
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">`,
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`,
    `<Default Extension="xml" ContentType="application/xml"/>`,
    `<Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPES}.sheet.main+xml"/>`,
    ...sheets,
    `<Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPES}.styles+xml"/>`,
    `<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>`,
    spec.contentTypes ?? "",
    "</Types>",
  ].join("");
}

function coreProperties(title: string): string {
  return `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title></cp:coreProperties>`;
}

function stylesXml(formats: readonly string[], dxfs: readonly string[]): string {
  const custom = formats.slice(1);
  const numFmts = custom.map(
    (code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escapeXml(code)}"/>`
  );
  const xfs = custom.map(
    (_, index) =>
      `<xf numFmtId="${164 + index}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`
  );
  return [
    `${HEAD}<styleSheet xmlns="${MAIN}">`,
    custom.length === 0 ? "" : `<numFmts count="${custom.length}">${numFmts.join("")}</numFmts>`,
    `<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>`,
    `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>`,
    `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>`,
    `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>`,
    `<cellXfs count="${xfs.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${xfs.join("")}</cellXfs>`,
    `<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles>`,
    dxfs.length === 0 ? "" : `<dxfs count="${dxfs.length}">${dxfs.join("")}</dxfs>`,
    "</styleSheet>",
  ].join("");
}
