import { describe, expect, it } from "vitest";
import { pairFiles, readPairList } from "../../src/cli/pair-files";

const shortly = (paths: readonly string[]): readonly string[] =>
  pairFiles(paths).pairs.map(
    ({ workbook, text, prior }) => `${workbook} ${text}${prior === null ? "" : ` ${prior}`}`
  );

describe("pairing workbooks with texts", () => {
  it.each([
    [
      "equal names",
      ["a/甲局.xlsm", "a/甲局.docx", "a/乙局.xlsx", "a/乙局.txt"],
      ["a/乙局.xlsx a/乙局.txt", "a/甲局.xlsm a/甲局.docx"],
    ],
    [
      "the unit in the names",
      [
        "a/甲局2026年部门预算公开表.xlsx",
        "a/乙局公开表.xlsx",
        "a/甲局情况说明（定稿）.docx",
        "a/乙局2026年预算说明.docx",
      ],
      [
        "a/乙局公开表.xlsx a/乙局2026年预算说明.docx",
        "a/甲局2026年部门预算公开表.xlsx a/甲局情况说明（定稿）.docx",
      ],
    ],
    [
      "the only two of a folder, with last year's",
      ["甲/workbook.xlsx", "甲/published.txt", "甲/prior.xlsx"],
      ["甲/workbook.xlsx 甲/published.txt 甲/prior.xlsx"],
    ],
    [
      "the unit in two folders",
      ["表/甲局.xlsx", "表/乙局.xlsx", "文/甲局预算说明.docx", "文/乙局预算说明.docx"],
      ["表/乙局.xlsx 文/乙局预算说明.docx", "表/甲局.xlsx 文/甲局预算说明.docx"],
    ],
  ])("goes by %s", (_name, paths, pairs) => {
    expect(shortly(paths)).toEqual(pairs);
    expect(pairFiles(paths).unpaired).toEqual([]);
  });

  it("never guesses among several, and names what is left", () => {
    const paths = [
      "a/预算.xlsx",
      "a/说明一.docx",
      "a/说明二.docx",
      "b/丙局.xlsx",
      "b/丁局.docx.pdf",
      "c/上年.xlsx",
    ];
    expect(pairFiles(paths)).toEqual({ pairs: [], unpaired: [...paths].sort() });
  });

  it("reads a list, and gives back the lines that name no two files", () => {
    const text = "\ufeff# 注\n甲.xlsx\t甲.docx\n\n乙.xlsx, 乙.txt, 乙上年.xlsx\n丙.xlsx\n";
    expect(readPairList(text, (path) => `/l/${path}`)).toEqual([
      { workbook: "/l/甲.xlsx", text: "/l/甲.docx", prior: null, reason: "清单" },
      { workbook: "/l/乙.xlsx", text: "/l/乙.txt", prior: "/l/乙上年.xlsx", reason: "清单" },
      "丙.xlsx",
    ]);
  });
});
