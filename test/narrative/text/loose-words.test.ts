import { describe, expect, it } from "vitest";
import { looseEnd } from "../../../src/narrative/text/loose-words";
import { ReadText } from "../../../src/narrative/text/read-text";
import { toComparable } from "../../../src/text/normalize";

/** What of a text the words read at its beginning, null where they do not stand there. */
function read(words: string, written: string): string | null {
  const text = new ReadText(written);
  const found = looseEnd(toComparable(words), text, 0);
  return found && text.slice(0, found.end);
}

describe("fixed words read with slack", () => {
  it.each([
    ["没有使用", "未安排"],
    ["，其中：", "其中包括："],
    ["支出预算为", "支出预算"],
    ["（一）基本支出", "1、基本支出"],
    ["补贴标准：", "补贴标准"],
  ])("reads “%s” written as “%s”", (words, written) => {
    expect(read(words, `${written}12.00万元`)).toBe(toComparable(written));
  });

  it.each([
    ["增加", "减少"],
    ["没有使用", "使用"],
    ["基本支出", "项目支出"],
  ])("does not read “%s” where “%s” stands", (words, written) => {
    expect(read(words, `${written}12.00万元`)).toBeNull();
  });

  it("tells an end without a full stop", () => {
    const text = new ReadText("为空表\n下一句");
    expect(looseEnd(toComparable("为空表。"), text, 0)).toEqual({ end: 3, isOpen: true });
  });
});
