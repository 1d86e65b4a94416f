import { describe, expect, it } from "vitest";
import { openCase } from "../../../src/app/open-case";
import { reviewClaims } from "../../../src/review/ledger/review-claims";
import { readCase } from "../../support/read-workbook";

const { budget } = openCase(await readCase("hejing-2026"));

function judge(allocation: string): readonly string[] {
  const text = [
    "（一）项目名称：自治区财政社保经办机构业务补助",
    "预算安排规模：3.50万元",
    `资金分配情况：${allocation}`,
  ].join("\n");
  return reviewClaims(text, budget, null)
    .findings.map(({ message }) => message)
    .filter((message) => message.startsWith("资金分配"));
}

describe("the one amount of an allocation", () => {
  it("is the scale, or one of its parts", () => {
    expect(judge("全部用于业务经费3.50万元。")).toEqual([]);
    expect(judge("用于印刷费1.20万元。")).toEqual([]);
  });

  it("is asked about where it is the scale with a slip, or more", () => {
    expect(judge("全部用于业务经费5.30万元。")).toEqual([
      "资金分配写的是5.30万元，安排的是3.50万元，相差1.80万元，是否写错？",
    ]);
    expect(judge("全部用于业务经费3.40万元。")).toHaveLength(1);
  });
});

describe("the parts of an allocation", () => {
  const statesOf = (allocation: string): readonly string[] => {
    const text = `（一）项目名称：自治区财政社保经办机构业务补助\n预算安排规模：3.50万元\n资金分配情况：${allocation}`;
    return reviewClaims(text, budget, null).entries.flatMap(({ quantity, state }) =>
      quantity.kind === "amount" ? [`${quantity.digits} ${state}`] : []
    );
  };

  it("prove the scale by their sum; which of them is whose stands in the text alone", () => {
    expect(statesOf("聘请人员2.50万元、奖励1.00万元。")).toEqual([
      "3.50 agrees",
      "2.50 nothingToCompare",
      "1.00 nothingToCompare",
    ]);
  });
});
