import { describe, expect, it } from "vitest";
import { checkWorkbook } from "../../../src/app/check-workbook";
import { openCase } from "../../../src/app/open-case";
import { recognizeWorkbook } from "../../../src/app/recognize-workbook";
import { xinjiangForms } from "../../../src/families/xinjiang/forms/index";
import type { Finding } from "../../../src/checking/finding";
import type { WorkbookSnapshot } from "../../../src/grid/snapshot";
import { createTargetTables } from "../../../src/performance/fill/create-target-tables";
import { readCase, readCaseWithTargets, withCell } from "../../support/read-workbook";
import { xinjiangWithFunds } from "../../support/xinjiang-funds";

describe("the form of a project where the unit has other funds", () => {
  it("has its total where the code of the project has none of them", async () => {
    const { budget } = recognizeWorkbook(xinjiangWithFunds(await readCase("hejing-2026")));
    const { tables } = createTargetTables(xinjiangForms, budget);
    const valuesOf = (name: string) =>
      tables.find(({ project }) => project?.name === name)?.table.values;
    expect(valuesOf("农业生产发展项目")).toMatchObject({
      total: { kind: "amount" },
      otherFunds: { kind: "amount" },
    });
    const total = valuesOf("农业生产发展项目")?.["total"];
    expect(total?.kind === "amount" && total.amount.toString()).toBe("40.11");
    // 病虫害控制 has money of its own, which 表2 does not divide among its projects.
    expect(valuesOf("病虫害控制项目")?.["otherFunds"]).toMatchObject({ kind: "missing" });
  });
});

describe("BC303: the carry-over that the form has no place for", () => {
  const of = (workbook: WorkbookSnapshot): readonly Finding[] =>
    checkWorkbook(openCase(workbook)).findings.filter(({ code, evidence }) =>
      [code, ...evidence.map((one) => one.code)].includes("BC303")
    );
  const carried = async (): Promise<WorkbookSnapshot> =>
    withCell(await readCaseWithTargets("aketao-2025"), "表2", "O7", 5);

  it("waits in a form that is still being filled in", async () => {
    const open = withCell(await carried(), "绩效", "D12", "【请填写：≥数值件】");
    expect(of(open)).toMatchObject([
      { outcome: "unfilled", severity: "info", cells: [{ address: "E7" }, { address: "E8" }] },
    ]);
  });

  it("is missing in a form that is filled in, and in one that holds another amount", async () => {
    expect(of(await carried())).toMatchObject([{ outcome: "violated" }]);
    const open = withCell(await carried(), "绩效", "D12", "【请填写：≥数值件】");
    expect(of(withCell(open, "绩效", "E8", 450))).toMatchObject([{ outcome: "violated" }]);
    expect(of(withCell(open, "绩效", "E8", 451.01))).toEqual([]);
  });
});
