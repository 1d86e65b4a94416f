import { describe, expect, it } from "vitest";
import { openCase } from "../../src/app/open-case";
import { checkWorkbook } from "../../src/app/check-workbook";
import { recognizeWorkbook } from "../../src/app/recognize-workbook";
import type { Block } from "../../src/budget/block";
import { tablesOf } from "../../src/budget/budget";
import type { Fact } from "../../src/budget/fact";
import type { Finding } from "../../src/checking/finding";
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

describe("one changed amount is never overlooked (和静 2026, every amount cell, blank ones included)", () => {
  it("by 0.10: an error names the cell, and it is mostly the first suspect", async () => {
    const workbook = await readCase("hejing-2026");
    const facts = amountCells(workbook);
    expect(facts.length).toBeGreaterThan(600);
    const results = facts.map((fact) => ({ fact, errors: errorsAfter(workbook, fact, "0.10") }));
    expect(
      results
        .filter(({ fact, errors }) => !names(errors, fact))
        .map(({ fact }) => describeFact(fact))
    ).toEqual([]);
    const isFirst = ({ fact, errors }: (typeof results)[number]): boolean =>
      errors.some(({ suspects }) => suspects[0] !== undefined && isSame(suspects[0], fact.cell));
    expect(results.filter(isFirst).length / results.length).toBeGreaterThan(0.95);
    expect(results.filter(({ errors }) => errors.length > 1).length / results.length).toBeLessThan(
      0.05
    );
  }, 900_000);

  it("by 0.01: an error wherever the same quantity stands elsewhere; the honest tails are these", async () => {
    const workbook = await readCase("hejing-2026");
    const unseen = amountCells(workbook).filter(
      (fact) => !names(errorsAfter(workbook, fact, "0.01"), fact)
    );
    expect(unseen.map(describeFact)).toEqual(HONEST_TAILS);
  }, 900_000);
});

function amountCells(workbook: WorkbookSnapshot): readonly Fact[] {
  const { budget } = recognizeWorkbook(workbook);
  return tablesOf(budget).flatMap((table) =>
    (Object.values(table.blocks) as Block[]).flatMap((block) =>
      block.rows.flatMap((row) => block.columns.map(({ id }) => block.fact(row, id)))
    )
  );
}

function errorsAfter(workbook: WorkbookSnapshot, fact: Fact, change: string): readonly Finding[] {
  const changed = fact.amount.plus(Amount.of(change, fact.amount.measure));
  const { sheet, address } = fact.cell!;
  const report = checkWorkbook(
    openCase(withCell(workbook, sheet, address, Number(changed.toString())))
  );
  return report.findings.filter(({ severity }) => severity === "error");
}

function names(findings: readonly Finding[], fact: Fact): boolean {
  return findings.some(({ cells, suspects }) =>
    [...cells, ...suspects].some((cell) => isSame(cell, fact.cell))
  );
}

function isSame(cell: CellRef, other: CellRef | null): boolean {
  return other !== null && cell.sheet === other.sheet && cell.address === other.address;
}

function describeFact({ tableLabel, label }: Fact): string {
  return `${tableLabel} ${label}`;
}
