import { describe, expect, it } from "vitest";
import { markTypedRows } from "../../src/document/typed-tables";

/** Cells of the rows that were taken for rows of a table, the words of other lines. */
function read(lines: readonly string[]): readonly (readonly string[] | string)[] {
  const marked = markTypedRows(lines);
  expect(marked.map(({ length }) => length)).toEqual(lines.map(({ length }) => length));
  return marked.map((line) =>
    line.includes("\t") ? line.split("\t").map((cell) => cell.trim()) : line.trim()
  );
}

const TABLE = [
  ["科目", "金额", "占比"],
  ["办公费", "1.20", "40%"],
  ["邮电费", "1.80", "60%"],
];

describe("rows typed", () => {
  it.each([
    ["with bars", (cells: readonly string[]) => `| ${cells.join(" | ")} |`],
    ["with full-width bars", (cells: readonly string[]) => `｜${cells.join("｜")}｜`],
    ["with bars between them", (cells: readonly string[]) => cells.join(" | ")],
    ["with wide gaps", (cells: readonly string[]) => `  ${cells.join("     ")}`],
    ["with full-width gaps", (cells: readonly string[]) => cells.join("　　")],
  ])("%s are rows with tabs, of the same length", (_name, type) => {
    const lines = ["前文。", ...TABLE.map(type), "后文。"];
    expect(read(lines)).toEqual(["前文。", ...TABLE, "后文。"]);
  });

  it("with rules or blank lines between them are still rows", () => {
    const [head = [], ...rows] = TABLE;
    const bar = (cells: readonly string[]): string => `│${cells.join("│")}│`;
    expect(read([bar(head), "├──┼──┼──┤", "", ...rows.map(bar), "└──┴──┴──┘"])).toEqual([
      head,
      "",
      "",
      ...rows,
      "",
    ]);
  });

  it("without an outer bar keep an empty first cell", () => {
    expect(read(["产出 | 数量 | 次数", " | 质量 | 合格率", " |  | 及时率"])).toEqual([
      ["产出", "数量", "次数"],
      ["", "质量", "合格率"],
      ["", "", "及时率"],
    ]);
  });

  it("may be a list of names with an amount each", () => {
    expect(read(["科目    金额", "办公费    1.20", "印刷费    0.50万元"])).toEqual([
      ["科目", "金额"],
      ["办公费", "1.20"],
      ["印刷费", "0.50万元"],
    ]);
  });

  it.each([
    ["words with spaces between their characters", ["目　　录", "合　计", "年　　月　　日"]],
    ["one line alone", ["联系人：甲    电话：乙    日期：丙"]],
    [
      "sentences in which an export set the numbers apart",
      [
        "乙县  2026  年收入预算  417.49  万元，占  88.82  %，比上年",
        "增加  1.20  万元，增长  0.29  %，主要是人员",
      ],
    ],
    ["lines of contents", ["一、概况    1", "二、情况说明    5"].map((line) => `${line}。`)],
    ["a bar within words", ["甲|乙单位的说明。", "一般公共预算收入|支出。"]],
  ])("are not %s", (_name, lines) => {
    expect(markTypedRows(lines)).toEqual(lines);
  });

  it.each([
    ["一、\t主要职责", "一、 主要职责"],
    ["（二）\t支出预算情况说明", "（二） 支出预算情况说明"],
    ["1.\t公务接待费1.27万元。", "1. 公务接待费1.27万元。"],
    ["第二节\t支出情况", "第二节 支出情况"],
  ])("are no numbers of items that an export set off: %s", (line, own) => {
    expect(markTypedRows([line])).toEqual([own]);
    const row = "1.\t办公费\t1.20";
    expect(markTypedRows([row])).toEqual([row]);
  });

  it("take a time in the length of the text only", () => {
    const hostile = [
      " ".repeat(100_000),
      "|".repeat(100_000),
      "a  ".repeat(30_000),
      "—".repeat(90_000),
    ];
    expect(markTypedRows(hostile)).toHaveLength(hostile.length);
  });
});
