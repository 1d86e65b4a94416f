import { beforeAll, describe, expect, it } from "vitest";
import { createBudgetAssistant } from "../../src/app/create-budget-assistant";
import type { BudgetAssistant } from "../../src/app/budget-assistant";
import { toNarrativeText } from "../../src/narrative/index";
import type { WorkbookSnapshot } from "../../src/grid/snapshot";
import {
  handEdits,
  narrateWorkbook,
  planNarrativeSheet,
  withEditsOf,
} from "../../src/app/narrate-workbook";
import { openCase } from "../../src/app/open-case";
import { toDocumentText } from "../../src/taskpane/narrative/narrative-text";
import { readDocx, textOf } from "../support/read-docx";
import { snapshotOfPlan } from "../support/snapshot-of-plan";
import { readCase } from "../support/read-workbook";

let written: WorkbookSnapshot;

beforeAll(async () => {
  const workbook = await readCase("hejing-2026");
  const plan = planNarrativeSheet(narrateWorkbook(openCase(workbook)), workbook);
  const sheet = { ...snapshotOfPlan(plan), id: "text", name: "情况说明" };
  written = { ...workbook, sheets: [...workbook.sheets, sheet] };
});

/** The workbook after the clerk changed words on the text sheet. */
function retyped(change: (text: string) => string): WorkbookSnapshot {
  const sheets = written.sheets.map((sheet) =>
    sheet.id === "text"
      ? {
          ...sheet,
          values: sheet.values.map(([text, ...rest]) => [
            typeof text === "string" ? change(text) : (text ?? null),
            ...rest,
          ]),
        }
      : sheet
  );
  return { ...written, sheets };
}

function editsOf(workbook: WorkbookSnapshot) {
  return handEdits(narrateWorkbook(openCase(workbook)), workbook).edited;
}

/** The use cases that only read this workbook. */
function assistantOver(workbook: WorkbookSnapshot): BudgetAssistant {
  const unused = () => Promise.reject(new Error("not used"));
  return createBudgetAssistant({
    store: {
      inTurn: (work) => work(),
      read: () => Promise.resolve(workbook),
      addSheets: unused,
      changeCells: unused,
      setMarks: unused,
      listMarks: unused,
      clearMarks: unused,
    },
    session: { select: unused, onSelectionChanged: unused, onCellsChanged: unused },
  });
}

describe("a paragraph that the clerk worded otherwise", () => {
  it("keeps the words and gets the right number, whatever the wording", () => {
    const [edit, ...others] = editsOf(
      retyped((text) =>
        text.replace(
          /(?<=预算管理。)收支总预算470\.02万元。/u,
          "收入预算总额为470.20万元，与支出相抵。"
        )
      )
    );
    expect(others).toEqual([]);
    expect(edit?.written).toContain("470.20万元");
    expect(edit?.updated).toContain("收入预算总额为470.02万元，与支出相抵。");
  });

  it("is never called consistent where it could not be read", async () => {
    const workbook = retyped((text) =>
      text.replace(
        /(?<=预算管理。)收支总预算470\.02万元。/u,
        "收支总预算470.02万元，另有往年事项12.34万元。"
      )
    );
    const [edit] = editsOf(workbook);
    expect(edit?.remarks.join()).toContain("没有读懂");
    const { doubts = [] } = await assistantOver(workbook).writeNarrative();
    expect(doubts.join()).toContain("没有读懂");
  });

  it("reaches the text of the pane; a reason typed over a gap is given", async () => {
    const before = await assistantOver(written).writeNarrative();
    expect(before.doubts).toEqual([]);
    const gap = /【请填写：用途】/u;
    let isFirst = true;
    const workbook = retyped((text) => {
      if (!isFirst || !gap.test(text)) return text;
      isFirst = false;
      return text.replace(gap, "发放养老和工伤待遇");
    });
    const after = await assistantOver(workbook).writeNarrative();
    expect(toNarrativeText(after)).toContain("主要用于发放养老和工伤待遇");
    expect(after.missing).toHaveLength(before.missing.length - 1);
    const open = ({ lines }: typeof after): number =>
      lines.filter(({ state }) => state === "missing").length;
    expect(open(after)).toBe(open(before) - 1);
  });

  it("is doubted no more once what was wrong in it is put right", async () => {
    const wrong = retyped((text) =>
      text.replace("收支总预算470.02万元。", "全年收支预算合计464.10万元，收支相抵。")
    );
    const { doubts } = await assistantOver(wrong).writeNarrative();
    expect(
      editsOf(wrong)
        .map(({ updated }) => updated)
        .join()
    ).toContain("470.02万元，收支相抵");
    expect(doubts?.join()).not.toContain("464.10");
  });
});

