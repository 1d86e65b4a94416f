import { describe, expect, it } from "vitest";
import { append, groupBy } from "../../src/lists/group-by";

describe("groupBy", () => {
  it("keeps the order of the groups and of the items in each", () => {
    const groups = groupBy(["乙1", "甲1", "乙2"], ([first]) => first);
    expect([...groups]).toEqual([
      ["乙", ["乙1", "乙2"]],
      ["甲", ["甲1"]],
    ]);
  });

  it("groups by the very object, and by null like by any other key", () => {
    const [one, other] = [{ name: "甲" }, { name: "甲" }];
    const groups = groupBy([one, other, one, null], (key) => key);
    expect([...groups.values()].map(({ length }) => length)).toEqual([2, 1, 1]);
  });

  it("has no groups without items", () => {
    expect(groupBy([], (item) => item).size).toBe(0);
  });
});

describe("append", () => {
  it("begins a list, and lets it grow in place", () => {
    const lists = new Map<string, number[]>();
    append(lists, "甲", 1);
    const begun = lists.get("甲");
    append(lists, "甲", 2);
    expect(begun).toEqual([1, 2]);
    expect(lists.get("甲")).toBe(begun);
  });
});
