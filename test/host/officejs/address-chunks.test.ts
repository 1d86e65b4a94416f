import { describe, expect, it } from "vitest";
import { toRangeAddress } from "../../../src/grid/address";
import {
  toAddressChunks,
  toCellChunks,
  toSingleRectangle,
} from "../../../src/host/officejs/address-chunks";

describe("toAddressChunks", () => {
  it("stays below Excel's limit and loses nothing", () => {
    const addresses = Array.from({ length: 5_000 }, (_, index) => `C${index * 2 + 1}`);
    const chunks = toAddressChunks(addresses);
    expect(chunks.length).toBeGreaterThan(1);
    for (const chunk of chunks) expect(chunk.length).toBeLessThan(8_192);
    expect(chunks.join(",").split(",")).toEqual(addresses);
  });

  it("gives nothing for nothing", () => {
    expect(toAddressChunks([])).toEqual([]);
    expect(toCellChunks([])).toEqual([]);
  });
});

describe("toSingleRectangle", () => {
  it.each([
    [["B2"], "B2"],
    [["A1", "A2", "B1", "B2"], "A1:B2"],
    [["A1:B2", "C1:C2"], "A1:C2"],
    [["A1", "C1"], null],
    [["A1", "B2"], null],
    [[], null],
    [["没有"], null],
  ])("of %j is %j", (addresses, expected) => {
    const found = toSingleRectangle(addresses);
    expect(found && toRangeAddress(found)).toBe(expected);
  });
});
