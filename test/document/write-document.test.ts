import { beforeAll, describe, expect, it } from "vitest";
import { openCase } from "../../src/app/open-case";
import { composeWorkbook } from "../../src/app/compose-workbook";
import { narrateWorkbook } from "../../src/app/narrate-workbook";
import { recognizeWorkbook } from "../../src/app/recognize-workbook";
import type { Block } from "../../src/budget/block";
import { tablesOf as budgetTablesOf } from "../../src/budget/budget";
import type {
  DisclosureDocument,
  DocumentBlock,
  DocumentParagraph,
} from "../../src/document/document-tree";
import { writeDocument } from "../../src/document/write-document";
import type { WorkbookSnapshot } from "../../src/grid/snapshot";
import { formatAmount } from "../../src/money/format";
import { findAll, readDocx, tablesOf, textOf, type Element } from "../support/read-docx";
import { readCase } from "../support/read-workbook";

const CASES = ["hejing-2026", "aketao-2025"];

function documentOf(...blocks: readonly DocumentBlock[]): DisclosureDocument {
  const cover = [{ ...body("封面"), style: "cover" } as DocumentParagraph];
  return { title: "题", cover, sections: [{ orientation: "portrait", blocks }] };
}

function body(text: string): DocumentParagraph {
  return { kind: "paragraph", style: "body", startsPage: false, runs: [{ text, look: "plain" }] };
}

function attribute(element: Element, name: string, key: string): readonly (string | undefined)[] {
  return findAll(element, name).map(({ attributes }) => attributes[key]);
}

async function bodyOf(document: DisclosureDocument): Promise<Element> {
  return readDocx(await writeDocument(document))["word/document.xml"]!;
}

