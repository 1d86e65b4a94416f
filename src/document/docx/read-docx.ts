import { strFromU8, unzipSync } from "fflate";
import { textFault } from "../read-text-fault";
import { DocxBody, type BodyContext } from "./docx-body";
import type { DocxLine } from "./docx-line";
import { readNumbering } from "./docx-numbering";
import { BODY, findDocxParts } from "./docx-paths";
import { DocxPlaces, type DocxAnchor } from "./docx-places";
import { readDocxStyles } from "./docx-styles";
import { scanDocxXml } from "./scan-docx-xml";

const NUMBERING = "word/numbering.xml";
const STYLES = "word/styles.xml";
const NOTES = ["word/footnotes.xml", "word/endnotes.xml"] as const;
/** Unpacked size of one part, in bytes: beyond any disclosure document. */
const LARGEST_PART = 96 * 1024 * 1024;

/** A Word document as lines, each with the places its words come from. */
export interface DocxText {
  readonly lines: readonly DocxLine[];
  readonly places: DocxPlaces;
}

/**
 * Lines of a Word document: one a paragraph with its list number, one a table row with tabs between the columns; its notes come last.
 * @throws TextFault "not-text" for a zip that is no Word document, "too-large", "damaged"
 */
export function readDocx(bytes: Uint8Array): readonly string[] {
  return readDocxParts(unpack(bytes)).lines.map(({ text }) => text);
}

/**
 * The same of parts that are unpacked already.
 * @param parts - texts by their usual paths; the body at least
 */
export function readDocxParts(parts: ReadonlyMap<string, string>): DocxText {
  const body = parts.get(BODY);
  if (body === undefined || OTHER_MAIN_PART.test(body)) throw textFault("not-text");
  const places = new DocxPlaces();
  const context: BodyContext = {
    numbering: readNumbering(parts.get(NUMBERING) ?? null, parts.get(STYLES) ?? null),
    styles: readDocxStyles(parts.get(STYLES) ?? null),
    here: () => places.here(),
  };
  const reader = new DocxBody(context);
  const references = new Map<string, DocxAnchor>();
  scanDocxXml(body, {
    open(name, attribute, tag) {
      places.open(name, attribute("fldCharType"), tag);
      const here = NOTE_REFERENCE.test(name) ? places.here() : null;
      if (here) references.set(`${name}:${attribute("id") ?? ""}`, here);
      reader.open(name, attribute);
    },
    text: (text) => reader.text(text),
    close(name, tag) {
      reader.close(name);
      places.close(name, tag);
    },
  });
  const notes = NOTES.flatMap((path) => readNotes(parts.get(path), context, references));
  return { lines: [...reader.lines, ...notes], places };
}

/** The element around all of a workbook or a presentation. */
const OTHER_MAIN_PART = /<(?:[\w.-]+:)?(?:workbook|presentation)[\s>]/u;
const NOTE_REFERENCE = /^(?:foot|end)noteReference$/u;

/** Notes that the body refers to; they are anchored where it does. */
function readNotes(
  source: string | undefined,
  context: BodyContext,
  references: ReadonlyMap<string, DocxAnchor>
): readonly DocxLine[] {
  if (source === undefined) return [];
  let anchor: DocxAnchor | null = null;
  const lines: DocxLine[] = [];
  let reader: DocxBody | null = null;
  const here = (): DocxAnchor | null => anchor && { ...anchor, isInBody: false };
  scanDocxXml(source, {
    open(name, attribute) {
      const found = references.get(`${name}Reference:${attribute("id") ?? ""}`);
      if (found) [anchor, reader] = [found, new DocxBody({ ...context, here })];
      else reader?.open(name, attribute);
    },
    text: (text) => reader?.text(text),
    close(name) {
      if (/^(?:foot|end)note$/u.test(name)) {
        lines.push(...(reader?.lines ?? []));
        reader = null;
      } else reader?.close(name);
    },
  });
  return lines;
}

function unpack(bytes: Uint8Array): ReadonlyMap<string, string> {
  const relationships = unzip(bytes, (name) => name.endsWith(".rels"));
  const paths = findDocxParts((path) => relationships.get(path) ?? null);
  const needed = new Set(paths.values());
  const texts = unzip(bytes, (name) => needed.has(name));
  const found = [...paths].flatMap(([usual, path]) => {
    const text = texts.get(path);
    return text === undefined ? [] : [[usual, text] as const];
  });
  return new Map(found);
}

function unzip(bytes: Uint8Array, isWanted: (name: string) => boolean): Map<string, string> {
  const files = unzipSync(bytes, {
    filter({ name, originalSize }) {
      if (!isWanted(name)) return false;
      if (originalSize > LARGEST_PART) throw textFault("too-large");
      return true;
    },
  });
  return new Map(
    Object.entries(files).map(([name, content]) => [
      name,
      strFromU8(content).replace(/^\ufeff/u, ""),
    ])
  );
}
