import { beforeAll, describe, expect, it } from "vitest";
import { createBudgetAssistant } from "../../src/app/create-budget-assistant";
import type { BudgetAssistant } from "../../src/app/budget-assistant";
import { toNarrativeText } from "../../src/narrative/index";
import type { WorkbookSnapshot } from "../../src/grid/snapshot";
import { handEdits, narrateWorkbook, planNarrativeSheet } from "../../src/app/narrate-workbook";
import { openCase } from "../../src/app/open-case";
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
});
