import { defineSection, given, sentence, year } from "../../narrative";

/** 二、工作任务：全部由单位填写。 */
export const workTasksSection = defineSection({
  slug: "work-tasks",
  amountStyle: "plain",
  heading: sentence`工作任务`,
  paragraphs: [
    sentence`${year()}年主要工作任务：${given("work-tasks", "本年的主要工作任务", { extent: "line" })}`,
  ],
});
