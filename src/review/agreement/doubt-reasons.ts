import { namesUnder } from "../../budget/code-book";
import { FEWER, PERSONS_MOVED, STAFF_MOVED, WHO_MOVED } from "../../budget/words-of-staff";
import type { ReadText } from "../../narrative/index";
import { toComparable } from "../../text/normalize";
import type { LedgerBook } from "../ledger/entry";
import type { Span } from "../reading/span";
import { bareName, type Vocabulary } from "../subjects/vocabulary";
import { likenessOf } from "../subjects/likeness";
import { signedChangeOf } from "./judge-changes";
import { placeOf, wordsOf, type JudgedGroup } from "./judge-values";

const INTRODUCTION = /^(?:(?:主要)?原因(?:是|为|:)*|主要是|[一二三四五六]是)+/u;
const CLAUSE = /[^,。;]+/gu;
const FEWER_PROJECTS = /(?:减少|取消|没有)(?:了)?([^,。;]{0,60}?项目)(?:等)?$/u;
const ALIKE = 0.7;
const GROWS = /增加|上涨|提高|调增|上升/u;
const SHRINKS = /减少|下降|降低|调减/u;
/** Last characters of a name by which running text calls it: 公积金, 养老保险. */
const CALLED = 3;
const TAIL = /(?:缴费)?(?:支出|经费|费用)$|缴费$/u;
/** Names of the code book as running text writes them. */
const ITEMS = namesUnder("2").map((name) => toComparable(name).replace(TAIL, ""));

/** Asks about reasons that figures elsewhere contradict: projects that are still there, staff, and items that moved the other way. */
export function doubtReasons(
  groups: readonly JudgedGroup[],
  text: ReadText,
  vocabulary: Vocabulary,
  book: LedgerBook
): void {
  const staff = STAFF_MOVED.exec(text.plain);
  const falling = calledNames(groups, -1);
  const moved = movedCounts(groups, text);
  const asked = new Set<string>();
  for (const group of groups) {
    if (!group.reason) continue;
    for (const clause of clausesIn(group.reason, text)) {
      // The same words in several places are one question.
      if (asked.has(clause.words)) continue;
      const message =
        doubtProjects(clause.words, vocabulary) ??
        doubtStaff(clause.words, staff) ??
        doubtCount(clause.words, moved) ??
        doubtMoved(clause.words, group, falling);
      if (message === null) continue;
      asked.add(clause.words);
      const finding = {
        severity: "warning" as const,
        place: clause,
        message,
        expected: null,
        cells: [],
      };
      book.findings.push(finding);
    }
  }
}

function* clausesIn(
  { start, end }: Span,
  text: ReadText
): Iterable<Span & { readonly words: string }> {
  for (const { index, 0: clause } of text.slice(start, end).matchAll(CLAUSE)) {
    const words = clause.replace(INTRODUCTION, "");
    const from = start + index + clause.length - words.length;
    yield { start: from, end: from + words.length, words };
  }
}

/** “减少…项目” where the tables still have money for it. */
function doubtProjects(words: string, { projects }: Vocabulary): string | null {
  const named = FEWER_PROJECTS.exec(words)?.[1];
  if (named === undefined) return null;
  for (const part of named.split("、").map((one) => one.replace(/项目$/u, ""))) {
    const still = projects.find(
      ({ row, of }) =>
        !of.block.fact(row, of.mainColumn).amount.isZero &&
        part.length > CALLED &&
        likenessOf(part, row.project ?? "") >= ALIKE
    );
    if (!still) continue;
    const fact = still.of.block.fact(still.row, still.of.mainColumn);
    const amount = wordsOf(fact.amount.to("ten-thousand-yuan").rounded(2));
    return `原因写“${words}”，但${placeOf(fact)}仍有${amount}，是减少了项目，还是减少了项目的预算？`;
  }
  return null;
}

