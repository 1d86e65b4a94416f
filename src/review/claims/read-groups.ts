import type { Budget } from "../../budget/budget";
import type { ReadText } from "../../narrative/index";
import { isBare, isFigure, type Quantity } from "../reading/quantity";
import type { Paragraph } from "../reading/paragraph";
import { sentenceFigures } from "../reading/sentence-figures";
import type { Span } from "../reading/span";
import { findMentions } from "../subjects/mentions";
import { isSameScope, scopeOf, type Scope } from "../subjects/scope";
import type { Subject } from "../subjects/subject";
import type { NamedRow, Vocabulary } from "../subjects/vocabulary";
import type { Claim, Group, Role } from "./claim";
import { asWhole, besideFigure, isComparedAnew, staysInLastYear } from "./beside-figure";
import { Brackets } from "./brackets";
import { leftOfFund, namesFund } from "./carry-over-rows";
import { contextOf } from "./context-of";
import { partsInBracket } from "./parts-in-bracket";
import { goesOnInReason, reasonIn } from "./read-reason";
import { readTurns, sharesInTurn, turnedTo } from "./read-turns";
import { isBinding, SubjectReader } from "./read-subject";
import { ANY_LAST_YEAR, comparisonIn, isWhereItGoes, roleOf, tailOf } from "./roles";
import { UNCHANGED, unchangedIn } from "./unchanged";

/** A group while its sentence is read. */
type OpenGroup = { -readonly [K in keyof Group]: Group[K] };

