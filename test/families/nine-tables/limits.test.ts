import { describe, expect, it } from "vitest";
import { checkWorkbook } from "../../../src/app/check-workbook";
import { openCase } from "../../../src/app/open-case";
import type { WorkbookSnapshot } from "../../../src/grid/snapshot";
import { editSheets, type EditableSheet } from "../../support/edit-sheet";
import { randomNineBudget } from "../../support/nine-budget";
import { nineWorkbook } from "../../support/nine-sheets";
import { SeededRandom } from "../../support/seeded-random";

/** A budget with other money and with money carried over: only limits tie the same code of two tables. */
const rich = nineWorkbook(randomNineBudget(new SeededRandom(3), true));
const plain = nineWorkbook(randomNineBudget(new SeededRandom(1), false));

function withSheet(
  workbook: WorkbookSnapshot,
  name: string,
  change: (sheet: EditableSheet) => void
): WorkbookSnapshot {
  return editSheets(workbook, (sheet) => {
    if (sheet.name === name) change(sheet);
  });
}

function findingsIn(workbook: WorkbookSnapshot) {
  return checkWorkbook(openCase(workbook)).findings.filter(({ severity }) => severity !== "info");
}

describe("rows of codes whose amounts were exchanged", () => {
  const below = (sheet: string): readonly (readonly [string, number])[] => {
    const rows = rich.sheets.find(({ name }) => name === sheet)?.values ?? [];
    return rows.flatMap((row, at) => {
      const next = rows[at + 1];
      const items = [row[0], next?.[0]].flatMap((code) =>
        typeof code === "string" && code.length === 7 ? [code] : []
      );
      return items.length === 2 ? [[items.join(" and "), at] as const] : [];
    });
  };

  it.each([
    ["支出总表", "Sheet3"],
    ["一般公共预算支出表", "Sheet5"],
  ])("are one finding at them in %s, though no sum is broken", (_title, name) => {
    const pairs = below(name);
    expect(pairs.length).toBeGreaterThan(2);
    for (const [rows, at] of pairs) {
      const faulty = withSheet(rich, name, (sheet) => {
        const [one = [], two = []] = [sheet.values[at], sheet.values[at + 1]];
        sheet.values[at] = [...one.slice(0, 2), ...two.slice(2)];
        sheet.values[at + 1] = [...two.slice(0, 2), ...one.slice(2)];
      });
      const [first, ...others] = findingsIn(faulty);
      expect(first?.message, rows).toContain("填反");
      expect(first?.suspects[0]?.sheet, rows).toBe(name);
      expect(others, rows).toEqual([]);
    }
  });
});

describe("“三公”经费支出表, tied to others by limits alone", () => {
  const times = (factor: number) => (sheet: EditableSheet) =>
    sheet.map((value, row) => (typeof value === "number" && row > 3 ? value * factor : value));
  const said = (measure: string) => (sheet: EditableSheet) =>
    sheet.map((value) => (value === "单位：万元" ? `单位：${measure}` : value));

  it.each([
    ["says 元 above 万元", said("元")],
    ["has 元 under 万元", times(10000)],
  ])("is one finding about its measure where it %s", (_name, change) => {
    for (const sound of [plain, rich]) {
      const findings = findingsIn(withSheet(sound, "Sheet7", change));
      expect(findings.map(({ suspects }) => suspects[0]?.address)).toEqual(["F2"]);
      expect(findings[0]?.message).toContain("表7写明“单位");
    }
  });

  it("is in the measure that it says where another one would break a limit that holds", () => {
    const faulty = withSheet(plain, "Sheet7", (sheet) =>
      sheet.map((value, row, column) =>
        // 合计, 公务用车 and its 运行费; 公务接待费 stays as it is.
        row === 4 && typeof value === "number" && [0, 2, 4].includes(column) ? value * 10000 : value
      )
    );
    expect(findingsIn(faulty).some(({ message }) => message.includes("写明“单位"))).toBe(false);
  });
});
