import { describe } from "vitest";
import { stateAssetsSection } from "../../../../src/families/shaanxi/sections/state-assets";
import { SHAANXI_UNITS } from "../../../support/shaanxi-units";
import { testSection } from "../../../support/test-section";

describe("state-assets", () => {
  testSection(stateAssetsSection, SHAANXI_UNITS);
});
