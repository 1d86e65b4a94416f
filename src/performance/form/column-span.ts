import { parseRangeAddress } from "../../grid/address";
import type { ColumnSpan } from "./form";

/** Zero-based first and last column of "A" or "C:F". */
export function parseColumnSpan(span: ColumnSpan): {
  readonly left: number;
  readonly right: number;
} {
  const [first = "", last = first] = span.split(":");
  const bounds = parseRangeAddress(`${first}1:${last}1`);
  if (!bounds) throw new RangeError(`no column span: ${span}`);
  return bounds;
}
