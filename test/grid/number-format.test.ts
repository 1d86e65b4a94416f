import { describe, expect, it } from "vitest";
import { shownAs } from "../../src/grid/number-format";
import { toShownText } from "../../src/grid/shown-text";

/** Format, value, what Excel shows, how the digits are shown. */
const DIGITS: readonly (readonly [string, number, string, number, number])[] = [
  ["#,##0.00", 1234.5, "1,234.50", 0, 2],
  ["0!.0000", 166666, "16.6666", -4, 4],
  ["0\\.0000", 166666, "16.6666", -4, 4],
  ['0"."0000', 166666, "16.6666", -4, 4],
  ["#!.0,", 123456, "12.3", -4, 1],
  ["0.00,", 123456, "123.46", -3, 2],
  ["#,##0,", 1234567, "1,235", -3, 0],
  ["0.00,,\n%", 123456, "12.35\n%", -4, 2],
  ["0.00_);[Red](0.00)", -3, "(3.00)", 0, 2],
  ["0.00;[红色]-0.00", -3, "-3.00", 0, 2],
  ['[>=10000]0!.0,"万";0.00', 123456, "12.3万", -4, 1],
  ['[>=10000]0!.0,"万";0.00', 12, "12.00", 0, 2],
  ['_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', -5, " -5.00 ", 0, 2],
  ["0.00;[Red]0.00", -3, "3.00", 0, 2],
];

const OTHERS: readonly (readonly [string, number, string, string])[] = [
  ["0.00%", 0.5, "50.00%", "百分数"],
  ["0.00,,%", 123456, "12.35%", "百分数"],
  ["0.00E+00", 1234, "1.23E+03", "科学计数"],
  ["yyyy-mm-dd", 45292, "2024-01-01", "日期"],
  ["# ?/?", 3.5, "3 1/2", "分数"],
  ["[DBNum2]General", 10203.4, "壹万零贰佰零叁.肆", "中文数字"],
  ["[DBNum1][$-804]General", 100020, "一十万〇二十", "中文数字"],
  ["[DBNum2]0.00", 12.3, "壹贰.叁零", "中文数字"],
  [";;;", 3, "", "不显示"],
  ["0.00;;", -3, "", "不显示"],
  ["0.00;0.00", -3, "3.00", "负号"],
  ["\\-0.00", 3, "-3.00", "负号"],
  ['0"-"00', 1234, "12-34", "插了别的字"],
];

describe("shownAs", () => {
  it.each(DIGITS)("%s of %d shows %s", (format, value, text, power, decimals) => {
    expect(toShownText(value, format)).toBe(text);
    expect(shownAs(value, format)).toMatchObject({ kind: "digits", power, decimals });
  });

  it.each(OTHERS)("%s of %d shows %s, which is no amount", (format, value, text, how) => {
    expect(toShownText(value, format)).toBe(text);
    const shown = shownAs(value, format);
    expect(shown.kind === "other" && shown.how).toContain(how);
  });

  it.each(["General", "@", "G/通用格式"])("%s shows what is stored", (format) => {
    expect(toShownText(3.25, format)).toBe("3.25");
    expect(shownAs(3.25, format)).toEqual({ kind: "plain" });
  });

  it("tells what the format writes beside the digits", () => {
    expect(shownAs(3, '¥0.00"万元"')).toMatchObject({ affix: "¥万元" });
    expect(shownAs(3, "[$¥-804]0.00")).toMatchObject({ affix: "¥" });
  });
});
