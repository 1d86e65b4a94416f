import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TOTAL } from "../../../src/budget/block";
import {
  amount,
  cellOf,
  change,
  compared,
  sentence,
  share,
  toPlainText,
  type NarrativeSource,
  type Part,
  type Phrase,
} from "../../../src/narrative";
import { createEnvironment } from "../../../src/narrative/references/environment";
import { isPhrase } from "../../../src/narrative/words/part";
import { ReadText } from "../../../src/narrative/text/read-text";
import { buildBudget, totalRow } from "../../support/build-budget";

fc.configureGlobal({ seed: 20265 });

const total = cellOf("expenditureSummary", "main", TOTAL, "total");
const basic = cellOf("expenditureSummary", "main", TOTAL, "basic");
const subject = compared(basic, "test", "基本支出");
const whole: Part = sentence`基本支出${amount(basic)}，占${share(basic, total)}，比上年预算${change(subject)}。`;

/** Hundredths of 万元, as the tables print them. */
const cents = fc.integer({ min: 0, max: 1_000_000_000 });
const toText = (value: number): string => (value / 100).toFixed(2);

function sourceOf(
  current: string,
  prior: string | null,
  inputs: Readonly<Record<string, string>> = {}
): NarrativeSource {
  const budget = (basicAmount: string, fiscalYear: number) =>
    buildBudget({
      fiscalYear,
      tables: {
        expenditureSummary: { main: [totalRow({ total: "1234567.89", basic: basicAmount })] },
      },
    });
  return {
    current: budget(current, 2026),
    prior: prior === null ? null : budget(prior, 2025),
    inputs: new Map(Object.entries(inputs)),
  };
}

function write(source: NarrativeSource, part: Part = whole): readonly Phrase[] {
  return part.write(createEnvironment(source)).filter(isPhrase);
}

function read(text: string, source: NarrativeSource, part: Part = whole) {
  const environment = createEnvironment(source);
  const readText = new ReadText(text);
  for (const match of part.match(readText, 0, environment)) {
    if (match.end !== readText.length) continue;
    const remarks = match.readings.flatMap((reading) => [...reading.review(match.environment)]);
    const lifted = match.readings.flatMap((reading) => [...reading.lift(match.environment)]);
    return {
      messages: remarks.map(({ message }) => message),
      inputs: Object.fromEntries(lifted.map(({ key, text: value }) => [key, value])),
    };
  }
  return null;
}

describe("amount, share and change", () => {
  it("are read back as the figures they were written from", () => {
    fc.assert(
      fc.property(cents, cents, (now, before) => {
        const source = sourceOf(toText(now), toText(before), { "reason:test": "人员增减" });
        const text = toPlainText(write(source));
        const reading = read(text, source);
        expect(reading?.messages).toEqual([]);
        expect(reading?.inputs["prior:test"]).toBe(toText(before));
        const reason = reading?.inputs["reason:test"];
        // What was given stands where nothing changed as well; nothing in either year explains itself.
        expect(reason).toBe(now === 0 && before === 0 ? undefined : "人员增减");
      })
    );
  });

  it("tell last year's amount to a reader who does not know it", () => {
    fc.assert(
      fc.property(cents, cents, (now, before) => {
        const text = toPlainText(
          write(sourceOf(toText(now), toText(before), { "reason:test": "人员增减" }))
        );
        const reading = read(text, sourceOf(toText(now), null));
        expect(reading?.messages).toEqual([]);
        expect(reading?.inputs["prior:test"]).toBe(toText(before));
      })
    );
  });

  it("are noticed when any digit of them is another", () => {
    const digit = fc.integer({ min: 1, max: 9 });
    fc.assert(
      fc.property(cents, cents, fc.nat(), digit, (now, before, place, add) => {
        const source = sourceOf(toText(now), toText(before), { "reason:test": "人员增减" });
        const text = toPlainText(write(source));
        const digits = [...text.matchAll(/\d/g)];
        const { index, 0: old } = digits[place % digits.length]!;
        const changed =
          text.slice(0, index) + String((Number(old) + add) % 10) + text.slice(index + 1);
        expect(read(changed, source)?.messages).not.toEqual([]);
      })
    );
  });

  it("hold no digit outside facts, inputs and marks, and every fact of a change has cells of both years", () => {
    fc.assert(
      fc.property(cents, cents, (now, before) => {
        fc.pre(now !== before);
        const phrases = write(sourceOf(toText(now), toText(before)));
        for (const phrase of phrases)
          if (phrase.kind === "text") expect(phrase.text).not.toMatch(/\d/);
        const changes = phrases.filter(
          (phrase) => phrase.kind === "fact" && phrase.explanation.includes("−")
        );
        expect(changes).toHaveLength(2);
        for (const phrase of changes)
          if (phrase.kind === "fact")
            expect(new Set(phrase.cells.map(({ year }) => year))).toEqual(
              new Set(["current", "prior"])
            );
      })
    );
  });
});

