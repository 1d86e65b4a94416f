import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openCase } from "../../src/app/open-case";
import { reviewPrintedTargets } from "../../src/app/review-printed-targets";
import { reviewText } from "../../src/app/review-text";
import { markTypedRows } from "../../src/document/typed-tables";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/grid/snapshot";
import { casePath, readCase, readCaseWithTargets, withCell } from "../support/read-workbook";

/** A sheet as an export prints it: a line for each row, tabs between the cells of tables. */
function printed({ values }: SheetSnapshot): readonly string[] {
  return values.map((row) => {
    const cells = row.map((value) => (value === null ? "" : String(value as string | number)));
    return cells.slice(1).every((cell) => cell === "") ? (cells[0] ?? "") : cells.join("\t");
  });
}

/** A text with tables where it announces them. */
function withTables(text: readonly string[], tables: readonly string[]): readonly string[] {
  const at = text.findIndex((line) => line.includes("其他需说明的事项"));
  return [...text.slice(0, at), ...tables, ...text.slice(at)];
}

const targetsOf = ({ sheets }: WorkbookSnapshot): SheetSnapshot =>
  sheets.find(({ name }) => name === "绩效")!;

const linesOf = (slug: string): readonly string[] =>
  readFileSync(casePath(slug, "text.txt"), "utf8").split("\n");

describe("reviewing a whole document", () => {
  it("和静 2026: every fault of the text and of the target tables printed in it", async () => {
    const withTargets = await readCaseWithTargets("hejing-2026");
    const lines = ["和静县社会保险管理局概况", ...linesOf("hejing-2026")];
    const reviewed = reviewText(
      openCase(await readCase("hejing-2026")),
      withTables(lines, printed(targetsOf(withTargets)))
    );
    expect(reviewed.findings.map(({ code, severity }) => `${code} ${severity}`)).toEqual([
      "BN001 warning", // HJ-15: the number of another document, cited in both parts of a project
      "BN001 warning",
      "BN001 info", // 补贴人数 stands in no line of its own
      "BN001 warning", // HJ-09: persons × standard × months
      "BN001 error", // HJ-01
      "BN001 warning", // HJ-13
      "BN001 warning", // HJ-10: an expense that has no amount
      "BN001 error", // HJ-04
      "BN001 error", // HJ-02
      "BN001 error", // HJ-03
      "BC302 error", // HJ-05, and HJ-06, its total
      "BC308 error", // HJ-07
      "BC309 error", // HJ-08
      "BC322 error", // HJ-14
      "BN002 warning", // HJ-11
    ]);
    const own = reviewed.findings.find(({ code }) => code === "BC302");
    expect(own?.quote).toContain("本级安排\t400.6");
    expect(own?.message).not.toMatch(/本级安排”（[A-Z]/u);
    expect(reviewed.remarks).toEqual([
      "没有上年工作簿，与上年比较的数字只核对了文中各数之间的关系。",
    ]);
  });

  it("阿克陶 2025: the amount in a reason, 部门价值 for 单位价值, and the number of persons twice", async () => {
    const withTargets = await readCaseWithTargets("aketao-2025");
    const reviewed = reviewText(
      openCase(await readCase("aketao-2025")),
      withTables(linesOf("aketao-2025"), printed(targetsOf(withTargets)))
    );
    expect(reviewed.findings.map(({ code, severity }) => `${code} ${severity}`)).toEqual([
      "BN001 warning", // AKT-02
      "BN001 warning", // AKT-03
      "BN001 info", // a project in another place than in the table
      "BN001 error", // AKT-01
      ...["BN001 warning", "BN001 warning"], // AKT-08, in two places
      ...["BN003 warning", "BN003 warning"], // AKT-05: a cost and its amount, in the text and in the table
      "BC318 warning", // AKT-04
    ]);
  });

  it("what is left out at the end of a section is missed in that section, not in the next", async () => {
    const opened = openCase(await readCase("hejing-2026"));
    const lines = linesOf("hejing-2026").filter((line) => line.trim() !== "");
    const isHeading = (line: string | undefined): boolean =>
      /^(?:第.部分|[一二三四五六七八九十]{1,3}、[^。]*$)/u.test(line?.trim() ?? "");
    const before = new Set(reviewText(opened, lines).findings.map(({ message }) => message));
    let missed = 0;
    for (const [at, line] of lines.entries()) {
      if (at === 0 || isHeading(line) || !isHeading(lines[at + 1])) continue;
      const heading = lines.slice(0, at).filter(isHeading).at(-1);
      const { findings } = reviewText(opened, lines.filter((_, other) => other !== at));
      const left = findings.filter(({ quote, message }) => quote === "" && !before.has(message));
      for (const { location } of left) {
        expect(location.heading?.trim()).toBe(heading?.trim());
        missed += 1;
      }
    }
    expect(missed).toBeGreaterThan(3);
  });

  it("says when there is no target table to be read", async () => {
    const { remarks } = reviewText(openCase(await readCase("hejing-2026")), linesOf("hejing-2026"));
    expect(remarks).toContain("文稿里没有找到绩效目标表，没有核对绩效目标。");
  });
});

