import { expect, test } from "vitest";
import { toMarkFormula } from "../../src/grid/plan";
import { openWorkbookDocument } from "../../src/host/xlsx/open-workbook-document";
import { readMarks } from "../../src/workbench/mark-overlay";
import { buildWorkbook } from "../support/build-workbook";

const STYLE = { fill: "#FFC7CE", fontColor: "#9C0006", bold: true, italic: false };
const ROW = { top: 4, left: 1, bottom: 4, right: 3 };

const always = () => true;

test("our marks are found by their tag; other conditional formats are not evaluated", () => {
  const bytes = buildWorkbook({ sheets: [{ name: "表", cells: { A1: 1 } }] });
  const sheet = openWorkbookDocument(bytes, "表.xlsx").sheets[0]!;
  sheet.addConditionalFormat({ ranges: [ROW], formula: "=B5>0", style: STYLE });
  expect(readMarks(sheet, always).markAt(4, 2)).toBeNull();

  const formula = toMarkFormula({ code: "BC002", severity: "error" });
  const id = sheet.addConditionalFormat({ ranges: [ROW], formula, style: STYLE });
  const marks = readMarks(sheet, always);
  expect(marks.markAt(4, 2)).toMatchObject({ code: "BC002", severity: "error", style: STYLE });
  expect(marks.markAt(4, 0)).toBeNull();
  expect(marks.markAt(5, 2)).toBeNull();

  sheet.deleteConditionalFormat(id);
  expect(readMarks(sheet, always).markAt(4, 2)).toBeNull();
});

test.each([
  [true, true],
  [false, false],
  [{ error: "#VALUE!" }, false],
  [undefined, true],
])("a mark whose formula gives %j shows: %j", (result, isShown) => {
  const bytes = buildWorkbook({ sheets: [{ name: "表", cells: { A1: 1 } }] });
  const sheet = openWorkbookDocument(bytes, "表.xlsx").sheets[0]!;
  const rule = { code: "BC002", severity: "error", condition: "$A$1<>2" } as const;
  const formula = toMarkFormula(rule);
  sheet.addConditionalFormat({ ranges: [ROW], formula, style: STYLE });
  const asked: string[] = [];
  const marks = readMarks(sheet, (text) => {
    asked.push(text);
    return result;
  });
  expect(marks.markAt(4, 2) !== null).toBe(isShown);
  expect(asked).toEqual(['=AND(N("budget-disclosure:BC002:error")=0,$A$1<>2)']);
});
