import { beforeAll, describe, expect, it } from "vitest";
import { examineWorkbook, type CheckSettings } from "../../src/app/check-workbook";
import type { Outcome } from "../../src/checking/finding";
import { valueLookup, type WorkbookSnapshot } from "../../src/grid/snapshot";
import { Amount } from "../../src/money/amount";
import { toAuditItem } from "../../src/report/audit-rows";
import { toAuditSheetPlan } from "../../src/report/audit-sheet-plan";
import { disguises } from "../support/disguises";
import { faultCodes, readFault } from "../support/read-fault";
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
  violated: "不符",
  "rounding-difference": "尾差",
};

/** Code, difference and result of a row of the audit sheet. */
type AuditLine = readonly [string, string, string];

const FIRST_ROW = 5;
/** What the exact engine says, in the order of the sheet. */
const expected = new Map<string, readonly AuditLine[]>();
let recalculated: ReadonlyMap<string, CalculatedSheet>;

async function prepare(
  name: string,
  workbook: WorkbookSnapshot,
  settings: CheckSettings = {}
): Promise<RecalculatedFile> {
  const { result, report } = examineWorkbook(workbook, settings);
  const place = { home: null, valueOf: valueLookup(workbook) };
  const lines = result.evaluations.flatMap((evaluation): readonly AuditLine[] => {
    const { rule, outcome, judgement, isApplicable } = evaluation;
    if (!isApplicable || !judgement || !toAuditItem(evaluation, place).formulas) return [];
    return [[rule.code, judgement.difference.toString(), WORDS[outcome] ?? outcome]];
  });
  expected.set(name, lines);
  const plan = toAuditSheetPlan(result, report, workbook);
  return { bytes: await workbookBytes(workbook, [plan]), sheet: workbook.sheets.length + 1 };
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
  for (const slug of CASES) files.set(slug, await prepare(slug, await readCase(slug)));
  const hejing = await readCase("hejing-2026");
  for (const name of WRITINGS) {
    const disguise = disguises.find((one) => one.name === name);
    if (!disguise) throw new Error(name);
    files.set(name, await prepare(name, disguise.apply(hejing)));
  }
  for (const code of faultCodes()) {
    const { faulty, settings } = await readFault(code);
    files.set(code, await prepare(code, faulty, settings));
  }
  recalculated = recalculate(files);
}, 900_000);

describe("the audit sheet, recalculated by LibreOffice, says what the exact engine says", () => {
  it.each([...CASES, ...WRITINGS, ...faultCodes()])("%s", (name) => {
    const lines = expected.get(name) ?? [];
    expect(lines.length).toBeGreaterThan(200);
    expect(calculated(name, lines.length)).toEqual(lines);
  });

  it("meets all three results", () => {
    const results = [...expected.values()].flatMap((lines) => lines.map(([, , result]) => result));
    expect(new Set(results)).toEqual(new Set(["平衡", "尾差", "不符"]));
  });
});
