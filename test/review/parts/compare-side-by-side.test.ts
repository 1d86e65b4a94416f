import { describe, expect, it } from "vitest";
import { recognizeWorkbook } from "../../../src/app/recognize-workbook";
import { compareSideBySide } from "../../../src/review/parts/compare-side-by-side";
import { placeLines } from "../../../src/review/parts/part-finding";
import { readCase } from "../../support/read-workbook";

const { budget } = recognizeWorkbook(await readCase("zizhou-2024"));

/** The end of table 1, as an export leaves it without its title. */
const TAIL = [
  "33\t本年收入合计\t133491208.00\t本年支出合计\t133491208.00\t本年支出合计\t133491208\t本年支出合计\t133491208.00",
  "34\t使用非财政拨款结余\t0.00\t结转下年\t0.00\t结转下年\t0.00\t结转下年\t0.00",
  "35\t上年实户资金余额\t0.00\t未安排支出的实户资金\t0.00\t未安排支出的实户资金\t0.00",
  "40\t收入总计\t133491208.00\t支出总计\t133491208.00\t支出总计\t133491208.00\t支出总计\t133491208.00",
];

function compare(lines: readonly string[]) {
  return compareSideBySide(placeLines(lines), budget);
}

describe("a printed table with several names in a row", () => {
  it("is compared pair by pair, without its title as well", () => {
    const [table] = compare(TAIL);
    expect(table?.id).toBe("comprehensiveSummary");
    expect(table?.agreed).toHaveLength(8);
    expect(table?.findings).toEqual([]);
  });

  it("tells the amount that the workbook does not have, and money where it has none", () => {
    const wrong = TAIL.map((line, at) =>
      at === 0 ? line.replace("133491208.00\t本年支出合计", "133491218.00\t本年支出合计") : line
    );
    const [one] = compare(wrong)[0]?.findings ?? [];
    expect(one?.message).toContain("“本年收入合计”是133491218.00元，工作簿里是133,491,208.00元");
    const added = TAIL.map((line, at) => (at === 1 ? line.replace("0.00", "1.00") : line));
    const [money] = compare(added)[0]?.findings ?? [];
    expect(money?.message).toContain("“使用非财政拨款结余”是1.00元");
  });

  it("is not compared where most of it is of no table of the workbook", () => {
    const other = TAIL.map((line) => line.replace(/133491208/gu, "98765432"));
    expect(compare(other)).toEqual([]);
    expect(compare(["收入总计\t133491208.00\t支出总计\t133491208.00"])).toEqual([]);
  });
});
