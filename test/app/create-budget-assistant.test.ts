import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readDocx, textOf } from "../support/read-docx";
import { openCase } from "../../src/app/open-case";
import type { BudgetAssistant, CheckedWorkbook } from "../../src/app/budget-assistant";
import { checkWorkbook } from "../../src/app/check-workbook";
import { createBudgetAssistant } from "../../src/app/create-budget-assistant";
import type { Finding } from "../../src/checking/finding";
import type { CellRef } from "../../src/grid/address";
import type { PreferenceStore } from "../../src/host/preference-store";
import type { WorkbookDocument } from "../../src/host/xlsx/workbook-document";
import { openWorkbookDocument } from "../../src/host/xlsx/open-workbook-document";
import { createXlsxStore } from "../../src/host/xlsx/xlsx-store";
import { toPlainText } from "../../src/narrative/text/phrase";
import { toXlsx } from "../support/department-sheets";
import { editSheets } from "../support/edit-sheet";
import { randomNineBudget } from "../support/nine-budget";
import { nineWorkbook } from "../support/nine-sheets";
import { casePath } from "../support/read-workbook";
import { SeededRandom } from "../support/seeded-random";

const bytesOf = (slug: string, file: string): Uint8Array =>
  new Uint8Array(readFileSync(casePath(slug, file)));

interface Opened {
  readonly assistant: BudgetAssistant;
  readonly document: WorkbookDocument;
  readonly selected: readonly CellRef[][];
}

function open(
  preferences?: PreferenceStore,
  bytes: Uint8Array = bytesOf("hejing-2026", "workbook.xlsx")
): Opened {
  const document = openWorkbookDocument(bytes, "workbook.xlsx");
  const selected: CellRef[][] = [];
  const stop = (): Promise<void> => Promise.resolve();
  const session = {
    select: (cells: readonly CellRef[]) => {
      selected.push([...cells]);
      return Promise.resolve();
    },
    onSelectionChanged: () => Promise.resolve(stop),
    onCellsChanged: () => Promise.resolve(stop),
  };
  return {
    assistant: createBudgetAssistant({
      store: createXlsxStore(document),
      session,
      ...(preferences && { preferences }),
    }),
    document,
    selected,
  };
}

const markCount = ({ marks }: CheckedWorkbook): number =>
  marks.kind === "done" ? marks.marked : -1;

describe("rules graded on this machine", () => {
  it("are kept by the machine, hold for the next check, and leave the workbook alone", async () => {
    const kept = new Map<string, string>();
    const preferences = {
      read: (key: string) => kept.get(key) ?? null,
      write: (key: string, value: string | null) => {
        if (value === null) kept.delete(key);
        else kept.set(key, value);
        return true;
      },
    };
    const { assistant, document } = open(preferences);
    const before = document.save();
    expect(assistant.gradeRule({ code: "BC092", grade: "off" })).toBe(true);
    expect(document.save()).toEqual(before);
    const { report } = await assistant.check();
    expect(report.findings).toEqual([]);
    expect(report.catalogue.switches).toEqual(["BC092=off"]);
    const again = open(preferences).assistant;
    expect(
      again
        .rules()
        .filter(({ grade }) => grade === "off")
        .map(({ code }) => code)
    ).toEqual(["BC092"]);
    // Neither a rule that the catalogue lost nor a broken store is a reason to stop.
    kept.set("rules", '{"BC999":"off","BC092":"info"}');
    expect((await open(preferences).assistant.check()).report.catalogue.switches).toEqual([
      "BC092=info",
    ]);
    kept.set("rules", "{");
    expect((await open(preferences).assistant.check()).report.catalogue.switches).toEqual([]);
    again.gradeRule(null);
    expect(kept.size).toBe(0);
  });

  it("hold for the session where nothing can be kept", async () => {
    const { assistant } = open();
    expect(assistant.gradeRule({ code: "BC092", grade: "off" })).toBe(false);
    expect((await assistant.check()).report.findings).toEqual([]);
  });
});

