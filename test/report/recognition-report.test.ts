import { describe, expect, it } from "vitest";
import { openCase } from "../../src/app/open-case";
import { checkWorkbook } from "../../src/app/check-workbook";
import type { WorkbookSnapshot } from "../../src/grid/snapshot";
import type { CheckReport, TableReport } from "../../src/report/check-report";
import { layoutWords } from "../../src/report/layout-report";
import { disguises } from "../support/disguises";
import { editSheets, plainSheet } from "../support/edit-sheet";
import { readCase } from "../support/read-workbook";

function tableOf({ tables }: CheckReport, number: number): TableReport {
  const table = tables.find((one) => one.number === number);
  if (!table) throw new RangeError(String(number));
  return table;
}

function without(workbook: WorkbookSnapshot, prefix: string): WorkbookSnapshot {
  const sheets = workbook.sheets.filter(({ name }) => !name.startsWith(prefix));
  expect(sheets).toHaveLength(workbook.sheets.length - 1);
  return { ...workbook, sheets };
}

describe("why a place was taken for a table", () => {
  it("title, captions and what tells the year, as written", async () => {
    const report = checkWorkbook(openCase(await readCase("hejing-2026")));
    expect(tableOf(report, 2).reason).toBe(
      "“二、单位收入总体情况表”A2 的表名“单位收入总体情况表”，表头 16 项认出 16 项，“科目名称”是 2026 年起的写法"
    );
    expect(tableOf(report, 11).reason).toContain("这张表 2026 年起才有");
    expect(tableOf(report, 10)).toMatchObject({
      rows: 6,
      ignored: [],
      places: [{ title: "财政拨款“三公”经费支出情况表", captions: { found: 5, all: 5 }, rows: 6 }],
    });
  });

  it("counts the captions that are missing", async () => {
    const workbook = editSheets(await readCase("hejing-2026"), (sheet) => {
      if (sheet.name.startsWith("二、"))
        sheet.map((value) => (value === "单位资金" ? "别的资金" : value));
    });
    expect(tableOf(checkWorkbook(openCase(workbook)), 2).places[0]?.captions).toEqual({
      found: 15,
      all: 16,
    });
  });

  it("a missing table: where its name stands without the table, or that it stands nowhere", async () => {
    const workbook = without(await readCase("hejing-2026"), "六、");
    expect(tableOf(checkWorkbook(openCase(workbook)), 6)).toMatchObject({
      status: "missing",
      reason: "没有找到这个表名；请核对表名的写法",
      rows: 0,
    });
    const contents = plainSheet("目录", [["目录"], ["表6 一般公共预算基本支出情况表"]]);
    const listed = { ...workbook, sheets: [contents, ...workbook.sheets] };
    const report = checkWorkbook(openCase(listed));
    expect(tableOf(report, 6).reason).toBe("“目录”A2 有这个表名，但下面没有这张表的表头");
    expect(report.otherSheets).toEqual([]);
  });

  it("an ambiguous table: both places", async () => {
    const workbook = await readCase("hejing-2026");
    const copy = { ...workbook.sheets[4]!, id: "copy", name: "副本" };
    const table = tableOf(
      checkWorkbook(openCase({ ...workbook, sheets: [...workbook.sheets, copy] })),
      5
    );
    expect(table.status).toBe("ambiguous");
    expect(table.reason).toMatch(/^“五、.*”A2、“副本”A2 都有这个表名和表头$/u);
    expect(table.places).toHaveLength(2);
  });

  it("a table continued on another sheet: both places, the rows of both", async () => {
    const workbook = await readCase("hejing-2026");
    const split = disguises.find(({ name }) => name.includes("continued on a second sheet"));
    if (!split) throw new RangeError("continued");
    const whole = tableOf(checkWorkbook(openCase(workbook)), 3);
    const table = tableOf(checkWorkbook(openCase(split.apply(workbook))), 3);
    expect(table.places).toHaveLength(2);
    expect(table.rows).toBe(whole.rows);
    expect(table.reason).toMatch(/；还有 “三、.*（续）”A\d+$/u);
  });
});

