import type { NineBudget } from "./nine-budget";
import type { NineDialect, Written } from "./nine-dialect";

/** “三公”经费支出表. */
export function writeThreePublic(
  { threePublic }: NineBudget,
  { threePublic: form }: NineDialect
): Written {
  const { overseasVisits, officialReception, vehiclePurchase, vehicleOperation } = threePublic;
  const vehicles = vehiclePurchase + vehicleOperation;
  const total = overseasVisits + officialReception + vehicles;
  const amounts = [
    total,
    overseasVisits,
    vehicles,
    vehiclePurchase,
    vehicleOperation,
    officialReception,
  ];
  const captions = ["合计", "因公出国（境）费", "公务用车购置及运行费", null, null, "公务接待费"];
  const below = [null, null, "小计", "公务用车购置费", "公务用车运行费", null];
  if (form === "lines")
    return {
      head: [["项目", "预算数"]],
      body: [
        ["合计", total],
        ["1.因公出国（境）费用", overseasVisits],
        ["2.公务接待费", officialReception],
        ["3.公务用车购置及运行维护费", vehicles],
        ["其中：（1）公务用车运行维护费", vehicleOperation],
        ["（2）公务用车购置", vehiclePurchase],
      ],
      keys: 0,
    };
  if (form === "two-years")
    return {
      head: [
        ["2024年预算数", ...Array.from({ length: 5 }, () => null), "2025年预算数"],
        [...captions, ...captions],
        [...below, ...below],
      ],
      body: [[...amounts.map((one) => one * 2), ...amounts]],
      keys: 0,
    };
  if (form === "short")
    return {
      head: [
        ["“三公”经费预算数", null, null, null, null, null, "机关运行经费预算数"],
        ["合计", "因公出国(境)费", "公务接待费", "公务用车购置及运行费", null, null, null],
        [null, null, null, "小计", "购置费", "运行费", null],
      ],
      body: [
        [
          ...[total, overseasVisits, officialReception, vehicles],
          ...[vehiclePurchase, vehicleOperation, 2 * total + 12345],
        ],
      ],
      keys: 0,
    };
  if (form === "meetings")
    return {
      head: [
        ["单位名称", "“三公”经费", null, null, null, null, null, "会议费", "培训费"],
        [null, ...captions, null, null],
        [null, ...below, null, null],
      ],
      body: [
        ["合计", ...amounts, 1200, 3456],
        ["甲县某某局", ...amounts, 1200, 3456],
      ],
      keys: 1,
    };
  if (form === "years-as-rows")
    return {
      head: [
        ["年度", ...captions],
        [null, ...below],
      ],
      body: [
        ["2024年预算数", ...amounts.map((one) => one * 2)],
        ["2025年预算数", ...amounts],
      ],
      keys: 1,
    };
  return { head: [captions, below], body: [amounts], keys: 0 };
}
