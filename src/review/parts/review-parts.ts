import type { Budget } from "../../budget/budget";
import { cutParts } from "./document-parts";
import { judgePresence } from "./judge-presence";
import { judgePrintedTables } from "./judge-printed-tables";
import { judgeResidue, listBlanks } from "./judge-residue";
import { judgeStaff } from "./judge-staff";
import { judgeTitleYears } from "./judge-years";
import { placeLines, type PartFinding } from "./part-finding";

/** What stands around the sentences of a text. */
export interface ReviewedParts {
  /** Cover, contents, headings, staff, printed tables, leftovers of a template. */
  readonly findings: readonly PartFinding[];
  /** What nobody has filled in, anywhere in the text. */
  readonly blanks: readonly PartFinding[];
}

/** Reads a document around its sentences; both lists are in the order of the text. */
export function reviewParts(lines: readonly string[], budget: Budget): ReviewedParts {
  const placed = placeLines(lines);
  const document = cutParts(placed);
  const findings = [
    ...judgeTitleYears(document, budget.fiscalYear),
    ...judgePresence(document),
    ...judgeResidue(placed),
    ...judgeStaff(placed),
    ...judgePrintedTables(placed, budget),
  ];
  return {
    findings: findings.sort((a, b) => a.start - b.start),
    blanks: listBlanks(placed),
  };
}
