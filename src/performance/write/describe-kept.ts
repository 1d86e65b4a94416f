import type { CellRef } from "../../grid/address";
import { fillWording } from "../form/form";
import type { TargetSheetPlan } from "../form/target-sheet";

/** A remark on a cell in which the clerk's content stays, though the tables tell something else. */
export interface KeptRemark {
  readonly cell: CellRef;
  readonly message: string;
}

/**
 * The remarks on the sheets that were written.
 * @param names - what the sheets are called, in the order of the plans
 */
export function describeKept(
  plans: readonly TargetSheetPlan[],
  names: readonly string[]
): readonly KeptRemark[] {
  return plans.flatMap(({ kept, name }, index) =>
    kept.map(({ address, remark }) => {
      const sheet = names[index] ?? name;
      const message = fillWording(remark, { place: `“${sheet}”${address}` });
      return { cell: { sheet, address }, message };
    })
  );
}
