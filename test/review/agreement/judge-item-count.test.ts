import { describe, expect, it } from "vitest";
import { recognizeWorkbook } from "../../../src/app/recognize-workbook";
import { reviewClaims } from "../../../src/review/ledger/review-claims";
import { readCase } from "../../support/read-workbook";

const budget = recognizeWorkbook(await readCase("nine-tables-rich")).budget;
const messagesOf = (...lines: readonly string[]): readonly string[] =>
  reviewClaims(lines.join("\n"), budget, null).findings.map(({ message }) => message);

describe("a count above numbered lines", () => {
  const LINES = ["1.组织培训；", "这一项由综合科负责。", "2.编印资料；", "3.开展检查。"];

  it.each(["3", "三"])("is how many there are: %s", (count) => {
    expect(messagesOf(`主要分为${count}项：`, ...LINES)).toEqual([]);
  });

  it("is asked about where they are more or fewer", () => {
    expect(messagesOf("主要分为四项：", ...LINES)).toEqual([
      "这里写的是“四项”，下面列了3项，是否写错？",
    ]);
    expect(messagesOf("主要分为2项：", ...LINES, "（二）其他", "4.另一项。")).toHaveLength(1);
  });

  it("says nothing of lines without numbers", () => {
    expect(messagesOf("主要分为四项：", "组织培训；", "编印资料。")).toEqual([]);
  });
});
