import type { BudgetRow } from "../../budget/block";
import { tablesOf, type Budget } from "../../budget/budget";
import { bareName, codesNamed, isOneOf, listedCode, type OwnCodes } from "../../budget/code-book";
import type { Fact } from "../../budget/fact";
import { factsOfRelation } from "../evaluate";
import type { RuleEvaluation } from "../rule-evaluation";
import { isEquation, keyOf } from "../slip-line";
import type { AskedRow } from "./asked-rows";
import { blocksOf, type BlockPlace, type FactPlace } from "./fact-places";
import { lackingParents } from "./lacking-parents";
import { withCode } from "./revised-budget";
import type { Judge, Proposal, RevisedBudget } from "./revision";
import { codesByName, KIND_OF_CODE } from "./row-place";

/** Rows that bear the name of a code that is asked for, under another code. */
export function proposeCodes(budget: Budget, asked: readonly AskedRow[]): readonly Proposal[] {
  return asked.flatMap(({ owner, key, name, weight }) => {
    const kind = /^\d+$/u.test(key) ? KIND_OF_CODE[key.length] : undefined;
    if (!kind || name === "") return [];
    const namesakes = owner.block
      .rowsOf("category", "section", "item")
      .filter((row) => row.code !== key && isOneOf([name], row.name));
    return namesakes.map((row) => toProposal(budget, owner, row, key, null, weight + 1));
  });
}

/**
 * Rows that stand under a parent that is not theirs, where sums of their table are broken: their name is that of another
 * code in the list or in another table, or another parent lacks just their amounts.
 */
export function proposeParents(
  budget: Budget,
  broken: readonly RuleEvaluation[],
  places: ReadonlyMap<Fact, FactPlace>,
  ownCodes: OwnCodes
): readonly Proposal[] {
  const elsewhere = codesByName(budget);
  return brokenBlocks(broken, places).flatMap(({ owner, equations }) => {
    const parentsLacking = lackingParents(owner.block, equations);
    const coded = owner.block
      .rowsOf("section", "item", "project")
      .filter(({ code }) => (code?.length ?? 0) > 3);
    return coded.flatMap((row) => {
      const named = codesOfName(row, elsewhere, ownCodes);
      const lacking = parentsLacking(row).filter(
        ({ code }) => !named.some((one) => one.startsWith(code ?? ""))
      );
      // Nothing has to be found out for them: they come before the rows that would have to be copies.
      const weight = equations.length * 2;
      return [
        ...named.map((code) => toProposal(budget, owner, row, code, null, weight)),
        ...lacking.map((parent) =>
          toProposal(budget, owner, row, codeUnder(parent, row), parent, weight)
        ),
      ];
    });
  });
}

/**
 * Rows that a statement says bear a wrong name, where their code is the doubtful one: another row of the table has it, the row
 * above it is not there, or other tables call the code that the name belongs to so.
 */
export function proposeNamed(
  budget: Budget,
  broken: readonly RuleEvaluation[],
  ownCodes: OwnCodes
): readonly Proposal[] {
  const doubted = new Set(
    broken.flatMap(({ relation }) => (relation.kind === "states" ? relation.cells : []).map(keyOf))
  );
  if (doubted.size === 0) return [];
  const owners = tablesOf(budget).flatMap((table) =>
    blocksOf(table).map(([blockId, block]) => ({ table, blockId, block }))
  );
  const elsewhere = codesByName(budget);
  return owners.flatMap((owner) =>
    owner.block
      .rowsOf("category", "section", "item")
      .filter((row) => doubted.has(keyOf(row.cell)))
      .flatMap((row) =>
        codesOfName(row, elsewhere, ownCodes)
          .filter((code) => owner.block.row(code) === null)
          .filter(
            (code) =>
              isDoubtful(owner, row) || elsewhere.get(bareName(row.name))?.includes(code) === true
          )
          // What its own name says is simpler than any thought about its amounts.
          .map((code) => toProposal(budget, owner, row, code, null, 2 * broken.length + 1))
      )
  );
}

/** True where another row of the table has the code of a row, or the row above it is not there. */
function isDoubtful({ block }: BlockPlace, { code }: BudgetRow): boolean {
  const own = code ?? "";
  const isTwice = block.rows.filter((row) => row.code === own).length > 1;
  return isTwice || (own.length > 3 && block.row(own.slice(0, -2)) === null);
}

/** Codes as long as that of a row that bear its name where its own does not. */
function codesOfName(
  { code, name }: BudgetRow,
  elsewhere: ReadonlyMap<string, readonly string[]>,
  ownCodes: OwnCodes
): readonly string[] {
  if (code === null || name === "" || isOneOf(listedCode(code, ownCodes)?.names ?? [], name))
    return [];
  const known = [...(elsewhere.get(bareName(name)) ?? []), ...codesNamed(name, ownCodes)];
  return [...new Set(known)].filter((one) => one !== code && one.length === code.length);
}

/** Nothing tells the last digits of a code but its name. */
function codeUnder({ code }: BudgetRow, row: BudgetRow): string {
  return (code ?? "").padEnd(row.code?.length ?? 0, "?");
}

/** Blocks with broken equations, and how they are broken. */
function brokenBlocks(
  broken: readonly RuleEvaluation[],
  places: ReadonlyMap<Fact, FactPlace>
): readonly { readonly owner: BlockPlace; readonly equations: readonly RuleEvaluation[] }[] {
  const byBlock = new Map<
    BlockPlace["block"],
    { owner: BlockPlace; equations: RuleEvaluation[] }
  >();
  for (const one of broken.filter(({ relation }) => isEquation(relation))) {
    const owners = factsOfRelation(one.relation).flatMap((fact) => places.get(fact) ?? []);
    for (const owner of new Map(owners.map((place) => [place.block, place])).values()) {
      const known = byBlock.get(owner.block) ?? { owner, equations: [] };
      known.equations.push(one);
      byBlock.set(owner.block, known);
    }
  }
  return [...byBlock.values()];
}

/** @param parent - the row that it belongs under, where only that is known */
function toProposal(
  budget: Budget,
  owner: BlockPlace,
  row: BudgetRow,
  code: string,
  parent: BudgetRow | null,
  weight: number
): Proposal {
  const isProject = row.kind === "project";
  const kind = isProject ? row.kind : (KIND_OF_CODE[code.length] ?? row.kind);
  const right = { ...row, key: isProject ? row.key : code, kind, code };
  const revise = (judge: Judge): RevisedBudget => {
    const revised = withCode(budget, owner, row, right);
    return {
      revision: { kind: "wrong-code", table: owner.table, row, code, parent },
      budget: revised,
      evaluations: judge(revised),
      freeAmounts: 0,
      confirming: 0,
    };
  };
  return { weight, revise };
}
