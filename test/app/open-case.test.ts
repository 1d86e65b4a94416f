import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { BudgetAssistant, ChosenFile } from "../../src/app/budget-assistant";
import { createBudgetAssistant } from "../../src/app/create-budget-assistant";
import { openCase } from "../../src/app/open-case";
import { run } from "../../src/cli/run";
import type { WorkbookSnapshot } from "../../src/grid/snapshot";
import { openWorkbookDocument } from "../../src/host/xlsx/open-workbook-document";
import type * as Xlsx from "../../src/host/xlsx/xlsx-store";
import { createXlsxStore } from "../../src/host/xlsx/xlsx-store";
import type * as Recognition from "../../src/recognition/recognize";
import { createMemoryIo } from "../support/memory-io";
import { casePath, readCase } from "../support/read-workbook";

/** Every workbook that was recognized, and every time that one was read, since the last reset. */
const counts = vi.hoisted(() => ({ recognized: [] as unknown[], reads: 0 }));

vi.mock("../../src/recognition/recognize", async (load) => {
  const real = await load<typeof Recognition>();
  return {
    ...real,
    recognize: (...given: Parameters<typeof real.recognize>) => {
      counts.recognized.push(given[0]);
      return real.recognize(...given);
    },
  };
});

vi.mock("../../src/host/xlsx/xlsx-store", async (load) => {
  const real = await load<typeof Xlsx>();
  return {
    ...real,
    createXlsxStore: (...given: Parameters<typeof real.createXlsxStore>) => {
      const store = real.createXlsxStore(...given);
      const read = (): Promise<WorkbookSnapshot> => {
        counts.reads += 1;
        return store.read();
      };
      return { ...store, read };
    },
  };
});

const WORKBOOK = casePath("hejing-2026");
const PRIOR = casePath("hejing-2026", "prior.xlsx");
const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(path));
const text = "第三部分 2026年单位预算情况说明\n一、关于收支预算情况的总体说明\n";
const draft: ChosenFile = { fileName: "t.txt", bytes: new TextEncoder().encode(text) };

beforeEach(() => {
  counts.recognized = [];
  counts.reads = 0;
});

/** No snapshot is recognized twice, and there are no more of them than this. */
function expectReads(reads: number): void {
  expect(counts.recognized).toHaveLength(reads);
  expect(new Set(counts.recognized).size).toBe(reads);
  expect(counts.reads).toBe(reads);
}

describe("openCase", () => {
  it("holds what was read of the workbook, as plain data", async () => {
    const workbook = await readCase("zizhou-2024");
    const opened = openCase(workbook);
    expect(opened.workbook).toBe(workbook);
    expect(opened.budget).toBe(opened.recognition.budget);
    expect(opened.targets.length).toBeGreaterThan(0);
    expect(opened.inputs.lines).toEqual([]);
    expect([opened.exceptions, opened.prior]).toEqual([[], null]);
  });
});

describe("a command reads and recognizes every workbook once", () => {
  const files = { "t.txt": draft.bytes };
  it.each([
    { words: ["check", WORKBOOK], reads: 1 },
    {
      words: ["check", WORKBOOK, "--mark", "m.xlsx", "--audit", "a.xlsx", "--report", "r.html"],
      reads: 1,
    },
    { words: ["check", WORKBOOK, "--prior", PRIOR], reads: 2 },
    { words: ["explain", WORKBOOK, "--text", "t.txt", "--inputs", "i.xlsx"], reads: 1 },
    { words: ["explain", WORKBOOK, "--format", "docx", "-o", "w.docx"], reads: 1 },
    { words: ["review", WORKBOOK, "--text", "t.txt", "--prior", PRIOR], reads: 2 },
    { words: ["targets", WORKBOOK, "-o", "o.xlsx"], reads: 1 },
  ])("$words.0, $reads", async ({ words, reads }) => {
    const io = createMemoryIo(files);
    expect(await run(words, io)).toBeLessThan(2);
    expectReads(reads);
  });
});

describe("a use case of the assistant reads and recognizes the workbook once", () => {
  const open = (): BudgetAssistant => {
    const stop = (): Promise<() => Promise<void>> => Promise.resolve(() => Promise.resolve());
    const session = {
      select: () => Promise.resolve(),
      onSelectionChanged: stop,
      onCellsChanged: stop,
    };
    const document = openWorkbookDocument(bytesOf(WORKBOOK), "workbook.xlsx");
    return createBudgetAssistant({ store: createXlsxStore(document), session });
  };
  const jobs: Readonly<Record<string, (assistant: BudgetAssistant) => Promise<unknown>>> = {
    check: (assistant) => assistant.check(),
    chooseLayout: (assistant) => assistant.chooseLayout({ ...assistant.layouts[0]! }),
    writeNarrative: (assistant) => assistant.writeNarrative(),
    saveInputs: (assistant) => assistant.saveInputs(new Map([["duties", "略"]])),
    takeInputs: (assistant) => assistant.takeInputs(draft),
    reviewText: (assistant) => assistant.reviewText(draft),
    confirmTaken: (assistant) => assistant.confirmTaken(new Set()),
    handEdits: (assistant) => assistant.handEdits(),
    addNarrativeSheet: (assistant) => assistant.addNarrativeSheet(),
    writeWordFile: (assistant) => assistant.writeWordFile(),
    addAuditSheet: (assistant) => assistant.addAuditSheet(),
    addReportSheet: (assistant) => assistant.addReportSheet("2026年2月1日"),
    addTargetSheets: (assistant) => assistant.addTargetSheets(),
    checkTargets: (assistant) => assistant.checkTargets(),
  };

  it.each(Object.keys(jobs))("%s", async (name) => {
    await jobs[name]!(open());
    expectReads(1);
  });

  it("choosePrior: this year's and last year's", async () => {
    await open().choosePrior({ fileName: "prior.xlsx", bytes: bytesOf(PRIOR) });
    expectReads(2);
  });

  it("accept: before and after 核实说明 is written", async () => {
    const assistant = open();
    const [finding] = (await assistant.check()).report.findings;
    counts.recognized = [];
    counts.reads = 0;
    await assistant.accept(finding!, "已核实");
    expectReads(2);
  });
});