/** What the figure before is for. */
const FOR_BEFORE = /^,?(?:用于|用作)[^,、;]*[,、;]/u;
const PART_OF = /其中/u;
/** All that comes in or goes out, which only what was said before makes one. */
const ANY_WHOLE = /^(?:预算)?总?(?:收入|支出|收支)(?:预算)?(?:总额|总计|合计|总数)?$/u;
const COMPARES = new RegExp(`^[和与同比较]${ANY_LAST_YEAR}`, "u");
const COMPARES_BEHIND = new RegExp(`,?[和与同比较]${ANY_LAST_YEAR}[^,。;]{0,8}$`, "u");
/** “基本支出占85.23%”, “项目支出由75.61万元降至…”: the words before tell whose figure it is. */
const OWN_BEFORE: Readonly<Partial<Record<Role, RegExp>>> = {
  share: /占|相当于/u,
  prior: /[由从][^由从]*$/u,
};
/** “470.02万元，均为一般公共预算，占100%”: another name for all of the amount before. */
const ALL_OF_IT = /^,?(?:[均都皆]|全部|全)(?:是|为|来自|系|属于?)/u;
/** “占85.23%，即400.62万元”: the same thing in money. */
const THAT_IS = /^[,(](?:即|计|合|为|是)(?:为|是)?$/u;
/** Words behind a figure that may tell what it is compared with. */
const AFTER = 12;
/** Whose text it is and of which year. */
type OfWhom = Pick<Budget, "budgetUnit" | "fiscalYear">;

/** Reads the paragraphs of a text into what they say of each subject. */
export class GroupReader {
  readonly #text: ReadText;
  readonly #vocabulary: Vocabulary;
  readonly #subjects: SubjectReader;
  /** How the text calls last year by its number. */
  readonly #priorYear: string;
  /** The same, with or without 年: “较2025预算”. */
  readonly #lastYear: RegExp;
  readonly #groups: OpenGroup[] = [];
  #paragraph: Paragraph | null = null;
  #context: Scope = new Set();
  #rows: readonly NamedRow[] = [];
  #group: OpenGroup | null = null;
  /** What was taken last in the sentence. */
  #last: Claim | null = null;
  #parent: number | null = null;
  /** The sentence tells what money is for: its amounts may be cells of the names, and may be parts of less. */
  #isUse = false;
  #brackets = new Brackets<OpenGroup>();
  /** The first group of the paragraph. */
  #lead: OpenGroup | null = null;

  constructor(text: ReadText, vocabulary: Vocabulary, { budgetUnit, fiscalYear }: OfWhom) {
    this.#text = text;
    this.#priorYear = fiscalYear === null ? "上年" : `${String(fiscalYear - 1)}年`;
    this.#lastYear = new RegExp(
      `${this.#priorYear.replace("年", "")}(?:年|(?=预算|决算|执行|[增减]))`,
      "gu"
    );
    this.#vocabulary = vocabulary;
    this.#subjects = new SubjectReader(text, vocabulary, budgetUnit);
  }

  read(paragraphs: readonly Paragraph[]): readonly Group[] {
    for (const paragraph of paragraphs) if (paragraph.kind === "prose") this.#read(paragraph);
    return this.#groups;
  }

  #read(paragraph: Paragraph): void {
    this.#paragraph = paragraph;
    this.#context = contextOf(paragraph);
    this.#rows = [];
    this.#group = null;
    this.#lead = null;
    this.#parent = null;
    this.#brackets = new Brackets();
    let isReason = false;
    for (const { sentence, quantities: own } of sentenceFigures(paragraph)) {
      isReason = isReason && this.#goesOn(sentence, own);
      isReason = this.#readSentence(sentence, own, isReason);
      if (this.#text.slice(sentence.end - 1, sentence.end) === "。") this.#rows = [];
    }
  }

  /** A reason ends at a stop that a known subject with a figure follows. */
  #goesOn(sentence: Span, quantities: readonly Quantity[]): boolean {
    const words = this.#text.slice(sentence.start, sentence.end);
    if (goesOnInReason(words)) return true;
    const first = quantities.find(({ kind }) => kind === "amount");
    if (!first) return unchangedIn(sentence, this.#text, this.#vocabulary) === null;
    const before = { start: sentence.start, end: first.start };
    if (findMentions(this.#vocabulary, this.#text.plain, before).length > 0) return false;
    const named = this.#text.slice(before.start, before.end);
    return scopeOf(named).size === 0 && !this.#subjects.namesProject(named);
  }

  /** @returns whether the sentence ends inside a reason */
  #readSentence(sentence: Span, quantities: readonly Quantity[], startsInReason: boolean): boolean {
    const still =
      quantities.length > 0 ? null : unchangedIn(sentence, this.#text, this.#vocabulary);
    if (still) this.#takeUnchanged(still, sentence);
    const hasMoved = this.#group !== null && (this.#group.change ?? this.#group.rate) !== null;
    const found = startsInReason
      ? { at: 0, isUse: false }
      : reasonIn(sentence, hasMoved, this.#text, this.#vocabulary);
    const reason = found.at;
    this.#isUse = found.isUse;
    const reasonStart = reason === null ? sentence.end : sentence.start + reason;
    let from = sentence.start;
    const figures = quantities.filter(isFigure);
    this.#last = null;
    const turns = readTurns(figures, sentence, this.#vocabulary, this.#text.plain);
    const inTurn = new Set(turns.shares.flat());
    const first = this.#groups.length;
    const bare = quantities.filter(isBare);
    let next = 0;
    for (const quantity of figures) {
      const before = { start: from, end: quantity.start };
      from = quantity.end;
      // “奖金71.66，…”: a figure without a unit is no part of the next name.
      for (let one = bare[next]; one && one.end <= before.end; one = bare[(next += 1)])
        before.start = Math.max(before.start, one.end);
      this.#leaveBrackets(this.#text.slice(before.start, before.end));
      if (quantity.start >= reasonStart) this.#addReason(quantity);
      else if (!inTurn.has(quantity))
        this.#take(quantity, turns.names.get(quantity) ?? before, sentence);
    }
    for (const [group, quantity] of sharesInTurn(turns, this.#groups.slice(first)))
      group.share = { role: "share", quantity, direction: null, word: "占" };
    const said = this.#text.slice(from < reasonStart ? from : sentence.start, reasonStart);
    if (this.#group && UNCHANGED.test(said)) this.#group.isUnchanged = true;
    if (reason !== null && this.#group)
      this.#group.reason = { start: this.#group.reason?.start ?? reasonStart, end: sentence.end };
    return reason !== null;
  }

  #takeUnchanged({ start, end }: Span, sentence: Span): void {
    const paragraph = this.#paragraph;
    if (!paragraph) return;
    const behind = { start: end, end: sentence.end };
    this.#open(this.#subjects.read(paragraph, { start, end }, behind, [], this.#context), sentence);
  }

  /** What stands behind a bracket goes on with what was spoken of before it. */
  #leaveBrackets(words: string): void {
    const now = { group: this.#group, parent: this.#parent, rows: this.#rows };
    const { group, parent, rows } = this.#brackets.follow(words, now);
    this.#group = group;
    this.#parent = parent;
    this.#rows = rows;
  }

  #addReason(quantity: Quantity): void {
    if (!this.#group) return;
    const claim: Claim = { role: "reason", quantity, direction: null, word: "" };
    this.#group.reasons = [...this.#group.reasons, claim];
  }

  #take(quantity: Quantity, before: Span, sentence: Span): void {
    const words = this.#text.slice(before.start, before.end);
    const after = this.#text.slice(quantity.end, Math.min(sentence.end, quantity.end + AFTER));
    const found = roleOf(quantity, words.replace(this.#lastYear, "上年"), after);
    const isByNumber = found.role === "prior" && words.includes(this.#priorYear);
    const word = isByNumber ? this.#priorYear : found.word;
    const ofWhole = asWhole({ ...found, quantity, word }, words, after, this.#group?.whole ?? null);
    const beside = besideFigure(ofWhole, words, after, this.#last);
    const claim = staysInLastYear(beside, words, this.#last, this.#group);
    if (this.#group && UNCHANGED.test(words)) this.#group.isUnchanged = true;
    const partOf = PART_OF.exec(words);
    if (partOf && this.#group) this.#parent = this.#groups.length - 1;
    if (claim.role === "whole" && this.#group) this.#group.whole = claim;
    if (claim.role === "other" || claim.role === "whole") return;
    const skipped = partOf ? partOf.index + 2 : (FOR_BEFORE.exec(words)?.[0].length ?? 0);
    const start = before.start + skipped;
    const tail = tailOf(claim.role, this.#text.slice(start, before.end));
    const span = { start, end: before.end - tail };
    const behind = { start: quantity.end, end: sentence.end };
    const paragraph = this.#paragraph;
    if (!paragraph) return;
    const named = this.#subjects.read(paragraph, span, behind, this.#rows, this.#context);
    const subject =
      leftOfFund(named, words, this.#brackets.whole?.subject ?? null, this.#vocabulary) ??
      (this.#isOfFund(named, words, sentence)
        ? { ...named, rows: [], hasMore: true }
        : { ...named, hasMore: named.hasMore || this.#isUse });
    this.#group = turnedTo(words, this.#groups, sentence, paragraph) ?? this.#group;
    if (this.#comesBack(claim, subject, before, sentence)) this.#group = this.#lead;
    const isNew = claim.role === "value" || !this.#group || this.#namesAnother(subject, claim);
    const own = this.#ownBefore(claim, span, behind);
    if (own) this.#open(own, sentence);
    else if (this.#group && isComparedAnew(claim, words, this.#group))
      this.#open(this.#group.subject, sentence);
    else if (isNew && !this.#isItsValue(claim, words)) this.#open(subject, sentence);
    const group = this.#group;
    if (group && claim.role !== "reason") group[claim.role] = claim;
    if (group?.value === claim) group.parts = partsInBracket(quantity, paragraph, this.#text);
    this.#last = claim;
  }

  /** “由75.61万元降至69.40万元”, “占85.23%，即400.62万元”: the amount of what was just spoken of. */
  #isItsValue({ role }: Claim, words: string): boolean {
    const group = this.#group;
    if (role !== "value" || !group || group.value) return false;
    if (group.prior === this.#last && isWhereItGoes(words)) return true;
    return group.share === this.#last && THAT_IS.test(words);
  }

  /** “…，基本支出占85.23%”: what the words before 占 name, where it is not what was spoken of. */
  #ownBefore({ role }: Claim, { start, end }: Span, behind: Span): Subject | null {
    const said = this.#text.slice(start, end);
    const at = OWN_BEFORE[role]?.exec(said)?.index ?? 0;
    const [paragraph, group] = [this.#paragraph, this.#group];
    if (at === 0 || !paragraph || (role === "share" && ALL_OF_IT.test(said))) return null;
    const words = { start, end: start + at };
    const named = this.#subjects.read(
      paragraph,
      words,
      { ...behind, end: behind.start },
      [],
      this.#context
    );
    const of = group?.subject;
    const isNamed = named.rows.length > 0 || named.column !== null;
    const isSame =
      named.rows[0]?.row.key === of?.rows[0]?.row.key &&
      named.column?.form.words === of?.column?.form.words;
    return isNamed && !isSame ? named : null;
  }

  /** “…。与上年相比增加…”: a sentence that begins with the comparison speaks of what the paragraph began with. */
  #comesBack({ role }: Claim, subject: Subject, before: Span, sentence: Span): boolean {
    if ((role !== "change" && role !== "prior") || before.start !== sentence.start) return false;
    if (this.#lead === null || this.#lead.change !== null || this.#group === this.#lead)
      return false;
    if (role === "prior" && this.#lead.prior !== null) return false;
    if (this.#text.slice(sentence.start - 1, sentence.start) !== "。") return false;
    const words = this.#text.slice(before.start, before.end);
    const { scope, context } = this.#lead.subject;
    const compared = role === "prior" ? (COMPARES_BEHIND.exec(words)?.[0].length ?? 0) : 0;
    if (ANY_WHOLE.test(words.slice(0, words.length - (compared || comparisonIn(words)))))
      return [...subject.scope].every((name) => scope.has(name) || context.has(name));
    if (subject.rows.length > 0 || subject.column !== null || subject.scope.size > 0) return false;
    return COMPARES.test(words);
  }

  /** “一般公共预算…、上年结转…”: what is left of the fund that the sentence names, and not of all funds. */
  #isOfFund({ scope }: Subject, words: string, sentence: Span): boolean {
    const group = this.#group;
    if (!/上年结[转余]/u.test(words) || namesFund(scope) || group?.sentence !== sentence)
      return false;
    return namesFund(group.subject.scope);
  }

  /** A change whose words name something else than the group before it speaks of that. */
  #namesAnother(subject: Subject, { role }: Claim): boolean {
    const group = this.#group;
    if (!group) return true;
    if (role !== "reason" && role !== "value" && role !== "other" && group[role] !== null)
      return true;
    if (role === "share" || role === "rate") return false;
    const own = subject.column?.form.words;
    if (role === "prior" && own !== undefined && own !== group.subject.column?.form.words)
      return true;
    if (subject.isTotal && subject.rows.length === 0 && subject.scope.size > 0)
      return !isSameScope(subject.scope, group.subject.scope);
    return subject.rows.length > 0 && subject.rows[0]?.row !== group.subject.rows[0]?.row;
  }

  #open(subject: Subject, sentence: Span): void {
    const paragraph = this.#paragraph;
    if (!paragraph) return;
    const parts = { value: null, prior: null, change: null, rate: null, share: null, whole: null };
    const state = { isUnchanged: false, reasons: [], reason: null, parts: [] };
    this.#group = { subject, paragraph, sentence, ...parts, ...state, parent: this.#parent };
    this.#groups.push(this.#group);
    this.#lead ??= this.#group;
    // “国有资本经营预算34.52万元、上年结转…”: a fund among funds, though a row is called alike.
    if (isBinding(subject.rows) && !namesFund(subject.scope)) this.#rows = subject.rows;
  }
}
