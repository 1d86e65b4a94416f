import { describe, expect, it } from "vitest";
import { checkWorkbook } from "../../../src/app/check-workbook";
import { openCase } from "../../../src/app/open-case";
import type { Finding } from "../../../src/checking/finding";
import type { WorkbookSnapshot } from "../../../src/grid/snapshot";
import { readCase, withCell } from "../../support/read-workbook";
import { xinjiangWithFunds } from "../../support/xinjiang-funds";

const SHEET = "五、一般公共预算支出情况表";

const sound = async (): Promise<WorkbookSnapshot> =>
  xinjiangWithFunds(await readCase("hejing-2026"));

function broken(workbook: WorkbookSnapshot): readonly Finding[] {
  return checkWorkbook(openCase(workbook)).findings.filter(({ outcome }) => outcome === "violated");
}

/** 2.00 万元 less in every cell, as formulas carry one wrong item into its totals. */
const lowered = (workbook: WorkbookSnapshot, cells: Readonly<Record<string, number>>) =>
  Object.entries(cells).reduce(
    (all, [address, amount]) => withCell(all, SHEET, address, amount - 2),
    workbook
  );

describe("a unit with several funds, of which its own money pays basic expenditure too", () => {
  it("is asked about once, where it is summed up", async () => {
    const findings = broken(await sound());
    expect(findings).toMatchObject([
      { code: "BC076", severity: "warning", cells: [{ address: "F24" }, { address: "F20" }] },
    ]);
    expect(findings[0]?.evidence).toHaveLength(7);
  });

  it.each([
    {
      name: "事业运行, beside which the own money stands",
      cells: { F14: 312.45, E14: 312.45, F13: 312.45, E13: 437.89, F12: 312.45, E12: 437.89 },
      total: { F20: 425.79, E20: 551.23 },
    },
    {
      name: "a project, beside which carry-over stands",
      cells: { G15: 85.33, E15: 85.33, G13: 125.44, E13: 437.89, G12: 125.44, E12: 437.89 },
      total: { G20: 125.44, E20: 551.23 },
    },
    {
      name: "养老保险缴费, which 表6 lists as well",
      cells: { F8: 51.2, E8: 51.2, F7: 51.2, E7: 51.2, F6: 51.2, E6: 51.2 },
      total: { F20: 425.79, E20: 551.23 },
    },
  ])("one wrong item of 表5 that its totals followed is one finding: $name", async (fault) => {
    const { cells, total } = fault;
    const [first] = Object.entries<number>(cells);
    const findings = broken(lowered(await sound(), { ...cells, ...total }));
    const errors = findings.filter(({ severity }) => severity === "error");
    expect(errors).toMatchObject([{ joined: "carried" }]);
    expect(errors[0]?.suspects[0]).toEqual({
      sheet: SHEET,
      address: first?.[0],
      suggested: String(first?.[1]),
    });
    expect(findings.slice(1)).toMatchObject([{ code: "BC076", severity: "warning" }]);
  });
});
