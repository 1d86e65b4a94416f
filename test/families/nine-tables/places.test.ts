import { describe, expect, it } from "vitest";
import { checkWorkbook } from "../../../src/app/check-workbook";
import { openCase } from "../../../src/app/open-case";
import { toSentence } from "../../../src/errors/sentences";
import { plainSheet } from "../../support/edit-sheet";
import { randomNineBudget } from "../../support/nine-budget";
import { NINE_PLACES } from "../../support/nine-places";
import { nineWorkbook } from "../../support/nine-sheets";
import { unreadAmounts } from "../../support/unread-amounts";
import { SeededRandom } from "../../support/seeded-random";

const ALL = Object.entries(NINE_PLACES);

describe("the nine tables of a place", () => {
  it.each(ALL)("%s: known, read to the last amount, nothing false", (_name, place) => {
    for (const isRich of place.isPlain ? [false] : [false, true]) {
      const budget = randomNineBudget(new SeededRandom(isRich ? 12 : 11), isRich);
      const workbook = nineWorkbook(budget, place);
      const opened = openCase(workbook);
      const report = checkWorkbook(opened);
      expect(report.layout.family).toBe("nine-tables");
      expect(report.findings.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
      expect(report.problems.map(({ message }) => message)).toEqual([]);
      const further = place.further ?? [];
      expect((report.otherTables ?? []).map(({ text }) => text)).toEqual(further);
      expect(unreadAmounts(workbook, opened.budget)).toHaveLength(2 * further.length);
    }
  });

  it.each(ALL)("%s: called what its titles together tell", (_name, place) => {
    const budget = randomNineBudget(new SeededRandom(11), false);
    const { layout } = checkWorkbook(openCase(nineWorkbook(budget, place)));
    if (place.called === null) expect(layout.likePlace).toBeNull();
    else expect(layout.likePlace).toContain(place.called);
    expect(layout.reason).toContain(place.called ?? "看不出是哪个地方的");
  });

  it("refuses a set of tables that is not near, by its name", () => {
    const titles = [
      ...["部门财务收支预算总表", "部门收入预算表", "部门支出预算表", "部门财政拨款收支预算总表"],
      ...["一般公共预算支出预算表", "一般公共预算“三公”经费支出预算表", "部门基本支出预算表"],
      ...["部门项目支出预算表", "部门政府性基金预算支出预算表", "部门政府采购预算表"],
      ...["对下转移支付预算表", "项目支出绩效目标表"],
    ];
    const { sheets } = nineWorkbook(randomNineBudget(new SeededRandom(3), false));
    const bodies = sheets.map(({ values }) => values.slice(1));
    const workbook = {
      fileName: "外省.xlsx",
      title: null,
      sheets: titles.map((title, index) =>
        plainSheet(title.slice(0, 12), [[title], ...(bodies[index] ?? [["项目", "预算数"]])])
      ),
    };
    const refusal = ((): string => {
      try {
        return checkWorkbook(openCase(workbook)).layout.reason;
      } catch (error) {
        return toSentence(error);
      }
    })();
    expect(refusal).toContain("看起来是云南省的部门预算公开表，目前不支持，没有进行校核");
  });
});
