import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkWorkbook, recognizeWorkbook } from "../../src/app/check-workbook";
import { parseAddress } from "../../src/grid/address";
import { valueAt, type CellValue } from "../../src/grid/snapshot";
import { rules } from "../../src/rules/index";
import { readCase, readCaseWithTargets, withCell } from "../support/read-workbook";

interface Change {
  readonly sheet: string;
  readonly address: string;
  readonly to: CellValue;
}

/** One injected fault in a published workbook; `given` makes the rule applicable first, without breaking it. */
interface Fault extends Change {
  readonly case: string;
  /** True adds a sheet with the published performance-target tables. */
  readonly targets?: true;
  readonly from: CellValue;
  /** Last year's workbook, for rules that compare two years. */
  readonly prior?: string;
  readonly given?: readonly Change[];
}

const folder = new URL("../faults/", import.meta.url);

describe("every rule is proved by one injected fault", () => {
  it("has a fault for every rule and no other", () => {
    expect(readdirSync(folder).sort()).toEqual(rules.map(({ code }) => code).sort());
  });

  for (const rule of rules) {
    it(`${rule.code} ${rule.title}`, async () => {
      const fault = JSON.parse(
        readFileSync(new URL(`${rule.code}/fault.json`, folder), "utf8")
      ) as Fault;
      let workbook = await (fault.targets ? readCaseWithTargets : readCase)(fault.case);
      for (const { sheet, address, to } of fault.given ?? [])
        workbook = withCell(workbook, sheet, address, to);
      const sheet = workbook.sheets.find(({ name }) => name === fault.sheet);
      expect(valueAt(sheet!, parseAddress(fault.address)!)).toEqual(fault.from);

      // A published workbook may already break the rule elsewhere: the fault must break it once more.
      const settings = fault.prior
        ? { prior: recognizeWorkbook(await readCase(fault.prior)).budget }
        : {};
      const broken = (changed: typeof workbook): number =>
        checkWorkbook(changed, settings)
          .findings.filter(({ outcome }) => outcome === "violated")
          .flatMap(({ code, evidence }) => [code, ...evidence.map((one) => one.code)])
          .filter((code) => code === rule.code).length;
      const changed = withCell(workbook, fault.sheet, fault.address, fault.to);
      expect(broken(changed)).toBeGreaterThan(broken(workbook));
    });
  }
});
