import { describe, expect, test } from "vitest";
import { checkWorkbook } from "../../src/app/check-workbook";
import { openCase } from "../../src/app/open-case";
import { rules } from "../../src/families/rule-catalogue";
import type { CellValue, WorkbookSnapshot } from "../../src/grid/snapshot";
import { toEnglish } from "../../src/taskpane/strings/english-findings";
import { ENGLISH_SUGGESTIONS } from "../../src/taskpane/strings/english-suggestions";
import { editSheets, type EditableSheet } from "../support/edit-sheet";
import { readCase, withCell } from "../support/read-workbook";

const EXPENDITURE = "三、单位支出总体情况表";
const ROW = "机关事业单位基本养老保险缴费支出";

/** The sample with the rows of a sheet in other order or with other amounts; the place is that of the row with its name. */
function changed(name: string, change: (sheet: EditableSheet, at: number) => void) {
  return async (): Promise<WorkbookSnapshot> =>
    editSheets(await readCase("hejing-2026"), (sheet) => {
      if (sheet.name !== name) return;
      change(
        sheet,
        sheet.values.findIndex((row) => row.includes(ROW))
      );
    });
}

const isAmount = (value: unknown): value is number => typeof value === "number";

/** What the amounts of a row become. */
function amounts(sheet: EditableSheet, row: number, others: readonly CellValue[]): void {
  sheet.values[row] = sheet.values[row]!.map((value, column) =>
    isAmount(value) || isAmount(others[column]) ? (others[column] ?? null) : value
  );
}

const SLIPS: readonly (readonly [what: string, make: () => Promise<WorkbookSnapshot>])[] = [
  [
    "元 above a table in 万元",
    async () => withCell(await readCase("hejing-2026"), EXPENDITURE, "F3", "单位：元"),
  ],
  ["a row left out", changed(EXPENDITURE, (sheet, at) => sheet.deleteRow(at))],
  [
    "a row twice",
    changed("五、一般公共预算支出情况表", (sheet, at) => sheet.insertRow(at + 1, sheet.values[at])),
  ],
  [
    "two rows exchanged",
    changed(EXPENDITURE, (sheet, at) => {
      const [one, two] = [[...sheet.values[at]!], [...sheet.values[at + 1]!]];
      amounts(sheet, at, two);
      amounts(sheet, at + 1, one);
    }),
  ],
  [
    "an amount a row too low",
    async () => {
      const sheet = "一、单位收支总体情况表";
      const without = withCell(await readCase("hejing-2026"), sheet, "D13", null);
      return withCell(without, sheet, "D14", 417.49);
    },
  ],
  [
    "a row copied from the next",
    changed(EXPENDITURE, (sheet, at) => amounts(sheet, at, [...sheet.values[at + 1]!])),
  ],
];

/** Fixed words of slips that explain several findings. */
const FIXED_WORDS = /一致|像是|应当|应为|核对|改正|补上|第 \d+ 行|[。；]/u;

/** Fixed words that no title or message may keep. */
const LEFT_OVER = /一致|等于|不大于|相符|相等|应为|相差|逐级|没有找到|[。，；：]/u;

describe("findings in English", () => {
  test("every title of the catalogue has English words and keeps no fixed ones in Chinese", () => {
    const told = rules.map(({ code, title }) => `${code} ${toEnglish(title)}`);
    expect(told.filter((line) => !/[a-z]{2}/u.test(line.slice(6)))).toEqual([]);
    expect(told.filter((line) => LEFT_OVER.test(line))).toEqual([]);
    // What a title says of words of the tables is no word of them.
    expect(told.filter((line) => /各|之和|同一|同类|所称|其下|其上/u.test(line))).toEqual([]);
    // Two rules never become one.
    expect(new Set(told.map((line) => line.slice(6))).size).toBe(
      new Set(rules.map(({ title }) => title)).size
    );
  });

  test("words of the tables stay Chinese", () => {
    expect(toEnglish("收支总表收入总计与收入总表总计一致")).toBe(
      "收支总表收入总计 agrees with 收入总表总计"
    );
    expect(toEnglish("同一科目在各表的名称相同")).toBe("one code has in all tables the same name");
    expect(toEnglish("空表说明所称表名与该表标题一致")).toBe(
      "the name in the statement of an empty table agrees with the title of that table"
    );
    expect(toEnglish("收支总表各收入来源与收入总表总计行一致")).toBe(
      "every source of 收支总表 agrees with the row 总计 of 收入总表"
    );
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

  test("every suggestion of the catalogue is told in English", () => {
    const left = rules.filter(({ suggestion }) => toEnglish(suggestion) === suggestion);
    expect(left.map(({ code, suggestion }) => `${code} ${suggestion}`)).toEqual([]);
    const mixed = rules
      .map(({ suggestion }) => toEnglish(suggestion))
      .filter((told) => /核对|补上|是否|[。；]/u.test(told));
    expect(mixed).toEqual([]);
    // No sentence is kept that no rule says any more.
    const said = new Set(rules.map(({ suggestion }) => suggestion));
    expect(Object.keys(ENGLISH_SUGGESTIONS).filter((one) => !said.has(one))).toEqual([]);
  });

  test.each(SLIPS)("a slip that explains several findings: %s", async (_what, make) => {
    const { findings } = checkWorkbook(openCase(await make()));
    const [first] = findings.filter(({ title }) => /^表/u.test(title));
    expect(first).toBeDefined();
    const { title, message, suggestion } = first!;
    for (const told of [title, message, suggestion].map(toEnglish)) {
      expect(told).toMatch(/[a-z]{3}/u);
      expect(told).not.toMatch(FIXED_WORDS);
    }
  });
});
