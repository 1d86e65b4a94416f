import { TOTAL } from "../../../budget/block";
import {
  amount,
  cellOf,
  defineSection,
  isSame,
  oneOf,
  option,
  organization,
  otherwise,
  rowsOf,
  sentence,
  sumOfRows,
  wording,
} from "../../../narrative";

const appropriation = (line: "generalPublicBudget" | "governmentFund" | "stateCapital") =>
  cellOf("comprehensiveAppropriationSummary", "revenue", line, "approved");

const withTargets = sumOfRows(
  rowsOf("projectPerformanceTarget", "main", { kinds: ["project"] }),
  "total"
);
const specialOperations = cellOf("specialOperationsExpenditure", "main", TOTAL, "total");

/** 八、绩效目标情况说明；专项业务经费都有绩效目标表时才写“全覆盖”。 */
export const performanceTargetsSection = defineSection({
  slug: "performance-targets",
  amountStyle: "plain",
  heading: sentence`${wording("绩效目标情况说明", "绩效目标说明")}`,
  paragraphs: [
    sentence`本${organization}${oneOf(
      option(isSame(withTargets, specialOperations), wording("绩效管理全覆盖")),
      otherwise(wording("实行绩效管理"))
    )}，涉及当年一般公共预算当年拨款${amount(appropriation("generalPublicBudget"))}，当年政府性基金预算当年拨款${amount(appropriation("governmentFund"))}，当年国有资本经营预算拨款${amount(appropriation("stateCapital"))}（详见公开报表中的绩效目标表）。`,
  ],
});