describe("the words of a change", () => {
  const reason = { "reason:test": "人员增减。" };
  it.each([
    ["up", "110.00", "100.00", "增加10.00万元，增长10.00%，主要原因是人员增减"],
    ["down", "99.99", "100.00", "减少0.01万元，下降0.01%，主要原因是人员增减"],
    ["new", "18.02", "0", "增加18.02万元，增长100.00%，主要原因是人员增减"],
    ["gone", "0", "3095.00", "减少3,095.00万元，下降100.00%，主要原因是人员增减"],
    ["flat", "5.00", "5.00", "增加0.00万元，增长0.00%，主要原因是人员增减"],
    ["flat as printed", "5.004", "5.00", "增加0.00万元，增长0.00%，主要原因是人员增减"],
    ["never", "0", "0", "增加0.00万元，增长0.00%，主要原因是2025年与2026年均未安排基本支出"],
    ["rate half up", "1.01", "8.00", "减少6.99万元，下降87.38%，主要原因是人员增减"],
  ])("%s", (_kind, now, before, words) => {
    const source = sourceOf(now, before, reason);
    expect(toPlainText(write(source, change(subject)))).toBe(words);
    expect(read(words, source, change(subject))?.messages).toEqual([]);
  });

  it.each(["人员增减", "主要原因是：人员增减。", "原因为人员\n增减；"])(
    "takes the reason “%s” into its sentence",
    (typed) => {
      const source = sourceOf("7.00", "5.00", { "reason:test": typed });
      const words = "增加2.00万元，增长40.00%，主要原因是人员增减";
      expect(toPlainText(write(source, change(subject)))).toBe(words);
      expect(read(words, source, change(subject))?.messages).toEqual([]);
    }
  );

  it("asks for the reason, never for one that explains itself", () => {
    const words = toPlainText(write(sourceOf("7.00", "5.00"), change(subject)));
    expect(words).toBe("增加2.00万元，增长40.00%，主要原因是【请填写：增加的主要原因】");
  });

  it("does not compare with zero where told so", () => {
    const source: NarrativeSource = {
      ...sourceOf("7.00", "0", reason),
      zeroBase: "not-comparable",
    };
    const words = "增加7.00万元，上年无此项预算，不作同比，主要原因是人员增减";
    expect(toPlainText(write(source, change(subject)))).toBe(words);
    expect(read(words, source, change(subject))?.messages).toEqual([]);
  });

  it("explains how it was computed", () => {
    const [changed, , rate] = write(sourceOf("7.00", "5.00"), change(subject));
    expect(changed).toMatchObject({ value: "2.00", explanation: "= 表3!C6 − 上年 表3!C6" });
    expect(rate).toMatchObject({
      value: "40.00",
      explanation: "= (表3!C6 − 上年 表3!C6) ÷ 上年 表3!C6",
    });
  });

  it.each([
    ["no reason", "增加2.00万元，增长40.00%", "基本支出有增减，但没有写主要原因。"],
    [
      "an empty reason",
      "增加2.00万元，增长40.00%，主要原因是",
      "基本支出有增减，但没有写主要原因。",
    ],
    [
      "持平",
      "与上年持平，主要原因是人员未变",
      "文中写的是“与上年持平”，按7.00万元与上年5.00万元计算应为增加2.00万元。",
    ],
    [
      "a wrong rate",
      "增加2.00万元，增长28.57%，主要原因是甲",
      "文中写的是“增长28.57%”，按7.00万元与上年5.00万元计算应为增长40.00%。",
    ],
  ])("rejects %s", (_what, words, message) => {
    expect(read(words, sourceOf("7.00", "5.00"), change(subject))?.messages).toEqual([message]);
  });

  it("checks a change in itself where last year is not known", () => {
    const source = sourceOf("7.00", null);
    const messages = (words: string) => read(words, source, change(subject))?.messages;
    expect(messages("增加2.00万元，增长40.00%，主要原因是甲")).toEqual([]);
    expect(messages("增加2.00万元，增长41.00%，主要原因是甲")).toHaveLength(1);
    expect(messages("增加2.00万元，下降40.00%，主要原因是甲")).toHaveLength(1);
  });

  it("points out a reason that differs from the one the clerk gave", () => {
    const source = sourceOf("7.00", "5.00", reason);
    const reading = read("增加2.00万元，增长40.00%，主要原因是乙", source, change(subject));
    expect(reading?.messages).toEqual(["基本支出的原因与填报事项不同，填报的是“人员增减”。"]);
  });
});
