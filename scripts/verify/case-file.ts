import { readFileSync } from "node:fs";
import type { PublishedTargets } from "../../test/support/published-targets";

/** A cell of a table in case.json: amounts are numbers, codes and names are texts. */
export type CaseCell = string | number | null;

export interface CaseTable {
  readonly no: number;
  readonly title: string;
  /** Cells of the header from top to bottom, null under a merge. */
  readonly header: readonly (readonly CaseCell[])[];
  /** Row of the first header line on the sheet, counted from 1. */
  readonly headerStartRow: number;
  readonly rows: readonly (readonly CaseCell[])[];
  readonly note?: string | null;
}

export type IssueSeverity = "error" | "warning" | "hint" | "tail";

export interface KnownIssue {
  readonly id: string;
  readonly severity: IssueSeverity;
  readonly kind: string;
  readonly where: string;
  readonly published?: string | number;
  readonly expected?: string | number;
  readonly explanation?: string;
  readonly quote?: string;
  /** Ids of relations that fail. */
  readonly identities: readonly string[];
  /** Where it stands in the workbook, as “sheet!A1”. */
  readonly cell?: string;
  readonly cells?: readonly string[];
}

/** Something worth knowing that is no fault. */
export interface CaseObservation {
  readonly id: string;
  readonly where: string;
  readonly text: string;
}

/** A figure of the text with what was published about it. */
export interface PublishedChange {
  readonly current?: number;
  /** In percent of the total. */
  readonly share?: number;
  readonly signedChange?: number;
  /** In percent, unsigned. */
  readonly rate?: number;
}

type Named<N extends string> = PublishedChange & Readonly<Record<N, string>>;

/** What the text says beyond the tables; only the keys that this script compares. */
export interface CaseInputs {
  readonly income: { readonly total: number; readonly items: readonly Named<"item">[] };
  readonly expenditure: {
    readonly total: number;
    readonly basic: PublishedChange;
    readonly project: PublishedChange;
  };
  readonly fiscalAppropriation: {
    readonly total: number;
    readonly purposes: readonly { readonly amount: number; readonly class: string }[];
  };
  readonly generalBudgetScale: {
    readonly total: number;
    readonly basic: PublishedChange;
    readonly project: PublishedChange;
  };
  readonly generalBudgetStructure: readonly {
    readonly class: string;
    readonly amount: number;
    readonly share: number;
  }[];
  readonly functionItems: readonly Named<"item" | "section" | "class">[];
  readonly basicExpenditure: {
    readonly total: number;
    readonly personnel: number;
    readonly personnelItems: readonly string[];
    readonly operating: number;
    readonly operatingItems: readonly string[];
  };
  readonly threePublic: PublishedChange & { readonly items: readonly Named<"item">[] };
  readonly operatingCost: PublishedChange;
}

/** case.json as far as this script needs it; other keys are left alone. */
export interface CaseFile {
  readonly slug: string;
  readonly unit: string;
  readonly year: number;
  readonly tables: readonly CaseTable[];
  readonly prior?: { readonly tables: readonly CaseTable[] };
  readonly narrative?: readonly {
    readonly heading: string;
    readonly paragraphs: readonly string[];
  }[];
  readonly inputs?: Partial<CaseInputs>;
  readonly performance?: PublishedTargets;
  readonly knownIssues: readonly KnownIssue[];
  /** Style, blanks, doubts: no faults. */
  readonly observations?: readonly CaseObservation[];
}

/** @throws Error when the file is not JSON or lacks the tables */
export function readCaseFile(path: string): CaseFile {
  const parsed = JSON.parse(readFileSync(path, "utf8")) as Partial<CaseFile>;
  if (!Array.isArray(parsed.tables) || !Array.isArray(parsed.knownIssues))
    throw new Error(`${path} has no tables or knownIssues`);
  const file = parsed as CaseFile;
  return {
    ...file,
    tables: file.tables
      .filter(isGrid)
      .map((table) => withAmountsOnly({ ...HEADER_PLACE, ...table })),
  };
}

/** Where a header stands when the file does not say. */
const HEADER_PLACE = { headerStartRow: 4 };

/** Captions of columns whose numbers are no amounts: 序号 counts rows, remarks are free. */
const NO_AMOUNTS: readonly CaseCell[] = ["序号", "备注", "说明", "数量", "项目简介"];

function withAmountsOnly(table: CaseTable): CaseTable {
  const isOther = (column: number): boolean =>
    table.header.some((row) => NO_AMOUNTS.includes(row[column] ?? null));
  return {
    ...table,
    rows: table.rows.map((row) => row.map((cell, column) => (isOther(column) ? "" : cell))),
  };
}

/** Forms have no rows to compare; their workbooks are told apart by title alone. */
function isGrid({ rows }: { readonly rows: CaseTable["rows"] | null }): boolean {
  return rows !== null;
}
