import type { Heading, Paragraph } from "../reading/paragraph";
import { scopeOf, type Scope } from "../subjects/scope";

const SIDES: ReadonlySet<string> = new Set(["revenue", "expenditure"]);

/**
 * The scope of the innermost headings that say one; of the outermost only where no other says more than a side: “支出” of a class
 * below “财政拨款支出” is of that money.
 */
export function contextOf({ headings }: Paragraph): Scope {
  const scope = (some: readonly Heading[]): Scope =>
    scopeOf(some.map(({ words }) => words).join("|"));
  const inner = scope(headings.filter(({ depth }) => depth > 1));
  const outer = scope(headings.filter(({ depth }) => depth === 1));
  if (inner.size === 0) return outer;
  const isSide = [...inner].every((name) => SIDES.has(name));
  return isSide ? new Set([...inner, ...[...outer].filter((name) => !SIDES.has(name))]) : inner;
}
