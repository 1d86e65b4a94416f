import { describe, expect, it } from "vitest";
import { readTarget, toMoneyTarget } from "../../../src/performance/read/target-value";

describe("readTarget", () => {
  it.each([
    ["≥15661 人", "", ">=", "15661", "人"],
    [">=84人", "", ">=", "84", "人"],
    ["＞＝９５％", "", ">=", "95", "%"],
    ["≦100%", "", "<=", "100", "%"],
    ["<=1.3万元", "", "<=", "1.3", "万元"],
    ["=120元/月/人", "", "=", "120", "元/月/人"],
    ["12个月", "", null, "12", "个月"],
    ["≥5万份", "", ">=", "5", "万份"],
    ["=20,000元", "", "=", "20000", "元"],
    ["不少于3次", "", ">=", "3", "次"],
    [">2", "培训期数（期）", ">", "2", "期"],
    ["18", "涉及乡镇", null, "18", ""],
  ])("measures %s", (value, name, operator, number, unit) => {
    expect(readTarget(value, name)).toEqual({ kind: "measured", operator, number, unit });
  });

  it.each([
    ["≥N人", "placeholder"],
    ["≤N%", "placeholder"],
    ["≥XX万元", "placeholder"],
    ["××次", "placeholder"],
    ["共XX次", "placeholder"],
    ["每月{日}日前", "placeholder"],
    ["【待确认】≥84人", "placeholder"],
    ["≥【请填写：数量】人", "placeholder"],
    ["……", "placeholder"],
    ["有效提高", "qualitative"],
    ["2026年12月", "qualitative"],
    ["12月底前", "qualitative"],
    ["3-5次", "qualitative"],
    ["网络全覆盖", "qualitative"],
    ["  ", "empty"],
  ])("%s is %s", (value, kind) => {
    expect(readTarget(value).kind).toBe(kind);
  });

  it.each([
    ["≤0.42万/次", "4200", ["次"]],
    ["=120元/月/人", "120", ["月", "人"]],
    ["≤0.56万元", "5600", []],
  ])("knows the money of %s", (value, yuan, per) => {
    const money = toMoneyTarget(readTarget(value));
    expect(money?.amount.toString()).toBe(yuan);
    expect(money?.per).toEqual(per);
  });

  it.each(["≥5万份", "=100%", "有效", "≥3次"])("%s is no money", (value) => {
    expect(toMoneyTarget(readTarget(value))).toBeNull();
  });
});
