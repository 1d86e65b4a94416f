import { expect, it } from "vitest";
import { mostFrequent } from "../../src/lists/most-frequent";

it("is the first of those that occur most often", () => {
  expect(mostFrequent(["甲", "乙", "乙"])).toBe("乙");
  expect(mostFrequent(["丙", "甲", "甲", "丙"])).toBe("丙");
  expect(mostFrequent([])).toBeNull();
});
