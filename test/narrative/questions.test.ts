import { describe, expect, it } from "vitest";
import {
  compared,
  inputAmount,
  readNarrative,
  toNarrativeText,
  writeNarrative,
} from "../../src/narrative";
import { changeKey, createEnvironment, remember } from "../../src/narrative/references/environment";
import { reviewSum } from "../../src/narrative/doubts/review-sum";
import { doubtEstimate } from "../../src/narrative/words/estimate";
import { doubtDocumentNumber } from "../../src/narrative/doubts/doubt-document-number";
import { doubtNames } from "../../src/narrative/doubts/doubt-names";
import { Amount } from "../../src/money/amount";
import { toComparable } from "../../src/text/normalize";
import { shaanxiSections } from "../../src/families/shaanxi/sections";
import { xinjiangSections } from "../../src/families/xinjiang/sections";
import { SHAANXI_UNITS } from "../support/shaanxi-units";
import { unit, withInputs } from "../support/units";

/** What a stranger's text is asked about: this unit's text with words of the clerk's replaced. */
function questionsOn(change: (text: string) => string): readonly string[] {
  const source = unit("plain");
  const filled = withInputs(
    source,
    writeNarrative(xinjiangSections, source).missing.map(({ key }) => key)
  );
  const text = toNarrativeText(writeNarrative(xinjiangSections, filled));
  const changed = change(text);
  expect(changed).not.toBe(text);
  const asked = { ...source, asksQuestions: true };
  const messages = (of: string): readonly string[] =>
    readNarrative(xinjiangSections, of, asked).findings.map(
      ({ severity, message }) => `${severity}: ${message}`
    );
  const before = new Set(messages(text));
  return messages(changed).filter((message) => !before.has(message));
}

const replaceReason = (line: RegExp, reason: string) => (text: string) =>
  text.replace(
    new RegExp(`(${line.source}[^\\n]*?主要原因是)[^\\n。]*`, "u"),
    (_, head: string) => head + reason
  );

describe("what looks wrong and no figure proves", () => {
  it("is an amount in a reason that is more than the whole of either year", () => {
    const of = (reason: string) => questionsOn(replaceReason(/社会保险经办机构（项）/, reason));
    // 1274.11万元 this year, 1112.00万元 last year.
    expect(of("某项补助1,275.00万元不再安排")).toEqual([
      expect.stringMatching(/^warning: .*1,275\.00万元比本年1274\.11万元、上年1112\.00万元都大/),
    ]);
    expect(of("某项补助1,112.01万元不再安排")).toEqual([]);
    expect(of("标准提高为1.5万元/人")).toEqual([]);
  });

  it("is an expense that is said to grow and has no amount", () => {
    const of = (reason: string) => questionsOn(replaceReason(/运行经费财政拨款预算/, reason));
    expect(of("委托业务费增加")).toEqual([
      expect.stringContaining("一般公共预算基本支出情况表没有“委托业务费”的支出"),
    ]);
    expect(of("办公费增加")).toEqual([]);
    expect(of("委托业务费减少")).toEqual([]);
    expect(of("委托业务费减少、办公费增加")).toEqual([]);
    expect(of("工作需要")).toEqual([]);
  });

  it("is not asked of a text that is proved", () => {
    const source = unit("plain");
    const text = toNarrativeText(writeNarrative(xinjiangSections, source)).replace(
      /主要原因是【[^】]*】/u,
      "主要原因是某项补助999,999.00万元"
    );
    const found = readNarrative(xinjiangSections, text, source).findings;
    expect(found.filter(({ message }) => message.includes("999,999.00"))).toEqual([]);
  });
});

describe("persons × standard × months", () => {
  const asked = (words: string, size: string): readonly string[] =>
    [...doubtEstimate(words, 0, Amount.of(size, "ten-thousand-yuan"))].map(
      ({ message }) => message
    );

  it.each([
    ["补助200人,120.00元/月/人,发放12个月", "28.80"],
    ["补助200人,每人每月120元", "28.80"],
    ["补助200人,120元/人/月,发放6个月", "14.40"],
    ["补助30人,0.5万元/人/年", "15.00"],
    ["补助27人,120元/月/人", "3.89"],
    ["补助200人,在职20人,120元/月/人", "1.00"],
    ["补助200人,120元/月/人和80元/月/人", "1.00"],
    ["补助200人次,120元/月/人", "1.00"],
    ["补助200人,120元/人", "1.00"],
    ["没有写人数和标准", "1.00"],
  ])("is left alone: %s, %s万元", (words, size) => {
    expect(asked(words, size)).toEqual([]);
  });

  it.each([
    ["补助200人,120.00元/月/人,发放12个月", "28.90", "200人×120元/人/月×12个月＝28.80万元"],
    ["补助27人,标准120元/月/人。27人按月发放", "4.00", "27人×120元/人/月×12个月＝3.89万元"],
    ["补助30人,每人每年0.5万元", "16.00", "30人×0.5万元/人/年＝15.00万元"],
  ])("is asked about: %s, %s万元", (words, size, expected) => {
    expect(asked(words, size)).toEqual([expect.stringContaining(expected)]);
  });
});

