import type { Rule } from "../checking/rule";
import type { DocumentOutline } from "../narrative/outline";
import type { Section } from "../narrative/index";
import type { FormFamily } from "../performance/form/form";
import type { LayoutFamily } from "../recognition/layout";

/** Everything that is declared of the forms of one place: a folder in `families`. */
export interface Family extends LayoutFamily {
  /** Rules that hold for this family alone. */
  readonly rules: readonly Rule[];
  /** The performance-target forms. */
  readonly forms: FormFamily;
  /** Title above the text, with {year} and {organization}. */
  readonly textTitle: string;
  /** The text, section by section in the order of publication. */
  readonly sections: readonly Section[];
  /** The whole document around the text. */
  readonly outline: DocumentOutline;
}

/** Declares a family. */
export function defineFamily(family: Family): Family {
  return family;
}
