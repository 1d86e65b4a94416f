import { beforeEach, describe, expect, it } from "vitest";
import { xinjiangForms } from "../../src/families/xinjiang/forms/index";
import { indicatorLibrary } from "../../src/families/indicator-library";
import type { NewSheetPlan } from "../../src/grid/plan";
import { createOfficeStore } from "../../src/host/officejs/create-office-store";
import { arrangeSheets, type SheetArrangement } from "../../src/performance/write/arrange-sheets";
import { completeIndicators } from "../../src/performance/fill/complete-indicators";
import { createTargetTables } from "../../src/performance/fill/create-target-tables";
import { readTargets } from "../../src/performance/read/read-targets";
import { createSimulatedExcel, type SimulatedExcel } from "../../src/simulator/simulated-excel";
import { buildPerformanceBudget } from "../support/build-performance-budget";
import { silenceConsole } from "../support/console-silence";
import { installOffice } from "../support/install-office";
import { createMemoryDocument } from "../support/memory-document";
import { toCells } from "../support/published-targets";

const TWO_MEGABYTES = 2 * 1024 * 1024;
const store = createOfficeStore();
const family = xinjiangForms;
let excel: SimulatedExcel;

silenceConsole();

beforeEach(async () => {
  excel = createSimulatedExcel(createMemoryDocument([{ name: "用户的表", rows: [["项目", 1]] }]));
  await installOffice(excel);
});

/** One table for the unit and twenty for projects, all with suggestions. */
async function plan(arrangement: SheetArrangement): Promise<readonly NewSheetPlan[]> {
  const projects = Array.from({ length: 20 }, (_, index) => ({
    name: `第${index + 1}个项目的生活补贴`,
    total: String(index + 1),
  }));
  const { tables, note } = createTargetTables(family, buildPerformanceBudget({ projects }));
  const sources = { prior: [], library: indicatorLibrary };
  const completed = tables.map((one) => completeIndicators(one, sources, family.wording));
  const workbook = await store.read();
  return arrangeSheets(family, { tables: completed, note }, workbook, arrangement, () => true);
}

const sheetNames = () => excel.document.sheets.map(({ name }) => name);

describe.each(["one", "each"] as const)("twenty project tables, sheets: %s", (arrangement) => {
  const sheets = arrangement === "one" ? 1 : 21;

  it("take two syncs to write and three to write anew, under the payload limit", async () => {
    const first = await plan(arrangement);
    expect(first).toHaveLength(sheets);
    excel.resetTraffic();
    await store.addSheets(first);
    expect(excel.traffic.syncs).toBe(2);
    expect(excel.traffic.largestRequest).toBeLessThan(TWO_MEGABYTES);

    const before = readTargets(family, await store.read()).map(toCells);
    expect(before).toHaveLength(21);
    const again = await plan(arrangement);
    expect(again.every(({ replaces }) => replaces !== null)).toBe(true);
    excel.resetTraffic();
    await store.addSheets(again);
    expect(excel.traffic.syncs).toBe(3);
    expect(excel.traffic.largestRequest).toBeLessThan(TWO_MEGABYTES);
    expect(excel.document.sheets).toHaveLength(sheets + 1);
    expect(readTargets(family, await store.read()).map(toCells)).toEqual(before);
  });

  it("leave no half-written sheet when writing fails in the middle", async () => {
    const plans = await plan(arrangement);
    for (const nth of [1, sheets]) {
      let seen = 0;
      excel.injectFault({
        kind: "action",
        code: "GeneralException",
        matches: ({ Name }) => Name === "Values" && (seen += 1) === nth,
      });
      await expect(store.addSheets(plans)).rejects.toMatchObject({
        name: "host-failure",
        info: { leftBehind: null },
      });
      expect(sheetNames()).toEqual(["用户的表"]);
    }
  });

  it("stay as they were when writing them anew fails in the middle", async () => {
    await store.addSheets(await plan(arrangement));
    const [names, before] = [sheetNames(), await store.read()];
    const again = await plan(arrangement);
    for (const nth of [1, sheets]) {
      let seen = 0;
      excel.injectFault({
        kind: "action",
        code: "GeneralException",
        matches: ({ Name }) => Name === "Values" && (seen += 1) === nth,
      });
      await expect(store.addSheets(again)).rejects.toMatchObject({
        name: "host-failure",
        info: { leftBehind: null },
      });
      expect(sheetNames()).toEqual(names);
      expect((await store.read()).sheets.map(({ values }) => values)).toEqual(
        before.sheets.map(({ values }) => values)
      );
    }
  });
});
