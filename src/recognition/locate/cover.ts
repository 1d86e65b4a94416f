import type { BudgetTable, PlacedText } from "../../budget/budget";
import type { Block } from "../../budget/block";
import { toComparable } from "../../text/normalize";
import type { SheetView } from "../../grid/sheet-view";
import { unitNameOf } from "./unit-name";

/** A cover has few rows. */
const LAST_COVER_ROW = 40;
const NAMED_UNIT = /^(?:编制|填报|预算)?(?:单位|部门)名称(?:\((?:公章|盖章)\))?:./u;

/** The unit's name on a cover: a few rows that speak of the budget and stand above all tables of their sheet. */
export function readCover(
  views: readonly SheetView[],
  tables: readonly { readonly view: SheetView; readonly titleRow: number }[]
): PlacedText | null {
  for (const view of views) {
    const titles = tables
      .filter((table) => table.view.sheet === view.sheet)
      .map(({ titleRow }) => titleRow - 1);
    const last = Math.min(view.bounds.bottom, LAST_COVER_ROW, ...titles);
    let speaksOfBudget = false;
    for (let row = view.bounds.top; row <= last; row += 1) {
      for (const column of view.columns) {
        const text = view.text(row, column);
        const comparable = toComparable(text);
        speaksOfBudget ||= comparable.includes("预算");
        if (!speaksOfBudget || !NAMED_UNIT.test(comparable)) continue;
        return {
          text: unitNameOf(text) ?? "",
          cell: view.ref(row, column),
        };
      }
    }
  }
  return null;
}

/** The unit a table of units is about: the only one at the bottom, or the one that all others belong to. */
export function unitOfHierarchy(table: BudgetTable): string | null {
  for (const block of Object.values(table.blocks as Readonly<Record<string, Block>>)) {
    const units = block.rows.filter(({ kind, code }) => kind === "unit" && code !== null);
    const isAbove = (code: string): boolean =>
      units.some((other) => other.code !== code && (other.code ?? "").startsWith(code));
    const [leaf, ...others] = units.filter(({ code }) => !isAbove(code ?? ""));
    if (!leaf) continue;
    if (others.length === 0) return leaf.name;
    const tops = units.filter(({ code }) =>
      units.every((other) => (other.code ?? "").startsWith(code ?? "-"))
    );
    return tops[0]?.name ?? null;
  }
  return null;
}
