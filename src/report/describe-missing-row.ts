import type { MissingRow, Revision, RowAmount } from "../checking/index";
import { formatAmount } from "../money/format";
import { leafOf, lineOf, MEASURES, nameOf, type Description } from "./revision-words";

/** A row that is not there, or where that is only one explanation, rows whose amounts may be wrong instead. */
export function describeMissingRow(
  { table, rows }: Extract<Revision, { kind: "missing-row" }>,
  count: number
): Description {
  const [first] = rows;
  if (!first) throw new RangeError("a missing row");
  const start = `表${table.number}（“${first.row.cell.sheet}”`;
  const measure = MEASURES[table.measure];
  if (rows.some(({ instead }) => instead.length > 0)) {
    const told = rows.map((row) => describeDoubtful(row)).join("；");
    const [only, ...others] = first.instead;
    return {
      title: `表${table.number}有一行的金额不符，或缺少一行`,
      message: `${start}）${told}（${measure}）；改正后不一致的 ${count} 条关系全部一致。`,
      suggestion: `先核对这几行的金额；金额都对的，再看是否漏了一行。`,
      cell: only && others.length === 0 ? only.cell : first.row.cell,
    };
  }
  const line = first.row.cell.address.replace(/\D/gu, "");
  const told = rows.map(describeRow).join("；");
  return {
    title: `表${table.number}缺少的行`,
    message: `${start}第 ${line} 行处）${told}（${measure}）；补上后不一致的 ${count} 条关系全部一致。`,
    suggestion: `核对表${table.number}是否漏了这一行；补上，或核对各处为什么相差这些数。`,
    cell: first.row.cell,
  };
}

/** “缺少‘2080505 …’一行，应为 合计 36.04、基本支出 36.04”. */
function describeRow({ row, under, amounts }: MissingRow): string {
  const name = under ? `“${nameOf(under)}”之下缺少一行` : `缺少“${nameOf(row)}”一行`;
  return `${name}，应为 ${listOf(amounts)}`;
}

/** What a row that is there may lack, or have too much, as well as a row that is not there. */
function describeDoubtful(missing: MissingRow): string {
  const { row, under, amounts, instead } = missing;
  const [first] = instead;
  if (!first) return describeRow(missing);
  const place = `第 ${lineOf(first)} 行“${nameOf(first)}”`;
  const where = instead.length === 1 ? `${place}的` : `${place}等 ${instead.length} 行中有一行的`;
  // No form has a row of amounts below zero: what is too much stands in a row that is there.
  if (amounts.every(({ amount }) => amount.isNegative))
    return `${where}金额可能填多了 ${listOf(amounts.map(absolute))}`;
  const lacked = under ? `“${nameOf(under)}”之下漏了一行` : `漏了“${nameOf(row)}”一行`;
  return `${where}金额可能填少了 ${listOf(amounts)}，也可能${lacked}`;
}

function absolute({ caption, amount }: RowAmount): RowAmount {
  return { caption, amount: amount.absolute() };
}

function listOf(amounts: readonly RowAmount[]): string {
  return amounts
    .map(({ caption, amount }) => `${leafOf(caption)} ${formatAmount(amount)}`)
    .join("、");
}
