import { describe, expect, it } from "vitest";
import { openCase } from "../../src/app/open-case";
import { checkWorkbook } from "../../src/app/check-workbook";
import { listedCode, type OwnCodes } from "../../src/budget/code-book";
import { readCase, withCell } from "../support/read-workbook";

describe("the user's own list of codes", () => {
  const findings = async (codes?: OwnCodes): Promise<readonly string[]> => {
    // 表6 第 8 行 30101 基本工资 改成清单里没有的 30198。
    const workbook = withCell(
      await readCase("hejing-2026"),
      "六、一般公共预算基本支出情况表",
      "B8",
      "98"
    );
    return checkWorkbook(openCase(workbook, codes ? { codes } : {}))
      .findings.filter(({ code }) => code === "BC095")
      .map(({ message }) => message);
  };

  it("judges a code that the built-in list does not know", async () => {
    expect(listedCode("30198")).toBeNull();
    expect(await findings()).toEqual([
      expect.stringContaining("应为：30101 基本工资（科目表里没有 30198）"),
    ]);
    expect(await findings({ "30198": ["基本工资"] })).toEqual([]);
    const [message, ...others] = await findings({ "30198": ["绩效奖金"] });
    expect(message).toMatch(/写的是“30198 基本工资”，应为：30198 绩效奖金/u);
    expect(others).toEqual([]);
  });

  it("comes before the built-in list, and says nothing of other codes", () => {
    const own = { "30101": ["岗位工资"] };
    expect(listedCode("30101", own)).toEqual({ names: ["岗位工资"], certainty: "own" });
    expect(listedCode("30102", own)).toEqual(listedCode("30102"));
  });
});
