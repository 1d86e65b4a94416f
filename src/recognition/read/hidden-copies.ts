import type { LocatedTable } from "../locate/located-table";
import type { RecognitionProblem } from "../problem";
import { isContinuation } from "./continuation";
import { formBlockOf } from "./read-form-table";

/** Places of a table, without copies of it that nobody sees. */
export interface PlacesSeen {
  readonly tables: readonly LocatedTable[];
  readonly hiddenCopies: readonly LocatedTable[];
}

/**
 * Sets aside what stands on hidden sheets where a visible sheet has the table: an old copy must not keep the published
 * table from being checked. Hidden pages of one table stay, and of forms that repeat those about something else.
 */
export function setHiddenCopiesAside(located: readonly LocatedTable[]): PlacesSeen {
  const isCopy = (place: LocatedTable): boolean => {
    if (isVisible(place)) return false;
    const places = located.filter(({ layout }) => layout.table === place.layout.table);
    if (formBlockOf(place.layout))
      return places.some((other) => isVisible(other) && areOfOne(place, other));
    return places.some(isVisible) && !places.slice(1).every(isContinuation);
  };
  return {
    tables: located.filter((place) => !isCopy(place)),
    hiddenCopies: located.filter(isCopy),
  };
}

/** What to say of a copy that was set aside; `detail` is how its sheet is hidden. */
export function copyProblem({
  layout,
  view,
  titleRow,
  titleColumn,
}: LocatedTable): RecognitionProblem {
  return {
    kind: "hidden-copy",
    table: layout.table,
    cells: [view.ref(titleRow, titleColumn)],
    detail: view.sheet.visibility,
  };
}

/** True for forms that name the same project. */
function areOfOne(one: LocatedTable, other: LocatedTable): boolean {
  const [name, otherName] = [one, other].map(({ view, header: { form } }) =>
    form ? view.own(form.label.row, form.label.column) : ""
  );
  return name !== "" && name === otherName;
}

function isVisible({ view }: LocatedTable): boolean {
  return view.sheet.visibility === "visible";
}
