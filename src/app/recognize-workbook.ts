import { BudgetToolError } from "../errors/budget-tool-error";
import { foreignLayouts } from "../families/foreign-layouts";
import type { Family } from "../families/define-family";
import { FAMILIES } from "../families/index";
import type { WorkbookSnapshot } from "../grid/snapshot";
import type { RecognitionSettings } from "../recognition/recognition-settings";
import { recognize, type Recognized } from "../recognition/recognize";

/**
 * Understands a workbook.
 * @throws BudgetToolError "no-known-table", "unsupported-layout", "other-layout" or "no-such-form"
 */
export function recognizeWorkbook(
  workbook: WorkbookSnapshot,
  settings: RecognitionSettings = {}
): Recognized<Family> {
  const recognition = recognize(workbook, FAMILIES, settings, foreignLayouts);
  const fileName = workbook.fileName ?? "当前工作簿";
  switch (recognition.kind) {
    case "recognized":
      return recognition;
    case "unsupported":
      throw new BudgetToolError("unsupported-layout", {
        fileName,
        name: recognition.name,
        titles: recognition.titles,
      });
    case "other-family":
      throw new BudgetToolError("other-layout", {
        fileName,
        stated: recognition.stated.name,
        seen: recognition.seen?.name ?? null,
      });
    case "no-such-form":
      throw new BudgetToolError("no-such-form", {
        layout: recognition.family.name,
        years: recognition.family.years,
        year: recognition.formYear,
      });
    case "unknown":
      throw new BudgetToolError("no-known-table", { fileName });
  }
}
