import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/run";
import { toAddress } from "../../src/grid/address";
import { openWorkbookDocument } from "../../src/host/xlsx/open-workbook-document";
import { createXlsxStore } from "../../src/host/xlsx/xlsx-store";
import type { FigureLine } from "../../src/report/figure-list";
import { createMemoryIo, type MemoryIo } from "../support/memory-io";
import { casePath } from "../support/read-workbook";

const workbook = casePath("hejing-2026");

async function call(words: readonly string[]): Promise<{ code: number; io: MemoryIo }> {
  const io = createMemoryIo();
  return { code: await run(["read", ...words], io), io };
}

function linesOf(io: MemoryIo): readonly FigureLine[] {
  const lines = io.out().trimEnd().split("\n");
  return lines.map((line) => JSON.parse(line) as FigureLine);
}

describe("budget-disclosure read", () => {
  it("lists every number of a workbook with the table, row, column and cell that it belongs to", async () => {
    const { code, io } = await call([workbook]);
    expect(code).toBe(0);
    const lines = linesOf(io);
    expect(io.err()).toBe(`共 ${lines.length} 个金额。\n`);
    expect(
      lines.find(({ address, sheet }) => address === "B8" && sheet.startsWith("一、"))
    ).toEqual({
      file: workbook,
      budgetUnit: "和静县社会保险中心",
      fiscalYear: 2026,
      family: "xinjiang",
      formYear: 2026,
      table: "revenueExpenditureSummary",
      title: "单位收支总体情况表",
      block: "revenue",
      rowKey: "generalFinance",
      rowCode: null,
      rowName: "其中：一般财力",
      project: null,
      column: "approved",
      caption: "收入/预算数",
      sheet: "一、单位收支总体情况表",
      address: "B8",
      value: "400.62",
      measure: "ten-thousand-yuan",
    });
    const bytes = await io.read(workbook);
    const { sheets } = await createXlsxStore(openWorkbookDocument(bytes, "表.xlsx")).read();
    const numbers = sheets.flatMap(({ name, top, left, values }) =>
      values.flatMap((row, at) =>
        row.flatMap((value, index) =>
          typeof value === "number"
            ? [`${name}!${toAddress({ row: top + at, column: left + index })}`]
            : []
        )
      )
    );
    expect(lines.map(({ sheet, address }) => `${sheet}!${address}`).sort()).toEqual(numbers.sort());
  });

  it("writes the same list as .csv and .xlsx, by the name of the output", async () => {
    const lines = linesOf((await call([workbook])).io);
    const { io: csv } = await call([workbook, "-o", "金额.csv"]);
    const rows = String(csv.written.get("金额.csv")).trimEnd().split("\r\n");
    expect(rows[0]).toMatch(/^\ufeff文件,单位,年度,.*,单元格,金额,计量单位$/u);
    expect(rows).toHaveLength(lines.length + 1);
    expect(rows.find((row) => row.includes("其中：一般财力"))).toContain(",B8,400.62,");
    const { io: xlsx } = await call([workbook, "-o", "金额.xlsx"]);
    const bytes = xlsx.written.get("金额.xlsx") as Uint8Array;
    const { sheets } = await createXlsxStore(openWorkbookDocument(bytes, "金额.xlsx")).read();
    expect(sheets[0]?.values).toHaveLength(lines.length + 1);
    expect(sheets[0]?.values[1]?.slice(-4)).toEqual([
      lines[0]?.sheet,
      lines[0]?.address,
      Number(lines[0]?.value),
      lines[0]?.measure,
    ]);
  });

  it.each([
    { why: "no file", words: [], says: "没有要读的工作簿" },
    {
      why: "a workbook without a file to write",
      words: [workbook, "--format", "xlsx"],
      says: "-o",
    },
    { why: "an unknown format", words: [workbook, "--format", "pdf"], says: "pdf" },
    {
      why: "a format that is not that of the output's name",
      words: [workbook, "--format", "csv", "-o", "金额.xlsx"],
      says: "--format 是 csv，输出文件“金额.xlsx”却是 .xlsx",
    },
    { why: "a file that is not there", words: ["没有.xlsx"], says: "没有.xlsx" },
  ])("gives exit code 2 for $why", async ({ words, says }) => {
    const { code, io } = await call(words);
    expect(code).toBe(2);
    expect(io.err()).toContain(says);
  });

  it("puts the same amounts into the JSON of check where --figures asks for them", async () => {
    const lines = linesOf((await call([workbook])).io);
    const io = createMemoryIo();
    await run(["check", workbook, "--format", "json", "--figures"], io);
    const [result] = JSON.parse(io.out()) as [{ tables: { figures: { address: string }[] }[] }];
    const figures = result.tables.flatMap((table) => table.figures);
    expect(figures.map(({ address }) => address)).toEqual(lines.map(({ address }) => address));
    const plain = createMemoryIo();
    await run(["check", workbook, "--format", "ndjson"], plain);
    const first = (JSON.parse(plain.out()) as { tables: object[] }).tables[0];
    expect(first).not.toHaveProperty("figures");
  });
});
