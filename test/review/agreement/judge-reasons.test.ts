import { describe, expect, it } from "vitest";
import { recognizeWorkbook } from "../../../src/app/recognize-workbook";
import { reviewClaims } from "../../../src/review/ledger/review-claims";
import { readCase } from "../../support/read-workbook";

const hejing = recognizeWorkbook(await readCase("hejing-2026")).budget;
const messagesOf = (...lines: readonly string[]): readonly string[] =>
  reviewClaims(lines.join("\n"), hejing, null).findings.map(({ message }) => message);

/** One change with its reason. */
const because = (reason: string): readonly string[] =>
  messagesOf(
    "五、一般公共预算支出",
    `社会保险经办机构（2080109）268.11万元，比上年增加69.94万元，主要原因是${reason}。`
  );

describe("reasons", () => {
  it("go the way of what they explain", () => {
    expect(because("缴费基数提高")).toEqual([]);
    expect(because("在职人员减少")).toEqual([expect.stringContaining("方向")]);
    expect(because("压减公用经费后新增项目支出")).toEqual([]);
  });

  it("tell amounts that make the change, and none that miss it by one slip", () => {
    expect(because("人员经费增加70.00万元，公用经费减少0.06万元")).toEqual([]);
    expect(because("人员经费增加69.49万元")).toEqual([expect.stringContaining("69.94万元")]);
    expect(because("其中人员经费增加41.00万元")).toEqual([]);
    expect(because("人员经费增加70.00万元，公用经费减少0.60万元")).toHaveLength(1);
  });

  it("compare the years of the budget", () => {
    expect(because("2026年预算人数比2025年预算人数多")).toEqual([]);
    expect(because("2025年预算人数比2024年预算人数多")).toHaveLength(1);
  });

  it("tell the same thing alike", () => {
    const twice = (amount: string): readonly string[] =>
      messagesOf(
        "五、一般公共预算支出",
        "社会保险经办机构268.11万元，主要原因是新列入的网络租用经费31.25万元。",
        `住房公积金29.67万元，主要原因是新列入的网络租用经费${amount}万元。`
      );
    expect(twice("31.25")).toEqual([]);
    expect(twice("12.50")).toEqual([]);
    expect(twice("31.52")).toEqual([expect.stringContaining("31.25")]);
  });

  it("asks about one of several amounts that goes the other way", () => {
    const say = (one: string, other: string): readonly string[] => [
      "五、一般公共预算",
      `一般公共预算拨款470.02万元，较上年增加108.41万元，主要原因是基本支出${one}108.89万元、项目支出${other}0.48万元。`,
    ];
    expect(messagesOf(...say("增加", "减少"))).toEqual([]);
    expect(messagesOf(...say("增加", "增加"))[0]).toContain("增加0.48万元，方向反过来");
    expect(messagesOf(...say("减少", "减少")).join()).toContain("减少108.89万元，方向反过来");
  });
});
