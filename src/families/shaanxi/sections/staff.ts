import {
  count,
  defineSection,
  inputCount,
  notMore,
  organization,
  sentence,
  sumOfCounts,
} from "../../../narrative";

const establishment = {
  administrative: inputCount("staff.establishment.administrative", "行政编制人数"),
  institution: inputCount("staff.establishment.institution", "事业编制人数"),
};
const headcount = {
  administrative: inputCount("staff.headcount.administrative", "实有行政人员人数"),
  institution: inputCount("staff.headcount.institution", "实有事业人员人数"),
};
const retired = inputCount("staff.retired", "单位管理的离退休人员人数");

const totalOf = (key: string, { administrative, institution }: typeof establishment) =>
  sumOfCounts(key, [administrative, institution]);

const established = totalOf("staff.establishment", establishment);
const present = totalOf("staff.headcount", headcount);

/** 三、人员情况说明。 */
export const staffSection = defineSection({
  slug: "staff",
  amountStyle: "plain",
  heading: sentence`人员情况说明`,
  paragraphs: [
    sentence`截止上年底，本${organization}人员编制${count(established)}人，其中行政编制${count(establishment.administrative)}人、事业编制${count(establishment.institution)}人；实有人员${count(present)}人，其中行政${count(headcount.administrative)}人、事业${count(headcount.institution)}人。单位管理的离退休人员${count(retired)}人。${notMore({ ...present, name: "实有人员" }, { ...established, name: "人员编制" })}`,
  ],
});
