import { describe, expect, it } from "vitest";
import { BLANK_FAMILIES } from "../../src/app/plan-blank-workbook";
import { run } from "../../src/cli/run";
import { xinjiang } from "../../src/families/xinjiang/index";
import { openWorkbookDocument } from "../../src/host/xlsx/open-workbook-document";
import { createMemoryIo, type MemoryIo } from "../support/memory-io";

async function call(...words: readonly string[]): Promise<{ code: number; io: MemoryIo }> {
  const io = createMemoryIo();
  return { code: await run(["blank", ...words], io), io };
}

const { from, to } = xinjiang.years;

describe("budget-disclosure blank", () => {
  it.each([
    ["2024", 11],
    ["2025", 11],
    ["2026", 12],
  ])("writes the workbook of %s, which check then understands", async (year, tables) => {
    const { code, io } = await call(
      ...["--family", "xinjiang", "--year", year, "--unit", "某县某中心", "-o", "out/blank.xlsx"]
    );
    expect(code).toBe(0);
    expect(io.err()).toBe(`新疆版式 ${year} 年的空白表共 ${tables} 张，写入 out/blank.xlsx。\n`);
    expect(io.out()).toBe("");
    const blank = io.written.get("out/blank.xlsx") as Uint8Array;
    const checking = createMemoryIo({ "blank.xlsx": blank });
    expect(await run(["check", "blank.xlsx", "--format", "json"], checking)).toBe(3);
    const [report] = JSON.parse(checking.out()) as [
      {
        layout: unknown;
        fiscalYear: number;
        budgetUnit: string | null;
        tables: { status: string; measure: string }[];
        findings: unknown[];
        problems: unknown[];
      },
    ];
    expect(report.layout).toMatchObject({ family: "xinjiang", year: Number(year) });
    expect(report.fiscalYear).toBe(Number(year));
    expect(report.budgetUnit).toBe("某县某中心");
    expect([...report.problems, ...report.findings]).toEqual([]);
    expect(report.tables.map(({ status, measure }) => `${status} ${measure}`)).toEqual(
      Array.from({ length: tables }, () => "nil ten-thousand-yuan")
    );
  });

  const forms = BLANK_FAMILIES.flatMap(({ id, years }) =>
    Array.from({ length: years.to - years.from + 1 }, (_, index) => years.from + index).flatMap(
      (year) => ["unit", "department"].map((kind) => [id, String(year), kind] as const)
    )
  );

  it.each(forms)("writes %s %s of a %s without anything to find", async (family, year, kind) => {
    const { io } = await call(
      ...[
        "--family",
        family,
        "--year",
        year,
        "--kind",
        kind,
        "--unit",
        "某县某中心",
        "-o",
        "b.xlsx",
      ]
    );
    const checking = createMemoryIo({ "b.xlsx": io.written.get("b.xlsx") as Uint8Array });
    expect(await run(["check", "b.xlsx", "--format", "json"], checking), checking.err()).toBe(3);
    const [report] = JSON.parse(checking.out()) as [
      { layout: unknown; findings: unknown[]; problems: unknown[] },
    ];
    expect(report).toMatchObject({
      layout: { family, year: Number(year) },
      findings: [],
      problems: [],
    });
  });

  it("writes cover, contents and 16 tables of 陕西", async () => {
    const { code, io } = await call(
      ...["--family", "shaanxi", "--year", "2024", "--unit", "某县某中心", "-o", "b.xlsx"]
    );
    expect(code).toBe(0);
    expect(io.err()).toBe("陕西版式 2024 年的空白表共 16 张，写入 b.xlsx。\n");
    const document = openWorkbookDocument(io.written.get("b.xlsx") as Uint8Array, null);
    expect(document.sheets).toHaveLength(18);
    expect(document.sheets[0]?.cell(0, 0).value).toBe("2024年单位综合预算公开报表");
  });

  it("writes the unit's name and speaks of a 部门", async () => {
    const { io } = await call(
      ...["--family", "xinjiang", "--year", "2026", "--unit", "某县财政局"],
      ...["--kind", "department", "--output", "b.xlsx"]
    );
    const document = openWorkbookDocument(io.written.get("b.xlsx") as Uint8Array, null);
    const [first] = document.sheets;
    expect(document.title).toBe("某县财政局2026年部门预算公开");
    expect([0, 1, 2].map((row) => first?.cell(row, 0).value)).toEqual([
      "表 1",
      "部门收支总体情况表",
      "编制部门：某县财政局",
    ]);
  });

  it.each([
    [[], "要用 --family 写明版式：xinjiang（新疆版式）"],
    [
      ["--family", "sichuan", "--year", "2026"],
      "没有“sichuan”的空白表，可用的版式：xinjiang（新疆版式）、shaanxi（陕西版式）",
    ],
    [["--family", "xinjiang"], `要用 --year 写明年份：新疆版式有 ${from} 至 ${to} 年的表`],
    [
      ["--family", "xinjiang", "--year", "2023"],
      `没有 2023 年的空白表：新疆版式有 ${from} 至 ${to} 年`,
    ],
    [["--family", "xinjiang", "--year", String(to + 1)], `没有 ${to + 1} 年的空白表`],
    [["--family", "xinjiang", "--year", "26"], "四位年份"],
    [["--family", "xinjiang", "--year", "2026"], "要写明输出文件"],
    [["--family", "xinjiang", "--year", "2026", "--kind", "x", "-o", "b.xlsx"], "--kind 只能是"],
    [["a.xlsx", "--family", "xinjiang", "--year", "2026", "-o", "b.xlsx"], "不需要“a.xlsx”"],
    [["--measure", "yuan"], "可用的选项：--family、--year"],
  ])("wrong words %j: one sentence, exit code 2, nothing written", async (words, sentence) => {
    const { code, io } = await call(...words);
    expect(code).toBe(2);
    expect(io.err()).toContain(sentence);
    expect(io.err().trim().split("\n")).toHaveLength(1);
    expect(io.written.size).toBe(0);
  });

  it("stands in the help", async () => {
    const io = createMemoryIo();
    await run(["help"], io);
    expect(io.out()).toContain("budget-disclosure blank --family");
  });
});
