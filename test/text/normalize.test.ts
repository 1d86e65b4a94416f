import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldSpaces, isSameCaption, removeSpaces, toComparable } from "../../src/text/normalize";

describe("spaces", () => {
  it("removes white space of every width", () => {
    expect(removeSpaces(" 合\u3000\u3000计\u00a0\n\t(万\u200b元)\ufeff ")).toBe("合计(万元)");
  });

  it("folds it to single spaces and trims", () => {
    expect(foldSpaces("　社会保险\u3000 \n经办\u00a0机构 ")).toBe("社会保险 经办 机构");
    expect(foldSpaces(" \u3000 ")).toBe("");
  });
});

describe("toComparable", () => {
  it.each([
    ["合 计", "合计"],
    ["（一）", "(一)"],
    ["巴财社〔2025〕98号", "巴财社[2025]98号"],
    ["巴财社【2025】98号", "巴财社(2025)98号"],
    ["“三公”经费", '"三公"经费'],
    ["「三公」经费", "『三公』经费"],
    ["２０２６年", "2026年"],
    ["因公出国(境)费用", "因公出国（境）费用"],
    ["其中：财政拨款", "其中:财政拨款"],
    ["2025—2026", "2025-2026"],
    ["2025－2026", "2025–2026"],
    ["2025−2026", "2025-2026"],
  ])("makes %j and %j the same caption", (left, right) => {
    expect(isSameCaption(left, right)).toBe(true);
  });

  it.each([
    ["合计", "总计"],
    ["资本性支出", "资本性支出（基本建设）"],
    ["上年结转", "上年结余"],
    ["1.一般公共预算", "2.一般公共预算"],
  ])("keeps %j and %j apart", (left, right) => {
    expect(isSameCaption(left, right)).toBe(false);
  });

  it("leaves text alone that is comparable as it stands", () => {
    for (const text of [
      "",
      "支出预算/合计",
      "2080109",
      "1.一般公共预算拨款",
      "公务用车(小计)",
      "A-1,2;3:4%",
    ]) {
      expect(text.normalize("NFKC")).toBe(text);
      expect(toComparable(text)).toBe(text);
    }
  });

  it("changes nothing the second time", () => {
    const caption = fc
      .array(
        fc.constantFrom(
          ...Array.from("预算（）()【】〔〕「」『』“”\"'‘’：:，,１1Ａa —－-−‐　\u200b\n")
        ),
        {
          maxLength: 30,
        }
      )
      .map((characters) => characters.join(""));
    fc.assert(
      fc.property(caption, (text) => {
        expect(toComparable(toComparable(text))).toBe(toComparable(text));
        expect(isSameCaption(text, ` ${text}\u3000`)).toBe(true);
      })
    );
  });
});
