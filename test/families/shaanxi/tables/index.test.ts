import { beforeAll, describe, expect, it } from "vitest";
import { recognizeWorkbook } from "../../../../src/app/recognize-workbook";
import type { Recognized } from "../../../../src/recognition/recognize";
import type { Block } from "../../../../src/budget/block";
import { tablesOf, type Budget } from "../../../../src/budget/budget";
import { termLabel } from "../../../../src/budget/family";
import type { TableId } from "../../../../src/budget/schema";
import { shaanxi } from "../../../../src/families/shaanxi/index";
import { numberOf } from "../../../../src/recognition/layout";
import { readCase } from "../../../support/read-workbook";

let recognized: Recognized;
beforeAll(async () => {
  recognized = recognizeWorkbook(await readCase("zizhou-2024"));
});

/** Amount and cell of a figure: "133491208 C8". */
function figure(
  budget: Budget,
  table: TableId,
  block: string,
  row: string,
  column: string
): string {
  const blocks = budget.tables[table]?.blocks as Readonly<Record<string, Block>> | undefined;
  const fact = blocks?.[block]?.fact(row, column);
  return fact ? `${fact.amount.toString()} ${fact.cell?.address ?? fact.state}` : "no block";
}

/** Figures of the published tables, typed from the printed text. */
const FIGURES: readonly (readonly [TableId, string, string, string, string])[] = [
  ["comprehensiveSummary", "revenue", "departmentalBudget", "approved", "133491208 C6"],
  ["comprehensiveSummary", "revenue", "generalPublicBudget", "approved", "133491208 C8"],
  ["comprehensiveSummary", "revenue", "specialFundProjects", "approved", "0 C9"],
  ["comprehensiveSummary", "revenue", "currentRevenue", "approved", "133491208 C38"],
  ["comprehensiveSummary", "revenue", "appropriationCarryOver", "approved", "0 C42"],
  ["comprehensiveSummary", "revenue", "total", "approved", "133491208 C45"],
  ["comprehensiveSummary", "functional", "208", "approved", "133242989 E14"],
  ["comprehensiveSummary", "functional", "221", "approved", "197338 E26"],
  ["comprehensiveSummary", "departmentEconomic", "basicWagesAndWelfare", "approved", "2333334 G8"],
  ["comprehensiveSummary", "departmentEconomic", "specialWagesAndWelfare", "approved", "0 G13"],
  ["comprehensiveSummary", "governmentEconomic", "505", "approved", "2942934 I11"],
  ["comprehensiveSummary", "governmentEconomic", "total", "approved", "133491208 I45"],
  ["comprehensiveRevenue", "main", "total", "generalPublicBudget", "133491208 E6"],
  ["comprehensiveRevenue", "main", "unit:115010", "total", "133491208 D8"],
  ["comprehensiveRevenue", "main", "total", "specialFiscalAccount", "0 K6"],
  ["comprehensiveExpenditure", "main", "unit:115", "carryOver", "0 Q7"],
  ["comprehensiveAppropriationSummary", "revenue", "appropriation", "approved", "133491208 C6"],
  ["comprehensiveAppropriationSummary", "revenue", "carryOver", "approved", "0 C38"],
  ["comprehensiveAppropriationSummary", "functional", "210", "approved", "50881 E16"],
  [
    "comprehensiveAppropriationSummary",
    "departmentEconomic",
    "basicBenefitsToHouseholds",
    "approved",
    "8274 G10",
  ],
  [
    "comprehensiveAppropriationSummary",
    "departmentEconomic",
    "specialBenefitsToHouseholds",
    "approved",
    "80000000 G15",
  ],
  [
    "comprehensiveAppropriationSummary",
    "departmentEconomic",
    "specialSocialSecurityFundSubsidies",
    "approved",
    "50440000 G21",
  ],
  ["comprehensiveAppropriationSummary", "governmentEconomic", "510", "approved", "50440000 I16"],
  ["generalPublicBudgetExpenditureByFunction", "main", "total", "operating", "45600 F5"],
  [
    "generalPublicBudgetExpenditureByFunction",
    "main",
    "2080109",
    "specialOperations",
    "51104000 G8",
  ],
  ["generalPublicBudgetExpenditureByFunction", "main", "2082602", "total", "0 absent"],
  ["generalPublicBudgetExpenditureByEconomy", "main", "30201", "operating", "45600 H17"],
  ["generalPublicBudgetExpenditureByEconomy", "main", "31302", "specialOperations", "50440000 I24"],
  ["generalPublicBudgetBasicExpenditureByFunction", "main", "2082602", "total", "0 D14"],
  ["generalPublicBudgetBasicExpenditureByFunction", "main", "2210201", "personnel", "197338 E23"],
  ["generalPublicBudgetBasicExpenditureByEconomy", "main", "30399", "total", "8274 F20"],
  ["governmentFundSummary", "functional", "232", "approved", "0 E18"],
  ["governmentFundSummary", "departmentEconomic", "specialOther", "approved", "0 G21"],
  ["specialOperationsExpenditure", "main", "dutyProjects", "total", "51104000 D9"],
  ["specialOperationsExpenditure", "main", "specialFundProjects", "total", "80000000 D21"],
  ["overallPerformanceTarget", "main", "total", "appropriation", "66.4 E15"],
];

