import { describe } from "vitest";
import { termsSection } from "../../../../src/families/shaanxi/sections/terms";
import { SHAANXI_UNITS } from "../../../support/shaanxi-units";
import { testSection } from "../../../support/test-section";

describe("terms", () => {
  testSection(termsSection, SHAANXI_UNITS);
});
