import type { Fact } from "../budget/fact";
import {
  toShown,
  type Member,
  type Part,
  type Relation,
  type RuleEvaluation,
} from "../checking/index";
import type { CellRef } from "../grid/address";
import type { Amount } from "../money/amount";
import { type Measure } from "../money/amount";
import { formatAmount, formatWithMeasure } from "../money/format";

/** More parts than this are summed up instead of listed. */
const MOST_LISTED_PARTS = 6;
const MOST_LISTED_MEMBERS = 5;
const MOST_LISTED_PLACES = 12;

/** The two sides of a relation as amounts in the measure they were compared in; null for sets and texts. */
export interface Sides {
  readonly left: Amount;
  readonly right: Amount;
}

/** Both sides of a judged relation. */
export function sidesOf({ relation, judgement }: RuleEvaluation): Sides | null {
  if (!judgement) return null;
  const left = toShown(leftFact(relation), judgement.difference.measure).amount;
  return { left, right: left.minus(judgement.difference) };
}

/** One sentence for the clerk: which table, which cells, both sides, the difference. */
export function findingMessage(evaluation: RuleEvaluation): string {
  const { relation } = evaluation;
  switch (relation.kind) {
    case "same-set":
      return setMessage(relation.what, evaluation.onlyLeft, evaluation.onlyRight);
    case "states":
      if (relation.cells.length === 0) return `没有找到：${relation.expected}。`;
      if (relation.found === "")
        return `${placesOf(relation.cells)} 一带没有找到：${relation.expected}。`;
      return `${placesOf(relation.cells)}${foundWords(relation)}，应为：${relation.expected}。`;
    default:
      return figuresMessage(evaluation, relation);
  }
}

/** Only what stands in a cell is quoted; what was counted or summed up is told. */
function foundWords({ found, isToldInOurWords }: Extract<Relation, { kind: "states" }>): string {
  return isToldInOurWords ? `：${found}` : ` 写的是“${toQuote(found)}”`;
}

/** A cell may hold tens of thousands of characters; its place tells where the rest is. */
const LONGEST_QUOTE = 200;

function toQuote(text: string): string {
  if (text.length <= LONGEST_QUOTE) return text;
  return `${text.slice(0, LONGEST_QUOTE)}……（共 ${text.length} 字）`;
}

/** “表14”A1、A22，“目录”B3: each sheet once. */
function placesOf(cells: readonly CellRef[]): string {
  const sheets = [...new Set(cells.map(({ sheet }) => sheet))];
  const addressesOn = (sheet: string): string => {
    const addresses = cells.flatMap((cell) => (cell.sheet === sheet ? [cell.address] : []));
    const [first, last] = [addresses[0] ?? "", addresses[addresses.length - 1] ?? ""];
    if (addresses.length <= MOST_LISTED_PLACES) return addresses.join("、");
    return `${first} 至 ${last}（${addresses.length} 处）`;
  };
  return sheets.map((sheet) => `“${sheet}”${addressesOn(sheet)}`).join("，");
}

function figuresMessage(
  evaluation: RuleEvaluation,
  relation: Extract<Relation, { kind: "foots" | "restates" | "part-of" }>
): string {
  const sides = sidesOf(evaluation);
  const { judgement } = evaluation;
  if (!sides || !judgement) return `${evaluation.rule.title}：没有可比较的数。`;
  const { measure } = judgement.difference;
  const gap = formatWithMeasure(judgement.difference.absolute());
  const grade = gradeRemark(evaluation);
  if (relation.kind === "foots") {
    const more = judgement.difference.isNegative ? "少" : "多";
    const parts = listParts(relation.parts, relation.total, measure);
    return `${describe(relation.total, measure)}，应等于 ${parts} ＝ ${formatWithMeasure(sides.right)}，${more} ${gap}${grade}。`;
  }
  if (relation.kind === "restates") {
    return `${describe(relation.copy, measure)}，${describe(relation.original, measure)}，两处应当相同，相差 ${gap}${grade}。`;
  }
  return `${describe(relation.part, measure)}，不应大于 ${describe(relation.whole, measure)}，多 ${gap}${grade}。`;
}

