import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { compareFiles } from "../../../src/report/batch/compare-files";
import { toSummary } from "../../../src/report/batch/summary";
import { toSummaryCsv } from "../../../src/report/batch/summary-csv";
import {
  SUMMARY_SCRIPT,
  SUMMARY_SCRIPT_HASH,
  toSummaryHtml,
} from "../../../src/report/batch/summary-html";
import type { SummaryRow } from "../../../src/report/batch/summary-row";
import { renderSummary } from "../../../src/report/batch/summary-text";
import { UNUSABLE } from "../../../src/report/verdict";

const PASSED = { ...UNUSABLE, kind: "passed", name: "通过", judged: 9 } as const;

function row(file: string, unit: string | null, more: Partial<SummaryRow> = {}): SummaryRow {
  return {
    ...{
      kind: "workbook" as const,
      file,
      unit,
      year: 2026,
      verdict: PASSED,
      blanks: null,
      tables: 12,
      numbers: null,
    },
    ...{ refusal: null, rules: [], figures: [], sha256: file, hasPrior: true, ...more },
  };
}

const figures = (amounts: number, ...prints: readonly string[]): SummaryRow["figures"] =>
  prints.map((print, at) => ({ table: `table${at}`, amounts, print }));

const broken = (code: string, count: number): SummaryRow["rules"] => [
  { code, title: `规则${code}`, severity: "error", count },
];

describe("files compared with each other", () => {
  const remarksOf = (rows: readonly SummaryRow[], expected: readonly string[] | null = null) =>
    Object.fromEntries(compareFiles(rows, expected).remarks);

  it("a unit that comes twice, whatever the width of its brackets, with the same content or another", () => {
    const same = remarksOf([
      row("a", "甲局(本级)", { sha256: "1" }),
      row("b", "甲局（本级）", { sha256: "1" }),
      row("c", "甲局(本级)", { year: 2025 }),
    ]);
    expect(Object.keys(same)).toEqual(["a", "b"]);
    expect(same["a"]?.join("")).toContain("“b”（甲局（本级）），内容完全相同");
    const other = remarksOf([row("a", "甲局"), row("b", "甲局")]);
    expect(other["b"]?.join("")).toContain("“a”（甲局），内容不同");
  });

  it("a unit whose tables stand in a file each, empty ones too, is told to put them together", () => {
    const [first, second] = figures(9, "x", "y").map((one) => [one]);
    const apart = [
      row("a", "甲局", { figures: first! }),
      row("b", "甲局", { figures: second! }),
      row("c", "甲局", { figures: [] }),
    ];
    expect(remarksOf(apart)["a"]?.join("")).toContain(
      "“b”（甲局）、“c”（甲局），各文件是不同的表，相互之间没有核对；请把一个单位的表合在一个工作簿里再校核。"
    );
    const whole = row("d", "甲局", { figures: figures(9, "x", "y") });
    expect(remarksOf([...apart, whole])["a"]?.join("")).toContain("内容不同，请核对用哪一个");
  });

  it("the amounts of another unit, in all tables or some; not what is alike by chance, nor the unit's own", () => {
    const remarks = remarksOf([
      row("a", "甲局", { figures: figures(9, "x", "y") }),
      row("b", "乙局", { figures: figures(9, "x", "y") }),
      row("c", "丙局", { figures: figures(9, "x", "z") }),
      row("d", "丁局", { figures: figures(2, "x") }),
      row("e", "戊局", { figures: figures(9, "w") }),
      row("f", "戊局", { figures: figures(9, "w"), year: 2025 }),
    ]);
    expect(Object.keys(remarks)).toEqual(["a", "b", "c"]);
    expect(remarks["a"]?.join("")).toContain(
      "各表的金额与另一单位的“b”（乙局）、“c”（丙局）完全相同"
    );
    expect(remarks["c"]?.join("")).toContain(
      "1 张表的金额与另一单位的“a”（甲局）、“b”（乙局）完全相同"
    );
  });

  it("takes ten thousand copies of one workbook in no time", () => {
    const rows = Array.from({ length: 10_000 }, (_, at) =>
      row(`${at}`, `${at % 2}局`, { figures: figures(9, "x", "y", "z"), sha256: "1" })
    );
    expect(compareFiles(rows, null).remarks.size).toBe(10_000);
  });

  it("units of the list that did not come, units that are not on it; a broken file stands for the unit it names", () => {
    const refused = { verdict: UNUSABLE, refusal: "坏的。" };
    const { missing, surplus, remarks } = compareFiles(
      [row("a", "甲局"), row("文件/丙局.xls", null, refused), row("d", "丁局")],
      ["甲局", "乙局", "丙局"]
    );
    expect(missing).toEqual(["乙局"]);
    expect(surplus).toBe(1);
    expect(remarks.get("d")).toEqual(["单位不在名单里。"]);
  });
});

