import { defineLayout } from "../../../recognition/layout";
import { CODED, CODED_KEYS, EXPENDITURE_COLUMNS, OPERATING, PERSONNEL, titled } from "./captions";

/** 支出总表。 */
export const expenditureSummaryLayout = defineLayout({
  table: "nineExpenditureSummary",
  years: { from: 2015 },
  number: 3,
  title: "支出总表",
  titled: titled(
    "支出(预算表|(预算|情况)?总(体)?(预算)?(情况)?表)|(?<=^|[年度门位)])(本年)?支出预算情况表",
    "一般公共预算|政府性基金|国有资本|三公|财政拨款|(基本|项目)支出|专户|分类|收支|转移支付|采购|购买|专项"
  ),
  isPrefixed: true,
  nilNote: null,
  print: {
    columnWidths: [12, 36, 16, 16, 16, 16, 16, 16],
    totalRow: { 2015: "first" },
    emptyRows: 14,
  },
  blocks: {
    main: {
      ...CODED,
      others: "units",
      columns: {
        total: ["合计"],
        basic: ["基本支出"],
        project: ["项目支出"],
        personnel: ["基本支出", "人员经费"],
        operating: ["基本支出", "公用经费"],
        remittancesToHigherLevel: ["上缴上级支出"],
        businessExpenditure: ["事业单位经营支出"],
        subsidiesToSubordinates: ["对附属单位补助支出"],
      },
      like: {
        ...CODED_KEYS,
        labels: [...CODED_KEYS.labels, /(^|\/)[^/]*(单位|部门)(名称)?(\([^/]*\))?$/u],
        columns: {
          ...EXPENDITURE_COLUMNS,
          personnel: PERSONNEL,
          operating: OPERATING,
          remittancesToHigherLevel: /上缴上级[^/]*$/u,
          businessExpenditure: /经营支出$/u,
          subsidiesToSubordinates: /对(附属|下级)单位补助[^/]*$/u,
        },
        required: ["total", "basic", "project"],
      },
    },
  },
});
