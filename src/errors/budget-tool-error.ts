/** Every error of code or host, with the facts its sentence needs. Findings about a document are not errors. */
export interface BudgetToolErrorInfo {
  /** The file cannot be read as an .xlsx workbook. */
  "unreadable-file": {
    readonly fileName: string;
    readonly reason:
      | "missing"
      | "not-a-file"
      | "closed-folder"
      | "locked"
      | "empty"
      | "not-a-workbook"
      | "legacy-format"
      | "encrypted"
      | "damaged"
      | "too-large";
    /** What is known beyond the reason, with what to do: what the file is, what of it is too large and where. */
    readonly why?: string;
  };
  /** A spreadsheet in a folder that is of another kind than .xlsx. */
  "other-spreadsheet": { readonly fileName: string };
  /** The file cannot be read as a written text (.docx or .txt). */
  "unreadable-text": {
    readonly fileName: string;
    readonly reason:
      "empty" | "no-text" | "not-text" | "legacy-format" | "pdf" | "damaged" | "too-large";
  };
  /** A written text that is longer than any document of a unit; `place` says where. */
  "oversized-text": { readonly fileName: string; readonly place: string };
  /** The process that worked on the file ended over it: mostly memory that did not suffice. */
  "worker-ended": { readonly fileName: string };
  /** A file is another one than when it was checked: marks of that check do not belong into it. */
  "changed-since": { readonly fileName: string };
  /** No table of a budget disclosure was found. */
  "no-known-table": { readonly fileName: string };
  /** Tables were seen, but of a layout we do not support yet. */
  "unsupported-layout": {
    readonly fileName: string;
    /** Whose layout it is, where that is certain. */
    readonly name: string | null;
    readonly titles: readonly string[];
  };
  /** The user stated a layout that no table speaks for. */
  "other-layout": {
    readonly fileName: string;
    readonly stated: string;
    readonly seen: string | null;
  };
  /** The user stated a form year that the layout does not have. */
  "no-such-form": {
    readonly layout: string;
    readonly year: number;
    readonly years: { readonly from: number; readonly to: number };
  };
  /** The layout prescribes no text, or no performance-target tables: there is nothing to write. */
  "nothing-prescribed": { readonly layout: string; readonly of: "text" | "targets" };
  /** Two amounts of different measure met without conversion: a fault of code. */
  "measure-mismatch": { readonly left: string; readonly right: string };
  /** A decimal number was expected. */
  "invalid-amount": { readonly text: string };
  /** The host is busy: the clerk is editing a cell. */
  "cell-edit-mode": Record<string, never>;
  /** The clerk stopped a job between two of its steps. */
  canceled: Record<string, never>;
  /** A sheet (or the workbook structure) is protected. */
  protected: { readonly sheet: string | null };
  /** A sheet cannot be replaced: it is gone (its name is not known then), not one of ours, protected, or not as it was read. */
  "cannot-replace": {
    readonly sheet: string | null;
    readonly reason: "gone" | "not-ours" | "protected" | "referred-to" | "changed";
  };
  /** Marks were cleared, but not those of these sheets: protected, or with formats that could not be read. */
  "marks-left": {
    readonly cleared: number;
    readonly locked: readonly string[];
    readonly unreadable: readonly string[];
  };
  /** The host refused or failed; `leftBehind` says what stayed in the workbook, null when nothing did. */
  "host-failure": {
    readonly step: string;
    readonly detail: string;
    readonly leftBehind: string | null;
  };
  /** What was asked for is written, but what follows on it failed. */
  "half-done": { readonly sheets: readonly string[]; readonly failure: unknown };
  /** The name of a copy says another kind of workbook than it is. */
  "other-ending": { readonly fileName: string; readonly ending: string };
  /** A workbook that we made does not stand up to being opened again: a fault of code. */
  "unsound-output": { readonly detail: string };
  /** The file cannot be written. */
  "unwritable-file": {
    readonly fileName: string;
    readonly reason: "full" | "too-large" | "not-permitted" | "folder" | "bad-path" | "other";
    /** Whether an older file of that name is there, unchanged. */
    readonly kept: boolean;
    /** A temporary file that could not be removed, null where none is left. */
    readonly left: string | null;
  };
  /** Standard output takes no more. */
  "unwritable-output": { readonly reason: "full" | "closed" | "other" };
  /** Writing the text without last year's workbook would undo comparisons with last year in so many paragraphs. */
  "prior-not-chosen": { readonly count: number };
  /** A finding is accepted only with a reason in writing. */
  "no-reason": Record<string, never>;
  /** The workbook changed after the check: the finding to be accepted is not there as it was shown. */
  "finding-changed": Record<string, never>;
  /** A settings file that is wrong somewhere is refused as a whole. */
  "invalid-settings": { readonly fileName: string; readonly detail: string };
  "invalid-synonym": { readonly detail: string };
  /** The command line was called wrongly. */
  usage: { readonly detail: string };
}

export type BudgetToolErrorName = keyof BudgetToolErrorInfo;

/**
 * A fault of code, file or host.
 * @typeParam Name - key of {@link BudgetToolErrorInfo}; `info` is typed by it
 */
export class BudgetToolError<Name extends BudgetToolErrorName = BudgetToolErrorName> extends Error {
  override readonly name: Name;
  readonly info: BudgetToolErrorInfo[Name];

  constructor(name: Name, info: BudgetToolErrorInfo[Name], options?: { readonly cause?: unknown }) {
    super(name);
    this.name = name;
    this.info = info;
    // The library of ES2020, which is all that is counted on, has no options for errors.
    if (options?.cause !== undefined)
      Object.defineProperty(this, "cause", { value: options.cause });
  }
}

/** True when the value is one of our errors, optionally of the given name. */
export function isBudgetToolError<Name extends BudgetToolErrorName = BudgetToolErrorName>(
  value: unknown,
  name?: Name
): value is BudgetToolError<Name> {
  return value instanceof BudgetToolError && (name === undefined || value.name === name);
}
