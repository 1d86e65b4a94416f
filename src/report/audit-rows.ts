import type { Fact } from "../budget/fact";
import {
  compileRelation,
  factsOfRelation,
  sheetPrefix,
  type AcceptedFinding,
  type FormulaPlace,
  type RelationFormulas,
  type RuleEvaluation,
} from "../checking/index";
import type { CellRef } from "../grid/address";
import type { CellValue } from "../grid/snapshot";
import type { PlannedContent, PlannedValue } from "../grid/plan";
import type { Amount } from "../money/amount";
import { measureLabel } from "../money/format";
import { rangesOf, sidesOf } from "./finding-message";

/** Words of the result column. */
export const AUDIT_RESULTS = {
  exact: "平衡",
  tail: "尾差",
  accepted: "已核实接受",
  violated: "不一致",
} as const;

/** Of what has no amounts and nobody has filled in yet. */
const UNFILLED = "待填写";

/** A relation on the audit sheet: with formulas, or why it has none. */
export type AuditItem = {
  readonly evaluation: RuleEvaluation;
  /** The finding it belongs to, where that was accepted as it stands. */
  readonly accepted: AcceptedFinding | null;
} & (
  { readonly formulas: RelationFormulas } | { readonly formulas: null; readonly reason: string }
);

/** Columns of a row, from A on. */
export type AuditRow = readonly (PlannedValue | null)[];

/** Texts in a formula end at 255 characters. */
const LONGEST_LABEL = 100;
const MOST_LISTED = 6;
/** Excel takes 255 arguments and 8,192 characters. */
const MOST_CELLS = 200;
const LONGEST_CONDITION = 6_000;

/** The relation with its formulas, where it can be put as such. */
export function toAuditItem(
  evaluation: RuleEvaluation,
  place: FormulaPlace,
  accepted: AcceptedFinding | null = null
): AuditItem {
  const compiled = compileRelation(evaluation.relation, place);
  const item = { evaluation, accepted };
  switch (compiled.kind) {
    case "formulas":
      return { ...item, formulas: compiled };
    case "no-amounts":
      return { ...item, formulas: null, reason: "比较的是科目、名称或文字" };
    case "unreadable":
      return { ...item, formulas: null, reason: "有读不出的金额" };
    case "other-workbook":
      return { ...item, formulas: null, reason: "有上年工作簿的数" };
    case "text-amount": {
      const { sheet, address } = compiled.cell;
      const reason = `“${sheet}”${address} 的金额写成了文字，公式读不出`;
      return { ...item, formulas: null, reason };
    }
  }
}

/**
 * A relation as a row of live formulas.
 * @param row - zero-based row it will stand in; its formulas refer to each other
 */
export function toAuditRow(
  item: AuditItem & { readonly formulas: RelationFormulas },
  row: number,
  valueOf: FormulaPlace["valueOf"]
): AuditRow {
  const { rule, relation, judgement } = item.evaluation;
  const { formulas, accepted } = item;
  const sides = sidesOf(item.evaluation);
  if (!sides || !judgement) throw new RangeError(`${rule.code} compares no amounts`);
  const [left, right] = [`D${row + 1}`, `F${row + 1}`];
  const [difference, tolerance] = [`G${row + 1}`, `H${row + 1}`];
  const isViolated = formulas.isViolated({ left, right, difference, tolerance });
  const { exact, tail, violated } = AUDIT_RESULTS;
  const judged = `IF(${isViolated},"${violated}",IF(${formulas.isExact(difference)},"${exact}","${tail}"))`;
  const stands =
    accepted &&
    standsAsAccepted(accepted, valueOf, [
      `${left}=${sides.left.toString()}`,
      `${right}=${sides.right.toString()}`,
    ]);
  const [first, ...others] = factsOfRelation(relation);
  return [
    text(rule.code),
    text(rule.title),
    first ? placeOf(first) : null,
    formula(formulas.left, amountOf(sides.left)),
    placeOfAll(others),
    formula(formulas.right, amountOf(sides.right)),
    formula(formulas.difference({ left, right }), amountOf(judgement.difference)),
    formula(formulas.tolerance, amountOf(judgement.bound)),
    text(measureLabel(formulas.measure)),
    formula(
      stands === null ? judged : `IF(${stands},"${AUDIT_RESULTS.accepted}",${judged})`,
      text(resultOf(item))
    ),
  ];
}

