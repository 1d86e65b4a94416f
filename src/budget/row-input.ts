/** Something that only the clerk can tell of every row of a kind, e.g. of every project how many persons it pays. */
export interface RowInput {
  /** What it is about: "project", "purpose.carry-over". */
  readonly of: string;
  /** Which of several things about the row: "beneficiaries". */
  readonly what?: string;
}

/**
 * Key of one row's line in the list of inputs; made here alone and never read back.
 * @param row - the row's code, or its comparable name where it has none or is a project
 */
export function rowInputKey({ of, what }: RowInput, row: string): string {
  return what === undefined ? `${of}.${row}` : `${of}.${row}.${what}`;
}
