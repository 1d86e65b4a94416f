import { describe, expect, it } from "vitest";
import { threePublicMeetingsTrainingSection } from "../../../../src/families/shaanxi/sections/three-public-meetings-training";
import { SHAANXI_UNITS, shaanxiUnit } from "../../../support/shaanxi-units";
import { linesOf, remarksOn, testSection } from "../../../support/test-section";

describe("three-public-meetings-training", () => {
  testSection(threePublicMeetingsTrainingSection, SHAANXI_UNITS);

  it("compares with last year's columns of 表13, without last year's workbook", () => {
    const { current } = shaanxiUnit("with meetings");
    const lines = linesOf(threePublicMeetingsTrainingSection, {
      current,
      prior: null,
      inputs: new Map(),
    });
    expect(lines).toEqual([
      "本单位当年一般公共预算“三公”经费预算支出4.10万元，较上年无变化。其中：因公出国（境）经费0万元，上年及本年度，本单位无因公出国（境）经费预算；公务接待费0.25万元，较上年增加0.15万元，主要原因是【请填写：增加的主要原因】；公务用车运行维护费3.85万元，较上年减少0.15万元，主要原因是【请填写：减少的主要原因】；公务用车购置费0万元，上年及本年度，本单位无公务用车购置费预算。",
      "本单位当年一般公共预算会议费预算支出2万元，较上年增加2万元，主要原因是【请填写：增加的主要原因】。",
      "本单位当年一般公共预算培训费预算支出0万元，较上年减少2万元，主要原因是【请填写：减少的主要原因】。",
      "会议费、培训费明细：【请填写：会议和培训的名称、时间、人数和金额】",
    ]);
  });

  it("accepts 未变化 where neither year has any, and rejects 无…预算 where there is money", () => {
    const nothing = shaanxiUnit("plain");
    const flat = linesOf(threePublicMeetingsTrainingSection, nothing).map((line) =>
      line.replace(/上年及本年度，本单位无[^，。；]+预算/gu, "较上年未变化")
    );
    expect(remarksOn(threePublicMeetingsTrainingSection, flat, nothing)).toEqual([]);
    const source = shaanxiUnit("with meetings");
    const denied = linesOf(threePublicMeetingsTrainingSection, source).map((line) =>
      line.replace("较上年无变化", "上年及本年度，本单位无“三公”经费预算")
    );
    expect(remarksOn(threePublicMeetingsTrainingSection, denied, source)).toEqual([
      "“三公”经费有预算安排，不应写“上年及本年度,本单位无”三公”经费预算”。",
    ]);
  });
});