describe("target tables printed in a text", async () => {
  const workbook = await readCaseWithTargets("hejing-2026");
  const opened = openCase(workbook);
  const lines = printed(targetsOf(workbook));
  const codes = (text: readonly string[]): readonly string[] =>
    reviewPrintedTargets(opened, text).findings.map(({ code }) => code);

  it("are checked like those of a sheet", () => {
    const right = withCell(workbook, "绩效", "F22", 28.9);
    expect(codes(lines)).toContain("BC308");
    expect(codes(printed(targetsOf(right)))).not.toContain("BC308");
  });

  it("are read in rows that have lost their empty cells", () => {
    const short = lines.map((line) => line.split("\t").filter(Boolean).join("\t"));
    const reviewed = reviewPrintedTargets(opened, short);
    expect(reviewed.findings.map(({ code }) => code)).toEqual(codes(lines));
    expect(reviewed.skipped).toEqual([]);
  });

  it("are left alone in rows that an export printed out of step, and that is said", () => {
    const at = lines.findIndex((line) => line.includes("时效指标"));
    const shifted = lines.map((line, index) =>
      index === at ? "时效指标\t生活补助\t发放月份\t说明\t12\t10" : line
    );
    const reviewed = reviewPrintedTargets(opened, shifted);
    expect(reviewed.findings.map(({ code }) => code)).toEqual(codes(lines));
    expect(reviewed.skipped).toEqual([shifted[at]]);
  });

  it("are none that is missing, where one of them could not be read", () => {
    const title = lines.findIndex((line) => line.includes("项目支出绩效目标表"));
    const head = lines.findIndex((line, at) => at > title && line.includes("三级指标"));
    const unread = lines.map((line, at) => (at === head ? line.replace("二级指标", "级别") : line));
    const reviewed = reviewPrintedTargets(opened, unread);
    expect(codes(lines)).toContain("BC309");
    expect(reviewed.findings.map(({ code }) => code)).not.toContain("BC309");
    expect(reviewed.skipped).toEqual([expect.stringContaining("这张表没有读懂")]);
  });

  it("are read beside the end of a page, and a row that it cut is one", () => {
    const at = lines.findIndex((line) => line.includes("时效指标"));
    const apart = [...lines.slice(0, at), "", ...lines.slice(at)];
    const cells = (lines[at] ?? "").split("\t");
    const first = cells.map((cell, column) => (column === 2 ? cell.slice(0, 4) : cell));
    const rest = cells.map((cell, column) => (column === 2 ? cell.slice(4) : ""));
    const cut = [
      ...lines.slice(0, at),
      first.join("\t"),
      "",
      rest.join("\t"),
      ...lines.slice(at + 1),
    ];
    for (const broken of [apart, cut]) {
      const reviewed = reviewPrintedTargets(opened, broken);
      expect(reviewed.findings.map(({ code }) => code)).toEqual(codes(lines));
      expect(reviewed.skipped).toEqual([]);
    }
  });

  it.each([
    ["bars", (cells: readonly string[]) => `| ${cells.join(" | ")} |`],
    ["gaps", (cells: readonly string[]) => cells.filter(Boolean).join("    ")],
  ])("are read where they were typed with %s", (_name, type) => {
    const typed = lines.map((line) => (line.includes("\t") ? type(line.split("\t")) : line));
    expect(codes(markTypedRows(typed))).toEqual(codes(lines));
  });
});
