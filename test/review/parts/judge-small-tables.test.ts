import { expect, it } from "vitest";
import { recognizeWorkbook } from "../../../src/app/recognize-workbook";
import { markTypedRows } from "../../../src/document/typed-tables";
import { judgeSmallTables, stretchesOf } from "../../../src/review/parts/judge-small-tables";
import { placeLines } from "../../../src/review/parts/part-finding";
import { readCase } from "../../support/read-workbook";

const { budget } = recognizeWorkbook(await readCase("hejing-2026"));
const { main } = budget.tables.generalPublicBudgetBasicExpenditure!.blocks;
const ROWS = main.rows
  .filter(({ code }) => code?.startsWith("302") === true && code.length === 5)
  .map((row) => [row.name, main.fact(row, "total").amount.toFixed(2)] as const);
const TOTAL = main.fact("302", "total").amount.toFixed(2);

function judge(rows: readonly (readonly string[])[], caption = ["科目", "金额（万元）"]) {
  const typed = [caption, ...rows].map((cells) => cells.join("    "));
  const lines = markTypedRows(["公用经费明细如下：", ...typed, "以上为全部。"]);
  const { findings, agreed } = judgeSmallTables(stretchesOf(placeLines(lines), []), budget);
  return { agreed: agreed.length, messages: findings.map(({ message }) => message) };
}

it("a small table agrees with the column it was typed from", () => {
  expect(ROWS.length).toBeGreaterThan(3);
  expect(judge([...ROWS, ["合计", TOTAL]])).toEqual({ agreed: ROWS.length, messages: [] });
  const inYuan = ROWS.map(([name, amount]) => [name, `${amount.replace(".", "")}00.00`]);
  expect(judge(inYuan, ["科目", "金额（元）"]).messages).toEqual([]);
});

it("asks about a row with another amount, an unknown row, and a total that is none", () => {
  const [first, ...others] = ROWS;
  const wrong = judge([[first![0], "999.99"], ...others]).messages;
  expect(wrong).toEqual([expect.stringContaining(`“${first![0]}”是999.99万元`)]);
  expect(judge([...ROWS, ["接待杂费", "1.11"]]).messages).toEqual([
    expect.stringContaining("里没有这一行"),
  ]);
  expect(judge([...ROWS, ["合计", "999.99"]]).messages).toEqual([
    expect.stringContaining("相加是"),
  ]);
});

it("says nothing of a table that is no column's", () => {
  expect(
    judge([
      ["甲", "1.00"],
      ["乙", "2.00"],
      ["丙", "3.00"],
      ["合计", "9.00"],
    ])
  ).toEqual({
    agreed: 0,
    messages: [],
  });
});
