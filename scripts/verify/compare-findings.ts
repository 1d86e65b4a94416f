import type { Finding } from "../../src/checking/finding";
import type { CheckReport } from "../../src/report/check-report";
import type { IssueSeverity, KnownIssue } from "./case-file";
import type { Verdict } from "./verdict";

/** Relations of the text (N, and Z07, its table names) and of the performance forms (P) are judged elsewhere. */
const OF_TEXT_OR_FORMS = /^(XJ-[NP]|XJ-Z07|SX-C|ANY-)/u;

/**
 * Findings of the check against the known faults of the tables: which are found, which findings nobody knows, and tails
 * that are called errors.
 */
export function compareFindings(report: CheckReport, issues: readonly KnownIssue[]): Verdict {
  const ofTables = issues.filter(
    ({ identities }) =>
      identities.length > 0 && identities.every((identity) => !OF_TEXT_OR_FORMS.test(identity))
  );
  const found = ofTables.filter((issue) =>
    report.findings.some((finding) => isAbout(finding, issue))
  );
  const countOf = (severity: IssueSeverity): string => {
    const isSame = (issue: KnownIssue): boolean => issue.severity === severity;
    return `${found.filter(isSame).length} of ${ofTables.filter(isSame).length} known ${severity}s`;
  };
  const errors = report.findings.filter(({ severity }) => severity === "error");
  const matches = (finding: Finding, severity: IssueSeverity): boolean =>
    ofTables.some((issue) => issue.severity === severity && isAbout(finding, issue));
  const tails = errors.filter((finding) => matches(finding, "tail") && !matches(finding, "error"));
  const alarms = errors.filter((finding) => !matches(finding, "error") && !tails.includes(finding));
  const unknown = report.findings.filter(
    (finding) =>
      finding.severity === "warning" && !ofTables.some((issue) => isAbout(finding, issue))
  );
  const unfound = ofTables.filter((issue) => !found.includes(issue));
  return {
    title: "findings",
    summary: `${countOf("error")}, ${countOf("warning")}, ${countOf("tail")} found; ${errors.length} errors, ${alarms.length} false alarms, ${tails.length} tails as errors`,
    missed: [
      ...alarms.map(({ code, message }) => `false alarm ${code}: ${message}`),
      ...tails.map(({ code, message }) => `tail as error ${code}: ${message}`),
      ...unfound
        .filter(({ severity }) => severity === "error")
        .map(({ id, where }) => `known error not found ${id}: ${where}`),
    ],
    remarks: [
      ...unknown.map(({ code, message }) => `warning nobody listed ${code}: ${message}`),
      ...unfound
        .filter(({ severity }) => severity !== "error")
        .map(({ id, severity, where }) => `known ${severity} not found ${id}: ${where}`),
    ],
  };
}

/** The same relation about the same codes, total and table. */
function isAbout(finding: Finding, { identities, where }: KnownIssue): boolean {
  if (!finding.covers.some((identity) => identities.includes(identity))) return false;
  const codes = where.match(/\d{3,7}/gu) ?? [];
  const tables = where.match(/表\d+/gu) ?? [];
  const said = `${finding.message} ${finding.cells.map(({ sheet }) => sheet).join(" ")}`;
  if (finding.left === null) return true;
  return (
    codes.every((code) => said.includes(code)) && tables.every((table) => said.includes(table))
  );
}
