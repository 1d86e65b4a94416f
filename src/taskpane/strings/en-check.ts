import type { CheckWords } from "./check-word-list";

const GRADES = { off: "off", error: "disagrees", warning: "warning", info: "hint" } as const;

const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(", ");
const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? "" : "s"}`;

export const enCheck: CheckWords = {
  check: {
    run: "Check tables",
    rerun: "Check again",
    clear: "Clear marks",
    audit: "Add audit sheet",
    report: "Write check report",
    others: "More",
    intro:
      "Checks all relations within and between the disclosure tables, lists what does not agree and marks the cells.",
    promise:
      "Only marks are added; your data and formats stay. Everything happens on this computer.",
    autoRecheck: "Check again after cells change",
    stale: "Cells changed after the check; this is the earlier result.",
    staleAuto: "Cells changed; checking again shortly…",
    uncounted: (hints, tails) =>
      `and ${[
        ...(hints > 0 ? [plural(hints, "hint")] : []),
        ...(tails > 0 ? [`${plural(tails, "rounding difference")}, which is normal`] : []),
      ].join(", ")}`,
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
      return `${plural(judged, "relation")} checked: ${coverage.satisfied} agree, ${coverage.roundingDifference} rounding, ${coverage.violated - (coverage.advisory ?? 0)} disagree, ${coverage.advisory ?? 0} to look at, ${coverage.unfilled} to fill in, ${coverage.accepted} accepted; ${coverage.notApplicable} not applicable, ${coverage.notEvaluated} not evaluated.`;
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
      unread: "title found, header not understood",
      ambiguous: "several alike, none used",
    },
    layout: (name, year) => (year === null ? name : `${name} ${year}`),
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
    selection: (place, count, tails) =>
      `Selected cell ${place}: ${plural(count, "finding")}${count === 0 && tails > 0 ? ", only rounding" : ""}`,
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

  synonyms: {
    title: "Own words",
    set: (count) => `Own words: ${plural(count, "word")}`,
    where:
      "Where a title or caption differs from the form, say which of the form it means; kept on this computer only, results say so.",
    word: "As written in the table",
    meaning: "Name in the form",
    add: "Add",
    remove: (word) => `Remove: ${word}`,
    pair: (word, meaning) => `“${word}” is read as “${meaning}”`,
  },

  finding: {
    left: "Left",
    right: "Right",
    difference: "Difference",
    suspect: "Most likely wrong",
    otherSuspect: "Possibly wrong",
    wrongTogether: "To be put right together",
    followed: "Total that followed it",
    shouldBe: (amount) => `should be ${amount}`,
    advice: "What to check",
    cells: "Cells",
    moreCells: (count) => `${count} more`,
    evidence: (count) => `${plural(count, "other relation")} broken by the same slip`,
    measure: { yuan: "yuan", "ten-thousand-yuan": "ten thousand yuan" },
  },
};