/** More or fewer persons than the text says elsewhere. */
function doubtStaff(words: string, staff: RegExpExecArray | null): string | null {
  const said = PERSONS_MOVED.exec(words);
  if (!staff || !said) return null;
  const [, way, count] = staff;
  if (said[2] === count && said[1] === way) return null;
  return `原因写“${words}”，前面写的是“${staff[0]}”，是否一致？`;
}

/** “增加3名在职人员”, “在职人员多了3名”: who came or went, and how many. */
function movesIn(words: string): readonly { readonly who: string; readonly move: string }[] {
  return [...words.matchAll(WHO_MOVED)].map(
    ([, way = "", count = "", who = "", other = "", its = "", number = ""]) =>
      who === ""
        ? { who: other, move: `${sameWay(its)}${number}` }
        : { who, move: `${sameWay(way)}${count}` }
  );
}

function sameWay(way: string): string {
  return FEWER.test(way) ? "减少" : "增加";
}

/** Everything the reasons say of who came and went. */
function movedCounts(
  groups: readonly JudgedGroup[],
  text: ReadText
): ReadonlyMap<string, ReadonlySet<string>> {
  const moved = new Map<string, Set<string>>();
  for (const { reason } of groups)
    for (const { who, move } of reason ? movesIn(text.slice(reason.start, reason.end)) : [])
      moved.set(who, (moved.get(who) ?? new Set()).add(move));
  return moved;
}

/** The same persons of whom other reasons say something else. */
function doubtCount(words: string, moved: ReadonlyMap<string, ReadonlySet<string>>): string | null {
  for (const { who, move } of movesIn(words)) {
    const other = [...(moved.get(who) ?? [])].find((one) => one !== move);
    if (other !== undefined)
      return `这里的原因写${who}${move}人，别处的原因写${other}人，是否写错？`;
  }
  return null;
}

/** What is said to grow and by its own figures shrinks. */
function doubtMoved(
  words: string,
  group: JudgedGroup,
  falling: ReadonlyMap<string, JudgedGroup>
): string | null {
  if (!GROWS.test(words) || SHRINKS.test(words) || signedChangeOf(group)?.isNegative !== false)
    return null;
  for (const [name, other] of falling) {
    if (!words.includes(name) || namesOtherLike(words, name, other)) continue;
    const change = signedChangeOf(other);
    if (!change || other.subject.rows[0]?.row === group.subject.rows[0]?.row) continue;
    return `原因写“${words}”，但文中“${bareName(other.cell?.fact.label ?? name)}”减少${wordsOf(change.absolute())}，是否一致？`;
  }
  return null;
}

/** “基本公共卫生服务” where 重大公共卫生服务 is meant by its last characters: another item of the code book. */
function namesOtherLike(words: string, name: string, { subject }: JudgedGroup): boolean {
  const own = bareName(subject.rows[0]?.row.name ?? "").replace(TAIL, "");
  return ITEMS.some((item) => item.endsWith(name) && item !== own && words.includes(item));
}

/** Items that moved one way, by what running text calls them. */
function calledNames(
  groups: readonly JudgedGroup[],
  sign: 1 | -1
): ReadonlyMap<string, JudgedGroup> {
  const names = new Map<string, JudgedGroup>();
  const owners = new Map<string, string>();
  const shared = new Set<string>();
  for (const group of groups) {
    const change = signedChangeOf(group);
    const row = group.subject.rows[0]?.row;
    if (!row || row.kind !== "item") continue;
    const whole = bareName(row.name).replace(TAIL, "");
    const name = whole.slice(-CALLED);
    // “基本公共卫生服务” and “重大公共卫生服务” end alike: neither is called so.
    if ((owners.get(name) ?? whole) !== whole) shared.add(name);
    owners.set(name, whole);
    if (!change || change.isZero) continue;
    if (change.isNegative === (sign === -1)) names.set(name, group);
    else names.delete(name);
  }
  return new Map([...names].filter(([name]) => !shared.has(name)));
}
