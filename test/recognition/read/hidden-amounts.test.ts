import { describe, expect, it } from "vitest";
import { openCase } from "../../../src/app/open-case";
import { checkWorkbook } from "../../../src/app/check-workbook";
import type { SheetSnapshot } from "../../../src/grid/snapshot";
import { readCase } from "../../support/read-workbook";

/** Remarks on 表5 of the case: rows 8 to 10 hold 268.11, 268.11 and 15.31, column F is 基本支出. */
async function remarks(hidden: Partial<SheetSnapshot>): Promise<readonly string[]> {
  const workbook = await readCase("hejing-2026");
  const sheets = workbook.sheets.map((sheet) =>
    sheet.name.startsWith("五、") ? { ...sheet, ...hidden } : sheet
  );
  const { problems } = checkWorkbook(openCase({ ...workbook, sheets }));
  return problems.map(({ kind, message, cell }) => `${kind} ${cell?.address ?? ""} ${message}`);
}

describe("hidden amounts", () => {
  it.each([
    [[7], "第 8 行是隐藏行，含金额 268.11 万元"],
    [[7, 9], "第 8、10 行是隐藏行，含金额 268.11、15.31 万元"],
    [[0, 1, 2, 9], "第 10 行是隐藏行，含金额 15.31 万元"],
  ])("rows %j", async (hiddenRows, text) => {
    const cell = text.startsWith("第 10") ? "E10" : "E8";
    expect(await remarks({ hiddenRows })).toEqual([
      `hidden-rows ${cell} 表5 ${text}，已一并核对；公开前请确认。`,
    ]);
  });

  it("many rows are counted", async () => {
    const hiddenRows = Array.from({ length: 9 }, (_, index) => 7 + index);
    const [message = ""] = await remarks({ hiddenRows });
    expect(message).toContain("第 8、9、10、11、12、13 等 9 行是隐藏行");
  });

  it("columns go by their letters", async () => {
    expect(await remarks({ hiddenColumns: [1, 5] })).toEqual([
      "hidden-columns F23 表5 第 F 列是隐藏列，含金额 400.62 万元，已一并核对；公开前请确认。",
    ]);
  });

  it("headers, blank rows and columns of codes are no matter", async () => {
    expect(await remarks({ hiddenRows: [0, 3, 4, 40], hiddenColumns: [0, 9] })).toEqual([]);
  });

  it("of a host that does not tell are said to be unknown", async () => {
    const [message = "", ...others] = await remarks({ hiddenRows: null });
    expect(message).toContain("没有说明哪些行和列是隐藏的");
    expect(others).toEqual([]);
  });
});
