import { defineLayout } from "../../../recognition/layout";
import { CODED, CODED_KEYS, EXPENDITURE_COLUMNS, titled } from "./captions";

/** 一般公共预算支出表；有的地方另列上年数，比较增减的列只读不核对。 */
export const generalPublicBudgetExpenditureLayout = defineLayout({
  table: "nineGeneralPublicBudgetExpenditure",
  years: { from: 2015 },
  number: 5,
  title: "一般公共预算支出表",
  titled: titled(
    "一般公共预算(当年|本年)?(财政)?(拨款)?支出(功能分类)?(预算)?(总)?(总体)?(明细)?(情况)?(预算)?(总)?表",
    "(基本|项目)支出|经济分类|三公|转移支付|政府预算|政府性基金|按经济|按项目"
  ),
  isPrefixed: false,
  nilNote: null,
  print: { columnWidths: [12, 36, 16, 16, 16], totalRow: { 2015: "first" }, emptyRows: 14 },
  blocks: {
    main: {
      ...CODED,
      prior: "prior",
      columns: {
        total: ["{year}年预算数", "合计"],
        basic: ["{year}年预算数", "基本支出"],
        project: ["{year}年预算数", "项目支出"],
        prior: ["{priorYear}年执行数"],
      },
      like: {
        ...CODED_KEYS,
        columns: {
          ...EXPENDITURE_COLUMNS,
          prior:
            /^(?!.*(增减|比|基本支出|项目支出)).*(\{priorYear\}|上年|执行数)[^/]*(\/(合计|小计|执行数|预算数))?$/u,
        },
        required: ["total", "basic", "project"],
      },
    },
  },
});
