import type { Coverage, RuleGrade, Severity } from "../../checking/index";
import type { MarkOutcome } from "../../host/workbook-store";
import type { OtherSheet } from "../../recognition/locate/evidence";
import type { CheckReport, IgnoredReport, TableReport } from "../../report/check-report";

/** Words of the tab 校核, which the first screen does not load. Findings and problems come from their own rooms in Chinese. */
export interface CheckWords {
  readonly check: {
    readonly run: string;
    readonly rerun: string;
    readonly clear: string;
    readonly audit: string;
    readonly report: string;
    /** Over what is needed less often. */
    readonly others: string;
    readonly intro: string;
    readonly promise: string;
    readonly autoRecheck: string;
    readonly stale: string;
    readonly staleAuto: string;
    /** What the verdict does not count. */
    readonly uncounted: (hints: number, tails: number) => string;
    readonly subject: (budgetUnit: string | null, fiscalYear: number | null) => string;
    readonly coverage: (coverage: Coverage) => string;
    readonly notEvaluated: (count: number) => string;
    readonly marked: (outcome: MarkOutcome) => string;
    /** The reason comes from its own room, in Chinese. */
    readonly notMarked: (reason: string, isPartial: boolean) => string;
    readonly skippedSheets: (sheets: readonly string[]) => string;
    readonly unreadableSheets: (sheets: readonly string[]) => string;
    readonly tables: (found: number, all: number, nil: number) => string;
    readonly tableName: (table: TableReport) => string;
    readonly tableStatus: Readonly<Record<TableReport["status"], string>>;
    /** @param year - null for a form of which no year is its own */
    readonly layout: (name: string, year: number | null) => string;
    readonly layoutDetails: string;
    readonly layoutChoice: string;
    readonly layoutFound: string;
    /** Why it was taken for the table; the reason itself quotes the forms. */
    readonly tableReason: string;
    readonly rowsRead: (rows: number, measure: TableReport["measure"]) => string;
    readonly ignored: string;
    readonly ignoredCells: (ignored: IgnoredReport, places: string) => string;
    readonly details: (title: string) => string;
    readonly otherSheets: string;
    readonly otherSheet: (sheet: OtherSheet) => string;
    readonly problems: (count: number) => string;
    readonly findings: string;
    readonly sameRule: (count: number, title: string) => string;
    readonly more: (count: number) => string;
    /** @param tails - rounding differences, which are no problems */
    readonly selection: (place: string, count: number, tails: number) => string;
    readonly catalogue: (catalogue: CheckReport["catalogue"]) => string;
  };

  readonly exceptions: {
    readonly title: (accepted: number, lapsed: number) => string;
    readonly accept: string;
    readonly acceptThis: (title: string) => string;
    readonly reason: string;
    readonly where: string;
    readonly confirm: string;
    readonly cancel: string;
    readonly withdraw: string;
    readonly withdrawThis: (title: string) => string;
    readonly lapsed: string;
  };

  readonly rules: {
    readonly title: string;
    readonly changed: (count: number) => string;
    readonly where: string;
    readonly search: string;
    readonly more: (count: number) => string;
    readonly none: string;
    readonly grade: (grade: RuleGrade) => string;
    readonly asInCatalogue: (severity: Severity) => string;
    readonly gradeOf: (title: string) => string;
    readonly reset: string;
  };

  readonly synonyms: {
    readonly title: string;
    readonly set: (count: number) => string;
    readonly where: string;
    readonly word: string;
    readonly meaning: string;
    readonly add: string;
    readonly remove: (word: string) => string;
    readonly pair: (word: string, meaning: string) => string;
  };

  readonly finding: {
    readonly left: string;
    readonly right: string;
    readonly difference: string;
    readonly suspect: string;
    readonly otherSuspect: string;
    readonly wrongTogether: string;
    readonly followed: string;
    readonly shouldBe: (amount: string) => string;
    readonly advice: string;
    readonly cells: string;
    readonly moreCells: (count: number) => string;
    readonly evidence: (count: number) => string;
    readonly measure: { readonly yuan: string; readonly "ten-thousand-yuan": string };
  };
}
