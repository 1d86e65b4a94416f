import type { TargetIndicator } from "../../budget/target-table";
import { fillWording, type FormWording } from "./form";

/**
 * 一级、二级、三级指标, sign (or 定性), default value, unit, basis, scoring rule and evidence with bars between; empty where
 * there is none.
 */
export type SuggestedIndicator = string;

/** Indicators for one kind of project. */
export interface IndicatorScene {
  /** "unit" is for the form about the unit, "operations" for projects that no keyword tells. */
  readonly id: string;
  readonly name: string;
  /** Words in the name of a project that make it one of this kind. */
  readonly keywords: readonly string[];
  /** Words that make it one of another kind all the same. */
  readonly unless?: readonly string[];
  readonly indicators: readonly SuggestedIndicator[];
}

export type IndicatorLibrary = readonly IndicatorScene[];

/** Declares the library. */
export function defineIndicatorLibrary(scenes: IndicatorLibrary): IndicatorLibrary {
  return scenes;
}

/** The kind of a project by its name; null asks for the form about the unit. */
export function sceneOf(library: IndicatorLibrary, project: string | null): IndicatorScene | null {
  const byId = (id: string): IndicatorScene | null =>
    library.find((scene) => scene.id === id) ?? null;
  if (project === null) return byId("unit");
  const isIn = (word: string): boolean => project.includes(word);
  const known = library.find(
    ({ keywords, unless = [] }) => keywords.some(isIn) && !unless.some(isIn)
  );
  return known ?? byId("operations");
}

const QUALITATIVE = "定性";

/** Suggestions as rows of a form: values to be confirmed, or to be filled in where only sign and unit are known. */
export function suggestIndicators(
  scene: IndicatorScene,
  year: number | null,
  wording: FormWording
): readonly TargetIndicator[] {
  return scene.indicators.map((line) => {
    const [level1, level2, name = "", sign = "", value = "", unit = "", ...more] = line.split("|");
    const [basis = "", scoringRule = "", evidence = ""] = more;
    const written = value.replace("{年}", String(year ?? "{年}"));
    const hasValue = value !== "";
    const text = sign === QUALITATIVE ? written : `${sign}${written}${unit}`;
    return {
      level1: level1 ?? "",
      level2: level2 ?? "",
      level3: name.replace(/\{(.+?)\}/gu, (_place, hint: string) =>
        fillWording(wording.missing, { hint })
      ),
      targetValue: hasValue
        ? fillWording(wording.unconfirmed, { value: text })
        : fillWording(wording.missing, { hint: `${sign}数值${unit}` }),
      basis,
      scoringRule,
      evidence,
    };
  });
}