describe("the clerk's own words", () => {
  const OWN = { 固定经费: "基本支出", 收支一览表: "收支总表" };
  const own = toXlsx(
    nineWorkbook(randomNineBudget(new SeededRandom(21), true), {
      titles: { T1: "2025年部门收支一览表" },
      columns: { 基本支出: "固定经费" },
    })
  );

  it("hold for every reading, of last year's workbook too, and are there the next time", async () => {
    const kept = new Map<string, string>();
    const preferences = {
      read: (key: string) => kept.get(key) ?? null,
      write: (key: string, value: string | null) => kept.set(key, value ?? "").has(key),
    };
    const { assistant } = open(preferences, own);
    await expect(assistant.check()).rejects.toThrow("unsupported-layout");
    const file = { fileName: "上年.xlsx", bytes: own };
    await expect(assistant.choosePrior(file)).rejects.toThrow("unsupported-layout");
    expect(assistant.keepSynonyms(OWN)).toBe(true);
    expect(() => assistant.keepSynonyms({ 固定经费: "固定支出" })).toThrow("invalid-synonym");
    expect(JSON.parse(kept.get("synonyms") ?? "")).toEqual(OWN);
    expect((await assistant.check()).report.findings).toEqual([]);
    expect((await assistant.choosePrior(file))?.fiscalYear).toBe(2025);
    const again = open(preferences, own).assistant;
    expect(again.synonyms()).toEqual(OWN);
    expect((await again.writeNarrative()).sections).toHaveLength(10);
    expect((await again.check()).report.layout.synonyms).toHaveLength(2);
  });
});

