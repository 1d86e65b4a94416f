import { TOTAL } from "../../../budget/block";
import {
  againstPrior,
  amount,
  attachment,
  budgetUnit,
  cellOf,
  change,
  choiceOf,
  compared,
  count,
  countOf,
  defineSection,
  each,
  given,
  hasRows,
  inputAmount,
  inputCount,
  isPositive,
  lineBreak,
  notMore,
  ofSome,
  oneOf,
  option,
  ordinal,
  organization,
  otherwise,
  remainderOf,
  rowNameOf,
  rowsOf,
  sentence,
  sumOf,
  sumOfCounts,
  threshold,
  unitTargets,
  when,
  wording,
  wordingNot,
  year,
} from "../../../narrative";

const operating = compared(
  cellOf("generalPublicBudgetBasicExpenditure", "main", TOTAL, "operating"),
  "running-costs",
  "运行经费"
);
const expenses = rowsOf("generalPublicBudgetBasicExpenditure", "main", {
  kinds: ["section"],
  column: "operating",
});

const goods = inputAmount("procurement.goods", "政府采购货物预算（万元）");
const works = inputAmount("procurement.works", "政府采购工程预算（万元）");
const services = inputAmount("procurement.services", "政府采购服务预算（万元）");
const procurement = sumOf("procurement", [goods, works, services]);
const reserved = inputAmount("procurement.reserved", "面向中小企业预留采购预算（万元）");
const reservedForSmall = inputAmount("procurement.reserved-small", "小微企业预留采购预算（万元）");

const vehicle = (key: string, name: string) => ({
  number: inputCount(`assets.${key}.number`, `${name}辆数`),
  value: inputAmount(`assets.${key}.value`, `${name}价值（万元）`),
});
const official = vehicle("official-vehicles", "一般公务用车");
const enforcement = vehicle("enforcement-vehicles", "执法执勤用车");
const others = vehicle("other-vehicles", "其他车辆");
const vehicles = {
  number: sumOfCounts("assets.vehicles.number", [
    official.number,
    enforcement.number,
    others.number,
  ]),
  value: sumOf("assets.vehicles.value", [official.value, enforcement.value, others.value]),
};
const asset = (key: string, name: string) =>
  amount(inputAmount(`assets.${key}`, `${name}（万元）`));
const equipment = (key: string, name: string) => count(inputCount(`assets.${key}`, `${name}台数`));
const worth = wordingNot(wording("单位价值", "单位价值单价", "单价", ""), "部门价值", "单位价值");
const vehiclePurchase = cellOf("threePublicExpenditure", "main", "vehiclePurchase", "total");

const projectTotal = cellOf("generalPublicBudgetProjectExpenditure", "main", TOTAL, "total");
const otherProjects = remainderOf(
  "performance.other-projects",
  cellOf("expenditureSummary", "main", TOTAL, "project"),
  [
    projectTotal,
    cellOf("carryOverBalances", "main", TOTAL, "appropriationProject"),
    cellOf("governmentFundExpenditure", "main", TOTAL, "project"),
    cellOf("stateCapitalExpenditure", "main", TOTAL, "project"),
  ]
);
const projects = rowsOf("generalPublicBudgetProjectExpenditure", "main", {
  kinds: ["project"],
  mergesByName: true,
});
const projectCount = sumOfCounts("performance.projects", [
  countOf(projects, "一般公共预算项目支出情况表的项目数"),
  inputCount("performance.other-projects", "非财政拨款项目个数", isPositive(otherProjects)),
]);
const overallTargets = unitTargets("performance.overall-targets", "整体绩效目标表张数");
const expenditure = cellOf("revenueExpenditureSummary", "expenditure", TOTAL, "approved");

const merged = rowsOf("carryOverBalances", "main", {
  kinds: ["project", "line"],
  column: "total",
  isMergedTarget: true,
  mergesByName: true,
});
/** A carry-over without a target table of its own has to be explained. */
const mergedTargets = sentence`${each(
  merged,
  (row) =>
    sentence`“${rowNameOf(row)}”项目的绩效目标表与上年结转合并编报，其中上年结转${amount(cellOf("carryOverBalances", "main", row, "total"))}`,
  { separator: "；" }
)}。${lineBreak}`;

