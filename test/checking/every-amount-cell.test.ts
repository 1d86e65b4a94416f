import { beforeAll, describe, expect, it } from "vitest";
import { checkWorkbook } from "../../src/app/check-workbook";
import { openCase, type Case } from "../../src/app/open-case";
import { tablesOf } from "../../src/budget/budget";
import type { Fact } from "../../src/budget/fact";
import type { Finding } from "../../src/checking/finding";
import { blocksOf, type BlockPlace } from "../../src/checking/revisions/fact-places";
import { withFacts } from "../../src/checking/revisions/revised-budget";
import type { CellRef } from "../../src/grid/address";
import type { WorkbookSnapshot } from "../../src/grid/snapshot";
import { Amount } from "../../src/money/amount";
import { readCase, withCell } from "../support/read-workbook";

/** 0.01 万元 here is a tail that no other figure disproves: several separately rounded parts on either side. */
const HONEST_TAILS = [
  "表2 208 社会保障和就业支出·一般公共预算",
  "表2 20806 企业改革补助·上级一般公共预算安排的转移支付",
  "表2 2080601 企业关闭破产补助·上级一般公共预算安排的转移支付",
  "表2 2080699 其他企业改革发展补助·一般公共预算",
  "表6 总计·人员经费",
];

interface Place {
  readonly fact: Fact;
  readonly block: BlockPlace;
}

let workbook: WorkbookSnapshot;
let opened: Case;
let places: readonly Place[];
beforeAll(async () => {
  workbook = await readCase("hejing-2026");
  opened = openCase(workbook);
  places = tablesOf(opened.budget).flatMap((table) =>
    blocksOf(table).flatMap(([blockId, block]) =>
      block.rows.flatMap((row) =>
        block.columns.map(({ id }) => ({
          fact: block.fact(row, id),
          block: { table, blockId, block },
        }))
      )
    )
  );
});

describe("one changed amount is never overlooked (和静 2026, every amount cell, blank ones included)", () => {
  it("by 0.10: an error names the cell, and it is mostly the first suspect", () => {
    expect(places.length).toBeGreaterThan(600);
    const results = places.map((place) => ({ place, errors: errorsAfter(place, "0.10") }));
    const unseen = results.filter(({ place, errors }) => !names(errors, place.fact));
    expect(unseen.map(({ place }) => describePlace(place))).toEqual([]);
    const isFirst = ({ place, errors }: (typeof results)[number]): boolean =>
      errors.some(({ suspects: [first] }) => first !== undefined && isSame(first, place.fact.cell));
    expect(results.filter(isFirst).length / results.length).toBeGreaterThan(0.95);
    expect(results.filter(({ errors }) => errors.length > 1).length / results.length).toBeLessThan(
      0.05
    );
  }, 900_000);

  it("by 0.01: an error wherever the same quantity stands elsewhere; the honest tails are these", () => {
    const unseen = places.filter((place) => !names(errorsAfter(place, "0.01"), place.fact));
    expect(unseen.map(describePlace)).toEqual(HONEST_TAILS);
  }, 900_000);

  it("is the same change as another number typed into the cell (every 25th of the tables with figures)", () => {
    const filled = places.filter(({ block: { table } }) => table.status === "recognized");
    const some = filled.filter((_, at) => at % 25 === 0);
    expect(some.length).toBeGreaterThan(15);
    for (const place of some) {
      const { sheet, address } = place.fact.cell!;
      const typed = withCell(workbook, sheet, address, Number(changedAmount(place.fact, "0.10")));
      expect(asTold(errorsAfter(place, "0.10"))).toEqual(asTold(errorsOf(openCase(typed))));
    }
  });
});

/** Figures make their words and cells when they are asked for; what is told is all of them. */
function asTold(findings: readonly Finding[]): unknown {
  return JSON.parse(JSON.stringify(findings));
}

function changedAmount({ amount }: Fact, change: string): Amount {
  return amount.plus(Amount.of(change, amount.measure));
}

/** The workbook is opened once; what a cell says is changed where it was read to. */
function errorsAfter({ fact, block }: Place, change: string): readonly Finding[] {
  const changed = fact.with({ state: "amount", amount: changedAmount(fact, change) });
  const budget = withFacts(opened.budget, block, new Map([[fact, changed]]));
  return errorsOf({ ...opened, budget });
}

function errorsOf(changed: Case): readonly Finding[] {
  return checkWorkbook(changed).findings.filter(({ severity }) => severity === "error");
}

function names(findings: readonly Finding[], fact: Fact): boolean {
  return findings.some(({ cells, suspects }) =>
    [...cells, ...suspects].some((cell) => isSame(cell, fact.cell))
  );
}

function isSame(cell: CellRef, other: CellRef | null): boolean {
  return other !== null && cell.sheet === other.sheet && cell.address === other.address;
}

function describePlace({ fact: { tableLabel, label } }: Place): string {
  return `${tableLabel} ${label}`;
}
