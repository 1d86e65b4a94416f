import {
  defineSection,
  freely,
  given,
  oneOf,
  otherwise,
  room,
  sentence,
  wording,
  year,
} from "../../../narrative";

/** 二、工作任务：全部由单位填写。 */
export const workTasksSection = defineSection({
  slug: "work-tasks",
  amountStyle: "plain",
  heading: sentence`工作任务`,
  paragraphs: [
    sentence`${oneOf(
      otherwise(sentence`${year()}年主要工作任务：`),
      freely(() => false, wording(""))
    )}${given("work-tasks", "本年的主要工作任务", { extent: "line" })}`,
    room,
  ],
});
