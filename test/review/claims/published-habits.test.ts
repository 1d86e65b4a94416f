import { describe, expect, it } from "vitest";
import { recognizeWorkbook } from "../../../src/app/recognize-workbook";
import { reviewClaims } from "../../../src/review/ledger/review-claims";
import { readCase } from "../../support/read-workbook";

const zizhou = recognizeWorkbook(await readCase("zizhou-2024")).budget;
const rich = recognizeWorkbook(await readCase("nine-tables-rich")).budget;

function review(lines: readonly string[], budget = rich) {
  const { entries, findings } = reviewClaims(lines.join("\n"), budget, null);
  return {
    states: entries.map(({ quantity, state }) => `${quantity.digits} ${state}`),
    messages: findings.map(({ message }) => message),
  };
}

describe("texts of the offices of other provinces", () => {
  it("asks nothing of what is left of money that no table tells apart", () => {
    const LEFT = [
      "上年结转结余的单位资金14.98万元，占0.62%。",
      "其中财政拨款结转108.04万元，单位资金结转14.98万元。",
      "包括单位资金上年结转14.98万元。",
      "上年结转的非财政拨款资金14.98万元，上年结转的财政专户管理资金0万元。",
    ];
    for (const line of LEFT) {
      const lines = ["二、收入预算", `上年结转123.02万元，占5.10%。${line}`];
      expect(review(lines).messages).toEqual([]);
    }
    const slip = ["二、收入预算", "使用非财政拨款结余26.51万元。"];
    expect(review(slip).messages[0]).toContain("25.61万元");
  });

  it("compares a text in 元 to the last digit", () => {
    const lines = (change: string): readonly string[] => [
      "一、收入预算",
      `2024年收入预算133,491,208元，与2023年113,929,108元相比，增加${change}元，增长17.17%。`,
    ];
    expect(review(lines("19,562,100"), zizhou).messages).toEqual([]);
    expect(review(lines("19,526,100"), zizhou).messages.join()).toContain("1956.21万元");
  });

  it("keeps the cells apart of a table that was pasted cell by cell", () => {
    const { states } = review(["一、收支总表", "项目支出", "684.25", "589.01", "59.48", "12"]);
    expect(states.map((state) => state.split(" ")[0])).toEqual(["684.25", "589.01", "59.48", "12"]);
  });
});
