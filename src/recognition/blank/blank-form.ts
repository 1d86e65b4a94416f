import type { OrganizationKind } from "../../budget/budget";
import type { PrintedFamily } from "../printed-table";

/** Whose empty forms, and of which year. */
export interface BlankForm {
  /** Year of the form and of the budget it is for. */
  readonly year: number;
  /** Name of the unit; null leaves it to be filled in. */
  readonly unitName: string | null;
  readonly organizationKind: OrganizationKind;
}

/** Puts the words of one form into texts with slots: “编制{organization}：{unit}”. */
export type FillSlots = (text: string) => string;

/** @param more - slots that one table knows besides those of the whole form */
export function fillSlotsOf(
  words: PrintedFamily,
  form: BlankForm,
  more: Readonly<Record<string, string>> = {}
): FillSlots {
  const values: Readonly<Record<string, string>> = {
    year: String(form.year),
    priorYear: String(form.year - 1),
    unit: form.unitName ?? "",
    organization: words.organizations[form.organizationKind],
    ...more,
  };
  return (text) => text.replace(/\{(\w+)\}/gu, (slot, name: string) => values[name] ?? slot);
}
