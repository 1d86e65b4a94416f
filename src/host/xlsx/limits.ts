/**
 * Bounds of what is read, so that a hostile file costs a bounded amount of memory and time. A department workbook stays
 * far below them: 12 sheets, some thousand rows each. A sheet of 200,000 x 16 cells (140 MB of XML) takes about 0.8 GB.
 */
export const LIMITS = {
  /** Bytes of the file itself. */
  fileBytes: 96 * 1024 * 1024,
  /** Entries of the zip directory. */
  entries: 10_000,
  /** Bytes of all parts together after inflating. */
  inflatedBytes: 256 * 1024 * 1024,
  sheets: 2_000,
  /** Cells with a value, formula or format of their own, all sheets together. */
  cells: 4_000_000,
  /** Rows x columns of one sheet's rectangle of values, as handed to the reader of tables. */
  snapshotArea: 20_000_000,
  /** The same, counting only rows that hold something. */
  snapshotCells: 8_000_000,
  /** Characters of expanded shared formulas, all sheets together. */
  formulaCharacters: 64 * 1024 * 1024,
  /** Nesting of XML elements. */
  depth: 256,
} as const;

/** Size of a worksheet, given by the file format. */
export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;
