import { describe, expect, it } from "vitest";
import { recognizeWorkbook } from "../../../src/app/recognize-workbook";
import { reviewClaims } from "../../../src/review/ledger/review-claims";
import { readCase } from "../../support/read-workbook";

const rich = recognizeWorkbook(await readCase("nine-tables-rich")).budget;
const hejing = recognizeWorkbook(await readCase("hejing-2026")).budget;
const messagesOf = (heading: string, line: string, budget = rich): readonly string[] =>
  reviewClaims(`${heading}\n${line}`, budget, null)
    .findings.map(({ message }) => message)
    .filter((message) => message.startsWith("这里列了"));

describe("classes in a list", () => {
  const list = (last: string): readonly string[] =>
    messagesOf(
      "一、收支总表",
      `支出包括：一般公共服务支出、社会保障和就业支出、卫生健康支出、${last}。`
    );

  it("are those with money, all but one are enough to ask", () => {
    expect(list("住房保障支出")).toEqual([]);
    expect(list("教育支出")).toEqual([
      "这里列了“教育支出”，各表都没有这一项的金额，是否写错或多写？",
    ]);
  });

  it("may be any where they are explained, or where most have no money", () => {
    expect(
      messagesOf("名词解释", "支出科目：是指一般公共服务支出、卫生健康支出、教育支出。")
    ).toEqual([]);
    expect(
      messagesOf("一、收支总表", "支出科目有教育支出、科学技术支出、卫生健康支出等。")
    ).toEqual([]);
  });

  it("are asked about where their number stands behind them", () => {
    const say = (third: string, behind: string): string =>
      `支出按用途列入社会保障和就业支出、卫生健康支出、${third}${behind}。`;
    const inHejing = (line: string): readonly string[] => messagesOf("一、收支总表", line, hejing);
    for (const behind of ["三个类级科目", "三大类", "3类", "等三个方面"]) {
      expect(inHejing(say("住房保障支出", behind))).toEqual([]);
      expect(inHejing(say("城乡社区支出", behind))[0]).toContain("城乡社区支出");
    }
  });
});

describe("items of basic expenditure in a list", () => {
  const personnel = (last: string): readonly string[] =>
    messagesOf(
      "六、基本支出",
      `人员经费384.25万元，主要包括基本工资、津贴补贴、奖金、住房公积金、${last}。`,
      hejing
    );

  it("are those with money", () => {
    expect(personnel("生活补助")).toEqual([]);
    expect(personnel("离休费")).toHaveLength(1);
  });

  it("are one list where each has its amount, whatever brackets divide them", () => {
    const line = (last: string): string =>
      `基本支出646.24万元，包括工资（基本工资514.30万元、津贴补贴71.50万元），商品（办公费46.96万元、公务接待费1.27万元），设备（${last}3.29万元）。`;
    expect(messagesOf("六、基本支出", line("办公设备购置"))).toEqual([]);
    expect(messagesOf("六、基本支出", line("专用设备购置"))).toHaveLength(1);
  });

  it("may be any of a project", () => {
    expect(
      messagesOf(
        "六、基本支出",
        "项目支出787.89万元，包括办公费、公务接待费、公务用车运行维护费、劳务费。"
      )
    ).toEqual([]);
  });
});
