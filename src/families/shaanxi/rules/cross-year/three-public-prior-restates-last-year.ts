import { TOTAL } from "../../../../budget/block";
import { ofPriorYear } from "../../../../budget/fact";
import { defineRule, restates } from "../../../../checking/index";

/** “三公”经费表的上年数与上年公开的本年数一致。 */
export const threePublicPriorRestatesLastYear = defineRule({
  code: "BC262",
  title: "“三公”经费表的上年数与上年公开的数一致",
  scope: "cross-year",
  severity: "warning",
  covers: ["C086"],
  basis: "表13 上年各栏合计行 = 上年工作簿表13 本年各栏合计行",
  needs: ["threePublicMeetingsTraining"],
  *relations({ threePublicMeetingsTraining: { prior } }, _budget, context) {
    const published = context.prior?.tables.threePublicMeetingsTraining?.blocks.current;
    if (!published) return;
    for (const { id } of prior.columns)
      yield* restates(prior.fact(TOTAL, id), ofPriorYear(published.fact(TOTAL, id)));
  },
  suggestion: "上年数应照抄上年公开的数；口径有调整的，在说明里写清楚。",
});
