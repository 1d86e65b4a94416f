import type { CellRef } from "../grid/address";
import type { CellChange, Mark, NewSheetPlan } from "../grid/plan";
import type { WorkbookSnapshot } from "../grid/snapshot";
import type { Turns } from "./turns";

/** A sheet that was added, under the name it finally got. */
export interface AddedSheet {
  readonly id: string;
  readonly name: string;
  readonly tag: string | null;
  /** True where it took the place of an earlier one of ours. */
  readonly isRenewed?: boolean;
}

/** What became of a request to mark cells. */
export interface MarkOutcome {
  /** Number of conditional formats now in the workbook. */
  readonly marked: number;
  /** Names of protected sheets that could not be marked; their findings are listed all the same. */
  readonly skippedSheets: readonly string[];
  /** Names of sheets with conditional formats that could not be read and were left alone. */
  readonly unreadableSheets: readonly string[];
}

/**
 * The part of a host that every adapter has: Excel, a file, the simulator. It never changes a user's cell, format,
 * sheet or name: new things go to new sheets, marks are tagged conditional formats.
 *
 * All methods reject with `BudgetToolError` ("host-failure", "cell-edit-mode", "protected", "cannot-replace", "unreadable-file").
 */
export interface WorkbookStore {
  /** Runs a job of several steps while no other one runs on this workbook, from whichever store over it. */
  readonly inTurn: Turns;
  /** Reads the whole workbook. */
  read(): Promise<WorkbookSnapshot>;
  /**
   * Adds sheets after the last one, or where the sheet of ours stands that a plan replaces: all of them, or none and an error.
   * A replaced sheet goes last of all, when the new one is whole. The others are not touched.
   * @param basis - the snapshot the plans were made from: a sheet that somebody typed in since then is not replaced
   */
  addSheets(
    plans: readonly NewSheetPlan[],
    basis?: WorkbookSnapshot
  ): Promise<readonly AddedSheet[]>;
  /**
   * Changes cells of a sheet of ours where they stand, in one write of one range. Formats, the sheet and what stands around stay.
   * @param basis - the snapshot the change was made from: a sheet that somebody typed in since then is left alone
   */
  changeCells(change: CellChange, basis: WorkbookSnapshot): Promise<AddedSheet>;
  /**
   * Replaces all our marks by these.
   * @param basis - the snapshot the marks were computed from; it spares another look at the conditional formats
   */
  setMarks(marks: readonly Mark[], basis: WorkbookSnapshot): Promise<MarkOutcome>;
  /** Our marks as they stand in the workbook, found by their tag. */
  listMarks(): Promise<readonly Mark[]>;
  /** Removes every mark of ours and nothing else; gives the number removed. */
  clearMarks(): Promise<number>;
}

/** Stops listening. */
export type Unsubscribe = () => Promise<void>;

/** The part only a live host has: what the clerk sees and does. */
export interface WorkbookSession {
  /** Activates the sheet and selects the cells; cells on other sheets than the first one's are left out. */
  select(cells: readonly CellRef[]): Promise<void>;
  /** Calls back with the selected range: sheet name and A1 address, e.g. "B2:C3". */
  onSelectionChanged(listener: (selection: CellRef) => void): Promise<Unsubscribe>;
  /** Calls back after cells changed anywhere in the workbook. */
  onCellsChanged(listener: (changed: CellRef) => void): Promise<Unsubscribe>;
}
