import { describe, expect, it } from "vitest";
import { recognizeWorkbook } from "../../../src/app/recognize-workbook";
import { ReadText } from "../../../src/narrative/index";
import { judgePartCount } from "../../../src/review/agreement/judge-part-count";
import { LedgerBook } from "../../../src/review/ledger/entry";
import { reviewClaims } from "../../../src/review/ledger/review-claims";
import { readParagraphs } from "../../../src/review/reading/paragraph";
import { readCase } from "../../support/read-workbook";

const plain = recognizeWorkbook(await readCase("nine-tables-plain")).budget;
const messagesOf = (line: string): string =>
  reviewClaims(`六、预算绩效\n${line}`, plain, null)
    .findings.map(({ message }) => message)
    .join();

describe("how many parts a sum has", () => {
  const TOLD = [
    "绩效目标管理项目{3}个：系统运维经费，可用率不低于99%。3个项目涉及金额35.76万元，其中：系统运维经费20.00万元，宣传经费5.76万元，档案整理经费10.00万元。",
    "今年共安排{2}个项目，资金35.76万元，分别为系统运维经费20.00万元、宣传经费15.76万元。",
    "实行绩效管理的专项{3}项，金额35.76万元，包括：甲20.00万元、乙5.76万元、丙10.00万元。",
    "下属单位{2}家，预算240.00万元，其中服务中心140.00万元、信息中心100.00万元。",
  ];

  it.each(TOLD)("is what is said: %s", (line) => {
    expect(messagesOf(line.replace(/[{}]/gu, ""))).toBe("");
    const wrong = line.replace(/\{(\d)\}/u, (_mark, said: string) => String(Number(said) + 1));
    expect(messagesOf(wrong)).toContain("这里写的是");
  });

  it.each([
    "共安排3个项目，资金35.76万元，其中：甲20.00万元、乙5.76万元。",
    "共涉及项目3个，财政拨款35.76万元，其中：一般公共预算拨款20.00万元，政府性基金15.76万元。",
    "共3个项目，金额35.76万元，其中重点项目20.00万元、一般项目15.76万元。",
    "共9个项目，金额35.76万元，其中甲20.00万元、乙15.76万元。",
  ])("is open where the parts are not all, or kinds: %s", (line) => {
    expect(messagesOf(line)).not.toContain("这里写的是");
  });

  it("is open where they are no amounts", () => {
    const text = new ReadText("共安排5个项目，资金35.76万元，其中：甲2个、乙3个。");
    const book = new LedgerBook();
    for (const paragraph of readParagraphs(text)) judgePartCount(paragraph, text, book);
    expect(book.findings).toEqual([]);
  });
});
