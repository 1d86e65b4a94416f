import { namesUnder } from "../../budget/code-book";
import type { ReadText } from "../../narrative/index";
import type { LedgerBook } from "../ledger/entry";
import { bareName, type Vocabulary } from "../subjects/vocabulary";
import { fundedRows } from "./funded-codes";
import { signedChangeOf } from "./judge-changes";
import type { JudgedGroup } from "./judge-values";
import { namesByBeginning, namesIn, type NameAt } from "./names-in";

const SHORTEST = 3;
const ITEMS = namesByBeginning(namesUnder("3"), SHORTEST);
const CLAUSE = /[^,。;]+/gu;
const LIST_STOP = /[、和及与]$/u;
/** Money that a table divides by these items. */
const OF_BASIC = /运行经费|公用经费|人员经费|人员支出|公用支出|基本支出/u;
/** What is no more there need not have money. */
const GONE = /减|取消|不再|没有|停/u;

/** An item that a reason for more lists beside others that have money, while no table has any for it. */
export function doubtItems(
  groups: readonly JudgedGroup[],
  text: ReadText,
  vocabulary: Vocabulary,
  book: LedgerBook
): void {
  const funded = new Set(fundedRows(vocabulary).map(({ name }) => bareName(name)));
  const asked = new Set<string>();
  for (const group of groups) {
    const { reason, subject } = group;
    if (!reason || signedChangeOf(group)?.isNegative === true) continue;
    const isBasic = OF_BASIC.test(text.slice(subject.words.start, subject.words.end));
    for (const { index, 0: clause } of text.slice(reason.start, reason.end).matchAll(CLAUSE)) {
      if (GONE.test(clause) || !(isBasic || OF_BASIC.test(clause))) continue;
      const items = listIn(clause);
      const odd = items.filter(({ name }) => !funded.has(name));
      const [first] = odd;
      if (!first || odd.length * 2 > items.length || asked.has(clause)) continue;
      asked.add(clause);
      const start = reason.start + index + first.at;
      book.findings.push({
        severity: "warning",
        place: { start, end: start + first.name.length },
        message: `原因里列了“${first.name}”，各表都没有这一项的金额，是否多写？`,
        expected: null,
        cells: [],
      });
    }
  }
}

/** The items that stand in a list with another one. */
function listIn(clause: string): readonly NameAt[] {
  const items = namesIn(clause, ITEMS);
  const isBeside = (one: NameAt, next: NameAt | undefined): boolean =>
    next !== undefined &&
    next.at === one.at + one.name.length + 1 &&
    LIST_STOP.test(clause.slice(0, next.at));
  return items.filter((item, index) => {
    const before = items[index - 1];
    return isBeside(item, items[index + 1]) || (before !== undefined && isBeside(before, item));
  });
}
