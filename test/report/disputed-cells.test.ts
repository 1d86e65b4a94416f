import { describe, expect, it } from "vitest";
import { checkWorkbook } from "../../src/app/check-workbook";
import { openCase } from "../../src/app/open-case";
import type { Finding } from "../../src/checking/index";
import { withoutDisputes } from "../../src/report/disputed-cells";
import { toEnglish } from "../../src/taskpane/strings/english-findings";
import { readCaseWithTargets, withCell } from "../support/read-workbook";

const D13 = { sheet: "表1", address: "D13" };

function finding(code: string, suspects: Finding["suspects"], more?: Partial<Finding>): Finding {
  return {
    code,
    title: `规则${code}`,
    covers: [],
    severity: "error",
    outcome: "violated",
    message: "甲应等于乙。",
    suggestion: "核对乙。",
    left: "1",
    right: "2",
    difference: "-1",
    measure: "ten-thousand-yuan",
    cells: [D13],
    relation: null,
    suspects,
    evidence: [],
    ...more,
  };
}

const at = (suggested: string) => ({ ...D13, suggested });

describe("amounts that cannot hold together", () => {
  it("a total of the target table that fits neither its parts nor the summary: no part is told to be changed", async () => {
    const workbook = withCell(await readCaseWithTargets("hejing-2026"), "绩效", "E10", 480);
    const { findings } = checkWorkbook(openCase(workbook));
    const parts = findings.find(({ code }) => code === "BC306");
    expect(parts?.isDisputed).toBe(true);
    expect(parts?.suspects).toEqual([{ sheet: "绩效", address: "E8", suggested: null }]);
    expect(parts?.suggestion).toContain("（BC302）应为 400.62万元");
    expect(parts?.suggestion).toContain("（BC306）应为 410.60万元");
    expect(parts?.suggestion).toMatch(/先核对.*再看这一格。核对各项资金/u);
    expect(toEnglish(parts?.suggestion ?? "")).toMatch(
      /^E8: by “.*” \(BC302\) 400\.62万元, by “.*” \(BC306\) 410\.60万元, which .*check the other/u
    );
    // What only one relation asks for is still told.
    const total = findings.find(({ code }) => code === "BC305");
    expect(total?.suspects).toEqual([{ sheet: "绩效", address: "E10", suggested: "470.02" }]);
  });

  it("are told as such by both findings, which name both relations", () => {
    const told = withoutDisputes([finding("BC001", [at("5")]), finding("BC002", [at("6")])]);
    expect(told.map(({ isDisputed }) => isDisputed)).toEqual([true, true]);
    for (const { suggestion, suspects } of told) {
      expect(suspects[0]?.suggested).toBeNull();
      expect(suggestion).toContain("“规则BC001”（BC001）应为 5.00万元");
      expect(suggestion).toContain("“规则BC002”（BC002）应为 6.00万元");
    }
  });

  it("the same amount, in another measure too, is no dispute; nor is another cell", () => {
    const same = [
      finding("BC001", [at("5")]),
      finding("BC002", [at("50000")], { measure: "yuan" }),
      finding("BC003", [{ sheet: "表2", address: "D13", suggested: "7" }]),
    ];
    expect(withoutDisputes(same)).toEqual(same);
  });

  it("what would only be another way to repair a slip disputes nothing", () => {
    const other = { sheet: "表1", address: "D20", suggested: "9" };
    const ways = [finding("BC001", [other, at("5")]), finding("BC002", [at("6")])];
    expect(withoutDisputes(ways)).toEqual(ways);
  });

  it("a total that followed a slip keeps its place without an amount; the slip itself is told", () => {
    const slip = { sheet: "表1", address: "D20", suggested: "9" };
    const carried = finding("BC001", [slip, at("5")], { joined: "carried" });
    const [first, second] = withoutDisputes([carried, finding("BC002", [at("6")])]);
    expect(first?.isDisputed).toBeUndefined();
    expect(first?.suspects.map(({ suggested }) => suggested)).toEqual(["9", null]);
    expect(second?.isDisputed).toBe(true);
  });

  it("a rounding difference claims nothing", () => {
    const fact = { cell: D13 } as never;
    const relation = { kind: "foots", total: fact, parts: [] } as const;
    const tail = finding("BC001", [], { outcome: "rounding-difference", relation, right: "5.01" });
    const findings = [tail, finding("BC002", [at("6")])];
    expect(withoutDisputes(findings)).toEqual(findings);
    const broken = finding("BC001", [], { relation, right: "5.01" });
    expect(withoutDisputes([broken, finding("BC002", [at("6")])])[1]?.isDisputed).toBe(true);
  });
});
