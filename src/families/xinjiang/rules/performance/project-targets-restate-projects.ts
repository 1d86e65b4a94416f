import { defineRule, foots, restates } from "../../../../checking/index";
import { pairTargets } from "../../../../performance/read/pair-targets";

/** 项目绩效目标表财政拨款与项目支出表一致。 */
export const projectTargetsRestateProjects = defineRule({
  code: "BC308",
  title: "项目绩效目标表财政拨款与项目支出表一致",
  scope: "performance",
  severity: "error",
  covers: ["XJ-P10", "XJ-P12"],
  basis: "项目绩效目标表·财政拨款 = 表7 同名项目·项目支出合计（＋ 结转表同名项目，金额相符时）",
  needs: ["generalPublicBudgetProjectExpenditure"],
  *relations(_tables, budget, { targets }) {
    for (const { target, figures } of pairTargets(budget, targets).sameName) {
      const shown = target.facts["appropriation"];
      const [only, ...others] = figures;
      if (!shown || !only) continue;
      if (others.length === 0) yield* restates(shown, only);
      else yield foots(shown, figures);
    }
  },
  suggestion:
    "核对该项目在两处的金额；与上年结转合并的，总额应为两者之和，并在“其他需说明的事项”中写明。",
});
