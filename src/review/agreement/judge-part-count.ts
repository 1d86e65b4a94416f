import type { ReadText } from "../../narrative/index";
import type { LedgerBook } from "../ledger/entry";
import { amountOf, numberOf, sumOf, type Quantity } from "../reading/quantity";
import type { Paragraph } from "../reading/paragraph";
import { proseFigures } from "../reading/sentence-figures";

/** “3个项目涉及金额35.76万元，其中：”, “项目3个，金额35.76万元，分别为”. */
const COUNTED = /^(?:项目|单位|专项)?[^。;\d]{0,16}$/u;
const LEADS = /^[,(:]?(?:其中|分别[为是]|包括|即|具体[为是]?)[^。;\d]{0,30}$/u;
/** Kinds of money or of projects, of which there are several in one. */
const KIND = /类|项目|预算|拨款|基金|资本|资金|收入|支出|结转|当年|[上本]级|部门|其他|人员|公用/u;
const OF_PROJECTS = /项目|专项|单位/u;
const AROUND = 8;
const FEWEST = 2;

/**
 * A count of projects or units with what they cost, divided into amounts that add up to it: as many of them as are said, and as are
 * said before in the same paragraph.
 */
export function judgePartCount(paragraph: Paragraph, text: ReadText, book: LedgerBook): void {
  for (const { sentence, quantities } of proseFigures(paragraph)) {
    const [count, whole, ...behind] = quantities.filter(
      ({ kind }) => kind === "count" || kind === "amount"
    );
    if (!count || !whole || count.kind !== "count" || whole.kind !== "amount") continue;
    const lead = text.slice(whole.end, behind[0]?.start ?? sentence.end);
    if (!isOfParts(count, text) || !COUNTED.test(text.slice(count.end, whole.start))) continue;
    const parts = LEADS.test(lead) ? behind.filter(({ kind }) => kind === "amount") : [];
    if (parts.length < FEWEST || parts.length !== behind.length) continue;
    if (!sumOf(parts).equals(amountOf(whole))) continue;
    if (KIND.test(text.slice(whole.end, parts[parts.length - 1]?.start ?? whole.end))) continue;
    for (const one of [whole, ...parts]) book.settle(one, "agreesWithItself");
    const before = saidBefore(count, paragraph, text);
    // Several may be told in one amount, but hardly in one less.
    const isNear = Math.abs(Number(count.digits) - parts.length) <= 1;
    for (const said of isNear ? [count, ...before] : []) judgeCount(said, parts.length, book);
  }
}

function isOfParts({ start, end, unit }: Quantity, text: ReadText): boolean {
  const around = text.slice(Math.max(0, start - AROUND), start) + text.slice(end, end + AROUND);
  return /^(?:个|项|家)$/u.test(unit) && OF_PROJECTS.test(around);
}

/** The first number of the paragraph, where it counts the same: “绩效目标管理项目3个：…。3个项目涉及…”. */
function saidBefore(
  count: Quantity,
  { quantities }: Paragraph,
  text: ReadText
): readonly Quantity[] {
  const first = quantities.find(({ kind }) => kind === "count");
  const isSame = first && first !== count && first.unit === count.unit && isOfParts(first, text);
  return first && isSame ? [first] : [];
}

function judgeCount(count: Quantity, parts: number, book: LedgerBook): void {
  if (book.stateOf(count) === "agrees") return;
  if (numberOf(count).toString() === String(parts)) {
    book.settle(count, "agreesWithItself");
    return;
  }
  book.report([count], "contradictsItself", {
    severity: "warning",
    place: { start: count.start, end: count.end },
    message: `这里写的是${count.digits}${count.unit}，同一段列了${String(parts)}${count.unit}的金额，相加正是所写的总数，是否写错？`,
    expected: `${String(parts)}${count.unit}`,
    cells: [],
  });
}
