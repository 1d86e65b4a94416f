import {
  count,
  defineSection,
  inputCount,
  organization,
  sentence,
  threshold,
} from "../../../narrative";

const vehicles = inputCount("assets.vehicles", "上年底车辆数");
const equipment = inputCount("assets.equipment", "上年底单价20万元以上设备台（套）数");
const plannedVehicles = inputCount("assets.planned-vehicles", "当年安排购置车辆数");
const plannedEquipment = inputCount(
  "assets.planned-equipment",
  "当年安排购置单价20万元以上设备台（套）数"
);

/** 六、国有资产占有使用及资产购置情况说明。 */
export const stateAssetsSection = defineSection({
  slug: "state-assets",
  amountStyle: "plain",
  heading: sentence`国有资产占有使用及资产购置情况说明`,
  paragraphs: [
    sentence`截止上年底，本${organization}共有车辆${count(vehicles)}辆，单价${threshold(20)}万元以上的设备${count(equipment)}台（套）。当年部门预算安排购置车辆${count(plannedVehicles)}辆；安排购置单价${threshold(20)}万元以上的设备${count(plannedEquipment)}台（套）。`,
  ],
});
