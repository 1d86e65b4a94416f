import { describe, expect, it } from "vitest";
import { xinjiang } from "../../src/families/xinjiang/index";
import {
  readNarrative,
  toNarrativeText,
  writeNarrative,
  type NarrativeSource,
} from "../../src/narrative";
import { recognize } from "../../src/recognition/recognize";
import { xinjiangSections } from "../../src/families/xinjiang/sections";
import { mutantsOf } from "../support/mutate-narrative";
import { readCase } from "../support/read-workbook";
import { testSection } from "../support/test-section";

async function budgetOf(slug: string, file?: string) {
  const recognition = recognize(await readCase(slug, file), [xinjiang]);
  if (recognition.kind !== "recognized") throw new Error(recognition.kind);
  return recognition.budget;
}

async function pairOf(slug: string): Promise<NarrativeSource> {
  const [current, prior] = [await budgetOf(slug), await budgetOf(slug, "prior.xlsx")];
  return { current, prior, inputs: new Map() };
}

const hejing = await pairOf("hejing-2026");
const aketao = await pairOf("aketao-2025");

describe.each(xinjiangSections.map((section) => [section.slug, section] as const))(
  "published workbooks: %s",
  (_slug, section) => testSection(section, { "hejing-2026": hejing, "aketao-2025": aketao })
);

