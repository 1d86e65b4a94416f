import { describe, expect, it } from "vitest";
import { recognizeWorkbook } from "../../../src/app/recognize-workbook";
import { reviewClaims } from "../../../src/review/ledger/review-claims";
import { readCase } from "../../support/read-workbook";

const { budget } = recognizeWorkbook(await readCase("zizhou-2024"));

function review(personnel: string, wages: string): readonly string[] {
  const lines = [
    "（一）一般公共预算支出按功能科目分类",
    `社会保险经办机构（2080109）5288.19万元，其中：人员经费234.16万元，${personnel}；`,
    "（二）一般公共预算支出按经济分类科目",
    `工资福利支出（301）233.33万元，${wages}。`,
  ];
  const { findings } = reviewClaims(lines.join("\n"), budget, null);
  return findings.map(({ message }) => message).filter((message) => message.includes("推算"));
}

describe("wages of last year beside personnel expenditure of last year", () => {
  it("cannot have been more, by the changes that the text states", () => {
    const [message] = review("较上年增加20.02万元", "较上年增加18.71万元");
    expect(message).toContain("214.62万元");
    expect(message).toContain("214.14万元");
  });

  it("may have been as much or less, or are not told", () => {
    expect(review("较上年增加20.02万元", "较上年增加19.19万元")).toEqual([]);
    expect(review("较上年增加20.02万元", "较上年增加20.02万元")).toEqual([]);
    expect(review("安排较紧", "较上年增加18.71万元")).toEqual([]);
  });
});
