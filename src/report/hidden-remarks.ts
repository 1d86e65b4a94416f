import { toColumnLetters } from "../grid/address";
import { formatAmount, measureLabel } from "../money/format";
import type { Recognized } from "../recognition/recognize";
import type { ProblemReport } from "./check-report";

/** More hidden rows than this are counted instead of listed. */
const MOST_LINES = 6;

/** Hidden amounts are checked like any other, but a disclosed workbook should show what it holds. */
export function toHiddenRemarks(hidden: Recognized["hidden"]): readonly ProblemReport[] {
  if (hidden === null) {
    const message =
      "这个 Excel 没有说明哪些行和列是隐藏的；隐藏的金额也已核对，公开前请自行查看有没有隐藏的行和列。";
    return [{ kind: "hidden-unknown", message, sheet: null, cell: null }];
  }
  return hidden.flatMap(({ sheet, of, lines }) => {
    const [first] = lines;
    if (!first) return [];
    const word = of === "row" ? "行" : "列";
    const listed = lines.slice(0, MOST_LINES);
    const names = listed.map(({ index }) => (of === "row" ? index + 1 : toColumnLetters(index)));
    const amounts = listed.map(({ largest }) => formatAmount(largest.amount));
    const count = lines.length > listed.length ? `等 ${lines.length} ${word}` : word;
    const message = `${first.largest.tableLabel} 第 ${names.join("、")} ${count}是隐藏${word}，含金额 ${amounts.join("、")} ${measureLabel(first.largest.amount.measure)}，已一并核对；公开前请确认。`;
    return [{ kind: `hidden-${of}s`, message, sheet, cell: first.largest.cell }];
  });
}
