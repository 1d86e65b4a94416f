import type { PrintedTable } from "../../../recognition/printed-table";
import { GOVERNMENT_ECONOMIC_NAME, REMARKS, ROW_NUMBER } from "./other-columns";

/** 明细表（表5 至表8）的金额栏；支出明细表另有专项业务经费支出。 */
export const BASIC_COLUMNS = {
  total: ["合计"],
  personnel: ["人员经费支出"],
  operating: ["公用经费支出"],
} as const;
export const EXPENDITURE_COLUMNS = {
  ...BASIC_COLUMNS,
  specialOperations: ["专项业务经费支出"],
} as const;

const CODED = { rows: "coded", total: "合计", lines: [] } as const;

/** 按功能科目分的明细表，每个科目一行。 */
export const BY_FUNCTION = {
  ...CODED,
  joinedCode: ["功能科目编码"],
  label: ["功能科目名称"],
} as const;

/** 按部门预算经济科目分的明细表，旁列政府预算经济科目。 */
export const BY_ECONOMY = {
  ...CODED,
  joinedCode: ["部门经济科目编码"],
  label: ["部门经济科目名称"],
  governmentCode: ["政府经济科目编码"],
} as const;

/** 明细表怎样印出来。 */
const DETAIL_PRINT = {
  totalRow: { 2024: "first" },
  firstColumns: [ROW_NUMBER],
  lastColumns: [REMARKS],
  isLandscape: true,
} as const satisfies Partial<PrintedTable>;

export const BY_FUNCTION_PRINT = { ...DETAIL_PRINT, emptyRows: 25 } as const;
export const BY_ECONOMY_PRINT = {
  ...DETAIL_PRINT,
  middleColumns: [GOVERNMENT_ECONOMIC_NAME],
  emptyRows: 30,
} as const;
