import type { TableId, TableSchema } from "../../src/budget/schema";
import { FAMILIES } from "../../src/families/index";

/** Every table of every family. */
export const TABLE_SCHEMAS = Object.assign({}, ...FAMILIES.map(({ schema }) => schema)) as Readonly<
  Record<TableId, TableSchema>
>;

export const TABLE_IDS = Object.keys(TABLE_SCHEMAS) as readonly TableId[];
