import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { utf8Length } from "../../src/simulator/utf8-length";

describe("utf8Length", () => {
  it("counts as an encoder does", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(utf8Length(text)).toBe(new TextEncoder().encode(text).length);
      })
    );
    expect([utf8Length("a"), utf8Length("é"), utf8Length("预"), utf8Length("😀")]).toEqual([
      1, 2, 3, 4,
    ]);
  });
});
