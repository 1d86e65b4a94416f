import { beforeAll, describe, expect, it } from "vitest";
import { openCase } from "../../src/app/open-case";
import { examineWorkbook, type Examined } from "../../src/app/check-workbook";
import { factsOfRelation, markCondition, type Relation } from "../../src/checking/index";
import { parseAddress } from "../../src/grid/address";
import { valueAt, valueLookup } from "../../src/grid/snapshot";
import { rules } from "../../src/families/rule-catalogue";
import { toFindings } from "../../src/report/findings";
import { toEnglish } from "../../src/taskpane/strings/english-findings";
import { evaluateOver } from "../support/evaluate-over";
import { leftOverChinese } from "../support/left-over-chinese";
import { faultCodes, readFault, type FaultyWorkbook } from "../support/read-fault";

describe("every rule is proved by one injected fault", () => {
  it("has a fault for every rule and no other", () => {
    expect(faultCodes()).toEqual(rules.map(({ code }) => code).sort());
  });

  for (const rule of rules)
    describe(`${rule.code} ${rule.title}`, () => {
      let one: FaultyWorkbook;
      let examined: Examined;
      beforeAll(async () => {
        one = await readFault(rule.code);
        examined = examineWorkbook(openCase(one.faulty, {}, one.prior));
      });

      it("is broken by its fault, and told in both languages", () => {
        const { fault, sound, faulty } = one;
        const sheet = sound.sheets.find(({ name }) => name === fault.sheet);
        expect(valueAt(sheet!, parseAddress(fault.address)!)).toEqual(fault.from);

        // A published workbook may already break the rule elsewhere: the fault must break it once more.
        expect(brokenIn(examined, rule.code)).toBeGreaterThan(brokenIn(before(one), rule.code));
        // The English pane keeps nothing in Chinese but words of the tables.
        const told = messagesOf(examined, rule.code).map(toEnglish);
        expect(told.length).toBeGreaterThan(0);
        expect(told.filter((words) => leftOverChinese(words, [faulty]).length > 0)).toEqual([]);
        // The same case without the rule proves nothing: it does not pass by accident.
        const settings = { rules: { [rule.code]: "off" } } as const;
        expect(brokenIn(examineWorkbook({ ...examined.opened, settings }), rule.code)).toBe(0);
      });

      it("has a mark that goes out when the relation holds again", () => {
        const { sound, faulty } = one;
        const outcomes = outcomesOf(before(one));
        const findings = toFindings(examined.result).filter(({ severity }) => severity !== "info");
        expect(findings.length).toBeGreaterThan(0);
        const valueOf = valueLookup(faulty);
        for (const finding of findings) {
          if (finding.relation === null) {
            // The measure of a table, the code of a row, a missing row: no formula tells when they are right.
            expect(finding.suspects).toEqual([{ ...finding.cells[0], suggested: null }]);
            continue;
          }
          const condition = markCondition(finding, { home: null, valueOf });
          if (condition === undefined) {
            expect(["same-set", "states"]).toContain(finding.relation.kind);
            continue;
          }
          expect([condition, evaluateOver(faulty, condition)]).toEqual([condition, true]);
          const still = outcomes.get(keyOf(finding.relation));
          // What is no longer a relation says nothing of the formula.
          if (still === undefined) continue;
          const isOn = still === finding.outcome;
          expect([condition, evaluateOver(sound, condition)]).toEqual([condition, isOn]);
        }
      });
    });
});

/** How often a rule is named, in findings and their evidence. */
function brokenIn({ report }: Examined, rule: string): number {
  return report.findings
    .filter(({ outcome }) => outcome !== "rounding-difference")
    .flatMap(({ code, evidence }) => [code, ...evidence.map((one) => one.code)])
    .filter((code) => code === rule).length;
}

/** What is said of a rule, in findings and their evidence. */
function messagesOf({ report }: Examined, rule: string): readonly string[] {
  return report.findings.flatMap(({ code, message, evidence }) => [
    ...(code === rule ? [message] : []),
    ...evidence.filter((one) => one.code === rule).map((one) => one.message),
  ]);
}

/** Sound workbooks: most faults begin with the same ones. */
const known = new Map<string, Examined>();

function before({ sound, soundKey, prior }: FaultyWorkbook): Examined {
  const examined = known.get(soundKey) ?? examineWorkbook(openCase(sound, {}, prior));
  known.set(soundKey, examined);
  return examined;
}

function outcomesOf({ result }: Examined): ReadonlyMap<string, string> {
  return new Map(result.evaluations.map(({ relation, outcome }) => [keyOf(relation), outcome]));
}

/** What tells a relation of one check from another one's: the cells in their order. */
function keyOf(relation: Relation): string {
  const cells = factsOfRelation(relation).map(
    ({ cell }) => cell && `${cell.sheet}!${cell.address}`
  );
  return `${relation.kind} ${cells.map((cell) => cell ?? "-").join()}`;
}
