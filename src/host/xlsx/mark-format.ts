import type { RangeBounds } from "../../grid/address";
import { MARK_STYLES, type MarkSeverity } from "../../grid/plan";
import type { NewConditionalFormat } from "./workbook-document";

/** A conditional format with the look of marks. @param formula - with "=" */
export function toMarkFormat(
  ranges: readonly RangeBounds[],
  formula: string,
  severity: MarkSeverity
): NewConditionalFormat {
  const { fill, font, bold, italic } = MARK_STYLES[severity];
  return { ranges, formula, style: { fill, fontColor: font, bold, italic } };
}
