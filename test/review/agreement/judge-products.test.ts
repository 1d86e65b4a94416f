import { describe, expect, it } from "vitest";
import { recognizeWorkbook } from "../../../src/app/recognize-workbook";
import { reviewClaims } from "../../../src/review/ledger/review-claims";
import { readCase } from "../../support/read-workbook";

const budget = recognizeWorkbook(await readCase("nine-tables-rich")).budget;
const messagesOf = (...lines: readonly string[]): readonly string[] =>
  reviewClaims(lines.join("\n"), budget, null).findings.map(({ message }) => message);

describe("numbers times prices in running text", () => {
  it.each([
    ["村干部补贴按每人每月2400元、62人、12个月测算，共178.56万元。", "2400", "2600", "178.56万元"],
    ["初中学生1740名，每生每年850元，共147.9万元。", "850", "950", "165.30万元"],
    ["计划办班12期，每期60人，每人1200元，计86.40万元。", "60人", "66人", "95.04万元"],
    ["接待费1.27万元，接待127人次，人均100元。", "100元", "200元", "2.54万元"],
    ["专网费7.2万元：24条，每条3000元。", "3000", "3200", "7.68万元"],
  ])("%s", (line, right, wrong, computed) => {
    expect(messagesOf(line)).toEqual([]);
    expect(messagesOf(line.replace(right, wrong))).toEqual([expect.stringContaining(computed)]);
  });

  it("leaves open what an amount in front pays for beside them", () => {
    expect(messagesOf("培训费90.00万元，含会务120人，每人1200元。")).toEqual([]);
  });
});
