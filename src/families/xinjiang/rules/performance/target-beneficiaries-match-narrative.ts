import { rowInputKey } from "../../../../budget/row-input";
import { defineRule, states } from "../../../../checking/index";
import {
  admits,
  countBeneficiaries,
  findBeneficiaries,
} from "../../../../performance/read/count-beneficiaries";
import { pairTargets } from "../../../../performance/read/pair-targets";
import { projectKey } from "../../../../performance/read/projects";
import { BENEFICIARIES } from "../../project-inputs";

/** 绩效目标表的补助人数与说明一致。 */
export const targetBeneficiariesMatchNarrative = defineRule({
  code: "BC323",
  title: "绩效目标表的补助人数与说明一致",
  scope: "performance",
  severity: "warning",
  covers: ["XJ-P18"],
  basis:
    "项目绩效目标表·补助（补贴、发放等）人数 = 填报事项·补贴人数；有 ≥、≤ 的只看是否矛盾；人数的口径由单位确认，所以只提醒",
  needs: ["generalPublicBudgetProjectExpenditure"],
  *relations(_tables, budget, { targets, inputs }) {
    const { sameName, sameAmount } = pairTargets(budget, targets);
    for (const {
      target,
      projects: [project],
    } of [...sameName, ...sameAmount]) {
      const words = inputs.get(rowInputKey(BENEFICIARIES, projectKey(project.name)));
      const count = words === undefined ? null : countBeneficiaries(words);
      const indicator = findBeneficiaries(target);
      if (count === null || !indicator) continue;
      const expected = `${count}人（填报事项的补贴人数“${words ?? ""}”）`;
      yield states(indicator.at("targetValue"), expected, admits(indicator, count));
    }
  },
  suggestion: "核对该项目的补助人数，改正绩效目标表或“填报事项”中的补贴人数。",
});
