import type { Span } from "./scan-docx-xml";

/** Where words come from: a run, link, field or control that is a child of a paragraph of the body. */
export interface DocxAnchor {
  readonly child: Span;
  /** Index among the paragraphs. */
  readonly paragraph: number;
  /** False for words of a text box or a footnote, which hangs on the child. */
  readonly isInBody: boolean;
}

/** A paragraph of the body or of a table; those of text boxes belong to the one that they hang on. */
export interface ParagraphPlace {
  /** Children that may carry text, in order. */
  readonly children: readonly Span[];
  /** False where other programs lose a comment or the words before it: see the notes at {@link DocxPlaces}. */
  readonly canHold: boolean;
}

type OpenSpan = { -readonly [K in keyof Span]: Span[K] };

/** Children of a paragraph that are marks and carry no text. */
const MARK = /^(?:pPr|comment|bookmark|proofErr|perm|move\w+Range|customXml\w+Range)/u;

/**
 * The places of a document where a comment may begin and end, collected while it is read. In the first paragraph of a
 * content control, and in one around a cell or a row, LibreOffice drops words at a comment; within the result of a field it puts
 * the comment's words into the sentence.
 */
export class DocxPlaces {
  readonly paragraphs: ParagraphPlace[] = [];
  /** Stretches from the beginning of a field to its end, in order. */
  readonly fields: Span[] = [];
  readonly #path: string[] = [];
  /** Content controls that are open: how deep, and whether a paragraph was met in them. */
  readonly #controls: { readonly depth: number; hasParagraph: boolean }[] = [];
  #children: OpenSpan[] = [];
  #child: OpenSpan | null = null;
  /** Depth of the outermost paragraph that is open; 0 when there is none. */
  #paragraphDepth = 0;
  #fieldDepth = 0;
  #fieldStart = 0;
  /** True when a field ends in the child that is open. */
  #endsField = false;

  open(name: string, type: string | null, { start, end }: Span): void {
    this.#path.push(name);
    const depth = this.#path.length;
    if (this.#paragraphDepth === 0) {
      if (name === "sdt") this.#controls.push({ depth, hasParagraph: false });
      if (name === "p") this.#openParagraph(depth);
    } else if (depth === this.#paragraphDepth + 1) {
      this.#child = { start, end };
      if (!MARK.test(name)) this.#children.push(this.#child);
    }
    if (name === "fldChar") this.#field(type);
  }

  close(name: string, { end }: Span): void {
    const depth = this.#path.length;
    this.#path.pop();
    if (this.#child && depth === this.#paragraphDepth + 1) this.#closeChild(this.#child, end);
    if (depth === this.#paragraphDepth) this.#paragraphDepth = 0;
    if (this.#paragraphDepth === 0 && name === "sdt") this.#controls.pop();
  }

  /** The place of what is read just now. */
  here(): DocxAnchor | null {
    if (!this.#child) return null;
    const isInBody = !this.#path.includes("txbxContent");
    // The end is known when the child is closed: it is the child itself, not a copy.
    return { child: this.#child, paragraph: this.paragraphs.length - 1, isInBody };
  }

  #openParagraph(depth: number): void {
    this.#paragraphDepth = depth;
    this.#children = [];
    this.paragraphs.push({ children: this.#children, canHold: this.#canHold() });
    for (const control of this.#controls) control.hasParagraph = true;
  }

  #canHold(): boolean {
    if (this.#path.includes("AlternateContent")) return false;
    return this.#controls.every(({ depth, hasParagraph }) => {
      const around = this.#path[depth + 1];
      return hasParagraph && around !== "tc" && around !== "tr";
    });
  }

  #closeChild(child: OpenSpan, end: number): void {
    child.end = end;
    this.#child = null;
    if (this.#endsField) this.fields.push({ start: this.#fieldStart, end });
    this.#endsField = false;
  }

  /** Of fields in fields the outermost counts. */
  #field(type: string | null): void {
    if (type === "begin" && this.#fieldDepth++ === 0 && !this.#endsField)
      this.#fieldStart = this.#child?.start ?? 0;
    if (type === "end" && this.#fieldDepth > 0 && --this.#fieldDepth === 0) this.#endsField = true;
  }
}
