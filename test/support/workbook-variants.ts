import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** A workbook file with the ending that fits it. */
export interface WorkbookFile {
  readonly bytes: Uint8Array;
  readonly ending: string;
}

/** Texts of the XML parts of a package by path. */
type Parts = Readonly<Record<string, string>>;
type Rewriting = (parts: Parts) => Parts;

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const STRICT = "http://purl.oclc.org/ooxml";
const FORMATS = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const WORKBOOK = "xl/workbook.xml";
const RELATIONS = "xl/_rels/workbook.xml.rels";
const TYPES = "[Content_Types].xml";

/**
 * The same workbook as other writers lay it out, by what is unlike Excel's own way. The file given is laid out in that way:
 * main namespace without prefix, relationships with the prefix "r" declared at the root, shared strings, relative targets.
 */
export function workbookVariants(bytes: Uint8Array): ReadonlyMap<string, WorkbookFile> {
  const original = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)])
  );
  const file = (rewrite: Rewriting, ending = ".xlsx"): WorkbookFile => ({
    bytes: zipSync(
      Object.fromEntries(
        Object.entries(rewrite(original)).map(([path, text]) => [path, strToU8(text)])
      )
    ),
    ending,
  });
  return new Map([
    ["as Excel writes", file((parts) => parts)],
    ["relationships declared on each sheet", file(inWorkbook(declareOnEachSheet))],
    ["relationships under another prefix, r for something else", file(inWorkbook(swapPrefixes))],
    ["main namespace with a prefix", file(withMainPrefix)],
    ["strict", file(toStrict)],
    ["inline strings", file(toInlineStrings)],
    ["absolute targets", file(mapTargets((target) => `/xl/${target}`))],
    ["backslash targets", file(mapTargets((target) => target.replace(/\//gu, "\\")))],
    ["absolute backslash targets", file(mapTargets((t) => `\\xl\\${t.replace(/\//gu, "\\")}`))],
    ["part names beyond ASCII, percent-encoded", file(withEncodedName)],
    ["no stylesheet", file(withoutStyles)],
    ["signed", file(signed)],
    ["macros", file(ofKind("application/vnd.ms-excel.sheet.macroEnabled.main+xml"), ".xlsm")],
    ["template", file(ofKind(`${FORMATS}.template.main+xml`), ".xltx")],
  ]);
}

function inWorkbook(rewrite: (xml: string) => string): Rewriting {
  return (parts) => ({ ...parts, [WORKBOOK]: rewrite(parts[WORKBOOK]!) });
}

function declareOnEachSheet(xml: string): string {
  return xml
    .replace(` xmlns:r="${OFFICE}"`, "")
    .replace(/<sheet /gu, `<sheet xmlns:r="${OFFICE}" `);
}

function swapPrefixes(xml: string): string {
  return xml
    .replace(` xmlns:r="${OFFICE}"`, ` xmlns:r="urn:something-else"`)
    .replace("<sheets>", `<sheets xmlns:rel="${OFFICE}">`)
    .replace(/ r:id=/gu, " r:id='no' rel:id=");
}

/** True for parts whose elements belong to the main namespace. */
function isMainPart(path: string): boolean {
  return /^xl\/(?:worksheets\/[^/]*|workbook|styles|sharedStrings)\.xml$/u.test(path);
}

function mapParts(parts: Parts, rewrite: (xml: string, path: string) => string): Parts {
  return Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, rewrite(xml, path)]));
}

function withMainPrefix(parts: Parts): Parts {
  return mapParts(parts, (xml, path) =>
    isMainPart(path)
      ? xml.replace(/<(\/?)(\w+)(?=[\s/>])/gu, "<$1x:$2").replace(` xmlns="`, ` xmlns:x="`)
      : xml
  );
}