describe("核实说明", () => {
  const SHEET = "三、单位支出总体情况表";

  async function withSlip(): Promise<Opened & { readonly finding: Finding }> {
    const opened = open();
    opened.document.sheets.find(({ name }) => name === SHEET)!.setValue(8, 4, 268.21);
    const { report } = await opened.assistant.check();
    const [finding] = report.findings;
    expect(finding).toMatchObject({ severity: "error", difference: "0.1" });
    return { ...opened, finding: finding! };
  }

  it("sets a finding apart, unmarked, until it is taken back", async () => {
    const { assistant, document, finding } = await withSlip();
    const { sheet, checked } = await assistant.accept(finding, " 已核实 ");
    expect(sheet).toMatchObject({ name: "核实说明", tag: "accepted-exceptions" });
    expect(checked.report.findings.map(({ code }) => code)).toEqual(["BC092"]);
    const [accepted] = checked.report.accepted;
    expect(accepted?.finding.message).toBe(finding.message);
    expect(accepted?.acceptance).toEqual({
      reason: "已核实",
      at: expect.stringMatching(/^20\d\d-\d\d-\d\d \d\d:\d\d$/u) as string,
    });
    const marks = await createXlsxStore(document).listMarks();
    expect(new Set(marks.map(({ code }) => code))).toEqual(new Set(["BC092"]));

    const warning = checked.report.findings[0]!;
    const both = await assistant.accept(warning, "沿用旧名");
    expect(both.checked.report.findings).toEqual([]);
    expect(both.checked.report.accepted).toHaveLength(2);
    expect(document.sheets.filter(({ name }) => name.startsWith("核实说明"))).toHaveLength(1);

    const { checked: after } = await assistant.withdraw(accepted!.key);
    expect(after.report.findings.map(({ message }) => message)).toEqual([finding.message]);
    expect(after.report.accepted.map(({ finding: { code } }) => code)).toEqual(["BC092"]);
  });

  it("ends as soon as one of the values changes", async () => {
    const { assistant, document, finding } = await withSlip();
    await assistant.accept(finding, "已核实");
    const changed = document.sheets.find(({ name }) => name === SHEET)!;
    changed.setValue(8, 4, 268.22);
    const { report } = await assistant.check();
    expect(report.accepted).toEqual([]);
    expect(report.lapsed).toMatchObject([{ code: finding.code, reason: "已核实" }]);
    expect(report.findings[0]).toMatchObject({ severity: "error", difference: "0.11" });
    changed.setValue(8, 4, 268.21);
    expect((await assistant.check()).report.lapsed).toEqual([]);
  });

  it("stays where the sheet is renamed and a row comes in above", async () => {
    const { assistant, document, finding } = await withSlip();
    await assistant.accept(finding, "已核实");
    const workbook = editSheets(await createXlsxStore(document).read(), (sheet) => {
      if (sheet.name === SHEET) sheet.insertRow(0);
    });
    const sheets = workbook.sheets.map((sheet) =>
      sheet.name === SHEET ? { ...sheet, name: "新名称" } : sheet
    );
    const after = checkWorkbook(openCase({ ...workbook, sheets }));
    expect(after.accepted.map((one) => one.finding.code)).toEqual([finding.code]);
    expect(after.lapsed).toEqual([]);
    expect(after.coverage.accepted).toBe(1 + finding.evidence.length);
  });

  it("needs a reason, and the finding as it was shown", async () => {
    const { assistant, document, finding } = await withSlip();
    const before = document.save();
    await expect(assistant.accept(finding, " 　")).rejects.toMatchObject({ name: "no-reason" });
    expect(document.save()).toEqual(before);
    document.sheets.find(({ name }) => name === SHEET)!.setValue(8, 4, 268.3);
    await expect(assistant.accept(finding, "x")).rejects.toMatchObject({ name: "finding-changed" });
    expect(document.sheets).toHaveLength(12);
  });

  it("is changed where it stands: formulas that refer to it stay, and so do a line and a column of the clerk", async () => {
    const { assistant, document, finding } = await withSlip();
    const { checked } = await assistant.accept(finding, "已核实");
    const store = createXlsxStore(document);
    await store.addSheets([
      {
        ...{
          replaces: null,
          tag: null,
          name: "引用",
          columnWidths: [9],
          rowHeights: {},
          merges: [],
        },
        landscape: false,
        cells: [
          { row: 0, column: 0, look: "text", value: { kind: "formula", formula: "=核实说明!D4" } },
        ],
      },
    ]);
    const sheet = document.sheets.find(({ name }) => name === "核实说明")!;
    sheet.setValue(4, 0, "自己记的");
    sheet.setValue(4, 3, "下周再核");
    sheet.setValue(3, 6, "已报领导");
    sheet.setValue(2, 6, "备注");
    const [warning] = checked.report.findings;
    const both = await assistant.accept(warning!, "沿用旧名");
    expect(both.sheet).toMatchObject({ name: "核实说明", isRenewed: true });
    expect(both.checked.report.accepted).toHaveLength(2);
    const own = checked.report.accepted.find((one) => one.finding.code === finding.code);
    const { checked: after } = await assistant.withdraw(own!.key);
    expect(after.report.accepted).toHaveLength(1);
    const { values } = (await store.read()).sheets.find(({ name }) => name === "核实说明")!;
    const row = values.findIndex((cells) => cells[0] === "自己记的");
    expect(values[row]?.[3]).toBe("下周再核");
    expect(values.map((cells) => cells[6])).toEqual(expect.arrayContaining(["备注", "已报领导"]));
    const reference = (await store.read()).sheets.find(({ name }) => name === "引用")!;
    expect(reference.formulas[0]?.[0]).toMatch(/^=核实说明!D\d$/u);
  });
});

