import { tablesOf, type AnyBudgetTable, type Budget } from "../../budget/budget";
import { isFilled } from "../../budget/fact";
import type { Block } from "../../budget/block";
import { fingerprint } from "../../text/fingerprint";

/** Stands for all amounts of one table, whatever their measure and the order of the rows. */
export interface FigurePrint {
  readonly table: string;
  /** Different amounts that are not zero. */
  readonly amounts: number;
  readonly print: string;
}

/** Prints of the tables that hold amounts: workbooks of two units with the same print were copied from each other. */
export function toFigurePrints(budget: Budget): readonly FigurePrint[] {
  return tablesOf(budget).flatMap((table) => {
    const amounts = amountsOf(table);
    if (amounts.length === 0) return [];
    const different = new Set(amounts.map(({ amount }) => amount)).size;
    const texts = amounts.map(({ column, amount }) => `${column}=${amount}`).sort();
    return [{ table: table.id, amounts: different, print: fingerprint(texts.join("\n")) }];
  });
}

/** In yuan. */
function amountsOf({
  blocks,
}: AnyBudgetTable): readonly { readonly column: string; readonly amount: string }[] {
  return (Object.values(blocks) as readonly Block[]).flatMap((block) =>
    block.rows.flatMap((row) =>
      block.columns.flatMap(({ id }) => {
        const fact = block.fact(row, id);
        return isFilled(fact) && !fact.amount.isZero
          ? [{ column: id, amount: fact.amount.to("yuan").toString() }]
          : [];
      })
    )
  );
}
