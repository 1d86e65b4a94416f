import { expect, it } from "vitest";
import { threePublicExpenditureLayout } from "../../../src/families/nine-tables/tables/three-public-expenditure";
import { blankRows } from "../../../src/recognition/blank/blank-rows";

it("the empty “三公” table has the lines of every place, and none that only some places have", () => {
  const { print } = threePublicExpenditureLayout;
  if (!print) throw new Error("the table is printed");
  const labels = blankRows(threePublicExpenditureLayout, print, 2025).map((row) => row.labels.main);
  expect(labels).toEqual([
    "合计",
    "因公出国（境）费",
    "公务用车购置及运行费",
    "公务用车购置费",
    "公务用车运行费",
    "公务接待费",
  ]);
});
