import { describe, expect, it } from "vitest";
import { checkWorkbook } from "../../src/app/check-workbook";
import { parseAddress } from "../../src/grid/address";
import { valueAt, type WorkbookSnapshot } from "../../src/grid/snapshot";
import { rules } from "../../src/families/rule-catalogue";
import { faultCodes, readFault, type FaultyWorkbook } from "../support/read-fault";

describe("every rule is proved by one injected fault", () => {
  it("has a fault for every rule and no other", () => {
    expect(faultCodes()).toEqual(rules.map(({ code }) => code).sort());
  });

  for (const rule of rules) {
    it(`${rule.code} ${rule.title}`, async () => {
      const { fault, sound, faulty, settings } = await readFault(rule.code);
      const sheet = sound.sheets.find(({ name }) => name === fault.sheet);
      expect(valueAt(sheet!, parseAddress(fault.address)!)).toEqual(fault.from);

      expect(isProved(rule.code, { sound, faulty, settings })).toBe(true);
      // The same case without the rule proves nothing: it does not pass by accident.
      const without = { ...settings, rules: { [rule.code]: "off" } as const };
      expect(isProved(rule.code, { sound, faulty, settings: without })).toBe(false);
    });
  }
});

/** A published workbook may already break the rule elsewhere: the fault must break it once more. */
function isProved(
  rule: string,
  { sound, faulty, settings }: Pick<FaultyWorkbook, "sound" | "faulty" | "settings">
): boolean {
  const broken = (workbook: WorkbookSnapshot): number =>
    checkWorkbook(workbook, settings)
      .findings.filter(({ outcome }) => outcome === "violated")
      .flatMap(({ code, evidence }) => [code, ...evidence.map((one) => one.code)])
      .filter((code) => code === rule).length;
  return broken(faulty) > broken(sound);
}
