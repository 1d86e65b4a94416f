import { expect, test } from "vitest";
import { explainsEmptiness, saysEmpty } from "../../src/text/nil-note";

test.each([
  "备注：我单位2026年无政府性基金预算拨款支出，此表为空。",
  "本表无数据",
  "本 表 没有 相关 数据",
  "某单位2026年度没有政府性基金预算拨款，故政府性基金预算支出情况表以空表公开。",
  "我院2026年度不涉及政府性基金预算拨款，故此表无数据。",
])("%s: the table is empty", (text) => {
  expect(saysEmpty(text)).toBe(true);
  expect(explainsEmptiness(text)).toBe(true);
});

test("a reason alone explains an empty table, and contradicts none with figures", () => {
  const reason = "注：本单位2026年未安排国有资本经营预算支出。";
  expect([saysEmpty(reason), explainsEmptiness(reason)]).toEqual([false, true]);
});

test("any other note explains nothing", () => {
  expect(explainsEmptiness("注：数据四舍五入，尾差不作调整。")).toBe(false);
  expect(saysEmpty("注：本表金额以万元计。")).toBe(false);
});
