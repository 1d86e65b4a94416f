import { groupBy } from "../../lists/group-by";
import type { ReadText } from "../../narrative/index";
import { toComparable } from "../../text/normalize";
import type { ClaimFinding, LedgerBook } from "../ledger/entry";
import type { Paragraph } from "../reading/paragraph";
import type { Quantity } from "../reading/quantity";
import { overlaps, type Span } from "../reading/span";
import { likenessOf } from "../subjects/likeness";
import { isSlipOf } from "./slip";

const DOCUMENT = /[\p{Script=Han}]{2,6}\((?:19|20)\d\d\)第?\d{1,5}号/gu;
/** An agency is told by its last characters. */
const ISSUER = 2;
/** Words around two citations that speak of the same matter. */
const ALIKE = 0.7;
const FEWEST_WORDS = 4;
/** Rows of one table of indicators are not farther from each other. */
const TABLE = 10;
const HAS_TARGET = /[≥≤><=]\d/u;
/** “提前下达2026年…” is sent in the year before. */
const IN_ADVANCE = /提前下达(?:了)?((?:19|20)\d\d)年/u;

/** A document number of the text. */
interface Cited extends Span {
  readonly key: string;
  readonly isNamed: boolean;
  readonly quantities: readonly Quantity[];
  readonly year: number;
  /** The year whose money is sent in advance, as its paragraph says. */
  readonly advance: number | null;
  /** Cited as what an indicator is based on. */
  readonly isBasis: boolean;
  readonly paragraph: Paragraph;
  /** What stands beside it, without any number. */
  readonly words: string;
}

/** What document numbers are judged by. */
export interface DocumentContext {
  readonly text: ReadText;
  readonly fiscalYear: number | null;
  /** Names of the budget in the text: what stands in them stands in the tables. */
  readonly names: readonly Span[];
  /** Names of the projects of the tables, which often end with the number of a document. */
  readonly projects: readonly string[];
  readonly book: LedgerBook;
}

/** Document numbers: those in names of the tables agree, the same one cited twice agrees with itself. */
export function judgeDocuments(paragraphs: readonly Paragraph[], context: DocumentContext): void {
  const { book } = context;
  const cited = paragraphs.flatMap((paragraph) => citedIn(paragraph, context));
  const byKey = groupBy(cited, ({ key }) => key);
  const named = new Set(cited.flatMap(({ key, isNamed }) => (isNamed ? [key] : [])));
  for (const one of cited) {
    const isKnown = named.has(one.key);
    const isTwice = (byKey.get(one.key)?.length ?? 0) > 1;
    const doubt = isKnown || isTwice ? null : doubtOf(one, byKey, context);
    if (doubt) book.report(one.quantities, "contradictsItself", doubt);
    const state = isKnown ? "agrees" : isTwice ? "agreesWithItself" : "nothingToCompare";
    if (!doubt) for (const quantity of one.quantities) book.settle(quantity, state);
  }
}

/** What is odd about a number that stands nowhere else: it is that of no time, or another one was meant. */
function doubtOf(
  one: Cited,
  byKey: ReadonlyMap<string, readonly Cited[]>,
  { text, fiscalYear, projects }: DocumentContext
): ClaimFinding | null {
  const written = text.words(one.start, one.end);
  const ask = (message: string, expected: string | null): ClaimFinding => ({
    severity: "warning",
    place: { start: one.start, end: one.end },
    message,
    expected,
    cells: [],
  });
  const project = projectMeant(one, projects);
  if (project !== null)
    return ask(`文号写的是“${written}”，表上的项目名称是“${project}”，文号是否写错？`, project);
  const meant = meantBy(one, byKey);
  if (meant) {
    const other = text.words(meant.start, meant.end);
    return ask(`文号写的是“${written}”，别处写的是“${other}”，是否写错？`, other);
  }
  if (fiscalYear !== null && one.year > fiscalYear)
    return ask(`“${written}”是预算年度${String(fiscalYear)}年以后的文件，年份是否写错？`, null);
  if (one.advance !== null && one.year >= one.advance)
    return ask(
      `“${written}”提前下达的是${String(one.advance)}年的资金，提前下达的文件应在上一年，年份是否写错？`,
      null
    );
  return null;
}

/**
 * The number that was meant by one that stands nowhere else and differs in one digit: of the same matter, or beside another
 * indicator of the table. Two documents of one agency often have neighbouring numbers, so nothing else is asked about.
 */
function meantBy(one: Cited, byKey: ReadonlyMap<string, readonly Cited[]>): Cited | null {
  for (const [key, others] of byKey) {
    if (!isSlipOf(one.key, key)) continue;
    // Who cites both in one place knows both.
    if (others.some(({ paragraph }) => paragraph === one.paragraph)) continue;
    // Of two that stand once each, the later one is asked about.
    const [first] = others;
    if (first && others.length === 1 && !first.isNamed && first.start > one.start) continue;
    const alike = others.find(
      (other) => isOfTable(one, other) || isSameMatter(other.words, one.words)
    );
    if (alike) return alike;
  }
  return null;
}

/** A project of the tables whose name ends with a number one slip off, where its name stands beside the number. */
function projectMeant({ key, words }: Cited, projects: readonly string[]): string | null {
  const meant = projects.filter((project) => {
    const name = toComparable(project);
    const numbers = [...name.matchAll(DOCUMENT)].map(([number]) =>
      number.slice(Math.max(0, number.indexOf("(") - ISSUER))
    );
    const plain = name.replace(DOCUMENT, "").replace(/[^\p{Script=Han}]/gu, "");
    return numbers.some((number) => isSlipOf(key, number)) && isSameMatter(plain, words);
  });
  const [first, ...others] = new Set(meant);
  return first !== undefined && others.length === 0 ? first : null;
}

function isOfTable(one: Cited, other: Cited): boolean {
  const distance = Math.abs(one.paragraph.number - other.paragraph.number);
  return one.isBasis && other.isBasis && distance <= TABLE;
}

function isSameMatter(one: string, other: string): boolean {
  return Math.min(one.length, other.length) >= FEWEST_WORDS && likenessOf(one, other) >= ALIKE;
}

function citedIn(paragraph: Paragraph, { text, names }: DocumentContext): readonly Cited[] {
  const documents = paragraph.quantities.filter(({ kind }) => kind === "document");
  if (documents.length === 0) return [];
  const words = text.slice(paragraph.start, paragraph.end);
  const advance = IN_ADVANCE.exec(words)?.[1];
  return [...words.matchAll(DOCUMENT)].map(({ index, 0: written }) => {
    const bracket = written.indexOf("(");
    const issuer = Math.max(0, bracket - ISSUER);
    const span = {
      start: paragraph.start + index + issuer,
      end: paragraph.start + index + written.length,
    };
    return {
      ...span,
      key: written.slice(issuer),
      isNamed: names.some((name) => overlaps(name, span)),
      quantities: documents.filter((one) => overlaps(one, span)),
      year: Number(written.slice(bracket + 1, bracket + 5)),
      advance: advance === undefined ? null : Number(advance),
      isBasis: paragraph.kind === "row" && HAS_TARGET.test(words),
      paragraph,
      words: wordsBeside(span, paragraph, text),
    };
  });
}

/** The cell or the sentence around a citation, without figures and numbers of documents. */
function wordsBeside(cited: Span, { cells, sentences, kind }: Paragraph, text: ReadText): string {
  const own = (kind === "row" ? cells : sentences).find((one) => overlaps(one, cited)) ?? cited;
  return text
    .slice(own.start, own.end)
    .replace(DOCUMENT, "")
    .replace(/[^\p{Script=Han}]/gu, "");
}
