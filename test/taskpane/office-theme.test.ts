import { expect, test } from "vitest";
import { toBackground, toThemeName } from "../../src/taskpane/office-theme";

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

test.each([
  [{ bodyBackgroundColor: "#292827", primaryBackColor: "#ffffff" }, "#292827"],
  [{ primaryBackColor: "#292827" }, "#292827"],
  [{ bodyBackgroundColor: 7 }, undefined],
  [{}, undefined],
  [undefined, undefined],
])("background of %j", (theme, background) => {
  expect(toBackground(theme)).toBe(background);
});
