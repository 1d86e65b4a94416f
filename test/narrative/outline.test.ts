import { expect, test } from "vitest";
import { toInputLines, usableInputs } from "../../src/narrative/hands/input-list";
import { outlineInputs } from "../../src/narrative/outline";
import { xinjiangOutline } from "../../src/families/xinjiang/sections/outline";

const LINE = { section: "", item: "", previous: "" };

test("duties and organization are asked for once and stay; the day is asked for every year", () => {
  const kept = {
    year: 2025,
    lines: [
      { ...LINE, key: "overview.duties", content: "甲\n乙" },
      { ...LINE, key: "disclosure-date", content: "2025年1月26日" },
    ],
  };
  const inputs = usableInputs(kept, 2026);
  expect([...inputs]).toEqual([["overview.duties", "甲\n乙"]]);
  const asked = outlineInputs(xinjiangOutline, inputs);
  expect(asked.map(({ key, state }) => [key, state])).toEqual([
    ["overview.duties", "given"],
    ["overview.organization", "missing"],
    ["disclosure-date", "missing"],
  ]);
  // The pane shows the same guides; how to break a line inside a cell is the sheet's to say.
  expect(asked.map(({ guide }) => guide).join()).not.toContain("Enter");
  const lines = toInputLines({ sections: [], missing: [], inputs: asked }, kept, 2026);
  expect(lines.map(({ content, previous }) => [content, previous])).toEqual([
    ["甲\n乙", ""],
    ["", ""],
    ["", "2025年1月26日"],
  ]);
});
