import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  findingKey,
  sortFindings,
  withAccepted,
  type CellLookup,
  type KeptException,
} from "../../src/checking/exceptions";
import type { Finding } from "../../src/checking/finding";
import { foots } from "../../src/checking/relations/relation";
import type { CellRef } from "../../src/grid/address";
import type { CellValue } from "../../src/grid/snapshot";
import { readExceptions, toExceptionSheetPlan } from "../../src/report/exception-sheet";
import { FINDING } from "../taskpane/fake-assistant";
import { factOf } from "../support/facts";
import { plainSheet } from "../support/edit-sheet";

type Values = Readonly<Record<string, CellValue>>;

const nameOf = ({ sheet, address }: CellRef): string => `${sheet}!${address}`;
const lookup = (values: Values): CellLookup => ({
  valueOf: (cell): CellValue => values[nameOf(cell)] ?? null,
  nameOf,
});

/** FINDING names 表1!D36 and D13, its evidence 表3!E7. */
const VALUES: Values = { "表1!D36": 470.02, "表1!D13": 417.59, "表3!E7": 417.49, "表9!A1": 1 };
const kept = (key: string, reason = "已核实"): KeptException => {
  return { key, reason, at: "2026-11-21", code: "BC002", title: "t", message: "m" };
};

describe("keys of findings", () => {
  const key = findingKey(FINDING, lookup(VALUES));

  it.each<[string, Values]>([
    ["a value of the finding", { ...VALUES, "表1!D36": 470.03 }],
    ["a value of its evidence", { ...VALUES, "表3!E7": 417.5 }],
    ["a value that goes", { ...VALUES, "表1!D13": null }],
    ["a number that becomes text", { ...VALUES, "表1!D13": "417.59" }],
    ["an error value", { ...VALUES, "表1!D13": { error: "#REF!" } }],
  ])("change with %s", (_what, values) => {
    expect(findingKey(FINDING, lookup(values))).not.toBe(key);
  });

  it("stay while other cells change, and whatever order the cells are named in", () => {
    const cells = [...FINDING.cells].reverse();
    expect(findingKey(FINDING, lookup({ ...VALUES, "表9!A1": 2 }))).toBe(key);
    expect(findingKey({ ...FINDING, cells }, lookup(VALUES))).toBe(key);
    expect(key).toMatch(/^[0-9a-f]{16}$/u);
  });

  it("stay where the cells have moved and are still called the same", () => {
    const moved = FINDING.cells.map((cell) => ({ ...cell, sheet: "renamed" }));
    const evidence = FINDING.evidence.map((one) => ({ ...one, cells: one.cells }));
    const values = { ...VALUES, "renamed!D36": 470.02, "renamed!D13": 417.59 };
    const { valueOf } = lookup(values);
    const movedKey = (name: (cell: CellRef) => string): string =>
      findingKey({ ...FINDING, cells: moved, evidence }, { valueOf, nameOf: name });
    expect(movedKey((cell) => nameOf(cell).replace("renamed", "表1"))).toBe(key);
    expect(movedKey(nameOf)).not.toBe(key);
  });

  it.each<[string, Partial<Finding>]>([
    ["rule", { code: "BC003" }],
    ["side", { left: "470.03" }],
    ["cells", { cells: [{ sheet: "表1", address: "D37" }] }],
  ])("differ for another %s", (_what, change) => {
    expect(findingKey({ ...FINDING, ...change }, lookup(VALUES))).not.toBe(key);
  });

  it("differ for any two amounts", () => {
    const keyOf = (amount: number): string =>
      findingKey(FINDING, lookup({ ...VALUES, "表1!D36": amount }));
    fc.assert(
      fc.property(fc.double({ noNaN: true }), fc.double({ noNaN: true }), (one, other) => {
        fc.pre(String(one) !== String(other));
        expect(keyOf(one)).not.toBe(keyOf(other));
      }),
      { seed: 2026 }
    );
  });
});

describe("coverage", () => {
  const coverage = {
    satisfied: 9,
    violated: 5,
    roundingDifference: 2,
    accepted: 0,
    notEvaluated: 1,
    unfilled: 0,
    notApplicable: 3,
  };
  const acceptance = { reason: "已核实", at: "2026-11-21" };

  it("counts what was accepted as accepted, with everything that the slip broke", () => {
    const relation = foots(factOf("1.00"), [factOf("2.00")]);
    const slip: Finding = { ...FINDING, relation };
    const tail: Finding = { ...slip, outcome: "rounding-difference", evidence: [] };
    const accepted = [slip, tail].map((finding) => ({ key: "k", finding, acceptance }));
    const broken = 1 + FINDING.evidence.length;
    expect(withAccepted(coverage, accepted)).toEqual({
      ...coverage,
      violated: 5 - broken,
      roundingDifference: 1,
      accepted: broken + 1,
    });
    expect(withAccepted(coverage, [])).toEqual(coverage);
  });
});

describe("accepted findings", () => {
  const key = findingKey(FINDING, lookup(VALUES));

  it("are set apart, the others stay in order; what fits nothing is told", () => {
    const other = { ...FINDING, code: "BC099" };
    const sorted = sortFindings([other, FINDING], [kept("gone"), kept(key)], lookup(VALUES));
    expect(sorted.open).toEqual([other]);
    expect(sorted.accepted).toEqual([
      { key, finding: FINDING, acceptance: { reason: "已核实", at: "2026-11-21" } },
    ]);
    expect(sorted.lapsed).toEqual([kept("gone")]);
  });

  it("count again when the reason was deleted", () => {
    expect(sortFindings([FINDING], [kept(key, "")], lookup(VALUES)).open).toEqual([FINDING]);
  });
});

describe("the sheet 核实说明", () => {
  const exceptions = [kept("0123456789abcdef", "=1+1"), kept("fedcba9876543210", "两行\n理由")];

  it("is read back as it was written, wherever the clerk moved its columns", () => {
    const { cells, tag } = toExceptionSheetPlan(exceptions, null);
    const rows: (string | null)[][] = [];
    for (const { row, column, value } of cells) {
      const line = (rows[row] ??= []);
      // One column to the right and in reverse.
      line[7 - column] = value?.kind === "text" ? value.text : null;
    }
    for (const known of [tag, null]) {
      // Another program may have dropped the hidden name; all captions together are a second sign.
      const sheet = { ...plainSheet("别的名字", rows), tag: known };
      const read = readExceptions({ fileName: null, title: null, sheets: [sheet] });
      expect(read).toEqual(exceptions);
    }
  });

  it("is only a sheet with our tag, or with all our captions", () => {
    const sheet = plainSheet("核实说明", [
      ["核实说明", "键（请勿改动）"],
      ["x", "y"],
    ]);
    const workbook = { fileName: null, title: null, sheets: [sheet] };
    expect(readExceptions(workbook)).toEqual([]);
    const ours = { ...workbook, sheets: [{ ...sheet, tag: "accepted-exceptions" }] };
    expect(readExceptions(ours)).toHaveLength(1);
  });
});
