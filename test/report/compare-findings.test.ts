import { describe, expect, it } from "vitest";
import { compareFindings } from "../../src/report/compare-findings";
import type { Finding } from "../../src/checking/index";
import { FINDING } from "../taskpane/fake-assistant";

/** Every row has a name of its own, as the sentences of findings give it. */
const ROWS: Readonly<Record<string, string>> = { D13: "教育支出", D14: "卫生健康支出" };

function at(address: string, changed: Partial<Finding> = {}): Finding {
  const message = `“表1”${ROWS[address] ?? "住房保障支出"}${address} 与各类之和相差 0.10万元。`;
  return { ...FINDING, cells: [{ sheet: "表1", address }], message, ...changed };
}

describe("compareFindings", () => {
  it("tells what is new and what is gone", () => {
    const [kept, corrected, slip] = [at("D13"), at("D14"), at("D15")];
    expect(compareFindings([kept, corrected], [kept, slip])).toEqual({
      fresh: [slip],
      gone: [corrected],
    });
  });

  it("takes another amount at the same cells for the same finding", () => {
    const now = at("D13", { left: "470.22", difference: "0.10" });
    expect(compareFindings([at("D13")], [now])).toEqual({ fresh: [], gone: [] });
  });

  it("follows a finding whose row or sheet was moved", () => {
    const moved = {
      ...at("D18", { message: "“表一”教育支出D18 与各类之和相差 0.10万元。" }),
      cells: [{ sheet: "表一", address: "D18" }],
    };
    expect(compareFindings([at("D13")], [moved])).toEqual({ fresh: [], gone: [] });
  });

  it("pairs each finding once, and never one rule with another", () => {
    const twin = at("D13");
    expect(compareFindings([twin], [twin, twin]).fresh).toHaveLength(1);
    const other = at("D13", { code: "BC003" });
    expect(compareFindings([twin], [other])).toEqual({ fresh: [other], gone: [twin] });
  });
});
