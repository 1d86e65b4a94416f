import { describe, expect, it } from "vitest";
import { checkBudget } from "../../src/checking/check";
import { structuralRules } from "../../src/checking/table-structure";
import { buildBudget, totalRow, type RowSpec } from "../support/build-budget";

const WORDS = { total: "总计", levels: "核对各级。", nested: "补上上级。" };
const SAID = { covers: ["X"], title: "标题", basis: "关系", suggestion: "核对。" };

const rules = [
  ...structuralRules(WORDS, "expenditureSummary", "main", {
    rows: { ...SAID, code: "BC901", sums: { total: ["basic", "project"] } },
    total: { ...SAID, code: "BC902", of: "category" },
    coded: {
      title: "支出表",
      basis: "表3",
      lowest: "item",
      levels: { code: "BC903", covers: ["X"] },
      nested: { code: "BC904", covers: ["X"] },
    },
  }),
  ...structuralRules(WORDS, "threePublicExpenditure", "main", {
    lines: {
      ...SAID,
      code: "BC905",
      sums: [["officialVehicles", ["vehiclePurchase", "vehicleOperation"]]],
    },
  }),
];

function row(key: string, basic: string, total: string): RowSpec {
  const kind = key.length === 3 ? "category" : "section";
  return { key, kind, name: "科目", amounts: { total, basic, project: "" } };
}

function line(key: string, total: string): RowSpec {
  return { key, kind: "line", name: key, amounts: { total } };
}

const SOUND = [row("208", "3", "3"), row("20801", "3", "3"), totalRow({ total: "3", basic: "3" })];
const VEHICLES = [
  line("officialVehicles", "3"),
  line("vehiclePurchase", "1"),
  line("vehicleOperation", "2"),
];

function violated(main: readonly RowSpec[], vehicles: readonly RowSpec[] = VEHICLES): string[] {
  const budget = buildBudget({
    fiscalYear: 2026,
    tables: { expenditureSummary: { main }, threePublicExpenditure: { main: vehicles } },
  });
  const { evaluations } = checkBudget(budget, rules);
  const wrong = evaluations.filter(({ outcome }) => outcome === "violated");
  return [...new Set(wrong.map(({ rule }) => rule.code))].sort();
}

describe("rules that follow from a table's structure", () => {
  it("hold for a table that adds up", () => {
    expect(violated(SOUND)).toEqual([]);
  });

  it("see each kind of slip by the rule for it", () => {
    expect(violated([row("208", "2", "3"), ...SOUND.slice(1)])).toContain("BC901");
    expect(violated([...SOUND.slice(0, 2), totalRow({ total: "4", basic: "4" })])).toEqual([
      "BC902",
      "BC903",
    ]);
    expect(violated(SOUND.slice(1))).toContain("BC904");
    expect(violated(SOUND, [line("officialVehicles", "4"), ...VEHICLES.slice(1)])).toEqual([
      "BC905",
    ]);
  });

  it("say what levels there are in the words of the family", () => {
    const levels = rules.find(({ code }) => code === "BC903");
    expect(levels).toMatchObject({
      title: "支出表各级科目逐级相等",
      basis: "表3 每列：款 = Σ 项，类 = Σ 款，总计 = Σ 类",
      suggestion: "核对各级。",
      needs: ["expenditureSummary"],
    });
  });
});
