/** Digits and places of [DBNum1], [DBNum2] and [DBNum3]. */
const SETS = [
  { digits: "〇一二三四五六七八九", places: "十百千" },
  { digits: "零壹贰叁肆伍陆柒捌玖", places: "拾佰仟" },
  { digits: "０１２３４５６７８９", places: "十百千" },
] as const;
const MYRIADS = ["", "万", "亿", "万亿", "亿亿"] as const;

/** The set of a “[DBNum2]”: 1, 2 or 3. */
export type NumeralSet = 1 | 2 | 3;

/** Each digit for itself, as a format with placeholders shows it: "12.30" -> “壹贰.叁零”. */
export function toChineseDigits(text: string, set: NumeralSet): string {
  const { digits } = SETS[set - 1] ?? SETS[1];
  return text.replace(/\d/gu, (digit) => digits[Number(digit)] ?? digit);
}

/** A number in words, as "General" shows it: "10203.4" -> “壹万零贰佰零叁.肆”. */
export function toChineseWords(text: string, set: NumeralSet): string {
  const { digits, places } = SETS[set - 1] ?? SETS[1];
  const [, sign = "", whole = "", rest = ""] = /^(-?)(\d+)(\.\d+)?$/u.exec(text) ?? [];
  if (whole === "" || whole.length > 4 * MYRIADS.length) return toChineseDigits(text, set);
  const zero = digits[0] ?? "";
  let words = "";
  let isGap = false;
  for (let at = 0; at < whole.length; at += 1) {
    const place = whole.length - 1 - at;
    const digit = Number(whole[at]);
    if (digit === 0) isGap = words !== "";
    else {
      words += `${isGap ? zero : ""}${digits[digit] ?? ""}${places[(place % 4) - 1] ?? ""}`;
      isGap = false;
    }
    const group = whole.slice(Math.max(0, at - 3), at + 1);
    if (place % 4 === 0 && place > 0 && /[1-9]/u.test(group.slice(-4)))
      words += MYRIADS[place / 4] ?? "";
  }
  return `${sign}${words === "" ? zero : words}${toChineseDigits(rest, set)}`;
}
