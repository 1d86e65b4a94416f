import type { FamilyId } from "../budget/schema";

/** What the user states instead of leaving it to the evidence. */
export interface RecognitionSettings {
  readonly fiscalYear?: number;
  readonly family?: FamilyId;
  readonly formYear?: number;
}
