import { describe, expect, it } from "vitest";
import { recognizeWorkbook } from "../../../src/app/recognize-workbook";
import { ReadText } from "../../../src/narrative/index";
import { contextOf } from "../../../src/review/claims/context-of";
import { reviewClaims } from "../../../src/review/ledger/review-claims";
import { readParagraphs } from "../../../src/review/reading/paragraph";
import { readCase } from "../../support/read-workbook";

const rich = recognizeWorkbook(await readCase("nine-tables-rich")).budget;
const review = (lines: readonly string[]): { readonly messages: readonly string[] } => ({
  messages: reviewClaims(lines.join("\n"), rich, null).findings.map(({ message }) => message),
});

describe("what the headings say", () => {
  it("reads “支出” in the heading of a class as money of the section it stands in", () => {
    const lines = (heading: string): readonly string[] => [
      heading,
      "（一）一般公共服务支出（类）",
      "1．政府办公厅（室）及相关机构事务（款）一般行政管理事务（项）支出823.34万元。",
    ];
    expect(review(lines("五、财政拨款支出预算情况说明")).messages).toEqual([]);
    expect(review(lines("三、支出预算情况说明")).messages[0]).toContain("848.95万元");
    expect(review(lines("四、一般公共预算支出情况说明")).messages[0]).toContain("787.89万元");
  });

  it.each([
    ["四、财政拨款支出", "（一）住房保障支出（类）", ["expenditure", "appropriation"]],
    ["四、一般公共预算收支", "（二）支出情况", ["expenditure", "generalPublicBudget"]],
    ["四、一般公共预算", "（二）政府性基金", ["governmentFund"]],
  ])("%s, %s", (outer, inner, scope) => {
    const paragraphs = readParagraphs(new ReadText([outer, inner, "共1万元。"].join("\n")));
    const last = paragraphs[paragraphs.length - 1];
    expect(last && [...contextOf(last)]).toEqual(scope);
  });
});
