import { beforeEach, describe, expect, it } from "vitest";
import { createSimulatedExcel, type SimulatedExcel } from "../../src/simulator/simulated-excel";
import { failureOf } from "../support/failure-of";
import { installOffice } from "../support/install-office";
import { createMemoryDocument } from "../support/memory-document";

let excel: SimulatedExcel;

async function open(options: Parameters<typeof createMemoryDocument>[1] = {}): Promise<void> {
  excel = createSimulatedExcel(
    createMemoryDocument(
      [
        { name: "表", rows: [[1, 2]] },
        { name: "锁", rows: [[1]], isProtected: true },
        { name: "藏", visibility: "hidden" },
      ],
      options
    )
  );
  await installOffice(excel);
}

beforeEach(() => open());

/** Code of the failure of one batch, null when it succeeds. */
async function codeOf(act: (workbook: Excel.Workbook) => void): Promise<string | null> {
  const outcome = Excel.run(async (context) => {
    act(context.workbook);
    await context.sync();
  });
  return outcome.then(
    () => null,
    (error: unknown) => (error as { readonly code: string }).code
  );
}

const sheet = (workbook: Excel.Workbook, name = "表") => workbook.worksheets.getItem(name);

describe("a protected sheet", () => {
  const writes: readonly [string, (locked: Excel.Worksheet) => void][] = [
    ["values", (locked) => (locked.getRange("A1").values = [[2]])],
    ["formulas", (locked) => (locked.getRange("A1").formulas = [["=1"]])],
    ["number formats", (locked) => (locked.getRange("A1").numberFormat = [["0"]])],
    ["fills", (locked) => (locked.getRange("A1").format.fill.color = "#FF0000")],
    ["fonts", (locked) => (locked.getRange("A1").format.font.bold = true)],
    [
      "borders",
      (locked) => (locked.getRange("A1").format.borders.getItem("EdgeTop").style = "Continuous"),
    ],
    ["sizes", (locked) => (locked.getRange("A1").format.columnWidth = 60)],
    ["merges", (locked) => locked.getRange("A1:B1").merge()],
    ["conditional formats", (locked) => locked.getRange("A1").conditionalFormats.add("Custom")],
    ["names", (locked) => locked.names.add("_budget_disclosure_tag", '="x"')],
    ["page layout", (locked) => (locked.pageLayout.orientation = "Landscape")],
  ];

  it.each(writes)("refuses %s", async (_, write) => {
    expect(await codeOf((workbook) => write(sheet(workbook, "锁")))).toBe("AccessDenied");
  });

  it("can be read and selected", async () => {
    expect(
      await codeOf((workbook) => {
        const locked = sheet(workbook, "锁");
        locked.getRange("A1").load("values");
        locked.activate();
        locked.getRange("A1").select();
      })
    ).toBeNull();
  });

  it("refuses the user's typing too", () => {
    expect(() => excel.editCell("锁", 0, 0, 5)).toThrow(/protected/u);
  });
});

describe("a protected structure", () => {
  it("refuses to add, delete and rename sheets, but not to write cells", async () => {
    await open({ isStructureProtected: true });
    expect(await codeOf((workbook) => workbook.worksheets.add("新"))).toBe("AccessDenied");
    expect(await codeOf((workbook) => sheet(workbook).delete())).toBe("AccessDenied");
    expect(await codeOf((workbook) => (sheet(workbook).name = "乙"))).toBe("AccessDenied");
    expect(await codeOf((workbook) => (sheet(workbook).getRange("A1").values = [[3]]))).toBeNull();
  });
});

describe("sheets", () => {
  it.each(["", "长".repeat(32), "收/支", "a:b", "[x]", "问?", "'引", "引'", "History"])(
    "of the name %j are refused",
    async (name) => {
      expect(await codeOf((workbook) => (sheet(workbook).name = name))).toBe("InvalidArgument");
    }
  );

  it("of a taken name are refused, whatever the case", async () => {
    expect(await codeOf((workbook) => workbook.worksheets.add("Abc"))).toBeNull();
    expect(await codeOf((workbook) => workbook.worksheets.add("aBC"))).toBe("ItemAlreadyExists");
  });

  it("keep at least one visible one", async () => {
    expect(await codeOf((workbook) => sheet(workbook, "锁").delete())).toBeNull();
    expect(await codeOf((workbook) => sheet(workbook).delete())).toBe("InvalidOperation");
  });

  it("that are hidden cannot be activated", async () => {
    expect(await codeOf((workbook) => sheet(workbook, "藏").activate())).toBe("InvalidOperation");
  });
});

