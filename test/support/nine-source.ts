import { openCase } from "../../src/app/open-case";
import type { NarrativeSource } from "../../src/narrative";
import { randomNineBudget } from "./nine-budget";
import type { NineDialect } from "./nine-dialect";
import { nineWorkbook } from "./nine-sheets";
import { SeededRandom } from "./seeded-random";

/** A generated budget of the nine tables as a text is written from it; its year is stated, since no title tells it. */
export function nineSource(
  seed: number,
  isRich: boolean,
  dialect: NineDialect,
  prior: NarrativeSource | null = null
): NarrativeSource {
  const workbook = nineWorkbook(randomNineBudget(new SeededRandom(seed), isRich), dialect);
  const { budget } = openCase(workbook, { fiscalYear: prior ? 2026 : 2025 });
  return { current: budget, prior: prior?.current ?? null, inputs: new Map() };
}
