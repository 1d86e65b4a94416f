import { describe, expect, it } from "vitest";
import { narrateWorkbook } from "../../../src/app/narrate-workbook";
import { openCase } from "../../../src/app/open-case";
import { reviewText } from "../../../src/app/review-text";
import { randomNineBudget } from "../../support/nine-budget";
import { randomNineDialect } from "../../support/nine-dialects";
import { NINE_PLACES } from "../../support/nine-places";
import { nineWorkbook } from "../../support/nine-sheets";
import { readCase } from "../../support/read-workbook";
import { SeededRandom } from "../../support/seeded-random";

/** Texts in the habits of places that have other sections, with the figures of the workbook. */
const OTHER_HABITS: Readonly<Record<string, readonly string[]>> = {
  "sections in the order of the tables, each fund with its carry-over": [
    "一、关于2025年财政拨款收支预算情况的总体说明",
    "2025年财政拨款收支总预算1680.21万元。收入总计1680.21万元，包括一般公共预算本年收入1434.13万元、上年结转60.67万元，政府性基金预算本年收入103.52万元、上年结转47.37万元。",
    "二、关于2025年一般公共预算基本支出情况说明",
    "一般公共预算基本支出646.24万元，其中：人员经费588.69万元，公用经费57.55万元。",
    "三、关于2025年支出预算情况说明",
    "支出预算2386.61万元，其中：基本支出1352.25万元，占56.66%；项目支出1034.36万元，占43.34%。",
  ],
  "one block without headings": [
    "2025年单位预算编制说明",
    "2025年收入预算2411.83万元，其中：财政拨款收入1572.17万元；事业收入661.10万元；其他收入29.93万元。",
    "支出预算2386.61万元，其中：基本支出1352.25万元，项目支出1034.36万元。",
    "“三公”经费预算数为7.30万元。其中：因公出国（境）费0万元；公务用车购置及运行费6.03万元；公务接待费1.27万元。",
  ],
};

describe("a text that was written from the tables, with what is still to be given", () => {
  const drawn = Array.from({ length: 6 }, (_, index) => {
    const dialect = randomNineDialect(new SeededRandom(900 + index));
    return [`drawn ${index}`, dialect] as const;
  });

  it.each([...Object.entries(NINE_PLACES), ...drawn])(
    "is read back without a finding: %s",
    (_name, dialect) => {
      const isRich = !("isPlain" in dialect) && dialect.isWithoutCurrent !== true;
      const opened = openCase(
        nineWorkbook(randomNineBudget(new SeededRandom(31), isRich), dialect)
      );
      const { findings, ledger } = reviewText(opened, narrateWorkbook(opened).text.split("\n"));
      expect(findings.map(({ message }) => message)).toEqual([]);
      expect(ledger.length).toBeGreaterThan(20);
    }
  );
});

describe("review of a text beside the nine tables", async () => {
  const opened = openCase(await readCase("nine-tables-rich"));
  const own = narrateWorkbook(opened).text;
  const findingsOf = (text: string): readonly string[] =>
    reviewText(opened, text.split("\n"))
      .findings.filter(({ severity }) => severity !== "info")
      .map(({ written, expected }) => `${written ?? ""} → ${expected ?? ""}`);

  it("finds nothing in the text that is written here", () => {
    expect(findingsOf(own)).toEqual([]);
  });

  it("finds nothing where some of last year's is gone, and last year's workbook proves every change", () => {
    const [own, last] = [21, 22].map((seed, index) => {
      const workbook = nineWorkbook(randomNineBudget(new SeededRandom(seed), true));
      return openCase(workbook, { fiscalYear: 2025 - index });
    });
    if (!own || !last) throw new RangeError("two budgets");
    const prior = { budget: last.budget, targets: [] };
    const { text } = narrateWorkbook({ ...own, prior });
    const items = text.split("\n").filter((line) => /（项）2025年预算数.*比上年/u.test(line));
    expect(items.length).toBeGreaterThan(2);
    const { findings } = reviewText({ ...own, prior }, text.split("\n"));
    expect(findings.map(({ message }) => message)).toEqual([]);
  });

  it("sees what was changed in it", () => {
    const faulty = own.replace("占59.46%", "占95.46%").replace("包括：办公费、", "包括：");
    expect(findingsOf(faulty).length).toBe(2);
  });

  it.each(Object.entries(OTHER_HABITS))("finds nothing false in %s", (_name, lines) => {
    expect(findingsOf(lines.join("\n"))).toEqual([]);
  });
});
