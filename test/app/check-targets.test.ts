import { describe, expect, it } from "vitest";
import { openCase } from "../../src/app/open-case";
import { checkWorkbook } from "../../src/app/check-workbook";
import type { CheckReport } from "../../src/report/check-report";
import { readCase, readCaseWithTargets, withCell } from "../support/read-workbook";

function linesOf({ findings }: CheckReport): readonly string[] {
  return findings
    .filter(({ outcome }) => outcome === "violated")
    .map(({ severity, code, cells }) => {
      const [place] = cells;
      return `${severity} ${code} ${place?.sheet ?? ""}!${place?.address ?? ""}`;
    });
}

/** Rules about performance targets that were not evaluated. */
function aboutTargets({ notEvaluated }: CheckReport): readonly string[] {
  return notEvaluated.flatMap(({ code }) => (code >= "BC3" ? [code] : []));
}

describe("checking the performance targets of published documents", () => {
  it("和静 2026: exactly the published errors of its target tables", async () => {
    const report = checkWorkbook(openCase(await readCaseWithTargets("hejing-2026")));
    expect(linesOf(report)).toEqual([
      "error BC302 绩效!E8", // HJ-05, and HJ-06, its total
      "error BC308 绩效!F22", // HJ-07
      "error BC309 七、一般公共预算项目支出情况表!E11", // HJ-08
      "error BC322 绩效!C5", // HJ-14
      "warning BC092 十二、上年结转结余情况表!A8",
    ]);
    expect(aboutTargets(report)).toEqual([]);
    const [own] = report.findings;
    expect(own).toMatchObject({ left: "400.6", right: "400.62", difference: "-0.02" });
    expect(own?.message).toContain("本级安排");
    const missing = report.findings.find(({ code }) => code === "BC309");
    expect(missing?.message).toContain("自治区国有企业改革成本");
  });

  it("阿克陶 2025: only the question about the number of persons", async () => {
    const report = checkWorkbook(openCase(await readCaseWithTargets("aketao-2025")));
    expect(linesOf(report)).toEqual(["warning BC318 绩效!D30"]); // AKT-04
    const [finding] = report.findings.filter(({ code }) => code === "BC318");
    expect(finding?.message).toContain(">=84人 × =120元/月/人 × 12个月 ＝ 12.096万元");
    expect(finding?.message).toContain("4.00万元");
  });

  it("takes the total of the weights from the settings, and then asks for no split", async () => {
    const workbook = await readCaseWithTargets("aketao-2025");
    const codes = checkWorkbook(openCase(workbook, { weightTotal: 100 })).findings.map(
      ({ code }) => code
    );
    expect(codes.filter((code) => code === "BC311")).toHaveLength(5);
    expect(codes).not.toContain("BC312");
  });

  it("says that nothing was checked where there is no target table", async () => {
    const report = checkWorkbook(openCase(await readCase("aketao-2025")));
    expect(aboutTargets(report)).toEqual(["BC301"]);
    expect(report.findings.some(({ code }) => code >= "BC3")).toBe(false);
  });

  it("takes a table that holds this year's project and its carry-over for both", async () => {
    let workbook = await readCaseWithTargets("aketao-2025");
    const carried: readonly (readonly [string, string | number])[] = [
      ["A8", "2025年阿克陶县社会保险工作补助项目（县级）"],
      ["B8", 1],
      ["C8", 1],
      ["F8", 1],
    ];
    for (const [address, value] of carried) workbook = withCell(workbook, "表11", address, value);
    const about = (changed: typeof workbook): readonly string[] =>
      linesOf(checkWorkbook(openCase(changed))).filter((line) => / BC30[89] /u.test(line));
    // The carry-over has no table of its own …
    expect(about(workbook)).toEqual(["error BC309 表11!A8"]);
    // … and needs none when the amount holds both.
    const merged = withCell(withCell(workbook, "绩效", "F39", 3.3), "绩效", "D39", 3.3);
    expect(about(merged)).toEqual([]);
    expect(about(withCell(merged, "绩效", "F39", 3.4))).toContain("error BC308 绩效!F39");
  });
});
