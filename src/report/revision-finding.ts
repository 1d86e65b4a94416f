import {
  cellsOfEvaluation,
  type Finding,
  type Revision,
  type RightAmount,
  type RuleEvaluation,
  type Severity,
} from "../checking/index";
import { codeCellOf, type BudgetRow } from "../budget/block";
import { formatAmount } from "../money/format";
import { describeMissingRow } from "./describe-missing-row";
import { findingMessage } from "./finding-message";
import { leafOf, lineOf, MEASURES, nameOf, type Description } from "./revision-words";

const ORDER: readonly Severity[] = ["error", "warning", "info"];

/** The finding about a table as a whole: its measure is wrong, or a row is missing; all it breaks is evidence. */
export function revisionFinding(
  revision: Revision,
  root: RuleEvaluation,
  others: readonly RuleEvaluation[]
): Finding {
  const broken = [root, ...others];
  const { title, message, suggestion, cell } = describe(revision, broken.length);
  const wrong = wrongAmounts(revision);
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
    measure: wrong[0]?.amount.measure ?? null,
    cells: wrong.length > 0 ? wrong.map((one) => one.cell) : [cell],
    relation: null,
    ...(wrong.length > 1 ? { joined: "together" as const } : {}),
    suspects:
      wrong.length > 0
        ? wrong.map((one) => ({ ...one.cell, suggested: one.amount.toString() }))
        : [{ ...cell, suggested: null }],
    evidence: broken.map((one) => ({
      code: one.rule.code,
      message: findingMessage(one),
      cells: cellsOfEvaluation(one),
    })),
  });
}

/** Every cell that is wrong, where that is known. */
function wrongAmounts(revision: Revision): readonly RightAmount[] {
  if (revision.kind === "exchanged-columns") return revision.cells;
  return revision.kind === "wrong-rows" && !isRepeated(revision) ? revision.cells : [];
}

function describe(revision: Revision, count: number): Description {
  const { table } = revision;
  if (revision.kind === "measure") {
    const cell = (table.measureText ?? table.title).cell;
    const [stated, actual] = [MEASURES[table.measure], MEASURES[revision.measure]];
    return {
      title: `表${table.number}的计量单位`,
      message: `表${table.number}写明“单位：${stated}”（“${cell.sheet}”${cell.address}），全部金额却与其他表相差一万倍；按${actual}读，不一致的 ${count} 条关系全部一致。`,
      suggestion: `把 ${cell.address} 的计量单位改为“单位：${actual}”，或把整张表的金额换算成${stated}。`,
      cell,
    };
  }
  if (revision.kind === "divided") return describeDivided(revision, count);
  if (revision.kind === "coarse") return describeCoarse(revision);
  if (revision.kind === "foreign-table") return describeForeign(revision);
  if (revision.kind === "exchanged-columns") return describeColumns(revision, count);
  if (revision.kind === "wrong-code") {
    const { row, code, parent } = revision;
    const place = parent ? `在“${nameOf(parent)}”之下（${code}）` : `为 ${code}`;
    const cell = codeCellOf(row);
    return {
      title: `表${table.number}的科目编码`,
      message: `表${table.number}“${nameOf(row)}”（“${cell.sheet}”${cell.address}）的科目编码应${place}；改正后不一致的 ${count} 条关系全部一致。`,
      suggestion: parent
        ? `核对该行的科目编码，把它连同金额放到“${nameOf(parent)}”之下。`
        : `核对该行的科目编码，改为 ${code}。`,
      cell,
    };
  }
  if (revision.kind === "wrong-rows") {
    if (isRepeated(revision)) return describeRepeatedRow(revision, count);
    return describeMisplacedAmount(revision, count) ?? describeWrongRows(revision, count);
  }
  return describeMissingRow(revision, count);
}

type Of<K extends Revision["kind"]> = Extract<Revision, { kind: K }>;

function describeDivided({ table }: Of<"divided">, count: number): Description {
  const cell = (table.measureText ?? table.title).cell;
  return {
    title: `表${table.number}的计量单位`,
    message: `表${table.number}（“${table.sheet}”）写明“单位：万元”，全部金额却只有其他表的万分之一，像是多除了一次一万；乘以一万后，不一致的 ${count} 条关系全部一致。`,
    suggestion: `把表${table.number}的金额都乘以一万，与“单位：万元”相符。`,
    cell,
  };
}

function describeCoarse({ table, step }: Of<"coarse">): Description {
  const measure = MEASURES[table.measure];
  const finest = table.measure === "yuan" ? "1 元" : "0.01 万元";
  return {
    title: `表${table.number}的金额取整`,
    message: `表${table.number}（“${table.sheet}”）的金额只保留到 ${step} ${measure}，其他表保留到 ${finest}；与其他表的差额都在取整误差以内。`,
    suggestion: `表${table.number}的金额改为保留到 ${finest}，与其他表一致。`,
    cell: table.title.cell,
  };
}

function describeForeign({ table, ties, broken }: Of<"foreign-table">): Description {
  return {
    title: `表${table.number}整张与其他表不符`,
    message: `表${table.number}（“${table.sheet}”）整张与其他表不符：它自己的合计都对，与其他表的 ${ties} 条关系却有 ${broken} 条不一致；不看这张表，其他表之间的关系照常核对。`,
    suggestion: `核对这张表是不是放错了（例如别的单位、别的年度或上一稿的表），换成本单位本年的表后再校核。`,
    cell: table.title.cell,
  };
}

