/**
 * - plain: wording and figures
 * - term: the name of a term that is explained
 * - missing: something still to be given, highlighted
 */
export type RunLook = "plain" | "term" | "missing";

/** A piece of a paragraph. */
export interface TextRun {
  readonly text: string;
  readonly look: RunLook;
}

/** The few looks a paragraph has; `PARAGRAPH_LOOKS` says what each means. */
export type ParagraphStyle =
  | "cover"
  | "part"
  | "table-title"
  | "form-title"
  | "list-title"
  | "form-subtitle"
  | "heading"
  | "subheading"
  | "body"
  | "note"
  | "signature";

export interface DocumentParagraph {
  readonly kind: "paragraph";
  readonly style: ParagraphStyle;
  readonly runs: readonly TextRun[];
  /** Begins a new page. */
  readonly startsPage: boolean;
}

/** The line above a table: unit at the left, measure at the right. */
export interface DocumentLine {
  readonly kind: "line";
  readonly left: string;
  readonly right: string;
}

/** A cell with the columns and rows it is merged over; cells that others cover are left out. */
export interface TableCell {
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  /** Line breaks are "\n". */
  readonly runs: readonly TextRun[];
  readonly align: "left" | "center" | "right";
}

/** A grid of cells as it stands on its sheet. */
export interface DocumentTable {
  readonly kind: "table";
  /** Widths in points. */
  readonly columnWidths: readonly number[];
  /** In points. */
  readonly fontSize: number;
  /** Rows that stand again on every page. */
  readonly headerRows: number;
  readonly rows: readonly (readonly TableCell[])[];
}

export type DocumentBlock = DocumentParagraph | DocumentLine | DocumentTable;

export type Orientation = "portrait" | "landscape";

/** Pages of one orientation; each section begins a new page. */
export interface PageSection {
  readonly orientation: Orientation;
  readonly blocks: readonly DocumentBlock[];
}

/** The whole disclosure document, free of any file format. */
export interface DisclosureDocument {
  readonly title: string;
  /** Without a cover there are no contents either. */
  readonly cover: readonly DocumentParagraph[];
  /** What follows the cover and the contents; the contents are the headings in it. */
  readonly sections: readonly PageSection[];
}

/** Text of some runs. */
export function textOf(runs: readonly TextRun[]): string {
  return runs.map(({ text }) => text).join("");
}

/** Number of places where something is still to be given. */
export function countMissing({ cover, sections }: DisclosureDocument): number {
  const blocks = [...cover, ...sections.flatMap((section) => section.blocks)];
  const runs = blocks.flatMap((block) => {
    if (block.kind === "line") return [];
    return block.kind === "paragraph" ? block.runs : block.rows.flat().flatMap((cell) => cell.runs);
  });
  return runs.filter(({ look }) => look === "missing").length;
}
