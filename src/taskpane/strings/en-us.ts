import type { Strings } from "./strings";

const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(", ");
const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? "" : "s"}`;

const GRADES = { off: "off", error: "disagrees", warning: "warning", info: "hint" } as const;

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
    inputs: "Storing what was filled in…",
    progress: "Reading the target tables…",
  },

  notices: {
    marksCleared: (count) => `${plural(count, "mark")} cleared; the workbook is as it was before.`,
    noMarks: "There were no marks of this add-in; nothing was changed.",
    reportWritten: (sheet) => `The check report is on the sheet “${sheet}”, ready to be printed.`,
    auditWritten: (sheet) =>
      `“${sheet}” added: every relation is a formula that follows your changes, readable without the add-in.`,
    narrativeWritten: (sheet, missing) =>
      missing === 0
        ? `The text is on the new sheet “${sheet}”.`
        : `The text is on the new sheet “${sheet}”; ${plural(missing, "place")} must be filled in.`,
    gradesNotKept:
      "This computer keeps no settings for the pane; the change holds until it closes.",
    wordWritten: (fileName, missing) =>
      `“${fileName}” was handed over for download${missing === 0 ? "" : `; ${plural(missing, "highlighted place")} must be filled in`}. Where no download appears (Excel for Mac), use Excel on the web or the command line.`,
    inputsStored: (sheet, missing) =>
      missing === 0
        ? `Stored on the sheet “${sheet}”; the text is complete.`
        : `Stored on the sheet “${sheet}”; ${plural(missing, "place")} must still be filled in.`,
    copied: "The whole text was copied.",
    stillBusy: "The previous job is still running; please wait.",
  },

  check: {
    run: "Check tables",
    rerun: "Check again",
    clear: "Clear marks",
    audit: "Add audit sheet",
    report: "Write check report",
    intro:
      "Checks all relations within and between the disclosure tables, lists what does not agree and marks the cells.",
    promise:
      "Only marks are added; your data and formats stay. Everything happens on this computer.",
    autoRecheck: "Check again after cells change",
    stale: "Cells changed after the check; this is the earlier result.",
    staleAuto: "Cells changed; checking again shortly…",
    tailCount: (count) => `and ${plural(count, "rounding difference")}, which is normal`,
    subject: (budgetUnit, fiscalYear) =>
      [
        budgetUnit ?? "Unit name not found",
        fiscalYear === null ? "year not found" : fiscalYear,
      ].join(" · "),
    coverage: (coverage) => {
      const judged =
        coverage.satisfied +
        coverage.roundingDifference +
        coverage.violated +
        coverage.unfilled +
        coverage.accepted;
      return `${plural(judged, "relation")} checked: ${coverage.satisfied} agree, ${coverage.roundingDifference} rounding, ${coverage.violated} disagree, ${coverage.unfilled} to fill in, ${coverage.accepted} accepted; ${coverage.notApplicable} not applicable, ${coverage.notEvaluated} not evaluated.`;
    },
    notEvaluated: (count) => `${plural(count, "rule")} not evaluated, and why`,
    marked: ({ marked }) => (marked === 0 ? "" : `${plural(marked, "mark")} added to the sheets.`),
    notMarked: (reason, isPartial) =>
      `${isPartial ? "Marking was not finished" : "Nothing was marked"}: ${reason}. The result below stands; to mark, check again later.`,
    skippedSheets: (sheets) =>
      `Protected, therefore not marked: ${quoted(sheets)}. The findings are listed below all the same.`,
    unreadableSheets: (sheets) =>
      `Conditional formats that could not be read were left alone, without marks: ${quoted(sheets)}.`,
    tables: (found, all, nil) =>
      `${found} of ${all} tables recognized${nil > 0 ? `, ${nil} of them nil` : ""}`,
    tableName: (table) => `表${table.number} ${table.title}`,
    tableStatus: {
      recognized: "recognized",
      nil: "nil return",
      missing: "not found",
      ambiguous: "several alike, none used",
    },
    layout: (name, year) => `${name} ${year}`,
    layoutDetails: "Why, and change",
    layoutChoice: "Check as this form",
    layoutFound: "Recognize it",
    tableReason: "Why",
    rowsRead: (rows, measure) =>
      `${plural(rows, "row")} read${measure === null ? "" : `, in ${measure === "yuan" ? "yuan" : "ten thousand yuan"}`}`,
    ignored: "Cells not taken as data",
    ignoredCells: ({ message, count, cells }, places) =>
      `${message}, ${plural(count, "cell")}: ${places}${count > cells.length ? " …" : ""}`,
    details: (title) => `Why: ${title}`,
    otherSheets: "Sheets without tables, not read",
    otherSheet: ({ name, isHidden, filledCells }) =>
      `${name}${isHidden ? " (hidden)" : ""}, ${plural(filledCells, "filled cell")}`,
    problems: (count) => plural(count, "unreadable place"),
    findings: "Findings",
    sameRule: (count, title) => `${count} more: ${title}`,
    more: (count) => `Show ${count} more`,
    selection: (place, count) => `Selected cell ${place}: ${plural(count, "finding")}`,
    catalogue: ({ version, switches }) =>
      `Rule catalogue ${version}${switches.length === 0 ? "" : `, except ${switches.join(", ")}`}`,
  },

  exceptions: {
    title: (accepted, lapsed) =>
      `${plural(accepted, "accepted finding")}${lapsed > 0 ? `, ${lapsed} lapsed` : ""}`,
    accept: "Accept…",
    acceptThis: (title) => `Accept…: ${title}`,
    reason: "Reason",
    where:
      "Say why it is right as it stands. Kept on the sheet 核实说明 of the workbook; any change of its figures ends it.",
    confirm: "Accept",
    cancel: "Cancel",
    withdraw: "Withdraw",
    withdrawThis: (title) => `Withdraw: ${title}`,
    lapsed: "Lapsed (a cell changed, or the finding is gone)",
  },

  rules: {
    title: "Rule settings",
    changed: (count) => `Rule settings: ${plural(count, "rule")} differ from the catalogue`,
    where:
      "Rules switched off or re-graded are kept on this computer only, never in the workbook; results say so.",
    search: "Find rules by code or words",
    more: (count) => `${count} more; type to narrow down`,
    none: "No such rule",
    grade: (grade) => GRADES[grade],
    asInCatalogue: (severity) => `As in the catalogue (${GRADES[severity]})`,
    gradeOf: (title) => `Grade of ${title}`,
    reset: "All as in the catalogue",
  },

  finding: {
    left: "Left",
    right: "Right",
    difference: "Difference",
    suspect: "Most likely wrong",
    otherSuspect: "Possibly wrong",
    shouldBe: (amount) => `should be ${amount}`,
    advice: "What to check",
    cells: "Cells",
    moreCells: (count) => `${count} more`,
    evidence: (count) => `${plural(count, "other relation")} broken by the same slip`,
    measure: { yuan: "yuan", "ten-thousand-yuan": "ten thousand yuan" },
  },
};
