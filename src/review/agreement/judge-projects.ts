import { append } from "../../lists/group-by";
import type { ReadText } from "../../narrative/index";
import { TOTAL } from "../../budget/block";
import { Amount } from "../../money/amount";
import type { LedgerBook } from "../ledger/entry";
import type { Paragraph } from "../reading/paragraph";
import { amountOf, type Quantity } from "../reading/quantity";
import type { Span } from "../reading/span";
import { likenessOf } from "../subjects/likeness";
import type { NamedRow, Vocabulary } from "../subjects/vocabulary";
import { judgeEstimate } from "./judge-estimate";
import { placeOf, wordsOf } from "./judge-values";
import { isSlipOf } from "./slip";

type Money = Amount<"ten-thousand-yuan">;

/** The paragraphs that tell of one project. */
export interface ProjectBlock extends Span {
  readonly name: Span;
  readonly quantities: readonly Quantity[];
  /** Its paragraphs, one field each. */
  readonly fields: readonly Paragraph[];
  /** What the project costs: the first amount behind its name. */
  readonly scale: Quantity | null;
  readonly row: NamedRow | null;
}

const NAME = /项目名称:/u;
const ALLOCATION = /^(?:\(?[一二三四五六七八九十\d]+[)、.])?资金分配/u;
const LEAST_PARTS = 2;
/** What a field says besides its parts. */
const SOME_PARTS = /其中|每|标准|人均|[×*/]|结转|上年/u;
const ALIKE = 0.6;

/** Projects told one by one: the scale against the table, persons × standard × months and the allocation against the scale. */
export function judgeProjects(
  paragraphs: readonly Paragraph[],
  text: ReadText,
  vocabulary: Vocabulary,
  book: LedgerBook
): readonly ProjectBlock[] {
  const blocks = blocksOf(paragraphs, text, vocabulary);
  const byRow = new Map<NamedRow, ProjectBlock[]>();
  for (const block of blocks) if (block.row) append(byRow, block.row, block);
  for (const [row, own] of byRow) judgeScale(row, own, book);
  for (const block of blocks) {
    judgeAllocation(block, text, book);
    judgeEstimate(block.scale, block.quantities, book);
    for (const quantity of block.quantities)
      if (quantity.kind === "amount") book.settle(quantity, "nothingToCompare");
  }
  return blocks;
}

interface OpenBlock extends Span {
  readonly name: Span;
  end: number;
  readonly quantities: Quantity[];
  readonly fields: Paragraph[];
}

function blocksOf(
  paragraphs: readonly Paragraph[],
  text: ReadText,
  { projects }: Vocabulary
): readonly ProjectBlock[] {
  const blocks: ProjectBlock[] = [];
  let open: OpenBlock | null = null;
  const close = (): void => {
    if (!open) return;
    const { name, quantities } = open;
    const scale =
      quantities.find(({ kind, start }) => kind === "amount" && start >= name.end) ?? null;
    blocks.push({ ...open, scale, row: projectLike(text.slice(name.start, name.end), projects) });
    open = null;
  };
  for (const paragraph of paragraphs) {
    const named =
      paragraph.kind === "row" ? null : NAME.exec(text.slice(paragraph.start, paragraph.end));
    if (named) {
      close();
      const start = paragraph.start + named.index + named[0].length;
      open = {
        name: { start, end: paragraph.end },
        start,
        end: paragraph.end,
        quantities: [],
        fields: [],
      };
    } else if (paragraph.kind !== "prose") close();
    if (!open) continue;
    open.end = paragraph.end;
    open.quantities.push(...paragraph.quantities);
    open.fields.push(paragraph);
  }
  close();
  return blocks;
}

/** The project that is likest the name; of several names that fit, the longest stretch in common wins. */
export function projectLike(name: string, projects: readonly NamedRow[]): NamedRow | null {
  const [best] = projects
    .map((row) => ({ row, likeness: likenessOf(name, row.row.project ?? "") }))
    .sort((a, b) => b.likeness - a.likeness);
  return best && best.likeness >= ALIKE ? best.row : null;
}

