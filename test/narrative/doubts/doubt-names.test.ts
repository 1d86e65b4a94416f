import { describe, expect, it } from "vitest";
import { doubtNames } from "../../../src/narrative/doubts/doubt-names";

const UNIT = "某县社会保险中心";

describe("names like the unit's", () => {
  it.each([
    ["某县社会保险中心负责参保登记。", []],
    ["某县社会保障中心负责参保登记。", ["某县社会保障中心"]],
    ["某县财政局负责拨款。", []],
  ])("%s", (words, names) => {
    expect(doubtNames(words, UNIT).map(({ name }) => name)).toEqual(names);
  });

  it("asks about each name once and says where it stands", () => {
    const [doubtful, ...more] = doubtNames("由某县社会保障中心主管，某县社会保障中心执行。", UNIT);
    expect(more).toEqual([]);
    expect(doubtful?.place).toEqual({ start: 1, end: 9 });
  });

  it("tells the same office of another county, which no list of units makes one below it", () => {
    const [doubtful] = doubtNames("机构设置\n乙丙县社会保险中心无下属单位。", "甲乙县社会保险中心");
    expect(doubtful).toMatchObject({ name: "乙丙县社会保险", isElsewhere: true });
    expect(doubtNames("某县社会保障中心", UNIT)[0]?.isElsewhere).toBe(false);
  });

  it("knows a county that begins like a conjunction at the beginning of a line", () => {
    const names = (words: string): readonly string[] =>
      doubtNames(words, "和静县社会保险中心").map(({ name }) => name);
    expect(names("2026年预算公开\n和硕县社会保险中心2026年预算")).toEqual(["和硕县社会保险"]);
    expect(names("由本中心和邻县社会保险中心共同办理。")).toEqual([]);
  });

  it("asks nothing where the unit's name shows no character", () => {
    expect(doubtNames("某县社会保障中心", "\u200b")).toEqual([]);
  });
});
