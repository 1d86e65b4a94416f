import { describe, expect, it } from "vitest";
import { examineWorkbook } from "../../src/app/check-workbook";
import { openCase } from "../../src/app/open-case";
import { planAuditSheet } from "../../src/app/plan-audit-sheet";
import { cellNames } from "../../src/budget/cell-names";
import { findingKey } from "../../src/checking/index";
import { FormulaResults } from "../../src/formula/formula-results";
import type { NewSheetPlan } from "../../src/grid/plan";
import {
  formulaAt,
  usedBounds,
  valueAt,
  valueLookup,
  type WorkbookSnapshot,
} from "../../src/grid/snapshot";
import { toExceptionSheetPlan } from "../../src/report/exception-sheet";
import { readCase, withCell } from "../support/read-workbook";
import { snapshotOfPlan } from "../support/snapshot-of-plan";

/** The rows of the sheet with the results that its formulas have. */
function calculated(
  workbook: WorkbookSnapshot,
  plan = planAuditSheet(examineWorkbook(openCase(workbook)))
) {
  const sheets = [...workbook.sheets, snapshotOfPlan(plan)];
  const results = new FormulaResults({
    usedBounds(name) {
      const sheet = sheets.find((one) => one.name === name);
      return sheet && usedBounds(sheet);
    },
    cell(name, position) {
      const sheet = sheets.find((one) => one.name === name);
      if (!sheet) return { value: null, formula: null };
      return { value: valueAt(sheet, position), formula: formulaAt(sheet, position) };
    },
  });
  const height = Math.max(...plan.cells.map(({ row }) => row)) + 1;
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: 10 }, (__, column) => results.value(plan.name, { row, column }))
  );
}

const formulasOf = (plan: NewSheetPlan) =>
  plan.cells.flatMap(({ value }) => (value?.kind === "formula" ? [value.formula] : []));

