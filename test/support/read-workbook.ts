import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseAddress } from "../../src/grid/address";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../src/grid/snapshot";
import { openWorkbookDocument } from "../../src/host/xlsx/open-workbook-document";
import { createXlsxStore } from "../../src/host/xlsx/xlsx-store";
import type { PublishedTargets } from "./published-targets";
import { sheetAsPublished } from "./sheet-as-published";

/** Path of a file under test/cases. */
export function casePath(slug: string, file = "workbook.xlsx"): string {
  return fileURLToPath(new URL(`../cases/${slug}/${file}`, import.meta.url));
}

/** Files are unpacked once; a snapshot is never changed. */
const read = new Map<string, Promise<WorkbookSnapshot>>();

/** Snapshot of a published workbook under test/cases. */
export function readCase(slug: string, file = "workbook.xlsx"): Promise<WorkbookSnapshot> {
  const path = casePath(slug, file);
  const known = read.get(path);
  if (known) return known;
  const bytes = new Uint8Array(readFileSync(path));
  const snapshot = createXlsxStore(openWorkbookDocument(bytes, file)).read();
  read.set(path, snapshot);
  return snapshot;
}

/** Performance-target tables of a case as they were published, with goals and some names in words of our own. */
export function readPublishedTargets(slug: string): PublishedTargets {
  return JSON.parse(readFileSync(casePath(slug, "targets.json"), "utf8")) as PublishedTargets;
}

/** The workbook with one more sheet “绩效”, on which somebody typed the published performance-target tables. */
export async function readCaseWithTargets(slug: string): Promise<WorkbookSnapshot> {
  const workbook = await readCase(slug);
  return {
    ...workbook,
    sheets: [...workbook.sheets, sheetAsPublished(readPublishedTargets(slug))],
  };
}

/** The same workbook with one cell of one sheet changed; the sheet grows if the cell lies outside it. */
export function withCell(
  workbook: WorkbookSnapshot,
  sheetName: string,
  address: string,
  value: CellValue
): WorkbookSnapshot {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) =>
      sheet.name === sheetName ? withValue(sheet, address, value) : sheet
    ),
  };
}

function withValue(sheet: SheetSnapshot, address: string, value: CellValue): SheetSnapshot {
  const position = parseAddress(address);
  if (!position) throw new RangeError(address);
  const row = position.row - sheet.top;
  const column = position.column - sheet.left;
  if (row < 0 || column < 0) throw new RangeError(`${address} lies before the used range`);
  const height = Math.max(sheet.values.length, row + 1);
  const width = Math.max(sheet.values[0]?.length ?? 0, column + 1);
  const grow = <T>(matrix: readonly (readonly T[])[], blank: T): T[][] =>
    Array.from({ length: height }, (_, r) =>
      Array.from({ length: width }, (_, c) => matrix[r]?.[c] ?? blank)
    );
  const values = grow(sheet.values, null);
  values[row]![column] = value;
  return {
    ...sheet,
    values,
    formulas: grow(sheet.formulas, null),
    numberFormats: grow(sheet.numberFormats, "General"),
  };
}
