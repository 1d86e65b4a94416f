import { describe, expect, it } from "vitest";
import type { Budget } from "../../../src/budget/budget";
import { checkBudget } from "../../../src/checking/check";
import { columnFoots, levelsFoot, rowsFoot } from "../../../src/checking/relations/families";
import { restates } from "../../../src/checking/relations/relation";
import { defineRule } from "../../../src/checking/rule";
import type { Slip } from "../../../src/checking/slips";
import { buildBudget, totalRow, type RowSpec } from "../../support/build-budget";

/** 表3、表5: 总计 = Σ 类, 合计 = 基本 ＋ 项目, and every code of 表5 stands in 表3 with the same amounts. */
const facts = {
  scope: "intra-table",
  severity: "error",
  covers: [],
  basis: "",
  suggestion: "",
} as const;
const rules = [
  defineRule({
    ...facts,
    code: "BC901",
    title: "总计",
    needs: ["expenditureSummary", "generalPublicBudgetExpenditure"],
    *relations({ expenditureSummary: { main }, generalPublicBudgetExpenditure: other }) {
      for (const block of [main, other.main]) {
        yield* rowsFoot(block, "total", ["basic", "project"]);
        for (const { id } of block.columns)
          yield columnFoots(block, id, "total", block.rowsOf("category"));
      }
    },
  }),
  defineRule({
    ...facts,
    code: "BC902",
    title: "两表一致",
    needs: ["expenditureSummary", "generalPublicBudgetExpenditure"],
    *relations({ expenditureSummary: { main }, generalPublicBudgetExpenditure: other }) {
      for (const row of other.main.rowsOf("category"))
        for (const { id } of main.columns)
          yield* restates(main.fact(row.key, id), other.main.fact(row, id));
    },
  }),
];

const row = (key: string, basic: string, project: string): RowSpec => ({
  key,
  kind: "category",
  name: `科目${key}`,
  amounts: { basic, project, total: (Number(basic) + Number(project)).toFixed(2) },
});
const sum = totalRow({ basic: "60.00", project: "6.00", total: "66.00" });
const all = [row("201", "10.00", "1.00"), row("205", "20.00", "2.00"), row("208", "30.00", "3.00")];

function budgetOf(left: readonly RowSpec[], right: readonly RowSpec[]): Budget {
  return buildBudget({
    fiscalYear: 2026,
    tables: {
      expenditureSummary: { main: left },
      generalPublicBudgetExpenditure: { main: right },
    },
  });
}

const slipsOf = (budget: Budget): readonly Slip[] => checkBudget(budget, rules).slips;

