import { describe, expect, it } from "vitest";
import { xinjiangForms } from "../../src/families/xinjiang/forms/index";
import { shaanxiForms } from "../../src/families/shaanxi/forms/index";
import { readTargets } from "../../src/performance/read/read-targets";
import { planTargetSheet } from "../../src/performance/write/write-targets";
import { toCells, toFilledForms } from "../support/published-targets";
import { readCase, readPublishedTargets } from "../support/read-workbook";
import { sheetAsPublished } from "../support/sheet-as-published";
import { snapshotOfPlan, workbookOf } from "../support/snapshot-of-plan";

describe.each([
  ["hejing-2026", 2026, 3],
  ["aketao-2025", 2025, 5],
] as const)("published target tables of %s, goals in words of our own", (slug, year, count) => {
  const published = readPublishedTargets(slug);
  const family = xinjiangForms;
  const filled = toFilledForms(published, xinjiangForms, year);
  const expected = filled.map(({ table }) => toCells(table));

  it("are read cell for cell from the sheet of somebody else", () => {
    const read = readTargets(family, workbookOf(sheetAsPublished(published)));
    expect(read.map(toCells)).toEqual(expected);
    expect(read).toHaveLength(count);
  });

  it("are written with our forms and read back cell for cell", () => {
    const plan = planTargetSheet(family, { tables: filled, note: null });
    expect(readTargets(family, workbookOf(snapshotOfPlan(plan))).map(toCells)).toEqual(expected);
  });
});

describe("published target tables of 陕西", () => {
  const family = shaanxiForms;

  it("are found on the sheets of the workbook: nine projects stacked, and the unit with its tasks", async () => {
    const read = readTargets(family, await readCase("zizhou-2024"));
    expect(read.map(({ form }) => form)).toEqual([
      ...Array<string>(9).fill("projectPerformanceTarget"),
      "overallPerformanceTarget",
    ]);
    const [first] = read.map(toCells);
    expect(first).toMatchObject({
      project: "工会经费（留用部分）",
      total: "0.84",
      appropriation: "0.84",
      "indicator 4 level1": "产出指标",
      "indicator 4 level2": "成本指标",
      "indicator 4 targetValue": "≤0.42万/次",
    });
    const overall = toCells(read[9]!);
    expect(overall).toMatchObject({
      "task 1 task": "退休人员入户认证专项经费",
      "task 9 total": "0.56",
      total: "66.4",
      "indicator 5 level2": "数量指标",
      "indicator 5 targetValue": "0.53",
    });
    expect(read[9]?.facts["total"]?.cell?.address).toBe("D15");
    expect(read.map(({ indicators }) => indicators.length)).toEqual([
      7, 6, 6, 6, 6, 6, 7, 6, 7, 11,
    ]);
  });

  it("are the same after writing them with our forms", async () => {
    const read = readTargets(family, await readCase("zizhou-2024"));
    const tables = read.map((table) => ({
      form: family.forms.find(({ id }) => id === table.form)!,
      table,
      project: null,
      subtitle: null,
      remarks: [],
    }));
    const plan = planTargetSheet(family, { tables, note: null });
    const again = readTargets(family, workbookOf(snapshotOfPlan(plan)));
    expect(again.map(toCells)).toEqual(read.map(toCells));
    // An amount that differs by a cent is no longer the same.
    const cells = plan.cells.map((cell) =>
      cell.value?.kind === "amount" && cell.value.decimal === "0.84"
        ? { ...cell, value: { kind: "amount" as const, decimal: "0.85" } }
        : cell
    );
    const changed = readTargets(family, workbookOf(snapshotOfPlan({ ...plan, cells })));
    expect(changed.map(toCells)).not.toEqual(read.map(toCells));
  });
});
