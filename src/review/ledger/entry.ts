import type { CellRef } from "../../grid/address";
import type { Quantity } from "../reading/quantity";
import type { Span } from "../reading/span";

/**
 * Where a number of the text ends.
 * - agrees: equals the cell it names, or the computation from such cells
 * - differs: a finding, with both sides and the cells
 * - agreesWithItself: no cell holds it, but it follows from other numbers of the text
 * - contradictsItself: a finding
 * - notUnderstood: what it speaks of could not be told
 * - nothingToCompare: nothing in workbook or text holds it
 */
export const LEDGER_STATES = [
  "agrees",
  "differs",
  "agreesWithItself",
  "contradictsItself",
  "notUnderstood",
  "nothingToCompare",
] as const;

export type LedgerState = (typeof LEDGER_STATES)[number];

/** A statement about a number or a few words of the text. */
export interface ClaimFinding {
  readonly severity: "error" | "warning" | "info";
  readonly place: Span;
  readonly message: string;
  readonly expected: string | null;
  readonly cells: readonly CellRef[];
}

/** The states of numbers while they are judged; what was settled by a cell is not changed by less. */
export class LedgerBook {
  readonly #states = new Map<number, LedgerState>();
  readonly findings: ClaimFinding[] = [];

  stateOf({ start }: Quantity): LedgerState | null {
    return this.#states.get(start) ?? null;
  }

  settle({ start }: Quantity, state: LedgerState): void {
    const known = this.#states.get(start);
    if (known === undefined || RANK[state] > RANK[known]) this.#states.set(start, state);
  }

  /** Settles the numbers of a finding, and keeps it. */
  report(
    quantities: readonly Quantity[],
    state: "differs" | "contradictsItself",
    finding: ClaimFinding
  ): void {
    for (const quantity of quantities) this.settle(quantity, state);
    this.findings.push(finding);
  }
}

const RANK: Readonly<Record<LedgerState, number>> = {
  notUnderstood: 0,
  nothingToCompare: 1,
  agreesWithItself: 2,
  agrees: 3,
  contradictsItself: 4,
  differs: 5,
};
