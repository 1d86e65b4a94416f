import { tablesOf, type Budget } from "../budget/budget";
import type { PlannedCell } from "../grid/plan";
import { BYTE_ORDER_MARK, toCsvField } from "./batch/summary-csv";
import { toTableFigures, type FigureReport } from "./table-figures";

/** One amount of a workbook with all that names it. */
export interface FigureLine extends FigureReport {
  readonly file: string;
  readonly family: string;
  readonly formYear: number;
  readonly budgetUnit: string | null;
  readonly fiscalYear: number | null;
  readonly table: string;
  /** As written above the table. */
  readonly title: string;
}

interface FigureColumn {
  readonly key: keyof FigureLine;
  readonly caption: string;
  /** In characters. */
  readonly width: number;
}

/** What a list of amounts shows of each, in its order. */
export const FIGURE_COLUMNS: readonly FigureColumn[] = [
  { key: "file", caption: "文件", width: 30 },
  { key: "budgetUnit", caption: "单位", width: 24 },
  { key: "fiscalYear", caption: "年度", width: 8 },
  { key: "family", caption: "版式", width: 12 },
  { key: "formYear", caption: "版式年份", width: 10 },
  { key: "table", caption: "表", width: 26 },
  { key: "title", caption: "表名", width: 30 },
  { key: "block", caption: "部分", width: 12 },
  { key: "rowKey", caption: "行", width: 16 },
  { key: "rowCode", caption: "科目编码", width: 12 },
  { key: "rowName", caption: "行名", width: 30 },
  { key: "project", caption: "项目", width: 24 },
  { key: "column", caption: "列", width: 18 },
  { key: "caption", caption: "栏目", width: 30 },
  { key: "sheet", caption: "工作表", width: 20 },
  { key: "address", caption: "单元格", width: 10 },
  { key: "value", caption: "金额", width: 16 },
  { key: "measure", caption: "计量单位", width: 18 },
];

/** Every amount of a workbook, table by table. */
export function toFigureLines(file: string, budget: Budget): readonly FigureLine[] {
  const { family, formYear, budgetUnit, fiscalYear } = budget;
  return tablesOf(budget).flatMap((table) =>
    toTableFigures(table).map((figure) => ({
      ...{ file, budgetUnit, fiscalYear, family: family.id, formYear },
      ...{ table: table.id, title: table.title.text },
      ...figure,
    }))
  );
}

/** The first line of a list of comma-separated values. */
export const FIGURE_CSV_HEAD = `${BYTE_ORDER_MARK}${FIGURE_COLUMNS.map(({ caption }) => caption).join(",")}\r\n`;

/** The lines below it; amounts stay numbers, also those below zero. */
export function toFigureCsv(lines: readonly FigureLine[]): string {
  const fields = (line: FigureLine): readonly string[] =>
    FIGURE_COLUMNS.map(({ key }) => {
      const value = line[key];
      if (value === null || typeof value === "number" || key === "value") return `${value ?? ""}`;
      return toCsvField(value);
    });
  return lines.map((line) => `${fields(line).join(",")}\r\n`).join("");
}

/** A sheet's rows of them, from row 1 on below the captions. */
export function toFigureCells(lines: readonly FigureLine[]): readonly PlannedCell[] {
  const captions = FIGURE_COLUMNS.map(({ caption }, column): PlannedCell => {
    return { row: 0, column, value: { kind: "text", text: caption }, look: "caption" };
  });
  const cells = lines.flatMap((line, index) =>
    FIGURE_COLUMNS.map(({ key }, column): PlannedCell => {
      const place = { row: index + 1, column };
      const value = line[key];
      if (value === null) return { ...place, value: null, look: "text" };
      const isNumber = typeof value === "number";
      if (!isNumber && key !== "value")
        return { ...place, value: { kind: "text", text: value }, look: "text" };
      const look = isNumber ? "integer" : "exact-amount";
      return { ...place, value: { kind: "amount", decimal: String(value) }, look };
    })
  );
  return [...captions, ...cells];
}
