import { defineLayout } from "../../../recognition/layout";
import { ROW_NUMBER } from "./other-columns";

const THREE_PUBLIC = "一般公共预算拨款安排的“三公”经费预算";
const VEHICLES = "公务用车购置及运行维护费";

/** 一般公共预算拨款“三公”经费及会议费、培训费支出预算表（表13）：上年、本年和增减变化。 */
export const threePublicMeetingsTrainingLayout = defineLayout({
  table: "threePublicMeetingsTraining",
  years: { from: 2024 },
  number: 13,
  title: [
    "部门综合预算一般公共预算拨款“三公”经费及会议费、培训费支出预算表",
    "单位综合预算一般公共预算拨款“三公”经费及会议费、培训费支出预算表",
  ],
  isPrefixed: false,
  nilNote: null,
  print: {
    columnWidths: [
      ...[6, 14, 32],
      ...[18, 12, 12, 12, 12, 12, 12, 12, 12],
      ...[18, 12, 12, 12, 12, 12, 12, 12, 12],
      ...[18, 12, 12, 12, 12, 12, 12, 12, 12],
    ],
    totalRow: { 2024: "first" },
    firstColumns: [ROW_NUMBER],
    emptyRows: 8,
    isLandscape: true,
  },
  blocks: {
    prior: {
      rows: "hierarchy",
      unitCode: ["单位编码"],
      label: ["单位名称"],
      columns: {
        total: ["{priorYear}年", "合计"],
        threePublic: ["{priorYear}年", THREE_PUBLIC, "小计"],
        overseasVisits: ["{priorYear}年", THREE_PUBLIC, "因公出国（境）费用"],
        officialReception: ["{priorYear}年", THREE_PUBLIC, "公务接待费"],
        officialVehicles: ["{priorYear}年", THREE_PUBLIC, VEHICLES, "小计"],
        vehiclePurchase: ["{priorYear}年", THREE_PUBLIC, VEHICLES, "公务用车购置费"],
        vehicleOperation: ["{priorYear}年", THREE_PUBLIC, VEHICLES, "公务用车运行维护费"],
        meetings: ["{priorYear}年", "会议费"],
        training: ["{priorYear}年", "培训费"],
      },
      total: "合计",
      lines: [],
    },
    current: {
      rows: "hierarchy",
      unitCode: ["单位编码"],
      label: ["单位名称"],
      columns: {
        total: ["{year}年", "合计"],
        threePublic: ["{year}年", THREE_PUBLIC, "小计"],
        overseasVisits: ["{year}年", THREE_PUBLIC, "因公出国（境）费用"],
        officialReception: ["{year}年", THREE_PUBLIC, "公务接待费"],
        officialVehicles: ["{year}年", THREE_PUBLIC, VEHICLES, "小计"],
        vehiclePurchase: ["{year}年", THREE_PUBLIC, VEHICLES, "公务用车购置费"],
        vehicleOperation: ["{year}年", THREE_PUBLIC, VEHICLES, "公务用车运行维护费"],
        meetings: ["{year}年", "会议费"],
        training: ["{year}年", "培训费"],
      },
      total: "合计",
      lines: [],
    },
    change: {
      rows: "hierarchy",
      unitCode: ["单位编码"],
      label: ["单位名称"],
      columns: {
        total: ["增减变化情况", "合计"],
        threePublic: ["增减变化情况", THREE_PUBLIC, "小计"],
        overseasVisits: ["增减变化情况", THREE_PUBLIC, "因公出国（境）费用"],
        officialReception: ["增减变化情况", THREE_PUBLIC, "公务接待费"],
        officialVehicles: ["增减变化情况", THREE_PUBLIC, VEHICLES, "小计"],
        vehiclePurchase: ["增减变化情况", THREE_PUBLIC, VEHICLES, "公务用车购置费"],
        vehicleOperation: ["增减变化情况", THREE_PUBLIC, VEHICLES, "公务用车运行维护费"],
        meetings: ["增减变化情况", "会议费"],
        training: ["增减变化情况", "培训费"],
      },
      total: "合计",
      lines: [],
    },
  },
});
