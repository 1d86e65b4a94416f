import { describe, expect, it } from "vitest";
import { readExpected } from "../../../src/cli/batch/read-expected";
import { toSentence } from "../../../src/errors/sentences";
import { createWorkbookDocument } from "../../../src/host/xlsx/create-workbook-document";
import { failureOf } from "../../support/failure-of";
import { createMemoryIo } from "../../support/memory-io";

const UNITS = ["甲局", "乙局（本级）"];

async function namesIn(path: string, content: Uint8Array | string): Promise<unknown> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return readExpected(path, createMemoryIo({ [path]: bytes }));
}

function workbook(rows: readonly (readonly (string | number | null)[])[]): Uint8Array {
  const document = createWorkbookDocument("名单");
  const sheet = document.addSheet("名单");
  rows.forEach((row, r) => row.forEach((value, c) => sheet.setValue(r, c, value)));
  return document.save();
}

describe("the list of units that are to come", () => {
  it.each([
    ["名单.csv", "\ufeff序号,单位名称,联系人\r\n1,甲局,张\r\n2,乙局（本级）,李\r\n"],
    ["名单.csv", '单位名称\n"甲局"\n"乙局（本级）"\n甲局\n'],
    ["名单.txt", "# 今年的\n甲局\n\n乙局（本级）\n"],
    ["名单.csv", "编码\t预算单位\n001\t甲局\n002\t乙局（本级）\n"],
    ["名单.csv", '区划,片,单位名称\n"甲,乙",,甲局\n,,乙局（本级）\n'],
    ["名单.csv", "1,甲局\n2,乙局（本级）\n"],
  ])("%s %#: the column of the names, each once", async (path, text) => {
    expect(await namesIn(path, text)).toEqual(UNITS);
  });

  it("in a workbook, below its title", async () => {
    const rows = [
      ["2026年预算单位名单", null, null],
      ["序号", "单位 名称", "备注"],
      [1, "甲局", "本级"],
      [2, "乙局（本级）", null],
      [null, null, "共两个"],
    ];
    expect(await namesIn("名单.xlsx", workbook(rows))).toEqual(UNITS);
  });

  it("in the code page of an older Excel", async () => {
    const bytes = new Uint8Array([0xb5, 0xa5, 0xce, 0xbb, 0x0a, 0xbc, 0xd7, 0xbe, 0xd6, 0x0a]);
    expect(await namesIn("名单.csv", bytes)).toEqual(["甲局"]);
  });

  it("is refused without any name", async () => {
    const failure = await failureOf(namesIn("名单.csv", "1\n2\n"));
    expect(toSentence(failure)).toContain("没有找到单位名称");
    expect(await readExpected(undefined, createMemoryIo())).toBeNull();
  });
});
