import { describe, expect, it } from "vitest";
import { openCase } from "../../../src/app/open-case";
import { checkWorkbook } from "../../../src/app/check-workbook";
import { readCase, withCell } from "../../support/read-workbook";

describe("names of a code", () => {
  it.each([
    ["二、单位收入总体情况表", "D11"],
    ["三、单位支出总体情况表", "D12"],
    ["五、一般公共预算支出情况表", "D11"],
  ])("the table that differs from the others is told, once: %s", async (sheet, address) => {
    const workbook = withCell(await readCase("hejing-2026"), sheet, address, "养老保险缴费");
    const findings = checkWorkbook(openCase(workbook)).findings.filter(
      ({ code }) => code !== "BC092"
    );
    expect(findings.map(({ cells }) => cells)).toEqual([[{ sheet, address }]]);
    expect(findings[0]?.message).toContain("应为：2080505 机关事业单位基本养老保险缴费支出");
  });
});
