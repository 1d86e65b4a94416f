import { cellsOfEvaluation } from "../checking/evaluate";
import type { Finding, Severity } from "../checking/finding";
import type { MissingRow, Revision } from "../checking/revisions/revision";
import type { RuleEvaluation } from "../checking/rule-evaluation";
import type { BudgetRow } from "../budget/block";
import { formatAmount } from "../money/format";
import type { Measure } from "../money/amount";
import { findingMessage } from "./finding-message";

const MEASURES: Readonly<Record<Measure, string>> = { yuan: "元", "ten-thousand-yuan": "万元" };
const ORDER: readonly Severity[] = ["error", "warning", "info"];

/** The finding about a table as a whole: its measure is wrong, or a row is missing; all it breaks is evidence. */
export function revisionFinding(
  revision: Revision,
  root: RuleEvaluation,
  others: readonly RuleEvaluation[]
): Finding {
  const broken = [root, ...others];
  const { title, message, suggestion, cell } = describe(revision, broken.length);
  const severity = ORDER.find((one) => broken.some(({ rule }) => rule.severity === one));
  return Object.freeze({
    code: root.rule.code,
    covers: root.rule.covers,
    title,
    severity: severity ?? root.rule.severity,
    outcome: "violated" as const,
    message,
    suggestion,
    left: null,
    right: null,
    difference: null,
    measure: null,
    cells: [cell],
    relation: null,
    suspects: [{ ...cell, suggested: null }],
    evidence: broken.map((one) => ({
      code: one.rule.code,
      message: findingMessage(one),
      cells: cellsOfEvaluation(one),
    })),
  });
}

function describe(
  revision: Revision,
  count: number
): Pick<Finding, "title" | "message" | "suggestion"> & { readonly cell: BudgetRow["cell"] } {
  const { table } = revision;
  if (revision.kind === "measure") {
    const cell = (table.measureText ?? table.title).cell;
    const [stated, actual] = [MEASURES[table.measure], MEASURES[revision.measure]];
    return {
      title: `表${table.number}的计量单位`,
      message: `表${table.number}写明“单位：${stated}”（“${cell.sheet}”${cell.address}），全部金额却与其他表相差一万倍；按${actual}读，不符的 ${count} 条关系全部相符。`,
      suggestion: `把 ${cell.address} 的计量单位改为“单位：${actual}”，或把整张表的金额换算成${stated}。`,
      cell,
    };
  }
  if (revision.kind === "wrong-code") {
    const { row, code } = revision;
    return {
      title: `表${table.number}的科目编码`,
      message: `表${table.number}“${nameOf(row)}”（“${row.cell.sheet}”${row.cell.address}）的科目编码应为 ${code}；改正后不符的 ${count} 条关系全部相符。`,
      suggestion: `核对该行的科目编码，改为 ${code}。`,
      cell: row.cell,
    };
  }
  const [first] = revision.rows;
  if (!first) throw new RangeError("a missing row");
  const { cell } = first.row;
  const rows = revision.rows.map(describeRow).join("；");
  return {
    title: `表${table.number}缺少的行`,
    message: `表${table.number}（“${cell.sheet}”第 ${cell.address.replace(/\D/gu, "")} 行处）${rows}（${MEASURES[table.measure]}）；补上后不符的 ${count} 条关系全部相符。`,
    suggestion: `核对表${table.number}是否漏了这一行；补上，或核对各处为什么相差这些数。`,
    cell,
  };
}

/** “缺少‘2080505 …’一行，合计应为 36.04、基本支出应为 36.04”. */
function describeRow({ row, under, amounts }: MissingRow): string {
  const name = under ? `“${nameOf(under)}”之下缺少一行` : `缺少“${nameOf(row)}”一行`;
  const listed = amounts.map(
    ({ caption, amount }) => `${caption.split("/").pop() ?? caption} ${formatAmount(amount)}`
  );
  return `${name}，应为 ${listed.join("、")}`;
}

function nameOf({ code, name }: BudgetRow): string {
  return `${code ?? ""} ${name}`.trim();
}
