import { describe, expect, test } from "vitest";
import { checkWorkbook } from "../../src/app/check-workbook";
import { openCase } from "../../src/app/open-case";
import { rules } from "../../src/families/rule-catalogue";
import { toEnglish } from "../../src/taskpane/strings/english-findings";
import { readCase, withCell } from "../support/read-workbook";

/** Fixed words that no title or message may keep. */
const LEFT_OVER = /一致|等于|不大于|相符|相等|应为|相差|逐级|没有找到|[。，；：]/u;

describe("findings in English", () => {
  test("every title of the catalogue has English words and keeps no fixed ones in Chinese", () => {
    const told = rules.map(({ code, title }) => `${code} ${toEnglish(title)}`);
    expect(told.filter((line) => !/[a-z]{2}/u.test(line.slice(6)))).toEqual([]);
    expect(told.filter((line) => LEFT_OVER.test(line))).toEqual([]);
    // Two rules never become one.
    expect(new Set(told.map((line) => line.slice(6))).size).toBe(
      new Set(rules.map(({ title }) => title)).size
    );
  });

  test("words of the tables stay Chinese", () => {
    expect(toEnglish("收支总表收入总计与收入总表总计一致")).toBe(
      "收支总表收入总计 agrees with 收入总表总计"
    );
    expect(toEnglish("同一科目在各表的名称相同")).toBe("同一科目 has in all tables the same 名称");
    expect(toEnglish("支出总体情况表各级科目逐级相等")).toBe(
      "支出总体情况表: every level equals the level below"
    );
  });

  test("a message says both sides, the cells and the difference", async () => {
    const workbook = withCell(
      await readCase("hejing-2026"),
      "一、单位收支总体情况表",
      "D13",
      417.94
    );
    const { findings } = checkWorkbook(openCase(workbook));
    const [message = ""] = findings.map((finding) => toEnglish(finding.message));
    expect(message).toContain("470.02万元");
    expect(message).toMatch(/should equal .*short by 0\.45万元/u);
    expect(message).not.toMatch(LEFT_OVER);
  });
});
