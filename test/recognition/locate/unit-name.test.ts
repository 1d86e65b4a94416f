import { describe, expect, it } from "vitest";
import { unitNameOf } from "../../../src/recognition/locate/unit-name";

const NAME = "某县社会保险中心";

describe("the name of the unit above a table", () => {
  it.each([
    `编制单位：${NAME}`,
    `编制单位:${NAME}（公章）`,
    `编制单位（盖章）：${NAME}`,
    `编报单位：${NAME} (盖章)`,
    `填报单位：[215003]${NAME}`,
    `编制部门：215003-${NAME}`,
    `单位名称：215003001 ${NAME}`,
    `编制单位：${NAME}    负责人：王某`,
    `编制单位：${NAME} 日期：2026年1月20日`,
    `编制单位：${NAME}　　　2026年`,
    `编制单位：${NAME}（公章）  2026年1月20日`,
    `编制单位：${NAME}单位：万元`,
    `编制单位：${NAME}　金额单位：元`,
  ])("%s", (written) => expect(unitNameOf(written)).toBe(NAME));

  it("is all that stands there: a regiment's number, a name in brackets", () => {
    expect(unitNameOf("编制单位：222团中学")).toBe("222团中学");
    expect(unitNameOf("编制单位：某县教育局（本级）")).toBe("某县教育局（本级）");
  });

  it("is none in a line of another kind, and none yet where it stands beside the line", () => {
    expect(["单位：万元", "单位：千元", "项目"].map(unitNameOf)).toEqual([null, null, null]);
    expect(unitNameOf("编制单位：")).toBe("");
  });
});
