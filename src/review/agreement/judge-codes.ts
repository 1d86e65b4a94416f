import type { ReadText } from "../../narrative/index";
import type { LedgerBook } from "../ledger/entry";
import type { Paragraph } from "../reading/paragraph";
import type { Quantity } from "../reading/quantity";
import { findMentions } from "../subjects/mentions";
import type { NamedRow, Vocabulary } from "../subjects/vocabulary";

const AROUND = 40;
/** A cell with nothing but the code of a section or an item. */
const WHOLE_CODE = /^\d{5}(?:\d\d)?$/u;

/** Codes that stand beside a name: of the same row of the tables, or of another one. */
export function judgeCodes(
  paragraph: Paragraph,
  text: ReadText,
  vocabulary: Vocabulary,
  book: LedgerBook
): void {
  if (paragraph.kind === "row") judgeRow(paragraph, text, vocabulary, book);
  for (const quantity of paragraph.quantities) {
    if (quantity.kind !== "code") continue;
    const isBefore = text.slice(quantity.start - 1, quantity.start) === "(";
    const span = isBefore
      ? { start: Math.max(paragraph.start, quantity.start - AROUND), end: quantity.start - 1 }
      : { start: behind(quantity, text), end: Math.min(paragraph.end, quantity.end + AROUND) };
    const mentions = findMentions(vocabulary, text.plain, span).filter(({ start, end }) =>
      isBefore ? end === span.end : start === span.start
    );
    const named = mentions.flatMap(({ form }) => form.rows).filter(({ row }) => row.code !== null);
    const isAlone = /^[类款项]/u.test(text.slice(quantity.end, quantity.end + 1));
    if (isAlone && vocabulary.byCode.has(quantity.digits)) book.settle(quantity, "agrees");
    else judgeCode(quantity, named, vocabulary, book);
  }
}

/** “7　2080506　机关事业单位职业年金缴费支出”, with the code of the government's classification behind: both are of one row. */
function judgeRow(
  { cells, quantities }: Paragraph,
  text: ReadText,
  vocabulary: Vocabulary,
  book: LedgerBook
): void {
  const words = cells.map(({ start, end }) => text.slice(start, end));
  const codeAt = (index: number): Quantity | undefined => {
    const [cell, digits] = [cells[index], words[index] ?? ""];
    return WHOLE_CODE.test(digits)
      ? quantities.find(({ start }) => start === cell?.start)
      : undefined;
  };
  const at = words.findIndex((_, index) => codeAt(index) !== undefined);
  const [own, name] = [codeAt(at), words[at + 1] ?? ""];
  const named = (vocabulary.byName.get(name) ?? []).flatMap((one) =>
    one.kind === "row" && one.row.code !== null ? [one] : []
  );
  if (!own || named.length === 0) return;
  judgeCode(own, named, vocabulary, book);
  const governed = named.flatMap(({ row }) =>
    row.code === own.digits ? (row.governmentCode ?? []) : []
  );
  const other = codeAt(at + 2);
  if (other && governed.length > 0) judgeGovernment(other, governed, book);
}

function judgeGovernment(quantity: Quantity, codes: readonly string[], book: LedgerBook): void {
  if (codes.some((code) => code.startsWith(quantity.digits))) {
    book.settle(quantity, "agrees");
    return;
  }
  const listed = [...new Set(codes)].join("或");
  book.report([quantity], "differs", {
    severity: "warning",
    place: quantity,
    message: `政府预算经济分类的编码写的是“${quantity.digits}”，工作簿里是“${listed}”，是否写错？`,
    expected: listed,
    cells: [],
  });
}

/** Where the name begins: right behind the code, or behind a dash. */
function behind({ end }: Quantity, text: ReadText): number {
  return text.slice(end, end + 1) === "-" ? end + 1 : end;
}

function judgeCode(
  quantity: Quantity,
  named: readonly NamedRow[],
  { byCode }: Vocabulary,
  book: LedgerBook
): void {
  const { digits } = quantity;
  const has = ({ row }: NamedRow): boolean =>
    row.code === digits || row.governmentCode?.startsWith(digits) === true;
  if (named.some(has)) {
    book.settle(quantity, "agrees");
    return;
  }
  const ofLength = named.filter(({ row }) => row.code?.length === digits.length);
  const codes = [...new Set(ofLength.flatMap(({ row }) => row.code ?? []))];
  if (codes.length === 0) return;
  const listed = codes.join("或");
  const isOther = byCode.has(digits) ? "是另一个科目的编码" : "表中没有";
  book.report([quantity], "differs", {
    severity: "warning",
    place: quantity,
    message: `科目编码写的是“${digits}”，${isOther}，按名称应为“${listed}”，是否写错？`,
    expected: codes.length === 1 ? listed : null,
    cells: ofLength.slice(0, 1).map(({ row }) => row.cell),
  });
}
