import { describe, expect, it } from "vitest";
import { recognizeWorkbook } from "../../../src/app/recognize-workbook";
import { reviewClaims } from "../../../src/review/ledger/review-claims";
import { readCase } from "../../support/read-workbook";

const budget = recognizeWorkbook(await readCase("nine-tables-rich")).budget;
const messagesOf = (line: string): readonly string[] =>
  reviewClaims(`五、一般公共预算支出\n${line}`, budget, null)
    .findings.map(({ message }) => message)
    .filter((message) => message.startsWith("各表都没有"));

describe("an item of the code book beside an amount", () => {
  it.each([
    ["卫生健康支出70.57万元，为行政单位医疗。", "行政单位医疗", "事业单位医疗"],
    ["卫生健康支出、行政单位医疗（项）70.57万元。", "行政单位医疗", "事业单位医疗"],
  ])("is one of the tables: %s", (line, right, wrong) => {
    expect(messagesOf(line)).toEqual([]);
    expect(messagesOf(line.replace(right, wrong))).toEqual([
      "各表都没有“事业单位医疗”的金额，同一款下有的是“行政单位医疗”，是否写错？",
    ]);
  });

  it.each([
    "卫生健康支出70.57万元，主要用于事业单位医疗保险缴费。",
    "上年事业单位医疗12.00万元，今年没有安排。",
    "事业单位医疗0万元。",
    "事业单位医疗：指单位缴纳的医疗保险12.00万元以内的部分。",
  ])("may be other money, or none: %s", (line) => {
    expect(messagesOf(line)).toEqual([]);
  });
});