/**
 * True as long as every cell of the accepted finding holds what it held: whatever changes, the acceptance holds no more.
 * @param sides - what is compared instead where the cells are too many for a formula
 */
function standsAsAccepted(
  { finding: { cells, evidence } }: AcceptedFinding,
  valueOf: FormulaPlace["valueOf"],
  sides: readonly string[]
): string {
  const all = [...cells, ...evidence.flatMap((one) => one.cells)];
  const terms = all.map(
    (cell) => `${sheetPrefix(cell.sheet, null)}${cell.address}=${literal(valueOf(cell))}`
  );
  const unique = [...new Set(terms)];
  const condition = unique.join(",");
  const isLong = unique.length > MOST_CELLS || condition.length > LONGEST_CONDITION;
  return `AND(${isLong ? sides.join(",") : condition})`;
}

/** A value in a formula; Excel reads and compares fifteen digits. */
function literal(value: CellValue): string {
  if (typeof value === "number") return String(Number(value.toPrecision(15)));
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return quoted(typeof value === "string" ? value : "");
}

/** The word of the result column. */
export function resultOf({ evaluation: { outcome }, accepted }: AuditItem): string {
  if (accepted) return AUDIT_RESULTS.accepted;
  if (outcome === "satisfied") return AUDIT_RESULTS.exact;
  if (outcome === "unfilled") return UNFILLED;
  return outcome === "violated" ? AUDIT_RESULTS.violated : AUDIT_RESULTS.tail;
}

export function text(content: string): PlannedContent {
  return { kind: "text", text: content };
}

/** @param result - what it gives now */
export function formula(source: string, result: PlannedContent): PlannedValue {
  return { kind: "formula", formula: `=${source}`, result };
}

function amountOf(amount: Amount): PlannedContent {
  return { kind: "amount", decimal: amount.toString() };
}

/** A text as it stands in a formula. */
export function quoted(content: string): string {
  return `"${content.replace(/"/gu, '""')}"`;
}

/** “表3‘208 社会保障和就业支出·合计’（E7）”, and a click goes there. */
function placeOf({ cell, tableLabel, label }: Fact): PlannedValue {
  const name = `${tableLabel}“${label}”`;
  return cell ? link(cell, `${name}（${cell.address}）`) : text(`${name}没有这一行（按 0 计）`);
}

function placeOfAll(facts: readonly Fact[]): PlannedValue {
  const present = facts.flatMap(({ cell, tableLabel }) => (cell ? [{ cell, tableLabel }] : []));
  const [first, second] = present;
  const [only] = facts;
  if (only && facts.length === 1) return placeOf(only);
  if (!first || !second)
    return first ? link(first.cell, listOf(present)) : text("没有分项（按 0 计）");
  return link(first.cell, `${listOf(present)} 之和`);
}

function listOf(
  places: readonly { readonly cell: CellRef; readonly tableLabel: string }[]
): string {
  if (places.length > MOST_LISTED) return rangesOf(places);
  return places
    .map(({ cell, tableLabel }, index) =>
      tableLabel === places[index - 1]?.tableLabel ? cell.address : `${tableLabel} ${cell.address}`
    )
    .join("、");
}

function link({ sheet, address }: CellRef, label: string): PlannedValue {
  const short = label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL)}…` : label;
  const target = `#${sheetPrefix(sheet, null)}${address}`;
  return formula(`HYPERLINK(${quoted(target)},${quoted(short)})`, text(short));
}
