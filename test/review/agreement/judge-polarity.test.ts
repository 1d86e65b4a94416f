import { describe, expect, it } from "vitest";
import { recognizeWorkbook } from "../../../src/app/recognize-workbook";
import { reviewClaims } from "../../../src/review/ledger/review-claims";
import { readCase } from "../../support/read-workbook";

const rich = recognizeWorkbook(await readCase("nine-tables-rich")).budget;
const plain = recognizeWorkbook(await readCase("nine-tables-plain")).budget;
const messagesOf = (budget: typeof rich, line: string): readonly string[] =>
  reviewClaims(`七、其他说明\n${line}`, budget, null).findings.map(({ message }) => message);

describe("nothing, said in words", () => {
  const LINES = [
    "2025年没有使用政府性基金预算安排的支出。",
    "2025年我镇没有使用政府性基金预算安排的支出，其中本年拨款103.52万元。",
    "2025年白石镇没有使用政府性基金预算拨款安排的支出。",
    "我院无政府性基金预算支出。",
  ];

  it.each(LINES)("%s", (line) => {
    expect(messagesOf(rich, line).join()).toContain("文中写没有安排，表8“合计”");
    expect(messagesOf(plain, line.replace(/，其中.*/u, "。"))).toEqual([]);
  });

  it("is not said of what stands before it", () => {
    expect(messagesOf(rich, "基本支出没有使用政府性基金预算安排的支出。")).toEqual([]);
  });
});

describe("something, said in words", () => {
  it("is asked about where the table of it is empty", () => {
    const line = "我院2025年有政府性基金预算拨款，也没有国有资本经营预算拨款。";
    expect(messagesOf(plain, line)).toEqual([
      expect.stringContaining("文中写有，表8“合计”") as string,
    ]);
    expect(messagesOf(plain, line.replace("年有", "年没有"))).toEqual([]);
    expect(messagesOf(plain, "我院有政府采购预算的管理办法。")).toEqual([]);
  });
});
