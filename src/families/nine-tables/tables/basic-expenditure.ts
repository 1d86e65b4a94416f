import { defineLayout } from "../../../recognition/layout";
import { CODED, CODED_KEYS, OPERATING, PERSONNEL, TITLE_END, titled } from "./captions";

/** 一般公共预算基本支出表，按部门预算支出经济分类。 */
export const basicExpenditureLayout = defineLayout({
  table: "nineBasicExpenditure",
  years: { from: 2015 },
  number: 6,
  title: "一般公共预算基本支出表",
  titled: titled(
    `一般公共预算(当年)?(财政)?(拨款)?基本支出(部门预算)?(经济分类)?${TITLE_END}`,
    "政府(预算)?(支出)?经济|功能|三公|人员经费|公用经费|工资福利|商品和?服务|个人和家庭"
  ),
  isPrefixed: false,
  nilNote: null,
  print: { columnWidths: [12, 36, 16, 16, 16], totalRow: { 2015: "first" }, emptyRows: 20 },
  blocks: {
    main: {
      ...CODED,
      columns: {
        total: ["{year}年基本支出", "合计"],
        personnel: ["{year}年基本支出", "人员经费"],
        operating: ["{year}年基本支出", "公用经费"],
      },
      like: {
        ...CODED_KEYS,
        columns: {
          total: /^(?!.*(\{priorYear\}|上年|人员|公用)).*(合计|小计|总计|预算数)$/u,
          personnel: PERSONNEL,
          operating: OPERATING,
        },
        required: ["total", "personnel", "operating"],
      },
    },
  },
});
