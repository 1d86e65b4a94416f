import { describe, expect, it } from "vitest";
import { recognizeWorkbook } from "../../../src/app/recognize-workbook";
import { reviewClaims } from "../../../src/review/ledger/review-claims";
import { readCase } from "../../support/read-workbook";

const { budget } = recognizeWorkbook(await readCase("hejing-2026"));

function review(...lines: string[]) {
  const { entries, findings } = reviewClaims(lines.join("\n"), budget, null);
  return {
    states: entries.map(({ quantity, state }) => `${quantity.digits} ${state}`),
    messages: findings.map(({ message }) => message),
  };
}

describe("figures without a unit behind a name of the tables", () => {
  it("agree with the cell of the name, and are asked about one slip off", () => {
    expect(review("明细", "基本工资92.06，津贴补贴90.09，奖金65.08。").states).toEqual([
      "92.06 agrees",
      "90.09 agrees",
      "65.08 agrees",
    ]);
    const { messages } = review("明细", "基本工资92.06，津贴补贴90.09，奖金68.05。");
    expect(messages).toHaveLength(0);
    expect(review("明细", "基本工资95.06，津贴补贴90.09。").messages.join()).toContain("92.06万元");
  });

  it("say nothing where they are anything else", () => {
    expect(review("明细", "基本工资12.34，奖金等65.08。").messages).toEqual([]);
  });

  it("are no part of the next name", () => {
    expect(review("明细", "奖金65.08；养老保险36.04万元。").messages).toEqual([]);
  });
});

describe("amounts by their sign", () => {
  it("are 元, and what numbers the next line is no digit of theirs", () => {
    const { states, messages } = review("收支", "基本支出￥4,006,211.90", "②项目支出￥694,000.00");
    expect(messages).toEqual([]);
    expect(states.map((state) => state.split(" ")[0])).toEqual(["4006211.90", "694000.00"]);
  });
});
