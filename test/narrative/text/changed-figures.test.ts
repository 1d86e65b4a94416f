import { describe, expect, it } from "vitest";
import { writeNarrative } from "../../../src/narrative";
import { changedFigures } from "../../../src/narrative/text/changed-figures";
import { xinjiangSections } from "../../../src/families/xinjiang/sections";
import { unit } from "../../support/units";

const write = (name: string, inputs: Readonly<Record<string, string>> = {}) =>
  writeNarrative(xinjiangSections, unit(name, inputs));

describe("figures that changed after the text was written", () => {
  it("are none for the same tables, whatever the clerk typed since", () => {
    expect(changedFigures(write("plain"), write("plain"))).toEqual([]);
    const typed = write("plain", { "reason:expenditure.basic": "人员增加3名" });
    expect(changedFigures(write("plain"), typed)).toEqual([]);
  });

  it("are named with their section, the words before them and both values", () => {
    const changed = changedFigures(write("without projects"), write("plain"));
    expect(changed.length).toBeGreaterThan(3);
    const total = changed.find(({ label }) => label.endsWith("收支总预算"));
    expect(total).toMatchObject({ before: "1,309.59", after: "1,319.09" });
    expect(total?.section).toMatch(/^一、/);
    expect(changed.some(({ before, after }) => before === null && after !== null)).toBe(true);
  });

  it("tell sentences that came or went", () => {
    const changed = changedFigures(write("with both funds"), write("plain"));
    const gone = changed.filter(({ after }) => after === null).map(({ before }) => before ?? "");
    expect(gone.some((words) => words.includes("法律顾问"))).toBe(true);
  });
});
