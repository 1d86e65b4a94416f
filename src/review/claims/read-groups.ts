import type { ReadText } from "../../narrative/text/read-text";
import { toComparable } from "../../text/normalize";
import type { Quantity } from "../reading/quantity";
import type { Heading, Paragraph } from "../reading/paragraph";
import type { Span } from "../reading/span";
import { findMentions, type Mention } from "../subjects/mentions";
import { scopeOf, type Scope } from "../subjects/scope";
import type { Subject } from "../subjects/subject";
import type { NamedRow, Vocabulary } from "../subjects/vocabulary";
import type { Claim, Group } from "./claim";
import { comparisonIn, roleOf } from "./roles";

/** A group while its sentence is read. */
type OpenGroup = { -readonly [K in keyof Group]: Group[K] };

const REASON =
  /(?:主要)?原因(?:是|为|系|在于|:)*|主要(?:是|为|系|由于|因|用于|包括)[:]?|用于|由于|因为|[,。]系/gu;
const GOES_ON =
  /^(?:[一二三四五六]是|同时|因此|另外|此外|由于|并且?|且|[(]?[一二三四五六\d][)、.])/u;
const UNCHANGED = /持平|[无未][^,。;]{0,3}变化|没有变化|无增减|保持不变/u;
const TOTAL =
  /(?:总预算|三公”?经费|总计|合计|共计|总额|收支|总收入|总支出|(?:收入|支出|拨款|经费|专项)预算|预算(?:总?收入|总?支出|总额)|拨款(?:总?收入|总?支出)?|经费预算支出|(?:经费|预算|拨款|收入|支出)(?:数|总数|总额))(?:数|总数|总额|安排|为|共|计|是|:){0,3}$/u;
