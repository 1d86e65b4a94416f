import { describe, expect, it } from "vitest";
import { isSheetName, toFreeSheetNames } from "../../src/host/free-sheet-names";

describe("toFreeSheetNames", () => {
  it.each([
    ["a free name stays", ["说明"], ["表"], ["说明"]],
    ["a taken name is numbered", ["说明"], ["说明", "说明(2)"], ["说明(3)"]],
    ["case does not tell names apart", ["NOTES"], ["Notes"], ["NOTES(2)"]],
    ["names of one request differ", ["a", "a", "A"], [], ["a", "a(2)", "A(3)"]],
  ])("%s", (_, wanted, existing, free) => {
    expect(toFreeSheetNames(wanted, existing)).toEqual(free);
  });

  it("shortens a numbered name to 31 characters", () => {
    const long = "长".repeat(31);
    expect(toFreeSheetNames([long], [long])).toEqual([`${"长".repeat(28)}(2)`]);
  });
});

describe("isSheetName", () => {
  it.each(["说明", "a b", "x'y", "2026", "长".repeat(31)])("accepts %s", (name) => {
    expect(isSheetName(name)).toBe(true);
  });

  it.each(["", "a/b", "a\\b", "a?", "*", "[a]", "a:b", "'a", "a'", "长".repeat(32)])(
    "refuses %s",
    (name) => {
      expect(isSheetName(name)).toBe(false);
    }
  );
});
