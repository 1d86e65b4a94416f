import { toComparable } from "../../text/normalize";

/** A layout that is told apart by its titles but not read. */
export interface ForeignLayout {
  /** As in “看起来是……”: “上海市（区级）的部门预算公开表”. */
  readonly name: string;
  /** Parts of titles that stand in the workbook in this order, others between them. */
  readonly titlesInOrder: readonly string[];
}

/** Name of the first layout whose marks the titles bear; null when none is certain. */
export function nameForeignLayout(
  layouts: readonly ForeignLayout[],
  titles: readonly string[]
): string | null {
  const comparable = titles.map(toComparable);
  const found = layouts.find(({ titlesInOrder }) => {
    let next = 0;
    for (const title of comparable) {
      const wanted = titlesInOrder[next];
      if (wanted !== undefined && title.includes(toComparable(wanted))) next += 1;
    }
    return next === titlesInOrder.length;
  });
  return found?.name ?? null;
}
