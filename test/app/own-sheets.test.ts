import { readFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { BudgetAssistant } from "../../src/app/budget-assistant";
import { createBudgetAssistant } from "../../src/app/create-budget-assistant";
import { knowOwnSheets } from "../../src/app/own-sheets";
import { createOfficeSession } from "../../src/host/officejs/create-office-session";
import { createOfficeStore } from "../../src/host/officejs/create-office-store";
import { openWorkbookDocument } from "../../src/host/xlsx/open-workbook-document";
import type { WorkbookDocument } from "../../src/host/xlsx/workbook-document";
import { createXlsxStore } from "../../src/host/xlsx/xlsx-store";
import { createSimulatedExcel } from "../../src/simulator/simulated-excel";
import { silenceConsole } from "../support/console-silence";
import { installOffice } from "../support/install-office";
import { rewriteByOthers } from "../support/other-programs";

silenceConsole();

const OURS = [
  "核实说明",
  "填报事项",
  "第三部分 情况说明",
  "绩效目标表",
  "校核表",
  "校核报告",
] as const;
const KEY = "overview.reason";

function readHejing(): WorkbookDocument {
  const bytes = new Uint8Array(readFileSync("test/cases/hejing-2026/workbook.xlsx"));
  return openWorkbookDocument(bytes, "workbook.xlsx");
}

const overFile = (document: WorkbookDocument): BudgetAssistant =>
  createBudgetAssistant({ store: createXlsxStore(document), session: createOfficeSession() });

async function inExcel(document: WorkbookDocument): Promise<BudgetAssistant> {
  await installOffice(createSimulatedExcel(document));
  return createBudgetAssistant({ store: createOfficeStore(), session: createOfficeSession() });
}

/** Every job that writes a sheet of its own. */
async function writeAll(assistant: BudgetAssistant): Promise<void> {
  const { report } = await assistant.check();
  const [finding] = report.findings;
  if (finding) await assistant.accept(finding, "已核实");
  await assistant.saveInputs(new Map([[KEY, "机构改革"]]));
  await assistant.addNarrativeSheet();
  await assistant.addTargetSheets();
  await assistant.addAuditSheet();
  await assistant.addReportSheet("2026年1月2日");
}

/** The file as a program leaves it that drops hidden names. */
function withoutNames(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const book = strFromU8(parts["xl/workbook.xml"]!);
  const names = /<definedName name="_budget_disclosure_tag".*?<\/definedName>/gsu;
  expect(book.match(names)!.length).toBe(OURS.length);
  return zipSync({ ...parts, "xl/workbook.xml": strToU8(book.replace(names, "")) });
}

const names = ({ sheets }: WorkbookDocument) => sheets.map(({ name }) => name);
const sheetOf = ({ sheets }: WorkbookDocument, name: string) =>
  sheets.find((sheet) => sheet.name === name)!;
const cellsOf = (document: WorkbookDocument, name: string): readonly unknown[] => {
  const cells: unknown[] = [];
  sheetOf(document, name).forEachCell((row, column, { value, formula }) => {
    cells.push([row, column, value, formula]);
  });
  return cells;
};

describe("sheets of ours without their hidden names", () => {
  it.each([
    ["in a file", overFile],
    ["in Excel", inExcel],
  ] as const)("are replaced, not doubled, with what the clerk typed: %s", async (_, open) => {
    const first = readHejing();
    await writeAll(overFile(first));
    expect(names(first).slice(-OURS.length).sort()).toEqual([...OURS].sort());
    const text = sheetOf(first, "第三部分 情况说明");
    text.setValue(4, 0, "本单位自己写的一句。");

    const document = openWorkbookDocument(withoutNames(first.save()), "workbook.xlsx");
    expect(document.sheets.every(({ tag }) => tag === null)).toBe(true);
    const assistant = await open(document);
    const { report } = await assistant.check();
    expect(report.accepted).toHaveLength(1);
    await assistant.withdraw(report.accepted[0]!.key);
    await writeAll(assistant);
    expect([...names(document)].sort()).toEqual([...names(first)].sort());
    expect(
      document.sheets
        .filter(({ tag }) => tag !== null)
        .map(({ name }) => name)
        .sort()
    ).toEqual([...OURS].sort());
    expect(JSON.stringify(cellsOf(document, "填报事项"))).toContain("机构改革");
    expect(JSON.stringify(cellsOf(document, "第三部分 情况说明"))).toContain("自己写的一句");
  });

  it("are known in files of other programs", async () => {
    const first = readHejing();
    await writeAll(overFile(first));
    const others = rewriteByOthers({ bytes: first.save(), ending: ".xlsx" });
    for (const [program, { bytes }] of others) {
      const document = openWorkbookDocument(bytes, "workbook.xlsx");
      await writeAll(overFile(document));
      expect([...names(document)].sort(), program).toEqual([...names(first)].sort());
    }
  }, 120_000);

  it("never are a clerk's own of the same name, nor a copy of ours", async () => {
    const document = readHejing();
    for (const name of OURS) document.addSheet(name).setValue(0, 0, `自己的${name}`);
    const own = OURS.map((name) => cellsOf(document, name));
    await writeAll(overFile(document));
    await writeAll(overFile(document));
    expect(OURS.map((name) => cellsOf(document, name))).toEqual(own);
    expect(names(document).slice(-OURS.length).sort()).toEqual(
      OURS.map((name) => `${name}(2)`).sort()
    );

    const read = await createXlsxStore(document).read();
    const audit = read.sheets.find(({ name }) => name === "校核表(2)")!;
    const copy = { ...audit, id: "copy", name: "给领导看的", tag: null };
    const tagsOf = (...sheets: (typeof read.sheets)[number][]) =>
      knowOwnSheets({ ...read, sheets }).sheets.map(({ tag }) => tag);
    expect(tagsOf(copy, audit)).toEqual([null, "audit"]);
    expect(tagsOf(copy, { ...audit, tag: null })).toEqual([null, "audit"]);
    expect(tagsOf(copy, { ...copy, id: "other" })).toEqual([null, null]);
    expect(tagsOf(copy)).toEqual(["audit"]);
  });
});
