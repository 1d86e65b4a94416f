import { describe, expect, it } from "vitest";
import { isNilAnswer } from "../../src/text/nil-answer";

describe("isNilAnswer", () => {
  it.each([
    "无",
    " 无。",
    "没有。。",
    "暂无",
    "本单位无其他需说明事项。",
    "我局没有其他需要说明的情况",
    "本部门无其它应予以说明的重要事项。",
  ])("is true for “%s”", (words) => {
    expect(isNilAnswer(words)).toBe(true);
  });

  it.each([
    "",
    "无线设备已停用。",
    "本单位无其他需说明事项。另：上年结转已并入。",
    "没有上年数的项目见附表",
    "无新增项目",
    "其他需说明的事项",
  ])("is false for “%s”", (words) => {
    expect(isNilAnswer(words)).toBe(false);
  });
});
