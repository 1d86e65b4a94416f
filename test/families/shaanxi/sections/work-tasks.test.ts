import { describe } from "vitest";
import { workTasksSection } from "../../../../src/families/shaanxi/sections/work-tasks";
import { SHAANXI_UNITS } from "../../../support/shaanxi-units";
import { testSection } from "../../../support/test-section";

describe("work-tasks", () => {
  testSection(workTasksSection, SHAANXI_UNITS);
});
