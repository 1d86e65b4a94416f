import { openWorkbookDocument } from "../host/xlsx/open-workbook-document";
import { createSimulatedExcel, type SimulatedExcel } from "../simulator/simulated-excel";

/** What the page's address may ask for: `?theme=dark&locale=en-US`. */
function readOptions(): { readonly theme: "light" | "dark"; readonly locale: "zh-CN" | "en-US" } {
  const query = new URLSearchParams(window.location.search);
  return {
    theme: query.get("theme") === "dark" ? "dark" : "light",
    locale: query.get("locale") === "en-US" ? "en-US" : "zh-CN",
  };
}

/**
 * Opens a file in a simulated Excel, the pane showing.
 * @throws BudgetToolError "unreadable-file"
 */
export function openWorkbook(bytes: Uint8Array, fileName: string): SimulatedExcel {
  const excel = createSimulatedExcel(openWorkbookDocument(bytes, fileName), readOptions());
  excel.setPaneVisible(true);
  return excel;
}
