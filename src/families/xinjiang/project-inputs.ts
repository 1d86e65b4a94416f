import type { RowInput } from "../../budget/row-input";

/** 说明逐个项目所问的一项。 */
export function projectInput(what: string): RowInput {
  return { of: "project", what };
}

/** 补贴人数：说明里写，绩效目标表里的人数与它核对。 */
export const BENEFICIARIES = projectInput("beneficiaries");
