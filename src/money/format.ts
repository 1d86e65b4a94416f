import type { Amount, Measure } from "./amount";

/** Chinese word of a measure. */
export function measureLabel(measure: Measure): string {
  return measure === "yuan" ? "元" : "万元";
}

/** Decimals that the disclosure prints: two for 万元 as well as for 元. */
export const PRINTED_DECIMALS = 2;

/** As the tables print it: two decimals at least, more only where the value has more, thousands separated: "3,096.25". */
export function formatAmount(amount: Amount): string {
  const fixed = amount.toFixed(Math.max(PRINTED_DECIMALS, amount.decimals));
  return groupThousands(fixed);
}

/** Rounded to the two decimals of the text part, thousands separated. */
export function formatPrinted(amount: Amount): string {
  return groupThousands(amount.toFixed(PRINTED_DECIMALS));
}

/** The same as some texts print it: no separators, whole amounts without decimals: "13349.12", "8000". */
export function formatPlain(amount: Amount): string {
  return amount.toFixed(PRINTED_DECIMALS).replace(/\.0+$/u, "");
}

/** With its measure: "3,096.25万元". */
export function formatWithMeasure(amount: Amount): string {
  return `${formatAmount(amount)}${measureLabel(amount.measure)}`;
}

function groupThousands(fixed: string): string {
  const [whole = "", fraction] = fixed.split(".");
  const sign = whole.startsWith("-") ? "-" : "";
  const digits = whole.slice(sign.length);
  const first = digits.length % 3 || 3;
  const groups = digits.slice(first).match(/\d{3}/g) ?? [];
  const grouped = sign + [digits.slice(0, first), ...groups].join(",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
