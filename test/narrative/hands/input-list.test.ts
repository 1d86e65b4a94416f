import { describe, expect, it } from "vitest";
import { toNarrativeText, writeNarrative, type NarrativeSource } from "../../../src/narrative";
import {
  NO_INPUTS,
  toInputLines,
  usableInputs,
  withContents,
  withOffers,
  type KeptInputs,
} from "../../../src/narrative/hands/input-list";
import { xinjiangSections } from "../../../src/families/xinjiang/sections";
import { unit, UNITS, withInputs } from "../../support/units";

const plain = unit("plain");
const YEAR = 2026;

function documentWith(inputs: Readonly<Record<string, string>>, source: NarrativeSource = plain) {
  return writeNarrative(xinjiangSections, { ...source, inputs: new Map(Object.entries(inputs)) });
}

function linesWith(inputs: Readonly<Record<string, string>>, kept: KeptInputs = NO_INPUTS) {
  const filled = withContents(kept, new Map(Object.entries(inputs)), YEAR);
  return toInputLines(documentWith(inputs), filled, YEAR);
}

describe("the list of inputs", () => {
  it.each(Object.entries(UNITS))(
    "asks for every mark that a clerk can fill: %s",
    (_name, source) => {
      const { missing, inputs } = writeNarrative(xinjiangSections, source);
      const repairs = /^(table|cell|row|name|prior-table):|^project\.rows$/;
      const keys = missing.map(({ key }) => key).filter((key) => !repairs.test(key));
      const open = inputs.filter(({ state }) => state === "missing").map(({ key }) => key);
      expect([...open].sort()).toEqual([...keys].sort());
      expect(new Set(inputs.map(({ key }) => key)).size).toBe(inputs.length);
      for (const { hint, guide } of inputs) {
        expect(hint).toMatch(/\p{Script=Han}/u);
        expect(guide).toMatch(/\p{Script=Han}/u);
      }
    }
  );

  it.each(Object.entries(UNITS))("keeps asking when everything is given: %s", (_name, source) => {
    const first = writeNarrative(xinjiangSections, source);
    const filled = withInputs(
      source,
      first.inputs.map(({ key }) => key)
    );
    const second = writeNarrative(xinjiangSections, filled);
    const asked = new Set(second.inputs.map(({ key }) => key));
    expect(first.inputs.map(({ key }) => key).filter((key) => !asked.has(key))).toEqual([]);
    for (const { key, state, content } of second.inputs)
      if (filled.inputs.has(key))
        expect([key, state, content]).toEqual([key, "given", filled.inputs.get(key)]);
  });

  it("tells what is given, missing, unusable and only offered apart", () => {
    const { inputs } = documentWith({
      "procurement.goods": "5.00",
      "procurement.works": "若干",
      "running-costs.wording": "某某",
    });
    const states = new Map(inputs.map(({ key, state }) => [key, state]));
    expect(states.get("procurement.goods")).toBe("given");
    expect(states.get("procurement.works")).toBe("unusable");
    expect(states.get("procurement.services")).toBe("missing");
    expect(states.get("running-costs.wording")).toBe("unusable");
    expect(states.get("other-matters")).toBe("missing");
  });

  it("asks for the prior amount where no workbook of last year is at hand, and keeps it when typed", () => {
    const source = unit("without prior year");
    const key = "prior:expenditure.basic";
    const find = (inputs: Readonly<Record<string, string>>) =>
      documentWith(inputs, source).inputs.find((one) => one.key === key)?.state;
    expect(find({})).toBe("missing");
    expect(find({ [key]: "1,000.00" })).toBe("given");
    const text = toNarrativeText(documentWith({ [key]: "1,000.00" }, source));
    expect(text).toContain("比上年预算增加309.59万元，增长30.96%");
  });

  it("lets the clerk choose the wording of a zero base where one occurs", () => {
    const key = "wording.zero-base";
    expect(documentWith({}).inputs.find((one) => one.key === key)?.state).toBe("optional");
    expect(toNarrativeText(documentWith({}))).toContain("增长100.00%");
    const other = toNarrativeText(documentWith({ [key]: "不作同比" }));
    expect(other).toContain("上年无此项预算，不作同比");
    expect(other).not.toContain("增长100.00%");
    const flat = documentWith({}, unit("nothing changed"));
    expect(flat.inputs.some((one) => one.key === key)).toBe(false);
  });
});

