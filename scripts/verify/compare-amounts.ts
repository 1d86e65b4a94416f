import type { Block } from "../../src/budget/block";
import { tablesOf, type AnyBudgetTable, type Budget } from "../../src/budget/budget";
import type { Fact } from "../../src/budget/fact";
import { toAddress } from "../../src/grid/address";
import { Amount } from "../../src/money/amount";
import type { CaseTable } from "./case-file";
import { Comparison, type Verdict } from "./verdict";

/**
 * Every amount of a workbook as it was read against the tables it was made from. Amounts that were read and are not
 * expected count as different too, blanks must be blank.
 */
export function compareAmounts(
  title: string,
  budget: Budget,
  tables: readonly CaseTable[]
): Verdict {
  const amounts = new Comparison();
  let blanks = 0;
  const byNumber = new Map(tablesOf(budget).map((table) => [table.number, table]));
  for (const expected of tables) {
    const table = byNumber.get(expected.no);
    if (!table) {
      const filled = expected.rows.flat().filter((cell) => typeof cell === "number").length;
      if (filled > 0) amounts.add(`表${expected.no}`, `${filled} amounts`, null);
      continue;
    }
    const unread = new Map(factsOf(table).map((fact) => [fact.cell?.address ?? "", fact]));
    for (const { address, value } of expectedCells(expected)) {
      const fact = unread.get(address);
      unread.delete(address);
      if (value === null) blanks += fact?.state === "blank" ? 1 : 0;
      else
        amounts.add(
          `表${expected.no} ${address}`,
          Amount.of(value, table.measure).toString(),
          shownOf(fact)
        );
      if (value === null && fact && fact.state !== "blank")
        amounts.add(`表${expected.no} ${address}`, "blank", shownOf(fact));
    }
    for (const [address, fact] of unread)
      if (fact.state !== "blank")
        amounts.add(`表${expected.no} ${address}`, "no cell", shownOf(fact));
  }
  const summary = `${amounts.summary}; ${blanks} blank amount cells read as blank`;
  return { title, summary, missed: amounts.different, remarks: [] };
}

/** Amounts and blanks below the header, by their address on the sheet. */
function expectedCells({
  header,
  headerStartRow,
  rows,
}: CaseTable): readonly { readonly address: string; readonly value: number | null }[] {
  const first = headerStartRow - 1 + header.length;
  return rows.flatMap((row, index) =>
    row.flatMap((value, column) =>
      typeof value === "string"
        ? []
        : [{ address: toAddress({ row: first + index, column }), value }]
    )
  );
}

function factsOf(table: AnyBudgetTable): readonly Fact[] {
  return (Object.values(table.blocks) as readonly Block[]).flatMap((block) =>
    block.rows.flatMap((row) => block.columns.map(({ id }) => block.fact(row, id)))
  );
}

function shownOf(fact: Fact | undefined): string | null {
  if (!fact) return null;
  return fact.state === "amount" ? fact.amount.toString() : fact.state;
}
