import { describe, expect, it } from "vitest";
import { openCase } from "../../../src/app/open-case";
import { checkWorkbook } from "../../../src/app/check-workbook";
import { recognizeWorkbook } from "../../../src/app/recognize-workbook";
import { tablesOf, type AnyBudgetTable, type BudgetTable } from "../../../src/budget/budget";
import type { Block, BudgetRow } from "../../../src/budget/block";
import type { Finding } from "../../../src/checking/finding";
import { parseAddress } from "../../../src/grid/address";
import type { WorkbookSnapshot } from "../../../src/grid/snapshot";
import { editSheets } from "../../support/edit-sheet";
import { readCase, withCell } from "../../support/read-workbook";

/** Errors beside those of the workbook as published, whatever cells they name. */
function newErrors(before: WorkbookSnapshot, after: WorkbookSnapshot): readonly Finding[] {
  const nameOf = ({ code, message }: Finding): string =>
    `${code} ${message.replace(/[A-Z]{1,2}\d+/gu, "")}`;
  const known = new Set(checkWorkbook(openCase(before)).findings.map(nameOf));
  return checkWorkbook(openCase(after)).findings.filter(
    (finding) => finding.severity === "error" && !known.has(nameOf(finding))
  );
}

function tablesIn(workbook: WorkbookSnapshot): readonly AnyBudgetTable[] {
  return tablesOf(recognizeWorkbook(workbook).budget);
}

/** The rows of a table with a code. */
function codedRows({ blocks }: AnyBudgetTable): readonly BudgetRow[] {
  return Object.values<Block>(blocks).flatMap((block) =>
    block.rowsOf("category", "section", "item")
  );
}

const deleteRow = (workbook: WorkbookSnapshot, { cell }: BudgetRow): WorkbookSnapshot =>
  editSheets(workbook, (sheet) => {
    if (sheet.name === cell.sheet) sheet.deleteRow(parseAddress(cell.address)!.row);
  });

const rowNumber = (address: string | undefined): number =>
  Number((address ?? "").replace(/\D/gu, ""));

describe("元 for 万元 above a table is one finding about that table", () => {
  it.each(["aketao-2025", "hejing-2026", "zizhou-2024"])("%s, every table", async (slug) => {
    const workbook = await readCase(slug);
    const flipped = tablesIn(workbook).flatMap(({ number, status, measureText }) =>
      measureText && status === "recognized" ? [{ number, ...measureText }] : []
    );
    expect(flipped.length).toBeGreaterThan(7);
    for (const { number, text, cell } of flipped) {
      const wrong = text.includes("万元") ? text.replace("万元", "元") : text.replace("元", "万元");
      const errors = newErrors(workbook, withCell(workbook, cell.sheet, cell.address, wrong));
      expect([number, errors.length]).toEqual([number, 1]);
      expect(errors[0]).toMatchObject({
        title: `表${number}的计量单位`,
        suspects: [{ ...cell, suggested: null }],
      });
    }
  });

  it("not where only one amount is ten thousand times too large", async () => {
    const workbook = await readCase("hejing-2026");
    const wrong = withCell(workbook, "三、单位支出总体情况表", "F9", 2646100);
    expect(newErrors(workbook, wrong)).toMatchObject([
      { suspects: [{ address: "F9", suggested: "264.61" }] },
    ]);
  });

  it("a wrong amount in a table of the wrong measure is told beside it", async () => {
    const workbook = await readCase("hejing-2026");
    const sheet = "三、单位支出总体情况表";
    const wrong = withCell(withCell(workbook, sheet, "F3", "单位：元"), sheet, "F9", 265.61);
    const [first, second, ...others] = newErrors(workbook, wrong);
    expect(first?.title).toBe("表3的计量单位");
    expect(second?.suspects[0]).toMatchObject({ address: "F9", suggested: "264.61" });
    expect(others).toEqual([]);
  });
});

