import { createRoot } from "react-dom/client";
import type { BudgetAssistant } from "../app/budget-assistant";
import { registerCommands } from "../commands/register-commands";
import { BootMessage } from "./BootMessage";
import { toBackground, toThemeName } from "./office-theme";
import { Pane } from "./Pane";
import { PaneModel } from "./pane-model";
import { loadStrings } from "./strings/load-strings";
import { StringsContext } from "./strings/strings-context";
import { zhCn } from "./strings/zh-cn";

/** Longer than any start of Excel that was ever successful; `Office.onReady` never rejects. */
const READY_TIMEOUT = 20_000;

/** The use cases and the Excel adapter come in a file of their own, so that the pane stands before they are loaded. */
async function loadAssistant(): Promise<BudgetAssistant> {
  const { createOfficeAssistant } = await import(
    /* webpackChunkName: "assistant" */ "./create-office-assistant"
  );
  return createOfficeAssistant();
}

/** Loads once; a failed load may be tried again. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | null = null;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  };
}

function isOfficeLoaded(): boolean {
  return typeof Office !== "undefined" && typeof Office.onReady === "function";
}

function boot(): void {
  const element = document.getElementById("root");
  if (!element) return;
  const root = createRoot(element);
  // Before Office tells its language the default one is Chinese, whatever the browser speaks.
  const showMessage = (title: string, help: string): void =>
    root.render(<BootMessage title={title} help={help} />);

  const { officeMissing, officeMissingHelp, notInExcel, notInExcelHelp } = zhCn.boot;
  if (!isOfficeLoaded()) {
    showMessage(officeMissing, officeMissingHelp);
    return;
  }
  const timeout = setTimeout(() => showMessage(officeMissing, officeMissingHelp), READY_TIMEOUT);

  void Office.onReady(async ({ host }) => {
    clearTimeout(timeout);
    if ((host as Office.HostType | null) !== Office.HostType.Excel) {
      showMessage(notInExcel, notInExcelHelp);
      return;
    }
    const { displayLanguage } = Office.context;
    const officeTheme = Office.context.officeTheme as Office.OfficeTheme | undefined;
    const model = new PaneModel(once(loadAssistant));
    registerCommands({
      checkWorkbook: () => model.checking.check(),
      clearMarks: () => model.checking.clearMarks(),
      writeAudit: () => model.checking.addAuditSheet(),
      writeReport: () => model.checking.addReportSheet(),
      writeNarrative: () => model.narrative.addSheet(),
      writeTargets: () => model.targets.addSheets(),
    });
    // A pane that is closed may never run again.
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden") void model.storeTyped();
    });
    document.documentElement.lang = displayLanguage;
    const strings = await loadStrings(displayLanguage);
    root.render(
      <StringsContext value={strings}>
        <Pane model={model} officeTheme={toThemeName(toBackground(officeTheme))} />
      </StringsContext>
    );
    void model.listen();
  });
}

boot();
