import { describe, expect, it } from "vitest";
import { recognizeWorkbook } from "../../../src/app/recognize-workbook";
import { reviewClaims } from "../../../src/review/ledger/review-claims";
import { readCase } from "../../support/read-workbook";

const hejing = recognizeWorkbook(await readCase("hejing-2026")).budget;
const messagesOf = (...lines: readonly string[]): readonly string[] =>
  reviewClaims(lines.join("\n"), hejing, null).findings.map(({ message }) => message);

describe("rows of a list that is told one by one", () => {
  const items = [
    "社会保险经办机构（2080109）268.11万元；",
    "行政单位离退休（2080501）15.31万元；",
    "机关事业单位基本养老保险缴费支出（2080505）36.04万元；",
    "机关事业单位职业年金缴费支出（2080506）18.02万元；",
    "企业关闭破产补助（2080601）43.01万元；",
    "其他企业改革发展补助（2080699）37.00万元；",
    "行政单位医疗（2101101）16.38万元；",
    "公务员医疗补助（2101103）6.48万元；",
    "住房公积金（2210201）29.67万元。",
  ];
  const heading = "四、一般公共预算支出按功能分类的情况";

  it("are all told", () => {
    expect(messagesOf(heading, ...items)).toEqual([]);
  });

  it("are asked for where one with money is left out", () => {
    const messages = messagesOf(heading, ...items.filter((item) => !item.includes("离退休")));
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain("行政单位离退休");
    expect(messages[0]).toContain("15.31万元");
  });

  it("are not asked for where only one or two are told", () => {
    expect(messagesOf(heading, ...items.slice(0, 2))).toEqual([]);
  });

  it("are told where several stand together as one amount", () => {
    const heading = "五、一般公共预算基本支出";
    const wages = (sum: string): string =>
      `基本工资92.06万元、津贴补贴90.09万元、奖金65.08万元、公务员医疗补助缴费6.48万元、其他社会保障缴费0.43万元、住房公积金29.67万元，养老、年金和医疗${sum}万元，退休费11.84万元、生活补助14.69万元、奖励金3.47万元，办公费6.85万元，邮电费1.70万元，差旅费1.14万元，培训费0.18万元，工会经费1.84万元，公务用车运行维护费2.14万元，其他商品和服务支出2.52万元。`;
    expect(messagesOf(heading, wages("70.44"))).toEqual([]);
    expect(messagesOf(heading, wages("70.40"))).toHaveLength(3);
  });

  it("are not asked for below a heading of chosen ones", () => {
    expect(messagesOf("四、重点支出情况", ...items.slice(1))).toEqual([]);
  });

  it("are told by their amount in another measure, whatever they are called", () => {
    const heading = "五、一般公共预算基本支出";
    const told = (retired: string): readonly string[] => [
      heading,
      `对个人和家庭的补助300,000.00元，其中：${retired}生活补贴146900元，奖励金34,700.00元。`,
      "基本工资920,600.00元，津贴补贴900,900.00元，奖金650,800.00元，养老保险360,400.00元，年金180,200.00元，医疗163,800.00元，公务员医疗补助缴费64,800.00元，其他社会保障缴费4,300.00元，公积金296,700.00元。",
      "办公费68,500元，邮电费17,000元，差旅费11,400元，培训费1,800元，工会经费18,400元，公务用车运行维护费21,400元，其他商品和服务支出25,200元。",
    ];
    expect(messagesOf(...told("离退休待遇118,400.00元，"))).toEqual([]);
    expect(messagesOf(...told("")).join()).toContain("退休费");
  });
});
