import { describe, expect, it } from "vitest";
import { readTextFile } from "../../src/document/read-text-file";
import { toSentence } from "../../src/errors/sentences";

function sentenceOf(text: string): string {
  try {
    return `${readTextFile({ fileName: "文稿.txt", bytes: new TextEncoder().encode(text) }).length} lines`;
  } catch (error) {
    return toSentence(error);
  }
}

describe("a text that is longer than any document", () => {
  it("is refused, and the place is named", () => {
    expect(sentenceOf(`第一段\n${"支".repeat(2_000_000)}`)).toContain("第 2 段有 2000000 个字");
    expect(sentenceOf("支出\n".repeat(300_000))).toContain("没有读取“文稿.txt”：有 300001 段");
  });

  it("is read up to there", () => {
    expect(sentenceOf("支".repeat(100_000))).toBe("1 lines");
    expect(sentenceOf("支出\n".repeat(20_000))).toBe("20001 lines");
  });
});
