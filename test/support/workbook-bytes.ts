import { toAddress } from "../../src/grid/address";
import { isCellError, type WorkbookSnapshot } from "../../src/grid/snapshot";
import type { NewSheetPlan } from "../../src/grid/plan";
import { createWorkbookDocument } from "../../src/host/xlsx/create-workbook-document";
import { createXlsxStore } from "../../src/host/xlsx/xlsx-store";

/** Values of a snapshot as an .xlsx file, with planned sheets added; formats are left out. */
export async function workbookBytes(
  { sheets }: WorkbookSnapshot,
  plans: readonly NewSheetPlan[] = []
): Promise<Uint8Array> {
  const document = createWorkbookDocument("test");
  for (const { name, values, top, left } of sheets) {
    const sheet = document.addSheet(name);
    values.forEach((row, r) => {
      row.forEach((value, c) => {
        if (isCellError(value))
          throw new RangeError(`${name}!${toAddress({ row: top + r, column: left + c })}`);
        sheet.setValue(top + r, left + c, value);
      });
    });
  }
  await createXlsxStore(document).addSheets(plans);
  return document.save();
}
