import { describe, expect, it } from "vitest";
import { recognizeWorkbook } from "../../../src/app/recognize-workbook";
import { reviewClaims } from "../../../src/review/ledger/review-claims";
import { readCase } from "../../support/read-workbook";

const hejing = recognizeWorkbook(await readCase("hejing-2026")).budget;
const zizhou = recognizeWorkbook(await readCase("zizhou-2024")).budget;

function review(lines: readonly string[], budget = hejing) {
  const { entries, findings, text } = reviewClaims(lines.join("\n"), budget, null);
  return {
    states: entries.map(({ quantity, state }) => `${quantity.digits} ${state}`),
    messages: findings.map(({ message }) => message),
    places: findings.map(({ place }) => text.slice(place.start, place.end)),
  };
}

describe("claims in words of no form", () => {
  it("finds the cell by the heading's table and the name, with a total in the scope of the heading", () => {
    const { states, messages } = review([
      "一、本年收入情况",
      "全年收入合计470.02万元，包括：一般公共预算400.62万元，占比85.23%；",
      "上级一般公共预算安排的转移支付69.40万元（占比14.77%）",
    ]);
    expect(messages).toEqual([]);
    expect(states).toEqual([
      "470.02 agrees",
      "400.62 agrees",
      "85.23 agrees",
      "69.40 agrees",
      "14.77 agrees",
    ]);
  });

  it("reports a figure that differs from the one cell its words name, with the cell", () => {
    const { states, messages, places } = review([
      "二、一般公共预算支出情况",
      "行政单位离退休（项）本年安排15.13万元。",
    ]);
    expect(states).toEqual(["15.13 differs"]);
    expect(places).toEqual(["15.13万元"]);
    expect(messages[0]).toContain("15.31万元");
    expect(messages[0]).toContain("表5");
  });

  it("says nothing of a figure whose words may mean several cells", () => {
    const { states, messages } = review(["其他说明", "住房公积金等共计12.34万元。"]);
    expect(messages).toEqual([]);
    expect(states).toEqual(["12.34 notUnderstood"]);
  });

  it("binds a column to the row named before it", () => {
    const { messages } = review(
      [
        "（一）一般公共预算支出按功能科目分类",
        "社会保险经办机构（2080109）5288.19万元，其中：人员经费234.16万元，公用经费4.56万元；",
      ],
      zizhou
    );
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain("173.23万元");
  });

  it("proves value, change and rate by each other, and tells where they do not fit", () => {
    const heading = "一、支出预算";
    const right = review([heading, "基本支出400.62万元，同比增加108.89万元，增幅37.33%。"]);
    expect(right.messages).toEqual([]);
    expect(right.states).toEqual([
      "400.62 agrees",
      "108.89 agreesWithItself",
      "37.33 agreesWithItself",
    ]);
    const wrong = review([heading, "基本支出400.62万元，同比增加108.89万元，增幅33.73%。"]);
    expect(wrong.messages).toHaveLength(1);
    expect(wrong.messages[0]).toContain("37.33%");
    const turned = review([heading, "基本支出400.62万元，同比增加108.89万元，下降37.33%。"]);
    expect(turned.messages).toHaveLength(1);
  });

  it("adds up what stands behind 其中, whatever it is", () => {
    const chain = (last: number) =>
      review([
        `采购预算9.50万元，其中：货物5万元，服务${String(last)}万元。`,
        "车辆3辆，其中：轿车1辆，客车2辆。",
      ]);
    expect(chain(4.5).states.every((state) => state.endsWith("agreesWithItself"))).toBe(true);
    expect(chain(4.5).messages).toEqual([]);
    expect(chain(5.5).messages).toHaveLength(1);
  });

  it("multiplies persons, standard and months of a project", () => {
    const block = (persons: number) => [
      "一、项目支出情况",
      "项目名称：2026年州直关闭破产困难企业1995年底前退休人员生活补贴",
      "预算安排规模：28.90万元",
      `补助${String(persons)}人，标准120元/月/人，发放12个月。`,
    ];
    expect(review(block(200)).messages[0]).toContain("28.80万元");
    expect(review(block(200)).states).toContain("28.90 agrees");
  });

  it("knows the years of the budget, of its names and of the day the assets were counted", () => {
    const { states, messages } = review([
      "2025年单位预算情况说明",
      "截至2025年底，共有车辆2辆。",
      "2025年与2026年均未安排公务接待费。",
    ]);
    expect(messages).toEqual(["年份写的是“2025”，应为“2026”。"]);
    expect(states.slice(1)).toEqual([
      "2025 agrees",
      "2 nothingToCompare",
      "2025 agrees",
      "2026 agrees",
    ]);
  });

  it("reads a zero only where its cell is named", () => {
    const { states } = review([
      "三、财政拨款“三公”经费支出",
      "公务接待费0.00万元，某项杂费0.00万元。",
    ]);
    expect(states).toEqual(["0.00 agrees", "0.00 notUnderstood"]);
  });

  it("does not take the fields of a project for cells, nor last year's amount in a reason for the prior one", () => {
    const { messages } = review([
      "一般公共预算项目支出情况",
      "资金分配情况：办公费1万元，差旅费2万元。",
      "支出预算情况",
      "项目支出69.40万元，比上年减少6.21万元，由于上年度安排某补助项目96.25万元。",
    ]);
    expect(messages).toEqual([]);
  });

  it("reads each source of money as a line of its own", () => {
    const sources = (fund: string) => [
      `收入方面：一般公共预算财政拨款收入470.02万元，政府性基金预算财政拨款收入${fund}万元，国有资本经营预算财政拨款收入0万元。`,
    ];
    expect(review(sources("0")).messages).toEqual([]);
    const [message, ...more] = review(sources("12.00")).messages;
    expect(more).toEqual([]);
    expect(message).toContain("政府性基金");
  });

  it("compares last year's amount with no table of this year", () => {
    const said = [
      "上年收支总预算为367.82万元。",
      "2025年收支总预算为367.82万元。",
      "2025年收入总预算为367.82万元。",
    ];
    for (const line of said) {
      const { messages, states } = review(["2026年预算说明", line]);
      expect(messages).toEqual([]);
      expect(states).toContain("367.82 nothingToCompare");
    }
    // This year's amount under last year: the year is wrong.
    expect(review(["2025年收入总预算为470.02万元。"]).messages).toEqual([
      "年份写的是“2025”，应为“2026”。",
    ]);
  });

  it("does not blame the shares of a total that is wrong itself", () => {
    const { messages } = review([
      "（二）支出预算",
      "2026年支出预算总额470.20万元，其中基本支出400.62万元，占总支出的85.23%；项目支出69.40万元，占总支出的14.77%。",
    ]);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain("470.20");
  });

  it("adds up goods, works and services in any order", () => {
    const { messages } = review(["政府采购预算总额10万元，其中货物3万元、服务6万元、工程0万元。"]);
    expect(messages[0]).toContain("9万元");
  });
});
