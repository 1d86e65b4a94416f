import { expect, test } from "vitest";
import { toThemeName } from "../../src/taskpane/office-theme";

test.each([
  ["#FFFFFF", "light"],
  ["#f3f2f1", "light"],
  ["#292827", "dark"],
  ["#000000", "dark"],
  ["0A0A0A", "dark"],
  [undefined, null],
  ["", null],
  ["white", null],
])("%s is %s", (background, name) => {
  expect(toThemeName(background)).toBe(name);
});
