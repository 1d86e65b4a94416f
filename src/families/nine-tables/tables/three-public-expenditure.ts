import { defineLayout } from "../../../recognition/layout";
import { titled } from "./captions";

/** A line that stands as a column, or under 公务用车. */
const CAPTIONS = {
  total: /^(?!.*(用车|会议|培训|机关运行)).*(合计|总计|小计|三公经费[^/]*)$/u,
  overseasVisits: /出国[^/]*$/u,
  officialVehicles:
    /车(辆)?购置[及和与、]运行[^/]*(\/(小计|合计))?$|公务(用)?车(费|经费)?(\/(小计|合计))?$/u,
  vehiclePurchase: /(^|\/)(公务)?(用)?(车|车辆)?购置(费|经费)?(用)?$/u,
  vehicleOperation: /(^|\/)(公务)?(用)?(车|车辆)?运行(维护)?(费|经费)?(用)?$/u,
  officialReception: /接待[^/]*$/u,
  meetings: /会议费[^/]*$/u,
  training: /培训费[^/]*$/u,
  runningCosts: /机关运行(经)?费[^/]*(\/(小计|合计))?$/u,
} as const;

/** “三公”经费支出表：各项费用横排为列，或逐项为行；两年并列的上年数另列。 */
export const threePublicExpenditureLayout = defineLayout({
  table: "nineThreePublicExpenditure",
  years: { from: 2015 },
  number: 7,
  title: "一般公共预算“三公”经费支出表",
  titled: titled(
    "三公(两费)?(经费)?([、和及]?(会议费|培训费|差旅费|委托业务费|机关运行经费))*(支出)?(预算)?(财政拨款)?(支出)?(情况)?(预算)?(汇总|统计)?(公开)?表",
    "政府性基金|国有资本|项目"
  ),
  isPrefixed: false,
  nilNote: null,
  print: { columnWidths: [40, 18, 18], totalRow: { 2015: "first" }, emptyRows: 0 },
  blocks: {
    main: {
      rows: "fixed",
      prior: "prior",
      label: ["项目"],
      columns: { approved: ["{year}年预算数"], prior: ["{priorYear}年预算数"] },
      like: {
        labels: [/(^|\/)(项目|名称|内容|科目|费用名称|经费项目|项目名称)$/u],
        columns: {
          approved: /^(?!.*(\{priorYear\}|上年|执行|增减|比)).*(预算数|预算|金额|合计|小计)[^/]*$/u,
          prior: /^(?!.*(增减|比)).*(\{priorYear\}|上年)[^/]*$/u,
        },
        required: ["approved"],
      },
      across: {
        lines: CAPTIONS,
        required: ["total", "overseasVisits", "officialReception"],
        columns: { prior: /\{priorYear\}|上年/u },
      },
      total: ["合计", "总计", "“三公”经费合计", "“三公”经费", "“三公”经费小计", "“三公”经费支出"],
      lines: [
        {
          id: "overseasVisits",
          label: ["因公出国（境）费", "因公出国（境）费用", "因公出国（境）经费"],
          like: /^(因公)?出国/u,
        },
        {
          id: "officialVehicles",
          label: [
            "公务用车购置及运行费",
            "公务用车购置及运行维护费",
            "公务用车费",
            "公务用车购置和运行费",
            "公务用车购置及运行经费",
          ],
          like: /车(辆)?购置[及和与、]|^公务(用)?车(费|经费)$/u,
        },
        {
          id: "vehiclePurchase",
          label: ["公务用车购置费", "公务用车购置", "购置费"],
          like: /^(公务)?(用)?车(辆)?购置[^及和与、]*$/u,
        },
        {
          id: "vehicleOperation",
          label: ["公务用车运行费", "公务用车运行维护费", "运行费", "运行维护费"],
          like: /^(公务)?(用)?车(辆)?运行/u,
        },
        {
          id: "officialReception",
          like: /^(国内|公务)*接待/u,
          label: ["公务接待费", "公务接待费用", "公务接待经费"],
        },
        { id: "meetings", label: "会议费", isLocal: true },
        { id: "training", label: "培训费", isLocal: true },
        { id: "runningCosts", label: "机关运行经费", like: /^机关运行(经)?费/u, isLocal: true },
      ],
    },
  },
});
