import type { PlacedTargetTable, TargetValue } from "../../budget/target-table";
import type { WorkbookSnapshot } from "../../grid/snapshot";
import { toComparable } from "../../text/normalize";
import { nameOf } from "./pair-targets";
import { projectKey } from "./projects";

/** Target tables, without copies of them that nobody sees. */
export interface TargetsSeen {
  readonly targets: readonly PlacedTargetTable[];
  readonly hiddenCopies: readonly PlacedTargetTable[];
}

/**
 * Sets aside what stands on hidden sheets where a visible sheet has the table of the same project, or of the same unit: an old
 * copy must neither stand beside the published table nor in its place.
 */
export function setHiddenTargetsAside(
  targets: readonly PlacedTargetTable[],
  { sheets }: WorkbookSnapshot
): TargetsSeen {
  const hidden = new Set(
    sheets.flatMap(({ name, visibility }) => (visibility === "visible" ? [] : [name]))
  );
  const isHidden = ({ place }: PlacedTargetTable): boolean => hidden.has(place.cell.sheet);
  if (!targets.some(isHidden)) return { targets, hiddenCopies: [] };
  const seen = targets.filter((one) => !isHidden(one));
  const isCopy = (one: PlacedTargetTable): boolean =>
    isHidden(one) && seen.some((other) => areOfOne(one, other));
  return {
    targets: targets.filter((one) => !isCopy(one)),
    hiddenCopies: targets.filter(isCopy),
  };
}

/** True for tables of one form about the same project or unit; a unit that a table does not name is that of the workbook. */
function areOfOne(one: PlacedTargetTable, other: PlacedTargetTable): boolean {
  if (one.form !== other.form) return false;
  if (one.per === "project")
    return nameOf(one) !== "" && projectKey(nameOf(one)) === projectKey(nameOf(other));
  const [own, theirs] = [one, other].map(({ values }) => textOf(values["budgetUnit"]));
  return own === "" || theirs === "" || own === theirs;
}

function textOf(value: TargetValue | undefined): string {
  return value?.kind === "text" ? toComparable(value.text) : "";
}
