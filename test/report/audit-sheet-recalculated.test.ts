import { beforeAll, describe, expect, it } from "vitest";
import { examineWorkbook, type Examined } from "../../src/app/check-workbook";
import { openCase } from "../../src/app/open-case";
import type { Outcome } from "../../src/checking/finding";
import { valueLookup } from "../../src/grid/snapshot";
import { Amount } from "../../src/money/amount";
import { toAuditItem } from "../../src/report/audit-rows";
import { toAuditSheetPlan } from "../../src/report/audit-sheet-plan";
import { openWorkbookDocument } from "../../src/host/xlsx/open-workbook-document";
import { createXlsxStore } from "../../src/host/xlsx/xlsx-store";
import { disguises } from "../support/disguises";
import { faultsTogether } from "../support/faults-together";
import { faultCodes } from "../support/read-fault";
import { readCase } from "../support/read-workbook";
import { recalculate, type CalculatedSheet, type RecalculatedFile } from "../support/recalculate";
import { workbookBytes } from "../support/workbook-bytes";

const CASES = ["hejing-2026", "aketao-2025", "zizhou-2024"];

/** Ways of writing that change what a formula meets in a cell, or where. */
const WRITINGS = [
  "amounts as text with thousands separators",
  "元 instead of 万元 in every second table",
  "noise of doubles",
  "— (string) instead of blank",
  "0 (number) instead of blank",
  "all tables stacked on one sheet",
];

const WORDS: Readonly<Partial<Record<Outcome, string>>> = {
  satisfied: "平衡",
  violated: "不一致",
  "rounding-difference": "尾差",
};

/** Code, difference and result of a row of the audit sheet. */
type AuditLine = readonly [string, string, string];

const FIRST_ROW = 5;

/** What the workbooks are called in the tests: the faults that stand in one together have one name. */
const together = await faultsTogether();
const NAMES = [...CASES, ...WRITINGS, ...together.keys()];
/** What the file holds as the result of every formula, by its place. */
const stored = new Map<string, ReadonlyMap<string, string | number>>();
/** What the exact engine says, in the order of the sheet. */
const expected = new Map<string, readonly AuditLine[]>();
/** Rules of names, codes and words: what is broken there has no formula. */
const withoutFormulas = new Set<string>();
let recalculated: ReadonlyMap<string, CalculatedSheet>;

async function prepare(
  name: string,
  { opened: { workbook }, result, report }: Examined
): Promise<RecalculatedFile> {
  const place = { home: null, valueOf: valueLookup(workbook) };
  const lines = result.evaluations.flatMap((evaluation): readonly AuditLine[] => {
    const { rule, outcome, judgement, isApplicable } = evaluation;
    const { formulas } = toAuditItem(evaluation, place);
    if (isApplicable && outcome !== "satisfied" && !formulas) withoutFormulas.add(rule.code);
    if (!isApplicable || !judgement || !formulas) return [];
    return [[rule.code, judgement.difference.toString(), WORDS[outcome] ?? outcome]];
  });
  // What does not agree stands first.
  const order = ["平衡", "尾差", "不一致"];
  const rank = ([, , result]: AuditLine): number => -order.indexOf(result);
  expected.set(
    name,
    [...lines].sort((a, b) => rank(a) - rank(b))
  );
  const plan = toAuditSheetPlan(result, report, workbook);
  const bytes = await workbookBytes(workbook, [plan]);
  stored.set(name, await storedResults(bytes));
  return { bytes, sheet: workbook.sheets.length + 1 };
}

/** Results that stand beside the formulas of the audit sheet, as any reader of the file sees them. */
async function storedResults(bytes: Uint8Array): Promise<ReadonlyMap<string, string | number>> {
  const { sheets } = await createXlsxStore(openWorkbookDocument(bytes, "x.xlsx")).read();
  const sheet = sheets[sheets.length - 1]!;
  const results = new Map<string, string | number>();
  sheet.formulas.forEach((row, r) => {
    row.forEach((formula, c) => {
      const value = sheet.values[r]?.[c];
      if (formula === null) return;
      if (typeof value !== "string" && typeof value !== "number") throw new Error(formula);
      results.set(`${r},${c}`, value);
    });
  });
  return results;
}

/** What LibreOffice calculated. */
function calculated(name: string, rows: number): readonly AuditLine[] {
  const sheet = recalculated.get(name) ?? [];
  return sheet.slice(FIRST_ROW, FIRST_ROW + rows).map((row) => {
    const difference = row[6] ?? "";
    return [
      String(row[0]),
      typeof difference === "number" ? Amount.of(difference, "yuan").toString() : difference,
      String(row[9]),
    ];
  });
}

beforeAll(async () => {
  const files = new Map<string, RecalculatedFile>();
  for (const slug of CASES)
    files.set(slug, await prepare(slug, examineWorkbook(openCase(await readCase(slug)))));
  const hejing = await readCase("hejing-2026");
  for (const name of WRITINGS) {
    const disguise = disguises.find((one) => one.name === name);
    if (!disguise) throw new Error(name);
    files.set(name, await prepare(name, examineWorkbook(openCase(disguise.apply(hejing)))));
  }
  for (const [name, examined] of together) files.set(name, await prepare(name, examined));
  recalculated = recalculate(files);
}, 900_000);

describe("the audit sheet, recalculated by LibreOffice, says what the exact engine says", () => {
  it.each(NAMES)("%s", (name) => {
    const lines = expected.get(name) ?? [];
    expect(lines.length).toBeGreaterThan(100);
    expect(calculated(name, lines.length)).toEqual(lines);
  });

  it.each(NAMES)("%s: the results stored in the file are those", (name) => {
    const results = [...(stored.get(name) ?? [])];
    expect(results.length).toBeGreaterThan(1000);
    const different = results.filter(([place, result]) => {
      const [row, column] = place.split(",").map(Number);
      const found = recalculated.get(name)?.[row!]?.[column!] ?? "";
      // The export quotes numbers too; only the last bit of a double may differ.
      return typeof result === "number"
        ? found === "" || Math.abs(result - Number(found)) > 1e-9 * Math.max(1, Math.abs(result))
        : result !== found;
    });
    expect(different).toEqual([]);
  });

  it("sees every fault that formulas can say itself", () => {
    const broken = NAMES.flatMap((name) =>
      calculated(name, expected.get(name)?.length ?? 0).filter(([, , result]) => result !== "平衡")
    );
    const seen = new Set(broken.map(([code]) => code));
    expect(faultCodes().filter((code) => !seen.has(code) && !withoutFormulas.has(code))).toEqual(
      []
    );
    expect(seen.size).toBeGreaterThan(150);
  });

  it("meets all three results", () => {
    const results = [...expected.values()].flatMap((lines) => lines.map(([, , result]) => result));
    expect(new Set(results)).toEqual(new Set(["平衡", "尾差", "不一致"]));
  });
});
