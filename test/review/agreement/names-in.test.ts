import { describe, expect, it } from "vitest";
import { namesByBeginning, namesIn } from "../../../src/review/agreement/names-in";

const names = namesByBeginning(["公务用车运行维护费", "公务用车", "办公费", "水"]);

describe("names in some words", () => {
  it("are the longest where several begin together, each once", () => {
    expect(namesIn("办公费、公务用车运行维护费", names)).toEqual([
      { name: "办公费", at: 0 },
      { name: "公务用车运行维护费", at: 4 },
    ]);
  });

  it("end where they may", () => {
    const words = "公务用车运行维护费";
    const isWhole = (end: number): boolean => end < words.length;
    expect(namesIn(words, namesByBeginning(["公务用车运行维护费"]), isWhole)).toEqual([]);
  });
});
