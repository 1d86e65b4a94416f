import { TOTAL } from "../../../budget/block";
import {
  amount,
  any,
  cellOf,
  comparedWithin,
  defineSection,
  given,
  isPositive,
  organization,
  room,
  sentence,
  when,
  wording,
  yearOnYear,
} from "../../../narrative";

const TABLE = "threePublicMeetingsTraining";
type Column = Parameters<typeof cellOf<typeof TABLE, "current">>[3];

/** 表13 shows both years, so last year's workbook is not asked for. */
const item = (column: Column, key: string, name: string) =>
  comparedWithin(
    cellOf(TABLE, "current", TOTAL, column),
    cellOf(TABLE, "prior", TOTAL, column),
    `three-public.${key}`,
    name
  );

const threePublic = item("threePublic", "total", "“三公”经费");
const overseas = item("overseasVisits", "overseas-visits", "因公出国（境）经费");
const reception = item("officialReception", "reception", "公务接待费");
const operation = item("vehicleOperation", "vehicle-operation", "公务用车运行维护费");
const purchase = item("vehiclePurchase", "vehicle-purchase", "公务用车购置费");
const meetings = item("meetings", "meetings", "会议费");
const training = item("training", "training", "培训费");

/** 五、“三公”经费及会议费、培训费情况说明。 */
export const threePublicMeetingsTrainingSection = defineSection({
  slug: "three-public-meetings-training",
  amountStyle: "plain",
  heading: sentence`“三公”经费及会议费、培训费情况说明`,
  paragraphs: [
    sentence`本${organization}当年一般公共预算“三公”经费预算支出${amount(threePublic.current)}，${yearOnYear(threePublic)}。其中：因公出国（境）${wording("经费", "费用", "费")}${amount(overseas.current)}，${yearOnYear(overseas)}；公务接待费${amount(reception.current)}，${yearOnYear(reception)}；公务用车运行维护费${amount(operation.current)}，${yearOnYear(operation)}；公务用车购置费${amount(purchase.current)}，${yearOnYear(purchase)}。`,
    sentence`本${organization}当年一般公共预算会议费预算支出${amount(meetings.current)}，${yearOnYear(meetings)}。`,
    sentence`本${organization}当年一般公共预算培训费预算支出${amount(training.current)}，${yearOnYear(training)}。`,
    when(
      any(isPositive(meetings.current), isPositive(training.current)),
      sentence`会议费、培训费明细：${given("meetings-training.details", "会议和培训的名称、时间、人数和金额", { extent: "line" })}`
    ),
    room,
  ],
});
