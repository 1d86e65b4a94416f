import type { Section } from "../../../narrative";
import { dutiesAndOrganizationSection } from "./duties-and-organization";
import { operatingExpenditureSection } from "./operating-expenditure";
import { performanceTargetsSection } from "./performance-targets";
import { procurementSection } from "./procurement";
import { revenueAndExpenditureSection } from "./revenue-and-expenditure";
import { staffSection } from "./staff";
import { stateAssetsSection } from "./state-assets";
import { termsSection } from "./terms";
import { threePublicMeetingsTrainingSection } from "./three-public-meetings-training";
import { workTasksSection } from "./work-tasks";

/** 陕西单位预算公开说明，按公开次序：第一部分一至三，第二部分四，第三部分五至十。 */
export const shaanxiSections: readonly Section[] = [
  dutiesAndOrganizationSection,
  workTasksSection,
  staffSection,
  revenueAndExpenditureSection,
  threePublicMeetingsTrainingSection,
  stateAssetsSection,
  procurementSection,
  performanceTargetsSection,
  operatingExpenditureSection,
  termsSection,
];
