import type { ReadText } from "../../narrative/index";
import { toComparable } from "../../text/normalize";
import type { Paragraph } from "../reading/paragraph";
import { sentenceFigures } from "../reading/sentence-figures";
import type { Span } from "../reading/span";
import { likenessOf } from "../subjects/likeness";
import { findMentions, type Mention } from "../subjects/mentions";
import { scopeOf, type Scope } from "../subjects/scope";
import type { Subject } from "../subjects/subject";
import type { NamedRow, Vocabulary } from "../subjects/vocabulary";
import { FILLERS, isCutBeforeBracket, isOnlyInBracket, labelOf } from "./label-of";
import { lengthOfOwn } from "./own-name";

const TOTAL =
  /(?:总预算|三公”?经费|总计|合计|共计|总额|收支|总收入|总支出|(?:收入|支出|收支|拨款|经费|专项)(?:年初|当年)?预算|预算(?:总?收入|总?支出|总额)|拨款(?:总?收入|总?支出)?|经费预算支出|(?:经费|预算|拨款|收入|支出)(?:数|总数|总额))(?:数|总数|总额|安排|为|共|计|是|:|[同也亦]样?){0,3}$/u;
/** What came in or goes out this year, without what is left of last year. */
const OF_YEAR = /本年|当年/u;
const OF_ALL = /总|收支/u;
const OF_BOTH_YEARS = /收支|总预算|上年|结转/u;
const LEVEL = /\(([类款项])\)[^()]{0,12}$/u;
const BELOW = /^[->/]+\p{Script=Han}{4}/u;
const KIND_OF_LEVEL: Readonly<Record<string, string>> = {
  类: "category",
  款: "section",
  项: "item",
};
const IN_BRACKET = /\((\d{3}(?:\d\d){0,2})\)[^()]*$/u;
/** “20801款”. */
const WITH_LEVEL = /(?<!\d)(\d{5}(?:\d\d)?)[类款项](?:科目|支出)?[:为]?$/u;
/** What stands between a figure and the name of what it is for. */
const FOR =
  /^(?:,)?(?:[都均全]+部?(?:是|为|用于)|即|用于|用作|是|为|系|属于?|列[入支]?|来自|安排(?:给|用于)?)/u;
/** What a figure in front is for, with the code behind it. */
const FOR_NAME = /^[\p{Script=Han}“”]{2,30}(?:\(\d{3,7}\))?/u;
/** Nothing names a figure in front of it: the words begin with it, or belong to the figure before. */
const IN_FRONT = /(?:^|[,;、。])(?:\([一二三四五六七八九十\d]+\)|其中:?|另有?|有)?$/u;
/** “从功能分类看”: by what is divided, which names nothing. */
const DIVISIONS: ReadonlySet<string> = new Set(["function", "economy"]);
const PER_HEAD = /[人户年月日车]均|平均|单车|每[人月年辆台名户个]|标准/u;
const SUM = /^[,、;]?(?:共|合计|共计|总计)(?:为|是)?$/u;
const LONGEST_TITLE = 16;
const NOT_OF_NAME = /^.*[:,、。;]|^[●•·-]+|^项目[一二三四五六七八九十]{1,3}/u;
const OF_PROJECTS = /项目|专项/u;
const PROJECT = "project";
const LIKE_A_PROJECT = 0.75;
/** A name that is only like that of a project is never certain. */
const LIKEST = 0.94;
const SHORTEST_PROJECT = 4;
const NEXT_BEST = 0.1;

/** Finds out what the words before a figure name. */
export class SubjectReader {
  readonly #text: ReadText;
  readonly #vocabulary: Vocabulary;
  readonly #unit: string;

  constructor(text: ReadText, vocabulary: Vocabulary, unit: string | null) {
    this.#text = text;
    this.#vocabulary = vocabulary;
    this.#unit = unit === null ? "" : toComparable(unit);
  }

