import type { ReadText } from "../../narrative/index";
import type { LedgerBook } from "../ledger/entry";
import type { Paragraph } from "../reading/paragraph";
import { moneyOf, type Quantity } from "../reading/quantity";

const OF_MONEY =
  /(?:增加|减少|增长|下降|预算|支出|收入|拨款|经费|资金|费|补助|为|共|合计|计)(?:了|额|数|为|:){0,2}$/u;
const ENDS = /^(?:[,。;、)]|$)/u;
const AROUND = 10;
const WAN = "万元";
const YUAN = "元";

/** A figure of money whose measure is left out, or is another one than that of all figures around it. */
export function judgeUnits(
  paragraphs: readonly Paragraph[],
  text: ReadText,
  book: LedgerBook
): void {
  const prose = paragraphs.filter(({ kind }) => kind === "prose");
  const all = prose.flatMap(({ quantities }) => quantities);
  const isMixed = all.some(isInYuan);
  const inWan = new Set(all.filter(({ unit }) => unit === WAN).map(({ digits }) => digits));
  for (const paragraph of prose) {
    judgeParagraph(paragraph, text, isMixed, book);
    for (const one of paragraph.quantities)
      if (isInYuan(one) && inWan.has(one.digits)) reportMeasure(one, book);
  }
}

function judgeParagraph(
  paragraph: Paragraph,
  text: ReadText,
  isMixed: boolean,
  book: LedgerBook
): void {
  const { quantities } = paragraph;
  if (!quantities.some(({ kind, unit }) => kind === "amount" && unit === WAN)) return;
  for (const quantity of quantities) {
    const message = isBare(quantity, paragraph, text)
      ? `“${quantity.digits}”后面没有写单位，同一段别的金额写的是“万元”，是否漏写？`
      : !isMixed && isZeroYuan(quantity)
        ? `这里的单位是“元”，同一段别的金额写的是“万元”，是否写错？`
        : null;
    if (message === null) continue;
    const { start, end } = quantity;
    const place = { start, end };
    const expected = `${quantity.digits}万元`;
    const finding = { severity: "warning", place, message, expected, cells: [] } as const;
    book.report([quantity], "contradictsItself", finding);
  }
}

/** “268.30元” where the same digits are told in 万元 as well: nothing else of the text is as small. */
function reportMeasure(quantity: Quantity, book: LedgerBook): void {
  const { digits, start, end } = quantity;
  book.report([quantity], "contradictsItself", {
    severity: "warning",
    place: { start, end },
    message: `这里写的是“${digits}元”，文中别处写的是“${digits}万元”，单位是否写错？`,
    expected: `${digits}万元`,
    cells: [],
  });
}

function isBare({ kind, digits, start, end }: Quantity, own: Paragraph, text: ReadText): boolean {
  if (kind !== "plain" || !digits.includes(".")) return false;
  const before = text.slice(Math.max(own.start, start - AROUND), start);
  return OF_MONEY.test(before) && ENDS.test(text.slice(end, Math.min(own.end, end + 1)));
}

/** “4,700,000.00元”: a text that writes amounts in 元 as well. */
function isInYuan(quantity: Quantity): boolean {
  return isYuan(quantity) && moneyOf(quantity)?.isZero === false;
}

function isZeroYuan(quantity: Quantity): boolean {
  return isYuan(quantity) && moneyOf(quantity)?.isZero === true;
}

/** Decimals tell an amount of a budget from “120元”. */
function isYuan({ kind, unit, digits }: Quantity): boolean {
  return kind === "amount" && unit === YUAN && digits.includes(".");
}