function toStrict(parts: Parts): Parts {
  const strict = mapParts(parts, (xml) =>
    xml
      .split(MAIN)
      .join(`${STRICT}/spreadsheetml/main`)
      .split(OFFICE)
      .join(`${STRICT}/officeDocument/relationships`)
  );
  const workbook = strict[WORKBOOK]!.replace("<workbook ", `<workbook conformance="strict" `);
  return { ...strict, [WORKBOOK]: workbook };
}

function toInlineStrings(parts: Parts): Parts {
  const items = [...parts["xl/sharedStrings.xml"]!.matchAll(/<si>(.*?)<\/si>/gsu)];
  const rest = mapParts(parts, (xml, path) =>
    path.startsWith("xl/worksheets/")
      ? xml.replace(
          /t="s"><v>(\d+)<\/v>/gu,
          (_text, index: string) => `t="inlineStr"><is>${items[Number(index)]![1]!}</is>`
        )
      : xml
  );
  return withoutPart(rest, "sharedStrings");
}

function withoutStyles(parts: Parts): Parts {
  const rest = mapParts(parts, (xml, path) =>
    path.startsWith("xl/worksheets/") ? xml.replace(/ s="\d+"/gu, "") : xml
  );
  return withoutPart(rest, "styles");
}

/** Drops a part, what leads to it and what declares it. */
function withoutPart(parts: Parts, name: string): Parts {
  const without = (xml: string) =>
    xml.replace(new RegExp(`<(?:Override|Relationship) [^>]*${name}\\.xml[^>]*>`, "u"), "");
  const others = Object.entries(parts).filter(([path]) => path !== `xl/${name}.xml`);
  return {
    ...Object.fromEntries(others),
    [TYPES]: without(parts[TYPES]!),
    [RELATIONS]: without(parts[RELATIONS]!),
  };
}

function mapTargets(rewrite: (target: string) => string): Rewriting {
  return (parts) => ({
    ...parts,
    [RELATIONS]: parts[RELATIONS]!.replace(
      / Target="([^"]*)"/gu,
      (_, target: string) => ` Target="${rewrite(target)}"`
    ),
  });
}

/** As the standard has it: encoded everywhere. */
function withEncodedName(parts: Parts): Parts {
  const old = "worksheets/sheet3.xml";
  const encoded = encodeURI("worksheets/表3.xml");
  const renamed = Object.entries(parts).map(
    ([path, xml]) => [path === `xl/${old}` ? `xl/${encoded}` : path, xml] as const
  );
  return {
    ...Object.fromEntries(renamed),
    [TYPES]: parts[TYPES]!.replace(old, encoded),
    [RELATIONS]: parts[RELATIONS]!.replace(old, encoded),
  };
}

function ofKind(type: string): Rewriting {
  return (parts) => ({
    ...parts,
    [TYPES]: parts[TYPES]!.replace(`${FORMATS}.sheet.main+xml`, type),
  });
}

/** With the parts of a signature; what it signs does not matter here. */
function signed(parts: Parts): Parts {
  const signatures = "application/vnd.openxmlformats-package.digital-signature";
  const relation = "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature";
  const head = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`;
  const [root, types] = ["_rels/.rels", TYPES].map((path) => parts[path]!);
  return {
    ...parts,
    [TYPES]: types!.replace(
      "</Types>",
      `<Default Extension="sigs" ContentType="${signatures}-origin"/><Override PartName="/_xmlsignatures/sig1.xml" ContentType="${signatures}-xmlsignature+xml"/></Types>`
    ),
    "_rels/.rels": root!.replace(
      "</Relationships>",
      `<Relationship Id="rIdS" Type="${relation}/origin" Target="_xmlsignatures/origin.sigs"/></Relationships>`
    ),
    "_xmlsignatures/origin.sigs": "",
    "_xmlsignatures/_rels/origin.sigs.rels": `${head}<Relationship Id="rId1" Type="${relation}/signature" Target="sig1.xml"/></Relationships>`,
    "_xmlsignatures/sig1.xml": `<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"/>`,
  };
}
