import type { Budget } from "../../src/budget/budget";
import type { CellRef } from "../../src/grid/address";
import type { WorkbookSnapshot } from "../../src/grid/snapshot";
import type { AmountCell } from "./amount-cells";

/** A workbook in which slips are made, and what was read of it. */
export interface FaultSource {
  readonly workbook: WorkbookSnapshot;
  readonly budget: Budget;
  readonly cells: readonly AmountCell[];
}

/** One slip that can be made in a workbook. */
export interface InjectedFault {
  /** Cells that are wrong afterwards; none where they are gone. */
  readonly changed: readonly CellRef[];
  /** Where it is made, in words. */
  readonly place: string;
  readonly inject: (workbook: WorkbookSnapshot) => WorkbookSnapshot;
}

/** A kind of slip that clerks make, at every place where it can be made. */
export interface FaultClass {
  readonly name: string;
  /** What is wrong: one amount, amounts in the wrong place, a text, or something is missing. */
  readonly kind: "amount" | "place" | "text" | "missing";
  readonly faultsOf: (source: FaultSource) => readonly InjectedFault[];
}
