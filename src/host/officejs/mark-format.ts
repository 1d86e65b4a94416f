import { MARK_STYLES, type MarkSeverity } from "../../grid/plan";

/** Queues a conditional format with the look of marks. @param formula - with "=" */
export function addMarkFormat(
  areas: Excel.Range | Excel.RangeAreas,
  formula: string,
  severity: MarkSeverity
): void {
  const style = MARK_STYLES[severity];
  const { custom } = areas.conditionalFormats.add(Excel.ConditionalFormatType.custom);
  custom.rule.formula = formula;
  custom.format.fill.color = style.fill;
  custom.format.font.color = style.font;
  if (style.bold) custom.format.font.bold = true;
  if (style.italic) custom.format.font.italic = true;
}