const nothingElse = sentence`${wording("本", "我")}${organization}无其他需说明事项。`;

/** 其他重要事项的情况说明：运行经费、政府采购、国有资产、预算绩效、其他。 */
export const otherMattersSection = defineSection({
  slug: "other-matters",
  heading: sentence`其他重要事项的情况说明`,
  paragraphs: [
    sentence`（一）单位运行经费情况`,
    sentence`${budgetUnit}${year()}年的${choiceOf("running-costs.wording", "运行经费的写法", ["机关", "事业单位"])}运行经费财政拨款预算${amount(operating.current)}，${againstPrior}${change(operating, { hasReason: true, expenses })}。`,
    sentence`（二）政府采购情况`,
    sentence`${year()}年，${budgetUnit}政府采购预算${amount(procurement)}，其中：政府采购货物预算${amount(goods)}，政府采购工程预算${amount(works)}，政府采购服务预算${amount(services)}。`,
    sentence`${year()}年，${budgetUnit}面向中小企业预留政府采购项目预算金额${amount(reserved)}，${wording("", "其中：")}小微企业预留政府采购项目预算金额${amount(reservedForSmall)}${notMore({ ...reserved, name: "面向中小企业预留采购预算" }, { ...procurement, name: "政府采购预算" })}${notMore({ ...reservedForSmall, name: "小微企业预留采购预算" }, { ...reserved, name: "面向中小企业预留采购预算" })}。`,
    sentence`（三）国有资产占用使用情况`,
    sentence`截至${year(-1)}年底，${budgetUnit}占用使用国有资产总体情况为：`,
    sentence`${ordinal(1, "decimal-point")}房屋${given("assets.buildings.area", "房屋面积（平方米）", { extent: "number" })}平方米，价值${asset("buildings.value", "房屋价值")}。`,
    sentence`${ordinal(2, "decimal-point")}车辆${count(vehicles.number)}辆，价值${amount(vehicles.value)}；其中：一般公务用车${count(official.number)}辆，价值${amount(official.value)}；执法执勤用车${count(enforcement.number)}辆，价值${amount(enforcement.value)}；其他车辆${count(others.number)}辆，价值${amount(others.value)}。`,
    sentence`${ordinal(3, "decimal-point")}办公家具价值${asset("furniture.value", "办公家具价值")}。`,
    sentence`${ordinal(4, "decimal-point")}其他资产价值${asset("other.value", "其他资产价值")}。`,
    sentence`${worth}${threshold(50)}万元以上大型设备${equipment("equipment-from-lower", "现有单价50万元以上大型设备")}台，${worth}${threshold(100)}万元以上大型设备${equipment("equipment-from-upper", "现有单价100万元以上大型设备")}台。`,
    sentence`${year()}年${organization}预算${oneOf(option(isPositive(vehiclePurchase), wording("安排")), otherwise(wording("未安排")))}购置车辆经费，安排购置${wording("", "单价")}${threshold(50)}万元以上大型设备${equipment("equipment-planned-lower", "计划购置单价50万元以上大型设备")}台，${worth}${threshold(100)}万元以上大型设备${equipment("equipment-planned-upper", "计划购置单价100万元以上大型设备")}台。`,
    sentence`（四）预算绩效情况`,
    sentence`${year()}年，本${organization}预算绩效管理整体预算绩效目标${count(overallTargets)}个，涉及预算金额${amount(ofSome(overallTargets, expenditure))}；当年预算安排项目共${count(projectCount)}个，其中：财政拨款项目涉及预算金额${amount(projectTotal)}；非财政拨款项目涉及预算金额${amount(otherProjects)}。具体情况见下表：`,
    attachment,
    sentence`（五）其他需说明的事项${lineBreak}${when(hasRows(merged), mergedTargets, { omission: "warning" })}${given("other-matters", "其他需说明的事项", { extent: "line", none: nothingElse })}`,
  ],
});
