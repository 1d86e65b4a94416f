import type { Rule } from "../checking/index";
import type { DocumentOutline, Section } from "../narrative/index";
import type { FormFamily } from "../performance/form/form";
import { numberOf, type LayoutFamily, type TableLayout } from "../recognition/layout";
import { layoutOfForm } from "./layout-of-form";
import { NO_FORMS } from "./missing-wording";

/** Everything that is declared of the forms of one place: a folder in `families`. */
export interface Family extends LayoutFamily {
  /** Rules that hold for this family alone. */
  readonly rules: readonly Rule[];
  /** Codes of shared rules that do not hold for it. */
  readonly withoutRules?: readonly string[];
  /** The performance-target forms. */
  readonly forms: FormFamily;
  /** Title above the text, with {year} and {organization}. */
  readonly textTitle: string;
  /** The text, section by section in the order of publication. */
  readonly sections: readonly Section[];
  /** The whole document around the text. */
  readonly outline: DocumentOutline;
}

/** A family without target forms leaves them out. */
type DeclaredFamily = Omit<Family, "forms"> & Partial<Pick<Family, "forms">>;

/** Declares a family; of its target forms those that are published tables are added to its tables. */
export function defineFamily(declared: DeclaredFamily): Family {
  const family = { forms: NO_FORMS, ...declared };
  const { forms, wording } = family.forms;
  const published = forms.flatMap((form) =>
    form.empty ? layoutOfForm(form, form.empty, wording.organizations) : []
  );
  if (published.length === 0) return family;
  const numberIn = (layout: TableLayout): number => numberOf(layout, family.years.to);
  const tables = [...family.tables, ...published].sort((a, b) => numberIn(a) - numberIn(b));
  return { ...family, tables };
}
