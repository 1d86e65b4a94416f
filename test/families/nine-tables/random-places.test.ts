import { expect, it } from "vitest";
import { checkWorkbook } from "../../../src/app/check-workbook";
import { openCase } from "../../../src/app/open-case";
import { randomNineBudget } from "../../support/nine-budget";
import { randomNineDialect } from "../../support/nine-dialects";
import { nineWorkbook } from "../../support/nine-sheets";
import { unreadAmounts } from "../../support/unread-amounts";
import { SeededRandom } from "../../support/seeded-random";

/** A sample; the bench draws more. */
const SEEDS = Array.from({ length: 12 }, (_, index) => 100 + index);

it.each(SEEDS)("an honest budget in the habits of any place has no finding: seed %i", (seed) => {
  const random = new SeededRandom(seed);
  const dialect = randomNineDialect(random);
  const workbook = nineWorkbook(randomNineBudget(random, !dialect.isWithoutCurrent), dialect);
  const opened = openCase(workbook);
  const { findings, problems, otherTables = [] } = checkWorkbook(opened);
  expect(findings.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
  expect(problems.map(({ message }) => message)).toEqual([]);
  expect(opened.recognition.statuses.map(({ status }) => status)).not.toContain("missing");
  expect(unreadAmounts(workbook, opened.budget)).toHaveLength(2 * otherTables.length);
});
