import { describe, expect, it } from "vitest";
import { openCase } from "../../../src/app/open-case";
import { examineWorkbook } from "../../../src/app/check-workbook";
import { factsOfRelation } from "../../../src/checking/evaluate";
import { markCondition } from "../../../src/checking/formulas/mark-condition";
import type { Relation } from "../../../src/checking/relations/relation";
import { valueLookup } from "../../../src/grid/snapshot";
import { toFindings } from "../../../src/report/findings";
import { evaluateOver } from "../../support/evaluate-over";
import { faultCodes, readFault, type FaultyWorkbook } from "../../support/read-fault";

/** What tells a relation of one check from another one's: the cells in their order. */
const keyOf = (relation: Relation): string =>
  `${relation.kind} ${factsOfRelation(relation)
    .map(({ cell }) => (cell ? `${cell.sheet}!${cell.address}` : "-"))
    .join()}`;

/** Outcomes of a sound workbook by relation; most faults begin with the same ones. */
const known = new Map<string, ReadonlyMap<string, string>>();

function outcomesOf({ sound, soundKey, prior }: FaultyWorkbook): ReadonlyMap<string, string> {
  const before = known.get(soundKey);
  if (before) return before;
  const { evaluations } = examineWorkbook(openCase(sound, {}, prior)).result;
  const outcomes = new Map(
    evaluations.map(({ relation, outcome }) => [keyOf(relation), outcome] as const)
  );
  known.set(soundKey, outcomes);
  return outcomes;
}

describe("the mark of every injected fault", () => {
  for (const code of faultCodes()) {
    it(`${code} goes out when the relation holds again`, async () => {
      const fault = await readFault(code);
      const { sound, faulty, prior } = fault;
      const outcomes = outcomesOf(fault);
      const examined = examineWorkbook(openCase(faulty, {}, prior));
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
        const still = outcomes.get(keyOf(finding.relation)) ?? "no longer a relation";
        if (still === "no longer a relation") continue;
        expect([condition, evaluateOver(sound, condition)]).toEqual([
          condition,
          still === finding.outcome,
        ]);
      }
    });
  }
});
