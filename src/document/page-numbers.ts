import { countWrappedLines } from "../text/width";
import { LINE_LOOK, PARAGRAPH_LOOKS } from "./document-looks";
import {
  textOf,
  type DisclosureDocument,
  type DocumentBlock,
  type DocumentParagraph,
  type DocumentTable,
  type Orientation,
} from "./document-tree";
import { rowHeights } from "./fit-table";
import { textHeightOf, textWidthOf } from "./page-layout";

/** A heading that the contents list. */
export interface ContentsEntry {
  readonly text: string;
  readonly level: 1 | 2;
  /** Estimated; the body begins with page 1. */
  readonly page: number;
}

/**
 * The contents with estimated page numbers: fixed distances of lines and square characters let lines be counted. Word
 * and WPS correct them when the contents are updated.
 */
export function listContents({ sections }: DisclosureDocument): readonly ContentsEntry[] {
  const entries: ContentsEntry[] = [];
  const pages = new PageCounter();
  for (const { orientation, blocks } of sections) {
    pages.begin(orientation);
    for (const block of blocks) {
      pages.put(block);
      const level = block.kind === "paragraph" ? PARAGRAPH_LOOKS[block.style].level : 0;
      if (block.kind === "paragraph" && level !== 0)
        entries.push({ text: textOf(block.runs), level, page: pages.page });
    }
  }
  return entries;
}

class PageCounter {
  page = 0;
  #used = 0;
  #orientation: Orientation = "portrait";

  begin(orientation: Orientation): void {
    this.#orientation = orientation;
    this.#nextPage();
  }

  put(block: DocumentBlock): void {
    if (block.kind === "table") return this.#putTable(block);
    if (block.kind === "line") return this.#fill([LINE_LOOK.pitch]);
    if (block.startsPage) this.#nextPage();
    this.#putParagraph(block);
  }

  #putParagraph({ style, runs }: DocumentParagraph): void {
    const { size, pitch, before, after, indent, keepsNext } = PARAGRAPH_LOOKS[style];
    const columns = (textWidthOf(this.#orientation) / size) * 2;
    const lines = countWrappedLines("　".repeat(indent) + textOf(runs), columns);
    this.#used += before;
    const together = pitch * (lines + 1);
    if (keepsNext && this.#used + together > textHeightOf(this.#orientation)) this.#nextPage();
    this.#fill(Array.from({ length: lines }, () => pitch));
    this.#used += after;
  }

  /** On every further page the header stands again. */
  #putTable(table: DocumentTable): void {
    const heights = rowHeights(table);
    const header = heights.slice(0, table.headerRows).reduce((sum, next) => sum + next, 0);
    this.#fill(heights, header);
  }

  #fill(heights: readonly number[], again = 0): void {
    for (const height of heights) {
      if (this.#used + height > textHeightOf(this.#orientation)) {
        this.#nextPage();
        this.#used = again;
      }
      this.#used += height;
    }
  }

  #nextPage(): void {
    this.page += 1;
    this.#used = 0;
  }
}
