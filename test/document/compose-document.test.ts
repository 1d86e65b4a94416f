import { describe, expect, it } from "vitest";
import { openCase } from "../../src/app/open-case";
import { composeWorkbook } from "../../src/app/compose-workbook";
import { narrateWorkbook } from "../../src/app/narrate-workbook";
import { planTargetSheets } from "../../src/app/plan-target-sheets";
import {
  countMissing,
  textOf,
  type DisclosureDocument,
  type DocumentBlock,
  type DocumentTable,
} from "../../src/document/document-tree";
import { snapshotOfPlan } from "../../src/grid/snapshot-of-plan";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/grid/snapshot";
import type { KeptInputs } from "../../src/narrative/hands/input-list";
import { readCase, withCell } from "../support/read-workbook";

function blocksOf({ sections }: DisclosureDocument): readonly DocumentBlock[] {
  return sections.flatMap(({ blocks }) => blocks);
}

function paragraphs(document: DisclosureDocument, ...styles: readonly string[]): readonly string[] {
  return blocksOf(document).flatMap((block) =>
    block.kind === "paragraph" && styles.includes(block.style) ? [textOf(block.runs)] : []
  );
}

/** The table below a title. */
function tableBelow(document: DisclosureDocument, title: string): DocumentTable {
  const blocks = blocksOf(document);
  const start = blocks.findIndex(
    (block) => block.kind === "paragraph" && textOf(block.runs).includes(title)
  );
  const table = blocks.slice(start).find((block) => block.kind === "table");
  if (table?.kind !== "table") throw new RangeError(title);
  return table;
}

function textsOf(table: DocumentTable): readonly (readonly string[])[] {
  return table.rows.map((cells) => cells.map(({ runs }) => textOf(runs)));
}

function inputs(contents: Readonly<Record<string, string>>, year = 2026): KeptInputs {
  return {
    year,
    lines: Object.entries(contents).map(([key, content]) => ({
      ...{ key, content, section: "", item: "", previous: "" },
    })),
  };
}

function compose(workbook: WorkbookSnapshot, kept?: KeptInputs): DisclosureDocument {
  return composeWorkbook(openCase(workbook), narrateWorkbook(openCase(workbook), kept)).document;
}