describe("a deleted row with a code is one finding about that row", () => {
  it.each([
    "revenueSummary",
    "expenditureSummary",
    "generalPublicBudgetExpenditure",
    "generalPublicBudgetBasicExpenditure",
  ] as const)("%s of 和静 2026, every row", async (id) => {
    const workbook = await readCase("hejing-2026");
    const table = tablesIn(workbook).find((one) => one.id === id)!;
    const rows = codedRows(table);
    expect(rows.length).toBeGreaterThan(15);
    for (const row of rows) {
      const errors = newErrors(workbook, deleteRow(workbook, row));
      const [first] = errors;
      expect([row.code, errors.length]).toEqual([row.code, 1]);
      const message = first?.message ?? "";
      // A row beside it with less would explain as much: then both are told, and neither as certain.
      const isDoubtful = message.includes("，也可能");
      const title = isDoubtful ? "有一行的金额不符，或缺少一行" : "缺少的行";
      expect(first?.title).toBe(`表${table.number}${title}`);
      if (isDoubtful) {
        expect(message).toMatch(/可能填少了 .*，也可能(?:漏了“.*”一行|“.*”之下漏了一行)/u);
        continue;
      }
      const [place] = first?.suspects ?? [];
      expect(place?.sheet).toBe(row.cell.sheet);
      // What has no counterpart elsewhere is only known to stand under its heading.
      if (message.includes("之下缺少")) continue;
      expect(first?.message).toContain(`缺少“${row.code ?? ""} ${row.name}”一行`);
      expect(rowNumber(place?.address)).toBe(rowNumber(row.cell.address));
    }
  });

  it("an amount that is wrong in two columns is no missing row as long as its row is there", async () => {
    const workbook = await readCase("hejing-2026");
    const sheet = "六、一般公共预算基本支出情况表";
    // 30101 基本工资: 92.06 in both columns.
    const changed = (amount: number) =>
      newErrors(workbook, withCell(withCell(workbook, sheet, "D8", amount), sheet, "E8", amount));
    const [less, ...others] = changed(82.06);
    expect(others).toEqual([]);
    expect(less?.title).toBe("表6有一行的金额不符，或缺少一行");
    expect(less?.message).toContain(
      "行中有一行的金额可能填少了 合计 10.00、人员经费 10.00，也可能“301 工资福利支出”之下漏了一行"
    );
    expect(less?.suggestion).toContain("先核对这几行的金额");
    const [more] = changed(102.06);
    expect(more?.message).not.toContain("漏了");
    expect(more?.message).not.toContain("缺少“");
  });

  it("of several explanations the only row that is there is named", async () => {
    const workbook = await readCase("zizhou-2024");
    const sheet = "表5-一般公共预算支出（功能）";
    const wrong = withCell(withCell(workbook, sheet, "D13", 79999990), sheet, "G13", 79999990);
    const [error] = newErrors(workbook, wrong);
    expect(error?.message).toContain(
      "第 13 行“2082699 财政对其他基本养老保险基金的补助”的金额可能填少了"
    );
    expect(error?.message).toContain("也可能");
    expect(error?.cells.map(({ address }) => address.replace(/\D/gu, ""))).toEqual(["13"]);
  });

  it("says the amounts that the row held", async () => {
    const workbook = await readCase("hejing-2026");
    const table = tablesIn(workbook).find(({ number }) => number === 3)!;
    const row = codedRows(table).find(({ code }) => code === "2080505")!;
    const [finding] = newErrors(workbook, deleteRow(workbook, row));
    expect(finding?.message).toMatch(
      /缺少“2080505 机关事业单位基本养老保险缴费支出”一行，应为 合计 36\.04、基本支出 36\.04（万元）/u
    );
  });

  it("two rows missing in two tables are two findings", async () => {
    const workbook = await readCase("hejing-2026");
    const [revenue, expenditure] = [2, 5].map((wanted) => {
      const table = tablesIn(workbook).find(({ number }) => number === wanted)!;
      return codedRows(table).find(({ code }) => code === (wanted === 2 ? "2101103" : "2080501"))!;
    });
    const errors = newErrors(workbook, deleteRow(deleteRow(workbook, revenue!), expenditure!));
    expect(errors.map(({ title }) => title).sort()).toEqual(["表2缺少的行", "表5缺少的行"]);
  });

  it("a row lost beside another one, in blocks side by side, is one finding with both", async () => {
    const workbook = await readCase("hejing-2026");
    const summary = tablesIn(workbook).find(
      ({ number }) => number === 1
    ) as BudgetTable<"revenueExpenditureSummary">;
    const row = summary.blocks.revenue.row("generalPublicBudget")!;
    const errors = newErrors(workbook, deleteRow(workbook, row));
    expect(errors).toHaveLength(1);
  });
});

describe("a row under another code than its own", () => {
  it("is told by the code it should have", async () => {
    const workbook = await readCase("hejing-2026");
    const wrong = withCell(workbook, "二、单位收入总体情况表", "C8", "99");
    expect(newErrors(workbook, wrong)).toMatchObject([
      { title: "表2的科目编码", suspects: [{ address: "C8", suggested: null }] },
    ]);
  });
});
