import { strFromU8, unzipSync } from "fflate";
import { textFault } from "../read-text-fault";
import { DocxBody, type BodyContext } from "./docx-body";
import { joinLines, type DocxLine } from "./docx-line";
import { readMargins } from "./docx-margins";
import { readNumbering } from "./docx-numbering";
import { BODY, findDocxParts } from "./docx-paths";
import { DocxPlaces, type DocxAnchor } from "./docx-places";
import { readDocxStyles } from "./docx-styles";
import { scanDocxXml } from "./scan-docx-xml";

const NUMBERING = "word/numbering.xml";
const STYLES = "word/styles.xml";
const NOTES = [
  ["word/footnotes.xml", "脚注："],
  ["word/endnotes.xml", "尾注："],
] as const;
/** Unpacked size of one part, in bytes: beyond any disclosure document. */
const LARGEST_PART = 96 * 1024 * 1024;

/** A Word document as lines, each with the places its words come from. */
export interface DocxText {
  readonly lines: readonly DocxLine[];
  readonly places: DocxPlaces;
}

/**
 * Lines of a Word document: one a paragraph with its list number, one a table row with tabs between the columns. A note stands
 * behind the paragraph that refers to it, or last where a table does; last comes what stands above and below the pages.
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
  const references = new Map<string, NoteReference>();
  scanDocxXml(body, {
    open(name, attribute, tag) {
      places.open(name, attribute("fldCharType"), tag);
      const anchor = NOTE_REFERENCE.test(name) ? places.here() : null;
      const line = reader.openLine;
      if (anchor) references.set(`${name}:${attribute("id") ?? ""}`, { anchor, line });
      reader.open(name, attribute);
    },
    text: (text) => reader.text(text),
    close(name, tag) {
      reader.close(name);
      places.close(name, tag);
    },
  });
  const notes = NOTES.flatMap(([path, label]) =>
    readNotes(parts.get(path), label, context, references)
  );
  const lines = reader.lines.flatMap((line, index) => [line, ...linesAt(notes, index)]);
  return { lines: [...lines, ...linesAt(notes, null), ...readMargins(parts, context)], places };
}

/** Where a note is referred to. */
interface NoteReference {
  readonly anchor: DocxAnchor;
  /** Index of the line; null in a table. */
  readonly line: number | null;
}

interface Note {
  readonly at: number | null;
  readonly lines: readonly DocxLine[];
}

function linesAt(notes: readonly Note[], index: number | null): readonly DocxLine[] {
  return notes.filter(({ at }) => at === index).flatMap(({ lines }) => lines);
}

/** The element around all of a workbook or a presentation. */
const OTHER_MAIN_PART = /<(?:[\w.-]+:)?(?:workbook|presentation)[\s>]/u;
const NOTE_REFERENCE = /^(?:foot|end)noteReference$/u;

/** Notes that the body refers to; they are anchored where it does. */
function readNotes(
  source: string | undefined,
  label: string,
  context: BodyContext,
  references: ReadonlyMap<string, NoteReference>
): readonly Note[] {
  if (source === undefined) return [];
  let own: NoteReference | null = null;
  const notes: Note[] = [];
  let reader: DocxBody | null = null;
  const here = (): DocxAnchor | null => own && { ...own.anchor, isInBody: false };
  scanDocxXml(source, {
    open(name, attribute) {
      const found = references.get(`${name}Reference:${attribute("id") ?? ""}`);
      if (found) [own, reader] = [found, new DocxBody({ ...context, here })];
      else reader?.open(name, attribute);
    },
    text: (text) => reader?.text(text),
    close(name) {
      if (/^(?:foot|end)note$/u.test(name)) {
        const filled = reader?.lines.filter(({ text }) => text.trim() !== "") ?? [];
        const [first, ...rest] = filled;
        if (first)
          notes.push({
            at: own?.line ?? null,
            lines: [joinLines([{ text: label, pieces: [] }, first]), ...rest],
          });
        reader = null;
      } else reader?.close(name);
    },
  });
  return notes;
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
