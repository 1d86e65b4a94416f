import type { Budget } from "../../budget/budget";
import { ReadText } from "../../narrative/index";
import { doubtItems } from "../agreement/doubt-items";
import { doubtNames } from "../agreement/doubt-names";
import { doubtOtherItems } from "../agreement/doubt-other-items";
import { doubtReasons } from "../agreement/doubt-reasons";
import { judgeChangeSums } from "../agreement/judge-change-sums";
import { judgeChange } from "../agreement/judge-changes";
import { judgeCodes } from "../agreement/judge-codes";
import { judgeDocuments } from "../agreement/judge-documents";
import { judgeItemCount } from "../agreement/judge-item-count";
import { judgeList } from "../agreement/judge-lists";
import { judgeNeighbours } from "../agreement/judge-neighbours";
import { judgePartCount } from "../agreement/judge-part-count";
import { judgePaths } from "../agreement/judge-paths";
import { judgePolarity } from "../agreement/judge-polarity";
import { judgePriorParts } from "../agreement/judge-prior-parts";
import { judgeProducts } from "../agreement/judge-products";
import { judgeProjectCount } from "../agreement/judge-project-count";
import { judgeProjects } from "../agreement/judge-projects";
import { judgeReasons } from "../agreement/judge-reasons";
import { judgeRestated } from "../agreement/judge-restated";
import { judgeRest } from "../agreement/judge-rest";
import { judgeSeveral } from "../agreement/judge-several";
import { judgeShare } from "../agreement/judge-shares";
import { judgeSpread } from "../agreement/judge-spread";
import { judgeChains, judgeProcurement } from "../agreement/judge-sums";
import { askSlips, judgeBareFigures } from "../agreement/judge-slips";
import { judgeStandstill } from "../agreement/judge-standstill";
import { judgeTargets } from "../agreement/judge-targets";
import { judgeTotals } from "../agreement/judge-totals";
import { judgeUnitCount } from "../agreement/judge-unit-count";
import { judgeUnits } from "../agreement/judge-units";
import { judgeValue, type JudgedGroup } from "../agreement/judge-values";
import { isOfLastYear, judgeYears } from "../agreement/judge-years";
import { judgeWholeLists } from "../agreement/judge-whole-lists";
import { namedWholesOf } from "../agreement/named-wholes";
import { areNotItsRunningCosts } from "../agreement/running-costs";
import type { Group, Role } from "../claims/claim";
import { GroupReader } from "../claims/read-groups";
import { isPerHead, SubjectReader } from "../claims/read-subject";
import { tellRows } from "../coverage/tell-rows";
import { readParagraphs, type Paragraph } from "../reading/paragraph";
import type { Quantity } from "../reading/quantity";
import type { Span } from "../reading/span";
import { findMentions } from "../subjects/mentions";
import { createVocabulary, type Vocabulary } from "../subjects/vocabulary";
import { LedgerBook, type ClaimFinding, type LedgerState } from "./entry";

/** A number of the text with the state it ends in. */
export interface LedgerEntry {
  readonly quantity: Quantity;
  readonly state: LedgerState;
  readonly paragraph: Paragraph;
  readonly sentence: Span;
}

/** What the claims of a text come to. */
export interface ClaimsReview {
  readonly text: ReadText;
  readonly paragraphs: readonly Paragraph[];
  readonly entries: readonly LedgerEntry[];
  readonly findings: readonly ClaimFinding[];
}

/** Reads what a text of any wording claims and judges it by the tables and by itself. */
export function reviewClaims(source: string, budget: Budget, prior: Budget | null): ClaimsReview {
  const text = new ReadText(source);
  const paragraphs = readParagraphs(text);
  const vocabulary = createVocabulary(budget);
  const book = new LedgerBook();
  const read: JudgedGroup[] = [];
  for (const group of new GroupReader(text, vocabulary, budget).read(paragraphs)) {
    const parent = group.parent === null ? null : (read[group.parent] ?? null);
    const of = {
      isOfProject: isOfProject(group, text),
      isOfNoOffice: areNotItsRunningCosts(group.subject.words, group.paragraph, text),
      parent,
    };
    read.push(judgeList(judgeValue(group, vocabulary, book, of), book));
  }
  const groups = judgeNeighbours(read, book);
  for (const [index, group] of groups.entries()) {
    const named = namedWholesOf(group, groups, text, vocabulary);
    judgeShare(group, groups, index, named, book);
    judgeChange(group, prior, text, book);
  }
  judgeStandstill(groups, text, book);
  judgeWholeLists(groups, book);
  judgeChangeSums(groups, book);
  judgePriorParts(groups, book);
  doubtReasons(groups, text, vocabulary, book);
  doubtItems(groups, text, vocabulary, book);
  judgeReasons(groups, paragraphs, text, budget.fiscalYear, book);
  tellRows(groups, paragraphs, text, book);
  const plain = groups.filter((group) => !isOfProject(group, text));
  judgeTheRest({ text, paragraphs, vocabulary, groups, book }, budget);
  judgeSeveral(plain, groups, { text, budget, book });
  askSlips(plain, book);
  return { text, paragraphs, entries: entriesOf(paragraphs, book), findings: book.findings };
}