describe("ranges", () => {
  it.each(["", "A0", "ABCD1", "XFE1", "A1048577", "A1:B", "甲1"])(
    "of the address %j are refused, the empty one aside",
    async (address) => {
      const code = await codeOf((workbook) => sheet(workbook).getRange(address).load("address"));
      expect(code).toBe(address === "" ? null : "InvalidArgument");
    }
  );

  it("of more than five million cells are not read", async () => {
    const code = await codeOf((workbook) => sheet(workbook).getRange().load("values"));
    expect(code).toBe("InvalidOperation");
  });

  it("of more than five million cells do not tell their hidden rows, and no other property of rows", async () => {
    const ask = (address: string | undefined, options: Excel.RowPropertiesLoadOptions) =>
      codeOf((workbook) => sheet(workbook).getRange(address).getRowProperties(options));
    expect(await ask("A1:C9", { rowHidden: true })).toBeNull();
    expect(await ask(undefined, { rowHidden: true })).toBe("InvalidOperation");
    expect(await ask("A1:C9", { rowIndex: true })).toBe("ApiNotFound");
  });

  it.each([[[[1, 2]]], [[[1], [2]]], [[]], [[[1, 2, 3]]]])(
    "refuse %j as values of A1:A1",
    async (values) => {
      expect(await codeOf((workbook) => (sheet(workbook).getRange("A1").values = values))).toBe(
        "InvalidArgument"
      );
    }
  );

  it("do not merge over a merged area", async () => {
    expect(await codeOf((workbook) => sheet(workbook).getRange("A1:B2").merge())).toBeNull();
    expect(await codeOf((workbook) => sheet(workbook).getRange("B2:C3").merge())).toBe(
      "InvalidArgument"
    );
  });

  it("cut an address text at 8,192 characters without a word", async () => {
    const addresses = Array.from({ length: 3_000 }, (_, row) => `A${row + 1}`).join(",");
    const count = await Excel.run(async (context) => {
      const areas = context.workbook.worksheets.getItem("表").getRanges(addresses);
      areas.load("areaCount");
      await context.sync();
      return areas.areaCount;
    });
    expect(addresses.length).toBeGreaterThan(8_192);
    expect(count).toBeLessThan(1_700);
    expect(count).toBeGreaterThan(1_500);
  });
});

describe("colors and words", () => {
  it("that Excel does not know are refused", async () => {
    const range = (workbook: Excel.Workbook) => sheet(workbook).getRange("A1");
    expect(await codeOf((workbook) => (range(workbook).format.fill.color = "nocolor"))).toBe(
      "InvalidArgument"
    );
    const word = "Middle" as "Center";
    expect(await codeOf((workbook) => (range(workbook).format.horizontalAlignment = word))).toBe(
      "InvalidArgument"
    );
  });
});

describe("payloads", () => {
  it("are limited in bytes: a Chinese character weighs three", async () => {
    await openWithLimit(30_000);
    const write = (text: string) => (workbook: Excel.Workbook) =>
      (sheet(workbook).getRange("A1").values = [[text]]);
    expect(await codeOf(write("a".repeat(20_000)))).toBeNull();
    expect(await codeOf(write("预".repeat(20_000)))).toBe("RequestPayloadSizeLimitExceeded");
    expect(excel.traffic.largestRequest).toBeGreaterThan(60_000);
  });

  it("of answers are limited too", async () => {
    await openWithLimit(30_000);
    const failure = await failureOf(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("表").getRange("A1:J1000").load("values");
        await context.sync();
      })
    );
    expect(failure.code).toBe("ResponsePayloadSizeLimitExceeded");
  });

  it("have no limit on the desktop", async () => {
    await openWithLimit(null);
    const read = (workbook: Excel.Workbook) => sheet(workbook).getRange("A1:Z60000").load("values");
    expect(await codeOf(read)).toBeNull();
  });
});

async function openWithLimit(payloadLimit: number | null): Promise<void> {
  const document = createMemoryDocument([{ name: "表", rows: [[1, 2]] }]);
  excel = createSimulatedExcel(document, { payloadLimit });
  await installOffice(excel);
}
