import { describe, expect, it } from "vitest";
import { isBudgetToolError } from "../../../src/errors/budget-tool-error";
import type { CellLook, NewSheetPlan, PlannedCell, PlannedContent } from "../../../src/grid/plan";
import { CELL_LOOKS } from "../../../src/host/cell-looks";
import { writeNewSheets } from "../../../src/host/xlsx/new-sheets";
import { openWorkbookDocument } from "../../../src/host/xlsx/open-workbook-document";
import { buildWorkbook, zipParts } from "../../support/build-workbook";
import { featureWorkbook } from "../../support/feature-workbook";
import { changedParts, partOf, partsOf } from "../../support/package-of";

function plan(cells: readonly PlannedCell[], name = "绩效目标表"): NewSheetPlan {
  return {
    replaces: null,
    tag: "performance-targets",
    name,
    columnWidths: [20, 8.5],
    rowHeights: { 0: 36, 3: 18 },
    cells,
    merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
    landscape: true,
  };
}

function text(row: number, content: string, look: CellLook = "text"): PlannedCell {
  return { row, column: 0, value: { kind: "text", text: content }, look };
}

describe("writeNewSheets", () => {
  it("gives cells their looks, also empty ones, and rows and columns their sizes", () => {
    const document = openWorkbookDocument(featureWorkbook(), null);
    const looks = Object.keys(CELL_LOOKS) as CellLook[];
    const cells = looks.map((look, row) =>
      look === "missing" ? { row, column: 0, value: null, look } : text(row, look, look)
    );
    writeNewSheets(document, [plan(cells)]);
    const sheet = openWorkbookDocument(document.save(), null).sheets[2];
    looks.forEach((look, row) => {
      expect(sheet?.cell(row, 0).format).toMatchObject(CELL_LOOKS[look]);
    });
    expect([sheet?.columnWidth(0), sheet?.columnWidth(1)]).toEqual([20, 8.5]);
    expect([0, 1].map((column) => sheet?.isColumnHidden(column))).toEqual([false, false]);
    expect([sheet?.rowHeight(0), sheet?.rowHeight(1), sheet?.rowHeight(3)]).toEqual([36, 15, 18]);
    expect(sheet?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }]);
  });

  it("hides columns of no width, for every program", () => {
    const document = openWorkbookDocument(featureWorkbook(), null);
    writeNewSheets(document, [{ ...plan([text(0, "x")]), columnWidths: [20, 0] }]);
    expect(partOf(document.save(), "xl/worksheets/sheet3.xml")).toMatch(
      /<col min="2" max="2" width="0" customWidth="1" hidden="1"\/>/u
    );
  });

  it("prints rows on every page, pages that begin where they should, and marks as long as a formula holds", () => {
    const document = openWorkbookDocument(featureWorkbook(), null);
    const page = { repeatedRows: [1, 2], pages: { starts: [0, 5, 9], scale: 62 } } as const;
    const bounds = { top: 3, bottom: 8, left: 0, right: 1 };
    const highlights = [{ bounds, formula: '$B4="不一致"', severity: "error" }] as const;
    const [added] = writeNewSheets(document, [{ ...plan([text(0, "甲")]), ...page, highlights }]);
    const sheet = partOf(document.save(), "xl/worksheets/sheet3.xml");
    expect(sheet).toMatch(/<pageSetup [^>]*scale="62"/u);
    expect(sheet).not.toMatch(/fitToPage="1"/u);
    expect(sheet).toContain(
      '<rowBreaks count="2" manualBreakCount="2"><brk id="5" max="16383" man="1"/><brk id="9" max="16383" man="1"/></rowBreaks>'
    );
    expect(sheet).toMatch(/<conditionalFormatting sqref="A4:B9">.*\$B4=(?:"|&quot;)不一致/su);
    const names = partOf(document.save(), "xl/workbook.xml");
    expect(names).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="2">'${added?.name}'!$2:$3</definedName>`
    );
  });

  it("follows the sheet's name with the rows on every page", () => {
    const document = openWorkbookDocument(featureWorkbook(), null);
    writeNewSheets(document, [{ ...plan([text(0, "甲")]), repeatedRows: [0, 0] }]);
    document.sheets[2]!.name = "乙's";
    expect(partOf(document.save(), "xl/workbook.xml")).toContain("'乙''s'!$1:$1");
  });

  it("stores results beside formulas, for readers that do not calculate, and none where none is known", () => {
    const document = openWorkbookDocument(featureWorkbook(), null);
    const formula = (column: number, result?: PlannedContent): PlannedCell => ({
      ...{ row: 0, column, look: "text" },
      value: { kind: "formula", formula: "=1+1", ...(result ? { result } : {}) },
    });
    const cells = [
      formula(0, { kind: "amount", decimal: "2.50" }),
      formula(1, { kind: "text", text: "不符 <1>" }),
      formula(2),
    ];
    writeNewSheets(document, [plan(cells)]);
    const xml = partOf(document.save(), "xl/worksheets/sheet3.xml");
    expect(xml).toMatch(/<f>1\+1<\/f><v>2\.5<\/v>/u);
    expect(xml).toMatch(/t="str"[^>]*><f>1\+1<\/f><v>不符 &lt;1(>|&gt;)<\/v>/u);
    expect(xml).toMatch(/<f>1\+1<\/f><\/c>/u);
  });

  it("touches only what a new sheet needs", () => {
    const before = featureWorkbook();
    const document = openWorkbookDocument(before, null);
    writeNewSheets(document, [plan([text(0, "甲")])]);
    expect(changedParts(before, document.save())).toEqual([
      "[Content_Types].xml",
      "xl/workbook.xml",
      "xl/_rels/workbook.xml.rels",
      "xl/styles.xml",
      "xl/worksheets/sheet3.xml",
    ]);
  });

  it("writes cells in the order the format wants, whatever the order of the plan", () => {
    const document = openWorkbookDocument(featureWorkbook(), null);
    const cells = [3, 0, 2, 1].map((row) => text(row, "文"));
    writeNewSheets(document, [plan([...cells, { ...text(0, "乙"), column: 1 }])]);
    const source = partOf(document.save(), "xl/worksheets/sheet3.xml");
    const addresses = [...source.matchAll(/<c r="(\w+)"/g)].map(([, address]) => address);
    expect(addresses).toEqual(["A1", "B1", "A2", "A3", "A4"]);
    const order = ["<sheetPr", "<cols", "<sheetData", "<mergeCells", "<pageSetup"];
    expect(order.map((tag) => source.indexOf(tag))).toEqual(
      order.map((tag) => source.indexOf(tag)).sort((a, b) => a - b)
    );
    expect(source).toContain('orientation="landscape"');
  });

  it.each([
    ["an amount that is no number", { ...text(0, ""), value: { kind: "amount", decimal: "1,5" } }],
    ["an empty amount", { ...text(0, ""), value: { kind: "amount", decimal: "" } }],
    ["text longer than a cell holds", text(0, "长".repeat(32_768))],
    ["a row that is not there", text(1_048_576, "文")],
    ["a column that is not there", { ...text(0, "文"), column: 16_384 }],
  ] as const)("refuses %s before it adds anything", (_, cell) => {
    const before = featureWorkbook();
    const document = openWorkbookDocument(before, null);
    let thrown: unknown = null;
    try {
      writeNewSheets(document, [plan([text(0, "好")]), plan([cell], "第二张")]);
    } catch (error) {
      thrown = error;
    }
    expect(isBudgetToolError(thrown, "host-failure")).toBe(true);
    expect(changedParts(before, document.save())).toEqual([]);
  });

  it("takes everything back when writing fails half-way", () => {
    const before = featureWorkbook();
    const document = openWorkbookDocument(before, null);
    const broken: NewSheetPlan = {
      ...plan([text(0, "甲", "plain")], "第二张"),
      get merges(): never {
        throw new RangeError("broken plan");
      },
    };
    expect(() => writeNewSheets(document, [plan([text(0, "好", "plain")]), broken])).toThrow(
      "host-failure"
    );
    // A style record that nobody uses may stay.
    expect(changedParts(before, document.save())).toEqual(["xl/styles.xml"]);
    expect(document.sheets).toHaveLength(2);
  });

  it("makes styles for a workbook that has none", () => {
    const full = buildWorkbook({ sheets: [{ name: "表" }] });
    const bytes = buildWorkbook({
      sheets: [{ name: "表" }],
      parts: {
        "xl/_rels/workbook.xml.rels": partOf(full, "xl/_rels/workbook.xml.rels").replace(
          /<Relationship Id="rIdStyles"[^>]*>/,
          ""
        ),
      },
    });
    const document = openWorkbookDocument(bytes, null);
    writeNewSheets(document, [plan([text(0, "甲", "title")])]);
    const again = openWorkbookDocument(document.save(), null);
    expect(again.sheets[1]?.cell(0, 0).format).toMatchObject(CELL_LOOKS.title);
  });
});

describe("a sheet in the place of an old one", () => {
  const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const relations = (...targets: readonly string[]) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
      .map(
        (target, index) => `<Relationship Id="r${index}" Type="${RELATIONS}/x" Target="${target}"/>`
      )
      .join("")}</Relationships>`;
  /** Our sheet has a drawing with two images, one of which the user's sheet shows as well, and a formula in the chain. */
  const before = buildWorkbook({
    sheets: [
      { name: "说明", tag: "narrative", cells: { A1: { value: 2, formula: "1+1" } } },
      { name: "用户", cells: { A1: { value: 2, formula: "说明!A1" } } },
      { name: "另一张", tag: "performance-targets", cells: { A1: 1 } },
    ],
    definedNames: [
      `<definedName name="_xlnm.Print_Area" localSheetId="0">说明!$A$1</definedName>`,
      `<definedName name="_xlnm.Print_Area" localSheetId="1">用户!$A$1</definedName>`,
      `<definedName name="合计">说明!$A$1</definedName>`,
    ],
    parts: {
      "xl/worksheets/_rels/sheet1.xml.rels": relations("../drawings/drawing1.xml"),
      "xl/worksheets/_rels/sheet2.xml.rels": relations("../drawings/drawing2.xml"),
      "xl/drawings/drawing1.xml": "<d/>",
      "xl/drawings/drawing2.xml": "<d/>",
      "xl/drawings/_rels/drawing1.xml.rels": relations("../media/own.png", "../media/both.png"),
      "xl/drawings/_rels/drawing2.xml.rels": relations("/xl/media/Both.png"),
      "xl/media/own.png": "own",
      "xl/media/both.png": "both",
      "xl/calcChain.xml": `<calcChain><c r="A1" i="1"/></calcChain>`,
    },
    contentTypes: `<Override PartName="/xl/drawings/drawing1.xml" ContentType="d"/><Override PartName="/xl/calcChain.xml" ContentType="c"/>`,
    workbookRelations: `<Relationship Id="rIdChain" Type="${RELATIONS}/calcChain" Target="calcChain.xml"/>`,
  });
  const replaceFirst = () => {
    const document = openWorkbookDocument(before, null);
    writeNewSheets(document, [
      { ...plan([text(0, "新")]), replaces: document.sheets[0]?.id ?? "" },
    ]);
    return document.save();
  };

  it("removes what only the old one used, and leaves every other part as it was", () => {
    const after = replaceFirst();
    expect(changedParts(before, after)).toEqual([
      "[Content_Types].xml",
      "xl/workbook.xml",
      "xl/_rels/workbook.xml.rels",
      "xl/styles.xml",
      "xl/worksheets/sheet1.xml",
      "xl/worksheets/_rels/sheet1.xml.rels",
      "xl/drawings/drawing1.xml",
      "xl/drawings/_rels/drawing1.xml.rels",
      "xl/media/own.png",
      "xl/calcChain.xml",
      "xl/worksheets/sheet4.xml",
    ]);
    const kept = [...partsOf(after).keys()];
    expect(kept).toContain("xl/media/both.png");
    expect(kept).not.toContain("xl/media/own.png");
    for (const path of ["[Content_Types].xml", "xl/_rels/workbook.xml.rels"])
      expect(partOf(after, path)).not.toMatch(/sheet1\.xml|drawing1|calcChain/u);
  });

  it("keeps formulas and names that refer to it, and has them computed anew", () => {
    const after = replaceFirst();
    const workbook = partOf(after, "xl/workbook.xml");
    expect(openWorkbookDocument(after, null).sheets[1]?.cell(0, 0).formula).toBe("=说明!A1");
    expect(workbook).toContain(`<definedName name="合计">说明!$A$1</definedName>`);
    expect(workbook).toContain(`<definedName name="_xlnm.Print_Area" localSheetId="1">用户`);
    expect(workbook).not.toContain(`<definedName name="_xlnm.Print_Area" localSheetId="0">`);
    expect(workbook).toContain('fullCalcOnLoad="1"');
    const tags = openWorkbookDocument(after, null).sheets.map(({ name, tag }) => [name, tag]);
    expect(tags).toEqual([
      ["说明", "performance-targets"],
      ["用户", null],
      ["另一张", "performance-targets"],
    ]);
  });

  it("is the active one when the old one was", () => {
    const views = (tab: number) =>
      `<bookViews><workbookView activeTab="${tab}" firstSheet="0"/></bookViews><sheets>`;
    for (const tab of [0, 1, 2]) {
      const parts = Object.fromEntries(
        [...partsOf(before)].map(([path]) => [path, partOf(before, path)])
      );
      const workbook = partOf(before, "xl/workbook.xml").replace("<sheets>", views(tab));
      const document = openWorkbookDocument(
        zipParts({ ...parts, "xl/workbook.xml": workbook }),
        null
      );
      writeNewSheets(document, [
        { ...plan([text(0, "新")]), replaces: document.sheets[0]?.id ?? "" },
      ]);
      expect(partOf(document.save(), "xl/workbook.xml")).toContain(`activeTab="${tab}"`);
    }
  });
});