describe("merging with what was kept", () => {
  it("keeps what was typed, in the order of the text, and what is no longer needed at the end", () => {
    const lines = linesWith({ "procurement.goods": "5.00", "reason:nobody.asks": "旧的原因" });
    expect(lines.find(({ key }) => key === "procurement.goods")).toMatchObject({
      content: "5.00",
      state: "given",
    });
    expect(lines[lines.length - 1]).toMatchObject({
      key: "reason:nobody.asks",
      content: "旧的原因",
      state: "unneeded",
    });
    expect(lines[0]?.section).toMatch(/^二、/);
  });

  it("keeps answers about changes in their place while last year's workbook is not chosen", () => {
    const before = { ...plain, current: plain.current, prior: null };
    const reason = "reason:expenditure.basic";
    const typed = { "procurement.goods": "5.00", [reason]: "人员增加" };
    const kept = withContents(NO_INPUTS, new Map(Object.entries(typed)), YEAR);
    const ordered = toInputLines(documentWith(typed), kept, YEAR);
    const stored = { year: YEAR, lines: ordered };
    const list = (inputs: Readonly<Record<string, string>>) =>
      toInputLines(
        documentWith(inputs, before),
        withContents(stored, new Map(Object.entries(inputs)), YEAR),
        YEAR,
        false
      );
    const lines = list({});
    const at = lines.findIndex(({ key }) => key === reason);
    expect(lines[at]).toMatchObject({ content: "人员增加", state: "awaiting-prior" });
    expect(lines[at - 1]?.key).toBe("prior:expenditure.basic");
    expect(lines.filter(({ state }) => state === "unneeded")).toEqual([]);
    // Chosen again, it is asked for where it stood.
    const again = toInputLines(documentWith(typed), { year: YEAR, lines }, YEAR);
    expect(again.filter(({ content }) => content !== "").map(({ key }) => key)).toEqual(
      ordered.filter(({ content }) => content !== "").map(({ key }) => key)
    );
  });

  it("keeps lines of the clerk's own and drops empty leftovers", () => {
    const kept: KeptInputs = {
      year: YEAR,
      lines: [
        { key: "", section: "", item: "记得问财务", content: "", previous: "" },
        { key: "", section: "", item: "备注", content: "已核对", previous: "" },
        { key: "reason:gone", section: "二", item: "原因", content: "", previous: "" },
      ],
    };
    const own = linesWith({}, kept).filter(({ state }) => state === "own" || state === "unneeded");
    expect(own.map(({ item }) => item)).toEqual(["记得问财务", "备注"]);
  });

  it("takes the first content where a key stands twice", () => {
    const line = { section: "", item: "", previous: "" };
    const kept: KeptInputs = {
      year: YEAR,
      lines: [
        { ...line, key: "a", content: "" },
        { ...line, key: "a", content: "一" },
        { ...line, key: "a", content: "二" },
      ],
    };
    expect(usableInputs(kept, YEAR).get("a")).toBe("一");
  });

  it("offers last year's contents and takes over only names and wordings", () => {
    const kept: KeptInputs = withContents(
      NO_INPUTS,
      new Map([
        ["reason:expenditure.basic", "去年的原因"],
        ["running-costs.wording", "机关"],
      ]),
      2025
    );
    expect(Object.fromEntries(usableInputs(kept, YEAR))).toEqual({
      "running-costs.wording": "机关",
    });
    const lines = toInputLines(documentWith({ "running-costs.wording": "机关" }), kept, YEAR);
    expect(lines.find(({ key }) => key === "reason:expenditure.basic")).toMatchObject({
      content: "",
      previous: "去年的原因",
      state: "missing",
    });
    expect(lines.find(({ key }) => key === "running-costs.wording")?.content).toBe("机关");
    expect(usableInputs(kept, null).size).toBe(2);
  });

  it("shows an offer beside the content without touching it", () => {
    const kept = withContents(NO_INPUTS, new Map([["a", "自己写的"]]), YEAR);
    const offered = withOffers(
      kept,
      new Map([
        ["a", "上年的"],
        ["b", "乙"],
      ]),
      YEAR
    );
    expect(offered.lines.map(({ key, content, previous }) => [key, content, previous])).toEqual([
      ["a", "自己写的", "上年的"],
      ["b", "", "乙"],
    ]);
  });
});
