import { describe } from "vitest";
import { workTasksSection } from "../../../src/sections/shaanxi/work-tasks";
import { SHAANXI_UNITS } from "../../support/shaanxi-units";
import { testSection } from "../../support/test-section";

describe("work-tasks", () => {
  testSection(workTasksSection, SHAANXI_UNITS);
});