function judgeScale(
  { of, row }: NamedRow,
  blocks: readonly ProjectBlock[],
  book: LedgerBook
): void {
  const fact = of.block.fact(row, of.mainColumn);
  const expected = fact.amount.to("ten-thousand-yuan").rounded(2);
  const scales = blocks.flatMap(({ scale }) => scale ?? []);
  const sum = scales
    .map(amountOf)
    .reduce((all, one) => all.plus(one), Amount.zero("ten-thousand-yuan"));
  if (scales.length === 0) return;
  if (sum.equals(expected)) {
    for (const scale of scales) book.settle(scale, "agrees");
    return;
  }
  const [first] = scales;
  if (!first) return;
  const together = scales.length > 1 ? "各处合计" : "";
  book.report(scales, "differs", {
    severity: row.key === TOTAL || scales.length > 1 ? "warning" : "error",
    place: first,
    message: `项目“${row.project ?? row.name}”${together}写的是“${wordsOf(sum)}”，${placeOf(fact)}是${wordsOf(expected)}，相差${wordsOf(sum.minus(expected).absolute())}。`,
    expected: wordsOf(expected),
    cells: fact.cell ? [fact.cell] : [],
  });
}

/** Amounts behind the scale: one that repeats it, or several that make it up. */
function judgeAllocation(
  { scale, quantities, fields }: ProjectBlock,
  text: ReadText,
  book: LedgerBook
): void {
  if (!scale) return;
  const whole = amountOf(scale);
  const field = fields.find(({ start, end }) => ALLOCATION.test(text.slice(start, end)));
  if (field && field.start > scale.start && !isDivided(field, scale, text, book)) return;
  const parts = quantities.filter(({ kind, start }) => kind === "amount" && start > scale.start);
  const open = parts.filter((part) => {
    if (!amountOf(part).equals(whole)) return true;
    book.settle(part, "agreesWithItself");
    book.settle(scale, "agreesWithItself");
    return false;
  });
  for (let end = 2; end <= open.length; end += 1) {
    const first = open.slice(0, end);
    const sum = first.map(amountOf).reduce((all, one) => all.plus(one));
    if (!sum.equals(whole)) continue;
    // The sum proves the whole; which share is whose stands here alone.
    book.settle(scale, "agreesWithItself");
    return;
  }
}

/** @returns false where the field divides the scale into parts that are not the scale */
function isDivided(field: Paragraph, scale: Quantity, text: ReadText, book: LedgerBook): boolean {
  const parts = field.quantities.filter(({ kind }) => kind === "amount");
  const words = text.slice(field.start, field.end);
  // A field that nobody has filled in divides nothing.
  if (parts.length === 0 || SOME_PARTS.test(words)) return true;
  const whole = amountOf(scale);
  const [only] = parts;
  if (only && parts.length < LEAST_PARTS) return isWhole(only, whole, book);
  const sum = parts.map(amountOf).reduce((all, one) => all.plus(one));
  const rest = sum.minus(amountOf(parts[0] ?? scale));
  // “共3.50万元：甲1.50万元、乙2.00万元” tells the whole first.
  if (sum.equals(whole) || (rest.equals(whole) && amountOf(parts[0] ?? scale).equals(whole)))
    return true;
  book.report(parts, "contradictsItself", {
    severity: "warning",
    place: field,
    message: `资金分配各项合计是${wordsOf(sum)}，安排的是${wordsOf(whole)}，相差${wordsOf(sum.minus(whole).absolute())}，是否写错或漏写？`,
    expected: wordsOf(whole),
    cells: [],
  });
  return false;
}

/** @returns false where the one amount that is divided is more than the scale, or is the scale with one slip */
function isWhole(only: Quantity, whole: Money, book: LedgerBook): boolean {
  const amount = amountOf(only);
  if (amount.compare(whole) <= 0 && !isSlipOf(amount.toFixed(2), whole.toFixed(2))) return true;
  book.report([only], "contradictsItself", {
    severity: "warning",
    place: { start: only.start, end: only.end },
    message: `资金分配写的是${wordsOf(amount)}，安排的是${wordsOf(whole)}，相差${wordsOf(amount.minus(whole).absolute())}，是否写错？`,
    expected: wordsOf(whole),
    cells: [],
  });
  return false;
}
