import {
  amount,
  budgetUnit,
  cellOf,
  count,
  defineSection,
  given,
  inputAmount,
  inputCount,
  lineBreak,
  organization,
  sentence,
  sumOf,
  sumOfCounts,
  threshold,
  wording,
  year,
} from "../../../narrative";
import { changedSince, comparedWithPrior, tableElse } from "./comparing";

const TABLE = "nineThreePublicExpenditure";
const runningCosts = (column: "approved" | "prior") =>
  cellOf(TABLE, "main", "runningCosts", column);
/** Some places have it beside “三公”. */
const running = comparedWithPrior(
  TABLE,
  tableElse(
    runningCosts("approved"),
    inputAmount("running-costs", "机关运行经费财政拨款预算（万元，没有则填零）")
  ),
  runningCosts("prior"),
  "running-costs",
  "机关运行经费"
);

const goods = inputAmount("procurement.goods", "政府采购货物预算（万元）");
const works = inputAmount("procurement.works", "政府采购工程预算（万元）");
const services = inputAmount("procurement.services", "政府采购服务预算（万元）");
const procurement = sumOf("procurement", [goods, works, services]);

const vehicle = (key: string, name: string) => inputCount(`assets.${key}`, `${name}辆数`);
const official = vehicle("official-vehicles", "一般公务用车");
const enforcement = vehicle("enforcement-vehicles", "执法执勤用车");
const others = vehicle("other-vehicles", "其他用车");
const vehicles = sumOfCounts("assets.vehicles", [official, enforcement, others]);
const equipment = inputCount("assets.equipment", "单价100万元以上设备台（套）数");

const projects = inputCount("performance.projects", "实行绩效目标管理的项目个数");
const covered = inputAmount("performance.amount", "实行绩效目标管理的项目金额（万元）");

/** 其他重要事项的情况说明：除机关运行经费有的地方列在“三公”经费表上，都是各表没有的数，由单位填写。 */
export const otherMattersSection = defineSection({
  slug: "other-matters",
  amountStyle: "plain",
  heading: sentence`其他重要事项${wording("的情况说明", "的说明", "情况说明")}`,
  paragraphs: [
    sentence`（一）机关运行经费情况`,
    sentence`${budgetUnit}${year()}年机关运行经费财政拨款预算${amount(running.current)}，${changedSince(running)}。`,
    sentence`（二）政府采购情况`,
    sentence`${budgetUnit}${year()}年政府采购预算${amount(procurement)}，其中：货物${amount(goods)}，工程${amount(works)}，服务${amount(services)}。`,
    sentence`（三）国有资产占有使用情况`,
    sentence`截至${year(-1)}年底，${budgetUnit}共有车辆${count(vehicles)}辆，其中：一般公务用车${count(official)}辆，执法执勤用车${count(enforcement)}辆，其他用车${count(others)}辆；单价${threshold(100)}万元以上的设备${count(equipment)}台（套）。`,
    sentence`（四）预算绩效管理情况`,
    sentence`${year()}年${budgetUnit}实行绩效目标管理的项目${count(projects)}个，涉及预算金额${amount(covered)}。`,
    // The words of the unit's own stand below this line only: everything else in the section is read as what it is.
    sentence`（五）其他需要说明的事项${lineBreak}${given("other-matters", "其他需要说明的事项", { extent: "line", none: sentence`本${organization}没有其他需要说明的事项。` })}`,
  ],
});
