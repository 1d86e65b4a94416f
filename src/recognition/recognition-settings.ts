import type { FamilyId } from "../budget/schema";
import type { Synonyms } from "./synonyms";

/** What the user states instead of leaving it to the evidence. */
export interface RecognitionSettings {
  readonly fiscalYear?: number;
  readonly family?: FamilyId;
  readonly formYear?: number;
  readonly synonyms?: Synonyms;
}
