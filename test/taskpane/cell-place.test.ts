import { expect, test } from "vitest";
import { isSelected, toPlace } from "../../src/taskpane/cell-place";

test("place is written as in Excel", () => {
  expect(toPlace({ sheet: "表5", address: "C12" })).toBe("表5!C12");
});

test.each([
  ["表5", "C12", true, "the cell"],
  ["表5", "B2:D20", true, "a range around it"],
  ["表5", "C1:C11", false, "a range above it"],
  ["表6", "C12", false, "the same address elsewhere"],
  ["表5", "A1,C12", false, "an address we do not read"],
])("%s!%s: %s (%s)", (sheet, address, expected) => {
  expect(isSelected({ sheet: "表5", address: "C12" }, { sheet, address })).toBe(expected);
});

test("nothing is selected before the first event", () => {
  expect(isSelected({ sheet: "表5", address: "C12" }, null)).toBe(false);
});
