import { describe, expect, it } from "vitest";
import { checkWorkbook } from "../../src/app/check-workbook";
import { parseAddress } from "../../src/grid/address";
import { valueAt, type WorkbookSnapshot } from "../../src/grid/snapshot";
import { rules } from "../../src/rules/index";
import { faultCodes, readFault } from "../support/read-fault";

describe("every rule is proved by one injected fault", () => {
  it("has a fault for every rule and no other", () => {
    expect(faultCodes()).toEqual(rules.map(({ code }) => code).sort());
  });

  for (const rule of rules) {
    it(`${rule.code} ${rule.title}`, async () => {
      const { fault, sound, faulty, settings } = await readFault(rule.code);
      const sheet = sound.sheets.find(({ name }) => name === fault.sheet);
      expect(valueAt(sheet!, parseAddress(fault.address)!)).toEqual(fault.from);

      // A published workbook may already break the rule elsewhere: the fault must break it once more.
      const broken = (changed: WorkbookSnapshot): number =>
        checkWorkbook(changed, settings)
          .findings.filter(({ outcome }) => outcome === "violated")
          .flatMap(({ code, evidence }) => [code, ...evidence.map((one) => one.code)])
          .filter((code) => code === rule.code).length;
      expect(broken(faulty)).toBeGreaterThan(broken(sound));
    });
  }
});
