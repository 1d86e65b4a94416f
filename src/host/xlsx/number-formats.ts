/** Codes of the number formats that every file knows by id alone (ECMA-376 part 1, 18.8.30; dates as in zh-CN). */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  5: '"¥"#,##0_);\\("¥"#,##0\\)',
  6: '"¥"#,##0_);[Red]\\("¥"#,##0\\)',
  7: '"¥"#,##0.00_);\\("¥"#,##0.00\\)',
  8: '"¥"#,##0.00_);[Red]\\("¥"#,##0.00\\)',
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "yyyy/m/d",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "yyyy/m/d h:mm",
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: "m/d/yy",
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: "#,##0_);\\(#,##0\\)",
  38: "#,##0_);[Red]\\(#,##0\\)",
  39: "#,##0.00_);\\(#,##0.00\\)",
  40: "#,##0.00_);[Red]\\(#,##0.00\\)",
  41: '_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"_ ;_ @_ ',
  42: '_ "¥"* #,##0_ ;_ "¥"* \\-#,##0_ ;_ "¥"* "-"_ ;_ @_ ',
  43: '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  44: '_ "¥"* #,##0.00_ ;_ "¥"* \\-#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ ',
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** First id that a file may give to a format of its own. */
export const FIRST_CUSTOM_FORMAT = 164;

/** Code of a built-in format; "General" for an id that has none. */
export function builtInFormat(id: number): string {
  return BUILT_IN[id] ?? "General";
}

/** Id of the built-in format with this code, null when it is not one; only ids that mean the same in every language. */
export function builtInFormatId(code: string): number | null {
  const isLocal = (id: number) => (id >= 5 && id <= 8) || id === 14 || (id >= 22 && id <= 36);
  const id = Object.keys(BUILT_IN)
    .map(Number)
    .find((candidate) => candidate < 50 && !isLocal(candidate) && BUILT_IN[candidate] === code);
  return id ?? null;
}
