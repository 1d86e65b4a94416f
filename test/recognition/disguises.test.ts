import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkWorkbook, recognizeWorkbook } from "../../src/app/check-workbook";
import type { Block } from "../../src/budget/block";
import { tablesOf } from "../../src/budget/budget";
import type { WorkbookSnapshot } from "../../src/grid/snapshot";
import { toComparable } from "../../src/text/normalize";
import { disguises, type Disguise } from "../support/disguises";
import { readCase } from "../support/read-workbook";

const CASES = [
  { slug: "hejing-2026", hasTails: false },
  { slug: "aketao-2025", hasTails: true },
] as const;

describe.each(CASES)("harmless disguises of $slug", ({ slug, hasTails }) => {
  const harmless = disguises.filter(({ needsExactSums = false }) => !(hasTails && needsExactSums));

  it.each(harmless.map((disguise) => [disguise.name, disguise] as const))(
    "%s",
    async (_name, disguise) => {
      const workbook = await readCase(slug);
      expectSame(workbook, [disguise]);
    }
  );

  it("any three of them together", async () => {
    const workbook = await readCase(slug);
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...harmless), { minLength: 3, maxLength: 3 }),
        (some) => expectSame(workbook, some)
      ),
      { numRuns: 40 }
    );
  }, 120_000);
});

/** Every figure is read as before and nothing new is found; 元 tables add quiet differences of display at most. */
function expectSame(workbook: WorkbookSnapshot, some: readonly Disguise[]): void {
  const inOrder = [...some].sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
  const disguised = inOrder.reduce((changed, disguise) => disguise.apply(changed), workbook);
  expect(figures(disguised)).toEqual(figures(workbook));
  expect(serious(disguised)).toEqual(serious(workbook));
}

function figures(workbook: WorkbookSnapshot): readonly string[] {
  const { budget, problems } = recognizeWorkbook(workbook);
  const lines = tablesOf(budget).flatMap((table) =>
    (Object.values(table.blocks) as Block[]).flatMap((block) =>
      block.rows.flatMap((row) =>
        block.columns.map(({ id }) => {
          const { amount, state } = block.fact(row, id);
          const key = [
            row.kind,
            row.code,
            toComparable(row.project ?? row.name).replace(/^[0-9]{3}/, ""),
          ].join(" ");
          return `${table.id} ${key} ${id} ${state === "unreadable" ? state : amount.to("ten-thousand-yuan").toString()}`;
        })
      )
    )
  );
  return [
    ...lines.sort(),
    ...tablesOf(budget).map(({ id, status }) => `${id} ${status}`),
    ...problems.map(({ kind, detail }) => `${kind} ${detail}`),
  ];
}

function serious(workbook: WorkbookSnapshot): readonly string[] {
  return checkWorkbook(workbook)
    .findings.filter(({ severity, code }) => severity !== "info" && code !== "BC093")
    .map(({ code, severity }) => `${code} ${severity}`);
}
