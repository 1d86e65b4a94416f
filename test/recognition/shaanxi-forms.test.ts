import { describe, expect, it } from "vitest";
import { openCase } from "../../src/app/open-case";
import { checkWorkbook } from "../../src/app/check-workbook";
import { recognizeWorkbook } from "../../src/app/recognize-workbook";
import { tablesOf } from "../../src/budget/budget";
import type { Finding } from "../../src/checking/finding";
import type { CellValue, WorkbookSnapshot } from "../../src/grid/snapshot";
import { plainSheet } from "../support/edit-sheet";
import { readCase, withCell } from "../support/read-workbook";

const TABLE1 = "表1-收支总表";
const TABLE10 = "表10-专项业务经费支出表";

function workbookOf(name: string, rows: readonly (readonly CellValue[])[]): WorkbookSnapshot {
  return { fileName: "x.xlsx", title: null, sheets: [plainSheet(name, rows)] };
}

describe("labels and captions cut at the width of their column", () => {
  it("knows a class by its beginning where only one begins so", async () => {
    const workbook = withCell(await readCase("zizhou-2024"), TABLE1, "D14", "8、社会保障和就业支");
    const { budget, problems } = recognizeWorkbook(workbook);
    const fact = budget.tables.comprehensiveSummary!.blocks.functional.fact("208", "approved");
    expect(fact.amount.toString()).toBe("133242989");
    expect(problems).toEqual([]);
  });

  it("does not guess where two begin so", async () => {
    const workbook = withCell(await readCase("zizhou-2024"), TABLE1, "D14", "8、社会保障");
    const known = recognizeWorkbook(workbook).budget.tables.comprehensiveSummary!.blocks.functional;
    expect(known.row("208")?.name).toBe("8、社会保障");
    const short = withCell(await readCase("zizhou-2024"), TABLE1, "D14", "8、社会保");
    expect(recognizeWorkbook(short).problems.map(({ kind }) => kind)).toEqual(["unknown-row"]);
  });

  it("knows a header with an unclosed bracket", async () => {
    const workbook = withCell(
      await readCase("zizhou-2024"),
      TABLE1,
      "H5",
      "政府预算支出经济分类科目（按大"
    );
    const { statuses, problems } = recognizeWorkbook(workbook);
    expect(statuses[0]?.status).toBe("recognized");
    expect(problems).toEqual([]);
  });
});

describe("tables that share a title", () => {
  it("are told apart by their headers when the bracketed remark is missing", async () => {
    let workbook = await readCase("zizhou-2024");
    for (const [sheet, title] of [
      ["表5-一般公共预算支出（功能）", "2024年部门综合预算一般公共预算支出明细表"],
      ["表6-一般公共预算支出（经济）", "2024年部门综合预算一般公共预算支出明细表（不含上年结转）"],
    ] as const)
      workbook = withCell(workbook, sheet, "A2", title);
    const { budget, problems } = recognizeWorkbook(workbook);
    expect(problems).toEqual([]);
    expect(budget.tables.generalPublicBudgetExpenditureByFunction?.sheet).toContain("功能");
    expect(budget.tables.generalPublicBudgetExpenditureByEconomy?.sheet).toContain("经济");
    expect(tablesOf(budget)).toHaveLength(16);
  });
});

describe("a department with several units", () => {
  const department = workbookOf("表10", [
    ["2025年部门综合预算专项业务经费支出表"],
    ["金额单位：元"],
    ["序号", "单位编码", "单位（项目）名称", "项目金额", "项目简介"],
    [1, null, "合计", 100, null],
    [2, "115", "某县某局", 100, null],
    [3, "115001", "某县某局本级", 70, null],
    [4, null, "　专用项目", 70, null],
    [5, null, "　　履职项目", 70, null],
    [6, null, "　　　甲项目", 30, null],
    [7, null, "　　　乙项目", 40, null],
    [8, "115002", "某县某中心", 30, null],
    [9, null, "　专用项目", 30, null],
    [10, null, "　　专项资金项目", 30, null],
    [11, null, "　　　甲项目", 30, null],
  ]);

  it("adds up level by level, headings repeat under every unit", () => {
    const { budget } = recognizeWorkbook(department);
    const { main } = budget.tables.specialOperationsExpenditure!.blocks;
    expect(main.membersOf(main.row("unit:115")!).map(({ code }) => code)).toEqual([
      "115001",
      "115002",
    ]);
    expect(main.rowsOf("line").map(({ name }) => name)).toEqual([
      "专用项目",
      "履职项目",
      "专用项目",
      "专项资金项目",
    ]);
    expect(budget.budgetUnit).toBe("某县某局");
    expect(findingsOf(department)).toEqual([]);
  });

  it("finds the unit whose projects do not add up", () => {
    const [finding, ...others] = findingsOf(withCell(department, "表10", "D14", 300));
    expect(others).toEqual([]);
    expect(finding?.code).toBe("BC216");
    expect(finding?.suspects).toEqual([{ sheet: "表10", address: "D14", suggested: "30" }]);
  });
});

describe("what is declared elsewhere", () => {
  it("takes the years of a comparing header from the header", async () => {
    let workbook = await readCase("zizhou-2024");
    const sheet = "表13-三公及会议培训费";
    for (const [address, value] of [
      ["C8", "合计"],
      ["D8", 5],
      ["M8", 9],
      ["V8", 4],
    ] as const)
      workbook = withCell(workbook, sheet, address, value);
    const { blocks, status } =
      recognizeWorkbook(workbook).budget.tables.threePublicMeetingsTraining!;
    expect(status).toBe("recognized");
    expect(
      [blocks.prior, blocks.current, blocks.change].map((block) =>
        block.fact("total", "total").amount.toString()
      )
    ).toEqual(["5", "9", "4"]);
  });

  it("reads a form whose values moved, and says when a value is no number", async () => {
    const sheet = "表14-专项业务经费绩效目标表";
    let workbook = withCell(await readCase("zizhou-2024"), sheet, "E5", null);
    workbook = withCell(workbook, sheet, "F5", 0.84);
    const { main } = recognizeWorkbook(workbook).budget.tables.projectPerformanceTarget!.blocks;
    expect(main.fact(main.rows[0]!, "total").cell?.address).toBe("F5");
    const { problems } = recognizeWorkbook(withCell(workbook, sheet, "F5", "待定"));
    expect(problems.map(({ kind, detail }) => `${kind} ${detail}`)).toEqual([
      "unreadable-amount 待定",
    ]);
  });

  it("does not judge by the contents where a table is missing", async () => {
    const workbook = await readCase("zizhou-2024");
    const sheets = workbook.sheets.filter(({ name }) => !name.startsWith(TABLE10));
    const report = checkWorkbook(openCase({ ...workbook, sheets }));
    expect(report.tables[9]?.status).toBe("missing");
    expect(report.findings.map(({ code }) => code)).not.toContain("BC260");
    expect(report.notEvaluated.map(({ code }) => code)).toContain("BC216");
  });
});

/** The workbook holds one table only; that the others are missing is known. */
function findingsOf(workbook: WorkbookSnapshot): readonly Finding[] {
  return checkWorkbook(openCase(workbook)).findings.filter(({ code }) => code !== "BC099");
}
