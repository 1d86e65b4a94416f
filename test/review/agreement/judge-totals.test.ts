import { describe, expect, it } from "vitest";
import { recognizeWorkbook } from "../../../src/app/recognize-workbook";
import { reviewClaims } from "../../../src/review/ledger/review-claims";
import { readCase } from "../../support/read-workbook";

const { budget } = recognizeWorkbook(await readCase("hejing-2026"));

function review(...lines: string[]) {
  const { entries, findings } = reviewClaims(["其他说明", ...lines].join("\n"), budget, null);
  return {
    states: entries.map(({ quantity, state }) => `${quantity.digits} ${state}`),
    messages: findings.map(({ message }) => message),
  };
}

describe("a sum told behind its parts", () => {
  it("agrees with the text, in one sentence or below the lines of a list, rounding allowed for", () => {
    const right = [
      ["购书10.11万元，购画20.22万元，两项合计30.33万元。"],
      [
        "（甲）购书10.11万元；",
        "（乙）购画20.22万元；",
        "（丙）装裱1.00万元；",
        "三项总计31.33万元。",
      ],
      ["购书1.004亿元，购画20万元，以上两类共计1.006亿元。"],
      ["购书101100元，购画20.22万元，二者之和为30.33万元。"],
      ["共3项，合计31.33万元。", "购书10.11万元；", "购画20.22万元；", "装裱1.00万元。"],
      ["甲馆购书10.11万元；", "乙馆购画20.22万元；", "以上两项即全年购置30.33万元。"],
    ];
    for (const lines of right) {
      const { states, messages } = review(...lines);
      expect(messages).toEqual([]);
      expect(states.every((state) => state.endsWith("agreesWithItself"))).toBe(true);
    }
  });

  it("is asked about where it is said how many parts there are, or one slip would make it right", () => {
    const wrong = [
      ["购书10.11万元，购画20.22万元，两项合计31万元。"],
      ["购书10.11万元，购画20.22万元，合计30.83万元。"],
      ["共3项，合计31.33万元。", "购书10.11万元；", "购画22.02万元；", "装裱1.00万元。"],
      ["购书10.11万元，购画22.02万元，装裱1.00万元，合计31.33万元。"],
      ["购书10.11万元。", "购画20.22万元。", "装裱1.00万元。", "三项总计13.31万元。"],
    ];
    for (const lines of wrong) expect(review(...lines).messages[0]).toContain("相加是");
  });

  it("may be of something else where nobody says what of", () => {
    expect(review("购书10.11万元，购画20.22万元，合计50万元。").messages).toEqual([]);
    expect(review("三项合计50万元。").messages).toEqual([]);
  });

  it("is asked about a slip off the sum and what rounding makes of it", () => {
    const text = "购书10.114万元，购画20.224万元，装裱1.00万元，加起来是";
    expect(review(`${text}31.34万元。`).messages).toEqual([]);
    expect(review(`${text}41.34万元。`).messages[0]).toContain("相加是");
  });

  it("counts no bracket twice", () => {
    const text = "购置30.33万元。其中：书10.11万元（甲6.11万元＋乙4.00万元）；画20.22万元。";
    expect(review(text).messages).toEqual([]);
  });

  it("is no part of what 其中 divides", () => {
    expect(
      review("购置30.33万元，其中书10.11万元，画20.22万元，两者合计30.33万元。").messages
    ).toEqual([]);
  });
});
