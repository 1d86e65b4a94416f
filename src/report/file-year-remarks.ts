import type { WorkbookSnapshot } from "../grid/snapshot";
import { yearsOfFile, type YearOfFile } from "../recognition/locate/fiscal-year";
import type { ProblemReport } from "./check-report";

const PLACES: Readonly<Record<YearOfFile["of"], { readonly name: string; readonly how: string }>> =
  {
    title: { name: "文件属性里的标题", how: "公开前请在“文件—信息—属性”里改正标题" },
    "file-name": { name: "文件名", how: "公开前请改正文件名" },
  };

/**
 * Who downloads a published file sees its name and the title of its properties; a copy of last year's workbook keeps them. No
 * cell is wrong there, so it is a remark.
 */
export function toFileYearRemarks(
  workbook: WorkbookSnapshot,
  fiscalYear: number | null
): readonly ProblemReport[] {
  return yearsOfFile(workbook).flatMap(({ of, text, year }) => {
    if (fiscalYear === null || year === fiscalYear) return [];
    const { name, how } = PLACES[of];
    const message = `${name}“${text}”写的是 ${year} 年，预算年度是 ${fiscalYear} 年；${how}，或核对预算年度。`;
    return [{ kind: `year-of-${of}`, message, sheet: null, cell: null }];
  });
}
