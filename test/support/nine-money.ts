import { SOURCES, type NineItem, type Source } from "./nine-budget";

/** Sources of this year's money. */
export const CURRENT = SOURCES.slice(0, 5);
/** Sources that 财政拨款收支总表 shows. */
export const APPROPRIATED: readonly Source[] = [
  ...SOURCES.slice(0, 3),
  "carryOverGeneralPublicBudget",
  "carryOverGovernmentFund",
];

/** Money of some items from some sources, in hundredths of 万元. */
export const sumOf = (
  items: readonly NineItem[],
  sources: readonly Source[],
  kinds: readonly ("basic" | "project")[] = ["basic", "project"]
): number =>
  items.reduce(
    (sum, item) =>
      sum +
      kinds.reduce((all, kind) => all + sources.reduce((s, one) => s + item[kind][one], 0), 0),
    0
  );
