import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Amount } from "../../src/money/amount";
import { formatAmount } from "../../src/money/format";
import { isAmountWithUnit, parseAmountCell, parseAmountText } from "../../src/money/parse";

function parse(text: string): string {
  const parsed = parseAmountText(text, "ten-thousand-yuan");
  return parsed.kind === "amount" ? parsed.amount.toString() : parsed.kind;
}

describe("parseAmountText", () => {
  it.each([
    ["1202.95", "1202.95"],
    ["1,202.95", "1202.95"],
    ["1，202.95", "1202.95"],
    ["12,345,678", "12345678"],
    ["１２．５０", "12.5"],
    ["－３", "-3"],
    ["−3", "-3"],
    ["+3", "3"],
    ["(3.5)", "-3.5"],
    ["（3.5）", "-3.5"],
    ["　3.5 ", "3.5"],
    ["3\u00a0096.25", "3096.25"],
    ["0.00", "0"],
    ["-0.00", "0"],
    ["007", "7"],
  ])("reads %j as %s", (text, expected) => {
    expect(parse(text)).toBe(expected);
  });

  it.each(["", " ", "\u3000", "-", "—", "——", "－", "–", "―", "−", "‐", "‒", "/", "--"])(
    "takes %j for nothing",
    (text) => {
      expect(parse(text)).toBe("blank");
    }
  );

  it.each([
    "3.5万元",
    "约3",
    "3.5.1",
    "1,20",
    "12,34.5",
    "1,2345",
    ",123",
    "3.",
    ".5",
    "85%",
    "1e3",
    "=A1",
    "#REF!",
    "无",
    "一",
    "()",
    "(-5)",
    "(−5)",
    "(+5)",
    "(5",
    "5)",
    "--5",
    "3-5",
    "12.5①",
    "①",
    "⑴",
    "5²",
    "½",
    "Ⅲ",
  ])("does not guess %j", (text) => {
    expect(parse(text)).toBe("unreadable");
  });

  it("gives the text that it could not read, as written", () => {
    expect(parseAmountText(" 约 ３ ", "yuan")).toEqual({ kind: "unreadable", text: " 约 ３ " });
  });

  it("carries the measure", () => {
    const parsed = parseAmountText("3", "yuan");
    expect(parsed.kind === "amount" && parsed.amount.measure).toBe("yuan");
  });

  it("reads every amount that we print, in half- and full-width", () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 12), max: 10 ** 12 }), (cents) => {
        const amount = Amount.of(String(cents), "yuan").times("0.01");
        const printed = formatAmount(amount);
        const wide = printed.replace(/[!-~]/g, (character) =>
          String.fromCharCode(character.charCodeAt(0) + 0xfee0)
        );
        for (const text of [printed, wide]) {
          const parsed = parseAmountText(text, "yuan");
          expect(parsed.kind === "amount" && parsed.amount.equals(amount)).toBe(true);
        }
      })
    );
  });
});

describe("parseAmountCell", () => {
  it.each([
    ["￥1,202.95", "1202.95"],
    ["¥ 3.5", "3.5"],
    ["RMB3.5", "3.5"],
    ["人民币3.5万元整", "3.5"],
    ["3.5万元", "3.5"],
    ["3.5 万", "3.5"],
    ["3.5（万元）", "3.5"],
    ["(3.5万元)", "-3.5"],
    ["-¥3.5", "-3.5"],
    ["¥-3.5", "-3.5"],
    ["¥(3.5)", "-3.5"],
    ["'3.5", "3.5"],
    ["‘3.5", "3.5"],
    [".5", "0.5"],
    ["-.5", "-0.5"],
    ["3.", "3"],
    ["1，202.95", "1202.95"],
  ])("reads %j as %s", (text, expected) => {
    const parsed = parseAmountCell(text, "ten-thousand-yuan");
    expect(parsed.kind === "amount" ? parsed.amount.toString() : parsed.kind).toBe(expected);
  });

  it.each(["无", " 无 ", "零", "\\", "＼", "¥-", "—"])("takes %j for nothing", (text) => {
    expect(parseAmountCell(text, "yuan").kind).toBe("blank");
  });

  it.each([
    "¥",
    "万元",
    "元",
    "约3万元",
    "3.5.1万元",
    "1,20元",
    "¥¥3",
    "$3",
    "3.5亿元",
    "3人",
    "85%",
    ".",
  ])("does not guess %j", (text) => {
    expect(parseAmountCell(text, "ten-thousand-yuan")).toEqual({ kind: "unreadable", text });
  });

  it("leaves an amount in the other unit to the clerk", () => {
    for (const [text, measure] of [
      ["35000元", "ten-thousand-yuan"],
      ["3.5万元", "yuan"],
    ] as const) {
      expect(parseAmountCell(text, measure)).toEqual({ kind: "unreadable", text });
      expect(isAmountWithUnit(text)).toBe(true);
    }
    expect(isAmountWithUnit("约3")).toBe(false);
  });
});
