import type { TableSchema } from "../../../src/budget/schema";

export const TOY_SCHEMA = {
  toyRevenue: {
    label: "收入预算表",
    blocks: { main: { columns: ["total", "generalPublicBudget", "toyFund"], lines: [] } },
  },
  toyExpenditure: {
    label: "支出预算表",
    blocks: { main: { columns: ["total", "basic", "project"], lines: [] } },
  },
} as const satisfies Readonly<Record<string, TableSchema>>;

declare module "../../../src/budget/schema" {
  interface FamilySchemas {
    readonly toy: typeof TOY_SCHEMA;
  }
}