describe("the fewest slips explain what is broken", () => {
  it("nothing broken, nothing told", () => {
    expect(slipsOf(budgetOf([...all, sum], [...all, sum]))).toEqual([]);
  });

  it("a row that the other table has is missing, with the amounts that both demand", () => {
    const [slip, ...others] = slipsOf(budgetOf([all[0]!, all[2]!, sum], [...all, sum]));
    expect(others).toEqual([]);
    expect(slip?.revision).toMatchObject({
      kind: "missing-row",
      rows: [{ row: { code: "205", name: "科目205" }, under: null }],
    });
    const rows = slip?.revision?.kind === "missing-row" ? slip.revision.rows : [];
    expect(rows[0]?.amounts.map(({ amount }) => amount.toString())).toEqual(["22", "20", "2"]);
    expect(slip?.evidence).toHaveLength(5);
  });

  it("a row that only sums miss is told by what it is missing under", () => {
    const known = all.slice(0, 2);
    const [slip, ...others] = slipsOf(budgetOf([...known, sum], [...known, sum]));
    expect(slip?.revision).toMatchObject({ kind: "missing-row", rows: [{ row: { code: "2??" } }] });
    expect(others).toHaveLength(1);
  });

  it("a wrong amount is a wrong amount, though a row could make up for it", () => {
    const wrong = { ...all[1]!, amounts: { ...all[1]!.amounts, basic: "25.00" } };
    const slips = slipsOf(budgetOf([all[0]!, wrong, all[2]!, sum], [...all, sum]));
    expect(slips.map(({ revision }) => revision)).toEqual([null]);
    expect(slips[0]?.repairs.map(({ suggested }) => suggested.toString())).toEqual(["20"]);
  });

  it("no row is invented that would break what is sound", () => {
    // 表5 的 205 多出来：表5 自己的总计不含它，补到表3 会使表3 的总计不平。
    const slips = slipsOf(budgetOf([all[0]!, all[2]!, SMALL], [...all, SMALL]));
    expect(slips.every(({ revision }) => revision === null)).toBe(true);
  });

  it("a row with the amounts of its neighbor, by what it should hold", () => {
    const copied = { ...all[1]!, amounts: all[0]!.amounts };
    const [slip, ...others] = slipsOf(budgetOf([all[0]!, copied, all[2]!, sum], [...all, sum]));
    expect(others).toEqual([]);
    expect(slip?.revision).toMatchObject({
      kind: "wrong-rows",
      how: "copied",
      row: { code: "205" },
      other: { code: "201" },
    });
    expect(rightAmounts(slip)).toEqual(["22", "20", "2"]);
  });

  it("two rows with each other's amounts", () => {
    const [one, two] = [all[0]!, all[1]!];
    const rows = [{ ...one, amounts: two.amounts }, { ...two, amounts: one.amounts }, all[2]!, sum];
    const [slip, ...others] = slipsOf(budgetOf(rows, [...all, sum]));
    expect(others).toEqual([]);
    expect(slip?.revision).toMatchObject({ kind: "wrong-rows", how: "exchanged" });
    expect(rightAmounts(slip)).toHaveLength(6);
  });

  it.each([
    ["to the right", "shifted-right", ([total, basic]: Sideways) => ["", total, basic] as const],
    [
      "to the left",
      "shifted-left",
      ([, basic, project]: Sideways) => [basic, project, ""] as const,
    ],
  ])("rows whose amounts stand one column %s", (_, how, move) => {
    const slid = all.map((one): RowSpec => {
      const { total = "", basic = "", project = "" } = one.amounts;
      const moved = move([total, basic, project]);
      return { ...one, amounts: { total: moved[0], basic: moved[1], project: moved[2] } };
    });
    for (const wrong of [[0, 1, 2], [1], [1, 2]]) {
      const rows = all.map((one, at) => (wrong.includes(at) ? slid[at]! : one));
      const [slip, ...others] = slipsOf(budgetOf([...rows, sum], [...all, sum]));
      expect(others).toEqual([]);
      const [row, other] = [all[wrong[0]!], all[wrong[wrong.length - 1]!]];
      expect(slip?.revision).toMatchObject({
        kind: "wrong-rows",
        how,
        row: { code: row?.key },
        other: { code: other?.key },
      });
      const amounts = wrong.flatMap((at) => Object.values(all[at]!.amounts)).map(Number);
      expect(rightAmounts(slip).map(Number).sort()).toEqual(amounts.sort());
    }
  });

  it("a column that slid by one row, from any row on", () => {
    const rows = [...all, sum];
    for (const start of [0, 1]) {
      const slid = rows.map((one, at) => {
        const total = at === start ? "" : (rows[at - 1]?.amounts.total ?? "");
        return at < start ? one : { ...one, amounts: { ...one.amounts, total } };
      });
      const [slip, ...others] = slipsOf(budgetOf(slid, rows));
      expect(others).toEqual([]);
      expect(slip?.revision).toMatchObject({ how: "shifted", row: { name: rows[start]?.name } });
      expect(rightAmounts(slip)).toHaveLength(rows.length - start);
    }
  });

  it("a row whose amounts stand in an empty row", () => {
    const empty = { ...all[1]!, amounts: { basic: "", project: "", total: "" } };
    const other = { ...row("210", "", ""), amounts: all[1]!.amounts };
    const [slip, ...others] = slipsOf(
      budgetOf([all[0]!, empty, all[2]!, other, sum], [...all, row("210", "", ""), sum])
    );
    expect(others).toEqual([]);
    expect(slip?.revision).toMatchObject({
      how: "misplaced",
      row: { code: "205" },
      other: { code: "210" },
    });
    expect(rightAmounts(slip)).toEqual(["22", "20", "2", "0", "0", "0"]);
  });

  it("a row under another code than its own", () => {
    const wrong = { ...all[1]!, key: "206" };
    const [slip, ...others] = slipsOf(budgetOf([all[0]!, wrong, all[2]!, sum], [...all, sum]));
    expect(others).toEqual([]);
    expect(slip?.revision).toMatchObject({ kind: "wrong-code", row: { code: "206" }, code: "205" });
  });
});

