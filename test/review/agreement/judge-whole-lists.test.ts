import { describe, expect, it } from "vitest";
import { recognizeWorkbook } from "../../../src/app/recognize-workbook";
import { judgeWholeLists } from "../../../src/review/agreement/judge-whole-lists";
import { LedgerBook } from "../../../src/review/ledger/entry";
import { reviewClaims } from "../../../src/review/ledger/review-claims";
import { readCase } from "../../support/read-workbook";

const zizhou = recognizeWorkbook(await readCase("zizhou-2024")).budget;
const rich = recognizeWorkbook(await readCase("nine-tables-rich")).budget;
const messagesOf = (line: string, budget: typeof rich): string =>
  reviewClaims(`二、支出预算安排情况\n${line}`, budget, null)
    .findings.map(({ message }) => message)
    .join();

describe("lists of all the classes of one column", () => {
  const BY_ECONOMY = [
    "按经济分类：工资福利支出2,333,334元，商品和服务支出609,600元，对个人和家庭的补助80,008,274元，资本性支出（基本建设）100,000元，对社会保障基金补助50,440,000元。",
    "支出按部门经济科目分，工资福利支出233.33万元、商品和服务支出60.96万元、对个人和家庭的补助8000.83万元、资本性支出（基本建设）10万元、对社会保障基金补助5044万元。",
  ];

  it.each(BY_ECONOMY)("ask about the one that is another table's: %s", (line) => {
    expect(messagesOf(line, zizhou)).toBe("");
    const wrong = line.replace("609,600", "45,600").replace("60.96", "4.56");
    expect(messagesOf(wrong, zizhou)).toContain("60.96万元");
  });

  it("ask about a class that is another fund's as well", () => {
    const line = (services: string): string =>
      `支出包括：一般公共服务支出${services}万元、社会保障和就业支出72.10万元、卫生健康支出70.57万元、住房保障支出18.94万元。`;
    expect(messagesOf(line("1272.52"), rich)).toBe("");
  });

  it("say nothing of lists that are not whole", () => {
    const line =
      "其中工资福利支出2,333,334元，商品和服务支出45,600元，对个人和家庭的补助80,008,274元。";
    expect(messagesOf(line, zizhou)).toBe("");
    const book = new LedgerBook();
    judgeWholeLists([], book);
    expect(book.findings).toEqual([]);
  });
});
