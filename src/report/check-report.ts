import type { PlacedText } from "../budget/placed-text";
import type { FamilyId } from "../budget/schema";
import type { TableId } from "../budget/schema";
import type { AcceptedFinding, Coverage, Finding, KeptException } from "../checking/index";
import type { CellRef } from "../grid/address";
import type { Measure } from "../money/amount";
import type { IgnoredReason, OtherSheet } from "../recognition/locate/evidence";
import type { UsedSynonym } from "../recognition/synonyms";
import type { FigureReport } from "./table-figures";

/** How one expected table was met. */
export interface TableReport {
  readonly id: TableId;
  /** Standard number in the layout, 1 to 12. */
  readonly number: number;
  /** Title as written; the standard title for a missing table. */
  readonly title: string;
  readonly status: "recognized" | "nil" | "missing" | "ambiguous" | "unread";
  readonly sheet: string | null;
  /** A1 rectangle on the sheet. */
  readonly range: string | null;
  readonly measure: Measure | null;
  /** No amount, nor anything in its place, stands in it. Left out for every other table. */
  readonly isBlank?: true;
  /** Why it was taken for this table, or why it was not found. */
  readonly reason: string;
  /** Every place it was read from, or that claims to be it. */
  readonly places: readonly PlaceReport[];
  /** Rows of the sheet that were read. */
  readonly rows: number;
  readonly ignored: readonly IgnoredReport[];
  /** Every amount that was read of it, where that was asked for. */
  readonly figures?: readonly FigureReport[];
}

/** One place of a table and what speaks for it. */
export interface PlaceReport {
  readonly title: string;
  readonly cell: CellRef;
  readonly range: string;
  /** Captions of the form found in the header, and all that it has. */
  readonly captions: { readonly found: number; readonly all: number };
  readonly rows: number;
}

/** Filled cells that were not read, for one reason. */
export interface IgnoredReport {
  readonly reason: IgnoredReason;
  /** “栏次行”, “‘备注’列”. */
  readonly message: string;
  readonly count: number;
  /** The first places. */
  readonly cells: readonly CellRef[];
}

/** Which form the workbook follows, and why. */
export interface LayoutReport {
  readonly family: FamilyId;
  readonly year: number;
  /** What a clerk calls it: “某省版式”. */
  readonly name: string;
  /** A form of many places, of which no year is its own. */
  readonly isGeneral?: true;
  /** Of such a form: whose set of tables it is by the titles together, as in “像……”; null where that is not certain. */
  readonly likePlace?: string | null;
  /** The clerk's own words and the cells that bear them; left out where none are set. */
  readonly synonyms?: readonly UsedSynonym[];
  /** True where the user stated family or year. */
  readonly isStated: boolean;
  readonly reason: string;
  /** What the clerk must know about reading it so. */
  readonly remarks: readonly string[];
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
  /** Whether the workbook holds it but it could not be read, does not hold the table, or nobody asked for it. */
  readonly cause: "unread" | "missing-table" | "not-asked";
  /** Relations that wait for the same thing; left out for one. */
  readonly count?: number;
}

/** Everything a reader of one checked workbook wants to know, free of host types; pane and command line render it. */
export interface CheckReport {
  readonly catalogue: {
    readonly version: string;
    readonly switches: readonly string[];
    /** How many codes the user named; 0 without a list of one's own. */
    readonly ownCodes: number;
  };
  readonly layout: LayoutReport;
  readonly budgetUnit: string | null;
  readonly fiscalYear: number | null;
  readonly tables: readonly TableReport[];
  /** Tables that the form does not have, by their titles: not checked. Left out where there are none. */
  readonly otherTables?: readonly PlacedText[];
  /** Sheets of the user without any table; nothing was read there. */
  readonly otherSheets: readonly OtherSheet[];
  readonly coverage: Coverage;
  /** Errors first, then warnings, then explained rounding differences; without those that were accepted. */
  readonly findings: readonly Finding[];
  /** Findings that the clerk accepted with a reason; they count for nothing. */
  readonly accepted: readonly AcceptedFinding[];
  /** Accepted findings that hold no more, since a value changed or the finding is gone. */
  readonly lapsed: readonly KeptException[];
  readonly problems: readonly ProblemReport[];
  readonly notEvaluated: readonly NotEvaluatedReport[];
}
