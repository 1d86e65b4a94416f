import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MAX_CELL_CHARACTERS, MAX_ROW_HEIGHT, usableColumns } from "../../src/grid/row-height";
import type { NewSheetPlan } from "../../src/grid/plan";
import type { NarrativeDocument, Phrase } from "../../src/narrative/text/phrase";
import { toNarrativeSheetPlan } from "../../src/report/narrative-plan";
import { countWrappedLines } from "../../src/text/width";

const TITLE = "第三部分 2026年单位预算情况说明";

function text(value: string): Phrase {
  return { kind: "text", text: value };
}

function missing(value: string): Phrase {
  return { kind: "missing", text: value, key: "reason:x", hint: "原因" };
}

function document(...paragraphs: readonly (readonly Phrase[])[]): NarrativeDocument {
  return {
    sections: [
      {
        slug: "section",
        heading: [text("一、关于某中心收支预算情况的总体说明")],
        paragraphs: paragraphs.map((phrases, index) => ({ id: String(index), phrases })),
      },
    ],
    missing: paragraphs.flatMap((phrases) =>
      phrases.flatMap((phrase) =>
        phrase.kind === "missing"
          ? [{ key: phrase.key, section: "section", hint: phrase.hint }]
          : []
      )
    ),
    inputs: [],
  };
}

function texts(plan: NewSheetPlan): readonly string[] {
  return wordsOf(plan).map(({ value }) => (value?.kind === "text" ? value.text : ""));
}

/** The cells that are read; the second column marks the rows. */
function wordsOf(plan: NewSheetPlan): NewSheetPlan["cells"] {
  return plan.cells.filter(({ column }) => column === 0);
}

/** Paragraph rows below title and heading of a document without missing inputs. */
function paragraphTexts(plan: NewSheetPlan): readonly string[] {
  return texts(plan).slice(2);
}

describe("toNarrativeSheetPlan", () => {
  it("writes title, headings and one paragraph a row", () => {
    const plan = toNarrativeSheetPlan(
      document([text("收入总计"), text("100.00万元。")], [text("第二段。")]),
      { title: TITLE }
    );
    expect(plan.tag).toBe("narrative");
    expect(plan.name).toBe("第三部分 情况说明");
    expect(plan.columnWidths[1]).toBe(0);
    expect(texts(plan)).toEqual([
      TITLE,
      "一、关于某中心收支预算情况的总体说明",
      "收入总计100.00万元。",
      "第二段。",
    ]);
    expect(wordsOf(plan).map(({ look }) => look)).toEqual(["title", "heading", "plain", "plain"]);
    expect(wordsOf(plan).map(({ row, column }) => [row, column])).toEqual([
      [0, 0],
      [1, 0],
      [2, 0],
      [3, 0],
    ]);
  });

  it("makes missing phrases visible and counts them", () => {
    const plan = toNarrativeSheetPlan(
      document([text("完整。")], [text("主要原因是"), missing("【请填写：原因】"), text("。")]),
      { title: TITLE }
    );
    expect(wordsOf(plan)[1]).toMatchObject({ look: "note" });
    expect(texts(plan)[1]).toContain("1项");
    const [highlight] = plan.highlights ?? [];
    expect(highlight?.formula).toBe('ISNUMBER(FIND("【请填写",A3))');
    expect(highlight?.bounds).toMatchObject({ top: 2, left: 0, right: 0 });
    expect(highlight?.bounds.bottom).toBeGreaterThan(4);
    expect(texts(plan)[4]).toBe("主要原因是【请填写：原因】。");
  });

  it("writes paragraphs as text whatever they begin with, and leaves empty ones out", () => {
    const plan = toNarrativeSheetPlan(document([text("=1+1")], [text("")], [text("-乙")]), {
      title: TITLE,
    });
    expect(
      wordsOf(plan)
        .slice(2)
        .map(({ value }) => value)
    ).toEqual([
      { kind: "text", text: "=1+1" },
      { kind: "text", text: "-乙" },
    ]);
  });

  it("gives a row more height the longer its text is", () => {
    const plan = toNarrativeSheetPlan(
      document([text("短。")], [text("长".repeat(200))], [text("第一行\n第二行\n第三行")]),
      { title: TITLE }
    );
    const [short = 0, long = 0, broken = 0] = [2, 3, 4].map((row) => plan.rowHeights[row] ?? 0);
    // 200 Chinese characters are at least five lines of 45.
    expect(long).toBeGreaterThanOrEqual(5 * 14);
    expect(broken).toBeGreaterThan(2 * short - 14);
    expect(short).toBeLessThan(30);
  });

  it("splits a paragraph longer than the tallest row after a sentence", () => {
    const sentence = `${"预".repeat(60)}。`;
    const plan = toNarrativeSheetPlan(document([text(sentence.repeat(60))]), { title: TITLE });
    const rows = paragraphTexts(plan);
    expect(rows.length).toBeGreaterThan(2);
    for (const row of rows) expect(row.endsWith("。")).toBe(true);
    expect(rows.join("")).toBe(sentence.repeat(60));
  });

  it("does not cut a missing phrase in two", () => {
    const phrase = `【请填写：${"原因。".repeat(20)}】`;
    for (const length of [880, 900, 920, 940, 960, 980, 1000]) {
      const plan = toNarrativeSheetPlan(
        document([text("甲".repeat(length)), missing(phrase), text("乙".repeat(1000))]),
        { title: TITLE }
      );
      const holding = wordsOf(plan).filter(
        ({ value }) => value?.kind === "text" && value.text.includes(phrase)
      );
      expect(holding, String(length)).toHaveLength(1);
    }
  });

  it("keeps every text whole within Excel's limits", () => {
    const character = fc.oneof(
      fc.constantFrom("预", "算", "1", "a", " ", "。", "；", "\n", "𠮷", "…"),
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 })
    );
    const long = fc
      .array(character, { minLength: 1, maxLength: 40 })
      .chain((part) =>
        fc.integer({ min: 1, max: 300 }).map((times) => part.join("").repeat(times))
      );
    fc.assert(
      fc.property(long, (paragraph) => {
        const plan = toNarrativeSheetPlan(document([text(paragraph)]), { title: TITLE });
        const rows = paragraphTexts(plan);
        expect(rows.join("")).toBe(paragraph);
        rows.forEach((row, index) => {
          expect(row.length).toBeLessThanOrEqual(MAX_CELL_CHARACTERS);
          expect(row).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/);
          const height = plan.rowHeights[index + 2] ?? 0;
          expect(height).toBeLessThanOrEqual(MAX_ROW_HEIGHT);
          const lines = countWrappedLines(row, usableColumns(plan.columnWidths[0] ?? 0));
          expect(height).toBeGreaterThanOrEqual(lines * 15);
        });
      }),
      { numRuns: 150 }
    );
  });

  it("splits a text of many zero-width characters by the number of characters", () => {
    const paragraph = "\u200b".repeat(MAX_CELL_CHARACTERS + 10);
    const rows = paragraphTexts(
      toNarrativeSheetPlan(document([text(paragraph)]), { title: TITLE })
    );
    expect(rows.map(({ length }) => length)).toEqual([MAX_CELL_CHARACTERS, 10]);
  });
});
