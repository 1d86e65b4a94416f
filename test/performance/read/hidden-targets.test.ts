import { describe, expect, it } from "vitest";
import { checkWorkbook } from "../../../src/app/check-workbook";
import { openCase } from "../../../src/app/open-case";
import { planTargetSheets } from "../../../src/app/plan-target-sheets";
import type { Finding } from "../../../src/checking/index";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/grid/snapshot";
import { editSheets } from "../../support/edit-sheet";
import { readCase } from "../../support/read-workbook";
import { snapshotOfPlan } from "../../support/snapshot-of-plan";

const zizhou = await readCase("zizhou-2024");

/** The workbook with its target tables of one kind once more, with other amounts, on a sheet that is shown or not. */
function withCopy(prefix: string, visibility: SheetSnapshot["visibility"]): WorkbookSnapshot {
  const sheets = zizhou.sheets.filter(({ name }) => name.startsWith(prefix));
  const [copy] = editSheets({ ...zizhou, sheets }, (sheet) => {
    sheet.map((value) => (typeof value === "number" ? value + 1 : value));
  }).sheets;
  return {
    ...zizhou,
    sheets: [...zizhou.sheets, { ...copy!, id: "copy", name: "旧表", visibility }],
  };
}

const told = (findings: readonly Finding[]) => findings.map(({ code, message }) => [code, message]);
const plain = checkWorkbook(openCase(zizhou));

describe("hidden copies of target tables", () => {
  it.each([
    ["表14", "hidden", "取消隐藏", 9],
    ["表14", "very-hidden", "Alt+F11", 9],
    ["表15", "hidden", "取消隐藏", 1],
  ] as const)(
    "of %s (%s) are named, and the visible ones are checked",
    (prefix, how, way, count) => {
      const opened = openCase(withCopy(prefix, how));
      const { coverage, findings, problems } = checkWorkbook(opened);
      expect(told(findings)).toEqual(told(plain.findings));
      expect(coverage).toEqual(plain.coverage);
      const copies = problems.filter(({ kind }) => kind === "hidden-copy");
      expect(copies).toHaveLength(count);
      expect(copies.every(({ sheet, message }) => sheet === "旧表" && message.includes(way))).toBe(
        true
      );
      expect(opened.hiddenTargets).toHaveLength(count);
    }
  );

  it("are known in a layout whose target tables are no published tables", async () => {
    const workbook = await readCase("hejing-2026");
    const plans = planTargetSheets(openCase(workbook), { suggests: true });
    const own = plans.map((plan) => ({ ...snapshotOfPlan(plan), tag: null }));
    const copies = own.map((sheet) => ({
      ...sheet,
      id: `${sheet.id}-old`,
      name: `${sheet.name}旧`,
      visibility: "very-hidden" as const,
    }));
    const seen = openCase({ ...workbook, sheets: [...workbook.sheets, ...own] });
    const both = openCase({ ...workbook, sheets: [...workbook.sheets, ...own, ...copies] });
    expect(both.targets).toEqual(seen.targets);
    expect(both.hiddenTargets).toHaveLength(seen.targets.length);
    const { findings, problems } = checkWorkbook(both);
    expect(told(findings)).toEqual(told(checkWorkbook(seen).findings));
    expect(problems.map(({ kind }) => kind)).toContain("hidden-copy");
  });

  it("that are visible are checked like the others", () => {
    const opened = openCase(withCopy("表14", "visible"));
    expect(opened.hiddenTargets).toEqual([]);
    expect(told(checkWorkbook(opened).findings)).not.toEqual(told(plain.findings));
  });

  it("are none where the only table of a project is hidden", () => {
    const sheets = zizhou.sheets.map((sheet) =>
      sheet.name.startsWith("表14") ? { ...sheet, visibility: "hidden" as const } : sheet
    );
    const opened = openCase({ ...zizhou, sheets });
    expect(opened.hiddenTargets).toEqual([]);
    const { findings, problems } = checkWorkbook(opened);
    expect(told(findings)).toEqual(told(plain.findings));
    expect(problems.map(({ kind }) => kind)).toContain("hidden-sheets");
  });
});
