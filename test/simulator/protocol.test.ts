import { beforeEach, describe, expect, it } from "vitest";
import { createSimulatedExcel, type SimulatedExcel } from "../../src/simulator/simulated-excel";
import { installOffice } from "../support/install-office";
import { createMemoryDocument } from "../support/memory-document";
import { failureOf } from "../support/failure-of";

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
      { name: "藏", visibility: "hidden" },
    ])
  );
  await installOffice(excel);
});

describe("objects over several syncs", () => {
  it("makes a null object of a sheet that is not there, and keeps it one", async () => {
    await Excel.run(async (context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject("没有");
      const used = missing.getUsedRangeOrNullObject(true);
      await context.sync();
      expect(missing.isNullObject).toBe(true);
      expect(used.isNullObject).toBe(true);
      missing.load("name");
      await context.sync();
      expect(missing.isNullObject).toBe(true);
    });
  });

  it("adds a sheet once, however often its proxy is used", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("新表");
      sheet.getRange("A1").values = [["一"]];
      await context.sync();
      sheet.getRange("A2").values = [["二"]];
      sheet.load("name,position,id");
      await context.sync();
      expect(sheet.name).toBe("新表");
      expect(sheet.position).toBe(3);
    });
    expect(excel.document.sheets.map(({ name }) => name)).toEqual(["数据", "空", "藏", "新表"]);
    expect(excel.document.sheets[3]?.cell(1, 0).value).toBe("二");
  });

  it("keeps a range across syncs and gives all references back at the end", async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("数据").getRange("B2");
      await context.sync();
      expect(excel.referenceCount).toBe(1);
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([[354.25]]);
    });
    await eventually(() => {
      expect(excel.referenceCount).toBe(0);
    });
    expect(excel.traffic).toMatchObject({ syncs: 2, cleanups: 1 });
  });

  it("does not know a range after its run", async () => {
    const range = await Excel.run(async (context) => {
      const inside = context.workbook.worksheets.getItem("数据").getRange("B2");
      await context.sync();
      return inside;
    });
    expect(() => range.load("values")).toThrow(
      expect.objectContaining({ code: "InvalidObjectPath" }) as Error
    );
  });

  it("refuses a reference that was never given", () => {
    const answer = excel.execute(
      JSON.stringify({
        Actions: [{ Id: 1, ActionType: 2, ObjectPathId: 2, QueryInfo: { Select: ["values"] } }],
        ObjectPaths: { 2: { Id: 2, ObjectPathType: 6, Name: "r99" } },
      })
    );
    expect("body" in answer && (JSON.parse(answer.body) as unknown)).toMatchObject({
      Results: [],
      Error: { Code: "InvalidReference", ActionIndex: 0 },
    });
  });
});

describe("loading", () => {
  it("gives collections with their items' properties, nested ones too", async () => {
    await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load("items/name,items/visibility");
      const range = context.workbook.worksheets
        .getItem("数据")
        .getRange("A1:B2")
        .load("format/fill/color,format/font/name,address,rowCount");
      await context.sync();
      expect(sheets.items.map(({ name, visibility }) => [name, visibility])).toEqual([
        ["数据", "Visible"],
        ["空", "Visible"],
        ["藏", "Hidden"],
      ]);
      expect(range.address).toBe("数据!A1:B2");
      expect(range.rowCount).toBe(2);
      expect(range.format.fill.color).toBe("#FFFFFF");
      expect(range.format.font.name).toBe("宋体");
    });
  });

  it("lets the library throw for a property that was not loaded", async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("数据").getRange("A1").load("text");
      await context.sync();
      expect(() => range.values).toThrow(/PropertyNotLoaded|尚未加载|不可用/u);
    });
  });

  it("is loud about members that are not simulated", async () => {
    const property = await failureOf(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("数据").load("tabColor");
        await context.sync();
      })
    );
    expect(property).toMatchObject({ code: "ApiNotFound" });
    const method = await failureOf(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("数据").getRange("A1").format.autofitColumns();
        await context.sync();
      })
    );
    expect(method).toMatchObject({ code: "ApiNotFound" });
    expect(method.message).toContain("AutofitColumns");
  });
});

describe("failures", () => {
  it("stop at the first one, keep what was done, roll nothing back", async () => {
    const failure = await failureOf(
      Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.getItem("数据").getRange("A1").values = [["改"]];
        worksheets.getItem("没有").getRange("A1").values = [["不到"]];
        worksheets.getItem("数据").getRange("A2").values = [["也不到"]];
        await context.sync();
      })
    );
    expect(failure.code).toBe("ItemNotFound");
    expect(failure.debugInfo.errorLocation).toBe("WorksheetCollection.getItem");
    const [sheet] = excel.document.sheets;
    expect(sheet?.cell(0, 0).value).toBe("改");
    expect(sheet?.cell(1, 0).value).toBe("合计");
  });

  it("can be asked for: of the next batch, or of one action", async () => {
    excel.injectFault({ kind: "batch", errorCode: 5004 });
    const read = () =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("数据").getRange("A1").load("values");
        await context.sync();
        return range.values;
      });
    expect((await failureOf(read())).code).toBe("InvalidOperationInCellEditMode");
    excel.injectFault({
      kind: "action",
      code: "GeneralException",
      matches: ({ ActionType }) => ActionType === 2,
    });
    expect((await failureOf(read())).code).toBe("GeneralException");
    expect(await read()).toEqual([["科目"]]);
  });

  it("of the transport get the library's own names", async () => {
    const codes: string[] = [];
    for (const errorCode of [5102, 7000, 5012]) {
      excel.injectFault({ kind: "batch", errorCode });
      const failure = await failureOf(
        Excel.run(async (context) => {
          context.workbook.load("name");
          await context.sync();
        })
      );
      codes.push(failure.code);
    }
    expect(codes).toEqual(["ActivityLimitReached", "AccessDenied", "InvalidOrTimedOutSession"]);
  });
});

describe("requirement sets", () => {
  it("above the declared one are refused by the library itself, by name", async () => {
    const failure = await failureOf(
      Excel.run(async (context) => {
        const queries = context.workbook.queries.load("items/name");
        await context.sync();
        return queries.items.length;
      })
    );
    expect(failure.code).toBe("ApiNotFound");
    expect(failure.message).toContain("1.14");
    expect(excel.traffic.syncs).toBe(0);
  });
});

describe("large writes", () => {
  it("of more than 1,500 cells are split by the library and arrive whole", async () => {
    const values = Array.from({ length: 700 }, (_, row) => [row, row * 2, `第${row}行`]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("空").getRange("B2:D701").values = values;
      await context.sync();
    });
    const sheet = excel.document.sheets[1];
    expect([sheet?.cell(1, 1).value, sheet?.cell(700, 3).value]).toEqual([0, "第699行"]);
    expect(sheet?.usedBounds).toEqual({ top: 1, left: 1, bottom: 700, right: 3 });
  });

  it("of the wrong shape are refused before anything is written", async () => {
    const values = Array.from({ length: 600 }, () => [1, 2, 3]);
    const failure = await failureOf(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("空").getRange("A1:C601").values = values;
        await context.sync();
      })
    );
    expect(failure.code).toBe("InvalidArgument");
    expect(excel.document.sheets[1]?.usedBounds).toBeNull();
  });
});

async function eventually(check: () => void): Promise<void> {
  for (let turn = 0; turn < 50; turn++) {
    try {
      check();
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  }
  check();
}
