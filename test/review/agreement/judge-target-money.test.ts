import { describe, expect, it } from "vitest";
import { recognizeWorkbook } from "../../../src/app/recognize-workbook";
import { reviewClaims } from "../../../src/review/ledger/review-claims";
import { readCase } from "../../support/read-workbook";

const { budget } = recognizeWorkbook(await readCase("hejing-2026"));

/** A target table of 7.20万元 with some indicators. */
function review(...indicators: readonly string[]) {
  const lines = [
    "项目支出绩效目标表",
    "项目名称\t某网络费项目",
    "项目资金（万元）\t年度预算总额\t7.20\t其中：财政拨款\t7.20",
    "一级指标\t二级指标\t三级指标\t指标值",
    ...indicators.map((indicator) => `产出指标\t数量指标\t${indicator}`),
  ];
  return reviewClaims(lines.join("\n"), budget, null);
}

const messagesOf = (...indicators: readonly string[]): readonly string[] =>
  review(...indicators).findings.map(({ message }) => message);

describe("indicators against the money of their table", () => {
  it("ask about a cost that is more than all there is, and about a cap of many times that", () => {
    expect(messagesOf("网络费支出\t=72000元")).toEqual([]);
    expect(messagesOf("网络费支出\t=8万元")).toEqual([
      "“网络费支出”的指标值是8万元，比项目资金7.20万元还多，是否写错？",
    ]);
    expect(messagesOf("网络费支出\t≤8万元")).toEqual([]);
    expect(messagesOf("网络费支出\t≤72万元")).toHaveLength(1);
    expect(messagesOf("带动群众增收金额\t≥80万元")).toEqual([]);
  });

  it("ask about what is paid for each where all of it comes to many times the money", () => {
    const count = "覆盖乡镇数量\t=15个";
    expect(messagesOf(count, "每个点位补贴标准\t≤0.48万元/个")).toEqual([]);
    expect(messagesOf(count, "每个点位补贴标准\t≤0.60万元/个")).toEqual([]);
    expect(messagesOf(count, "每个点位补贴标准\t≤4.80万元/个")).toEqual([
      "“每个点位补贴标准”是4.80万元/个，“覆盖乡镇数量”是15个，相乘是72万元，项目资金是7.20万元，是否写错？",
    ]);
  });

  it("say nothing of bounds on both, of two counts, and of persons who may be others", () => {
    const standard = "补贴标准\t≤4.80万元/个";
    expect(messagesOf("覆盖乡镇数量\t≥15个", standard)).toEqual([]);
    expect(messagesOf("覆盖乡镇数量\t=15个", "购置设备数量\t=4个", standard)).toEqual([]);
    expect(messagesOf("培训人数\t=15人", "劳务费标准\t≤4.80万元/人")).toEqual([]);
    expect(messagesOf("劳务人员人数\t=15人", "劳务费标准\t≤4.80万元/人")).toHaveLength(1);
  });

  it("tell that a count and what is paid for each prove the money", () => {
    const { entries } = review("覆盖乡镇数量\t=15个", "每个点位补贴标准\t=0.48万元/个");
    const states = entries.filter(({ quantity }) => ["15", "0.48"].includes(quantity.digits));
    expect(states.map(({ state }) => state)).toEqual(["agreesWithItself", "agreesWithItself"]);
  });
});