describe("toAuditSheetPlan", () => {
  it("lists every relation with its cells, and follows a change of the tables", async () => {
    const workbook = await readCase("hejing-2026");
    const plan = planAuditSheet(examineWorkbook(openCase(workbook)));
    expect(plan).toMatchObject({ tag: "audit", name: "校核表", replaces: null, landscape: true });
    const rows = calculated(workbook, plan);
    expect(rows[0]?.[0]).toBe("和静县社会保险中心2026年预算公开表校核表");
    expect(rows[1]?.[0]).toContain("规则目录 ");
    expect(rows[2]?.[0]).toMatch(/^共 \d+ 项：平衡 \d+ 项，尾差 0 项，不一致 0 项。$/);
    expect(rows[4]?.slice(0, 3)).toEqual(["代码", "校核项目", "左边"]);
    expect(rows[5]).toEqual([
      "BC001",
      "收支总体情况表收入各行等于其分项之和",
      "表1“收 入 总 计·预算数”（B36）",
      470.02,
      "表1 B6、B23 之和",
      470.02,
      0,
      0,
      "万元",
      "平衡",
    ]);
    // The sheet as it was written, the table changed afterwards.
    const changed = withCell(workbook, "一、单位收支总体情况表", "B36", 471.02);
    const after = calculated(changed, plan);
    expect(after[5]?.slice(3)).toEqual([
      471.02,
      "表1 B6、B23 之和",
      470.02,
      1,
      0,
      "万元",
      "不一致",
    ]);
    expect(after[2]?.[0]).not.toBe(rows[2]?.[0]);
  });

  it("links to the cells", async () => {
    const links = formulasOf(
      planAuditSheet(examineWorkbook(openCase(await readCase("hejing-2026"))))
    ).filter((one) => one.startsWith("=HYPERLINK"));
    expect(links[0]).toBe(
      `=HYPERLINK("#'一、单位收支总体情况表'!B36","表1“收 入 总 计·预算数”（B36）")`
    );
  });

  it("says at its end what no formula can express, with the result of now, and what was not checked", async () => {
    const workbook = await readCase("hejing-2026");
    const rows = calculated(withCell(workbook, "三、单位支出总体情况表", "E9", "待定")).map((row) =>
      row.filter((value) => value !== null)
    );
    const text = rows.map((row) => row.map(String).join(" ")).join("\n");
    expect(text).toContain("以下各项不能用公式表达，是写表时的结果，不随改动更新：");
    expect(text).toMatch(/BC092 .*（比较的是科目、名称或文字） 不一致/);
    expect(text).toMatch(
      /BC074 同一科目在各表的名称相同 \d+ 处相符（比较的是科目、名称或文字） 平衡/
    );
    expect(text).toContain("没有核对的：");
    expect(text).toMatch(/没有读到金额 没有核对/);
  });

  it("takes the place of an earlier one", async () => {
    const workbook = await readCase("hejing-2026");
    const old = snapshotOfPlan(planAuditSheet(examineWorkbook(openCase(workbook))));
    const again = planAuditSheet(
      examineWorkbook(openCase({ ...workbook, sheets: [...workbook.sheets, old] }))
    );
    expect(again.replaces).toBe(old.id);
  });

  describe("what was accepted", () => {
    const TABLE = "一、单位收支总体情况表";
    /** A name that is wrong in the published workbook: no formula follows it. */
    const STATIC = "BC092";

    /** The workbook with everything accepted that its check finds, and its audit sheet. */
    async function accepted(change: (workbook: WorkbookSnapshot) => WorkbookSnapshot) {
      const workbook = change(await readCase("hejing-2026"));
      const { report, opened } = examineWorkbook(openCase(workbook));
      const lookup = { valueOf: valueLookup(workbook), nameOf: cellNames(opened.budget) };
      const kept = report.findings.map((finding) => ({
        key: findingKey(finding, lookup),
        code: finding.code,
        title: finding.title,
        message: finding.message,
        reason: "来源表如此，已核",
        at: "2026-11-29 10:00",
      }));
      const sheet = snapshotOfPlan(toExceptionSheetPlan(kept, null));
      const whole = { ...workbook, sheets: [...workbook.sheets, sheet] };
      const examined = examineWorkbook(openCase(whole));
      return { workbook: whole, examined, plan: planAuditSheet(examined) };
    }

    const resultsOf = (rows: readonly (readonly unknown[])[], word: string) =>
      rows.slice(5).filter((row) => row[9] === word);

    it("has a state of its own in rows and summary, and counts as in the report", async () => {
      const { workbook, examined, plan } = await accepted((one) =>
        withCell(one, TABLE, "D13", 417.94)
      );
      const { coverage, findings } = examined.report;
      expect(findings).toEqual([]);
      const live = 4;
      expect(coverage.accepted).toBe(live + 1);
      const rows = calculated(workbook, plan);
      expect(resultsOf(rows, "已核实接受")).toHaveLength(coverage.accepted);
      expect(resultsOf(rows, "不一致")).toEqual([]);
      expect(rows[2]?.[0]).toContain(`已核实接受 ${live} 项，不一致 0 项`);
      expect(rows[3]?.[0]).toContain("的理由见工作表“核实说明”");
      // What is stored beside the formula says the same.
      const stored = plan.cells.flatMap(({ value }) =>
        value?.kind === "formula" && value.result?.kind === "text" ? [value.result.text] : []
      );
      expect(stored.filter((text) => text === "已核实接受")).toHaveLength(live);
    });

    it("holds no more once one of its cells changes, to whatever value", async () => {
      const { workbook, plan } = await accepted((one) => withCell(one, TABLE, "D13", 417.94));
      for (const value of [417.95, "417.94待核", null]) {
        const rows = calculated(withCell(workbook, TABLE, "D13", value), plan);
        expect(resultsOf(rows, "已核实接受").map(([code]) => code)).toEqual([STATIC]);
        expect(resultsOf(rows, "不一致").length).toBeGreaterThan(0);
      }
      const right = calculated(withCell(workbook, TABLE, "D13", 417.49), plan);
      expect(resultsOf(right, "已核实接受").map(([code]) => code)).toEqual([STATIC]);
      expect(resultsOf(right, "不一致")).toEqual([]);
    });

    it("is told with its reason where no formula can express it", async () => {
      const { workbook, plan } = await accepted((one) =>
        withCell(one, "三、单位支出总体情况表", "D9", "不是这个科目的名称")
      );
      const text = calculated(workbook, plan)
        .map((row) => row.filter((value) => typeof value === "string").join(" "))
        .join("\n");
      expect(text).toMatch(/核实说明：来源表如此，已核） +已核实接受/u);
      expect(text).toMatch(/项不能用公式表达（已核实接受 \d+ 项/u);
    });
  });
});
