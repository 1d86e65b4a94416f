import {
  cellsOfEvaluation,
  type AcceptedFinding,
  type CheckResult,
  type Finding,
  type Repair,
  type RuleEvaluation,
  type Severity,
  type Slip,
  type SlipKind,
} from "../checking/index";
import { formatAmount } from "../money/format";
import { findingMessage, sidesOf } from "./finding-message";
import { withoutDisputes } from "./disputed-cells";
import { revisionFinding } from "./revision-finding";

/** Totals that followed a wrong amount, by name; more are counted. */
const MOST_TOTALS = 4;
const ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** All findings of a check, worst first; within one severity in the order of the rules. */
export function toFindings(result: CheckResult): readonly Finding[] {
  const findings = [
    ...result.slips.map(slipFinding),
    ...result.unfilled.map(unfilledFinding),
    ...result.tails.map(tailFinding),
  ];
  return withoutDisputes(findings).sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}

/** Tells of a relation whether one of these findings is about it, and which. */
export function acceptanceLookup(
  accepted: readonly AcceptedFinding[]
): (evaluation: RuleEvaluation) => AcceptedFinding | null {
  const byRelation = new Map(
    accepted.flatMap((one) =>
      [one.finding, ...one.finding.evidence].map(
        ({ code, message, cells }) => [relationKey(code, message, cells), one] as const
      )
    )
  );
  return (evaluation) => {
    if (byRelation.size === 0 || evaluation.outcome === "satisfied") return null;
    const { code } = evaluation.rule;
    const key = relationKey(code, findingMessage(evaluation), cellsOfEvaluation(evaluation));
    return byRelation.get(key) ?? null;
  };
}

/** A relation is judged anew for every look at it: it is known by what is said of it. */
function relationKey(code: string, message: string, cells: Finding["cells"]): string {
  return JSON.stringify([code, message, cells]);
}

function slipFinding({ root, evidence, repairs, how, revision }: Slip): Finding {
  if (revision) return revisionFinding(revision, root, evidence);
  const facts = describe(root);
  return Object.freeze({
    ...facts,
    suggestion: `${HINTS[how](repairs)}${facts.suggestion}`,
    severity: root.rule.severity,
    outcome: "violated" as const,
    ...JOINED[how],
    suspects: repairs.map(({ cell, suggested }) => ({
      ...cell,
      suggested: suggested.toString(),
    })),
    evidence: evidence.map((one) => ({
      code: one.rule.code,
      message: findingMessage(one),
      cells: cellsOfEvaluation(one),
    })),
  });
}

/** “看起来填错了列：把 I7 的 69.40 移到 H7 后，有关的关系全部平衡。” */
function misplacedHint([to, from]: readonly Repair[]): string {
  if (!to || !from) return "";
  const amount = formatAmount(from.fact.amount);
  const change = to.fact.amount.isZero
    ? `看起来填错了列：把 ${from.cell.address} 的 ${amount} 移到 ${to.cell.address} 后`
    : `看起来两列填反了：把 ${to.cell.address} 和 ${from.cell.address} 的数对调后`;
  return `${change}，有关的关系全部平衡。`;
}

/** “F19 改为 6.48 后，合计 E19、E18 也相应改正（是公式的会自己重算），有关的关系全部平衡。” */
function carriedHint([first, ...totals]: readonly Repair[]): string {
  if (!first) return "";
  const listed = totals.slice(0, MOST_TOTALS).map(({ cell }) => cell.address);
  const rest = totals.length > MOST_TOTALS ? `等 ${totals.length} 格` : "";
  return `${first.cell.address} 改为 ${formatAmount(first.suggested)} 后，含有它的合计 ${listed.join("、")}${rest} 也相应改正（是公式的会自己重算），有关的关系全部平衡。`;
}

const HINTS: Readonly<Record<SlipKind, (repairs: readonly Repair[]) => string>> = {
  cell: () => "",
  exchange: misplacedHint,
  carried: carriedHint,
};

const JOINED: Readonly<Record<SlipKind, Pick<Finding, "joined">>> = {
  cell: {},
  exchange: { joined: "together" },
  carried: { joined: "carried" },
};

/** Not filled in is not wrong: it is told, and counted apart. */
function unfilledFinding(evaluation: RuleEvaluation): Finding {
  return Object.freeze({
    ...describe(evaluation),
    severity: "info" as const,
    outcome: "unfilled" as const,
    suspects: [],
    evidence: [],
  });
}

/** An explained rounding difference is shown quietly; an unlikely one asks for a look. */
function tailFinding(tail: RuleEvaluation): Finding {
  const isDoubtful = tail.judgement?.grade === "unlikely-tail" && tail.rule.severity !== "info";
  return Object.freeze({
    ...describe(tail),
    severity: isDoubtful ? ("warning" as const) : ("info" as const),
    outcome: "rounding-difference" as const,
    suspects: [],
    evidence: [],
  });
}

function describe(
  evaluation: RuleEvaluation
): Omit<Finding, "severity" | "outcome" | "suspects" | "evidence"> {
  const { rule, judgement } = evaluation;
  const sides = sidesOf(evaluation);
  return {
    code: rule.code,
    covers: rule.covers,
    title: rule.title,
    message: findingMessage(evaluation),
    suggestion: rule.suggestion,
    left: sides?.left.toString() ?? null,
    right: sides?.right.toString() ?? null,
    difference: judgement?.difference.toString() ?? null,
    measure: judgement?.difference.measure ?? null,
    cells: cellsOfEvaluation(evaluation),
    relation: evaluation.relation,
  };
}
