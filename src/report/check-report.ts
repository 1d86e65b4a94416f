import type { TableId } from "../budget/schema";
import type { Coverage, Finding } from "../checking/finding";
import type { CellRef } from "../grid/address";
import type { Measure } from "../money/amount";

/** How one expected table was met. */
export interface TableReport {
  readonly id: TableId;
  /** Standard number in the layout, 1 to 12. */
  readonly number: number;
  /** Title as written; the standard title for a missing table. */
  readonly title: string;
  readonly status: "recognized" | "nil" | "missing" | "ambiguous";
  readonly sheet: string | null;
  /** A1 rectangle on the sheet. */
  readonly range: string | null;
  readonly measure: Measure | null;
}

/** Something we could not read, as a sentence for the clerk. */
export interface ProblemReport {
  readonly kind: string;
  readonly message: string;
  readonly sheet: string | null;
  readonly cell: CellRef | null;
}

/** Why a rule was not evaluated. */
export interface NotEvaluatedReport {
  readonly code: string;
  readonly title: string;
  readonly reason: string;
}

/** Everything a reader of one checked workbook wants to know, free of host types; pane and command line render it. */
export interface CheckReport {
  readonly catalogue: { readonly version: string; readonly switches: readonly string[] };
  readonly layout: { readonly family: string; readonly year: number };
  readonly budgetUnit: string | null;
  readonly fiscalYear: number | null;
  readonly tables: readonly TableReport[];
  readonly coverage: Coverage;
  /** Errors first, then warnings, then explained rounding differences. */
  readonly findings: readonly Finding[];
  readonly problems: readonly ProblemReport[];
  readonly notEvaluated: readonly NotEvaluatedReport[];
}
