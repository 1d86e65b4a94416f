import { describe, expect, it } from "vitest";
import { roundHalfUp } from "../../src/formula/round-half-up";

describe("roundHalfUp", () => {
  it.each([
    [1.005, 2, 1.01],
    [2.345, 2, 2.35],
    [-1.005, 2, -1.01],
    [0.1 + 0.2, 2, 0.3],
    [354.25000000000006, 2, 354.25],
    [1234.5, -2, 1200],
    [1250, -2, 1300],
    [4.9e-7, 4, 0],
    [123456789.125, 2, 123456789.13],
    [9007199254740993, 2, 9007199254740992],
    [-0.001, 2, 0],
  ])("%d to %d decimals", (value, decimals, expected) => {
    expect(roundHalfUp(value, decimals)).toBe(expected);
  });
});
