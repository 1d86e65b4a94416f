import type { FormSubject } from "../../../../budget/target-table";
import { defineRule, states } from "../../../../checking/index";
import { usedIndicators, type UsedIndicator } from "../../../../performance/read/used-indicators";
import { isSameCaption } from "../../../../text/normalize";

/** 整体绩效目标表的指标值与项目绩效目标表一致。 */
export const overallIndicatorsRestateProjects = defineRule({
  code: "BC330",
  title: "整体绩效目标表的指标值与项目绩效目标表一致",
  scope: "performance",
  severity: "error",
  covers: ["SX-B25"],
  basis: "表15 指标值 = 表14 同名指标的指标值",
  needs: [],
  *relations(_tables, _budget, { targets }) {
    const about = (subject: FormSubject): readonly UsedIndicator[] =>
      targets.filter(({ per }) => per === subject).flatMap(usedIndicators);
    const projects = about("project");
    for (const overall of about("unit")) {
      const [project, ...others] = projects.filter(({ name }) => isSameCaption(name, overall.name));
      // A name that several projects use says nothing about any of them.
      if (!project || others.length > 0) continue;
      const [one, other] = [overall.reading, project.reading];
      if (one.kind !== "measured" || other.kind !== "measured") continue;
      if (one.unit !== "" && one.unit !== other.unit) continue;
      const expected = `${project.at("targetValue").text}（${overall.name}，项目绩效目标表）`;
      yield states(overall.at("targetValue"), expected, one.number === other.number);
    }
  },
  suggestion: "核对同一指标在两张表的数值。",
});