describe("the whole text of the published workbooks", () => {
  const document = writeNarrative(xinjiangSections, hejing);
  const text = toNarrativeText(document);

  it("has thirteen sections in 2026, twelve in 2025", () => {
    const headings = (source: NarrativeSource) =>
      writeNarrative(xinjiangSections, source).sections.map(({ heading }) =>
        heading.map((phrase) => phrase.text).join("")
      );
    expect(headings(hejing)).toEqual([
      "一、关于和静县社会保险中心2026年收支预算情况的总体说明",
      "二、关于和静县社会保险中心2026年收入预算情况说明",
      "三、关于和静县社会保险中心2026年支出预算情况说明",
      "四、关于和静县社会保险中心2026年财政拨款收支预算情况的总体说明",
      "五、关于和静县社会保险中心2026年一般公共预算当年拨款情况说明",
      "六、关于和静县社会保险中心2026年一般公共预算基本支出情况说明",
      "七、关于和静县社会保险中心2026年一般公共预算项目支出情况说明",
      "八、关于和静县社会保险中心2026年政府性基金预算拨款情况说明",
      "九、关于和静县社会保险中心2026年国有资本经营预算拨款情况说明",
      "十、关于和静县社会保险中心2026年财政拨款“三公”经费预算情况说明",
      "十一、关于和静县社会保险中心2026年财政拨款委托业务费支出情况说明",
      "十二、关于和静县社会保险中心2026年上年结转结余预算情况说明",
      "十三、其他重要事项的情况说明",
    ]);
    expect(headings(aketao)).toHaveLength(12);
    expect(headings(aketao)[10]).toBe(
      "十一、关于阿克陶县社会保险中心2025年上年结转结余预算情况说明"
    );
  });

  it.each([
    ["hejing-2026", hejing],
    ["aketao-2025", aketao],
  ])("is read back without a finding: %s", (_slug, source) => {
    const written = toNarrativeText(writeNarrative(xinjiangSections, source));
    const reading = readNarrative(xinjiangSections, written, source);
    expect(reading.findings).toEqual([]);
    expect(reading.unread).toEqual([]);
  });

  it("says what was published wherever the tables decide it", () => {
    for (const line of [
      "一般公共预算400.62万元，占85.23%，比上年预算增加108.89万元，增长37.33%",
      "财政拨款结转0.00万元，占0.00%，比上年预算减少5.73万元，下降100.00%",
      "项目支出69.40万元，占14.77%，比上年预算减少6.21万元，下降8.21%",
      "2、卫生健康支出（类）22.86万元，占4.86%。",
      "4、社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位职业年金缴费支出（项）：2026年预算数为18.02万元，比上年预算增加18.02万元，增长100.00%",
      "公用经费16.37万元，主要包括：办公费、邮电费、差旅费、培训费、工会经费、公务用车运行维护费、其他商品和服务支出。",
      "和静县社会保险中心2026年没有使用政府性基金预算拨款安排的支出，政府性基金预算支出情况表为空表。",
      "运行经费财政拨款预算16.37万元，比上年预算增加5.04万元，增长44.48%",
    ])
      expect(text).toContain(line);
    const other = toNarrativeText(writeNarrative(xinjiangSections, aketao));
    expect(other).toContain("比上年预算减少3,103.05万元，下降99.34%");
    expect(other).toContain("比上年预算减少3,102.55万元，下降99.34%");
    expect(other).toContain("2025年预算数为0.00万元，比上年预算减少3,095.00万元，下降100.00%");
    expect(other).toContain("上年结转结余情况明细表为空表。");
  });

  it("leaves to the clerk only what no table tells", () => {
    const families = new Set(document.missing.map(({ key }) => key.replace(/[:.].*$/, "")));
    expect([...families].sort()).toEqual([
      "assets",
      "other-matters",
      "performance",
      "procurement",
      "project",
      "purpose",
      "reason",
      "running-costs",
    ]);
    expect(document.missing.filter(({ key }) => key.startsWith("reason:"))).toHaveLength(17);
    expect(new Set(document.missing.map(({ key }) => key)).size).toBe(document.missing.length);
  });

  it("carries cells of both years with every number that was computed from a table", () => {
    const computed = document.sections
      .flatMap(({ paragraphs }) => paragraphs.flatMap(({ phrases }) => phrases))
      .flatMap((phrase) =>
        phrase.kind === "fact" && /^= .*!/.test(phrase.explanation) ? [phrase] : []
      );
    expect(computed.length).toBeGreaterThan(30);
    for (const { cells, explanation } of computed) {
      expect(cells.length).toBeGreaterThan(0);
      if (explanation.includes("上年 表") && !explanation.includes("无此行"))
        expect(cells.some(({ year }) => year === "prior")).toBe(true);
    }
  });

  it("is noticed when a number or word of a heading is another", () => {
    const unseen: string[] = [];
    const headings = document.sections.map(({ heading }) => heading);
    for (const heading of headings) {
      const words = heading.map((phrase) => phrase.text).join("");
      for (const mutant of mutantsOf([heading])) {
        // A heading that stands twice may be that of a table of contents.
        if (mutant.what.startsWith("twice")) continue;
        const changed = mutant.paragraphs.join("\n");
        const reading = readNarrative(xinjiangSections, text.replace(words, changed), hejing);
        if (reading.findings.length === 0) unseen.push(`${words}: ${mutant.what}`);
      }
      const renumbered = words.replace(/^[^、]+/, (number) => (number === "二" ? "三" : "二"));
      const reading = readNarrative(xinjiangSections, text.replace(words, renumbered), hejing);
      if (reading.findings.length === 0) unseen.push(renumbered);
    }
    expect(unseen).toEqual([]);
  });

  it("is understood whatever the width, spaces and numbering", () => {
    const loose = text
      .replace(/(\d[\d,.]*)(?=万元|年|%)/g, " $1 ")
      .replace(/(\d),(\d{3})/g, "$1$2")
      .replace(/（([类款项])）/g, "($1)")
      .replace(/^(\d)、/gm, "$1. ")
      .replace(/，主要原因是/g, "。主要原因是：")
      .replace(/0\.00 (?=万元)/g, "0 ")
      .replace(/\n/g, "\n\n");
    expect(loose).not.toBe(text);
    expect(readNarrative(xinjiangSections, loose, hejing).findings).toEqual([]);
  });

  it("skips what stands around it: a table of contents, other chapters", () => {
    const contents = text.split("\n").filter((line) => /^[一二三四五六七八九十]+、/.test(line));
    const whole = [
      "目录",
      ...contents,
      "第三部分 情况说明",
      text,
      "第四部分 名词解释",
      "财政拨款：100万元。",
    ];
    const reading = readNarrative(xinjiangSections, whole.join("\n"), hejing);
    expect(reading.findings).toEqual([]);
    expect(reading.unread).toHaveLength(1);
  });

  it("finds that a whole section is missing", () => {
    const start = text.indexOf("六、关于");
    const without = text.slice(0, start) + text.slice(text.indexOf("七、关于"));
    const [finding, ...others] = readNarrative(xinjiangSections, without, hejing).findings;
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      section: "general-public-budget-basic-expenditure",
      place: { start, end: start },
    });
  });

  it("places a finding where the words stand", () => {
    const changed = text.replace("400.62万元，占", "400.26万元，占");
    const [finding] = readNarrative(xinjiangSections, changed, hejing).findings;
    expect(finding).toMatchObject({
      section: "revenue-budget",
      quote: "400.26万元",
      severity: "error",
    });
    expect(changed.slice(finding!.place.start, finding!.place.end)).toBe("400.26万元");
    expect(finding?.message).toBe(
      "文中写的是“400.26万元”，表2“总 计·一般公共预算”（G23）是400.62万元，相差0.36万元。"
    );
  });

  it.each([
    ["hejing-2026", hejing, "291.73"],
    ["aketao-2025", aketao, "440.10"],
  ])(
    "gives back what was typed, so that a published text needs no retyping: %s",
    (_slug, source, prior) => {
      const { missing } = writeNarrative(xinjiangSections, source);
      // Without last year's workbook the code of an item that is gone is not known.
      const gone = "reason:general-public-budget.item.2082602";
      const inputs = new Map(
        missing.flatMap(({ key }, index) => (key === gone ? [] : [[key, inputFor(key, index)]]))
      );
      const written = toNarrativeText(writeNarrative(xinjiangSections, { ...source, inputs }));
      const reading = readNarrative(xinjiangSections, written, { ...source, prior: null });
      expect(Object.fromEntries(reading.inputs)).toMatchObject(Object.fromEntries(inputs));
      expect(reading.inputs.get("prior:revenue.general-public-budget")).toBe(prior);
      expect(reading.findings).toEqual([]);
    }
  );

  it("is checked in itself where no workbook is at hand", () => {
    const unknown: NarrativeSource = { current: null, prior: null, inputs: new Map() };
    expect(readNarrative(xinjiangSections, text, unknown).findings).toEqual([]);
    for (const [right, wrong] of [
      ["占85.23%", "占85.32%"],
      ["增长37.33%", "增长33.73%"],
      ["下降0.69%", "增长0.69%"],
    ] as const) {
      const changed = text.replace(right, wrong);
      expect(readNarrative(xinjiangSections, changed, unknown).findings).toHaveLength(1);
    }
  });
});

function inputFor(key: string, index: number): string {
  if (key === "running-costs.wording") return "机关";
  if (key.startsWith("performance.")) return String(index);
  if (/^procurement|^assets.*value$/.test(key)) return `${index}.50`;
  return key.startsWith("assets") ? String(index) : `第${index}项事由`;
}
