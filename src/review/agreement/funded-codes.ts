import type { BudgetRow } from "../../budget/block";
import { codesNamed } from "../../budget/code-book";
import { bareName, type Vocabulary } from "../subjects/vocabulary";

const known = new WeakMap<Vocabulary, ReadonlySet<string>>();

/** Codes of all rows with any money, and those that their names have in the code book. */
export function fundedCodes(vocabulary: Vocabulary): ReadonlySet<string> {
  const codes = known.get(vocabulary) ?? gather(vocabulary);
  known.set(vocabulary, codes);
  return codes;
}

function gather(vocabulary: Vocabulary): ReadonlySet<string> {
  return new Set(
    fundedRows(vocabulary).flatMap(({ code, name }) => [
      ...(code === null ? [] : [code]),
      ...codesNamed(bareName(name)),
    ])
  );
}

/** Rows of all tables with any money. */
export function fundedRows({ blocks }: Vocabulary): readonly BudgetRow[] {
  return blocks.flatMap(({ block }) =>
    block.rows.filter((row) => block.columns.some(({ id }) => !block.fact(row, id).amount.isZero))
  );
}
