import { describe, expect, it } from "vitest";
import { checkWorkbook } from "../../../src/app/check-workbook";
import { openCase } from "../../../src/app/open-case";
import { recognizeWorkbook } from "../../../src/app/recognize-workbook";
import type { Block } from "../../../src/budget/block";
import { tablesOf, type AnyBudgetTable } from "../../../src/budget/budget";
import type { Fact } from "../../../src/budget/fact";
import type { Finding } from "../../../src/checking/finding";
import type { WorkbookSnapshot } from "../../../src/grid/snapshot";
import { readCase, withCell } from "../../support/read-workbook";
import { xinjiangWithFunds } from "../../support/xinjiang-funds";

const SAMPLES: Readonly<Record<string, () => Promise<WorkbookSnapshot>>> = {
  hejing: () => readCase("hejing-2026"),
  funds: async () => xinjiangWithFunds(await readCase("hejing-2026")),
  zizhou: () => readCase("zizhou-2024"),
  nine: () => readCase("nine-tables-plain"),
};

async function sampleOf(
  name: string
): Promise<{ readonly sound: WorkbookSnapshot; readonly tables: readonly AnyBudgetTable[] }> {
  const sound = await SAMPLES[name]!();
  return { sound, tables: tablesOf(recognizeWorkbook(sound).budget) };
}

/** Findings of a broken relation beside those of the workbook before. */
function newFindings(before: WorkbookSnapshot, after: WorkbookSnapshot): readonly Finding[] {
  const of = (workbook: WorkbookSnapshot): readonly Finding[] =>
    checkWorkbook(openCase(workbook)).findings.filter(({ outcome }) => outcome === "violated");
  const known = new Set(of(before).map(({ code, message }) => `${code} ${message}`));
  return of(after).filter(
    ({ code, message, severity }) => severity !== "info" && !known.has(`${code} ${message}`)
  );
}

function factsOf({ blocks }: AnyBudgetTable): readonly Fact[] {
  return Object.values<Block>(blocks).flatMap(({ amounts }) => amounts);
}

/** Every amount of the table another. */
function withAmounts(
  workbook: WorkbookSnapshot,
  table: AnyBudgetTable,
  change: (amount: Fact["amount"]) => string
): WorkbookSnapshot {
  return factsOf(table).reduce(
    (all, { cell, amount }) =>
      cell ? withCell(all, cell.sheet, cell.address, Number(change(amount))) : all,
    workbook
  );
}

function withColumnsExchanged(
  workbook: WorkbookSnapshot,
  block: Block,
  one: string,
  other: string
): WorkbookSnapshot {
  const put = (all: WorkbookSnapshot, { cell }: Fact, { state, amount }: Fact): WorkbookSnapshot =>
    cell
      ? withCell(
          all,
          cell.sheet,
          cell.address,
          state === "amount" ? Number(amount.toString()) : null
        )
      : all;
  return block.rows.reduce((all, row) => {
    const [left, right] = [block.fact(row, one), block.fact(row, other)];
    return put(put(all, left, right), right, left);
  }, workbook);
}

describe("two columns that are exchanged are one finding about them", () => {
  it.each([
    ["hejing", 3, "basic", "project"],
    ["hejing", 5, "basic", "project"],
    ["hejing", 6, "personnel", "operating"],
    ["funds", 3, "basic", "project"],
    ["funds", 5, "basic", "project"],
    ["zizhou", 5, "personnel", "operating"],
    ["nine", 3, "basic", "project"],
  ])("%s, table %i, %s and %s", async (name, number, one, other) => {
    const { sound, tables } = await sampleOf(name);
    const table = tables.find((each) => each.number === number)!;
    const { main } = table.blocks as unknown as { readonly main: Block };
    const found = newFindings(sound, withColumnsExchanged(sound, main, one, other));
    expect(found).toMatchObject([{ title: `表${number}有两列填反了`, joined: "together" }]);
    const captions = [one, other].map(
      (id) =>
        main.columns
          .find((column) => column.id === id)!
          .caption.split("/")
          .pop() ?? ""
    );
    for (const caption of captions) expect(found[0]?.message).toContain(`“${caption}”`);
  });
});

describe("a table of another unit is one finding about that table", () => {
  it.each([
    ["hejing", [2, 5, 6, 7]],
    ["funds", [3, 4]],
    ["zizhou", [5]],
    ["nine", [1, 5]],
  ])("%s", async (name, numbers) => {
    const { sound, tables } = await sampleOf(name);
    for (const table of tables.filter(({ number }) => numbers.includes(number))) {
      const foreign = withAmounts(sound, table, (amount) => amount.times(2).toString());
      const errors = newFindings(sound, foreign).filter(({ severity }) => severity === "error");
      expect([table.number, errors.map(({ title }) => title)]).toEqual([
        table.number,
        [`表${table.number}整张与其他表不符`],
      ]);
      expect(errors[0]?.suspects).toEqual([{ ...table.title.cell, suggested: null }]);
    }
  });

  it("not one of which a single item is wrong with its totals", async () => {
    const { sound } = await sampleOf("hejing");
    const cells = { F22: 31.67, E22: 31.67, F21: 31.67, E21: 31.67, F20: 31.67, E20: 31.67 };
    const wrong = Object.entries({ ...cells, F23: 402.62, E23: 472.02 }).reduce(
      (all, [address, amount]) => withCell(all, "五、一般公共预算支出情况表", address, amount),
      sound
    );
    const [first, ...others] = newFindings(sound, wrong);
    expect(first?.suspects[0]).toMatchObject({ address: "F22", suggested: "29.67" });
    expect(others).toEqual([]);
  });
});

describe("a table of amounts that are rounded is one finding about that table", () => {
  it.each([
    ["hejing", "0.1", [1, 5, 6]],
    ["hejing", "1", [3]],
    ["funds", "0.1", [5]],
    ["zizhou", "100", [6]],
    ["nine", "0.1", [4]],
  ])("%s, to %s", async (name, step, numbers) => {
    const { sound, tables } = await sampleOf(name);
    for (const table of tables.filter(({ number }) => numbers.includes(number))) {
      const places = String(1 / Number(step));
      const rounded = withAmounts(sound, table, (amount) =>
        amount.times(places).rounded(0).times(step).toString()
      );
      const errors = newFindings(sound, rounded).filter(({ severity }) => severity === "error");
      expect([table.number, errors.map(({ title }) => title)]).toEqual([
        table.number,
        [`表${table.number}的金额取整`],
      ]);
      expect(errors[0]?.message).toContain(`只保留到 ${step} `);
    }
  });
});

describe("a table in 万元 that was divided by ten thousand once more is one finding about its measure", () => {
  it.each([
    ["hejing", [1, 3, 6, 7]],
    ["funds", [6, 10]],
  ])("%s", async (name, numbers) => {
    const { sound, tables } = await sampleOf(name);
    for (const table of tables.filter(({ number }) => numbers.includes(number))) {
      const divided = withAmounts(sound, table, (amount) => amount.times("0.0001").toString());
      const errors = newFindings(sound, divided).filter(({ severity }) => severity === "error");
      expect([table.number, errors.map(({ title }) => title)]).toEqual([
        table.number,
        [`表${table.number}的计量单位`],
      ]);
      expect(errors[0]?.message).toContain("像是多除了一次一万");
    }
  });
});
