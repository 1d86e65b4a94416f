import { EMPTY_LINE, joinLines, splitLine, type DocxLine, type LinePiece } from "./docx-line";
import type { ListPlace, Numbering } from "./docx-numbering";
import type { DocxAnchor } from "./docx-places";
import { isOn, type DocxStyles } from "./docx-styles";
import type { DocxListener } from "./scan-docx-xml";

/** Columns of a Word table at most. */
const MOST_COLUMNS = 63;

/**
 * What stands in the file but not on the page: deleted text, field codes, the copy for old programs, formats before a tracked change,
 * phonetic guides, places of tab stops.
 */
const UNSEEN: ReadonlySet<string> = new Set([
  "del",
  "moveFrom",
  "instrText",
  "delText",
  "delInstrText",
  "Fallback",
  "rt",
  "tabs",
  "rPrChange",
  "pPrChange",
  "tcPrChange",
  "trPrChange",
]);

/** What a tracked deletion is called, of text, of the mark that ends a paragraph, of a row. */
const DELETED: ReadonlySet<string> = new Set(["del", "moveFrom"]);

/** Elements that stand for characters. */
const CHARACTERS: Readonly<Record<string, string>> = {
  tab: "\t",
  ptab: "\t",
  br: "\n",
  cr: "\n",
  noBreakHyphen: "-",
  // The bar of a fraction: the denominator begins.
  den: "/",
};

interface Paragraph {
  text: string;
  readonly pieces: LinePiece[];
  list: string | null;
  level: number | null;
  style: string | null;
  /** The paragraph goes on in the next one: its mark is deleted or hidden. */
  isOpenEnded: boolean;
}

interface Row {
  readonly cells: { lines: DocxLine[]; isDeleted: boolean; spans: number }[];
  isDeleted: boolean;
}

/** What the reader needs to know of the rest of the file. */
export interface BodyContext {
  readonly numbering: Numbering;
  readonly styles: DocxStyles;
  /** The place of what is read just now. */
  here(): DocxAnchor | null;
}

/** Paragraphs stand in paragraphs (text boxes) and tables in tables; each begins a line of its own where it ends. */
export class DocxBody implements DocxListener {
  readonly lines: DocxLine[] = [];
  readonly #context: BodyContext;
  readonly #paragraphs: Paragraph[] = [];
  readonly #rows: Row[] = [];
  /** Of the runs that are open, whether each is hidden. */
  readonly #hidden: boolean[] = [];
  /** Of the fields that are open, whether their result has begun. */
  readonly #fields: boolean[] = [];
  #carried: DocxLine = EMPTY_LINE;
  #unseen = 0;
  #isText = false;
  /** Properties that are being read. */
  #properties: "pPr" | "trPr" | null = null;

  constructor(context: BodyContext) {
    this.#context = context;
  }

  /** Index of the line that the paragraph makes which is open; null in a table. */
  get openLine(): number | null {
    return this.#rows.length > 0 ? null : this.lines.length;
  }