describe("cells that are no data of a table", () => {
  it("column numbers and notes of a published workbook", async () => {
    const report = checkWorkbook(openCase(await readCase("aketao-2025")));
    expect(tableOf(report, 8).ignored).toEqual([
      {
        reason: "column-numbers",
        message: "栏次行",
        count: 8,
        cells: ["A7", "B7", "C7"].map((address) => ({ sheet: "表8", address })),
      },
      {
        reason: "note",
        message: "表下的说明文字",
        count: 1,
        cells: [{ sheet: "表8", address: "A12" }],
      },
    ]);
  });

  it("a column of its own, a column beside, rows without label, rows of something else", async () => {
    const workbook = editSheets(await readCase("hejing-2026"), (sheet) => {
      if (!sheet.name.startsWith("三、")) return;
      const width = sheet.width;
      for (let more = 0; more < 2; more += 1) sheet.insertColumn(width);
      const last = sheet.values.length;
      sheet.values[3]![width] = "备注";
      sheet.values[6]![width] = "已核";
      sheet.values[7]![width + 1] = 12.5;
      sheet.insertRow(last, [null, null, null, null, 77.7, 1]);
      sheet.insertRow(last + 1, [null, null, null, "测算", 5]);
    });
    const { ignored } = tableOf(checkWorkbook(openCase(workbook)), 3);
    expect(ignored.map(({ message, count }) => `${message} ${count}`)).toEqual([
      "“备注”列 1",
      "表格以外的列 1",
      "没有行名或科目编码的行 2",
      "不是这张表的行 2",
    ]);
    expect(ignored[0]?.cells).toEqual([{ sheet: "三、单位支出总体情况表", address: "H7" }]);
  });

  it("sheets without tables, hidden ones too; a cover is none", async () => {
    const workbook = await readCase("zizhou-2024");
    const notes = {
      ...plainSheet("测算", [
        [1, 2],
        [null, "x"],
      ]),
      visibility: "hidden" as const,
    };
    expect(checkWorkbook(openCase(workbook)).otherSheets).toEqual([]);
    expect(
      checkWorkbook(openCase({ ...workbook, sheets: [...workbook.sheets, notes] })).otherSheets
    ).toEqual([{ name: "测算", isHidden: true, filledCells: 3 }]);
  });

  it("tables on hidden sheets are checked, named, and with how to reach them", async () => {
    const workbook = await readCase("zizhou-2024");
    const [first, second] = workbook.sheets.filter(({ name }) => name.startsWith("表"));
    const hidden = workbook.sheets.map((sheet) => {
      if (sheet === first) return { ...sheet, visibility: "hidden" as const };
      return sheet === second ? { ...sheet, visibility: "very-hidden" as const } : sheet;
    });
    const { problems, findings } = checkWorkbook(openCase({ ...workbook, sheets: hidden }));
    const shown = checkWorkbook(openCase(workbook)).findings;
    expect(JSON.stringify(findings)).toBe(JSON.stringify(shown));
    const remarks = problems.filter(({ kind }) => kind === "hidden-sheets");
    expect(remarks.map(({ sheet }) => sheet)).toEqual([first?.name, second?.name]);
    expect(remarks[0]?.message).toMatch(/^表\d+在隐藏的工作表“.+”上，.*选“取消隐藏”/u);
    expect(remarks[1]?.message).toContain("xlSheetVisible");
  });

  it("of forms everything but names and amounts", async () => {
    const table = tableOf(checkWorkbook(openCase(await readCase("zizhou-2024"))), 14);
    expect(table.places.length).toBeGreaterThan(5);
    expect(table.ignored.map(({ reason }) => reason)).toEqual(["form-text"]);
  });
});

describe("why a workbook was taken for a form of this family and year", () => {
  it("a form of many places is named without a year", async () => {
    const { layout } = checkWorkbook(openCase(await readCase("nine-tables-plain")));
    expect(layoutWords(layout)).toBe("通用九表版式");
    const other = checkWorkbook(openCase(await readCase("hejing-2026"))).layout;
    expect(layoutWords(other)).toBe("新疆版式 2026 年");
  });

  it("tables found, the table that came then, wordings", async () => {
    expect(checkWorkbook(openCase(await readCase("hejing-2026"))).layout).toMatchObject({
      family: "xinjiang",
      year: 2026,
      name: "新疆版式",
      remarks: [],
    });
    expect(checkWorkbook(openCase(await readCase("hejing-2026"))).layout.reason).toMatch(
      /^12 张表认出 12 张；财政拨款委托业务费支出情况表 2026 年起才有，“.+”等 \d+ 种写法是 2026 年起的$/u
    );
    expect(checkWorkbook(openCase(await readCase("aketao-2025"))).layout.reason).toMatch(
      /等 \d+ 种写法是 2024 至 2025 年的$/u
    );
  });

  it("says it when the fiscal year lies beyond the forms that are known", async () => {
    const workbook = await readCase("zizhou-2024");
    const { layout } = checkWorkbook(openCase(workbook, { fiscalYear: 2025 }));
    expect(layout.year).toBe(2024);
    expect(layout.remarks).toEqual([
      "预算年度是 2025 年，陕西版式目前只有 2024 年的表式，按 2024 年的核对；表式如有变化，请人工核对变化的部分。",
    ]);
    expect(checkWorkbook(openCase(workbook)).layout.remarks).toEqual([]);
  });
});