describe("the summary", () => {
  const refusal = "无法读取“坏.xlsx”。";
  const rows = [
    row("b.xlsx", '=HYPERLINK("x"),', { rules: broken("BC002", 3) }),
    row("坏.xlsx", null, { verdict: UNUSABLE, refusal, year: null, tables: null }),
    row("a<b>.xlsx", "甲局", { rules: [...broken("BC002", 1), ...broken("BC001", 1)] }),
  ];
  const comparison = compareFiles(rows, ["甲局", "没有来的"]);
  const summary = toSummary(rows, comparison);

  it("is the same in whatever order the rows come; what is not known stays empty", () => {
    expect(toSummary([...rows].reverse(), comparison)).toEqual(summary);
    const cells = summary.tables[0]?.rows.map((cells) =>
      cells.map((cell) => (cell === null || typeof cell === "number" ? cell : cell.text))
    );
    expect(cells).toEqual([
      ["甲局", "a<b>.xlsx", 2026, "通过", 0, 0, 0, null, 12, 0, 0, null, null],
      [
        '=HYPERLINK("x"),',
        "b.xlsx",
        2026,
        "通过",
        0,
        0,
        0,
        null,
        12,
        0,
        0,
        null,
        "单位不在名单里。",
      ],
      [null, "坏.xlsx", null, "不能用", ...Array<null>(8).fill(null), refusal],
      [
        "没有来的",
        null,
        null,
        "没有收到",
        ...Array<null>(8).fill(null),
        expect.stringContaining("名单里有这个单位"),
      ],
    ]);
    expect(summary.tables[1]?.rows).toEqual([
      [{ text: "BC002" }, { text: "规则BC002" }, { text: "不一致" }, 2, 4],
      [{ text: "BC001" }, { text: "规则BC001" }, { text: "不一致" }, 1, 1],
    ]);
  });

  it("as a list: a mark for Excel, and nothing that it would calculate", () => {
    const [table] = summary.tables;
    const csv = toSummaryCsv(table!);
    expect(csv.startsWith("\ufeff单位,文件,")).toBe(true);
    expect(csv.split("\r\n")).toHaveLength(6);
    expect(csv).toContain(`\r\n"'=HYPERLINK(""x""),",b.xlsx,2026`);
  });

  it("as a page: nothing of a file becomes part of it, and only its own script runs", () => {
    const html = toSummaryHtml(summary, (file) => file);
    expect(html).toContain('<a href="a&lt;b&gt;.xlsx">a&lt;b&gt;.xlsx</a>');
    expect(html).not.toContain("<b>");
    const hash = createHash("sha256").update(SUMMARY_SCRIPT).digest("base64");
    expect(SUMMARY_SCRIPT_HASH).toBe(`sha256-${hash}`);
    expect(html).toContain(`<script>${SUMMARY_SCRIPT}</script>`);
  });

  it("for a terminal: many files that passed are counted, the others listed", () => {
    expect(
      renderSummary(summary)
        .split("\n")
        .filter((line) => line.startsWith("通过"))
    ).toHaveLength(2);
    const many = Array.from({ length: 100 }, (_, at) => row(`${at}`, `${at}局`));
    const shown = renderSummary(toSummary([...many, ...rows], compareFiles([], null)));
    expect(shown).toContain("另有 102 个通过的文件没有列出");
    expect(shown).toContain(refusal);
    expect(shown).toContain("文件：共 103 个：通过 102，不能用 1。");
    expect(shown).toContain("不能用：打不开或不是公开表 1；原因见备注。");
    const old = ["a.xls", "b.XLS", "c.et"].map((file) => row(file, null, { verdict: UNUSABLE }));
    expect(renderSummary(toSummary([...old, ...rows], compareFiles([], null)))).toContain(
      "不能用：.et 1，.xls 2，打不开或不是公开表 1；原因见备注。"
    );
  });
});
