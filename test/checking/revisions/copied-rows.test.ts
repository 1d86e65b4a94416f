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

describe("which of two rows alike is the copy", () => {
  it("is told by what other tables hold under their codes, from above and from below", async () => {
    expect(await foundAfter(6, 7)).toEqual([["第 7 行", "C7"]]);
    expect(await foundAfter(7, 6)).toEqual([["第 8 行", "C8"]]);
  });
});
