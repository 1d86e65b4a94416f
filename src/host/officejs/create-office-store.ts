import { createTurns } from "../turns";
import type { WorkbookStore } from "../workbook-store";
import { addSheets } from "./add-sheets";
import { changeCells } from "./change-cells";
import { inStep } from "./in-step";
import { readWorkbook } from "./read-workbook";
import { clearMarks, listMarks, setMarks } from "./set-marks";

/** One for the page: the ribbon's commands and the pane work on the same workbook. */
const inTurn = createTurns();

/** The workbook open in Excel, through Office.js. Needs ExcelApi 1.13. */
export function createOfficeStore(): WorkbookStore {
  return {
    inTurn,
    read: () => inStep("read", readWorkbook),
    addSheets: (plans, basis) => inStep("addSheets", () => addSheets(plans, basis)),
    changeCells: (change, basis) => inStep("changeCells", () => changeCells(change, basis)),
    setMarks: (marks, basis) => inStep("setMarks", () => setMarks(marks, basis)),
    listMarks: () => inStep("listMarks", listMarks),
    clearMarks: () => inStep("clearMarks", clearMarks),
  };
}
