import { BudgetToolError } from "../../errors/budget-tool-error";
import { HOST_STEPS } from "../../errors/host-steps";
import { parseRangeAddress, toRangeAddress, type RangeBounds } from "../../grid/address";
import { parseMarkFormula, toMarkFormula, type Mark, type MarkRule } from "../../grid/plan";
import { createTurns } from "../turns";
import type { WorkbookStore } from "../workbook-store";
import { changeCells } from "./change-cells";
import { toMarkFormat } from "./mark-format";
import { writeNewSheets } from "./new-sheets";
import { withFileName } from "./package-fault";
import { toSheetSnapshot } from "./snapshot-sheet";
import type { DocumentSheet, WorkbookDocument } from "./workbook-document";

/** The store of an opened .xlsx file. It changes the document in memory; `document.save()` gives the bytes. */
export function createXlsxStore(document: WorkbookDocument): WorkbookStore {
  return {
    inTurn: createTurns(),
    read: () =>
      settle(() => ({
        fileName: document.fileName,
        title: document.title,
        ...(document.hasStaleResults ? { hasStaleResults: true } : {}),
        sheets: withFileName(document.fileName, () => document.sheets.map(toSheetSnapshot)),
      })),
    addSheets: (plans, basis) => settle(() => writeNewSheets(document, plans, basis)),
    changeCells: (change, basis) => settle(() => changeCells(document, change, basis)),
    setMarks: (marks) =>
      settle(() => {
        // Grouped first: a mark that cannot be set must not cost the marks there are.
        const groups = groupMarks(document, marks);
        removeMarks(document);
        const writable = groups.filter(({ sheet }) => !sheet.isProtected);
        // The last one stands uppermost: an error is seen where a warning marks the same cell.
        for (const severity of ["warning", "error"])
          writable.filter((group) => group.severity === severity).forEach(addMark);
        const skipped = groups.filter(({ sheet }) => sheet.isProtected);
        return {
          marked: writable.length,
          skippedSheets: [...new Set(skipped.map(({ sheet }) => sheet.name))],
          unreadableSheets: [],
        };
      }),
    listMarks: () =>
      settle(() =>
        findMarks(document).map(({ sheet, ranges, code, severity, condition }) => ({
          sheetId: sheet.id,
          addresses: ranges.map(toRangeAddress),
          code,
          severity,
          condition,
        }))
      ),
    clearMarks: () =>
      settle(() => {
        const cleared = removeMarks(document);
        const locked = [...new Set(findMarks(document).map(({ sheet }) => sheet.name))];
        if (locked.length > 0)
          throw new BudgetToolError("marks-left", { cleared, locked, unreadable: [] });
        return cleared;
      }),
  };
}

/** Marks of one sheet and rule: they become one conditional format. */
interface MarkGroup extends MarkRule {
  readonly sheet: DocumentSheet;
  /** By address, so that a cell named twice counts once. */
  readonly ranges: Map<string, RangeBounds>;
}

function groupMarks(document: WorkbookDocument, marks: readonly Mark[]): readonly MarkGroup[] {
  const groups = new Map<string, MarkGroup>();
  for (const { sheetId, addresses, ...rule } of marks) {
    const sheet = document.sheets.find(({ id }) => id === sheetId);
    if (!sheet) throw markFailure(`没有编号为 ${sheetId} 的工作表`);
    const key = `${sheetId}|${toMarkFormula(rule)}`;
    const group = groups.get(key) ?? { sheet, ...rule, ranges: new Map() };
    groups.set(key, group);
    for (const address of addresses) {
      const range = parseRangeAddress(address);
      if (!range) throw markFailure(`地址 ${address} 无效`);
      group.ranges.set(toRangeAddress(range), range);
    }
  }
  return [...groups.values()].filter(({ ranges }) => ranges.size > 0);
}

function addMark({ sheet, ranges, ...rule }: MarkGroup): void {
  const { severity } = rule;
  sheet.addConditionalFormat(toMarkFormat([...ranges.values()], toMarkFormula(rule), severity));
}

interface FoundMark extends MarkRule {
  readonly sheet: DocumentSheet;
  readonly id: string;
  readonly ranges: readonly RangeBounds[];
}

function findMarks(document: WorkbookDocument): readonly FoundMark[] {
  return document.sheets.flatMap((sheet) =>
    sheet.conditionalFormats.flatMap(({ id, formula, ranges }) => {
      const tag = formula === null ? null : parseMarkFormula(formula);
      return tag ? [{ sheet, id, ranges, ...tag }] : [];
    })
  );
}

/** Removes our marks from sheets that may be changed; gives the number removed. */
function removeMarks(document: WorkbookDocument): number {
  const removable = findMarks(document).filter(({ sheet }) => !sheet.isProtected);
  for (const { sheet, id } of removable) sheet.deleteConditionalFormat(id);
  return removable.length;
}

function markFailure(detail: string): BudgetToolError {
  return new BudgetToolError("host-failure", {
    step: HOST_STEPS.setMarks,
    detail,
    leftBehind: null,
  });
}

/** The port is asynchronous; what is thrown here becomes a rejection. */
async function settle<Result>(run: () => Result): Promise<Result> {
  return Promise.resolve().then(run);
}
