import { groupBy } from "../../lists/group-by";
import type { LedgerBook } from "../ledger/entry";
import { moneyOf } from "../reading/quantity";
import type { Candidate } from "../subjects/candidates";
import { CERTAIN_NAME, isSame, placeOf, shownOf, wordsOf, type JudgedGroup } from "./judge-values";

const FEWEST = 4;

/** A figure of a list with the cell of one column that its name has there. */
interface Told {
  readonly group: JudgedGroup;
  readonly cell: Candidate;
}

/**
 * Sentences that tell all the classes of one column: where all amounts but one are those of the column, the one is asked about, though
 * another table may have it under the same name.
 */
export function judgeWholeLists(groups: readonly JudgedGroup[], book: LedgerBook): void {
  for (const told of groupBy(groups.filter(isOfClass), ({ sentence }) => sentence).values()) {
    if (told.length < FEWEST) continue;
    const columns = columnsOf(told);
    const odd = columns.map(oddOf);
    if (columns.some((column) => column.every(isHeld))) continue;
    const found = odd.find((one) => one !== null);
    if (found) report(found, book);
  }
}

function isOfClass({ value, candidates }: JudgedGroup): boolean {
  return value !== null && candidates.some(isClass);
}

function isClass({ name, of, row }: Candidate): boolean {
  return name >= CERTAIN_NAME && of.block.row(row)?.kind === "category";
}

/** The columns in which all of them have a class, and which have no other. */
function columnsOf(groups: readonly JudgedGroup[]): readonly (readonly Told[])[] {
  const [first, ...others] = groups;
  if (!first) return [];
  return first.candidates.filter(isClass).flatMap(({ of, column, ...cell }) => {
    const all: Told[] = [{ group: first, cell: { ...cell, of, column } }];
    for (const group of others) {
      const own = group.candidates.find(
        (one) => isClass(one) && one.of === of && one.column === column
      );
      if (own) all.push({ group, cell: own });
    }
    const rows = of.block.rows.filter(
      (row) => row.kind === "category" && !of.block.fact(row, column).amount.isZero
    );
    const isWhole = rows.every(({ key }) => all.some((one) => one.cell.row === key));
    return all.length === groups.length && isWhole ? [all] : [];
  });
}

function isHeld({ group: { value }, cell }: Told): boolean {
  return value !== null && isSame(value.quantity, cell.fact);
}

/** The only one that is not the column's. */
function oddOf(column: readonly Told[]): Told | null {
  const [odd, ...more] = column.filter((one) => !isHeld(one));
  return odd && more.length === 0 ? odd : null;
}

function report({ group, cell: { fact } }: Told, book: LedgerBook): void {
  const quantity = group.value?.quantity;
  const written = quantity && moneyOf(quantity);
  if (!written || book.stateOf(quantity) === "differs") return;
  book.report([quantity], "differs", {
    severity: "warning",
    place: quantity,
    message: `文中写的是“${wordsOf(written)}”，同一句的其他各项都是${fact.tableLabel}同一栏的数，${placeOf(fact)}是${shownOf(fact)}万元，是否写错？`,
    expected: `${shownOf(fact)}万元`,
    cells: fact.cell ? [fact.cell] : [],
  });
}