describe("the number of the document a project is named after", () => {
  const asked = (words: string): readonly string[] =>
    [...doubtDocumentNumber("业务补助甲财社〔2025〕102号", toComparable(words), 0)].map(
      ({ message }) => message
    );

  it("is asked about where the same agency's documents of other numbers are cited instead", () => {
    expect(asked("业务补助甲财社【2025】102号：依据甲财社【2021】104号")).toEqual([
      "项目名称里的文号是“甲财社(2025)102号”，说明里写的是“甲财社(2021)104号”，是否沿用了以前的文号？",
    ]);
  });

  it.each([
    "业务补助甲财社[2025]102号：依据甲财社〔2025〕102号",
    "业务补助甲财社[2025]102号：依据甲财社〔2021〕104号、甲财社〔2025〕102号",
    "业务补助甲财社[2025]102号：依据甲政办发〔2018〕168号",
    "业务补助甲财社[2025]102号：按月发放",
  ])("is left alone: %s", (words) => {
    expect(asked(words)).toEqual([]);
  });
});

describe("a part of what the clerk states", () => {
  const reserve = (amount: string) => (text: string) =>
    text.replace(
      /(预留政府采购项目预算金额)[\d.,]+(?=万元，小微)/u,
      (_, head: string) => head + amount
    );

  it("is asked about where it is more than the whole", () => {
    expect(questionsOn(reserve("999,999.00"))).toContainEqual(
      expect.stringMatching(
        /^warning: 面向中小企业预留采购预算（999999）比政府采购预算（[\d.]+）多/
      )
    );
  });

  it("is asked about in the text of 陕西: more staff than posts", () => {
    const source = { ...SHAANXI_UNITS["plain"]!, asksQuestions: true };
    const text = (staff: string): string =>
      `三、人员情况说明\n截止上年底，本单位人员编制19人，其中行政编制0人、事业编制19人；实有人员${staff}人，其中行政0人、事业${staff}人。单位管理的离退休人员1人。`;
    const messages = (staff: string): readonly string[] =>
      readNarrative(shaanxiSections, text(staff), source).findings.map(({ message }) => message);
    const asked = "实有人员（20）比人员编制（19）多，请核对或说明原因。";
    expect(messages("20")).toContain(asked);
    expect(messages("19")).not.toContain(asked);
    expect(messages("19").filter((message) => message.includes("请核对或说明原因"))).toEqual([]);
  });
});

describe("the unit's name", () => {
  const names = (text: string): readonly string[] =>
    doubtNames(text, "甲县社会保险中心").map(({ name }) => name);

  it("written with other characters is asked about once", () => {
    expect(names("甲县社会保险管理局，负责某事。甲县社会保险管理局")).toEqual([
      "甲县社会保险管理局",
    ]);
    expect(names("甲 县 社会保险服务中心")).toEqual(["甲县社会保险服务中心"]);
  });

  it("is left alone, and so are other organizations of the place", () => {
    expect(names("甲县社会保险中心。甲县财政局，甲县人力资源和社会保障局")).toEqual([]);
    expect(names("甲县社会保险中心办公室；甲县社会保险事业")).toEqual([]);
  });
});

describe("changes of items and the change of the whole, without last year's workbook", () => {
  const source = SHAANXI_UNITS["without prior year"]!;
  const complete = (() => {
    let filled = source;
    for (let round = 0; round < 3; round += 1)
      filled = withInputs(
        filled,
        writeNarrative(shaanxiSections, filled).missing.map(({ key }) => key)
      );
    return toNarrativeText(writeNarrative(shaanxiSections, filled));
  })();
  const sums = (text: string): readonly string[] =>
    readNarrative(shaanxiSections, text, source)
      .findings.map(({ message }) => message)
      .filter((message) => message.startsWith("各项增减相加"));

  it("must add up", () => {
    // Amounts of last year were typed at random for each item, so they do not.
    const [first] = sums(complete);
    expect(first).toMatch(
      /^各项增减相加（.*）为(增加|减少)[\d.]+万元，合计写的是(增加|减少)[\d.]+万元/
    );
  });

  it.each([
    ["10.00", "-2.50", "7.50", 0],
    ["10.00", "-2.50", "7.51", 0],
    ["10.00", "-2.50", "7.52", 1],
    ["10.00", "-2.50", "-7.50", 1],
  ])("%s and %s make %s: %s remarks", (first, second, whole, count) => {
    const reference = inputAmount("whole", "合计");
    const environment = createEnvironment({ current: null, prior: null, inputs: new Map() });
    const items = [first, second].map((change) => ({
      start: 0,
      match: {
        end: 1,
        readings: [],
        environment: remember(
          environment,
          changeKey("table/main/*/total"),
          Amount.of(change, "ten-thousand-yuan")
        ),
      },
    }));
    const stated = remember(
      environment,
      changeKey(reference.key),
      Amount.of(whole, "ten-thousand-yuan")
    );
    expect([...reviewSum(compared(reference, "whole", "合计"), items, stated)]).toHaveLength(count);
  });

  it("are asked about where the direction is left out", () => {
    const text = complete.replace(/较上年(?:增加|减少)(?=[\d.]+万元)/u, "较上年资金");
    expect(text).not.toBe(complete);
    const found = readNarrative(shaanxiSections, text, source).findings;
    expect(found.map(({ message }) => message)).toContainEqual(
      expect.stringContaining("没有写明增加还是减少")
    );
  });
});
