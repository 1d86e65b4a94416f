import { defineSection, given, room, sentence, wording } from "../../../narrative";

const line = { extent: "line" } as const;

/** 一、主要职责及机构设置：全部由单位填写。 */
export const dutiesAndOrganizationSection = defineSection({
  slug: "duties-and-organization",
  amountStyle: "plain",
  heading: sentence`主要职责及机构设置`,
  paragraphs: [
    sentence`${wording("单位概况：", "")}${given("organization.summary", "单位的隶属关系、级别、编制和经费来源", line)}`,
    sentence`主要职责：${given("organization.duties", "单位的主要职责", line)}`,
    sentence`机构设置：${given("organization.divisions", "单位的内设机构", line)}`,
    room,
  ],
});