const LEVEL = /\(([类款项])\)[^()]{0,12}$/u;
const KIND_OF_LEVEL: Readonly<Record<string, string>> = {
  类: "category",
  款: "section",
  项: "item",
};
const PART_OF = /其中/u;
/** Words of the form that name nothing of their own. */
const FILLERS =
  /\((?:类|款|项|\d{3,7}|[^()]{0,6})\)|(?:19|20)\d\d年(?:度|的)?|本单位|本部门|单位|部门|本年度?|当年|全年|上年|今年|其中|机关|财政拨款|拨款|财政|预算|安排|收入|支出|收支|经费|资金|费用?|三公|一般公共|政府性基金|国有资本经营|转移支付|明细|情况|数额?|金额|总额?|总|合计|共计?|计划|[一二三四五六七八九十]、|\d+[、.]|[为是约达的即用共从由了”“":,、.元]/gu;

/** Reads the paragraphs of a text into what they say of each subject. */
export class GroupReader {
  readonly #text: ReadText;
  readonly #vocabulary: Vocabulary;
  readonly #unit: string;
  readonly #groups: OpenGroup[] = [];
  #paragraph: Paragraph | null = null;
  #context: Scope = new Set();
  #rows: readonly NamedRow[] = [];
  #group: OpenGroup | null = null;
  #parent: number | null = null;

  constructor(text: ReadText, vocabulary: Vocabulary, unit: string | null) {
    this.#text = text;
    this.#vocabulary = vocabulary;
    this.#unit = unit === null ? "" : toComparable(unit);
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
    this.#parent = null;
    let isReason = false;
    for (const sentence of paragraph.sentences) {
      const own = paragraph.quantities.filter(
        ({ start, end }) => start >= sentence.start && end <= sentence.end
      );
      isReason = isReason && this.#goesOn(sentence, own);
      isReason = this.#readSentence(sentence, own, isReason);
    }
  }

  /** A reason ends at a stop that a known subject with a figure follows. */
  #goesOn(sentence: Span, quantities: readonly Quantity[]): boolean {
    const words = this.#text.slice(sentence.start, sentence.end);
    if (GOES_ON.test(words)) return true;
    const first = quantities.find(({ kind }) => kind === "amount");
    if (!first) return true;
    const before = { start: sentence.start, end: first.start };
    if (findMentions(this.#vocabulary, this.#text.plain, before).length > 0) return false;
    return scopeOf(this.#text.slice(before.start, before.end)).size === 0;
  }

  /** @returns whether the sentence ends inside a reason */
  #readSentence(sentence: Span, quantities: readonly Quantity[], startsInReason: boolean): boolean {
    const words = this.#text.slice(sentence.start, sentence.end);
    const reason = startsInReason ? 0 : reasonIn(words);
    const reasonStart = reason === null ? sentence.end : sentence.start + reason;
    let from = sentence.start;
    for (const quantity of quantities) {
      if (quantity.kind !== "amount" && quantity.kind !== "percentage") continue;
      if (quantity.start < reasonStart)
        this.#take(quantity, { start: from, end: quantity.start }, sentence);
      else this.#addReason(quantity);
      from = quantity.end;
    }
    const said = this.#text.slice(from < reasonStart ? from : sentence.start, reasonStart);
    if (this.#group && UNCHANGED.test(said)) this.#group.isUnchanged = true;
    if (reason !== null && this.#group)
      this.#group.reason = { start: this.#group.reason?.start ?? reasonStart, end: sentence.end };
    return reason !== null;
  }

  #addReason(quantity: Quantity): void {
    if (!this.#group) return;
    const claim: Claim = { role: "reason", quantity, direction: null, word: "" };
    this.#group.reasons = [...this.#group.reasons, claim];
  }

  #take(quantity: Quantity, before: Span, sentence: Span): void {
    const words = this.#text.slice(before.start, before.end);
    const found = roleOf(quantity, words);
    const claim: Claim = { ...found, quantity };
    if (this.#group && UNCHANGED.test(words)) this.#group.isUnchanged = true;
    const partOf = PART_OF.exec(words);
    if (partOf && this.#group) this.#parent = this.#groups.length - 1;
    if (claim.role === "other") return;
    const start = before.start + (partOf ? partOf.index + 2 : 0);
    const span = { start, end: before.end - comparisonIn(this.#text.slice(start, before.end)) };
    const subject = this.#subjectOf(span);
    const isNew =
      claim.role === "value" || this.#group === null || this.#namesAnother(subject, claim);
    if (isNew) this.#open(subject, sentence);
    const group = this.#group;
    if (group && claim.role !== "reason") group[claim.role] = claim;
  }

  /** A change whose words name something else than the group before it speaks of that. */
  #namesAnother(subject: Subject, { role }: Claim): boolean {
    const group = this.#group;
    if (!group) return true;
    if (role !== "reason" && role !== "value" && role !== "other" && group[role] !== null)
      return true;
    if (role === "share" || role === "rate") return false;
    return subject.rows.length > 0 && subject.rows[0]?.row !== group.subject.rows[0]?.row;
  }

  #open(subject: Subject, sentence: Span): void {
    const paragraph = this.#paragraph;
    if (!paragraph) return;
    const parts = { value: null, prior: null, change: null, rate: null, share: null };
    const state = { isUnchanged: false, reasons: [], reason: null, parent: this.#parent };
    this.#group = { subject, paragraph, sentence, ...parts, ...state };
    this.#groups.push(this.#group);
    if (isBinding(subject.rows)) this.#rows = subject.rows;
  }

  #subjectOf(words: Span): Subject {
    const { plain } = this.#text;
    const said = plain.slice(words.start, words.end);
    const own = said.lastIndexOf(this.#unit);
    const start =
      this.#unit !== "" && own >= 0 ? words.start + own + this.#unit.length : words.start;
    const mentions = findMentions(this.#vocabulary, plain, { start, end: words.end });
    const rows = this.#rowsOf(mentions, { start, end: words.end });
    const column = lastNamed(mentions, ({ form }) => form.columns.length > 0);
    const scope = scopeOf(plain.slice(start, words.end));
    const last = Math.max(start, ...mentions.map(({ end }) => end));
    return {
      words: { start, end: words.end },
      rows,
      under: isBinding(rows) ? [] : this.#rows,
      column,
      scope,
      context: this.#context,
      isTotal: TOTAL.test(said),
      hasMore: isMore(plain.slice(last, words.end)) || isList(mentions, plain),
      isPlain: !isMore(withoutNames(plain, { start, end: words.end }, mentions)),
    };
  }

  #rowsOf(mentions: readonly Mention[], { start, end }: Span): readonly NamedRow[] {
    const words = this.#text.slice(start, end);
    const code = /\((\d{3}(?:\d\d){0,2})\)[^()]*$/u.exec(words)?.[1];
    const byCode = code === undefined ? undefined : this.#vocabulary.byCode.get(code);
    if (byCode) return byCode;
    const mention = lastNamed(mentions, ({ form }) => form.rows.length > 0);
    if (!mention) return [];
    const { rows } = mention.form;
    const level = KIND_OF_LEVEL[LEVEL.exec(words)?.[1] ?? ""];
    if (level === undefined) return rows;
    // “…（款）…（项）”: the item is meant, and no other row where its name is not known.
    const isItem = /^\([类款项]\)/u.test(this.#text.slice(mention.end, end));
    return isItem
      ? rows.filter(({ row }) => row.kind === level && row.code?.startsWith("2") === true)
      : [];
  }
}

/** Rows of a classification or a project: what follows them may be said of them. */
function isBinding(rows: readonly NamedRow[]): boolean {
  return rows.some(({ row }) => row.code !== null || row.project !== null);
}

/** The last mention of a kind; a fund only where nothing else is named. */
function lastNamed(
  mentions: readonly Mention[],
  isOfKind: (mention: Mention) => boolean
): Mention | null {
  const own = mentions.filter(isOfKind);
  const others = mentions.filter(({ form }) => !form.isFund);
  return lastOf(others.length > 0 ? own.filter(({ form }) => !form.isFund) : own);
}

/** The scope of the innermost headings that say one; of the outermost only where no other does. */
function contextOf({ headings }: Paragraph): Scope {
  const scope = (some: readonly Heading[]): Scope =>
    scopeOf(some.map(({ words }) => words).join("|"));
  const inner = scope(headings.filter(({ depth }) => depth > 1));
  const outer = scope(headings.filter(({ depth }) => depth === 1));
  return inner.size > 0 ? inner : outer;
}

function reasonIn(words: string): number | null {
  const [first] = words.matchAll(REASON);
  return first?.index ?? null;
}

function lastOf<V>(values: readonly V[]): V | null {
  return values[values.length - 1] ?? null;
}

/** Words that name something of their own, or several things together. */
function isMore(words: string): boolean {
  const rest = words.replace(FILLERS, "");
  return rest.length > 1 || /等|[及和与]$/u.test(rest);
}

/** “基本工资、津贴补贴”: what follows is of all of them. */
function isList(mentions: readonly Mention[], plain: string): boolean {
  const [before, last] = mentions.slice(-2);
  return (
    before !== undefined &&
    last !== undefined &&
    /^[、和及与]$/u.test(plain.slice(before.end, last.start))
  );
}

function withoutNames(plain: string, { start, end }: Span, mentions: readonly Mention[]): string {
  let rest = "";
  let from = start;
  for (const mention of mentions) {
    rest += plain.slice(from, mention.start);
    from = mention.end;
  }
  return rest + plain.slice(from, end);
}
