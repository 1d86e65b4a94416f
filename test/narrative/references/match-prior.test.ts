import { describe, expect, it } from "vitest";
import {
  readNarrative,
  toNarrativeText,
  writeNarrative,
  type NarrativeSource,
} from "../../../src/narrative";
import { xinjiangSections } from "../../../src/families/xinjiang/sections";
import { buildUnit, type ItemSpec } from "../../support/build-unit";

const names = (item: string): ItemSpec["names"] => [
  "社会保障和就业支出",
  "行政事业单位养老支出",
  item,
];

function source(
  items: readonly ItemSpec[],
  priorItems: readonly ItemSpec[],
  inputs: Readonly<Record<string, string>> = {}
): NarrativeSource {
  return {
    current: buildUnit({ items }),
    prior: buildUnit({ items: priorItems, fiscalYear: 2025 }),
    inputs: new Map(Object.entries(inputs)),
  };
}

function itemLines(of: NarrativeSource): readonly string[] {
  const text = toNarrativeText(writeNarrative(xinjiangSections, of));
  expect(readNarrative(xinjiangSections, text, of).findings).toEqual([]);
  return text.split("\n").filter((line) => line.includes("（项）："));
}

const asked = (of: NarrativeSource) =>
  writeNarrative(xinjiangSections, of).inputs.filter(({ key }) => key.startsWith("prior-code:"));

describe("codes of two years", () => {
  const renumbered = source(
    [{ code: "2080508", names: names("离退休"), basic: "12.00" }],
    [{ code: "2080501", names: names("离退休"), basic: "10.00" }]
  );

  it("are one where the names are the same, and the clerk is told", () => {
    expect(itemLines(renumbered)).toEqual([
      expect.stringContaining("预算数为12.00万元，比上年预算增加2.00万元，增长20.00%"),
    ]);
    const [one] = asked(renumbered);
    expect(one).toMatchObject({ key: "prior-code:generalPublicBudgetExpenditure.2080508" });
    expect(one?.guide).toContain("2080501 离退休");
  });

  it("are two where the clerk says so", () => {
    const lines = itemLines({
      ...renumbered,
      inputs: new Map([[asked(renumbered)[0]!.key, "无"]]),
    });
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain("预算数为0.00万元，比上年预算减少10.00万元，下降100.00%");
    expect(lines[1]).toContain("预算数为12.00万元，比上年预算增加12.00万元，增长100.00%");
  });

  it("are listed for decision where names differ: merged, split or new", () => {
    const merged = source(
      [{ code: "2080599", names: names("合并后的科目"), basic: "30.00" }],
      [
        { code: "2080502", names: names("科目甲"), basic: "10.00" },
        { code: "2080503", names: names("科目乙"), basic: "15.00" },
      ]
    );
    expect(itemLines(merged)).toHaveLength(3);
    const [one] = asked(merged);
    expect(one?.guide).toContain("2080502 科目甲、2080503 科目乙");
    const inputs = new Map([[one!.key, "2080502、2080503"]]);
    expect(itemLines({ ...merged, inputs })).toEqual([
      expect.stringContaining("比上年预算增加5.00万元，增长20.00%"),
    ]);
  });

  it("are no question where every code is there in both years, or nothing is gone", () => {
    const same = [{ code: "2080501", names: names("离退休"), basic: "10.00" }];
    const more = [...same, { code: "2080502", names: names("另一项"), basic: "1.00" }];
    expect(asked(source(same, same))).toEqual([]);
    expect(asked(source(more, same))).toEqual([]);
    expect(asked(source(same, more))).toEqual([]);
  });

  it("give one row of last year to one row of this year only", () => {
    const split = source(
      [
        { code: "2080508", names: names("一"), basic: "4.00" },
        { code: "2080509", names: names("二"), basic: "6.00" },
      ],
      [{ code: "2080501", names: names("原科目"), basic: "10.00" }]
    );
    const inputs = new Map(asked(split).map(({ key }) => [key, "2080501"]));
    const lines = itemLines({ ...split, inputs });
    expect(lines[0]).toContain("比上年预算减少6.00万元，下降60.00%");
    expect(lines[1]).toContain("比上年预算增加6.00万元，增长100.00%");
  });

  it("are given by the clerk first and by names then", () => {
    const both = source(
      [
        { code: "2080508", names: names("离退休"), basic: "4.00" },
        { code: "2080509", names: names("另一项"), basic: "6.00" },
      ],
      [{ code: "2080501", names: names("离退休"), basic: "10.00" }]
    );
    const inputs = new Map([[asked(both)[1]!.key, "2080501"]]);
    const lines = itemLines({ ...both, inputs });
    expect(lines[0]).toContain("比上年预算增加4.00万元，增长100.00%");
    expect(lines[1]).toContain("比上年预算减少4.00万元，下降40.00%");
  });

  it("that are mistyped are marked, not passed over", () => {
    const [one] = asked(renumbered);
    const inputs = new Map([[one!.key, "2080510"]]);
    const { inputs: lines } = writeNarrative(xinjiangSections, { ...renumbered, inputs });
    expect(lines.find(({ key }) => key === one!.key)?.state).toBe("unusable");
  });
});
