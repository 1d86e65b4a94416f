import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Budget } from "../../src/budget/budget";
import { xinjiangForms } from "../../src/families/xinjiang/forms";
import { openWorkbookDocument } from "../../src/host/xlsx/open-workbook-document";
import { createXlsxStore } from "../../src/host/xlsx/xlsx-store";
import { xinjiang } from "../../src/families/xinjiang/index";
import { readTargets } from "../../src/performance/read/read-targets";
import type { TargetTable } from "../../src/budget/target-table";
import { writeTargets } from "../../src/performance/write/write-targets";
import { recognize } from "../../src/recognition/recognize";
import { casePath, readCase } from "../support/read-workbook";
import { snapshotOfPlan, workbookOf } from "../support/snapshot-of-plan";

async function readBudget(slug: string): Promise<Budget> {
  const recognition = recognize(await readCase(slug), [xinjiang]);
  if (recognition.kind !== "recognized") throw new Error(recognition.kind);
  return recognition.budget;
}

function amounts({ values }: TargetTable): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([slot, value]) =>
      value.kind === "amount" ? [[slot, value.amount.toFixed(2)]] : []
    )
  );
}

async function writeAndRead(slug: string) {
  const plans = writeTargets(xinjiangForms, await readBudget(slug));
  return { plans, tables: readTargets(xinjiangForms, workbookOf(...plans.map(snapshotOfPlan))) };
}

describe("target tables of published workbooks", () => {
  it("writes 和静县 2026: one unit, three projects", async () => {
    const { plans, tables } = await writeAndRead("hejing-2026");
    expect(tables.map(({ title, year }) => [title, year])).toEqual([
      ["单位整体绩效目标表", 2026],
      ["项目支出绩效目标表", 2026],
      ["项目支出绩效目标表", 2026],
      ["项目支出绩效目标表", 2026],
    ]);
    expect(tables.map(amounts)).toEqual([
      { higherLevel: "69.40", sameLevel: "400.62", otherFunds: "0.00", total: "470.02" },
      { total: "3.50", appropriation: "3.50", otherFunds: "0.00" },
      { total: "28.90", appropriation: "28.90", otherFunds: "0.00" },
      { total: "37.00", appropriation: "37.00", otherFunds: "0.00" },
    ]);
    expect(tables.every(({ values }) => Object.values(values).every(isSettled))).toBe(true);
    expect(tables.slice(1).map(({ values }) => values["project"])).toEqual([
      {
        kind: "text",
        text: "提前下达2026年自治区财政社保经办机构业务补助经费巴财社[2025]102号",
      },
      {
        kind: "text",
        text: "2026年州直关闭破产困难企业1995年底前退休人员生活补贴巴财社[2025]98号",
      },
      { kind: "text", text: "自治区国有企业改革成本（巴财企[2025]65号" },
    ]);
    for (const { values } of tables)
      expect(values["budgetUnit"]).toEqual({ kind: "text", text: "和静县社会保险中心" });
    expect(plans[0]?.cells.filter(({ look }) => look === "missing")).toEqual([]);
  });

  it("writes 阿克陶县 2025 in the words of a 部门", async () => {
    const { tables } = await writeAndRead("aketao-2025");
    expect(tables.map(({ title, year }) => [title, year])[0]).toEqual(["部门整体绩效目标表", 2025]);
    expect(tables.map(amounts)).toEqual([
      { higherLevel: "11.00", sameLevel: "446.01", otherFunds: "0.00", total: "457.01" },
      { total: "7.20", appropriation: "7.20", otherFunds: "0.00" },
      { total: "2.30", appropriation: "2.30", otherFunds: "0.00" },
      { total: "7.00", appropriation: "7.00", otherFunds: "0.00" },
      { total: "4.00", appropriation: "4.00", otherFunds: "0.00" },
    ]);
  });

  it("survives the file: what was written is read from the saved workbook again", async () => {
    const before = await readCase("hejing-2026");
    const plans = writeTargets(xinjiangForms, await readBudget("hejing-2026"));
    const saved = await saveWith(plans);
    expect(saved.sheets.slice(0, before.sheets.length).map(({ name }) => name)).toEqual(
      before.sheets.map(({ name }) => name)
    );
    expect(saved.sheets[before.sheets.length]).toMatchObject({
      name: "绩效目标表",
      tag: "performance-targets",
    });
    const plain = (tables: readonly TargetTable[]): unknown =>
      JSON.parse(JSON.stringify(tables.map(({ values, indicators }) => ({ values, indicators }))));
    expect(plain(readTargets(xinjiangForms, saved))).toEqual(
      plain(readTargets(xinjiangForms, workbookOf(...plans.map(snapshotOfPlan))))
    );
  });

  it("does not take the written sheet for a table of the budget", async () => {
    const saved = await saveWith(writeTargets(xinjiangForms, await readBudget("hejing-2026")));
    const again = recognize(saved, [xinjiang]);
    expect(again.kind === "recognized" && again.problems).toEqual([]);
  });
});

function isSettled({ kind }: TargetTable["values"][string]): boolean {
  return kind === "text" || kind === "amount" || kind === "blank";
}

async function saveWith(plans: ReturnType<typeof writeTargets>) {
  const bytes = new Uint8Array(readFileSync(casePath("hejing-2026")));
  const document = openWorkbookDocument(bytes, "hejing.xlsx");
  await createXlsxStore(document).addSheets(plans);
  return createXlsxStore(openWorkbookDocument(document.save(), "hejing.xlsx")).read();
}
