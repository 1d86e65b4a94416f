import { describe, expect, it } from "vitest";
import {
  readNarrative,
  toNarrativeText,
  writeNarrative,
  type NarrativeSource,
} from "../../../../src/narrative";
import { xinjiangSections } from "../../../../src/families/xinjiang/sections";
import { buildUnit } from "../../../support/build-unit";
import { unit, withInputs } from "../../../support/units";
import { NOT_WRITTEN, PRESCRIBED, type PrescribedForm } from "./prescribed-forms";

const SLOTS: Readonly<Record<string, string>> = {
  amount: "(?:\\d{1,3}(?:,\\d{3})*\\.\\d{2})",
  rate: "\\d+\\.\\d{2}",
  year: "20\\d{2}",
  count: "\\d+",
  name: "[^。\\n]+?",
  unit: "甲县某某中心",
  given: "[^\\n]+?",
  direction: "(?:增加|减少)",
  trend: "(?:增长|下降)",
};

function toPattern(form: string): RegExp {
  const escaped = form.replace(/[.*+?^$()|[\]\\]/gu, "\\$&");
  return new RegExp(
    escaped.replace(/\{(\w+)\}/gu, (_, slot: string) => SLOTS[slot] ?? ""),
    "u"
  );
}

/** Transfers from above are given to a unit whose tables show them apart. */
const WITH_TRANSFERS: NarrativeSource = (() => {
  const cells = [
    ["revenueSummary", "main", "total", "governmentFundTransfers", "20.00"],
    ["revenueSummary", "main", "total", "stateCapitalTransfers", "3.00"],
  ] as const;
  const current = unit("with both funds").current;
  return {
    current: buildUnit({
      items: [{ code: "2080109", names: ["类", "款", "项"], basic: "100.00" }],
      cells,
    }),
    prior: current,
    inputs: new Map(),
  };
})();

/** The text of a unit with everything given; without last year's figures its marks stay. */
function textOf({ unit: name, inputs = {} }: PrescribedForm): string {
  const own = name === "with transfers of funds" ? WITH_TRANSFERS : unit(name);
  const source = { ...own, inputs: new Map(Object.entries(inputs)) };
  const keys = writeNarrative(xinjiangSections, source).missing.map(({ key }) => key);
  const filled = withInputs(source, source.prior ? keys : []);
  const text = toNarrativeText(writeNarrative(xinjiangSections, filled));
  expect(readNarrative(xinjiangSections, text, filled).findings).toEqual([]);
  return text;
}

describe("the prescribed wording is written, and read back without a remark", () => {
  it.each(PRESCRIBED.map((form) => [form.id, form] as const))("%s", (_id, form) => {
    expect(textOf(form)).toMatch(toPattern(form.form));
  });

  it("is told apart from other wording", () => {
    const text = textOf({ id: "", unit: "plain", form: "" });
    expect(text).not.toMatch(toPattern("政府性基金预算没有安排。"));
    expect(text).not.toMatch(toPattern("收支总预算{amount}元。"));
  });

  it("is listed once, and what is not written has its reason", () => {
    const ids = [...PRESCRIBED.map(({ id }) => id), ...Object.keys(NOT_WRITTEN)];
    expect(new Set(ids).size).toBe(ids.length);
    for (const reason of Object.values(NOT_WRITTEN)) expect(reason.length).toBeGreaterThan(10);
  });
});
