import { describe, expect, it } from "vitest";
import { readNarrative, writeNarrative, type NarrativeSource } from "../../../../src/narrative";
import { otherMattersSection } from "../../../../src/families/xinjiang/sections/other-matters";
import { linesOf, remarksOn, testSection } from "../../../support/test-section";
import { unit } from "../../../support/units";

/** What a text of the section gives to 填报事项. */
function lifted(text: string): ReadonlyMap<string, string> {
  const heading = "十三、其他重要事项的情况说明";
  return readNarrative([otherMattersSection], `${heading}\n${text}`, unit("plain")).inputs;
}

function withMerged(source: NarrativeSource, ...names: readonly string[]): NarrativeSource {
  return { ...source, mergedCarryOvers: new Set(names) };
}

describe("other-matters", () => {
  testSection(otherMattersSection);

  it("counts projects and amounts from the tables", () => {
    const source = unit("plain");
    const sheet = { sheet: "整体绩效", address: "A1", year: "current" } as const;
    const proven = { ...source, unitTargets: { count: 1, cells: [sheet] } };
    expect(linesOf(otherMattersSection, proven)).toContain(
      "2026年，本单位预算绩效管理整体预算绩效目标1个，涉及预算金额1,319.09万元；当年预算安排项目共2个，其中：财政拨款项目涉及预算金额9.50万元；非财政拨款项目涉及预算金额0.00万元。具体情况见下表："
    );
  });

  it("asks for the number of overall targets where no table proves it, and takes it out of a text", () => {
    const asked = linesOf(otherMattersSection, unit("plain")).join("\n");
    expect(asked).toContain("整体预算绩效目标【请填写：整体绩效目标表张数】个，涉及预算金额1,319.09");
    const none = unit("plain", { "performance.overall-targets": "0" });
    expect(linesOf(otherMattersSection, none).join("\n")).toContain(
      "整体预算绩效目标0个，涉及预算金额0.00万元"
    );
    const text = asked.replace("【请填写：整体绩效目标表张数】", "2");
    expect(lifted(text).get("performance.overall-targets")).toBe("2");
    const proven = { ...unit("plain"), unitTargets: { count: 1, cells: [] } };
    expect(remarksOn(otherMattersSection, text.split("\n"), proven)).toEqual([
      "文中写的是“2”，按整体绩效目标表张数应为1。",
    ]);
  });

  it("asks for the number of projects paid from other money, and only then", () => {
    const source = unit("with carry-over and own funds");
    expect(linesOf(otherMattersSection, source).join()).toContain(
      "非财政拨款项目涉及预算金额21.00万元"
    );
    expect(linesOf(otherMattersSection, source).join()).toContain("项目共【请填写");
    const told = unit("with carry-over and own funds", { "performance.other-projects": "2" });
    expect(linesOf(otherMattersSection, told).join()).toContain("项目共4个");
  });

  it("adds up what the clerk types", () => {
    const source = unit("plain", {
      "procurement.goods": "5",
      "procurement.works": "0",
      "procurement.services": "1,003.83",
    });
    expect(linesOf(otherMattersSection, source)).toContain(
      "2026年，甲县某某中心政府采购预算1,008.83万元，其中：政府采购货物预算5.00万元，政府采购工程预算0.00万元，政府采购服务预算1,003.83万元。"
    );
  });

  it("adds up what a text states although nobody typed it", () => {
    const source = unit("plain");
    const lines = linesOf(otherMattersSection, source).map((line) =>
      line.startsWith("2026年，甲县某某中心政府采购预算")
        ? "2026年，甲县某某中心政府采购预算8.84万元，其中：政府采购货物预算5.00万元，政府采购工程预算0万元，政府采购服务预算3.83万元。"
        : line
    );
    expect(remarksOn(otherMattersSection, lines, source)).toEqual([
      "文中写的是“8.84万元”，文中各分项是8.83万元，相差0.01万元。",
    ]);
  });

  it("does not call a sum the text's own where an input gives one of its parts", () => {
    const source = unit("plain", { "procurement.goods": "1,200.50" });
    const lines = linesOf(otherMattersSection, source).map((line) =>
      line.startsWith("2026年，甲县某某中心政府采购预算")
        ? "2026年，甲县某某中心政府采购预算2.10万元，其中：政府采购货物预算0.00万元，政府采购工程预算0.00万元，政府采购服务预算2.10万元。"
        : line
    );
    const remarks = remarksOn(otherMattersSection, lines, source);
    expect(remarks.join("\n")).not.toContain("文中各分项");
    expect(remarks).toContain(
      "文中写的是“2.10万元”，各分项（表格和填报事项中有的，用其中的数）相加是1,202.60万元，相差1,200.50万元。"
    );
  });

  it("leaves room for the target tables below the sentence that announces them", () => {
    const source = unit("plain");
    const lines = linesOf(otherMattersSection, source).flatMap((line) =>
      line.endsWith("具体情况见下表：")
        ? [line, "单位整体绩效目标表", "（2026年）", "年度绩效目标 12"]
        : [line]
    );
    expect(remarksOn(otherMattersSection, lines, source)).toEqual([]);
  });

  describe("with a carry-over in the target table of this year's project", () => {
    const apart = unit("with carry-over and own funds");
    const merged = withMerged(apart, "某改造项目2");
    testSection(otherMattersSection, { merged });

    it("says so", () => {
      expect(linesOf(otherMattersSection, merged).slice(-3)).toEqual([
        "（五）其他需说明的事项",
        "“某改造项目2”项目的绩效目标表与上年结转合并编报，其中上年结转120.00万元。",
        "【请填写：其他需说明的事项，没有的填“无”】",
      ]);
    });

    it("misses it in a text that does not, and an amount that is another", () => {
      const silent = linesOf(otherMattersSection, apart);
      expect(remarksOn(otherMattersSection, silent, merged)).toEqual([
        "这里漏写了““某改造项目2”项目的绩效目标表与上年结转合并编报，其中上年结转120.00万元。”。",
      ]);
      const lines = linesOf(otherMattersSection, merged);
      const wrong = lines.map((line) => line.replace("结转120.00", "结转12.00"));
      expect(remarksOn(otherMattersSection, wrong, merged)).toHaveLength(1);
    });
  });

  describe("where the clerk answers that there is nothing else", () => {
    const answered = unit("plain", { "other-matters": "无。" });
    testSection(otherMattersSection, { answered });

    it("says so in the words of the form", () => {
      const lines = linesOf(otherMattersSection, answered);
      expect(lines[lines.length - 1]).toBe("本单位无其他需说明事项。");
    });

    it.each(["本单位无其他需说明事项。", "我局没有其他需要说明的情况", "无"])(
      "takes “%s” of a text as that answer, and finds nothing wrong with it",
      (said) => {
        const lines = [...linesOf(otherMattersSection, answered).slice(0, -1), said];
        expect(lifted(lines.join("\n")).get("other-matters")).toBe("无");
        expect(remarksOn(otherMattersSection, lines, answered)).toEqual([]);
        expect(remarksOn(otherMattersSection, lines, unit("plain"))).toEqual([]);
        const typed = unit("plain", { "other-matters": "另有一项。" });
        expect(remarksOn(otherMattersSection, lines, typed)).toEqual([
          `其他需说明的事项：文中写的是“${said}”，填报事项中是“另有一项。”。`,
        ]);
      }
    );

    it("asks for it where the clerk says nothing", () => {
      const { inputs, missing } = writeNarrative([otherMattersSection], unit("plain"));
      expect(inputs.find(({ key }) => key === "other-matters")).toMatchObject({
        state: "missing",
        hint: "其他需说明的事项",
        guide: "没有的填“无”；有的写一段文字",
      });
      expect(missing.map(({ key }) => key)).toContain("other-matters");
    });
  });

  it("writes what else the clerk has to say", () => {
    const source = unit("plain", { "other-matters": "上年结转资金列入同一绩效目标表。" });
    const lines = linesOf(otherMattersSection, source);
    expect(lines[lines.length - 1]).toBe("上年结转资金列入同一绩效目标表。");
    expect(remarksOn(otherMattersSection, lines, source)).toEqual([]);
  });
});
