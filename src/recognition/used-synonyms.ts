import type { SheetView } from "../grid/sheet-view";
import { toComparable } from "../text/normalize";
import { Rewording, type Synonyms, type UsedSynonym } from "./synonyms";

/** Which of the clerk's own words the cells of a workbook bear, and where. */
export function usedSynonyms(
  synonyms: Synonyms,
  views: readonly SheetView[]
): readonly UsedSynonym[] {
  return Object.entries(synonyms).map(([word, meaning]) => {
    const one = new Rewording({ [word]: meaning });
    const cells = views.flatMap((view) =>
      view.sheet.values.flatMap((values, at) =>
        values.flatMap((value, index) => {
          if (typeof value !== "string") return [];
          const text = toComparable(value);
          const { top, left } = view.sheet;
          return one.read(text) === text ? [] : [view.ref(top + at, left + index)];
        })
      )
    );
    return { word, meaning, cells };
  });
}
