import { describe, expect, it } from "vitest";
import { openCase } from "../../src/app/open-case";
import { checkWorkbook } from "../../src/app/check-workbook";
import { recognizeWorkbook } from "../../src/app/recognize-workbook";
import { composeWorkbook } from "../../src/app/compose-workbook";
import { narrateWorkbook } from "../../src/app/narrate-workbook";
import { planBlankWorkbook } from "../../src/app/plan-blank-workbook";
import { planTargetSheets } from "../../src/app/plan-target-sheets";
import { FAMILIES } from "../../src/families/index";
import { rulesOf } from "../../src/families/rule-catalogue";
import type { WorkbookSnapshot } from "../../src/grid/snapshot";
import { createWorkbookDocument } from "../../src/host/xlsx/create-workbook-document";
import type { DocumentSheet, WorkbookDocument } from "../../src/host/xlsx/workbook-document";
import { createXlsxStore } from "../../src/host/xlsx/xlsx-store";
import { readCase } from "../support/read-workbook";
import { toy } from "./toy/index";

/** The one line. */
const families = [...FAMILIES, toy];
const UNIT = "丙县某某中心";

async function blank(): Promise<WorkbookDocument> {
  const form = { year: 2026, organizationKind: "budgetUnit", unitName: UNIT } as const;
  const { title, sheets } = planBlankWorkbook(toy, form);
  const document = createWorkbookDocument(title);
  await createXlsxStore(document).addSheets(sheets);
  return document;
}

/** The empty workbook with coded rows and a total in both tables. */
async function filled(project = "40"): Promise<WorkbookSnapshot> {
  const document = await blank();
  const [revenue, expenditure] = document.sheets as [DocumentSheet, DocumentSheet];
  fill(revenue, ["140", "100", "40"]);
  fill(expenditure, ["140", "100", project]);
  return createXlsxStore(document).read();
}

function fill(sheet: DocumentSheet, amounts: readonly string[]): void {
  const header = rowOf(sheet, "科目编码");
  const coded = [
    ["208", "社会保障和就业支出"],
    ["20801", "人力资源和社会保障管理事务"],
    ["2080109", "社会保险经办机构"],
  ];
  const put = (row: number): void => {
    amounts.forEach((amount, index) => {
      sheet.setValue(row, 2 + index, Number(amount));
    });
  };
  coded.forEach(([code = "", name = ""], index) => {
    const row = header + 1 + index;
    sheet.setValue(row, 0, code);
    sheet.setValue(row, 1, name);
    put(row);
  });
  put(rowOf(sheet, "合计", header + 1));
}

function rowOf(sheet: DocumentSheet, text: string, from = 0): number {
  let found = -1;
  sheet.forEachCell((row, _column, { value }) => {
    if (found < 0 && row >= from && value === text) found = row;
  });
  return found;
}

describe("a third family is one folder and one line", () => {
  it("has an empty workbook that is recognised and starts without a finding", async () => {
    const workbook = await createXlsxStore(await blank()).read();
    const { family, problems, statuses, budget } = recognizeWorkbook(workbook, { families });
    expect(family).toBe(toy);
    expect(problems).toEqual([]);
    expect(statuses.map(({ status }) => status)).toEqual(["nil", "nil"]);
    expect(budget).toMatchObject({ fiscalYear: 2026, budgetUnit: UNIT });
    expect(checkWorkbook(openCase(workbook, { families })).findings).toEqual([]);
  });

  it("is not known where it is not listed", async () => {
    const workbook = await filled();
    expect(() => recognizeWorkbook(workbook)).toThrow("unsupported-layout");
  });

  it("has its figures checked by its own rules and by the shared ones, in its words", async () => {
    const sound = checkWorkbook(openCase(await filled(), { families }));
    expect(sound.layout).toMatchObject({ family: "toy", name: "两表版式", year: 2026 });
    expect(sound.findings).toEqual([]);
    expect(sound.coverage.satisfied).toBeGreaterThan(5);
    const wrong = checkWorkbook(openCase(await filled("41"), { families }));
    expect(wrong.findings.map(({ code }) => code)).toContain("BC991");
    const known = rulesOf(families).filter((rule) => rule.families.includes("toy"));
    const shared = known.filter((rule) => rule.families.length === families.length);
    expect(known.length - shared.length).toBe(toy.rules.length);
    expect(shared.length).toBeGreaterThan(20);
  });

  it("has a text and a document", async () => {
    const workbook = await filled();
    const narrated = narrateWorkbook(openCase(workbook, { families }));
    expect(narrated.text).toContain(`${UNIT}2026年收支预算`);
    expect(narrated.text).toContain("收入预算140.00万元，支出预算140.00万元。");
    expect(narrated.proof.findings).toEqual([]);
    const { document } = composeWorkbook(openCase(workbook, { families }), narrated);
    expect(document.title).toContain("2026年预算");
  });

  it("writes no target tables where it has none", async () => {
    const plans = planTargetSheets(openCase(await filled(), { families }), {});
    expect(plans.flatMap(({ cells }) => cells).length).toBeLessThan(2);
  });

  it("changes nothing for the others", async () => {
    for (const slug of ["hejing-2026", "zizhou-2024"]) {
      const workbook = await readCase(slug);
      expect(checkWorkbook(openCase(workbook, { families }))).toEqual(
        checkWorkbook(openCase(workbook))
      );
    }
  });
});
