import type { MarkOutcome } from "../host/workbook-store";

/** What became of marking; the result of the check stands either way. */
export type Marking =
  | ({ readonly kind: "done" } & MarkOutcome)
  | {
      readonly kind: "failed";
      /** What went wrong; it says nothing of the rest of the workbook. */
      readonly reason: string;
      /** True when marks may have changed all the same. */
      readonly isPartial: boolean;
      /** True while the clerk edits a cell: another attempt will do. */
      readonly isBusy: boolean;
    };

/** True when marks wait for the clerk to finish a cell. */
export function isUnmarked(marks: Marking): boolean {
  return marks.kind === "failed" && marks.isBusy;
}

/** What was found, after the marks were cleared. */
export function withoutMarks<T extends { readonly marks: Marking }>(checked: T): T {
  const { marks } = checked;
  return { ...checked, marks: marks.kind === "failed" ? marks : { ...marks, marked: 0 } };
}
