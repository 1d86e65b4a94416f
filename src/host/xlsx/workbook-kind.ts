import { BudgetToolError } from "../../errors/budget-tool-error";
import type { WorkbookDocument } from "./workbook-document";

/** Main parts of OOXML workbooks by content type, and the one ending under which Excel opens each (ECMA-376 part 1, 12.3.23). */
const ENDINGS: Readonly<Record<string, string>> = {
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml": ".xlsx",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml": ".xltx",
  "application/vnd.ms-excel.sheet.macroenabled.main+xml": ".xlsm",
  "application/vnd.ms-excel.template.macroenabled.main+xml": ".xltm",
  "application/vnd.ms-excel.addin.macroenabled.main+xml": ".xlam",
};

/** Content types of main parts, in lower case. */
export const WORKBOOK_TYPES: ReadonlySet<string> = new Set(Object.keys(ENDINGS));

/** Ending of the name of a file whose main part is of this type; a type that nobody knows is taken for a plain workbook. */
export function endingOf(contentType: string | null): string {
  return ENDINGS[contentType?.toLowerCase() ?? ""] ?? ".xlsx";
}

/**
 * A copy keeps the kind of its workbook: Excel opens no file whose name says another one.
 * @throws BudgetToolError - "other-ending"
 */
export function assertEnding(fileName: string, { ending }: WorkbookDocument): void {
  if (!fileName.toLowerCase().endsWith(ending))
    throw new BudgetToolError("other-ending", { fileName, ending });
}
