import { strFromU8, unzipSync } from "fflate";
import { readNumbering, type ListPlace, type Numbering } from "./read-docx-numbering";
import { scanDocxXml } from "./read-docx-xml";
import { textFault } from "./read-text-fault";

const BODY = "word/document.xml";
const NUMBERING = "word/numbering.xml";
const STYLES = "word/styles.xml";
/** Unpacked size of one part, in bytes: beyond any disclosure document. */
const LARGEST_PART = 96 * 1024 * 1024;

/** Columns of a Word table at most. */
const MOST_COLUMNS = 63;

/** What stands in the file but not on the page: deleted text, field codes, the copy for old programs. */
const UNSEEN: ReadonlySet<string> = new Set([
  "del",
  "moveFrom",
  "instrText",
  "delText",
  "Fallback",
  "footnoteReference",
]);

/**
 * Lines of a Word document: one a paragraph with its list number, one a table row with tabs between the columns.
 * @throws TextFault "not-text" for a zip that is no Word document, "too-large", "damaged"
 */
export function readDocx(bytes: Uint8Array): readonly string[] {
  const parts = unpack(bytes);
  const body = parts.get(BODY);
  if (body === undefined) throw textFault("not-text");
  const numbering = readNumbering(parts.get(NUMBERING) ?? null, parts.get(STYLES) ?? null);
  const reader = new BodyReader(numbering);
  scanDocxXml(body, reader);
  return reader.lines;
}

function unpack(bytes: Uint8Array): ReadonlyMap<string, string> {
  const files = unzipSync(bytes, {
    filter({ name, originalSize }) {
      if (![BODY, NUMBERING, STYLES].includes(name)) return false;
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

interface Paragraph {
  text: string;
  list: string | null;
  level: number | null;
  style: string | null;
}

/** Paragraphs stand in paragraphs (text boxes) and tables in tables; each begins a line of its own where it ends. */
class BodyReader {
  readonly lines: string[] = [];
  readonly #numbering: Numbering;
  readonly #paragraphs: Paragraph[] = [];
  /** Cells of the rows that are open, outermost first. */
  readonly #rows: string[][] = [];
  /** Columns that the open cell spans beyond its own, by row. */
  readonly #spans: number[] = [];
  #unseen = 0;
  #isText = false;

  constructor(numbering: Numbering) {
    this.#numbering = numbering;
  }

  open(name: string, attribute: (name: string) => string | null): void {
    if (UNSEEN.has(name)) this.#unseen += 1;
    if (this.#unseen > 0) return;
    const paragraph = this.#paragraphs[this.#paragraphs.length - 1];
    if (name === "p") this.#paragraphs.push({ text: "", list: null, level: null, style: null });
    else if (name === "tr") {
      this.#rows.push([]);
      this.#spans.push(0);
    } else if (name === "tc") this.#rows[this.#rows.length - 1]?.push("");
    else if (name === "gridSpan") this.#span(Number(attribute("val")));
    else if (name === "t") this.#isText = true;
    else if (!paragraph) return;
    else if (name === "tab") paragraph.text += "\t";
    else if (name === "br" || name === "cr") paragraph.text += "\n";
    else if (name === "noBreakHyphen") paragraph.text += "-";
    else if (name === "numId") paragraph.list = attribute("val");
    else if (name === "ilvl") paragraph.level = Number(attribute("val")) || 0;
    else if (name === "pStyle") paragraph.style = attribute("val");
  }

  text(text: string): void {
    const paragraph = this.#paragraphs[this.#paragraphs.length - 1];
    if (this.#unseen === 0 && this.#isText && paragraph) paragraph.text += text;
  }

  close(name: string): void {
    if (UNSEEN.has(name)) {
      this.#unseen -= 1;
      return;
    }
    if (this.#unseen > 0) return;
    if (name === "t") this.#isText = false;
    if (name === "p") this.#endParagraph(this.#paragraphs.pop());
    if (name === "tc") this.#endCell();
    if (name === "tr") {
      this.#spans.pop();
      this.#put((this.#rows.pop() ?? []).join("\t"), this.#rows);
    }
  }

  #span(columns: number): void {
    if (columns > 1 && columns <= MOST_COLUMNS && this.#spans.length > 0)
      this.#spans[this.#spans.length - 1] = columns - 1;
  }

  /** A cell over several columns leaves the others empty, so that what stands below stays in its column. */
  #endCell(): void {
    const at = this.#spans.length - 1;
    this.#rows[at]?.push(...Array.from({ length: this.#spans[at] ?? 0 }, () => ""));
    if (at >= 0) this.#spans[at] = 0;
  }

  #endParagraph(paragraph: Paragraph | undefined): void {
    if (!paragraph) return;
    const place = this.#placeOf(paragraph);
    const number = place ? this.#numbering.next(place) : "";
    for (const line of `${number}${paragraph.text}`.split("\n")) this.#put(line, this.#rows);
  }

  #placeOf({ list, level, style }: Paragraph): ListPlace | null {
    const styled = style === null ? null : this.#numbering.ofStyle(style);
    const chosen = list ?? styled?.list ?? null;
    // List 0 takes a paragraph out of the list of its style.
    return chosen === null || chosen === "0"
      ? null
      : { list: chosen, level: level ?? styled?.level ?? 0 };
  }

  /** Into the cell that is open, else as a line. */
  #put(line: string, rows: string[][]): void {
    const row = rows[rows.length - 1];
    if (!row || row.length === 0) this.lines.push(line);
    else row[row.length - 1] = [row[row.length - 1], line].filter(Boolean).join(" ");
  }
}