describe.each(CASES)("the Word file of %s", (slug) => {
  let workbook: WorkbookSnapshot;
  let parts: Readonly<Record<string, Element>>;
  let word: Element;
  let document: DisclosureDocument;

  beforeAll(async () => {
    workbook = await readCase(slug);
    document = composeWorkbook(openCase(workbook), narrateWorkbook(openCase(workbook))).document;
    parts = readDocx(await writeDocument(document));
    word = parts["word/document.xml"]!;
  });

  it("says every amount of every table, as the workbook shows it", () => {
    const { budget } = recognizeWorkbook(workbook);
    const tables = tablesOf(word);
    const found = budgetTablesOf(budget);
    found.forEach((table, index) => {
      const texts = tables[index]!.flat();
      const left = [...texts];
      const blocks: readonly Block[] = Object.values(table.blocks);
      for (const block of blocks)
        for (const row of block.rows)
          for (const { id } of block.columns) {
            const fact = block.fact(row, id);
            if (fact.state !== "amount") continue;
            const at = left.indexOf(formatAmount(fact.amount.to(table.measure)));
            expect(at, `${table.title.text} ${row.name} ${id}`).toBeGreaterThanOrEqual(0);
            left.splice(at, 1);
          }
      // Nothing that looks like an amount is left over.
      expect(left.filter((text) => /^[\d,]+\.\d+$/u.test(text))).toEqual([]);
    });
    expect(tables.length).toBeGreaterThan(found.length);
  });

  it("lists in its contents the headings of the body, in their order", () => {
    const contents = findAll(word, "w:sdt")[0]!;
    const entries = findAll(contents, "w:p")
      .map(textOf)
      .filter((text) => text !== "");
    const headings = findAll(word, "w:p")
      .filter((paragraph) => /^Heading/u.test(attribute(paragraph, "w:pStyle", "w:val")[0] ?? ""))
      .map(textOf);
    expect(headings.length).toBeGreaterThan(25);
    expect(entries.map((entry) => entry.replace(/\d+$/u, ""))).toEqual(headings);
    const pages = entries.map((entry) => Number(/\d+$/u.exec(entry)?.[0]));
    expect(pages[0]).toBe(1);
    expect([...pages].sort((a, b) => a - b)).toEqual(pages);
    expect(pages[pages.length - 1]).toBeGreaterThan(20);
  });

  it("turns the page for wide tables and back, numbers from 1 on after the contents", () => {
    const sections = findAll(word, "w:sectPr");
    const turned = sections.map(
      (section) => attribute(section, "w:pgSz", "w:orient")[0] === "landscape"
    );
    expect(turned).toEqual([
      false,
      ...document.sections.map((one) => one.orientation === "landscape"),
    ]);
    expect(new Set(turned).size).toBe(2);
    for (const section of sections) {
      const { attributes } = findAll(section, "w:pgSz")[0]!;
      const isWide = Number(attributes["w:w"]) > Number(attributes["w:h"]);
      expect(isWide).toBe(attributes["w:orient"] === "landscape");
    }
    expect(sections.map((one) => attribute(one, "w:pgNumType", "w:start")[0])).toEqual([
      undefined,
      "1",
      ...document.sections.slice(1).map(() => undefined),
    ]);
    expect(findAll(sections[0]!, "w:footerReference")).toEqual([]);
    expect(findAll(sections[1]!, "w:footerReference")).toHaveLength(2);
  });

  it("no table is wider than its page, and its cells fill its grid", () => {
    for (const table of findAll(word, "w:tbl")) {
      const widths = findAll(table, "w:gridCol").map(({ attributes }) => Number(attributes["w:w"]));
      expect(widths.reduce((sum, next) => sum + next, 0)).toBeLessThan(12_800);
      for (const row of findAll(table, "w:tr")) {
        const spans = findAll(row, "w:tc").map((cell) =>
          Number(attribute(cell, "w:gridSpan", "w:val")[0] ?? 1)
        );
        expect(spans.reduce((sum, next) => sum + next, 0)).toBe(widths.length);
      }
    }
  });

  it("repeats the header of its tables on every page", () => {
    const [first] = findAll(word, "w:tbl");
    const rows = findAll(first!, "w:tr").map((row) => findAll(row, "w:tblHeader").length > 0);
    expect(rows.slice(0, 3)).toEqual([true, true, false]);
  });

  it("has the faces of official documents, and what stands in for them", () => {
    const styles = parts["word/styles.xml"]!;
    const faces = new Set(attribute(styles, "w:rFonts", "w:eastAsia"));
    for (const face of ["方正小标宋简体", "仿宋_GB2312", "黑体", "楷体_GB2312"])
      expect(faces.has(face), face).toBe(true);
    const fonts = findAll(parts["word/fontTable.xml"]!, "w:font").map((font) => [
      font.attributes["w:name"],
      attribute(font, "w:altName", "w:val")[0],
    ]);
    expect(Object.fromEntries(fonts)).toMatchObject({
      方正小标宋简体: "宋体",
      仿宋_GB2312: "仿宋",
    });
  });

  it("highlights what is still to be filled in, and nothing else", () => {
    for (const run of findAll(word, "w:r")) {
      const isMissing = textOf(run).includes("【请填写");
      expect(findAll(run, "w:highlight").length > 0, textOf(run)).toBe(isMissing);
    }
  });

  it("is the same file every time", async () => {
    const reread = await readCase(slug);
    const again = composeWorkbook(openCase(reread), narrateWorkbook(openCase(reread))).document;
    const [one, other] = [await writeDocument(document), await writeDocument(again)];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });
});

describe("texts in a Word file", () => {
  it("stay text, whatever they begin with or hold", async () => {
    const texts = ["=1+1", "@名称", "<b>&amp;</b>", "甲\u0000乙\u000b丙\ud800丁", "𠀀\ufffe"];
    const word = await bodyOf(documentOf(...texts.map(body)));
    const shown = findAll(word, "w:p").map(textOf);
    expect(shown.filter((text) => text !== "" && !/^[目封]/u.test(text))).toEqual([
      "=1+1",
      "@名称",
      "<b>&amp;</b>",
      "甲乙丙丁",
      "𠀀",
    ]);
    expect(findAll(word, "w:instrText")).toHaveLength(1);
  });

  it("break where they broke, and keep leading spaces", async () => {
    const word = await bodyOf(documentOf(body("甲\r\n　乙\n  丙")));
    expect(findAll(word, "w:p").map(textOf)).toContain("甲\n　乙\n  丙");
  });

  it("a document without a cover has no contents", async () => {
    const plain = { ...documentOf(body("甲")), cover: [] };
    expect(findAll(await bodyOf(plain), "w:sdt")).toEqual([]);
    expect(findAll(await bodyOf(documentOf(body("甲"))), "w:sdt")).toHaveLength(1);
  });
});
