import { describe, expect, it } from "vitest";
import { judgeStatedTwice } from "../../../src/review/parts/judge-stated-twice";
import { placeLines } from "../../../src/review/parts/part-finding";

const UNIT = "甲县某某中心";

function messagesOf(...lines: string[]): readonly string[] {
  return judgeStatedTwice(placeLines(lines), UNIT).map(({ message }) => message);
}

describe("numbers of staff that are stated twice", () => {
  const first = "甲县某某中心是甲县某某局下属单位，事业编制 19 名。";

  it("are asked about where they differ, with what stood before", () => {
    const [message] = messagesOf(first, "本单位人员编制 21 人，其中事业编制 21 人；");
    expect(message).toBe("事业编制这里写的是21人，前面写的是19人（“事业编制 19 名”），请核对。");
    expect(messagesOf(first, "本单位事业编制19人。")).toEqual([]);
  });

  it("may be of another unit, another year, or of those who came", () => {
    const others = [
      "甲县另一中心事业编制 30 人。",
      "上年末事业编制 18 人。",
      "原因是新增事业编制 2 人。",
    ];
    for (const line of others) expect(messagesOf(first, line)).toEqual([]);
    expect(messagesOf(first, "本级事业编制 5 人。", "下属事业编制 14 人。")).toEqual([]);
  });
});
