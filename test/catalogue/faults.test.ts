import { describe, expect, it } from "vitest";
import { openCase, type Case } from "../../src/app/open-case";
import { checkWorkbook } from "../../src/app/check-workbook";
import { parseAddress } from "../../src/grid/address";
import { valueAt } from "../../src/grid/snapshot";
import { rules } from "../../src/families/rule-catalogue";
import { toEnglish } from "../../src/taskpane/strings/english-findings";
import { leftOverChinese } from "../support/left-over-chinese";
import { faultCodes, readFault, type FaultyWorkbook } from "../support/read-fault";

describe("every rule is proved by one injected fault", () => {
  it("has a fault for every rule and no other", () => {
    expect(faultCodes()).toEqual(rules.map(({ code }) => code).sort());
  });

  for (const rule of rules) {
    it(`${rule.code} ${rule.title}`, async () => {
      const { fault, sound, soundKey, faulty, prior } = await readFault(rule.code);
      const sheet = sound.sheets.find(({ name }) => name === fault.sheet);
      expect(valueAt(sheet!, parseAddress(fault.address)!)).toEqual(fault.from);

      // A published workbook may already break the rule elsewhere: the fault must break it once more.
      const opened = openCase(faulty, {}, prior);
      const broken = brokenIn(opened, rule.code);
      expect(broken).toBeGreaterThan(brokenBefore({ sound, soundKey, prior }, rule.code));
      // The English pane keeps nothing in Chinese but words of the tables.
      const told = messagesOf(opened, rule.code).map(toEnglish);
      expect(told.length).toBeGreaterThan(0);
      expect(told.filter((one) => leftOverChinese(one, [faulty]).length > 0)).toEqual([]);
      // The same case without the rule proves nothing: it does not pass by accident.
      const settings = { rules: { [rule.code]: "off" } } as const;
      expect(brokenIn({ ...opened, settings }, rule.code)).toBe(0);
    });
  }
});

/** How often a rule is named, in findings and their evidence. */
function brokenIn(opened: Case, rule: string): number {
  return namedIn(opened).filter((code) => code === rule).length;
}

/** What is said of a rule, in findings and their evidence. */
function messagesOf(opened: Case, rule: string): readonly string[] {
  return checkWorkbook(opened).findings.flatMap(({ code, message, evidence }) => [
    ...(code === rule ? [message] : []),
    ...evidence.filter((one) => one.code === rule).map((one) => one.message),
  ]);
}

function namedIn(opened: Case): readonly string[] {
  return checkWorkbook(opened)
    .findings.filter(({ outcome }) => outcome !== "rounding-difference")
    .flatMap(({ code, evidence }) => [code, ...evidence.map((one) => one.code)]);
}

/** Rules that sound workbooks break: most faults begin with the same ones. */
const before = new Map<string, readonly string[]>();

function brokenBefore(
  { sound, soundKey, prior }: Pick<FaultyWorkbook, "sound" | "soundKey" | "prior">,
  rule: string
): number {
  const named = before.get(soundKey) ?? namedIn(openCase(sound, {}, prior));
  before.set(soundKey, named);
  return named.filter((code) => code === rule).length;
}
