import { openCase } from "../../src/app/open-case";
import { checkWorkbook } from "../../src/app/check-workbook";
import type { Finding } from "../../src/checking/finding";
import type { WorkbookSnapshot } from "../../src/grid/snapshot";
import { rules } from "../../src/families/rule-catalogue";
import type { PublishedTargets } from "../../test/support/published-targets";
import type { CaseObservation, KnownIssue } from "./case-file";
import { withPublishedTargets } from "./compare-forms";
import type { Verdict } from "./verdict";

/** Relations that the performance-target tables take part in. */
const OF_TARGETS = /^(XJ-P|SX-A(?:19|20|21)|SX-B2[0-5]|ANY-11)/u;
/** Kinds of issues that no relation of the list names. */
const KINDS = /^indicator-logic$/u;

/**
 * Findings about the published performance-target tables against the known faults of them: which are found, and which
 * findings nobody knows.
 */
export function compareTargetFindings(
  workbook: WorkbookSnapshot,
  published: PublishedTargets,
  issues: readonly KnownIssue[],
  observations: readonly CaseObservation[]
): Verdict {
  const codes = new Set(
    rules
      .filter(({ scope, covers }) => scope === "performance" || covers.some(isOfTargets))
      .map(({ code }) => code)
  );
  const findings = checkWorkbook(
    openCase(withPublishedTargets(workbook, published))
  ).findings.filter(({ code }) => codes.has(code));
  const known = issues.filter(
    ({ identities, kind }) => identities.some(isOfTargets) || KINDS.test(kind)
  );
  const found = known.filter((issue) => findings.some((finding) => isAbout(finding, issue)));
  const missed = known.filter((issue) => !found.includes(issue));
  const unknown = findings.filter((finding) => !known.some((issue) => isAbout(finding, issue)));
  const alarms = unknown.filter(({ severity }) => severity === "error");
  const harsh = findings.filter(
    (finding) =>
      finding.severity === "error" &&
      known.some(({ severity }) => severity === "error") &&
      known.filter((issue) => isAbout(finding, issue)).every(({ severity }) => severity !== "error")
  );
  const asked = found.filter(
    (issue) =>
      issue.severity === "error" &&
      findings.every((one) => one.severity !== "error" || !isAbout(one, issue))
  );
  const observed = (finding: Finding): boolean =>
    observations.some(({ text }) => text.includes(quoteOf(finding)));
  return {
    title: "findings about performance targets",
    summary: `${found.length} of ${known.length} known faults found (${found.map(({ id }) => id).join(" ")}); ${findings.length} findings, ${alarms.length} false alarms`,
    missed: [
      ...alarms.map(toLine("false alarm")),
      ...harsh.filter((one) => !alarms.includes(one)).map(toLine("too severe")),
      ...missed
        .filter(({ severity }) => severity === "error")
        .map(({ id, where }) => `known error not found ${id}: ${where}`),
    ],
    remarks: [
      ...asked.map(({ id, where }) => `known error found as a question ${id}: ${where}`),
      ...unknown
        .filter((finding) => !alarms.includes(finding))
        .map((finding) => toLine(observed(finding) ? "observed" : "nobody listed")(finding)),
      ...missed
        .filter(({ severity }) => severity !== "error")
        .map(({ id, severity, where }) => `known ${severity} not found ${id}: ${where}`),
    ],
  };
}

function isOfTargets(identity: string): boolean {
  return OF_TARGETS.test(identity);
}

/** The same relation about the same cell, project or figure. */
function isAbout(finding: Finding, issue: KnownIssue): boolean {
  const isCovered = identitiesOf(finding).some((identity) => issue.identities.includes(identity));
  const { cell } = issue;
  if (cell === undefined) return isCovered;
  const isThere = finding.cells.some(({ sheet, address }) => cell === `${sheet}!${address}`);
  return isThere || (isCovered && String(issue.published).includes(quoteOf(finding)));
}

/** A total that only followed a wrong amount is told with it. */
function identitiesOf({ covers, suspects, evidence }: Finding): readonly string[] {
  if (suspects.length < 2) return covers;
  const followed = new Set(evidence.map(({ code }) => code));
  return [
    ...covers,
    ...rules.filter(({ code }) => followed.has(code)).flatMap((rule) => rule.covers),
  ];
}

/** What a finding says the cell holds. */
function quoteOf({ message }: Finding): string {
  return /写的是“([^”]+)”/u.exec(message)?.[1] ?? message;
}

function toLine(what: string): (finding: Finding) => string {
  return ({ severity, code, message }) => `${what} ${severity} ${code}: ${message}`;
}
