import { beforeEach, describe, expect, it } from "vitest";
import type { DocumentConditionalFormat } from "../../src/host/xlsx/workbook-document";
import { createSimulatedExcel, type SimulatedExcel } from "../../src/simulator/simulated-excel";
import { failureOf } from "../support/failure-of";
import { installOffice } from "../support/install-office";
import { createMemoryDocument } from "../support/memory-document";

const NO_STYLE = { fill: null, fontColor: null, bold: false, italic: false };
const CELLS = [{ top: 0, left: 0, bottom: 4, right: 0 }];
const FORMATS: readonly DocumentConditionalFormat[] = [
  { id: "user", type: "Custom", ranges: CELLS, formula: "=$A1>1", style: NO_STYLE },
  { id: "bars", type: "DataBar", ranges: CELLS, formula: null, style: NO_STYLE },
];

let excel: SimulatedExcel;

beforeEach(async () => {
  excel = createSimulatedExcel(
    createMemoryDocument([
      {
        name: "表 1",
        rows: [
          ["项目", 1234.5],
          [null, null],
          ["合计", 7],
        ],
      },
      { name: "规则", rows: [[1]], conditionalFormats: FORMATS },
    ])
  );
  await installOffice(excel);
});

function onSheet<T>(
  name: string,
  act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>
): Promise<T> {
  return Excel.run((context) => act(context.workbook.worksheets.getItem(name), context));
}

describe("cells", () => {
  it("read as Excel gives them", async () => {
    await onSheet("表 1", async (sheet, context) => {
      const range = sheet.getRange("A1:C3");
      range.numberFormat = [
        ["General", "#,##0.00", "General"],
        ["General", "General", "General"],
        ["General", "0", "General"],
      ];
      sheet.getRange("C1").values = [["=B1*2"]];
      range.load("values,formulas,text,valueTypes,address");
      await context.sync();
      expect(range.address).toBe("'表 1'!A1:C3");
      expect(range.values).toEqual([
        ["项目", 1234.5, 2469],
        ["", "", ""],
        ["合计", 7, ""],
      ]);
      expect(range.text[0]?.[1]).toBe("1,234.50");
      expect(range.formulas[0]?.[2]).toBe("=B1*2");
      expect(range.valueTypes[1]).toEqual(["Empty", "Empty", "Empty"]);
      expect(range.valueTypes[0]?.slice(0, 2)).toEqual(["String", "Double"]);
    });
  });

  it("take what is written as if it were typed", async () => {
    await onSheet("表 1", async (sheet, context) => {
      sheet.getRange("A5").numberFormat = [["@"]];
      sheet.getRange("A5:G5").values = [["=1", "'=1", "12%", "2026年1月", "001", "-A1", "TRUE"]];
      await context.sync();
    });
    const cells = Array.from({ length: 7 }, (_, c) => excel.activeSheet.cell(4, c));
    expect(cells.map(({ value, formula }) => formula ?? value)).toEqual([
      "=1",
      "=1",
      0.12,
      46_023,
      1,
      "=-A1",
      true,
    ]);
    expect(cells.map(({ formula }) => formula !== null)).toEqual([
      false,
      false,
      false,
      false,
      false,
      true,
      false,
    ]);
    expect(cells[2]?.format.numberFormat).toBe("0%");
  });

  it("stay as they are where null is written", async () => {
    await onSheet("表 1", async (sheet, context) => {
      sheet.getRange("A1:B1").values = [[null, 8]];
      await context.sync();
    });
    expect(excel.activeSheet.cell(0, 0).value).toBe("项目");
    expect(excel.activeSheet.cell(0, 1).value).toBe(8);
  });

  it("have a used range, of values or of formats", async () => {
    await onSheet("表 1", async (sheet, context) => {
      sheet.getRange("E9").format.fill.color = "#FFF2CC";
      const values = sheet.getUsedRange(true).load("address");
      const all = sheet.getUsedRange().load("address");
      await context.sync();
      expect([values.address, all.address]).toEqual(["'表 1'!A1:B3", "'表 1'!A1:E9"]);
    });
  });
});

describe("formats", () => {
  it("go to every cell of every area", async () => {
    await onSheet("表 1", async (sheet, context) => {
      const { format } = sheet.getRanges("A1:B2,D4");
      format.fill.color = "#ffc7ce";
      format.font.bold = true;
      format.font.name = "宋体";
      format.horizontalAlignment = "Center";
      format.wrapText = true;
      format.borders.getItem("EdgeBottom").style = "Continuous";
      await context.sync();
    });
    const sheet = excel.activeSheet;
    expect(sheet.cell(3, 3).format).toMatchObject({
      fill: "#FFC7CE",
      bold: true,
      horizontal: "center",
      wrapText: true,
      border: { bottom: true, top: false, left: false, right: false },
    });
    expect(sheet.cell(0, 0).format.border.bottom).toBe(false);
    expect(sheet.cell(1, 0).format.border.bottom).toBe(true);
    expect(sheet.cell(2, 0).format.fill).toBeNull();
  });

  it("that differ within a range read as null, colors as an empty text", async () => {
    await onSheet("表 1", async (sheet, context) => {
      sheet.getRange("A1").format.fill.color = "#FF0000";
      sheet.getRange("A1").format.font.bold = true;
      const range = sheet
        .getRange("A1:A2")
        .load("format/fill/color,format/font/bold,format/wrapText");
      await context.sync();
      expect(range.format.fill.color).toBe("");
      expect(range.format.font.bold).toBeNull();
      expect(range.format.wrapText).toBe(false);
    });
  });

  it("keep column widths in characters", async () => {
    await onSheet("表 1", async (sheet, context) => {
      sheet.getRange("B1").format.columnWidth = (20 * 7 + 5) * 0.75;
      sheet.getRange("A2:A3").format.rowHeight = 30;
      await context.sync();
    });
    expect(excel.activeSheet.columnWidth(1)).toBe(20);
    expect([1, 2].map((row) => excel.activeSheet.rowHeight(row))).toEqual([30, 30]);
  });
});

