import { textOf, type DisclosureDocument } from "../../src/document/document-tree";

const AMOUNT = /(?<![\d.,])\d[\d,]*\.\d+(?![\d.])/gu;

/** Every text of a document, cell by cell and paragraph by paragraph. */
export function wordsOf({ cover, sections }: DisclosureDocument): readonly string[] {
  return [...cover, ...sections.flatMap(({ blocks }) => blocks)].flatMap((block) => {
    if (block.kind === "line") return [block.left, block.right];
    if (block.kind === "paragraph") return [textOf(block.runs)];
    return block.rows.flatMap((row) => row.map(({ runs }) => textOf(runs)));
  });
}

export function countAmounts(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [amount] of texts.flatMap((text) => [...text.matchAll(AMOUNT)]))
    counts.set(amount, (counts.get(amount) ?? 0) + 1);
  return counts;
}

/** Amounts of a document that its printed pages show less often: broken over two lines, or cut. */
export function brokenAmounts(
  document: DisclosureDocument,
  pages: readonly string[]
): readonly string[] {
  const found = countAmounts(pages);
  return [...countAmounts(wordsOf(document))]
    .filter(([amount, count]) => (found.get(amount) ?? 0) < count)
    .map(([amount]) => amount);
}