type Sideways = readonly [total: string, basic: string, project: string];

describe("a row under a parent that is not its own", () => {
  const levels = [
    defineRule({
      ...facts,
      code: "BC903",
      title: "逐级",
      needs: ["generalPublicBudgetExpenditure"],
      relations: ({ generalPublicBudgetExpenditure: { main } }) => levelsFoot(main),
    }),
  ];
  const coded = (key: string, name: string, basic: string): RowSpec => ({
    key,
    kind: key.length === 3 ? "category" : "section",
    name,
    amounts: { basic, project: "", total: basic },
  });
  const table = [
    coded("201", "一般公共服务支出", "30.00"),
    coded("20103", "甲", "10.00"),
    coded("20104", "乙", "20.00"),
    coded("208", "社会保障和就业支出", "12.00"),
    coded("20801", "丙", "5.00"),
    coded("20805", "丁", "7.00"),
    totalRow({ basic: "42.00", project: "", total: "42.00" }),
  ];
  const slipsWith = (wrong: RowSpec, at: number, rows = table): readonly Slip[] => {
    const main = rows.map((one, index) => (index === at ? wrong : one));
    const tables = { generalPublicBudgetExpenditure: { main } };
    return checkBudget(buildBudget({ fiscalYear: 2026, tables }), levels).slips;
  };

  it("is told by the parent that lacks its amounts", () => {
    const [slip, ...others] = slipsWith(coded("20803", "甲", "10.00"), 1);
    expect(others).toEqual([]);
    expect(slip?.revision).toMatchObject({
      kind: "wrong-code",
      row: { code: "20803" },
      code: "201??",
      parent: { code: "201" },
    });
  });

  it("also where the parent has no other rows", () => {
    const rows = table.filter(({ key }) => key !== "20805");
    const alone = rows.map((one) =>
      one.key === "20801" ? { ...one, amounts: rows[3]!.amounts } : one
    );
    const [slip, ...others] = slipsWith({ ...alone[4]!, key: "20101" }, 4, alone);
    expect(others).toEqual([]);
    expect(slip?.revision).toMatchObject({ kind: "wrong-code", code: "208??" });
  });

  it("is told by the code of its name", () => {
    const named = coded("20103", "政府办公厅（室）及相关机构事务", "10.00");
    const [slip, ...others] = slipsWith({ ...named, key: "20803" }, 1);
    expect(others).toEqual([]);
    expect(slip?.revision).toMatchObject({ kind: "wrong-code", code: "20103", parent: null });
  });

  it("not where its amounts are not what the other parent lacks", () => {
    const slips = slipsWith(coded("20803", "甲", "11.00"), 1);
    expect(slips.some(({ revision }) => revision?.kind === "wrong-code")).toBe(false);
  });
});

function rightAmounts(slip: Slip | undefined): readonly string[] {
  const cells = slip?.revision?.kind === "wrong-rows" ? slip.revision.cells : [];
  return cells.map(({ amount }) => amount.toString());
}

const SMALL = totalRow({ basic: "40.00", project: "4.00", total: "44.00" });
