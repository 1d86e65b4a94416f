import { describe, expect, it } from "vitest";
import { nineTablesSections } from "../../../src/families/nine-tables/sections/index";
import { toPlainText, writeNarrative } from "../../../src/narrative";
import { NINE_PLACES } from "../../support/nine-places";
import { nineSource } from "../../support/nine-source";
import { testSection } from "../../support/test-section";

const { 上海: yuan = {}, 西藏: withoutCapital = {}, 河北: integrated = {} } = NINE_PLACES;
const SOURCES = {
  "with last year's workbook": nineSource(4, true, {}, nineSource(5, true, {})),
  "in 元, without funds": nineSource(6, false, yuan),
  "last year in the tables, own funds in one line": nineSource(7, true, {
    ...integrated,
    priorYear: true,
    threePublic: "two-years",
  }),
};

const headingsOf = (source: Parameters<typeof writeNarrative>[1]): readonly string[] =>
  writeNarrative(nineTablesSections, source).sections.map(({ heading }) => toPlainText(heading));

describe("the text of the nine tables", () => {
  it("has a section for every table and one for the rest", () => {
    expect(headingsOf(SOURCES["with last year's workbook"])).toEqual([
      "一、关于部门收支总表的说明",
      "二、关于部门收入总表的说明",
      "三、关于部门支出总表的说明",
      "四、关于财政拨款收支总表的说明",
      "五、关于一般公共预算支出表的说明",
      "六、关于一般公共预算基本支出表的说明",
      "七、关于一般公共预算“三公”经费支出表的说明",
      "八、关于政府性基金预算支出表的说明",
      "九、关于国有资本经营预算支出表的说明",
      "十、其他重要事项的情况说明",
    ]);
  });

  it("does without the section of a table that the place does not have", () => {
    const headings = headingsOf(nineSource(8, false, withoutCapital));
    expect(headings).toHaveLength(9);
    expect(headings[8]).toBe("九、其他重要事项的情况说明");
  });
});

describe.each(nineTablesSections.map((section) => [section.slug, section] as const))(
  "%s",
  (_slug, section) => {
    testSection(section, SOURCES);
  }
);
