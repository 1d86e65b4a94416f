import { beforeEach, describe, expect, it } from "vitest";
import { createSimulatedExcel, type SimulatedExcel } from "../../src/simulator/simulated-excel";
import { installOffice } from "../support/install-office";
import { createMemoryDocument } from "../support/memory-document";

let excel: SimulatedExcel;

beforeEach(async () => {
  excel = createSimulatedExcel(
    createMemoryDocument([
      {
        name: "数据",
        rows: [
          ["科目", "金额"],
          ["合计", 354.25],
        ],
      },
      { name: "空" },
    ])
  );
  await installOffice(excel);
});

describe("boot", () => {
  it("is an Excel for the library", () => {
    expect(Office.context.host).toBe(Office.HostType.Excel);
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.13")).toBe(true);
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.14")).toBe(false);
    expect(Office.context.displayLanguage).toBe("zh-CN");
  });

  it("reads a range through the real library", async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("数据").getRange("A1:B2");
      range.load("values,formulas,text,address");
      await context.sync();
      expect(range.values).toEqual([
        ["科目", "金额"],
        ["合计", 354.25],
      ]);
      expect(range.address).toBe("数据!A1:B2");
    });
    expect(excel.traffic.syncs).toBe(1);
  });
});
