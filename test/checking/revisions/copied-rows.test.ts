import { describe, expect, it } from "vitest";
import { openCase } from "../../../src/app/open-case";
import { checkWorkbook } from "../../../src/app/check-workbook";
import { editSheets } from "../../support/edit-sheet";
import { readCase } from "../../support/read-workbook";

/** First suspects and words of the errors once a row of 表2 holds the amounts of another. */
async function foundAfter(copy: number, original: number) {
  const workbook = editSheets(await readCase("nine-tables-plain"), (sheet) => {
    if (sheet.name !== "Sheet2") return;
    sheet.values[copy] = sheet.values[copy]!.map((value, column) => {
      const other = sheet.values[original]![column] ?? null;
      return typeof value === "number" || typeof other === "number" ? other : value;
    });
  });
  return checkWorkbook(openCase(workbook))
    .findings.filter(({ severity }) => severity === "error")
    .map(({ message, suspects }) => [/第 \d+ 行/u.exec(message)?.[0], suspects[0]?.address]);
}

describe("a row that stands twice", () => {
  it("is told as that, with the row to be taken out", async () => {
    const workbook = editSheets(await readCase("hejing-2026"), (sheet) => {
      const at = sheet.values.findIndex((row) => row.includes("机关事业单位基本养老保险缴费支出"));
      if (sheet.name.startsWith("五、")) sheet.insertRow(at + 1, sheet.values[at]);
    });
    const [found] = checkWorkbook(openCase(workbook)).findings;
    expect(found?.title).toBe("表5有一行重复");
    expect(found?.message).toContain("机关事业单位基本养老保险缴费支出”与第");
    expect(found?.suspects.map(({ suggested }) => suggested)).toEqual([null]);
    expect(found?.suggestion).toMatch(/^核对后删去第 \d+ 行；/u);
  });
});

describe("which of two rows alike is the copy", () => {
  it("is told by what other tables hold under their codes, from above and from below", async () => {
    expect(await foundAfter(6, 7)).toEqual([["第 7 行", "C7"]]);
    expect(await foundAfter(7, 6)).toEqual([["第 8 行", "C8"]]);
  });
});

describe("forms of one kind that state different measures", () => {
  it("are no copies of each other, and are compared without a fault", async () => {
    const workbook = editSheets(await readCase("zizhou-2024"), (sheet) => {
      const titles = sheet.values.flatMap((row, at) =>
        row.some((value) => typeof value === "string" && /专项业务经费绩效目标表/u.test(value))
          ? [at]
          : []
      );
      const [, second] = titles;
      if (second !== undefined) sheet.insertRow(second + 1, ["单位：元"]);
    });
    const report = checkWorkbook(openCase(workbook));
    expect(report.findings.filter(({ title }) => title.includes("重复"))).toEqual([]);
  });
});
