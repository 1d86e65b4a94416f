import { codesNamed } from "../../budget/code-book";
import type { ReadText } from "../../narrative/index";
import type { LedgerBook } from "../ledger/entry";
import { isOfDefinitions, type Paragraph } from "../reading/paragraph";
import { amountOf, type Quantity } from "../reading/quantity";
import type { Span } from "../reading/span";
import type { NamedRow, Vocabulary } from "../subjects/vocabulary";
import { bareName } from "../subjects/vocabulary";

/** “公共卫生（款）基本公共卫生服务（项）”: a name above and one right below it. */
const PATH =
  /([\p{Script=Han}、]{2,30})\((?:类|款)\)(?=的?([\p{Script=Han}、]{2,40}?)\([款项]\))/gu;
/** The same with a dash between: “行政事业单位医疗—公务员医疗补助：”. */
const CHAIN = /([\p{Script=Han}、]{2,30})-(?=([\p{Script=Han}、]{2,40}?)(?:[-:(,\d]|为|$))/gu;
/** The name behind a code at the beginning of a line or in front of its bracket. */
const NAME_BEHIND = /^-?([\p{Script=Han}、]{2,30}?)(?=[:(,。]|为|\d|$)/u;
const LONGEST = 40;
const FUNCTION = /^2\d{6}$/u;
/** A name that follows from something else: “其中公共卫生（款）”. */
const LEADING = /^(?:其中|其他支出|用于|即|为|列|[、和及与])+/u;

/**
 * Names of the classification that do not go together: an item that is not below the section it is told under, and a code with
 * the name of another one. Only names of the code book are judged: any other may be one of the unit's own.
 */
export function judgePaths(
  paragraph: Paragraph,
  text: ReadText,
  vocabulary: Vocabulary,
  book: LedgerBook
): void {
  // “购房补贴（项）：指…”: what is only explained need not be there.
  const isTold = paragraph.quantities.some(({ kind }) => kind === "amount");
  if (!isTold || isOfDefinitions(paragraph)) return;
  const words = text.slice(paragraph.start, paragraph.end);
  for (const found of [...words.matchAll(PATH), ...words.matchAll(CHAIN)]) {
    const [all, above = "", below = ""] = found;
    const name = above.replace(LEADING, "");
    const at = paragraph.start + words.indexOf(below, found.index + all.length);
    if (isGone(at, paragraph)) continue;
    judgePath(name, below, { start: at, end: at + below.length }, vocabulary, book);
  }
  for (const quantity of paragraph.quantities)
    if (quantity.kind === "code") judgeName(quantity, paragraph, text, vocabulary, book);
}

/** What has no money this year was there last year: this year's tables need not have it. */
function isGone(at: number, { quantities }: Paragraph): boolean {
  const next = quantities.find(({ kind, start }) => kind === "amount" && start > at);
  return next !== undefined && amountOf(next).isZero;
}

/** What is told below a name of the tables must be below it there as well. */
function judgePath(
  above: string,
  below: string,
  place: Span,
  { byName, forms }: Vocabulary,
  book: LedgerBook
): void {
  const parents = rowsNamed(above, forms).filter(({ row }) => row.code?.startsWith("2") === true);
  const codes = new Set(parents.flatMap(({ row }) => row.code ?? []));
  if (codes.size !== 1) return;
  const [code = ""] = codes;
  const isBelow = (one: string): boolean => one.startsWith(code) && one.length > code.length;
  const listed = codesNamed(below);
  const own = rowsNamed(below, forms).flatMap(({ row }) => row.code ?? []);
  const known = [...listed, ...own].filter((one) => one.startsWith("2"));
  if (known.length === 0) return;
  const children = parents.flatMap(({ of, row }) =>
    of.block.rows.filter((one) => one.code !== null && isBelow(one.code) && one !== row)
  );
  const next = children.filter((one) => one.code?.length === code.length + 2);
  if (next.length === 0 || byName.get(below)?.some(({ kind }) => kind === "column") === true)
    return;
  if (next.some(({ code: one }) => one !== null && known.includes(one))) return;
  const names = [...new Set(next.map(({ name }) => bareName(name)))];
  book.findings.push({
    severity: "warning",
    place,
    message: `表上“${above}”下面没有“${below}”，有的是${names.map((one) => `“${one}”`).join("、")}，是否写错？`,
    expected: names.length === 1 ? (names[0] ?? null) : null,
    cells: next.slice(0, 1).map(({ cell }) => cell),
  });
}

/** “2210201 购房补贴”: the name of another code, which no table has. */
function judgeName(
  quantity: Quantity,
  paragraph: Paragraph,
  text: ReadText,
  { byCode, forms }: Vocabulary,
  book: LedgerBook
): void {
  const [row] = byCode.get(quantity.digits) ?? [];
  if (!row || !FUNCTION.test(quantity.digits)) return;
  if (text.slice(quantity.start - 1, quantity.start) === "(") return;
  const end = Math.min(paragraph.end, quantity.end + LONGEST);
  const found = NAME_BEHIND.exec(text.slice(quantity.end, end));
  const [all = "", name = ""] = found ?? [];
  const codes = codesNamed(name);
  if (codes.length === 0 || codes.includes(quantity.digits)) return;
  if (rowsNamed(name, forms).length > 0 || bareName(row.row.name) === name) return;
  const start = quantity.end + all.length - name.length;
  const own = bareName(row.row.name);
  book.findings.push({
    severity: "warning",
    place: { start, end: start + name.length },
    message: `科目编码“${quantity.digits}”后面写的是“${name}”，表上是“${own}”，是否写错？`,
    expected: own,
    cells: [row.row.cell],
  });
}

function rowsNamed(name: string, forms: Vocabulary["forms"]): readonly NamedRow[] {
  return forms.get(name.slice(0, 2))?.find(({ words }) => words === name)?.rows ?? [];
}
