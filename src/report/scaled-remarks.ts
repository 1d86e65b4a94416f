import type { Block } from "../budget/block";
import { tablesOf, type Budget } from "../budget/budget";
import { formatAmount, measureLabel } from "../money/format";
import type { ProblemReport } from "./check-report";

/** Amounts whose number format moves the digits were read as shown; who corrects one must know what to type. */
export function toScaledRemarks(budget: Budget): readonly ProblemReport[] {
  return tablesOf(budget).flatMap((table) => {
    const blocks: readonly Block[] = Object.values(table.blocks);
    const scaled = blocks.flatMap((block) =>
      block.rows.flatMap((row) =>
        block.columns.map(({ id }) => block.fact(row, id)).filter(({ stored }) => stored?.power)
      )
    );
    const [first] = scaled;
    if (!first?.stored || !first.cell) return [];
    const { amount, power } = first.stored;
    const written = amount.times(`1e${-power}`).toString();
    const shown = `${formatAmount(first.amount)} ${measureLabel(first.amount.measure)}`;
    const message = `表${table.number}有 ${scaled.length} 个金额由数字格式移动了小数点（首个：“${first.cell.sheet}”${first.cell.address} 存的是 ${written}，显示 ${shown}），已按显示的数核对；要改这些数，请按存的写法填写。`;
    return [{ kind: "scaled-amounts", message, sheet: first.cell.sheet, cell: first.cell }];
  });
}
