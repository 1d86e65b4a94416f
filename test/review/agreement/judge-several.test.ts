import { describe, expect, it } from "vitest";
import { recognizeWorkbook } from "../../../src/app/recognize-workbook";
import { reviewClaims } from "../../../src/review/ledger/review-claims";
import { readCase } from "../../support/read-workbook";

const zizhou = recognizeWorkbook(await readCase("zizhou-2024")).budget;
const NAME = "财政对其他基本养老保险基金的补助";

function messagesOf(...lines: string[]): readonly string[] {
  const { findings } = reviewClaims(["2024年部门预算说明", ...lines].join("\n"), zizhou, null);
  return findings.map(({ severity, message }) => `${severity} ${message}`);
}

describe("a name that stands in several tables with different amounts", () => {
  it("is no finding where one of them has the number", () => {
    const right = [`${NAME}（2082699）8000万元。`, `${NAME}8000万元。`, "公用经费支出4.56万元。"];
    expect(messagesOf(...right)).toEqual([]);
  });

  it("is one where none has it, with each table, cell and amount; certain by its code", () => {
    const [byCode, ...more] = messagesOf(`${NAME}（2082699）800万元。`);
    expect(more).toEqual([]);
    expect(byCode).toMatch(
      /^error .*表5“[^”]*”（D13）是8000\.00万元，表7“[^”]*”（D15）是0\.00万元。$/u
    );
    expect(messagesOf(`${NAME}800万元。`)[0]).toMatch(/^warning .*（D13）.*是否写错？$/u);
    expect(messagesOf("公用经费支出4.65万元。")[0]).toContain("4.56万元");
  });

  it("is none where the words speak of other money, or of something more", () => {
    const others = [
      `上年结转的${NAME}800万元。`,
      `2023年${NAME}800万元。`,
      `${NAME}等800万元。`,
      "差旅费1.23万元。",
    ];
    for (const line of others) expect(messagesOf(line).join()).not.toContain("都不是这个数");
  });
});
