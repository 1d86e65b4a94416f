const DIGITS = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"] as const;

/** Chinese ordinal of 1 to 99, as headings use it: 1 -> "一", 13 -> "十三", 20 -> "二十". */
export function toChineseOrdinal(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 99) throw new RangeError(String(value));
  const tens = Math.floor(value / 10);
  const ones = DIGITS[value % 10] ?? "";
  if (tens === 0) return ones;
  return `${tens === 1 ? "" : (DIGITS[tens] ?? "")}十${ones}`;
}

/** Number of a Chinese ordinal of 1 to 99, null when the text is not one. */
export function fromChineseOrdinal(text: string): number | null {
  for (let value = 1; value <= 99; value += 1) if (toChineseOrdinal(value) === text) return value;
  return null;
}