function describeColumns({ table, captions, cells }: Of<"exchanged-columns">, count: number) {
  const [one, other] = captions.map(leafOf);
  const [first] = cells;
  return {
    title: `表${table.number}有两列填反了`,
    message: `表${table.number}（“${table.sheet}”）的“${one}”与“${other}”两列填反了；把两列的金额（或表头）对调后，不一致的 ${count} 条关系全部一致。`,
    suggestion: `核对后把“${one}”“${other}”两列的金额对调；如果写反的是表头，改正表头。`,
    cell: first?.cell ?? table.title.cell,
  };
}

type WrongRows = Extract<Revision, { kind: "wrong-rows" }>;

/** The row itself stands twice: nothing of the second one should be there. */
function isRepeated({ how, row, other, cells }: WrongRows): boolean {
  const isSameRow = row.code === other.code && row.name === other.name;
  return how === "copied" && isSameRow && cells.every(({ amount }) => amount.isZero);
}

function describeRepeatedRow({ table, row, other }: WrongRows, count: number): Description {
  const lines = [lineOf(row), lineOf(other)];
  return {
    title: `表${table.number}有一行重复`,
    message: `表${table.number}（“${row.cell.sheet}”）第 ${lines[0]} 行“${nameOf(row)}”与第 ${lines[1]} 行的科目、名称和金额都相同，像是重复列示；没有这一行，不一致的 ${count} 条关系全部一致。`,
    suggestion: `核对后删去第 ${Math.max(...lines)} 行；如果确实是两笔，改正这一行的科目、名称或金额。`,
    cell: row.cell,
  };
}

/** One amount in the wrong row of its column; null where more is wrong. */
function describeMisplacedAmount(
  { table, how, row, other, caption, cells: [right, wrong] }: WrongRows,
  count: number
): Description | null {
  if (how !== "misplaced" || caption === null || !right || !wrong) return null;
  const lines = lineOf(other) - lineOf(row);
  const side = lines > 0 ? "低" : "高";
  const told = Math.abs(lines) === 1 ? `像是填${side}了一行` : "像是填到了别的行";
  const amount = formatAmount(right.amount);
  const [to, from] = [right, wrong].map(({ cell }) => cell.address);
  return {
    title: `表${table.number}有一个金额${told}`,
    message: `表${table.number}（“${row.cell.sheet}”）第 ${lineOf(other)} 行“${nameOf(other)}”的“${leafOf(caption)}” ${amount}（${from}）${told}，应当填在第 ${lineOf(row)} 行“${nameOf(row)}”（${to}）；改正后不一致的 ${count} 条关系全部一致。`,
    suggestion: `核对后把 ${from} 的 ${amount} 移到 ${to}，${from} 留空。`,
    cell: row.cell,
  };
}

/** More amounts than this are counted instead of listed. */
const MOST_AMOUNTS = 8;

/** Which rows, how their amounts came to stand there, and what should. */
function describeWrongRows(
  { table, how, row, other, caption, cells }: WrongRows,
  count: number
): Description {
  const place = (one: BudgetRow): string => `第 ${lineOf(one)} 行`;
  const [one, two] = [row, other].map((each) => `${place(each)}“${nameOf(each)}”`);
  const listed = cells
    .slice(0, MOST_AMOUNTS)
    .map(({ cell, caption: name, amount }) => `${cell.address} ${name} ${formatAmount(amount)}`);
  const rest = cells.length > listed.length ? ` 等 ${cells.length} 格` : "";
  const right = `应为 ${listed.join("、")}${rest}（${MEASURES[table.measure]}）`;
  const start = `表${table.number}（“${row.cell.sheet}”）`;
  const end = `${right}；改正后不一致的 ${count} 条关系全部一致。`;
  const range = row === other ? one : `${one}到${two}`;
  const sideways = (side: string, back: string) => ({
    title: `表${table.number}有${row === other ? "一" : "几"}行的金额像是错开了一列`,
    message: `${start}${range}的金额像是整行向${side}错开了一列，${end}`,
    suggestion: `核对后把这些金额向${back}移回一列，空出的格按推算的数填写。`,
  });
  const told = {
    "shifted-right": sideways("右", "左"),
    "shifted-left": sideways("左", "右"),
    copied: {
      title: `表${table.number}有一行的金额像是从邻行复制的`,
      message: `${start}${one}的金额与${two}完全相同，像是从那一行复制来的；按其他关系推算，${end}`,
      suggestion: `核对${place(row)}的金额，改为推算的数；如果这一行没有错，请核对${place(other)}。`,
    },
    exchanged: {
      title: `表${table.number}有两行的金额像是填反了`,
      message: `${start}${one}与${two}的金额像是填反了，对调后${end}`,
      suggestion: `核对后把这两行的金额对调。`,
    },
    misplaced: {
      title: `表${table.number}有一行的金额像是填到了别的行`,
      message: `${start}${two}的金额像是应当填在${one}，${end}`,
      suggestion: `核对后把这些金额移到${place(row)}。`,
    },
    shifted: {
      title: `表${table.number}有${caption === null ? "几行" : "一列"}的金额像是错开了一行`,
      message: `${start}${caption === null ? "" : `“${leafOf(caption)}”列`}从${one}到${two}${caption === null ? "的金额" : ""}像是错开了一行，${end}`,
      suggestion: `核对后把这一段移回一行，空出的一格按推算的数填写。`,
    },
  }[how];
  return { ...told, cell: row.cell };
}
