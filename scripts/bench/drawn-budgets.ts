import { checkWorkbook } from "../../src/app/check-workbook";
import { openCase } from "../../src/app/open-case";
import type { WorkbookSnapshot } from "../../src/grid/snapshot";
import { randomNineBudget } from "../../test/support/nine-budget";
import { randomNineDialect } from "../../test/support/nine-dialects";
import { nineWorkbook } from "../../test/support/nine-sheets";
import { SeededRandom } from "../../test/support/seeded-random";
import { unreadAmounts } from "../../test/support/unread-amounts";
import { benchDetection } from "./detection";
import type { AlarmBench } from "./false-alarms";

const SEED = 4000;
/** Of so many drawn budgets one is given slips, a few of every class. */
const SLIPPED = 3;
const SLIPS = 3;
/** Amounts of every further table, which is listed and not read. */
const FURTHER_AMOUNTS = 2;

/** A drawn budget as a place may publish it, with the titles of its further tables. */
interface DrawnWorkbook {
  readonly slug: string;
  readonly workbook: WorkbookSnapshot;
  readonly further: readonly string[];
}

/**
 * Honest budgets in any combination of the habits of places: nothing may be found in them and every amount is read. Slips in
 * some of them.
 */
export function benchDrawnBudgets(drawn: number, className: string): AlarmBench {
  const all = Array.from({ length: drawn }, (_, index) => draw(SEED + index));
  const faults = all.flatMap(({ slug, workbook, further }) => {
    const opened = openCase(workbook);
    const { findings, problems, otherTables = [] } = checkWorkbook(opened);
    const unread = unreadAmounts(workbook, opened.budget).slice(further.length * FURTHER_AMOUNTS);
    return [
      ...findings.map(({ code, message }) => `${code} ${message}`),
      ...problems.map(({ message }) => message),
      ...opened.recognition.statuses
        .filter(({ status }) => status === "missing")
        .map(({ layout }) => `missing ${layout.table}`),
      ...unread.map((address) => `unread ${address}`),
      ...(otherTables.length === further.length ? [] : [`${otherTables.length} further tables`]),
    ].map((line) => `- ${slug}: ${line}`);
  });
  const slipped = all.filter((_, index) => index % SLIPPED === 0);
  const choice = { every: Number.MAX_SAFE_INTEGER, fewest: SLIPS, className };
  return {
    table: [
      `Honest budgets: ${drawn}; found in them, not read or not recognized: ${faults.length}`,
      ...faults,
      "",
      benchDetection(slipped, choice),
    ].join("\n"),
    alarms: faults.length,
  };
}

function draw(seed: number): DrawnWorkbook {
  const random = new SeededRandom(seed);
  const dialect = randomNineDialect(random);
  const workbook = nineWorkbook(randomNineBudget(random, !dialect.isWithoutCurrent), dialect);
  return { slug: `seed ${seed}`, workbook, further: dialect.further ?? [] };
}
