import { describe } from "vitest";
import { xinjiangSections } from "../../../src/sections/xinjiang";
import { testSection } from "../../support/test-section";

describe.each(xinjiangSections.map((section) => [section.slug, section] as const))(
  "%s",
  (_slug, section) => {
    testSection(section);
  }
);
