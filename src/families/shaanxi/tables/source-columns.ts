import { ROW_NUMBER } from "./other-columns";

/** 收入总表、支出总表的资金来源各栏。 */
const SOURCE_COLUMNS = {
  total: ["合计"],
  generalPublicBudget: ["一般公共预算拨款", "小计"],
  specialFundProjects: ["一般公共预算拨款", "其中：专项资金列入部门预算的项目"],
  governmentFund: ["政府性基金拨款"],
  stateCapital: ["国有资本经营预算拨款"],
  higherLevelSubsidies: ["上级补助收入"],
  publicServiceRevenue: ["事业收入", "小计"],
  specialFiscalAccount: ["事业收入", "其中：纳入财政专户管理的收费"],
  businessRevenue: ["事业单位经营收入"],
  subordinateRemittances: ["附属单位上缴收入"],
  otherRevenue: ["其他收入"],
  nonAppropriationSurplus: ["使用非财政拨款结余"],
  cashAccountBalance: ["上年实户资金余额"],
  carryOver: ["上年结转"],
} as const;

/** 收入总表、支出总表怎样印出来。 */
export const SOURCE_TABLE_PRINT = {
  columnWidths: [6, 14, 32, 18, 12, 32, 18, 18, 18, 12, 12, 18, 18, 18, 18, 18, 12],
  totalRow: { 2024: "first" },
  firstColumns: [ROW_NUMBER],
  emptyRows: 10,
  isLandscape: true,
} as const;

/** 收入总表、支出总表每个单位一行。 */
export const SOURCE_ROWS = {
  rows: "hierarchy",
  unitCode: ["单位编码"],
  label: ["单位名称"],
  columns: SOURCE_COLUMNS,
  total: "合计",
  lines: [],
} as const;
