import { describe, expect, it } from "vitest";
import { xinjiangForms } from "../../../src/families/xinjiang/forms/index";
import { shaanxiForms } from "../../../src/families/shaanxi/forms/index";
import { indicatorLibrary } from "../../../src/families/indicator-library";
import { completeIndicators } from "../../../src/performance/fill/complete-indicators";
import {
  createTargetTables,
  type FilledForm,
} from "../../../src/performance/fill/create-target-tables";
import type { FormFamily } from "../../../src/performance/form/form";
import { sceneOf } from "../../../src/performance/form/indicator-library";
import { readTarget } from "../../../src/performance/read/target-value";
import { buildPerformanceBudget } from "../../support/build-performance-budget";
import { toFilledForms } from "../../support/published-targets";
import { readCase, readPublishedTargets } from "../../support/read-workbook";
import { recognizeWorkbook } from "../../../src/app/recognize-workbook";

const family = xinjiangForms;

function tableFor(name: string): FilledForm {
  const budget = buildPerformanceBudget({ projects: [{ name, total: "4" }] });
  return createTargetTables(family, budget).tables[1]!;
}

function suggested(filled: FilledForm, of: FormFamily = family): FilledForm {
  return completeIndicators(filled, { prior: [], library: indicatorLibrary }, of.wording);
}

describe("suggestions", () => {
  it("has every line whole, levels that exist and values that can be read", () => {
    for (const { indicators } of indicatorLibrary)
      for (const line of indicators) expect(line.split("|"), line).toHaveLength(9);
    expect(indicatorLibrary.flatMap(({ indicators }) => indicators)).toHaveLength(92);
  });

  it.each([
    ["2026年退休人员生活补贴", "subsidies"],
    ["城乡居民养老保险网络费", "informationSystems"],
    ["业务培训费", "meetingsAndTraining"],
    ["办公楼修缮", "construction"],
    ["入户认证经费", "operations"],
    ["动物疫苗采购补助经费", "supplies"],
    ["动物防疫补助经费", "operations"],
    ["农机购置补贴", "subsidies"],
    ["办公设备购置", "equipment"],
  ])("knows the kind of %s", (name, id) => {
    expect(sceneOf(indicatorLibrary, name)?.id).toBe(id);
  });

  it("for the unit as a whole fit a unit of any field", () => {
    const lines = sceneOf(indicatorLibrary, null)?.indicators.join();
    expect(lines).not.toMatch(/参保|缴费|待遇/u);
  });

  it("stand in the order of the form, every value to be confirmed or filled in", () => {
    const { table, form } = suggested(tableFor("退休人员生活补贴"));
    const used = table.indicators.filter(({ level3 = "" }) => level3 !== "");
    expect(used).toHaveLength(15);
    for (const { targetValue = "", level3 } of used)
      expect(readTarget(targetValue, level3).kind, targetValue).toBe("placeholder");
    expect(used.map(({ targetValue }) => targetValue)).toEqual(
      expect.arrayContaining(["【待确认】=12次", "【请填写：≥数值人】", "【待确认】有效提高"])
    );
    const names = form.indicators.groups.map(({ level1 }) => level1);
    const order = table.indicators.map(({ level1 = "" }) => names.indexOf(level1));
    expect(order).toEqual([...order].sort((one, other) => one - other));
  });

  it("go under 成本指标 of the second level in the forms of 陕西", async () => {
    const shaanxi = shaanxiForms;
    const { budget } = recognizeWorkbook(await readCase("zizhou-2024"));
    const filled = createTargetTables(shaanxi, budget).tables.find(({ project }) =>
      project?.name.includes("专网")
    )!;
    const { table } = suggested(filled, shaanxi);
    const cost = table.indicators.filter(({ level2 }) => level2 === "成本指标");
    expect(cost.map(({ level1, level3 }) => [level1, level3])).toEqual([
      ["产出指标", "每点位网络服务成本"],
    ]);
    expect(Object.keys(table.indicators[0]!)).toEqual([
      "level1",
      "level2",
      "level3",
      "targetValue",
      "remark",
    ]);
  });
});

describe("last year's targets", () => {
  const prior = toFilledForms(readPublishedTargets("aketao-2025"), xinjiangForms, 2025).map(
    ({ table }) => table
  );
  const complete = (name: string): FilledForm =>
    completeIndicators(tableFor(name), { prior, library: indicatorLibrary }, family.wording);

  it("are taken over for the project of the same name but for its years, to be confirmed", () => {
    const { table } = complete("2026年城乡居民养老保险网络费项目（县级）");
    const used = table.indicators.filter(({ level3 = "" }) => level3 !== "");
    expect(used.map(({ targetValue }) => targetValue)).toEqual([
      "【待确认】=15个",
      "【待确认】=100%",
      "【待确认】>=95%",
      "【待确认】<=0.48万元/个",
      "【待确认】保障",
      "【待确认】提升",
      "【待确认】>=98%",
    ]);
    // A target is no result.
    expect(used.map(({ priorValue }) => priorValue)).toEqual(Array<string>(7).fill(""));
    expect(used.map(({ weight }) => weight)).toEqual(["10", "15", "15", "20", "10", "10", "10"]);
    expect(table.values["goal"]).toEqual({
      kind: "text",
      text: "【待确认】保证15个站点的业务网络全年可用。",
    });
  });

  it("are suggestions where last year had no such project", () => {
    const { table } = complete("2026年业务培训费");
    expect(table.indicators.map(({ level3 }) => level3)).toContain("培训（会议）期数");
  });
});
