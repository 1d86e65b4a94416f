import { describe, expect, it } from "vitest";
import { TOTAL } from "../../src/budget/block";
import { termLabel } from "../../src/budget/family";
import type { TableSchema } from "../../src/budget/schema";
import { FAMILIES } from "../../src/families/index";

describe.each(FAMILIES.map((family) => [family.name, family] as const))("%s", (_name, family) => {
  it("has a word for every table, column and line: no key of ours is ever printed", () => {
    const tables: readonly TableSchema[] = Object.values(family.schema);
    const terms = tables.flatMap(({ label, blocks }) => {
      expect(label).toMatch(/\p{Script=Han}/u);
      return Object.values(blocks).flatMap(({ columns, lines }) => [...columns, ...lines]);
    });
    const unnamed = [...new Set([...terms, TOTAL])].filter(
      (term) => !/\p{Script=Han}/u.test(termLabel(family, term))
    );
    expect(terms.length).toBeGreaterThan(20);
    expect(unnamed).toEqual([]);
  });
});
