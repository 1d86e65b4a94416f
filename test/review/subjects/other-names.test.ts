import { describe, expect, it } from "vitest";
import { recognizeWorkbook } from "../../../src/app/recognize-workbook";
import { reviewClaims } from "../../../src/review/ledger/review-claims";
import { nearNames, otherNames } from "../../../src/review/subjects/other-names";
import { readCase } from "../../support/read-workbook";

const hejing = recognizeWorkbook(await readCase("hejing-2026")).budget;
const zizhou = recognizeWorkbook(await readCase("zizhou-2024")).budget;

function review(lines: readonly string[], budget = hejing) {
  const { entries, findings } = reviewClaims(lines.join("\n"), budget, null);
  return {
    states: entries.map(({ quantity, state }) => `${quantity.digits} ${state}`),
    messages: findings.map(({ message }) => message),
  };
}

describe("other ways to write a name of the tables", () => {
  it("are made for what has them", () => {
    expect(otherNames("住房公积金")).toEqual([]);
    expect(otherNames("政府性基金预算拨款")).toContain("政府性基金财政拨款");
    expect(otherNames("上级政府性基金安排转移支付")).toContain("上级政府性基金预算安排的转移支付");
    expect(otherNames("人员经费和公用经费支出")).toContain("人员、公用经费支出");
    expect(otherNames("资本性支出(基本建设)")).toEqual(["资本性支出(基建)"]);
    expect(nearNames("一般公共预算")).toContain("一般公共预算拨款");
    expect(nearNames("住房公积金")).toEqual([]);
  });

  it("tell what comes from above from the fund that it comes through", () => {
    const say = (words: string, share = "14.77"): readonly string[] => [
      "二、收入预算情况",
      "收入预算合计470.02万元。",
      `${words}69.40万元，占${share}%，比上年减少0.48万元，下降0.69%。`,
    ];
    const wordings = [
      "上级财政提前下达的一般公共预算转移支付资金",
      "上级一般公共预算转移支付收入",
      "来自自治区的一般公共预算安排转移支付",
      "上级下达的一般公共预算转移支付",
    ];
    for (const words of wordings) {
      expect(review(say(words)).messages).toEqual([]);
      expect(review(say(words)).states).toContain("69.40 agrees");
      expect(review(say(words, "17.47")).messages[0]).toContain("14.77%");
    }
    // Not read, and not taken for the fund either.
    for (const words of ["上级转移支付（一般公共预算）", "自治区下达的一般公共预算补助"])
      expect(review(say(words)).messages).toEqual([]);
  });

  it("tell the unit's own level from all of the fund", () => {
    const say = (amount: string): readonly string[] => [
      "二、收入预算情况",
      `本级财力安排的一般公共预算拨款${amount}万元，占85.23%。`,
      "一般公共预算转移支付69.40万元，占14.77%。",
    ];
    expect(review(say("400.62")).messages).toEqual([]);
    expect(review(say("406.62")).messages[0]).toContain("400.62万元");
    const unread = say("400.62").map((line) => line.replace("本级财力安排", "县财政当年核定"));
    expect(review(unread).messages).toEqual([]);
  });

  it("tell two names that share an end from either", () => {
    const say = (words: string): readonly string[] => [
      "一、支出情况",
      `支出13349.12万元，其中${words}238.72万元，专项业务经费13110.40万元。`,
    ];
    const wordings = ["人员、公用经费支出", "人员经费及公用经费", "人员经费、公用经费"];
    for (const words of wordings) {
      expect(review(say(words), zizhou).messages).toEqual([]);
      expect(review(say(words), zizhou).states).toContain("238.72 agrees");
    }
    expect(review(say("人员公用经费"), zizhou).messages).toEqual([]);
  });

  it("tell a name with a bracket from the name before the bracket", () => {
    const say = (words: string, amount = "10.00"): readonly string[] => [
      "一、按经济科目分类",
      `商品和服务支出60.96万元，${words}${amount}万元，对社会保障基金补助5044.00万元。`,
    ];
    const wordings = ["资本性支出（基建）", "资本性支出（基本建设类）", "基建资本性支出"];
    for (const words of wordings) expect(review(say(words), zizhou).messages).toEqual([]);
    expect(review(say("资本性支出（基建）", "11.00"), zizhou).messages).not.toEqual([]);
  });
});
