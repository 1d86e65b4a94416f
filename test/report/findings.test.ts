import { describe, expect, it } from "vitest";
import { openCase } from "../../src/app/open-case";
import { checkWorkbook } from "../../src/app/check-workbook";
import type { Finding } from "../../src/checking/finding";
import { renderCheckReport } from "../../src/report/check-text";
import { toMarks } from "../../src/report/highlight-plan";
import { readCase, withCell } from "../support/read-workbook";

const EXPENDITURE = "三、单位支出总体情况表";

async function findingsAfter(
  sheet: string,
  address: string,
  value: number | string | null
): Promise<readonly Finding[]> {
  return checkWorkbook(openCase(withCell(await readCase("hejing-2026"), sheet, address, value)))
    .findings;
}

describe("findings speak the clerk's language", () => {
  it("a sum: total, parts with their cells, difference", async () => {
    const [finding] = await findingsAfter(EXPENDITURE, "E9", 268.21);
    expect(finding?.message).toBe(
      "表3“2080109 社会保险经办机构·合计”（E9）为 268.21万元，应等于 基本支出 264.61（F9） ＋ 项目支出 3.50（G9） ＝ 268.11万元，多 0.10万元。"
    );
    expect(finding).toMatchObject({
      left: "268.21",
      right: "268.11",
      difference: "0.1",
      measure: "ten-thousand-yuan",
    });
  });

  it("a cell of tens of thousands of characters: how it begins, and how long it is", async () => {
    const findings = await findingsAfter(EXPENDITURE, "D9", "(".repeat(16_000));
    const named = findings.find(({ message }) => message.includes("D9 写的是"));
    expect(named?.message).toContain("……（共 160");
    expect(Math.max(...findings.map(({ message }) => message.length))).toBeLessThan(2_000);
  });

  it("a figure in two places", async () => {
    const findings = await findingsAfter("一、单位收支总体情况表", "D13", 417.5);
    const messages = findings.flatMap(({ message, evidence }) => [
      message,
      ...evidence.map((one) => one.message),
    ]);
    expect(messages).toContain(
      "表1“208 社会保障和就业支出·预算数”（D13）为 417.50万元，表3“208 社会保障和就业支出·合计”（E7）为 417.49万元，两处应当相同，相差 0.01万元。"
    );
  });

  it("a missing row counts as nothing and says so", async () => {
    const findings = await findingsAfter("二、单位收入总体情况表", "C8", "08");
    const messages = findings
      .flatMap(({ message, evidence }) => [message, ...evidence.map((one) => one.message)])
      .join("\n");
    expect(messages).toContain("没有这一行（按 0 计）");
    expect(messages).toContain("有而另一表没有的科目");
  });

  it("never leaves a bare 不一致 and always says what to check", async () => {
    for (const finding of await findingsAfter(EXPENDITURE, "E9", 268.21)) {
      expect(finding.message).not.toMatch(/^不一致/);
      expect(finding.suggestion.length).toBeGreaterThan(5);
      expect(Object.isFrozen(finding)).toBe(true);
    }
  });
});

describe("marks", () => {
  it("cover the suspect and both sides, one mark per sheet and rule; tails stay unmarked", async () => {
    const workbook = withCell(await readCase("hejing-2026"), EXPENDITURE, "E9", 268.21);
    const marks = toMarks(checkWorkbook(openCase(workbook)).findings, workbook);
    const sheet = workbook.sheets.find(({ name }) => name === EXPENDITURE)!;
    const mark = marks.find(({ sheetId }) => sheetId === sheet.id);
    expect(mark).toMatchObject({ severity: "error" });
    expect(mark?.addresses).toContain("E9");
    expect(new Set(mark?.addresses).size).toBe(mark?.addresses.length);

    const tails = await readCase("aketao-2025");
    expect(toMarks(checkWorkbook(openCase(tails)).findings, tails)).toEqual([]);
  });
});

describe("the report as text", () => {
  it("tells tables, coverage, findings with suspects, and tails as tails", async () => {
    const wrong = renderCheckReport(
      checkWorkbook(openCase(withCell(await readCase("hejing-2026"), EXPENDITURE, "E9", 268.21)))
    );
    expect(wrong).toContain("✖ 不一致 BC006");
    expect(wrong).toContain("最可能有误：“三、单位支出总体情况表”E9，应为 268.11");
    expect(wrong).toMatch(/同一差错还使 \d+ 项关系不一致/);
    const tails = renderCheckReport(checkWorkbook(openCase(await readCase("aketao-2025"))));
    expect(tails).toContain("· 尾差");
    expect(tails).not.toContain("✖");
  });
});