describe("merged areas", () => {
  it("are found in a range", async () => {
    await onSheet("表 1", async (sheet, context) => {
      sheet.getRange("A5:B6").merge();
      sheet.getRange("C1:D2").merge(true);
      const none = sheet.getRange("F1:F9").getMergedAreasOrNullObject();
      const some = sheet.getRange("A1:D9").getMergedAreasOrNullObject();
      some.areas.load("items/address");
      await context.sync();
      expect(none.isNullObject).toBe(true);
      const addresses = some.areas.items.map(({ address }) => address.split("!")[1]);
      expect(addresses).toEqual(["A5:B6", "C1:D1", "C2:D2"]);
    });
  });
});

describe("conditional formats", () => {
  it("list ids and types, and refuse rules over mixed types", async () => {
    await onSheet("规则", async (sheet, context) => {
      const formats = sheet.getRange().conditionalFormats.load("items/id,items/type");
      await context.sync();
      expect(formats.items.map(({ id, type }) => [id, type])).toEqual([
        ["user", "Custom"],
        ["bars", "DataBar"],
      ]);
      const rule = formats.getItem("user").custom.rule.load("formula");
      await context.sync();
      expect(rule.formula).toBe("=$A1>1");
    });
    const mixed = await failureOf(
      onSheet("规则", async (sheet, context) => {
        sheet.getRange().conditionalFormats.load("items/customOrNullObject/rule/formula");
        await context.sync();
      })
    );
    expect(mixed.code).toBe("GeneralException");
    const wrongType = await failureOf(
      onSheet("规则", async (sheet, context) => {
        sheet.getRange().conditionalFormats.getItem("bars").custom.rule.load("formula");
        await context.sync();
      })
    );
    expect(wrongType.code).toBe("InvalidOperation");
  });

  it("are added over areas, keep their id, and can be deleted", async () => {
    const id = await onSheet("规则", async (sheet, context) => {
      const added = sheet.getRanges("A1,C3:D4").conditionalFormats.add("Custom");
      added.custom.rule.formula = "=TRUE";
      added.custom.format.fill.color = "#FFC7CE";
      added.custom.format.font.italic = true;
      added.load("id");
      await context.sync();
      added.custom.format.font.color = "#9C0006";
      await context.sync();
      return added.id;
    });
    const stored = excel.document.sheets[1]?.conditionalFormats[0];
    expect(stored).toMatchObject({
      type: "Custom",
      formula: "=TRUE",
      style: { fill: "#FFC7CE", fontColor: "#9C0006", italic: true, bold: false },
    });
    expect(stored?.ranges).toHaveLength(2);
    await onSheet("规则", async (sheet, context) => {
      const formats = sheet.getRange("D4").conditionalFormats;
      const count = formats.getCount();
      const areas = formats.getItem(id).getRanges().load("address");
      await context.sync();
      expect(count.value).toBe(1);
      expect(areas.address).toBe("规则!A1,规则!C3:D4");
      formats.getItem(id).delete();
      await context.sync();
    });
    expect(excel.document.sheets[1]?.conditionalFormats).toEqual(FORMATS);
  });
});

describe("names, properties, selection", () => {
  it("keep the tag of a sheet in a name that can be hidden", async () => {
    await onSheet("表 1", async (sheet, context) => {
      const name = sheet.names.add("_budget_disclosure_tag", '="narrative"');
      name.visible = false;
      await context.sync();
      const names = sheet.names.load("items/name,items/formula,items/visible");
      await context.sync();
      expect(names.items.map((item) => [item.name, String(item.formula), item.visible])).toEqual([
        ["_budget_disclosure_tag", '="narrative"', false],
      ]);
    });
    expect(excel.activeSheet.tag).toBe("narrative");
  });

  it("tell name and title of the workbook", async () => {
    await Excel.run(async (context) => {
      const { workbook } = context;
      workbook.load("name,properties/title,protection/protected");
      await context.sync();
      expect(workbook.name).toBe("测试.xlsx");
      expect(workbook.properties.title).toBe("");
      expect(workbook.protection.protected).toBe(false);
    });
  });

  it("follow the user's and the add-in's selection", async () => {
    excel.select("规则", "B2:C3");
    await Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange().load("address,worksheet/name");
      const cell = context.workbook.getActiveCell().load("address");
      await context.sync();
      expect([range.address, range.worksheet.name, cell.address]).toEqual([
        "规则!B2:C3",
        "规则",
        "规则!B2",
      ]);
      context.workbook.worksheets.getItem("表 1").getRange("A3").select();
      await context.sync();
    });
    expect(excel.activeSheet.name).toBe("表 1");
    expect(excel.selection).toEqual([{ top: 2, left: 0, bottom: 2, right: 0 }]);
  });
});
