import { defineSection, ordinal, sentence, wording } from "../../../narrative";

/** 十、专业名词解释。 */
export const termsSection = defineSection({
  slug: "terms",
  amountStyle: "plain",
  heading: sentence`专业名词解释`,
  paragraphs: [
    sentence`${ordinal(1, "decimal-point")}公用经费：包括办公及印刷费、邮电费、差旅费、会议费、福利费、${wording("", "宣传费、")}日常维修费、专用材料及一般设备购置费、其他费用。`,
  ],
});
