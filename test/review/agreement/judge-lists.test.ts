import { describe, expect, it } from "vitest";
import { recognizeWorkbook } from "../../../src/app/recognize-workbook";
import { reviewClaims } from "../../../src/review/ledger/review-claims";
import { readCase } from "../../support/read-workbook";

const { budget } = recognizeWorkbook(await readCase("hejing-2026"));

function review(...lines: string[]) {
  const { entries, findings } = reviewClaims(lines.join("\n"), budget, null);
  return {
    states: entries.map(({ quantity, state }) => `${quantity.digits} ${state}`),
    messages: findings.map(({ severity, message }) => `${severity} ${message}`),
  };
}

describe("figures of several names together", () => {
  it("are the sum of their cells, and asked about where they are one slip off", () => {
    expect(review("六、基本支出", "基本工资、津贴补贴和奖金247.23万元。")).toEqual({
      states: ["247.23 agrees"],
      messages: [],
    });
    const [message] = review("六、基本支出", "基本工资、津贴补贴和奖金274.23万元。").messages;
    expect(message).toMatch(/^warning .*相加是247\.23万元/u);
  });

  it("are anything where they are not near it", () => {
    expect(review("六、基本支出", "基本工资、津贴补贴和奖金12.00万元。").messages).toEqual([]);
  });
});

describe("figures told in turn", () => {
  it("are each of the name in its place, amounts and shares", () => {
    const text = "基本支出和项目支出分别为400.62万元、69.40万元。";
    expect(review("三、支出预算情况", text).states).toEqual(["400.62 agrees", "69.40 agrees"]);
    const wrong = review("三、支出预算情况", text.replace("69.40", "64.90"));
    expect(wrong.messages.join()).toContain("69.40万元");
  });

  it("count as shares of the parts told before them", () => {
    const text =
      "社会保障和就业支出417.49万元、卫生健康支出22.86万元、住房保障支出29.67万元，三类依次占总支出的88.82%、4.86%、6.31%。";
    expect(review("三、支出预算情况", text).messages).toEqual([]);
    const wrong = review("三、支出预算情况", text.replace("4.86%", "8.46%"));
    expect(wrong.messages.join()).toContain("4.86%");
  });
});

describe("what money is for", () => {
  it("is told with the cells of its names, and is no reason where nothing has changed", () => {
    const text =
      "机关运行经费16.37万元，用于办公费6.85万元、邮电费1.70万元、其他商品和服务支出2.52万元。";
    expect(review("五、其他", text)).toMatchObject({ messages: [] });
    expect(review("五、其他", text).states).toContain("2.52 agrees");
    const project = "宣传经费2.00万元，用于办公费1.20万元、差旅费0.80万元。";
    expect(review("五、其他", project).messages).toEqual([]);
  });

  it("is of one of two where the words say which", () => {
    const text = "基本支出400.62万元，项目支出69.40万元，前者占85.23%，后者占14.77%。";
    expect(review("三、支出预算情况", text).messages).toEqual([]);
    expect(review("三、支出预算情况", text.replace("14.77", "17.47")).messages).toHaveLength(1);
  });

  it("is divided by no column in which its row has nothing", () => {
    const text = "人员经费384.25万元，其中退休费11.84万元；公用经费16.37万元。";
    expect(review("六、一般公共预算基本支出", text).messages).toEqual([]);
  });
});

describe("a share of a whole in words", () => {
  it("is of the amount it names, or of what the tables have under that name", () => {
    const text = "机关运行经费16.37万元，占基本支出400.62万元的4.09%。";
    expect(review("五、其他", text).messages).toEqual([]);
    expect(review("五、其他", text.replace("4.09", "4.90")).messages.join()).toContain("4.09%");
    const words = "机关运行经费16.37万元，占基本支出的4.09%。";
    expect(review("五、其他", words).messages).toEqual([]);
    expect(review("五、其他", words.replace("4.09", "4.90")).messages.join()).toContain("4.09%");
  });

  it("goes on with what was spoken of before a bracket", () => {
    const text =
      "财政拨款收入470.02万元（一般财力400.62万元、上级转移支付69.40万元），占收入总计的100%。";
    expect(review("一、收支总体情况", text).messages).toEqual([]);
  });
});
