import { TOTAL } from "../../budget/block";
import type { ReadText } from "../../narrative/index";
import { Amount } from "../../money/amount";
import { fromChineseOrdinal } from "../../text/chinese-ordinal";
import type { ClaimFinding, LedgerBook } from "../ledger/entry";
import type { Paragraph } from "../reading/paragraph";
import { moneyOf, numberOf, type Quantity } from "../reading/quantity";
import type { Span } from "../reading/span";
import type { NamedBlock, NamedRow, Vocabulary } from "../subjects/vocabulary";
import { isSame, reportValue, shownOf, wordsOf } from "./judge-values";
import { isSlipOf } from "./slip";

const COUNTED =
  /(?:项目|专项业务(?:费|经费)?|项目支出)(?:绩效目标)?(?:预算|数量|总数|数)?(?:共|共计|合计|总共|有|为|:){0,2}$/u;
/** “共4个，20.50万元：” right below a heading of projects. */
const ONLY_COUNT = /^(?:一?共|共计|合计|总共)?(?:有|安排)?$/u;
const HEADS_PROJECTS = /项目支出|专项业务/u;
/** “涉及三个项目：”. */
const IN_WORDS =
  /(?<=^|[,。;:]|共|有|及|排)([两二三四五六七八九]|十[一二三四五六七八九]?)个(?:预算)?项目(?![支实期前建])/gu;
const OF_PROJECTS = /^个?(?:预算)?项目/u;
/** Some of the projects, or the one target of the whole unit. */
const SOME = /整体|其中|包括|采购|新增|重点|一般|非财政|试点/u;
const OF_SOME = /采购|重点|新增|评价/u;
const INVOLVED = /^[,:]$|^[^。;\d]{0,16}(?:涉及|金额|资金|共计|合计|总计)[^。;\d]{0,16}$/u;
const CLAUSE = 24;
/** The column of 项目支出. */
const PROJECT = "project";
/** A slip in a short number is as likely another number. */
const LEAST_DIGITS = 5;

/** How many projects a text says there are, against those of the table. */
export function judgeProjectCount(
  paragraph: Paragraph,
  text: ReadText,
  { projects, blocks }: Vocabulary,
  book: LedgerBook
): void {
  const rows = projects.filter(({ row, of }) => !of.block.fact(row, of.mainColumn).amount.isZero);
  const names = new Set(rows.map(({ row }) => row.project));
  judgeInWords(paragraph, text, rows, names.size, book);
  const counts = paragraph.quantities.filter((one) => isCount(one, paragraph, text));
  const [count] = counts;
  if (!count || counts.length > 1) return;
  if (names.size === 0) {
    judgeBySums(moneyBehind(count, paragraph, text), blocks, book);
    return;
  }
  judgeMoney(paragraph, count, rows, text, book);
  if (numberOf(count).toString() === String(names.size)) {
    book.settle(count, "agrees");
    return;
  }
  const said = { words: count.digits, unit: count.unit, place: count };
  const finding = differsFrom(rows, names.size, said);
  book.report([count], "differs", finding);
}

/** A number in words is no number of the ledger. */
function judgeInWords(
  paragraph: Paragraph,
  text: ReadText,
  rows: readonly NamedRow[],
  size: number,
  book: LedgerBook
): void {
  if (size === 0) return;
  const words = text.slice(paragraph.start, paragraph.end);
  const found = [...words.matchAll(IN_WORDS)];
  const [first] = found;
  if (!first || found.length > 1) return;
  const clause = /[^,。;]*$/u.exec(words.slice(0, first.index))?.[0] ?? "";
  const [, said = ""] = first;
  const count = said === "两" ? 2 : fromChineseOrdinal(said);
  if (SOME.test(clause) || paragraph.headings.some((one) => OF_SOME.test(one.words))) return;
  if (count === null || count === size) return;
  const start = paragraph.start + first.index;
  const place = { start, end: start + said.length + 1 };
  book.findings.push(differsFrom(rows, size, { words: said, unit: "个", place }));
}

/** How many there are said to be, and where. */
interface SaidCount {
  readonly words: string;
  readonly unit: string;
  readonly place: Span;
}

function differsFrom(
  [first]: readonly NamedRow[],
  size: number,
  { words, unit, place }: SaidCount
): ClaimFinding {
  return {
    severity: "warning",
    place: { start: place.start, end: place.end },
    message: `文中写的是${words}${unit}项目，${first?.of.table.title.text ?? "表中"}有${String(size)}个，是否写错？`,
    expected: `${String(size)}${unit}`,
    cells: [],
  };
}

/** “…个，涉及…万元”: what all of them cost. */
function judgeMoney(
  paragraph: Paragraph,
  count: Quantity,
  rows: readonly NamedRow[],
  text: ReadText,
  book: LedgerBook
): void {
  const money = moneyBehind(count, paragraph, text);
  if (!money) return;
  const [first] = rows;
  const costs = rows
    .filter(({ of }) => of === first?.of)
    .map(({ of, row }) => of.block.fact(row, of.mainColumn).amount.to("ten-thousand-yuan"));
  const sum = Amount.sum(costs, "ten-thousand-yuan").rounded(2);
  const stated = moneyOf(money);
  if (!stated) return;
  if (stated.equals(sum)) {
    book.settle(money, "agrees");
    return;
  }
  book.report([money], "differs", {
    severity: "warning",
    place: { start: money.start, end: money.end },
    message: `文中写的是${wordsOf(stated)}，${first?.of.table.title.text ?? "表中"}各项目合计${wordsOf(sum)}，是否写错？`,
    expected: wordsOf(sum),
    cells: [],
  });
}

function moneyBehind(count: Quantity, { quantities }: Paragraph, text: ReadText): Quantity | null {
  const money = quantities.find(({ kind, start }) => kind === "amount" && start > count.end);
  return money && INVOLVED.test(text.slice(count.end, money.start)) ? money : null;
}

/** Where no table lists projects: what all of them cost is a sum of 项目支出, or one slip off it. */
function judgeBySums(
  money: Quantity | null,
  blocks: readonly NamedBlock[],
  book: LedgerBook
): void {
  const stated = money && moneyOf(money);
  if (!stated || book.stateOf(money) === "differs") return;
  const sums = blocks
    .filter(({ block }) => block.row(TOTAL) && block.columns.some(({ id }) => id === PROJECT))
    .map(({ block }) => block.fact(TOTAL, PROJECT));
  if (sums.some((fact) => isSame(money, fact))) {
    book.settle(money, "agrees");
    return;
  }
  const digits = stated.toFixed(2);
  const meant = sums.find((fact) => isSlipOf(digits, shownOf(fact)));
  if (meant && digits.length > LEAST_DIGITS) reportValue(money, meant, "warning", book);
}

function isCount({ kind, unit, start, end }: Quantity, own: Paragraph, text: ReadText): boolean {
  if (kind !== "count" || (unit !== "个" && unit !== "项")) return false;
  const before = text.slice(Math.max(own.start, start - CLAUSE), start);
  const clause = before.slice(
    Math.max(...["。", ";", ","].map((stop) => before.lastIndexOf(stop))) + 1
  );
  if (SOME.test(clause)) return false;
  const heading = own.headings[own.headings.length - 1]?.words ?? "";
  const isOnly = before.length === start - own.start && ONLY_COUNT.test(before);
  if (isOnly && HEADS_PROJECTS.test(heading)) return true;
  return COUNTED.test(clause) || OF_PROJECTS.test(text.slice(end, Math.min(own.end, end + 6)));
}
