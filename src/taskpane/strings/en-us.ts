import type { Strings } from "./strings";

export const enUs: Strings = {
  language: "en-US",
  productName: "Budget Disclosure Assistant",
  tabList: "Three jobs",
  tabs: { check: "Check", narrative: "Text", targets: "Targets" },
  loading: "Loading…",
  dismiss: "Dismiss this message",
  goTo: (place) => `Go to ${place}`,

  boot: {
    officeMissing: "Excel's interface file office.js could not be loaded, so the pane cannot work.",
    officeMissingHelp:
      "Your workbook is unaffected. Check the network and choose Reload; on a closed network ask your administrator for the intranet deployment.",
    notInExcel: "This page must be opened inside Excel.",
    notInExcelHelp:
      "Choose Open pane on the Budget disclosure tab of Excel. If you are in Excel already, close the pane and open it again.",
    crashed: "The pane met an unexpected problem and cannot show this screen.",
    crashedHelp:
      "Your workbook is unaffected. Choose Reload; if it keeps happening, report the line below.",
    reload: "Reload",
  },

  busy: {
    check: "Reading the workbook and checking it…",
    exceptions: "Writing the exceptions and checking again…",
    clear: "Clearing marks…",
    prior: "Reading last year's workbook…",
    narrative: "Writing the text…",
    "narrative-sheet": "Writing the text to a new sheet…",
    word: "Writing the Word file…",
    audit: "Adding the audit sheet…",
    report: "Writing the check report…",
    targets: "Adding the target sheets…",
    text: "Reading the text…",
    "review-file": "Writing the review…",
    inputs: "Storing what was filled in…",
    progress: "Reading the target tables…",
  },
};
