import { describe, expect, it } from "vitest";
import { openCase } from "../../src/app/open-case";
import { narrateWorkbook } from "../../src/app/narrate-workbook";
import { readPriorWorkbook, remarksOnPrior } from "../../src/app/read-prior-workbook";
import { tablesOf } from "../../src/budget/budget";
import type { WorkbookDocument } from "../../src/host/xlsx/workbook-document";
import { xinjiang } from "../../src/families/xinjiang/index";
import { isInYear } from "../../src/budget/by-year";
import { BlankTable, blocksOf, openBlank, recognizeDocument, reread } from "../support/blank-form";
import { buildUnit, type ItemSpec, type UnitSpec } from "../support/build-unit";

const UNIT = "甲县某某中心";
const item = (code: string, name: string, section: string, basic: string): ItemSpec => ({
  code,
  names: ["社会保障和就业支出", section, name],
  basic,
});
const AGENCY = "人力资源和社会保障管理事务";
const PENSION = "行政事业单位养老支出";

/** The standard workbook of a year, filled in with a unit's consistent tables, as a file. */
async function workbookOf(year: number, spec: UnitSpec): Promise<WorkbookDocument> {
  const unit = buildUnit({ ...spec, fiscalYear: year, formYear: year });
  const form = { year, organizationKind: "budgetUnit", unitName: UNIT } as const;
  const document = await openBlank(form);
  const { budget } = await recognizeDocument(document);
  for (const layout of xinjiang.tables.filter((one) => isInYear(one, year) && one.print)) {
    const blank = tablesOf(budget).find(({ id }) => id === layout.table)!;
    const source = tablesOf(unit).find(({ id }) => id === layout.table);
    const filling = new BlankTable(document, blank, layout, year);
    for (const [id, block] of source ? blocksOf(source) : []) {
      const own = Object.fromEntries(blocksOf(blank))[id]!;
      for (const row of block.rows) {
        const filled = block.columns.filter(({ id: column }) => {
          const { amount } = block.fact(row, column);
          return !amount.isZero && own.columns.some((other) => other.id === column);
        });
        if (filled.length === 0) continue;
        const at = filling.place(own, row);
        for (const { id: column } of filled)
          filling.write(own, at, column, Number(block.fact(row, column).amount.toString()));
      }
    }
  }
  return document;
}

const [before, now] = await Promise.all([
  workbookOf(2025, {
    items: [
      item("2080109", "社会保险经办机构", AGENCY, "100.00"),
      item("2080501", "行政单位离退休", PENSION, "12.00"),
      item("2080502", "事业单位离退休", PENSION, "30.00"),
    ],
    economic: [{ code: "30201", name: "办公费", operating: "8.00" }],
    threePublic: { vehicleOperation: "2.00" },
  }),
  workbookOf(2026, {
    items: [
      item("2080109", "社会保险经办机构", AGENCY, "110.00"),
      item("2080511", "行政单位离退休", PENSION, "15.00"),
      item("2080521", "离退休待遇", PENSION, "20.00"),
      item("2080522", "离退休服务", PENSION, "16.00"),
    ],
    economic: [{ code: "30201", name: "办公费", operating: "10.00" }],
    threePublic: { vehicleOperation: "2.50" },
  }),
]);
const prior = await readPriorWorkbook({ fileName: "上年.xlsx", bytes: before.save() });
const workbook = await reread(now);

describe("tables of 2025 under the text of 2026", () => {
  const narrated = narrateWorkbook(openCase(workbook, {}, prior));
  const lineWith = (words: string): string | undefined =>
    narrated.text.split("\n").find((line) => line.includes(words));

  it("are two different forms", () => {
    expect([prior.budget.formYear, narrated.budget.formYear]).toEqual([2025, 2026]);
    expect(tablesOf(prior.budget)).toHaveLength(11);
    expect(tablesOf(narrated.budget)).toHaveLength(12);
    expect(remarksOnPrior(narrated.budget, prior.budget)).toEqual([]);
  });

  it("give last year's amounts by code and column, whatever the columns are called", () => {
    expect(lineWith("社会保险经办机构（项）")).toContain("比上年预算增加10.00万元，增长10.00%");
    expect(lineWith("运行经费财政拨款预算")).toContain("比上年预算增加2.00万元，增长25.00%");
    // 公务用车运行费 of 2025 is 公务用车运行维护费 of 2026.
    expect(lineWith("公务用车购置费增加")).toContain("公务用车运行维护费增加0.50万元，增长25.00%");
    expect(lineWith("基本支出161.00万元，比上年")).toContain("增加19.00万元，增长13.38%");
    expect(narrated.proof.findings).toEqual([]);
    expect(narrated.document.missing.filter(({ key }) => key.startsWith("prior:"))).toEqual([]);
  });

  it("match a code that was renumbered by its names", () => {
    expect(lineWith("行政单位离退休（项）")).toContain("比上年预算增加3.00万元，增长25.00%");
  });

  it("show the codes that were split, for decision on 填报事项", () => {
    const questions = narrated.inputs.filter(({ key }) => key.startsWith("prior-code:"));
    expect(questions.map(({ item: words, state }) => [/\d{7}/u.exec(words)?.[0], state])).toEqual([
      ["2080511", "optional"],
      ["2080521", "optional"],
      ["2080522", "optional"],
    ]);
    for (const { guide } of questions) expect(guide).toContain("2080502 事业单位离退休");
    const decided = narrateWorkbook(openCase(workbook, {}, prior), {
      year: 2026,
      lines: questions.slice(1, 2).map((line) => ({ ...line, content: "2080502" })),
    });
    expect(decided.text).toContain(
      "离退休待遇（项）：2026年预算数为20.00万元，比上年预算减少10.00万元，下降33.33%"
    );
    expect(decided.text).not.toContain("事业单位离退休（项）");
    expect(decided.proof.findings).toEqual([]);
  });
});
