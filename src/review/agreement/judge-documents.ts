import type { ReadText } from "../../narrative/text/read-text";
import type { LedgerBook } from "../ledger/entry";
import type { Paragraph } from "../reading/paragraph";
import type { Quantity } from "../reading/quantity";
import { overlaps, type Span } from "../reading/span";

const DOCUMENT = /[\p{Script=Han}]{2,6}\((?:19|20)\d\d\)第?\d{1,5}号/gu;
/** An agency is told by its last characters. */
const ISSUER = 2;

/** A document number of the text. */
interface Cited extends Span {
  readonly key: string;
  readonly isNamed: boolean;
  readonly quantities: readonly Quantity[];
}

/** Document numbers: those in names of the tables agree, the same one cited twice agrees with itself. */
export function judgeDocuments(
  paragraphs: readonly Paragraph[],
  text: ReadText,
  names: readonly Span[],
  book: LedgerBook
): void {
  const cited = paragraphs.flatMap((paragraph) => citedIn(paragraph, text, names));
  const counts = new Map<string, number>();
  for (const { key } of cited) counts.set(key, (counts.get(key) ?? 0) + 1);
  const named = new Set(cited.flatMap(({ key, isNamed }) => (isNamed ? [key] : [])));
  for (const { key, quantities } of cited)
    for (const quantity of quantities) {
      if (named.has(key)) book.settle(quantity, "agrees");
      else if ((counts.get(key) ?? 0) > 1) book.settle(quantity, "agreesWithItself");
      else book.settle(quantity, "nothingToCompare");
    }
}

function citedIn(paragraph: Paragraph, text: ReadText, names: readonly Span[]): readonly Cited[] {
  const documents = paragraph.quantities.filter(({ kind }) => kind === "document");
  if (documents.length === 0) return [];
  const words = text.slice(paragraph.start, paragraph.end);
  return [...words.matchAll(DOCUMENT)].map(({ index, 0: written }) => {
    const span = { start: paragraph.start + index, end: paragraph.start + index + written.length };
    const bracket = written.indexOf("(");
    return {
      ...span,
      key: written.slice(Math.max(0, bracket - ISSUER)),
      isNamed: names.some((name) => overlaps(name, span)),
      quantities: documents.filter((one) => overlaps(one, span)),
    };
  });
}
