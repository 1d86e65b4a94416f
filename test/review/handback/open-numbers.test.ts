import { describe, expect, it } from "vitest";
import { createLocator } from "../../../src/review/handback/locate";
import {
  describeOpenNumbers,
  uncheckedParagraphs,
} from "../../../src/review/handback/open-numbers";
import type { LedgerNumber } from "../../../src/review/ledger/reconcile";

const LINES = ["第三部分 说明", "甲支出3万元，乙支出4万元。", "丙5万元。", "没有数的一段。"];
const TEXT = LINES.join("\n");

function numberOf(number: string, state: LedgerNumber["state"]): LedgerNumber {
  const start = TEXT.indexOf(number);
  const sentence = LINES.find((line) => line.includes(number)) ?? "";
  return { start, end: start + number.length, state, number, sentence };
}

describe("numbers that were compared with nothing", () => {
  it("are told with their paragraph, marked in their sentence", () => {
    const open = [numberOf("3万元", "notUnderstood"), numberOf("4万元", "notUnderstood")];
    const told = describeOpenNumbers([...open, numberOf("5万元", "agrees")], createLocator(LINES));
    expect(told).toEqual([
      "没有读懂的数 2 个，请自己核对：",
      "    第三部分 说明，第 1 段：甲支出【3万元】，乙支出【4万元】。",
    ]);
    expect(describeOpenNumbers([], createLocator(LINES))).toEqual([]);
  });

  it("leave their paragraphs unchecked, one by one", () => {
    const numbers = [numberOf("3万元", "notUnderstood"), numberOf("5万元", "agrees")];
    expect(uncheckedParagraphs([LINES.slice(1).join("\n")], numbers)).toEqual([LINES[1], LINES[3]]);
  });
});
