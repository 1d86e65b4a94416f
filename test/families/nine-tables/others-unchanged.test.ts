import { describe, expect, it } from "vitest";
import { recognizeWorkbook } from "../../../src/app/recognize-workbook";
import { FAMILIES } from "../../../src/families/index";
import { foreignLayouts } from "../../../src/families/foreign-layouts";
import { recognize } from "../../../src/recognition/recognize";
import type { WorkbookSnapshot } from "../../../src/grid/snapshot";
import { disguises } from "../../support/disguises";
import { plainSheet } from "../../support/edit-sheet";
import { readCase } from "../../support/read-workbook";

const CASES = ["hejing-2026", "aketao-2025", "zizhou-2024"] as const;
const named = FAMILIES.filter(({ isGeneral }) => !isGeneral);

/** All families, those for any place as ones that may not even be looked at. */
const guarded = FAMILIES.map((family) =>
  family.isGeneral
    ? new Proxy(family, {
        get(target, key): unknown {
          if (key === "tables") throw new Error("a family for any place was looked at");
          return Reflect.get(target, key);
        },
      })
    : family
);

describe.each(CASES)("%s beside the family for any place", async (slug) => {
  const workbook = await readCase(slug);

  it("is recognized as without it, and at no more cost: it is not looked at", () => {
    for (const { apply } of [{ apply: (one: WorkbookSnapshot) => one }, ...disguises]) {
      const disguised = apply(workbook);
      const without = recognize(disguised, named, {}, foreignLayouts);
      const beside = recognize(disguised, guarded, {}, foreignLayouts);
      if (without.kind !== "recognized" || beside.kind !== "recognized")
        throw new Error(`${without.kind} ${beside.kind}`);
      expect(beside.family.id).toBe(without.family.id);
      expect(beside.statuses.map(({ status }) => status)).toEqual(
        without.statuses.map(({ status }) => status)
      );
    }
  });

  it.each([2, 3, 4])("is told alike where only every %ith sheet is left", (step) => {
    const sheets = workbook.sheets.filter((_, index) => index % step === 0);
    const kindOf = (families: typeof FAMILIES): string => {
      const seen = recognize({ ...workbook, sheets }, families, {}, foreignLayouts);
      return seen.kind === "recognized" ? seen.family.id : seen.kind;
    };
    expect(kindOf(FAMILIES)).toBe(kindOf(named));
  });
});

it("a workbook that is no budget still says so", () => {
  const sheet = plainSheet("花名册", [
    ["2025年职工花名册"],
    ["姓名", "合计"],
    ["甲", 1],
    ["合计", 1],
  ]);
  const workbook = { fileName: "花名册.xlsx", title: null, sheets: [sheet] };
  expect(() => recognizeWorkbook(workbook)).toThrow("no-known-table");
});
