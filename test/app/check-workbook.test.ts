import { describe, expect, it } from "vitest";
import { openCase } from "../../src/app/open-case";
import { checkWorkbook } from "../../src/app/check-workbook";
import { recognizeWorkbook } from "../../src/app/recognize-workbook";
import { narrateWorkbook } from "../../src/app/narrate-workbook";
import { planTargetSheets } from "../../src/app/plan-target-sheets";
import { isBudgetToolError } from "../../src/errors/budget-tool-error";
import type { WorkbookSnapshot } from "../../src/grid/snapshot";
import { editSheets } from "../support/edit-sheet";
import { readCase, withCell } from "../support/read-workbook";

describe("checkWorkbook on the published workbooks", () => {
  it("和静 2026: twelve tables, no error, one warning", async () => {
    const report = checkWorkbook(openCase(await readCase("hejing-2026")));
    expect(report.layout).toMatchObject({ family: "xinjiang", year: 2026 });
    expect(report.fiscalYear).toBe(2026);
    expect(report.budgetUnit).toBe("和静县社会保险中心");
    expect(report.tables.map(({ number, status }) => `${number} ${status}`)).toEqual([
      "1 recognized",
      "2 recognized",
      "3 recognized",
      "4 recognized",
      "5 recognized",
      "6 recognized",
      "7 recognized",
      "8 nil",
      "9 nil",
      "10 recognized",
      "11 nil",
      "12 nil",
    ]);
    expect(report.problems).toEqual([]);
    expect(report.notEvaluated).toEqual([
      {
        code: "BC110",
        title: "与上年比较的全部规则",
        reason: "没有给出上年的工作簿",
        cause: "not-asked",
      },
      {
        code: "BC301",
        title: "绩效目标表的全部规则",
        reason: "工作簿中没有绩效目标表",
        cause: "not-asked",
      },
    ]);
    expect(report.findings.map(({ code, severity, cells }) => ({ code, severity, cells }))).toEqual(
      [
        {
          code: "BC092",
          severity: "warning",
          cells: [{ sheet: "十二、上年结转结余情况表", address: "A8" }],
        },
      ]
    );
    expect(report.coverage.violated).toBe(1);
    expect(report.coverage.satisfied).toBeGreaterThan(400);
  });

  it("阿克陶 2025: eleven tables, rounding differences only", async () => {
    const report = checkWorkbook(openCase(await readCase("aketao-2025")));
    expect(report.layout).toMatchObject({ family: "xinjiang", year: 2025 });
    expect(report.tables).toHaveLength(11);
    expect(report.problems).toEqual([]);
    expect(report.findings.filter(({ severity }) => severity !== "info")).toEqual([]);
    expect(report.findings.every(({ outcome }) => outcome === "rounding-difference")).toBe(true);
    expect(report.coverage.roundingDifference).toBe(report.findings.length);
    expect(report.findings.length).toBeGreaterThan(10);
  });

  it("子洲 2024: exactly its table errors, what must be confirmed as warnings, nothing else", async () => {
    const report = checkWorkbook(openCase(await readCase("zizhou-2024")));
    expect(report.layout).toMatchObject({ family: "shaanxi", year: 2024 });
    expect(report.problems).toEqual([]);
    expect(report.notEvaluated.map(({ reason }) => reason)).toEqual(["没有给出上年的工作簿"]);
    const lines = report.findings.map(({ code, severity, cells, evidence }) => {
      const [place] = cells.slice(-1);
      const also = evidence.map((one) => one.code).join(" ");
      return `${severity} ${code} ${also} ${place?.sheet ?? ""}!${place?.address ?? ""}`;
    });
    expect(lines).toEqual([
      "error BC216 BC217 表10-专项业务经费支出表!D20", // ZZ-01
      "error BC094  封面!A3", // ZZ-32
      "error BC248  表10-专项业务经费支出表!C22", // ZZ-23
      "error BC314  表14-专项业务经费绩效目标表!E111", // ZZ-26
      "error BC314  表14-专项业务经费绩效目标表!E114", // ZZ-27
      "error BC314  表14-专项业务经费绩效目标表!E136", // ZZ-28
      "error BC330 BC315 表15-整体支出绩效目标表!E22", // ZZ-25, AD-06
      "warning BC242  表10-专项业务经费支出表!D21", // ZZ-31
      "warning BC251  表4-财政拨款收支总表!E37", // ZZ-24
      "warning BC100  表6-一般公共预算支出（经济）!A1", // ZZ-15
      "warning BC100  表14-专项业务经费绩效目标表!A163", // ZZ-16
      "warning BC100  表15-整体支出绩效目标表!A1", // ZZ-17
      "warning BC100  表16-专项资金总体绩效目标表!A1", // ZZ-18
      "warning BC249  表10-专项业务经费支出表!C11", // ZZ-20
      "warning BC249  表10-专项业务经费支出表!C18", // ZZ-22
      "warning BC249  表10-专项业务经费支出表!C20", // ZZ-21
      "warning BC249  表15-整体支出绩效目标表!B8", // ZZ-21
      "warning BC315  表15-整体支出绩效目标表!E18", // AD-06
      "info BC261  表14-专项业务经费绩效目标表!A2", // ZZ-41
      "info BC316  表14-专项业务经费绩效目标表!E16", // ZZ-29
      "info BC316  表14-专项业务经费绩效目标表!E173", // ZZ-30
    ]);
    expect(report.findings[0]?.suspects).toEqual([
      { sheet: "表10-专项业务经费支出表", address: "D10", suggested: "10440000" },
    ]);
    expect(report.coverage.satisfied).toBeGreaterThan(700);
  });

  it("子洲 2024 after its corrections: no error", async () => {
    const sheet = "表10-专项业务经费支出表";
    const changes: readonly (readonly [string, string, string | number | null])[] = [
      [sheet, "D10", 10440000],
      ["封面", "A3", "单位名称：子洲县机关事业单位和居民养老保险经办中心"],
      ["表14-专项业务经费绩效目标表", "E111", "≥300人"],
      ["表14-专项业务经费绩效目标表", "E114", "≤100%"],
      ["表14-专项业务经费绩效目标表", "E136", "≥5%"],
      ["表15-整体支出绩效目标表", "E22", "0.56"],
    ];
    let workbook = await readCase("zizhou-2024");
    for (const [name, address, value] of changes)
      workbook = withCell(workbook, name, address, value);
    const errors = checkWorkbook(openCase(workbook)).findings.filter(
      ({ severity }) => severity === "error"
    );
    expect(errors.map(({ code }) => code)).toEqual(["BC248"]);
  });

  it("takes the family that most tables speak for, not the first that has one", async () => {
    const xinjiang = await readCase("hejing-2026");
    const shaanxi = await readCase("zizhou-2024");
    const familyOf = (sheets: typeof xinjiang.sheets): string =>
      checkWorkbook(openCase({ ...xinjiang, sheets })).layout.family;
    expect(familyOf([...xinjiang.sheets.slice(0, 2), ...shaanxi.sheets])).toBe("shaanxi");
    expect(familyOf([...shaanxi.sheets.slice(0, 5), ...xinjiang.sheets])).toBe("xinjiang");
  });

  it("does not take target forms alone for a family: other provinces have them too", async () => {
    const workbook = await readCase("zizhou-2024");
    const sheets = workbook.sheets.filter(({ name }) => /^表1[46]/u.test(name));
    expect(sheets).toHaveLength(2);
    expect(nameOf(() => checkWorkbook(openCase({ ...workbook, sheets })))).toBe(
      "unsupported-layout"
    );
  });

  it("writes the text of 陕西 with its own sections, and reads it back without a remark", async () => {
    const { document, text, proof } = narrateWorkbook(openCase(await readCase("zizhou-2024")));
    expect(document.sections.map(({ slug }) => slug)).toEqual([
      "duties-and-organization",
      "work-tasks",
      "staff",
      "revenue-and-expenditure",
      "three-public-meetings-training",
      "state-assets",
      "procurement",
      "performance-targets",
      "operating-expenditure",
      "terms",
    ]);
    expect(text).toContain("四、收支说明\n（一）收支预算总体情况\n");
    expect(proof).toMatchObject({ findings: [], unread: [] });
  });

  it("compares the text of 陕西 with last year's workbook where there is one", async () => {
    const workbook = await readCase("zizhou-2024");
    const { budget } = recognizeWorkbook(
      withCell(workbook, "表5-一般公共预算支出（功能）", "D5", 113929100)
    );
    const { text, proof } = narrateWorkbook(
      openCase(workbook, {}, { budget: budget, targets: [] })
    );
    expect(text).toContain(
      "当年一般公共预算拨款支出13349.12万元，较上年增加1956.21万元，主要原因是"
    );
    expect(text).toContain("（2210201）19.73万元，较上年无变化；");
    expect(text).not.toContain("上年预算数】");
    expect(proof.findings).toEqual([]);
  });

  it("plans a target table for each of the twelve projects of 陕西 and one for the unit", async () => {
    const [plan, ...others] = planTargetSheets(openCase(await readCase("zizhou-2024")));
    expect(others).toEqual([]);
    const titles = plan?.cells.filter(({ look, value }) => look === "title" && value) ?? [];
    expect(titles).toHaveLength(13);
  });

  it("names both sides, the difference, the cells and the most likely wrong cell", async () => {
    const workbook = await readCase("hejing-2026");
    const report = checkWorkbook(
      openCase(withCell(workbook, "三、单位支出总体情况表", "E9", 268.21))
    );
    const [finding] = report.findings;
    expect(finding?.severity).toBe("error");
    expect(finding?.suspects).toEqual([
      { sheet: "三、单位支出总体情况表", address: "E9", suggested: "268.11" },
    ]);
    expect(finding?.message).toContain("268.21");
    expect(finding?.message).toContain("0.10万元");
    expect(finding?.evidence.length).toBeGreaterThan(1);
    expect(report.findings.filter(({ severity }) => severity === "error")).toHaveLength(1);
  });

  it("says what it could not evaluate when a table is missing", async () => {
    const workbook = await readCase("hejing-2026");
    const without = {
      ...workbook,
      sheets: workbook.sheets.filter(({ name }) => !name.startsWith("六、")),
    };
    const report = checkWorkbook(openCase(without));
    expect(report.tables.find(({ number }) => number === 6)?.status).toBe("missing");
    expect(report.coverage.notEvaluated).toBeGreaterThan(0);
    expect(report.notEvaluated.map(({ code }) => code)).toContain("BC056");
    const errors = report.findings.filter(({ severity }) => severity === "error");
    expect(errors.map(({ code, message }) => [code, message])).toEqual([
      ["BC099", "没有找到：表6《一般公共预算基本支出情况表》。"],
    ]);
  });

  it("does not take a form of 2025 for that of 2026, whatever year its texts name", async () => {
    const workbook = editSheets(await readCase("aketao-2025"), (sheet) =>
      sheet.map((value) =>
        typeof value === "string" ? value.replace(/2025年/gu, "2026年") : value
      )
    );
    const report = checkWorkbook(openCase(workbook));
    expect(report.fiscalYear).toBe(2026);
    expect(report.layout.year).toBeLessThan(2026);
    expect(report.tables).toHaveLength(11);
  });

  it("says so when a table lost its total row", async () => {
    const workbook = editSheets(await readCase("hejing-2026"), (sheet) => {
      if (sheet.name.startsWith("五、")) sheet.deleteRow(sheet.values.length - 1);
    });
    const report = checkWorkbook(openCase(workbook));
    expect(
      report.problems.map(({ kind, message }) => [
        kind,
        message.replace(/\s/gu, "").includes("总计"),
      ])
    ).toEqual([["missing-total", true]]);
    const errors = report.findings.filter(({ severity }) => severity === "error");
    expect(errors.map(({ code }) => code)).toEqual(["BC105"]);
    expect(report.coverage.notEvaluated).toBeGreaterThan(0);
  });

  it("takes an amount in the wrong column for one slip and says where it belongs", async () => {
    const workbook = await readCase("hejing-2026");
    const sheet = "二、单位收入总体情况表";
    const report = checkWorkbook(
      openCase(withCell(withCell(workbook, sheet, "H8", null), sheet, "I8", 3.5))
    );
    const errors = report.findings.filter(({ severity }) => severity === "error");
    expect(errors).toHaveLength(1);
    expect(
      errors[0]?.suspects.map(({ address, suggested }) => `${address}=${suggested ?? ""}`)
    ).toEqual(["H8=3.5", "I8=0"]);
    expect(errors[0]?.suggestion).toContain("把 I8 的 3.50 移到 H8");
  });

  it("calculates formulas of which the file holds no result, and says so", async () => {
    const workbook = await readCase("hejing-2026");
    const stored = checkWorkbook(openCase(workbook));
    const report = checkWorkbook(openCase(withSums(workbook, "三、单位支出总体情况表")));
    expect(report.findings).toEqual(stored.findings);
    expect(report.coverage).toEqual(stored.coverage);
    expect(report.problems).toMatchObject([
      { kind: "calculated-formulas", cell: { sheet: "三、单位支出总体情况表", address: "E7" } },
    ]);
    expect(report.problems[0]?.message).toMatch(
      /^\d\d 个公式没有保存结果，已按公式计算（首个：“三、单位支出总体情况表”E7）/
    );
  });

  it("does not judge amounts that are no numbers", async () => {
    const workbook = await readCase("hejing-2026");
    const report = checkWorkbook(
      openCase(withCell(workbook, "三、单位支出总体情况表", "E9", "待定"))
    );
    expect(report.problems.map(({ kind }) => kind)).toContain("unreadable-amount");
    expect(report.findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(report.coverage.notEvaluated).toBeGreaterThan(0);
  });

  it("does not judge amounts without a stated measure", async () => {
    const workbook = await readCase("hejing-2026");
    const report = checkWorkbook(
      openCase(withCell(workbook, "三、单位支出总体情况表", "F3", null))
    );
    expect(report.problems.map(({ kind }) => kind)).toContain("missing-measure");
    expect(report.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("reads a measure with what is said beside it, and names another unit of money where it stands", async () => {
    const workbook = await readCase("hejing-2026");
    const withMeasure = (text: string) =>
      checkWorkbook(openCase(withCell(workbook, "三、单位支出总体情况表", "F3", text)));
    expect(withMeasure("单位：万元（保留两位小数）").problems).toEqual([]);
    const { problems, findings } = withMeasure("单位：千元");
    expect(problems.map(({ kind, message }) => [kind, message])).toEqual([
      [
        "other-measure",
        "“三、单位支出总体情况表”F3 写的是“单位：千元”，支出总体情况表的金额没有核对；公开表的金额单位是万元或元，请换算后改写。",
      ],
    ]);
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("names a table that stands below the title of another one", async () => {
    const workbook = await readCase("hejing-2026");
    const sheet = "五、一般公共预算支出情况表";
    const titled = withCell(workbook, sheet, "A2", "一般公共预算基本支出情况表");
    const report = checkWorkbook(openCase(titled));
    expect(report.problems.map(({ message }) => message)).toEqual([
      `“${sheet}”A2 的表名是“一般公共预算基本支出情况表”，下面却是一般公共预算支出情况表的表头，这张表没有校核；请核对表名，改正后再校核。`,
    ]);
  });

  it("names both places when two sheets claim to be the same table", async () => {
    const workbook = await readCase("hejing-2026");
    const copy = { ...workbook.sheets[2]!, id: "copy", name: "三（备份）" };
    const report = checkWorkbook(openCase({ ...workbook, sheets: [...workbook.sheets, copy] }));
    expect(report.tables.find(({ number }) => number === 3)?.status).toBe("ambiguous");
    expect(report.problems[0]?.message).toContain("三（备份）");
    expect(report.problems[0]?.message).toContain("三、单位支出总体情况表");
  });

  it("ignores sheets of our own", async () => {
    const workbook = await readCase("hejing-2026");
    const own = {
      ...workbook.sheets[2]!,
      id: "own",
      name: "绩效目标表",
      tag: "performance-targets",
    };
    const report = checkWorkbook(openCase({ ...workbook, sheets: [...workbook.sheets, own] }));
    expect(report.tables.every(({ status }) => status !== "ambiguous")).toBe(true);
  });

  it("declines a workbook of another province by naming the tables seen, and one without any table", () => {
    const sheet = (text: string): WorkbookSnapshot => ({
      fileName: "x.xlsx",
      title: null,
      sheets: [
        {
          id: "1",
          name: "1",
          visibility: "visible",
          isProtected: false,
          tag: null,
          top: 0,
          left: 0,
          values: [[text]],
          formulas: [[null]],
          numberFormats: [["General"]],
          merges: [],
          hiddenRows: [],
          hiddenColumns: [],
          conditionalFormats: [],
        },
      ],
    });
    expect(nameOf(() => checkWorkbook(openCase(sheet("2024年部门财务收支预算总表"))))).toBe(
      "unsupported-layout"
    );
    expect(nameOf(() => checkWorkbook(openCase(sheet("通讯录"))))).toBe("no-known-table");
  });
});

function nameOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (isBudgetToolError(error)) return error.name;
    throw error;
  }
  return "nothing thrown";
}

/** Every 合计 of 表3 as the sum of its row, as a program writes it that leaves calculating to Excel. */
function withSums(workbook: WorkbookSnapshot, sheetName: string): WorkbookSnapshot {
  return editSheets(workbook, (sheet) => {
    if (sheet.name !== sheetName) return;
    sheet.values.forEach((row, index) => {
      if (typeof row[4] !== "number") return;
      row[4] = null;
      sheet.formulas[index]![4] = `=SUM(F${index + 1}:G${index + 1})`;
    });
  });
}