function gradeRemark({ judgement }: RuleEvaluation): string {
  if (!judgement || judgement.grade === "error" || judgement.grade === "exact") return "";
  const bound = `±${formatWithMeasure(judgement.bound)}`;
  return judgement.grade === "tail"
    ? `（取整误差，允许范围 ${bound}）`
    : `（在取整误差允许范围 ${bound} 内，但偏大，请核对）`;
}

/** “表3‘208 社会保障和就业支出·合计’（E7）为 417.49万元”. */
function describe(fact: Fact, measure: Measure): string {
  const name = `${fact.tableLabel}“${fact.label}”`;
  if (fact.state === "absent") return `${name}没有这一行（按 0 计）`;
  const value =
    fact.state === "blank" ? "空白（按 0 计）" : formatWithMeasure(fact.amount.to(measure));
  return `${name}${fact.cell ? `（${fact.cell.address}）` : ""}为 ${value}`;
}

function listParts(parts: readonly Part[], total: Fact, measure: Measure): string {
  const filled = parts.filter(({ fact }) => !fact.amount.isZero);
  if (filled.length === 0) return "各分项（均为空或 0）";
  if (filled.length > MOST_LISTED_PARTS) {
    return rangesOf(filled.map(({ fact }) => fact));
  }
  return filled
    .map((part, index) => `${signOf(part, index)}${describePart(part.fact, total, measure)}`)
    .join(" ");
}

/** “表5 7 个分项（E27 至 E33）”, or the range in every table: none goes from one sheet to another. */
export function rangesOf(facts: readonly Pick<Fact, "cell" | "tableLabel">[]): string {
  const tables = [...new Set(facts.map(({ tableLabel }) => tableLabel))];
  const ranges = tables.map((table) => {
    const own = facts.filter(({ tableLabel }) => tableLabel === table);
    const [first, ...others] = own.flatMap(({ cell }) => (cell ? [cell.address] : []));
    const last = others[others.length - 1];
    return last === undefined ? (first ?? "") : `${first ?? ""} 至 ${last}`;
  });
  const [only] = tables;
  if (tables.length === 1) return `${only ?? ""} ${facts.length} 个分项（${ranges.join("")}）`;
  const named = tables.map((table, index) => `${table} ${ranges[index] ?? ""}`);
  return `共 ${facts.length} 个分项（${named.join("，")}）`;
}

function signOf({ sign }: Part, index: number): string {
  if (sign === -1) return "－ ";
  return index === 0 ? "" : "＋ ";
}

/** Within one row or column only the differing half of the label is worth naming. */
function describePart(fact: Fact, total: Fact, measure: Measure): string {
  const [row, column] = splitLabel(fact.label);
  const [totalRow, totalColumn] = splitLabel(total.label);
  const isSameTable = fact.tableLabel === total.tableLabel;
  const label =
    isSameTable && row === totalRow
      ? column
      : isSameTable && column === totalColumn
        ? row
        : fact.label;
  const name = isSameTable ? label : `${fact.tableLabel}“${label}”`;
  return `${name} ${shown(fact, measure)}${fact.cell ? `（${fact.cell.address}）` : ""}`;
}

function splitLabel(label: string): readonly [string, string] {
  const at = label.lastIndexOf("·");
  if (at < 0) return [label, label];
  return [label.slice(0, at), label.slice(at + 1)];
}

function shown(fact: Fact, measure: Measure): string {
  return formatAmount(fact.amount.to(measure));
}

function leftFact(relation: Relation): Fact {
  switch (relation.kind) {
    case "foots":
      return relation.total;
    case "restates":
      return relation.copy;
    case "part-of":
      return relation.part;
    default:
      throw new RangeError(relation.kind);
  }
}

function setMessage(
  what: string,
  onlyLeft: readonly Member[],
  onlyRight: readonly Member[]
): string {
  const sides = [onlyLeft, onlyRight].filter((members) => members.length > 0);
  const texts = sides.map(
    (members) => `“${members[0]?.cell.sheet ?? ""}”有而另一表没有的${what}：${listMembers(members)}`
  );
  return `${texts.join("；")}。`;
}

function listMembers(members: readonly Member[]): string {
  const listed = members
    .slice(0, MOST_LISTED_MEMBERS)
    .map(({ label, cell }) => `${label}（${cell.address}）`);
  const rest = members.length - listed.length;
  return rest > 0 ? `${listed.join("、")} 等 ${members.length} 个` : listed.join("、");
}
