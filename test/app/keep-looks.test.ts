import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { BudgetAssistant } from "../../src/app/budget-assistant";
import { createBudgetAssistant } from "../../src/app/create-budget-assistant";
import { createOfficeSession } from "../../src/host/officejs/create-office-session";
import { createOfficeStore } from "../../src/host/officejs/create-office-store";
import { openWorkbookDocument } from "../../src/host/xlsx/open-workbook-document";
import type { DocumentSheet, WorkbookDocument } from "../../src/host/xlsx/workbook-document";
import { createXlsxStore } from "../../src/host/xlsx/xlsx-store";
import { createSimulatedExcel } from "../../src/simulator/simulated-excel";
import { installOffice } from "../support/install-office";

const NAME = "第三部分 情况说明";
const read = (file: string): Uint8Array =>
  new Uint8Array(readFileSync(`test/cases/hejing-2026/${file}`));

const overFile = (document: WorkbookDocument): Promise<BudgetAssistant> =>
  Promise.resolve(
    createBudgetAssistant({ store: createXlsxStore(document), session: createOfficeSession() })
  );

async function inExcel(document: WorkbookDocument): Promise<BudgetAssistant> {
  await installOffice(createSimulatedExcel(document));
  return createBudgetAssistant({ store: createOfficeStore(), session: createOfficeSession() });
}

const textSheet = ({ sheets }: WorkbookDocument): DocumentSheet =>
  sheets.find(({ name }) => name === NAME)!;

/** Rows that show words, by what they say. */
function rowsOf(sheet: DocumentSheet): ReadonlyMap<number, string> {
  const rows = new Map<number, string>();
  sheet.forEachCell((row, column, { value }) => {
    if (column === 0 && typeof value === "string" && value !== "") rows.set(row, value);
  });
  return rows;
}

const rowOf = (sheet: DocumentSheet, words: string): number =>
  [...rowsOf(sheet)].find(([, text]) => text.includes(words))![0];

const LOOK = { bold: true, fill: "#00FF00", fontColor: "#112233", fontSize: 16 } as const;

/** What the clerk does to a paragraph that has this number. */
function dress(sheet: DocumentSheet, words: string): void {
  const row = rowOf(sheet, words);
  sheet.setFormat(row, 0, LOOK);
  sheet.setRowHeight(row, 333);
}

describe.each([
  ["in a file", overFile],
  ["in Excel", inExcel],
] as const)("the text sheet written again %s", (_, open) => {
  it("changes only the words that change: looks, heights, empty lines and own cells stay", async () => {
    const document = openWorkbookDocument(read("workbook.xlsx"), "workbook.xlsx");
    const assistant = await open(document);
    const first = await assistant.addNarrativeSheet();
    const sheet = textSheet(document);
    dress(sheet, "收支总预算470.02万元");
    const last = [...rowsOf(sheet).keys()].pop()!;
    sheet.setValue(last + 3, 0, "本单位另起的一段。");
    sheet.setFormat(last + 3, 0, LOOK);
    sheet.setValue(rowOf(sheet, "收支总预算470.02万元"), 4, "待科长看");

    const table = document.sheets.find(({ name }) => name.startsWith("一、"))!;
    table.setValue(35, 3, 571.02);
    table.setValue(35, 1, 571.02);
    const again = await assistant.addNarrativeSheet();
    expect(again).toMatchObject({ id: first.id, name: NAME, isRenewed: true });
    expect(textSheet(document)).toBe(sheet);
    const row = rowOf(sheet, "收支总预算571.02万元");
    expect(sheet.cell(row, 0).format).toMatchObject(LOOK);
    expect(sheet.rowHeight(row)).toBe(333);
    expect(sheet.cell(last + 3, 0)).toMatchObject({ value: "本单位另起的一段。", format: LOOK });
    expect(sheet.cell(row, 4).value).toBe("待科长看");
  });

  it("lets paragraphs in and out between those of the clerk, and gives back what went as it was", async () => {
    const document = openWorkbookDocument(read("workbook.xlsx"), "workbook.xlsx");
    const assistant = await open(document);
    await assistant.addNarrativeSheet();
    const sheet = textSheet(document);
    const { missing } = await assistant.writeNarrative();
    const note = rowOf(sheet, "项待填");
    sheet.setFormat(note, 0, LOOK);
    const before = [...rowsOf(sheet).values()];
    dress(sheet, "收支总预算470.02万元");

    const answers = new Map(missing.map(({ key }) => [key, "按规定办理"]));
    await assistant.saveInputs(answers);
    await assistant.choosePrior({ fileName: "prior.xlsx", bytes: read("prior.xlsx") }, true);
    await assistant.saveInputs(
      new Map((await assistant.writeNarrative()).missing.map(({ key }) => [key, "按规定办理"]))
    );
    await assistant.addNarrativeSheet();
    const fresh = openWorkbookDocument(read("workbook.xlsx"), "workbook.xlsx");
    const other = await overFile(fresh);
    await other.choosePrior({ fileName: "prior.xlsx", bytes: read("prior.xlsx") }, true);
    await other.saveInputs(
      new Map([
        ...answers,
        ...(await other.writeNarrative()).missing.map(({ key }) => [key, "按规定办理"] as const),
      ])
    );
    await other.addNarrativeSheet();
    const now = [...rowsOf(sheet).values()];
    expect(now).toEqual([...rowsOf(textSheet(fresh)).values()]);
    expect(now).not.toEqual(before);
    const row = rowOf(sheet, "收支总预算470.02万元");
    expect(sheet.cell(row, 0).format).toMatchObject(LOOK);
    expect((await assistant.handEdits()).map(({ id }) => id)).toEqual([]);

    await assistant.choosePrior(null);
    await assistant.saveInputs(new Map([...answers.keys()].map((key) => [key, ""])));
    await assistant.addNarrativeSheet(new Set(), true);
    expect([...rowsOf(sheet).values()]).toEqual(before);
    expect(sheet.cell(rowOf(sheet, "项待填"), 0).format).toMatchObject(LOOK);
    expect([...rowsOf(sheet).keys()].filter((one) => sheet.isRowHidden(one))).toEqual([]);
    expect(await assistant.handEdits()).toEqual([]);
  });
});
