import { describe } from "vitest";
import { dutiesAndOrganizationSection } from "../../../../src/families/shaanxi/sections/duties-and-organization";
import { SHAANXI_UNITS } from "../../../support/shaanxi-units";
import { testSection } from "../../../support/test-section";

describe("duties-and-organization", () => {
  testSection(dutiesAndOrganizationSection, SHAANXI_UNITS);
});