  open(name: string, attribute: (name: string) => string | null): void {
    if (this.#unseen === 0 && DELETED.has(name)) this.#markDeleted();
    if (UNSEEN.has(name)) this.#unseen += 1;
    if (this.#unseen > 0) return;
    const character = CHARACTERS[name];
    if (name === "p") this.#openParagraph();
    else if (name === "r") this.#hidden.push(false);
    else if (name === "t") this.#isText = true;
    else if (name === "fldChar") this.#field(attribute("fldCharType"));
    else if (character !== undefined) this.#add(character);
    else if (!this.#openTable(name, attribute)) this.#property(name, attribute);
  }

  text(text: string): void {
    if (this.#unseen === 0 && this.#isText) this.#add(text);
  }

  close(name: string): void {
    if (UNSEEN.has(name)) {
      this.#unseen -= 1;
      return;
    }
    if (this.#unseen > 0) return;
    if (name === "t") this.#isText = false;
    else if (name === "r") this.#hidden.pop();
    else if (name === this.#properties) this.#properties = null;
    else if (name === "p") this.#closeParagraph(this.#paragraphs.pop());
    else if (name === "tc" || name === "body") this.#flush();
    else if (name === "tr") this.#closeRow(this.#rows.pop());
  }

  #openParagraph(): void {
    this.#paragraphs.push({
      text: "",
      pieces: [],
      list: null,
      level: null,
      style: null,
      isOpenEnded: false,
    });
  }

  #openTable(name: string, attribute: (name: string) => string | null): boolean {
    const row = this.#rows[this.#rows.length - 1];
    const cell = row?.cells[row.cells.length - 1];
    if (name === "tr") this.#rows.push({ cells: [], isDeleted: false });
    else if (name === "tc") row?.cells.push({ lines: [], isDeleted: false, spans: 1 });
    else if (name === "cellDel" && cell) cell.isDeleted = true;
    else if (name === "gridSpan" && cell) cell.spans = toColumns(attribute("val"));
    else return false;
    return true;
  }

  #property(name: string, attribute: (name: string) => string | null): void {
    if (name === "pPr" || name === "trPr") this.#properties = name;
    const paragraph = this.#paragraphs[this.#paragraphs.length - 1];
    if (!paragraph) return;
    if (name === "numId") paragraph.list = attribute("val");
    else if (name === "ilvl") paragraph.level = Number(attribute("val")) || 0;
    else if (name === "pStyle") paragraph.style = attribute("val");
    else if (name === "rStyle") this.#hide(this.#context.styles.hides(attribute("val")));
    else if (name === "vanish") this.#hide(isOn(attribute("val")));
  }

  /** Hidden is the run that is open, or the mark of the paragraph whose properties are. */
  #hide(isHidden: boolean): void {
    const paragraph = this.#paragraphs[this.#paragraphs.length - 1];
    if (this.#properties === "pPr" && paragraph) paragraph.isOpenEnded = isHidden;
    else if (this.#hidden.length > 0) this.#hidden[this.#hidden.length - 1] = isHidden;
  }

  #markDeleted(): void {
    const paragraph = this.#paragraphs[this.#paragraphs.length - 1];
    const row = this.#rows[this.#rows.length - 1];
    if (this.#properties === "pPr" && paragraph) paragraph.isOpenEnded = true;
    if (this.#properties === "trPr" && row) row.isDeleted = true;
  }

  #field(type: string | null): void {
    if (type === "begin") this.#fields.push(false);
    else if (type === "end") this.#fields.pop();
    else if (this.#fields.length > 0) this.#fields[this.#fields.length - 1] = true;
  }

  #add(text: string): void {
    const paragraph = this.#paragraphs[this.#paragraphs.length - 1];
    const isHidden =
      this.#hidden[this.#hidden.length - 1] === true ||
      this.#context.styles.hides(paragraph?.style ?? null);
    if (!paragraph || isHidden || this.#fields.includes(false)) return;
    const anchor = this.#context.here();
    const last = paragraph.pieces[paragraph.pieces.length - 1];
    if (last?.anchor?.child !== anchor?.child || !last)
      paragraph.pieces.push({ at: paragraph.text.length, anchor });
    paragraph.text += text;
  }

  #closeParagraph(paragraph: Paragraph | undefined): void {
    if (!paragraph) return;
    // A code that goes on in the next paragraph is a file gone wrong: nothing more may vanish by it.
    this.#fields.fill(true);
    const line = joinLines([this.#carried, paragraph]);
    this.#carried = paragraph.isOpenEnded ? line : EMPTY_LINE;
    if (paragraph.isOpenEnded) return;
    const place = this.#placeOf(paragraph);
    const number = place ? this.#context.numbering.next(place) : "";
    for (const part of splitLine(joinLines([{ text: number, pieces: [] }, line]))) this.#put(part);
  }

  /** What goes on in no other paragraph. */
  #flush(): void {
    if (this.#carried.text !== "") this.#put(this.#carried);
    this.#carried = EMPTY_LINE;
  }

  #placeOf({ list, level, style }: Paragraph): ListPlace | null {
    const styled = style === null ? null : this.#context.numbering.ofStyle(style);
    const chosen = list ?? styled?.list ?? null;
    // List 0 takes a paragraph out of the list of its style.
    return chosen === null || chosen === "0"
      ? null
      : { list: chosen, level: level ?? styled?.level ?? 0 };
  }

  /** A cell over several columns leaves the others empty, so that what stands below stays in its column. */
  #closeRow(row: Row | undefined): void {
    const cells = row?.cells.filter(({ isDeleted }) => !isDeleted) ?? [];
    if (!row || row.isDeleted) return;
    const [only, ...others] = cells;
    // A frame of one cell around a whole text is no table.
    if (only && others.length === 0 && only.lines.filter(isFilled).length > 1) {
      for (const line of only.lines) this.#put(line);
      return;
    }
    const columns = cells.flatMap(({ lines, spans }) => [
      joinLines(lines.filter(isFilled), " "),
      ...Array.from({ length: spans - 1 }, () => EMPTY_LINE),
    ]);
    this.#put(joinLines(columns, "\t"));
  }

  /** Into the cell that is open, else as a line. */
  #put(line: DocxLine): void {
    const row = this.#rows[this.#rows.length - 1];
    const cell = row?.cells[row.cells.length - 1];
    (cell?.lines ?? this.lines).push(line);
  }
}

function isFilled({ text }: DocxLine): boolean {
  return text !== "";
}

function toColumns(value: string | null): number {
  const columns = Number(value);
  return columns > 1 && columns <= MOST_COLUMNS ? columns : 1;
}
