import type { SheetView } from "../../grid/sheet-view";
import { readMarginalia, type Marginalia } from "./marginalia";

/** What stands above one of several tables side by side and for all of them: “编制单位：…” to the left, “单位：万元” to the right. */
export class SharedHead {
  readonly #others: readonly SheetView[];

  /** @param parts - all parts of the sheet of which `own` is one */
  constructor(own: SheetView, parts: readonly SheetView[]) {
    this.#others = parts.filter((part) => part !== own);
  }

  /** What only one of the other tables states in these rows; nothing where several do, each for itself. */
  read(firstRow: number, lastRow: number): Marginalia {
    const others = this.#others.map((part) => readMarginalia(part, firstRow, lastRow));
    const { measure = null, measureText = null } = onlyOne(others, "measureText") ?? {};
    return { measure, measureText, unitName: onlyOne(others, "unitName")?.unitName ?? null };
  }
}

function onlyOne(all: readonly Marginalia[], key: keyof Marginalia): Marginalia | null {
  const [only, ...others] = all.filter((one) => one[key] !== null);
  return only && others.length === 0 ? only : null;
}
