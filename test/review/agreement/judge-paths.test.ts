import { describe, expect, it } from "vitest";
import { recognizeWorkbook } from "../../../src/app/recognize-workbook";
import { reviewClaims } from "../../../src/review/ledger/review-claims";
import { readCase } from "../../support/read-workbook";

const budget = recognizeWorkbook(await readCase("nine-tables-rich")).budget;
const messagesOf = (...lines: readonly string[]): readonly string[] =>
  reviewClaims(lines.join("\n"), budget, null).findings.map(({ message }) => message);

describe("names told one below the other", () => {
  const item = (path: string): readonly string[] =>
    messagesOf("五、一般公共预算支出", `${path}70.57万元。`);

  it("are those of the tables", () => {
    expect(item("卫生健康支出（类）行政事业单位医疗（款）行政单位医疗（项）2025年预算为")).toEqual(
      []
    );
  });

  it("are asked about where the item is another one of the code book", () => {
    expect(
      item("卫生健康支出（类）行政事业单位医疗（款）事业单位医疗（项）2025年预算为").join()
    ).toContain("“行政事业单位医疗”下面没有“事业单位医疗”，有的是“行政单位医疗”");
    expect(
      item("社会保障和就业支出（类）行政事业单位医疗（款）行政单位医疗（项）2025年预算为").join()
    ).toContain("“社会保障和就业支出”下面没有“行政事业单位医疗”");
  });

  it("may be any where they are only explained", () => {
    const path = "卫生健康支出（类）行政事业单位医疗（款）事业单位医疗（项）";
    expect(messagesOf("五、科目说明", `${path}：指单位缴纳的医疗保险费。`)).toEqual([]);
    expect(messagesOf("第四部分 名词解释", `${path}：指每人200元以内的费用。`)).toEqual([]);
  });

  it("may be called in words of the unit's own", () => {
    expect(item("卫生健康支出（类）行政事业单位医疗（款）机关医疗（项）2025年预算为")).toEqual([]);
  });
});

describe("a code with a name behind it", () => {
  it("is asked about where the name is of another code that no table has", () => {
    const said = (name: string): readonly string[] =>
      messagesOf("五、一般公共预算支出", `2210201 ${name}：18.94万元。`);
    expect(said("住房公积金")).toEqual([]);
    expect(said("公积金")).toEqual([]);
    expect(said("购房补贴")).toEqual([
      "科目编码“2210201”后面写的是“购房补贴”，表上是“住房公积金”，是否写错？",
    ]);
  });

  it("are read with a dash between as well", () => {
    const say = (item: string): readonly string[] =>
      messagesOf(`卫生健康支出—行政事业单位医疗—${item}：70.57万元。`);
    expect(say("行政单位医疗")).toEqual([]);
    expect(say("事业单位医疗")[0]).toContain("行政事业单位医疗”下面没有“事业单位医疗");
  });
});
