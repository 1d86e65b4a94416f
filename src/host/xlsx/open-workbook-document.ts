import { refersToSheet } from "../../grid/sheet-references";
import type { ReadBudget } from "./cell-reader";
import type { Unpacking } from "./inflate-entry";
import { LIMITS } from "./limits";
import { moveAnchors } from "./move-anchors";
import { PackageFault, withFileName } from "./package-fault";
import { removePart } from "./remove-part";
import type { RowMove } from "./row-move";
import { readSheetSource } from "./sheet-reader";
import { createStoredResults, type StoredResults } from "./stored-results";
import { verifyPackage } from "./verify-package";
import type { WorkbookDocument } from "./workbook-document";
import { folderOf, openWorkbookPackage, type WorkbookPackage } from "./workbook-package";
import type { SheetEntry } from "./workbook-part";
import { XlsxSheet } from "./xlsx-sheet";

const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

/**
 * Opens an .xlsx file for reading and patching.
 * @param fileName - name without folder, for messages and the snapshot; null when not known
 * @throws BudgetToolError - "unreadable-file" with the reason; the bounds of what is read are `LIMITS`
 */
export function openWorkbookDocument(
  bytes: Uint8Array,
  fileName: string | null,
  unpacking?: Unpacking
): WorkbookDocument {
  return withFileName(fileName, () => {
    const opened = openWorkbookPackage(bytes, unpacking);
    const budget: ReadBudget = { ...LIMITS };
    const sheets: XlsxSheet[] = [];
    const results = createStoredResults(opened, () => sheets.some((sheet) => sheet.hasFormulas()));
    openSheets(opened, sheets, results, budget);
    opened.parts.assertNoDoctype();
    return createDocument(opened, sheets, results, { bytes, fileName });
  });
}

function createDocument(
  opened: WorkbookPackage,
  sheets: XlsxSheet[],
  results: StoredResults,
  { bytes, fileName }: { readonly bytes: Uint8Array; readonly fileName: string | null }
): WorkbookDocument {
  const { parts, workbook } = opened;
  return {
    fileName,
    ending: opened.ending,
    isSigned: opened.isSigned,
    title: opened.title,
    hasStaleResults: workbook.isCalculationRequested,
    get isStructureProtected() {
      return workbook.isStructureProtected;
    },
    sheets,
    addSheet(name) {
      const sheet = addSheet(opened, sheets, results, name);
      sheets.push(sheet);
      return sheet;
    },
    moveSheet(id, position) {
      const sheet = sheets.find((candidate) => candidate.id === id);
      if (!sheet) return;
      sheets.splice(sheets.indexOf(sheet), 1);
      workbook.moveEntry(sheet.entry, sheets[position]?.entry ?? null);
      sheets.splice(position, 0, sheet);
    },
    deleteSheet(id) {
      const sheet = sheets.find((candidate) => candidate.id === id);
      if (!sheet) return;
      sheets.splice(sheets.indexOf(sheet), 1);
      workbook.removeEntry(sheet.entry);
      opened.relationships.remove(sheet.entry.relationshipId);
      removePart(opened, sheet.path);
      if (sheet.hasFormulas()) results.formulaChanged();
      else if (sheets.some((other) => hasReferenceTo(other, sheet.name))) results.valueChanged();
    },
    save() {
      for (const sheet of sheets) if (sheet.isTouched) parts.setText(sheet.path, sheet.toSource());
      opened.store();
      const saved = parts.save();
      verifyPackage(saved, bytes);
      return saved;
    },
  };
}

function hasReferenceTo(sheet: XlsxSheet, name: string): boolean {
  let isFound = false;
  sheet.forEachCell((_row, _column, { formula }) => {
    isFound ||= formula !== null && refersToSheet(formula, name);
  });
  return isFound;
}

/** Worksheets in tab order; chart sheets and macro sheets have no cells and are passed over. */
function openSheets(
  opened: WorkbookPackage,
  sheets: XlsxSheet[],
  results: StoredResults,
  budget: ReadBudget
): void {
  const targets = new Map(opened.relationships.all.map((relation) => [relation.id, relation]));
  for (const entry of opened.workbook.entries) {
    const relation = targets.get(entry.relationshipId);
    if (relation && relation.kind !== "worksheet") continue;
    const path = relation?.target ?? null;
    if (path === null) throw new PackageFault("damaged", `no part for sheet ${entry.name}`);
    const source = readSheetSource(opened.parts.text(path), opened.strings, budget);
    sheets.push(
      new XlsxSheet(source, {
        id: freeId(entry, sheets),
        entry,
        path,
        stylesheet: opened.stylesheet,
        onCellWritten: ({ isFormula }) =>
          isFormula ? results.formulaChanged() : results.valueChanged(),
        onRowsMoved: (move) => followRows(opened, entry, path, move),
      })
    );
  }
}

function addSheet(
  opened: WorkbookPackage,
  sheets: readonly XlsxSheet[],
  results: StoredResults,
  name: string
): XlsxSheet {
  const path = freePath(opened);
  const source = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${opened.namespace}"><sheetData></sheetData></worksheet>`;
  opened.parts.setText(path, source);
  opened.contentTypes.add(path, SHEET_TYPE);
  const entry = opened.workbook.addEntry(name, opened.relationships.add("worksheet", path));
  return new XlsxSheet(readSheetSource(source, [], { ...LIMITS }), {
    id: freeId(entry, sheets),
    entry,
    path,
    stylesheet: opened.stylesheet,
    // No formula of the file can refer to a sheet that was not there.
    onCellWritten: ({ isFormula }) => isFormula && results.formulaChanged(),
    onRowsMoved: (move) => followRows(opened, entry, path, move),
  });
}

function followRows(
  { parts, workbook }: WorkbookPackage,
  { name }: SheetEntry,
  path: string,
  move: RowMove
): void {
  workbook.moveRows(name, move);
  moveAnchors(parts, path, move);
}

function freePath({ parts, workbookPath, workbook }: WorkbookPackage): string {
  const folder = `${folderOf(workbookPath)}worksheets/`;
  let number = workbook.entries.length + 1;
  while (parts.has(`${folder}sheet${number}.xml`)) number++;
  return `${folder}sheet${number}.xml`;
}

/** Id in the form that Excel gives; a file that uses a sheetId twice still gets different ids. */
function freeId({ sheetId }: SheetEntry, sheets: readonly XlsxSheet[]): string {
  const taken = new Set(sheets.map(({ id }) => id));
  const first = sheetId.toString(16).toUpperCase().padStart(8, "0");
  for (let copy = 1; ; copy++) {
    const id = `{${first}-${String(copy).padStart(4, "0")}-0000-0000-000000000000}`;
    if (!taken.has(id)) return id;
  }
}