describe("the disclosure document", async () => {
  const workbook = await readCase("hejing-2026");
  const document = compose(workbook);

  it("has cover and four parts, each on a new page", () => {
    expect(document.title).toBe("和静县社会保险中心2026年单位预算公开");
    expect(paragraphs(document, "part")).toEqual([
      "第一部分 2026年单位概况",
      "第二部分 2026年单位预算公开表",
      "第三部分 2026年单位预算情况说明",
      "第四部分 名词解释",
    ]);
    for (const { blocks } of document.sections)
      blocks.forEach((block, index) => {
        if (block.kind === "paragraph" && block.style === "part")
          expect(block.startsPage).toBe(index > 0);
      });
  });

  it("shows the twelve tables in order, each on a page of its own", () => {
    expect(paragraphs(document, "table-title")).toHaveLength(12);
    expect(paragraphs(document, "table-title")[9]).toBe("表10　财政拨款“三公”经费支出情况表");
    for (const { blocks } of document.sections)
      blocks.forEach((block, index) => {
        if (block.kind === "paragraph" && block.style === "table-title")
          expect(block.startsPage || index === 0).toBe(true);
      });
  });

  it("keeps the merged header, the codes and the middle of the total", () => {
    const table = tableBelow(document, "表5");
    expect(table.headerRows).toBe(2);
    expect(table.rows[0]?.map(({ columnSpan, rowSpan }) => [columnSpan, rowSpan])).toEqual([
      [3, 1],
      [1, 2],
      [3, 1],
    ]);
    expect(textsOf(table)[4]).toEqual([
      "208",
      "01",
      "09",
      "社会保险经办机构",
      "268.11",
      "264.61",
      "3.50",
    ]);
    const total = table.rows[table.rows.length - 1];
    expect(total?.map(({ align }) => align).slice(3)).toEqual([
      "center",
      "right",
      "right",
      "right",
    ]);
  });

  it("stands unit and measure above a table as the sheet has them", () => {
    const line = blocksOf(document).find((block) => block.kind === "line");
    expect(line).toEqual({
      kind: "line",
      left: "编制单位：和静县社会保险中心",
      right: "单位：万元",
    });
  });

  it("turns the page only for tables that need it", () => {
    const turned = document.sections.flatMap(({ orientation, blocks }) =>
      orientation === "portrait"
        ? []
        : blocks.flatMap((block) =>
            block.kind === "paragraph" && block.style === "table-title" ? [textOf(block.runs)] : []
          )
    );
    expect(turned.map((title) => title.split("　")[0])).toEqual(["表2", "表7"]);
  });

  it("shows the workbook's own number format, not a number of its own", () => {
    const [sheet] = workbook.sheets.filter(({ name }) => name.includes("收支总体"));
    const changed = withCell(workbook, sheet!.name, "B5", 470.021);
    expect(textsOf(tableBelow(compose(changed), "表1"))[2]?.[1]).toBe("470.02");
  });

  it("leaves out blank rows and what the clerk calculates beside a table", () => {
    const [sheet] = workbook.sheets.filter(({ name }) => name.includes("收支总体"));
    const beside = withCell(workbook, sheet!.name, "G5", 999.99);
    expect(tableBelow(compose(beside), "表1")).toEqual(tableBelow(document, "表1"));
  });

  it("asks for a table that is not there", () => {
    const without = { ...workbook, sheets: workbook.sheets.filter((_, index) => index !== 2) };
    const composed = compose(without);
    expect(paragraphs(composed, "table-title")[2]).toBe("表3　单位支出总体情况表");
    expect(paragraphs(composed, "body")).toContain("【请填写：这张表工作簿中没有找到】");
  });

  it("states that a table is empty, also where the sheet does not", () => {
    const notes = paragraphs(document, "note");
    expect(notes).toHaveLength(4);
    const sheets = workbook.sheets.map((sheet): SheetSnapshot => {
      const values = sheet.values.map((row) =>
        row.map((value) =>
          typeof value === "string" && value.includes("政府性基金预算支出情况表为空表")
            ? null
            : value
        )
      );
      return { ...sheet, values };
    });
    expect(paragraphs(compose({ ...workbook, sheets }), "note")).toEqual(notes);
  });

  it("takes duties, organization and the day from 填报事项, and asks for them otherwise", () => {
    const missing = countMissing(document);
    const filled = compose(
      workbook,
      inputs({
        "overview.duties": "（一）甲。\n（二）乙。",
        "overview.organization": "内设丙科。",
        "disclosure-date": "2026年2月10日",
      })
    );
    expect(paragraphs(filled, "body").slice(0, 3)).toEqual([
      "（一）甲。",
      "（二）乙。",
      "内设丙科。",
    ]);
    expect(paragraphs(filled, "signature")).toEqual(["和静县社会保险中心", "2026年2月10日"]);
    expect(countMissing(filled)).toBe(missing - 3);
  });

  it("puts the target tables where the text announces them", () => {
    const blocks = blocksOf(document);
    const at = blocks.findIndex(
      (block) => block.kind === "paragraph" && block.style === "form-title"
    );
    const before = blocks[at - 1];
    expect(before?.kind === "paragraph" && textOf(before.runs).endsWith("具体情况见下表：")).toBe(
      true
    );
    expect(paragraphs(document, "form-title")).toEqual([
      "单位整体绩效目标表",
      ...Array.from({ length: 3 }, () => "项目支出绩效目标表"),
    ]);
    const after = paragraphs(document, "subheading");
    expect(after[after.length - 1]).toBe("（五）其他需说明的事项");
  });

  it("shows the target tables that the clerk filled in, without the hint for filling in", () => {
    const [plan] = planTargetSheets(openCase(workbook));
    const empty = snapshotOfPlan(plan!);
    const row = empty.values.findIndex((cells) => cells.includes("年度绩效目标"));
    const sheet = {
      ...empty,
      values: empty.values.map((cells, index) =>
        cells.map((value, column) => (index === row && column === 2 ? "=完成年度任务" : value))
      ),
    };
    const filled = compose({ ...workbook, sheets: [...workbook.sheets, sheet] });
    const texts = textsOf(tableBelow(filled, "单位整体绩效目标表")).flat();
    expect(texts).toContain("=完成年度任务");
    expect(texts.some((text) => text.startsWith("注："))).toBe(false);
    expect(paragraphs(filled, "form-title")).toHaveLength(4);
  });

  it("explains the terms that the tables of the year use", async () => {
    const terms = (composed: DisclosureDocument): string => paragraphs(composed, "body").join("\n");
    expect(terms(document)).toMatch(/十五、委托业务费：/u);
    const earlier = compose(await readCase("aketao-2025"));
    expect(terms(earlier)).not.toContain("委托业务费：");
    for (const term of [
      "财政拨款",
      "一般公共预算",
      "基本支出",
      "项目支出",
      "“三公”经费",
      "机关运行经费",
    ])
      expect(terms(earlier)).toMatch(new RegExp(`、${term}：`, "u"));
    expect(paragraphs(earlier, "part")[0]).toBe("第一部分 2025年部门概况");
  });

  it("asks for the year and the unit where the workbook names neither", () => {
    const nameless = {
      ...workbook,
      fileName: null,
      title: null,
      sheets: workbook.sheets.map((sheet) => ({
        ...sheet,
        values: sheet.values.map((row) =>
          row.map((value) =>
            typeof value === "string"
              ? value.replace(/和静县社会保险中心|20\d\d\s*年/gu, "")
              : value
          )
        ),
      })),
    };
    expect(compose(nameless).title).toContain(
      "【请填写：单位名称】【请填写：预算年度】年单位预算公开"
    );
  });
});

describe("the disclosure document of 陕西", async () => {
  const workbook = await readCase("zizhou-2024");
  const document = compose(workbook);

  it("has its text in three parts, numbered through, and the sixteen tables in the fourth", () => {
    expect(paragraphs(document, "part")).toEqual([
      "第一部分 单位概况",
      "第二部分 收支情况",
      "第三部分 其他情况",
      "第四部分 公开报表",
    ]);
    const order = paragraphs(document, "part", "heading").map((text) => text.slice(0, 4));
    expect(order).toEqual([
      ...["第一部分", "一、主要", "二、工作", "三、人员", "第二部分", "四、收支", "第三部分"],
      ...["五、“三", "六、国有", "七、政府", "八、绩效", "九、公用", "十、专业", "第四部分"],
    ]);
    expect(paragraphs(document, "table-title")).toHaveLength(16);
  });

  it("shows every form of a table that is one for each project", () => {
    const blocks = blocksOf(document);
    expect(blocks.filter((block) => block.kind === "table")).toHaveLength(13 + 9 + 1 + 1);
    // One table directly after another would become one table in Word.
    const kinds = blocks.map(({ kind }) => kind).join(" ");
    expect(kinds).not.toContain("table table");
    expect(paragraphs(document, "form-title")).toHaveLength(8);
  });
});
