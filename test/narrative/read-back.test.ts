import { describe, expect, it } from "vitest";
import { readNarrative, toNarrativeText, writeNarrative } from "../../src/narrative";
import { xinjiangSections } from "../../src/families/xinjiang/sections";
import { UNITS, withInputs } from "../support/units";

describe.each(Object.entries(UNITS))("the text of a unit: %s", (_name, source) => {
  const document = writeNarrative(xinjiangSections, source);
  const keys = document.missing.map(({ key }) => key);
  const completed = withInputs(source, keys);

  it("is read back without a finding, marks and all", () => {
    const reading = readNarrative(xinjiangSections, toNarrativeText(document), source);
    expect(reading.findings).toEqual([]);
    expect(reading.unread).toEqual([]);
  });

  it("is read back without a finding when the clerk has filled everything in", () => {
    const text = toNarrativeText(writeNarrative(xinjiangSections, completed));
    const reading = readNarrative(xinjiangSections, text, completed);
    expect(reading.findings).toEqual([]);
    expect(reading.unread).toEqual([]);
  });

  it("lists every mark once, and only what a clerk can give or repair", () => {
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => key === "" || key.startsWith("row:"))).toEqual([]);
    for (const { hint } of document.missing) expect(hint).toMatch(/\p{Script=Han}/u);
  });
});
