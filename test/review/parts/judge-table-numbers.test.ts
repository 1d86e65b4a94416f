import { describe, expect, it } from "vitest";
import { openCase } from "../../../src/app/open-case";
import { judgeTableNumbers } from "../../../src/review/parts/judge-table-numbers";
import { placeLines } from "../../../src/review/parts/part-finding";
import { readCase } from "../../support/read-workbook";

const { budget } = openCase(await readCase("hejing-2026"));

function judge(...lines: readonly string[]): readonly string[] {
  return judgeTableNumbers(placeLines(lines), budget).map(({ message }) => message);
}

describe("numbers above printed tables", () => {
  it("are the workbook's", () => {
    expect(judge("表 5", "", "一般公共预算支出情况表")).toEqual([]);
  });

  it("are asked about where the workbook gives the title another", () => {
    expect(judge("表6", "一般公共预算支出情况表")).toEqual([
      "“一般公共预算支出情况表”上方写的是表6，工作簿里它是表5，是否写错？",
    ]);
  });

  it("say nothing above what is no table of the workbook", () => {
    expect(judge("表6", "政府购买服务目录")).toEqual([]);
  });
});
