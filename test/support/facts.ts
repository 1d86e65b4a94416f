import { Fact, type FactState } from "../../src/budget/fact";
import { Amount, type Measure } from "../../src/money/amount";

interface FactOptions {
  readonly state?: FactState;
  readonly measure?: Measure;
  readonly step?: string;
  readonly address?: string;
}

let next = 0;

/** A figure for tests of relations, each in a cell of its own. */
export function factOf(
  amount: string,
  { state = "amount", measure = "ten-thousand-yuan", step = "0.01", address }: FactOptions = {}
): Fact {
  next += 1;
  const cell = state === "absent" ? null : { sheet: "表", address: address ?? `A${next}` };
  return new Fact(
    { amount: Amount.of(amount, measure), step, state },
    { cell, tableLabel: "表3", label: `第${next}行·合计` }
  );
}

export const blank = (): Fact => factOf("0", { state: "blank" });
export const absent = (): Fact => factOf("0", { state: "absent" });
export const unreadable = (): Fact => factOf("0", { state: "unreadable" });
