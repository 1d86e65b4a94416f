import type { Finding } from "../../src/checking/finding";
import type { CheckReport } from "../../src/report/check-report";
import { rules } from "../../src/families/rule-catalogue";
import type { IssueSeverity, KnownIssue } from "./case-file";
import type { Verdict } from "./verdict";

/** Relations that some rule states; those of the text and of indicators are judged elsewhere. */
const STATED = new Set(rules.flatMap(({ covers }) => covers));
/** The names of tables in the text are read with the text, though a rule states them of the tables' own notes. */
const OF_TEXT = /^XJ-(N|Z07)/u;
const TABLE = /表\d+/u;

/**
 * Findings of the check against the known faults that the rules can see: which are found, which findings nobody knows,
 * and tails that are called errors. An error is a must where the rules state all relations that it breaks.
 */
export function compareFindings(report: CheckReport, issues: readonly KnownIssue[]): Verdict {
  const isStated = (identity: string): boolean => STATED.has(identity) && !OF_TEXT.test(identity);
  const ofTables = issues.filter((issue) => isInWorkbook(issue) && issue.identities.some(isStated));
  const musts = ofTables.filter(({ identities }) => identities.every(isStated));
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
        .filter((issue) => issue.severity === "error" && musts.includes(issue))
        .map(({ id, where }) => `known error not found ${id}: ${where}`),
    ],
    remarks: [
      ...unknown.map(({ code, message }) => `warning nobody listed ${code}: ${message}`),
      ...unfound
        .filter((issue) => issue.severity !== "error" || !musts.includes(issue))
        .map(({ id, severity, where }) => `known ${severity} not found ${id}: ${where}`),
    ],
  };
}

/** True for a fault in a sheet: it names a cell or a table. */
function isInWorkbook(issue: KnownIssue): boolean {
  return placesOf(issue).length > 0 || TABLE.test(issue.where);
}

function placesOf({ cell, cells = [] }: KnownIssue): readonly string[] {
  return cell === undefined ? cells : [cell, ...cells];
}

/** The same relation at the same cell, about the same codes, total and table, or, for names, about one of the tables. */
function isAbout(finding: Finding, issue: KnownIssue): boolean {
  const { identities, where } = issue;
  if (!finding.covers.some((identity) => identities.includes(identity))) return false;
  const places = placesOf(issue);
  const own = [...finding.cells, ...finding.suspects];
  if (own.some(({ sheet, address }) => places.includes(`${sheet}!${address}`))) return true;
  const codes = where.match(/\d{3,7}/gu) ?? [];
  const tables = where.match(new RegExp(TABLE, "gu")) ?? [];
  const said = `${finding.message} ${finding.cells.map(({ sheet }) => sheet).join(" ")}`;
  if (finding.left === null)
    return places.length === 0 || tables.some((table) => said.includes(table));
  return (
    places.length === 0 &&
    codes.every((code) => said.includes(code)) &&
    tables.every((table) => said.includes(table))
  );
}