describe("陕西 2024", () => {
  it("recognizes ten tables in 元 and two target forms in 万元; four tables are nil", () => {
    const { budget, statuses, problems } = recognized;
    expect(budget.family.id).toBe("shaanxi");
    expect([budget.formYear, budget.fiscalYear]).toEqual([2024, 2024]);
    expect(budget.budgetUnit).toBe("子洲县机关事业单位和居民养老保险经办中心");
    expect(problems).toEqual([]);
    expect(statuses.map(({ layout, status }) => `${numberOf(layout, 2024)} ${status}`)).toEqual([
      ...[1, 2, 3, 4, 5, 6, 7, 8].map((number) => `${number} recognized`),
      "9 nil",
      "10 recognized",
      "11 nil",
      "12 nil",
      "13 nil",
      "14 recognized",
      "15 recognized",
      "16 nil",
    ]);
    expect(tablesOf(budget).map(({ measure }) => measure)).toEqual([
      ...Array.from({ length: 13 }, () => "yuan"),
      ...Array.from({ length: 3 }, () => "ten-thousand-yuan"),
    ]);
  });

  it.each(FIGURES)("%s %s %s %s", (table, block, row, column, expected) => {
    expect(figure(recognized.budget, table, block, row, column)).toBe(expected);
  });

  it("reads every number of every amount column and none twice", () => {
    const counts = tablesOf(recognized.budget).map((table) => {
      const cells = (Object.values(table.blocks) as Block[]).flatMap((block) =>
        block.rows.flatMap((row) =>
          block.columns.flatMap(({ id }) => {
            const { state, cell } = block.fact(row, id);
            return state === "amount" && cell ? [cell.address] : [];
          })
        )
      );
      expect(new Set(cells.map((cell) => `${table.id} ${cell}`)).size).toBe(cells.length);
      return cells.length;
    });
    expect(counts).toEqual([97, 42, 42, 83, 68, 80, 57, 60, 53, 18, 0, 0, 0, 18, 20, 0]);
  });

  it("knows which row of 表10 belongs to which", () => {
    const block = recognized.budget.tables.specialOperationsExpenditure!.blocks.main;
    const parents = ["unit:115", "unit:115010", "purposeProjects", "dutyProjects"].map(
      (key) => block.row(key)?.parent
    );
    expect(parents).toEqual(["total", "unit:115", "unit:115010", "purposeProjects"]);
    expect(block.membersOf(block.row("dutyProjects")!)).toHaveLength(11);
    expect(block.membersOf(block.row("specialFundProjects")!).map(({ name }) => name)).toEqual([
      "机关事业单位养老保险县级补助资金",
    ]);
  });

  it("keeps the government economic code of a row", () => {
    const { main } = recognized.budget.tables.generalPublicBudgetExpenditureByEconomy!.blocks;
    expect(main.row("30399")?.governmentCode).toBe("50999");
    expect(main.row("303")?.governmentCode).toBeUndefined();
  });

  it("reads nine repeated target forms as nine projects", () => {
    const { main } = recognized.budget.tables.projectPerformanceTarget!.blocks;
    expect(
      main.rows.map((row) => `${row.name} ${main.fact(row, "total").amount.toString()}`)
    ).toEqual([
      "工会经费（留用部分） 0.84",
      "工会经费（上解部分） 0.56",
      "退休人员入户认证专项经费 4",
      "镇、村两级经办人员代办费 30",
      "档案管理费 5",
      "取消集中认证入户认证经费 6",
      "养老保险经办、待遇核查 8",
      "机关事业单位、居民养老宣传 2",
      "养老保险专网服务费 10",
    ]);
  });

  it("reads the declarations of the contents sheet and the name on the cover", () => {
    const { contents, cover } = recognized.budget;
    expect(contents).toHaveLength(16);
    expect(new Set(contents.map(({ table }) => table)).size).toBe(16);
    expect(contents.filter(({ isNil }) => isNil).map(({ table }) => table)).toEqual([
      "governmentFundSummary",
      "carriedOverAppropriationExpenditure",
      "procurementBudget",
      "threePublicMeetingsTraining",
      "specialFundPerformanceTarget",
    ]);
    expect(cover?.cell).toEqual({ sheet: "封面", address: "A3" });
  });

  it("has a Chinese word for every column and line", () => {
    const blocks = Object.values(shaanxi.schema).flatMap((table) => Object.values(table.blocks));
    const ids = blocks.flatMap(({ columns, lines }): readonly string[] => [...columns, ...lines]);
    expect([...new Set(ids)].filter((id) => termLabel(shaanxi, id) === id)).toEqual([]);
  });
});