describe("the form that is stated", () => {
  it("holds for text and check until the evidence is asked again; a wrong one is not kept", async () => {
    const { assistant } = open();
    const [latest] = assistant.layouts;
    expect(latest).toEqual({ family: "xinjiang", name: "新疆版式", formYear: 2026 });
    // A form of which no year is its own is one choice.
    expect(assistant.layouts.filter(({ isGeneral }) => isGeneral)).toHaveLength(1);
    const stated = await assistant.chooseLayout({ ...latest!, formYear: 2024 });
    expect(stated.report.layout).toMatchObject({ year: 2024, isStated: true });
    expect((await assistant.writeNarrative()).sections).toHaveLength(12);
    const other = { family: "shaanxi", name: "陕西版式", formYear: 2024 } as const;
    await expect(assistant.chooseLayout(other)).rejects.toMatchObject({ name: "other-layout" });
    expect((await assistant.check()).report.layout.year).toBe(2024);
    expect((await assistant.chooseLayout(null)).report.layout.year).toBe(2026);
  });
});

describe("the use cases", () => {
  it("checks and marks, marks again after a correction, clears without a trace", async () => {
    const { assistant, document } = open();
    const before = document.save();
    document.sheets[2]!.setValue(8, 4, 268.21);
    const wrong = await assistant.check();
    expect(wrong.report.findings[0]?.severity).toBe("error");
    expect(markCount(wrong)).toBeGreaterThan(1);
    document.sheets[2]!.setValue(8, 4, 268.11);
    const right = await assistant.check();
    expect(right.report.findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(markCount(right)).toBe(1);
    expect(await assistant.clearMarks()).toBe(1);
    expect(document.sheets.flatMap(({ conditionalFormats }) => conditionalFormats)).toEqual([]);
    expect(openWorkbookDocument(document.save(), null).sheets.map(({ name }) => name)).toEqual(
      openWorkbookDocument(before, null).sheets.map(({ name }) => name)
    );
  });

  it("writes the text without and with last year's workbook", async () => {
    const { assistant } = open();
    const alone = await assistant.writeNarrative();
    const prior = await assistant.choosePrior({
      fileName: "prior.xlsx",
      bytes: bytesOf("hejing-2026", "prior.xlsx"),
    });
    expect(prior).toMatchObject({
      fiscalYear: 2025,
      budgetUnit: "和静县社会保险中心",
      remarks: [],
      hasTargets: false,
    });
    const compared = await assistant.writeNarrative();
    expect(compared.missing.length).toBeLessThan(alone.missing.length);
    const text = compared.sections
      .flatMap(({ paragraphs }) => paragraphs.map(({ phrases }) => toPlainText(phrases)))
      .join("\n");
    expect(text).toContain("增加108.89万元，增长37.33%");
    expect(await assistant.choosePrior(null)).toBeNull();
    expect((await assistant.writeNarrative()).missing).toEqual(alone.missing);
  });

  it("warns about a prior workbook of another unit or year, and keeps the last one when a file is no workbook", async () => {
    const { assistant } = open();
    const other = await assistant.choosePrior({
      fileName: "other.xlsx",
      bytes: bytesOf("aketao-2025", "prior.xlsx"),
    });
    expect(other?.remarks).toHaveLength(2);
    // It is not used before the clerk says that it is meant.
    const alone = await assistant.writeNarrative();
    await assistant.choosePrior(
      { fileName: "other.xlsx", bytes: bytesOf("aketao-2025", "prior.xlsx") },
      true
    );
    expect((await assistant.writeNarrative()).missing.length).toBeLessThan(alone.missing.length);
    await expect(
      assistant.choosePrior({ fileName: "x.xlsx", bytes: new Uint8Array([1, 2, 3]) })
    ).rejects.toMatchObject({
      name: "unreadable-file",
    });
  });

  it("adds sheets of our own beside the user's, again and again, and does not take them for tables", async () => {
    const { assistant, document } = open();
    const narrative = await assistant.addNarrativeSheet();
    const targets = await assistant.addTargetSheets();
    const again = await assistant.addTargetSheets();
    // The second time the same sheet of ours is written anew in its place.
    expect(again.sheets.map(({ name }) => name)).toEqual(targets.sheets.map(({ name }) => name));
    expect([targets.renewed, again.renewed]).toEqual([0, 1]);
    expect(new Set([narrative, ...targets.sheets].map(({ name }) => name)).size).toBe(2);
    expect(document.sheets).toHaveLength(14);
    expect(
      (await assistant.check()).report.tables.every(({ status }) => status !== "ambiguous")
    ).toBe(true);
  });

  it("does not undo comparisons with last year unless that is meant", async () => {
    const { assistant, document } = open();
    const bytes = bytesOf("hejing-2026", "prior.xlsx");
    await assistant.choosePrior({ fileName: "上年.xlsx", bytes });
    await assistant.addNarrativeSheet();
    expect((await assistant.writeNarrative()).lost).toBe(0);
    await assistant.choosePrior(null);
    const before = document.sheets.length;
    expect((await assistant.writeNarrative()).lost).toBeGreaterThan(10);
    await expect(assistant.addNarrativeSheet()).rejects.toMatchObject({ name: "prior-not-chosen" });
    await assistant.addNarrativeSheet(new Set(), true);
    expect(document.sheets).toHaveLength(before);
    // What stands there now has its gaps: nothing is lost any more.
    await assistant.addNarrativeSheet();
  });

  it("writes what was shown with what is typed where 填报事项 was deleted, until the text is read again", async () => {
    const { assistant, document } = open();
    const { lines } = await assistant.writeNarrative();
    const [first, second, third] = lines.map(({ key }) => key);
    await assistant.saveInputs(new Map([[first!, "1"]]));
    const contents = async (key: string, text: string): Promise<readonly string[]> => {
      const { narrative } = await assistant.saveInputs(new Map([[key, text]]));
      return narrative.lines.flatMap(({ content }) => (content === "" ? [] : [content]));
    };
    const remove = (): void => {
      document.deleteSheet(document.sheets.find(({ name }) => name === "填报事项")!.id);
    };
    remove();
    expect(await contents(second!, "2")).toEqual(["1", "2"]);
    remove();
    await assistant.writeNarrative();
    expect(await contents(third!, "3")).toEqual(["3"]);
  });

  it("writes the check report again in the place of the earlier one", async () => {
    const { assistant, document } = open();
    await assistant.addReportSheet("2026/2/10");
    const again = await assistant.addReportSheet("2026/2/11");
    expect(again.name).toBe("校核报告");
    expect(document.sheets.filter(({ tag }) => tag === "check-report")).toHaveLength(1);
    expect((await assistant.check()).report.otherSheets).toEqual([]);
  });

  it("writes the whole document for Word and leaves the workbook as it is", async () => {
    const { assistant, document } = open();
    const { fileName, bytes, missing } = await assistant.writeWordFile();
    expect(fileName).toBe("和静县社会保险中心2026年单位预算公开.docx");
    const text = textOf(readDocx(bytes)["word/document.xml"]!);
    expect(text.split("【请填写")).toHaveLength(missing + 1);
    expect(document.sheets).toHaveLength(12);
  });

  it("writes 校核表 once, in the place of an earlier one", async () => {
    const { assistant, document } = open();
    const first = await assistant.addAuditSheet();
    const again = await assistant.addAuditSheet();
    expect([first.name, again.name]).toEqual(["校核表", "校核表"]);
    expect(document.sheets.filter(({ tag }) => tag === "audit")).toHaveLength(1);
  });

  it("writes target sheets anew although 校核表 refers to them, and 校核表 with them", async () => {
    const { assistant, document } = open();
    await assistant.addTargetSheets();
    await assistant.addAuditSheet();
    const before = (await assistant.check()).report.coverage;
    const names = document.sheets.map(({ name }) => name);
    const { renewed } = await assistant.addTargetSheets();
    expect(renewed).toBe(1);
    expect(document.sheets.map(({ name }) => name)).toEqual(names);
    expect((await assistant.check()).report.coverage).toEqual(before);
  });

  it("goes to cells through the session", async () => {
    const { assistant, selected } = open();
    await assistant.select([{ sheet: "表", address: "A1" }]);
    expect(selected).toEqual([[{ sheet: "表", address: "A1" }]]);
  });
});
