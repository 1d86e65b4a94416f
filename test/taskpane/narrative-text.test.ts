import { expect, test } from "vitest";
import { toDocumentText } from "../../src/taskpane/narrative/narrative-text";
import { NARRATIVE } from "./fake-assistant";

test("the text as pasted: headings and paragraphs in lines, sections apart", () => {
  const [section] = NARRATIVE.sections;
  const twice = { ...NARRATIVE, sections: [section!, section!] };
  const one = "一、收支总体说明\n收支总预算470.02万元，主要原因是【请填写：原因】。";
  expect(toDocumentText(twice)).toBe(`${one}\n\n${one}`);
});
