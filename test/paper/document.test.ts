import { beforeAll, describe, expect, it } from "vitest";
import { composeWorkbook } from "../../src/app/compose-workbook";
import { narrateWorkbook } from "../../src/app/narrate-workbook";
import { openCase } from "../../src/app/open-case";
import { textOf, type DisclosureDocument } from "../../src/document/document-tree";
import { writeDocument } from "../../src/document/write-document";
import { removeSpaces } from "../../src/text/normalize";
import { linesOf, printPages } from "../support/print-pages";
import { brokenAmounts, countAmounts, wordsOf } from "../support/printed-amounts";
import { readCase } from "../support/read-workbook";

const CASES = ["hejing-2026", "aketao-2025", "zizhou-2024"] as const;
function headingsOf({ sections }: DisclosureDocument): ReadonlySet<string> {
  return new Set(
    sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.kind === "paragraph" &&
        ["part", "heading", "subheading", "table-title"].includes(block.style)
          ? [removeSpaces(textOf(block.runs))]
          : []
      )
    )
  );
}

describe("the printed 预算公开全文", () => {
  const documents = new Map<string, DisclosureDocument>();
  let printed: ReadonlyMap<string, readonly string[]>;

  beforeAll(async () => {
    const files: Record<string, Uint8Array> = {};
    for (const name of CASES) {
      const one = openCase(await readCase(name));
      const { document } = composeWorkbook(one, narrateWorkbook(one));
      documents.set(name, document);
      files[`document-${name}.docx`] = await writeDocument(document);
    }
    printed = printPages(files);
  }, 600_000);

  const pagesOf = (name: string): readonly string[] => printed.get(`document-${name}.docx`) ?? [];

  // Amounts in 元 need every half of a character's width; the faces that stand in here for 宋体 have wider digits.
  it.each(["hejing-2026", "aketao-2025"])("%s: no amount is broken over two lines", (name) => {
    expect(countAmounts(wordsOf(documents.get(name)!)).size).toBeGreaterThan(40);
    expect(brokenAmounts(documents.get(name)!, pagesOf(name))).toEqual([]);
  });

  it.each(CASES)("%s: no heading stands alone at the foot of a page", (name) => {
    const headings = headingsOf(documents.get(name)!);
    const feet = pagesOf(name)
      .map((page) => removeSpaces(linesOf(page).at(-1) ?? ""))
      // The title of the second part has a page of its own, and so has the number of a form above it.
      .filter((line) => headings.has(line) && !/^第.部分/u.test(line));
    expect(feet).toEqual([]);
  });

  it.each(["hejing-2026", "aketao-2025"])(
    "%s: the tables of the form have one page each, with the wide faces of this machine as well",
    (name) => {
      const pages = pagesOf(name);
      const starts = pages.flatMap((page, index) =>
        /^表\d+　?\S/u.test(removeSpaces(linesOf(page)[0] ?? "")) ? [index] : []
      );
      expect(starts.length).toBeGreaterThanOrEqual(11);
      const surplus = starts.map((page, index) => page - starts[0]! - index);
      expect(surplus.at(-1)).toBe(0);
    }
  );

  it("the caption rows of a table of two pages stand on both", () => {
    const page = pagesOf("zizhou-2024").find((one) =>
      /收\s*入\s+支\s*出/u.test(linesOf(one)[0] ?? "")
    );
    expect(page).toBeDefined();
    expect(page).toMatch(/预算数/u);
  });
});
