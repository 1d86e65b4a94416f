import type { Block } from "../../budget/block";
import { tablesOf, type Budget } from "../../budget/budget";
import type { Fact } from "../../budget/fact";
import { formatPrinted, measureLabel } from "../../money/format";
import { toComparable } from "../../text/normalize";
import type { PartFinding, PlacedLine } from "./part-finding";

/** Nobody of a kind, and the item of the economic classification that is paid to them. */
const NOBODY: readonly (readonly [kind: string, words: RegExp, code: string])[] = [
  ["在职", /在职(?:人员|职工|人数)?[\s\u3000]*0[\s\u3000]*[人名]/u, "30101"],
  ["退休", /(?<!离)退休(?:人员|职工|人数)?[\s\u3000]*0[\s\u3000]*[人名]/u, "30302"],
  ["离休", /离休(?:人员|职工|人数)?[\s\u3000]*0[\s\u3000]*[人名]/u, "30301"],
];
/** Who came, went or was there in another year. */
const OTHER = /[增减新调]|上年|去年|下属|所属/u;
const BEFORE = 12;

/** “退休0人” beside money for the retired: one of them is wrong, or somebody else is paid. */
export function judgeStaffMoney(
  lines: readonly PlacedLine[],
  budget: Budget
): readonly PartFinding[] {
  return NOBODY.flatMap(([kind, words, code]) => {
    const paid = paidIn(budget, code);
    if (!paid) return [];
    return lines.flatMap(({ text, start }) => {
      const found = words.exec(text);
      if (!found || text.includes("\t") || isOther(text, found.index)) return [];
      const amount = `${formatPrinted(paid.amount)}${measureLabel(paid.amount.measure)}`;
      return [
        {
          severity: "warning" as const,
          start: start + found.index,
          end: start + found.index + found[0].length,
          message: `这里写的是${kind}0人，${paid.tableLabel}“${paid.label}”${paid.cell ? `（${paid.cell.address}）` : ""}是${amount}，请核对。`,
          expected: null,
          cells: paid.cell ? [paid.cell] : [],
        },
      ];
    });
  });
}

function isOther(text: string, index: number): boolean {
  return OTHER.test(toComparable(text.slice(Math.max(0, index - BEFORE), index)));
}

/** The first cell of the item with money. */
function paidIn(budget: Budget, code: string): Fact | null {
  for (const { blocks } of tablesOf(budget))
    for (const block of Object.values<Block>(blocks)) {
      const row = block.rows.find((one) => one.code === code);
      const [first] = block.columns;
      const column = block.columns.find(({ id }) => id === "total") ?? first;
      const fact = row && column ? block.fact(row, column.id) : null;
      if (fact && fact.state !== "unreadable" && !fact.amount.isZero) return fact;
    }
  return null;
}
