import { describe, expect, it } from "vitest";
import { openCase } from "../../../src/app/open-case";
import { reviewClaims } from "../../../src/review/ledger/review-claims";
import { readCase } from "../../support/read-workbook";

const { budget } = openCase(await readCase("hejing-2026"));

function judge(reason: string): readonly string[] {
  const text = `机关运行经费16.37万元，比上年增加5.04万元，主要原因是${reason}。`;
  return reviewClaims(text, budget, null)
    .findings.map(({ message }) => message)
    .filter((message) => message.startsWith("原因里列了"));
}

describe("items that a reason lists", () => {
  it("may be those that have money", () => {
    expect(judge("人员增加，办公费、差旅费等机关运行经费相应增加")).toEqual([]);
  });

  it("are asked about where no table has money for one", () => {
    expect(judge("人员增加，办公费、抚恤金、差旅费等机关运行经费相应增加")).toEqual([
      "原因里列了“抚恤金”，各表都没有这一项的金额，是否多写？",
    ]);
  });

  it("may be gone where they are said to be", () => {
    expect(judge("取消办公费、抚恤金、差旅费等机关运行经费的限额")).toEqual([]);
  });
});
