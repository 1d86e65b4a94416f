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

const INPUTS = "填报事项";
const [CONTENT, KEY, BESIDE] = [2, 6, 8];

const inputSheet = ({ sheets }: WorkbookDocument): DocumentSheet =>
  sheets.find(({ name }) => name === INPUTS)!;

/** Rows of what is asked for, by key, as the clerk sees them. */
function keysOf(sheet: DocumentSheet): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  sheet.forEachCell((row, column, { value }) => {
    if (column === KEY && typeof value === "string" && row > 2 && !sheet.isRowHidden(row))
      rows.set(value, row);
  });
  return rows;
}

describe.each([
  ["in a file", overFile],
  ["in Excel", inExcel],
] as const)("填报事项 written again %s", (_, open) => {
  it("lets questions in and out between what the clerk added: looks, remarks and own lines stay", async () => {
    const prior = { fileName: "prior.xlsx", bytes: read("prior.xlsx") };
    const document = openWorkbookDocument(read("workbook.xlsx"), "workbook.xlsx");
    const assistant = await open(document);
    const { lines } = await assistant.writeNarrative();
    // Last year's amounts are not asked for once last year's workbook is there.
    const [first, ...others] = lines.filter(
      ({ choices, key }) => choices.length === 0 && !key.startsWith("prior:")
    );
    const last = others[others.length - 1]!;
    const added = await assistant.saveInputs(new Map([[last.key, "按规定办理"]]));
    const sheet = inputSheet(document);
    const before = keysOf(sheet);
    const row = before.get(last.key)!;
    sheet.setFormat(row, CONTENT, LOOK);
    sheet.setRowHeight(row, 99);
    sheet.setValue(row, BESIDE, "问财务科");
    const own = Math.max(...before.values()) + 2;
    sheet.setValue(own, 1, "自己加的一项");
    sheet.setFormat(own, 1, LOOK);

    await assistant.choosePrior(prior, true);
    const again = await assistant.saveInputs(new Map([[first!.key, "人员增加"]]));
    expect(again.sheet).toMatchObject({ id: added.sheet.id, name: INPUTS, isRenewed: true });
    expect(inputSheet(document)).toBe(sheet);
    const fresh = openWorkbookDocument(read("workbook.xlsx"), "workbook.xlsx");
    const other = await overFile(fresh);
    await other.choosePrior(prior, true);
    await other.saveInputs(
      new Map([
        [last.key, "按规定办理"],
        [first!.key, "人员增加"],
      ])
    );
    const now = keysOf(sheet);
    expect([...now.keys()]).toEqual([...keysOf(inputSheet(fresh)).keys()]);
    expect([...now.keys()]).not.toEqual([...before.keys()]);
    const moved = now.get(last.key)!;
    expect(sheet.cell(moved, CONTENT)).toMatchObject({ value: "按规定办理", format: LOOK });
    expect(sheet.rowHeight(moved)).toBe(99);
    expect(sheet.cell(moved, BESIDE).value).toBe("问财务科");
    const items: unknown[] = [];
    sheet.forEachCell((at, column, { value, format }) => {
      if (value === "自己加的一项") items.push([at, column, format.fill]);
    });
    expect(items).toEqual([[expect.any(Number), 1, LOOK.fill]]);
    const [{ ranges } = { ranges: [] }] = sheet.conditionalFormats;
    const isCovered = (at: number): boolean =>
      ranges.some(({ top, bottom }) => top <= at && at <= bottom);
    expect([...now].filter(([, at]) => !isCovered(at))).toEqual([]);

    await assistant.choosePrior(null);
    await assistant.saveInputs(new Map([[first!.key, ""]]));
    expect([...keysOf(sheet).keys()]).toEqual([...before.keys()]);
    expect(sheet.cell(keysOf(sheet).get(last.key)!, CONTENT).format).toMatchObject(LOOK);
  });
});

describe.each([
  ["in a file", overFile],
  ["in Excel", inExcel],
] as const)("核实说明 changed again %s", (_, open) => {
  const [ACCEPTED, REASON, OWN] = ["已核实", 3, 6];

  it("takes reasons in and out between what the clerk added: looks, heights, remarks and own lines stay", async () => {
    const document = openWorkbookDocument(read("workbook.xlsx"), "workbook.xlsx");
    const table = document.sheets.find(({ name }) => name.startsWith("一、"))!;
    table.setValue(35, 3, 571.02);
    const assistant = await open(document);
    const [first, second] = (await assistant.check()).report.findings;
    const added = await assistant.accept(first!, ACCEPTED);
    const sheet = document.sheets.find(({ name }) => name === "核实说明")!;
    const placesOf = (words: string): readonly (readonly number[])[] => {
      const places: number[][] = [];
      sheet.forEachCell((row, column, { value }) => {
        if (value === words) places.push([row, column]);
      });
      return places;
    };
    const [row] = placesOf(ACCEPTED)[0]!;
    sheet.setFormat(row!, REASON, LOOK);
    sheet.setRowHeight(row!, 99);
    sheet.setValue(row!, OWN, "已报领导");
    sheet.setValue(row! + 1, REASON, "下周再核");
    sheet.setFormat(row! + 1, REASON, LOOK);

    const again = await assistant.accept(second!, "沿用旧名");
    expect(again.sheet).toMatchObject({ id: added.sheet.id, isRenewed: true });
    expect(again.checked.report.accepted).toHaveLength(2);
    expect(placesOf(ACCEPTED)).toEqual([[row, REASON]]);
    expect(sheet.cell(row!, REASON).format).toMatchObject(LOOK);
    expect(sheet.rowHeight(row!)).toBe(99);
    const [own] = placesOf("下周再核");
    expect(sheet.cell(own![0]!, own![1]!).format).toMatchObject(LOOK);

    const key = again.checked.report.accepted.find(
      ({ acceptance }) => acceptance.reason === ACCEPTED
    )!.key;
    const { checked } = await assistant.withdraw(key);
    expect(checked.report.accepted.map(({ acceptance }) => acceptance.reason)).toEqual([
      "沿用旧名",
    ]);
    expect(placesOf(ACCEPTED)).toEqual([]);
    expect(placesOf("已报领导")).toEqual([[row, OWN]]);
    expect(sheet.isRowHidden(row!)).toBe(false);
    expect(placesOf("下周再核")).toEqual([own]);
  });
});

describe.each([
  ["in a file", overFile],
  ["in Excel", inExcel],
] as const)("a report written again %s", (_, open) => {
  it.each([
    ["校核表", (assistant: BudgetAssistant) => assistant.addAuditSheet()],
    ["校核报告", (assistant: BudgetAssistant) => assistant.addReportSheet("2026年1月2日")],
  ])("%s has beside its rows what the clerk wrote there", async (name, write) => {
    const document = openWorkbookDocument(read("workbook.xlsx"), "workbook.xlsx");
    const assistant = await open(document);
    await write(assistant);
    const reportSheet = (): DocumentSheet => document.sheets.find((sheet) => sheet.name === name)!;
    const edge = reportSheet().usedBounds!.right + 1;
    reportSheet().setValue(5, edge, "已与财政核对");
    const row = (): readonly unknown[] =>
      [0, 1, edge].map((column) => reportSheet().cell(5, column).value);
    const before = row();
    await write(assistant);
    expect(row()).toEqual(before);
    expect(before).toContain("已与财政核对");
  });
});
