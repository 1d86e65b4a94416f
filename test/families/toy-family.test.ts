import { describe, expect, it, vi } from "vitest";
import type { BudgetAssistant } from "../../src/app/budget-assistant";
import { createBudgetAssistant } from "../../src/app/create-budget-assistant";
import { openCase } from "../../src/app/open-case";
import { checkWorkbook } from "../../src/app/check-workbook";
import { recognizeWorkbook } from "../../src/app/recognize-workbook";
import { composeWorkbook } from "../../src/app/compose-workbook";
import { narrateWorkbook } from "../../src/app/narrate-workbook";
import { planBlankWorkbook } from "../../src/app/plan-blank-workbook";
import { planTargetSheets } from "../../src/app/plan-target-sheets";
import { run } from "../../src/cli/run";
import type { Family } from "../../src/families/define-family";
import { FAMILIES } from "../../src/families/index";
import { rules } from "../../src/families/rule-catalogue";
import type { WorkbookSnapshot } from "../../src/grid/snapshot";
import { createWorkbookDocument } from "../../src/host/xlsx/create-workbook-document";
import type { DocumentSheet, WorkbookDocument } from "../../src/host/xlsx/workbook-document";
import { createXlsxStore } from "../../src/host/xlsx/xlsx-store";
import { recognize } from "../../src/recognition/recognize";
import { createMemoryIo } from "../support/memory-io";
import { readCase } from "../support/read-workbook";
import { toy } from "./toy/index";

interface Listed {
  readonly FAMILIES: readonly Family[];
}

/** The one line in the list of families, and nothing else. */
vi.mock("../../src/families/index", async (importOriginal) => {
  const { FAMILIES: listed } = await importOriginal<Listed>();
  const { toy: added } = await import("./toy/index");
  return { FAMILIES: [...listed, added] };
});

const others = FAMILIES.filter((family) => family !== toy);
const UNIT = "丙县某某中心";

async function blank(): Promise<WorkbookDocument> {
  const form = { year: 2026, organizationKind: "budgetUnit", unitName: UNIT } as const;
  const { title, sheets } = planBlankWorkbook(toy, form);
  const document = createWorkbookDocument(title);
  await createXlsxStore(document).addSheets(sheets);
  return document;
}

/** The empty workbook with coded rows and a total in both tables. */
async function filledDocument(project = "40"): Promise<WorkbookDocument> {
  const document = await blank();
  const [revenue, expenditure] = document.sheets as [DocumentSheet, DocumentSheet];
  fill(revenue, ["140", "100", "40"]);
  fill(expenditure, ["140", "100", project]);
  return document;
}

async function filled(project?: string): Promise<WorkbookSnapshot> {
  return createXlsxStore(await filledDocument(project)).read();
}

function assistantOver(document: WorkbookDocument): BudgetAssistant {
  const stop = (): Promise<void> => Promise.resolve();
  const session = {
    select: stop,
    onSelectionChanged: () => Promise.resolve(stop),
    onCellsChanged: () => Promise.resolve(stop),
  };
  return createBudgetAssistant({ store: createXlsxStore(document), session });
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
    const { family, problems, statuses, budget } = recognizeWorkbook(workbook);
    expect(family).toBe(toy);
    expect(problems).toEqual([]);
    expect(statuses.map(({ status }) => status)).toEqual(["nil", "nil"]);
    expect(budget).toMatchObject({ fiscalYear: 2026, budgetUnit: UNIT });
    expect(checkWorkbook(openCase(workbook)).findings).toEqual([]);
  });

  it("is not known where it is not listed", async () => {
    expect(recognize(await filled(), others).kind).toBe("unsupported");
  });

  it("has its figures checked by its own rules and by the shared ones, in its words", async () => {
    const sound = checkWorkbook(openCase(await filled()));
    expect(sound.layout).toMatchObject({ family: "toy", name: "两表版式", year: 2026 });
    expect(sound.findings).toEqual([]);
    expect(sound.coverage.satisfied).toBeGreaterThan(5);
    const wrong = checkWorkbook(openCase(await filled("41")));
    expect(wrong.findings.map(({ code }) => code)).toContain("BC991");
    const known = rules.filter((rule) => rule.families.includes("toy"));
    const shared = known.filter((rule) => rule.families.length > 1);
    expect(known.length - shared.length).toBe(toy.rules.length);
    expect(shared.length).toBeGreaterThan(20);
  });

  it("has a text and a document", async () => {
    const workbook = await filled();
    const narrated = narrateWorkbook(openCase(workbook));
    expect(narrated.text).toContain(`${UNIT}2026年收支预算`);
    expect(narrated.text).toContain("收入预算140.00万元，支出预算140.00万元。");
    expect(narrated.proof.findings).toEqual([]);
    const { document } = composeWorkbook(openCase(workbook), narrated);
    expect(document.title).toContain("2026年预算");
  });

  it("writes no target tables where it has none", async () => {
    const opened = openCase(await filled());
    expect(() => planTargetSheets(opened)).toThrow("nothing-prescribed");
  });

  it("is blank, checked, and explained by the command line, which offers it by name", async () => {
    const help = createMemoryIo();
    await run(["help"], help);
    expect(help.out()).toContain("|toy");
    const io = createMemoryIo();
    const words = [
      "blank",
      "--family",
      "toy",
      "--year",
      "2026",
      "--unit",
      UNIT,
      "-o",
      "blank.xlsx",
    ];
    expect(await run(words, io), io.err()).toBe(0);
    expect(io.err()).toContain("两表版式 2026 年的空白表共 2 张");
    const empty = createMemoryIo({ "blank.xlsx": io.written.get("blank.xlsx") as Uint8Array });
    empty.workbooksAt = () => Promise.resolve([{ path: "blank.xlsx", refusal: null }]);
    expect(await run(["check", "blank.xlsx", "--family", "toy"], empty), empty.err()).toBe(3);
    expect(empty.out()).toContain("两表版式");
    expect(empty.out()).toContain("没有查完");
    const written = createMemoryIo({ "filled.xlsx": (await filledDocument()).save() });
    expect(await run(["explain", "filled.xlsx"], written), written.err()).toBe(0);
    expect(written.out()).toContain("收入预算140.00万元，支出预算140.00万元。");
  });

  it("is chosen, checked, and explained by the assistant, its rules among those to be graded", async () => {
    const assistant = assistantOver(await filledDocument("41"));
    const [newest] = assistant.layouts.filter(({ family }) => family === "toy");
    expect(newest).toEqual({ family: "toy", name: "两表版式", formYear: 2026 });
    const codes = async (): Promise<readonly string[]> =>
      (await assistant.check()).report.findings.map(({ code }) => code);
    expect(await codes()).toContain("BC991");
    expect(assistant.rules().find(({ code }) => code === "BC991")?.families).toEqual(["toy"]);
    assistant.gradeRule({ code: "BC991", grade: "off" });
    expect(await codes()).not.toContain("BC991");
    const { sections, proof } = await assistant.writeNarrative();
    expect(sections.map(({ slug }) => slug)).toEqual(["toy-overview"]);
    expect(proof).toEqual([]);
    expect((await assistant.writeWordFile()).fileName).toContain("2026年预算");
    await expect(
      assistant.chooseLayout({ family: "toy", name: "", formYear: 2024 })
    ).rejects.toThrow("no-such-form");
  });

  it("changes nothing for the others", async () => {
    for (const slug of ["hejing-2026", "zizhou-2024"]) {
      const workbook = await readCase(slug);
      expect(recognize(workbook, FAMILIES)).toEqual(recognize(workbook, others));
    }
  });
});
