import { bind } from "../references/environment";
import type { Environment, RowGroup, RowVariable } from "../references/environment";
import type { AmountReference } from "../references/figure";
import { likelyRow, type ReadItem } from "../references/resolve-rows";
import { groupName } from "../references/rows";
import type { ReadText } from "../text/read-text";
import { remark, type Remark } from "./part";

/** A sentence about rows, and the amount by which one of them may be known. */
interface OfRows {
  readonly variable: RowVariable;
  readonly splits: AmountReference | null;
  readonly estimated: AmountReference | null;
}

/** The row with a like name, or the same amount and a name that is not quite another. */
export function likelyGroup(
  { variable, splits, estimated }: OfRows,
  { match }: ReadItem,
  groups: readonly RowGroup[],
  taken: readonly (RowGroup | null)[],
  environment: Environment
): RowGroup | null {
  const names = match.environment.bindings.get(variable)?.names ?? [];
  const reference = splits ?? estimated;
  const stated = reference && match.environment.written.get(reference.key);
  return likelyRow(names[names.length - 1] ?? "", groups, taken, (group) => {
    if (!reference || !stated) return false;
    const own = reference.read(
      bind(environment, variable, { groups: [group], index: 0, names: [] }),
      "current"
    );
    return own.kind === "known" && own.amount.equals(stated);
  });
}

/** Asks whether the row is meant that has been taken for it. */
export function misnamed(
  variable: RowVariable,
  { start, match }: ReadItem,
  group: RowGroup
): Remark {
  const names = match.environment.bindings.get(variable)?.names ?? [];
  const written = names[names.length - 1] ?? "";
  const expected = groupName(group);
  const message = `名称写的是“${written}”，表中最像的是“${expected}”，按这一行核对，是否同一项？`;
  return remark(start, match.end, message, { severity: "warning", written, expected });
}

export function unknownRow(
  variable: RowVariable,
  { start, match }: ReadItem,
  text: ReadText
): Remark {
  const names = match.environment.bindings.get(variable)?.names ?? [];
  const written = names.length > 0 ? names.join("·") : text.slice(start, match.end);
  const message = `表中没有“${written}”这一行，或该行没有金额。`;
  return remark(start, match.end, message, { written });
}
