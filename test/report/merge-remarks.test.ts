import { describe, expect, it } from "vitest";
import { examineWorkbook } from "../../src/app/check-workbook";
import { openCase } from "../../src/app/open-case";
import type { RangeBounds } from "../../src/grid/address";
import type { WorkbookSnapshot } from "../../src/grid/snapshot";
import { toMergeRemarks } from "../../src/report/merge-remarks";
import { readCase } from "../support/read-workbook";

const WHOLE: RangeBounds = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };

async function mergedOn(
  name: string,
  ...merges: readonly RangeBounds[]
): Promise<WorkbookSnapshot> {
  const workbook = await readCase("aketao-2025");
  const sheets = workbook.sheets.map((sheet) =>
    sheet.name === name ? { ...sheet, merges } : sheet
  );
  return { ...workbook, sheets };
}

describe("merges that hide amounts", () => {
  it.each(["aketao-2025", "hejing-2026", "zizhou-2024", "nine-tables-rich"])(
    "are none in %s",
    async (slug) => {
      expect(toMergeRemarks(await readCase(slug))).toEqual([]);
    }
  );

  it("are told with their place, even over the whole sheet, as often as the file says so", async () => {
    const workbook = await mergedOn("表3", ...Array.from({ length: 2_000 }, () => WHOLE));
    const { problems, findings } = examineWorkbook(openCase(workbook)).report;
    const remarks = problems.filter(({ kind }) => kind === "hidden-by-merge");
    expect(remarks[0]?.message).toBe(
      "工作表“表3”的 A1:XFD1048576 合并成了一格，里面还有金额（如 E8），打开后看不见；请取消这处合并，核对后再校核。"
    );
    expect(remarks).toHaveLength(1);
    expect(findings.map(({ message }) => message).join()).toContain("没有找到：表3");
  });

  it("are told where a part of a table is merged", async () => {
    const part = { top: 10, left: 3, bottom: 12, right: 6 };
    const [remark] = toMergeRemarks(await mergedOn("表3", part));
    expect(remark?.message).toContain("“表3”的 D11:G13 ");
  });
});
