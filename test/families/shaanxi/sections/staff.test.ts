import { describe, expect, it } from "vitest";
import { staffSection } from "../../../../src/families/shaanxi/sections/staff";
import { SHAANXI_UNITS, shaanxiUnit } from "../../../support/shaanxi-units";
import { linesOf, testSection } from "../../../support/test-section";

describe("staff", () => {
  testSection(staffSection, SHAANXI_UNITS);

  it("adds up what was typed", () => {
    const source = shaanxiUnit("plain", {
      "staff.establishment.administrative": "2",
      "staff.establishment.institution": "17",
      "staff.headcount.administrative": "2",
      "staff.headcount.institution": "18",
      "staff.retired": "1",
    });
    expect(linesOf(staffSection, source)).toEqual([
      "截止上年底，本单位人员编制19人，其中行政编制2人、事业编制17人；实有人员20人，其中行政2人、事业18人。单位管理的离退休人员1人。",
    ]);
  });
});
