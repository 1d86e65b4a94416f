import { describe, expect, it } from "vitest";
import { recognizeWorkbook } from "../../../src/app/recognize-workbook";
import { reviewClaims } from "../../../src/review/ledger/review-claims";
import { readCase } from "../../support/read-workbook";

const hejing = recognizeWorkbook(await readCase("hejing-2026")).budget;
const messagesOf = (...lines: readonly string[]): readonly string[] =>
  reviewClaims(lines.join("\n"), hejing, null).findings.map(({ message }) => message);

describe("numbers of documents that stand nowhere else", () => {
  const basis = (number: string): readonly string[] =>
    messagesOf(
      "三级指标\t指标值\t指标设定依据",
      "培训人数\t≥30人\t甲政办发〔2024〕17号",
      `培训覆盖率\t≥95%\t甲政办发〔2024〕${number}号`
    );

  it("are asked about where the indicator beside cites another one that differs in one digit", () => {
    expect(basis("17")).toEqual([]);
    expect(basis("35")).toEqual([]);
    expect(basis("18")).toEqual([expect.stringContaining("〔2024〕17号")]);
  });

  it("are asked about where the same matter is told with another one", () => {
    const policy = (number: string): readonly string[] =>
      messagesOf(
        "政策依据：甲县财政局关于下达网络运行经费的通知（甲财预〔2025〕16号）",
        `资金来源：按甲县财政局关于下达网络运行经费的通知（甲财预〔2025〕${number}号）安排`
      );
    expect(policy("16")).toEqual([]);
    expect(policy("19")).toHaveLength(1);
    expect(messagesOf("一是甲财预〔2025〕16号", "二是甲财预〔2025〕19号")).toEqual([]);
  });

  it("are asked about beside the name of a project that ends with another one", () => {
    const project = (number: string): readonly string[] =>
      messagesOf(
        "七、项目支出",
        `2026年州直关闭破产困难企业1995年底前退休人员生活补贴，28.90万元，设立依据巴财社[2025]${number}号。`
      );
    expect(project("98")).toEqual([]);
    expect(project("89").join()).toContain("文号是否写错");
  });

  it("are none of a later year, nor sent in advance in the year itself", () => {
    const sent = (year: number): readonly string[] =>
      messagesOf(`甲财社〔${String(year)}〕7号提前下达2026年业务补助经费`);
    expect(sent(2025)).toEqual([]);
    expect(sent(2026)).toEqual([expect.stringContaining("上一年")]);
    expect(sent(2027)).toEqual([expect.stringContaining("年份是否写错")]);
  });
});