describe("what leaves the pane", () => {
  const HEADING = "二、本中心的钱从哪里来";
  const TITLE = "第三部分　本中心预算说明";

  /** Heading and title in other words, a paragraph taken away, one put in above everything. */
  function rearranged(): WorkbookSnapshot {
    const workbook = retyped((text) => {
      if (text === "第三部分 2026年单位预算情况说明") return TITLE;
      return text.startsWith("二、") ? HEADING : text;
    });
    const sheets = workbook.sheets.map((sheet) => {
      if (sheet.id !== "text") return sheet;
      const [title, note, ...rows] = sheet.values;
      const kept = rows.filter(([text]) => text !== "收入预算包括：一般公共预算。");
      const values = [title!, note!, ["=一段自己的话。", null], ...kept];
      const blank = <T>(fill: T): T[][] => values.map((row) => row.map(() => fill));
      return { ...sheet, values, formulas: blank(null), numberFormats: blank("General") };
    });
    return { ...workbook, sheets };
  }

  it("has the headings, the own words and the deletions of the sheet; what is asked for stands under them", async () => {
    const written = await assistantOver(rearranged()).writeNarrative();
    const [first, ...lines] = toDocumentText(written).split("\n");
    expect(first).toBe("=一段自己的话。");
    expect(lines).toContain(HEADING);
    expect(lines).not.toContain("收入预算包括：一般公共预算。");
    expect(written.deleted).toEqual(["收入预算包括：一般公共预算。"]);
    expect(written.doubts?.join()).not.toContain("删去");
    expect(written.lines.filter(({ section }) => section === HEADING).length).toBeGreaterThan(0);
    expect(written.lines.some(({ section }) => section.startsWith("二、关于"))).toBe(false);
  });

  it("is the same in the Word file, and on the sheet that is written next", async () => {
    const workbook = rearranged();
    const { bytes } = await assistantOver(workbook).writeWordFile();
    const text = textOf(readDocx(bytes)["word/document.xml"]!);
    for (const words of [TITLE, HEADING, "=一段自己的话。"]) expect(text).toContain(words);
    expect(text).not.toContain("收入预算包括：一般公共预算。");
    const narrated = narrateWorkbook(openCase(workbook));
    const { cells, replaces } = planNarrativeSheet(narrated, workbook);
    expect(replaces).toBe("text");
    const shown = cells.flatMap(({ value }) => (value?.kind === "text" ? [value.text] : []));
    expect(shown).toEqual(expect.arrayContaining([TITLE, HEADING, "=一段自己的话。"]));
    expect(shown).not.toContain("收入预算包括：一般公共预算。");
    expect(withEditsOf(narrated, workbook).text).toContain(HEADING);
  });

  it("says where the marks of the sheet are gone, and leaves that sheet alone", async () => {
    const sheets = written.sheets.map((sheet) =>
      sheet.id === "text"
        ? { ...sheet, values: sheet.values.map(([text]) => [text ?? null, null]) }
        : sheet
    );
    const workbook = { ...written, sheets };
    const { doubts } = await assistantOver(workbook).writeNarrative();
    expect(doubts?.join()).toContain("隐藏标记没有了");
    expect(planNarrativeSheet(narrateWorkbook(openCase(workbook)), workbook).replaces).toBeNull();
  });

  it("keeps the words also where the sheet cannot be replaced", () => {
    const workbook = rearranged();
    const locked = workbook.sheets.map((one) =>
      one.id === "text" ? { ...one, isProtected: true } : one
    );
    const held = { ...workbook, sheets: locked };
    const { cells, replaces } = planNarrativeSheet(narrateWorkbook(openCase(held)), held);
    expect(replaces).toBeNull();
    expect(cells.some(({ value }) => value?.kind === "text" && value.text === HEADING)).toBe(true);
  });
});
