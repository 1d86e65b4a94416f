import { describe, expect, it } from "vitest";
import { judgeStatedTwice } from "../../../src/review/parts/judge-stated-twice";
import { placeLines } from "../../../src/review/parts/part-finding";

const UNIT = "甲县某某中心";

function messagesOf(...lines: string[]): readonly string[] {
  return judgeStatedTwice(placeLines(lines), UNIT, 2026).map(({ message }) => message);
}

describe("numbers of staff that are stated twice", () => {
  const first = "甲县某某中心是甲县某某局下属单位，事业编制 19 名。";

  it("are asked about where they differ, with what stood before", () => {
    const [message] = messagesOf(first, "本单位人员编制 21 人，其中事业编制 21 人；");
    expect(message).toBe("事业编制这里写的是21人，前面写的是19人（“事业编制 19 名”），请核对。");
    expect(messagesOf(first, "本单位事业编制19人。")).toEqual([]);
    expect(messagesOf(first, "截止上年底，本单位事业编制 22 人。")).toHaveLength(1);
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

  it("are compared wherever they stand: in reasons, and in the goals of a target table", () => {
    const whole = "甲县某某中心实有人数 32 人，其中：在职 17 人，退休 15 人，离休 0 人。";
    expect(messagesOf(whole, "主要原因是在职人员19人，办公费增加。")).toEqual([
      "在职人员这里写的是19人，前面写的是17人（“在职 17 人”），请核对。",
    ]);
    expect(messagesOf(whole, "年度绩效目标\t目标1：保障中心在职17人，退休16人的工资。")).toEqual([
      "退休人员这里写的是16人，前面写的是15人（“退休 15 人”），请核对。",
    ]);
    expect(messagesOf(whole, "年度绩效目标\t保障中心在职17人，退休15人的工资。")).toEqual([]);
  });

  it("of three that are the same but one, name that one", () => {
    const lines = ["在职20人。", "现有在职人员21名。", "按在职20人测算。"];
    expect(messagesOf(...lines)).toEqual([
      "在职人员这里写的是21人，另外2处写的是20人（“在职20人”），请核对。",
    ]);
    expect(messagesOf("在职20人。", "在职21人。", "在职22人。")).toEqual([]);
  });

  it("are compared with the indicators that count the same persons", () => {
    const told = "本单位在职20人，退休16人。";
    const row = (name: string, value: string): string =>
      `产出指标\t数量指标\t${name}\t${value}\t10`;
    expect(messagesOf(told, row("在职人员工资发放人数", "=20人"))).toEqual([]);
    expect(messagesOf(told, row("在职人员工资发放人数", "=23人"))).toEqual([
      "在职人员这里写的是23人，前面写的是20人（“在职20人”），请核对。",
    ]);
    expect(messagesOf(told, row("退休人员保障人数（人）", "≥15 人"))).toEqual([]);
    expect(messagesOf(told, row("退休人员保障人数（人）", "≥18 人"))).toHaveLength(1);
    expect(messagesOf(told, row("退休人员慰问人数", "=3人"))).toEqual([]);
  });

  it("say nothing of those of whom only some are meant, of other years, and of what is paid to others", () => {
    const told = "本单位在职20人，退休16人。";
    const others = [
      "上年末在职18人，退休15人。",
      "2024年末在职18人。",
      "组织在职人员12人参加培训。",
      "在职人员12人参加培训。",
      "1995年底前困难企业退休人员200人。",
      "为破产企业退休人员200人发放补贴。",
      "退休200人次。",
      "增加在职人员3人。",
      "下属单位在职6人，退休2人。",
      "在职人员多了3名。",
    ];
    for (const line of others) expect([line, messagesOf(told, line)]).toEqual([line, []]);
  });
});
