import { describe, expect, it } from "vitest";
import { toRangeAddress } from "../../../src/grid/address";
import { headerBoxes } from "../../../src/recognition/locate/header-boxes";

const boxesOf = (...paths: readonly (readonly string[])[]) =>
  headerBoxes(paths).map(({ text, bounds }) => `${text} ${toRangeAddress(bounds)}`);

describe("headerBoxes", () => {
  it("one row of captions: one cell each", () => {
    expect(boxesOf(["项目"], ["预算数"])).toEqual(["项目 A1", "预算数 B1"]);
  });

  it("a caption that neighbors share spans them, a shorter path is merged downwards", () => {
    expect(boxesOf(["项目"], ["财政拨款", "小计"], ["财政拨款", "基本支出", "人员经费"])).toEqual([
      "项目 A1:A3",
      "财政拨款 B1:C1",
      "小计 B2:B3",
      "基本支出 C2",
      "人员经费 C3",
    ]);
  });

  it("the same caption below different groups stands twice", () => {
    expect(boxesOf(["财政拨款", "小计"], ["非财政拨款", "小计"])).toEqual([
      "财政拨款 A1",
      "小计 A2",
      "非财政拨款 B1",
      "小计 B2",
    ]);
  });

  it("neighbors with the same own caption are not one column", () => {
    expect(boxesOf(["预算数"], ["预算数"])).toEqual(["预算数 A1", "预算数 B1"]);
    expect(boxesOf(["合计"], ["合计", "人员经费"], ["合计", "公用经费"])).toEqual([
      "合计 A1:A2",
      "合计 B1:C1",
      "人员经费 B2",
      "公用经费 C2",
    ]);
  });

  it("covers every cell of the header exactly once", () => {
    const paths = [
      ["科目", "科目代码", "类"],
      ["科目", "科目代码", "款"],
      ["科目", "科目名称"],
      ["支出"],
    ];
    const covered = headerBoxes(paths).flatMap(({ bounds: { top, left, bottom, right } }) =>
      Array.from({ length: bottom - top + 1 }, (_, row) =>
        Array.from({ length: right - left + 1 }, (_, column) => `${top + row},${left + column}`)
      ).flat()
    );
    expect(covered).toHaveLength(3 * 4);
    expect(new Set(covered).size).toBe(3 * 4);
  });
});