/** What a field of a project divides is no cell of a classification: “资金分配情况：办公费1万元”. */
const FIELD =
  /^(?:\(?[一二三四五六七八九十\d]+[)、.])?[^,。;:]{0,4}(?:分配|规模|补[贴助]|项目(?!支出)|资金)[^,。;:]{0,6}:/u;

function isOfProject({ paragraph, subject }: Group, text: ReadText): boolean {
  return FIELD.test(text.slice(paragraph.start, subject.words.end));
}

/** The words before a figure that may tell that it falls to each of something. */
const CLAUSE = 16;

/** “在职20人，增加3人”: by how many there are more or fewer. */
const MOVED_BY = /(?:增加?|减少?|新增|调[入出]|净[增减]|[多少])(?:了|人员|人数|数|:){0,2}$/u;

interface Judged {
  readonly text: ReadText;
  readonly paragraphs: readonly Paragraph[];
  readonly vocabulary: Vocabulary;
  readonly groups: readonly JudgedGroup[];
  readonly book: LedgerBook;
}

function judgeTheRest(judged: Judged, { fiscalYear, budgetUnit }: Budget): void {
  const { text, paragraphs, vocabulary, groups, book } = judged;
  const roles = rolesOf(groups);
  const subjects = new SubjectReader(text, vocabulary, budgetUnit);
  const reasons = groups.flatMap(({ reason }) => reason ?? []);
  const isInReason = ({ start }: Span): boolean =>
    reasons.some((reason) => start >= reason.start && start < reason.end);
  const isReason = (quantity: Quantity): boolean => isInReason(quantity);
  const isValue = (quantity: Quantity): boolean =>
    quantity.kind === "count"
      ? !isReason(quantity) && !isMove(quantity)
      : quantity.kind === "amount" && roles.get(quantity.start) === "value" && !isEach(quantity);
  const isEach = ({ start }: Span): boolean =>
    isPerHead(/[^,。;、()]*$/u.exec(text.slice(Math.max(0, start - CLAUSE), start))?.[0] ?? "");
  const isMove = ({ start }: Span): boolean =>
    MOVED_BY.test(text.slice(Math.max(0, start - CLAUSE), start));
  const names = projectNames(judged);
  const blocks = judgeProjects(paragraphs, text, vocabulary, book);
  judgeTargets(paragraphs, text, vocabulary.projects, blocks, book);
  for (const paragraph of paragraphs) {
    if (paragraph.kind === "prose") {
      judgeChains(paragraph, text, isValue, book);
      judgeProcurement(paragraph, text, isValue, book);
      judgeSpread(paragraph, text, isValue, book);
      judgeProducts(paragraph, text, isValue, book);
      judgeRestated(paragraph, text, book);
      judgeProjectCount(paragraph, text, vocabulary, book);
      judgePartCount(paragraph, text, book);
      doubtNames(paragraph, text, vocabulary, isInReason, book);
      judgePaths(paragraph, text, vocabulary, book);
      doubtOtherItems(paragraph, text, vocabulary, isInReason, book);
      judgePolarity(paragraph, text, vocabulary, subjects, isInReason, book);
    }
    judgeCodes(paragraph, text, vocabulary, book);
    const isFree = (quantity: Quantity): boolean => isReason(quantity) || paragraph.kind === "row";
    const isOfLast = (year: Quantity): boolean => isOfLastYear(year, paragraph, groups);
    if (fiscalYear !== null)
      judgeYears(paragraph, { text, fiscalYear, names, isFree, isOfLast, book });
  }
  judgeTotals(paragraphs, text, isValue, book);
  judgeItemCount(paragraphs, text, book);
  judgeUnitCount(paragraphs, text, book);
  judgeUnits(paragraphs, text, book);
  judgeBareFigures(paragraphs, text, vocabulary, book);
  const projects = vocabulary.projects.flatMap(({ row }) => row.project ?? []);
  judgeDocuments(paragraphs, { text, fiscalYear, names, projects, book });
  judgeRest(paragraphs, text, isReason, book);
}

function rolesOf(groups: readonly JudgedGroup[]): ReadonlyMap<number, Role> {
  const roles = new Map<number, Role>();
  for (const { value, prior, change, rate, share, reasons } of groups)
    for (const claim of [value, prior, change, rate, share, ...reasons])
      if (claim) roles.set(claim.quantity.start, claim.role);
  return roles;
}

/** Names of projects, whose years and document numbers are those of the tables. */
function projectNames({ text, paragraphs, vocabulary }: Judged): readonly Span[] {
  return paragraphs.flatMap((paragraph) =>
    findMentions(vocabulary, text.plain, paragraph).filter(({ form }) =>
      form.rows.some(({ row }) => row.project !== null)
    )
  );
}

function entriesOf(paragraphs: readonly Paragraph[], book: LedgerBook): readonly LedgerEntry[] {
  return paragraphs.flatMap((paragraph) =>
    paragraph.quantities
      .filter(({ kind }) => kind !== "ordinal")
      .map((quantity) => ({
        quantity,
        state: book.stateOf(quantity) ?? "notUnderstood",
        paragraph,
        sentence:
          paragraph.sentences.find(
            ({ start, end }) => quantity.start >= start && quantity.end <= end
          ) ?? paragraph,
      }))
  );
}