  /**
   * @param words - those before the figure
   * @param behind - those after it, up to the end of its clause
   * @param under - rows named before, of which a column may be named here
   */
  read(
    paragraph: Paragraph,
    words: Span,
    behind: Span,
    under: readonly NamedRow[],
    context: Scope
  ): Subject {
    const first = this.#figureFirst(paragraph, words, behind, context);
    if (first) return { ...first, words, under: isBinding(first.rows) ? [] : under, context };
    const before = this.#text.slice(paragraph.start, words.start);
    const isOfProjects =
      OF_PROJECTS.test(paragraph.lead + before) ||
      paragraph.headings.some((heading) => OF_PROJECTS.test(heading.words));
    const told = isOfProjects ? new Set([...context, PROJECT]) : context;
    const own = this.#named(words, told);
    const isNamed =
      own.rows.length > 0 ||
      own.column !== null ||
      [...own.scope].some((name) => !DIVISIONS.has(name));
    const isSum = SUM.test(this.#text.slice(words.start, words.end));
    const other = isNamed ? null : this.#elsewhere(paragraph, behind, own, isSum, context);
    const named = other ?? own;
    return { ...named, words, under: other || isBinding(named.rows) ? [] : under, context };
  }

  /** Words that end with the name of a project, whole or shortened. */
  namesProject(words: string): boolean {
    return this.#projectLike(words).length > 0;
  }

  /** “268.11万元列社会保险经办机构（2080109），264.61万元为基本支出”: sentences whose figures stand in front of their names. */
  #figureFirst(paragraph: Paragraph, words: Span, behind: Span, context: Scope): Named | null {
    const told = sentenceFigures(paragraph).find(
      ({ sentence: { start, end } }) => words.end >= start && words.end < end
    );
    const [first] = told?.quantities ?? [];
    if (!told || first?.kind !== "amount") return null;
    const isInFront = (from: number, to: number): boolean =>
      IN_FRONT.test(this.#text.slice(from, to));
    if (!isInFront(told.sentence.start, first.start) || !isInFront(words.start, words.end))
      return null;
    const after = this.#text.slice(behind.start, behind.end);
    const lead = FOR.exec(after)?.[0] ?? "";
    const name = lead === "" ? undefined : FOR_NAME.exec(after.slice(lead.length))?.[0];
    if (name === undefined) return null;
    const start = behind.start + lead.length;
    return this.#named({ start, end: start + name.length }, context);
  }

  /** Words that name nothing: what stands behind the figure may, or the heading right above. */
  #elsewhere(
    paragraph: Paragraph,
    behind: Span,
    own: Named,
    isSum: boolean,
    context: Scope
  ): Named | null {
    const { plain } = this.#text;
    const lead = FOR.exec(plain.slice(behind.start, behind.end));
    if (lead) {
      const start = behind.start + lead[0].length;
      const [first] = findMentions(this.#vocabulary, plain, { start, end: behind.end });
      if (first?.start === start) return this.#named(first, context);
    }
    const title = own.isPlain ? titleOf(paragraph, behind, isSum) : null;
    if (!title) return null;
    const above = this.#named(title, context);
    const isNamed = above.rows.length > 0 || above.column !== null || above.scope.size > 0;
    return above.isPlain && isNamed ? above : null;
  }

  #named(words: Span, context: Scope): Named {
    const { plain } = this.#text;
    const said = plain.slice(words.start, words.end);
    const own = said.lastIndexOf(this.#unit);
    const isNamed = this.#unit !== "" && own >= 0;
    const start = words.start + (isNamed ? own + this.#unit.length : lengthOfOwn(said, this.#unit));
    const span = { start, end: words.end };
    const mentions = findMentions(this.#vocabulary, plain, span);
    const rows = this.#rowsOf(mentions, span, context);
    const clause = this.#clauseOf(span, mentions);
    const clauseWords = plain.slice(clause, words.end);
    // What falls to each of them is no figure of a table.
    if (PER_HEAD.test(clauseWords)) return NAMELESS;
    const last = Math.max(clause, ...mentions.map(({ end }) => end));
    const listed = listOf(mentions, plain);
    return {
      rows,
      column: lastNamed(mentions, ({ form }) => form.columns.length > 0),
      scope: scopeOf(plain.slice(start, words.end)),
      isTotal: TOTAL.test(said),
      isOfYear: OF_YEAR.test(said) && !OF_BOTH_YEARS.test(said),
      isOfAll: OF_ALL.test(said),
      hasMore:
        isOnlyInBracket(said, words.start, mentions) ||
        isCutBeforeBracket(mentions[mentions.length - 1], plain, this.#vocabulary) ||
        ((mentions.length > 0 || rows.length === 0) &&
          (isMore(plain.slice(last, words.end)) || listed.length > 1)),
      listed: isMore(plain.slice(last, words.end)) ? [] : listed,
      label: labelOf(said),
      isPlain: !isMore(withoutNames(plain, { start: clause, end: span.end }, mentions)),
    };
  }

  /** The last clause, where it names something. */
  #clauseOf({ start, end }: Span, mentions: readonly Mention[]): number {
    const said = this.#text.slice(start, end);
    const at = start + 1 + Math.max(...[",", ";", "。"].map((stop) => said.lastIndexOf(stop)));
    const isNaming =
      mentions.some((one) => one.start >= at) || scopeOf(this.#text.slice(at, end)).size > 0;
    return isNaming ? at : start;
  }

  #rowsOf(mentions: readonly Mention[], { start, end }: Span, context: Scope): readonly NamedRow[] {
    const words = this.#text.slice(start, end);
    const code = (IN_BRACKET.exec(words) ?? WITH_LEVEL.exec(words))?.[1];
    const byCode = code === undefined ? undefined : this.#vocabulary.byCode.get(code);
    if (byCode) return byCode;
    const mention = lastNamed(mentions, ({ form }) => form.rows.length > 0);
    if (!mention) return context.has(PROJECT) ? this.#projectLike(words) : [];
    const { rows } = mention.form;
    // “社会保障和就业支出-…补助-…”: what is told below it is meant, though no table has it.
    if (BELOW.test(this.#text.slice(mention.end, end))) return [];
    const level = KIND_OF_LEVEL[LEVEL.exec(words)?.[1] ?? ""];
    if (level === undefined) return rows;
    // “…（款）…（项）”: the item is meant, and no other row where its name is not known.
    const isItem = /^\([类款项]\)/u.test(this.#text.slice(mention.end, end));
    return isItem
      ? rows.filter(({ row }) => row.kind === level && row.code?.startsWith("2") === true)
      : [];
  }

  /** Where projects are told, a name may be shortened; two that fit as well name none. */
  #projectLike(words: string): readonly NamedRow[] {
    // “项目一 甲补助，3.50万元”: a comma may stand between a name and its amount.
    const name = words.replace(/[:,]$/u, "").replace(NOT_OF_NAME, "");
    if (name.length < SHORTEST_PROJECT) return [];
    const [best, next] = this.#vocabulary.projects
      .map((row) => ({ row, likeness: likenessOf(name, row.row.project ?? "") }))
      .sort((a, b) => b.likeness - a.likeness);
    if (!best || best.likeness < LIKE_A_PROJECT) return [];
    if (next && next.row.row.project !== best.row.row.project)
      if (best.likeness - next.likeness < NEXT_BEST) return [];
    return [{ ...best.row, likeness: Math.min(best.likeness, LIKEST) }];
  }
}

type Named = Omit<Subject, "words" | "under" | "context">;

const NAMELESS: Named = {
  rows: [],
  column: null,
  scope: new Set(),
  isTotal: false,
  isOfYear: false,
  isOfAll: false,
  hasMore: true,
  listed: [],
  label: "",
  isPlain: false,
};

/** What stands right above the first figure of a paragraph, or above a sum of all its figures: a short sentence without one, or the heading. */
function titleOf(
  { headings, sentences, quantities, start }: Paragraph,
  behind: Span,
  isSum: boolean
): Span | null {
  const figure = quantities.find(({ kind }) => kind === "amount" || kind === "percentage");
  if (figure?.end !== behind.start && !isSum) return null;
  const [first] = sentences;
  if (first && first.end - first.start <= LONGEST_TITLE && first.end < behind.start) return first;
  const heading = headings[headings.length - 1];
  return heading?.end === start ? heading : null;
}

/** Words that tell what falls to each of something: no figure of a table, and no part of a sum. */
export function isPerHead(words: string): boolean {
  return PER_HEAD.test(words);
}

/** Rows of a classification or a project: what follows them may be said of them. */
export function isBinding(rows: readonly NamedRow[]): boolean {
  return rows.some(({ row }) => row.code !== null || row.project !== null);
}

/** The last mention of a kind; a fund only where nothing else is named. */
function lastNamed(
  mentions: readonly Mention[],
  isOfKind: (mention: Mention) => boolean
): Mention | null {
  const own = mentions.filter(isOfKind);
  const others = mentions.filter(({ form }) => !form.isFund);
  const named = others.length > 0 ? own.filter(({ form }) => !form.isFund) : own;
  return named[named.length - 1] ?? null;
}

/** Words that name something of their own, or several things together. */
function isMore(words: string): boolean {
  const rest = words.replace(FILLERS, "");
  return rest.length > 1 || /等|[及和与]$/u.test(rest);
}

/** “基本工资、津贴补贴”: what follows is of all of them. */
function listOf(mentions: readonly Mention[], plain: string): readonly Mention[] {
  let from = mentions.length - 1;
  for (; from > 0; from -= 1) {
    const between = plain.slice(mentions[from - 1]?.end, mentions[from]?.start);
    if (!/^[、和及与]$/u.test(between)) break;
  }
  return mentions.slice(Math.max(0, from));
}

function withoutNames(plain: string, { start, end }: Span, mentions: readonly Mention[]): string {
  let rest = "";
  let from = start;
  for (const mention of mentions.filter((one) => one.start >= start)) {
    rest += plain.slice(from, mention.start);
    from = mention.end;
  }
  return rest + plain.slice(from, end);
}
