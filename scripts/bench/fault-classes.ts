import { AMOUNT_FAULTS, PLACE_FAULTS } from "./amount-faults";
import { CODE_FAULTS } from "./code-faults";
import type { FaultClass } from "./injected-fault";
import { ROW_FAULTS } from "./row-faults";
import { MISSING_FAULTS, TEXT_FAULTS } from "./text-faults";

/** The slips clerks make. */
export const FAULT_CLASSES: readonly FaultClass[] = [
  ...AMOUNT_FAULTS,
  ...PLACE_FAULTS,
  ...ROW_FAULTS,
  ...CODE_FAULTS,
  ...TEXT_FAULTS,
  ...MISSING_FAULTS,
];
