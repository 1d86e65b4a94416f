import { describe, expect, it } from "vitest";
import { checkWorkbook } from "../../../src/app/check-workbook";
import { openCase } from "../../../src/app/open-case";
import type { CheckReport } from "../../../src/report/check-report";
import { toVerdict } from "../../../src/report/verdict";
import { randomNineBudget } from "../../support/nine-budget";
import { nineWorkbook } from "../../support/nine-sheets";
import { withCell } from "../../support/read-workbook";
import { SeededRandom } from "../../support/seeded-random";

const WORKBOOK = nineWorkbook(randomNineBudget(new SeededRandom(3), true), { hasGroupHeads: true });

/** The report on a workbook with some captions of a sheet in other words. */
function checkWith(sheet: string, ...changes: readonly (readonly [string, string | null])[]) {
  const workbook = changes.reduce(
    (changed, [from, to]) => withCell(changed, sheet, addressOf(sheet, from), to),
    WORKBOOK
  );
  return checkWorkbook(openCase(workbook));
}

function addressOf(sheet: string, caption: string): string {
  const { values = [] } = WORKBOOK.sheets.find(({ name }) => name === sheet) ?? {};
  const row = values.findIndex((cells) => cells.includes(caption));
  return `${String.fromCharCode(65 + (values[row]?.indexOf(caption) ?? 0))}${row + 1}`;
}

function unreadOf(report: CheckReport): readonly string[] {
  return report.problems.flatMap(({ kind, message }) => (kind === "unread-table" ? message : []));
}

describe("a table whose title is there and whose header was not understood", () => {
  it.each([
    ["Sheet3", 3, [["基本支出", "基本"]], "“基本支出”"],
    ["Sheet7", 7, [["公务接待费", "公务招待费"]], "“公务接待费”"],
    ["Sheet8", 8, [["合计", null]], "“本年政府性基金预算支出/合计”"],
    ["Sheet1", 1, [["收入", "进账"]], "“收入/项目”"],
  ] as const)("is told with what its header lacks: %s", (sheet, number, changes, lacking) => {
    const report = checkWith(sheet, ...changes);
    const [message = "", ...others] = unreadOf(report);
    expect(others).toEqual([]);
    expect(message).toContain(`“${sheet}”A1`);
    expect(message).toContain(`没有找到${lacking}`);
    expect(report.tables.find((table) => table.number === number)?.status).toBe("unread");
    expect(report.findings.map(({ code }) => code)).not.toContain("BC470");
    expect(toVerdict(report).kind).toBe("incomplete");
  });

  it("is none where only a contents list names it", () => {
    const [table8] = WORKBOOK.sheets.filter(({ name }) => name === "Sheet8");
    const titles = ["一般公共预算支出表", "政府性基金预算支出表", "国有资本经营预算支出表"];
    const values = titles.map((title, index) => [index + 1, title, index + 4]);
    const list = { ...table8!, id: "list", name: "目录", values };
    const none = { formulas: values.map((row) => row.map(() => null)), merges: [] };
    const numberFormats = values.map((row) => row.map(() => "General"));
    const others = WORKBOOK.sheets.filter(({ name }) => name !== "Sheet8");
    const workbook = { ...WORKBOOK, sheets: [{ ...list, ...none, numberFormats }, ...others] };
    const report = checkWorkbook(openCase(workbook));
    expect(unreadOf(report)).toEqual([]);
    expect(report.findings.map(({ code }) => code)).toContain("BC470");
  });
});
