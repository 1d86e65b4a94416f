/**
 * Pairs each of `rows` with at most one of `columns` so that both keep their order and the scores add up to the most; of equal
 * sums the later columns win.
 * @param score - null where the two may not be paired
 * @returns the column of each row, null for none
 */
export function assignInOrder(
  rows: number,
  columns: number,
  score: (row: number, column: number) => number | null
): readonly (number | null)[] {
  const width = columns + 1;
  const best = new Float64Array((rows + 1) * width);
  const isPair = new Uint8Array((rows + 1) * width);
  for (let row = 1; row <= rows; row += 1)
    for (let column = 1; column <= columns; column += 1) {
      const at = row * width + column;
      const own = score(row - 1, column - 1);
      const skipped = Math.max(best[at - 1] ?? 0, best[at - width] ?? 0);
      const paired = own === null ? -1 : own + (best[at - width - 1] ?? 0);
      isPair[at] = paired >= skipped && paired > 0 ? 1 : 0;
      best[at] = Math.max(skipped, paired);
    }
  const assigned: (number | null)[] = Array.from({ length: rows }, () => null);
  for (let row = rows, column = columns; row > 0 && column > 0;) {
    const at = row * width + column;
    if (isPair[at] === 1) {
      assigned[row - 1] = column - 1;
      row -= 1;
      column -= 1;
    } else if ((best[at - 1] ?? 0) >= (best[at - width] ?? 0)) column -= 1;
    else row -= 1;
  }
  return assigned;
}
