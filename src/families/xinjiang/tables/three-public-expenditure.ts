import { defineLayout } from "../../../recognition/layout";
import { COLUMN_NUMBERS, TOTAL_ROW } from "./captions";

/** 财政拨款“三公”经费支出情况表（表10）。 */
export const threePublicExpenditureLayout = defineLayout({
  table: "threePublicExpenditure",
  years: { from: 2024 },
  number: 10,
  title: "财政拨款“三公”经费支出情况表",
  isPrefixed: false,
  nilNote: null,
  print: {
    columnWidths: [36, 16, 16, 16, 18],
    hasColumnNumbers: COLUMN_NUMBERS,
    totalRow: TOTAL_ROW,
    emptyRows: 0,
  },
  blocks: {
    main: {
      rows: "fixed",
      label: ["“三公”经费支出内容"],
      columns: {
        total: ["合计"],
        generalPublicBudget: ["资金来源", "一般公共预算"],
        governmentFund: ["资金来源", "政府性基金"],
        stateCapital: ["资金来源", "国有资本经营预算"],
      },
      total: { 2024: "合计", 2026: "总 计" },
      lines: [
        { id: "overseasVisits", label: { 2024: "因公出国（境）费", 2026: "因公出国（境）费用" } },
        { id: "officialReception", label: "公务接待费" },
        {
          id: "officialVehicles",
          label: { 2024: "公务用车购置及运行费（小计）", 2026: "公务用车购置及运行维护费（小计）" },
        },
        {
          id: "vehiclePurchase",
          label: { 2024: "其中：公务用车购置费", 2026: "其中：公务用车购置" },
        },
        { id: "vehicleOperation", label: { 2024: "公务用车运行费", 2026: "公务用车运行维护费" } },
      ],
    },
  },
});
