import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../src/grid/snapshot";
import { Amount } from "../../src/money/amount";
import { formatAmount } from "../../src/money/format";

/** The same figures in another dress: what is found must not change. */
export interface LayoutVariant {
  readonly name: string;
  readonly dress: (workbook: WorkbookSnapshot) => WorkbookSnapshot;
  /**
   * True for a dress in 元: for figures in 万元 without rounding differences, because 100 元 too many is no rounding in a
   * table in 元.
   */
  readonly changesMeasure?: boolean;
}

export const LAYOUT_VARIANTS: readonly LayoutVariant[] = [
  { name: "as published", dress: (workbook) => workbook },
  {
    name: "sheets renamed, order reversed",
    dress: (workbook) => ({
      ...workbook,
      sheets: [...workbook.sheets]
        .reverse()
        .map((sheet, index) => ({ ...sheet, name: `Sheet${index + 1}` })),
    }),
  },
  {
    name: "three rows above, two columns to the left",
    dress: (workbook) => mapSheets(workbook, (sheet) => moved(sheet, 3, 2)),
  },
  { name: "all tables on one sheet", dress: onOneSheet },
  { name: "in 元", dress: inYuan, changesMeasure: true },
  {
    name: "amounts as text, blanks as dashes",
    dress: (workbook) => mapCells(workbook, (value) => asText(value)),
  },
  {
    name: "short captions spaced out",
    dress: (workbook) =>
      mapCells(workbook, (value) =>
        typeof value === "string" && /^\p{Script=Han}{2,4}$/u.test(value)
          ? Array.from(value).join("\u3000")
          : value
      ),
  },
];

function mapSheets(
  workbook: WorkbookSnapshot,
  change: (sheet: SheetSnapshot) => SheetSnapshot
): WorkbookSnapshot {
  return { ...workbook, sheets: workbook.sheets.map(change) };
}

function mapCells(
  workbook: WorkbookSnapshot,
  change: (value: CellValue) => CellValue
): WorkbookSnapshot {
  return mapSheets(workbook, (sheet) => ({
    ...sheet,
    values: sheet.values.map((row) => row.map(change)),
  }));
}

function moved(sheet: SheetSnapshot, down: number, right: number): SheetSnapshot {
  return {
    ...sheet,
    top: sheet.top + down,
    left: sheet.left + right,
    merges: sheet.merges.map(({ top, left, bottom, right: end }) => ({
      top: top + down,
      left: left + right,
      bottom: bottom + down,
      right: end + right,
    })),
  };
}

/** One below the other with a blank row between. */
function onOneSheet(workbook: WorkbookSnapshot): WorkbookSnapshot {
  const [first] = workbook.sheets;
  if (!first) return workbook;
  const width = Math.max(...workbook.sheets.map(({ values }) => values[0]?.length ?? 0));
  const pad = <T>(row: readonly T[], blank: T): T[] => [
    ...row,
    ...Array.from({ length: width - row.length }, () => blank),
  ];
  const sheet = {
    ...first,
    values: [] as CellValue[][],
    formulas: [] as (string | null)[][],
    numberFormats: [] as string[][],
    merges: [] as SheetSnapshot["merges"][number][],
  };
  for (const next of workbook.sheets) {
    sheet.merges.push(...moved(next, sheet.top + sheet.values.length - next.top, 0).merges);
    sheet.values.push(...next.values.map((row) => pad(row, null)), pad([], null));
    sheet.formulas.push(...next.formulas.map((row) => pad(row, null)), pad([], null));
    sheet.numberFormats.push(
      ...next.numberFormats.map((row) => pad(row, "General")),
      pad([], "General")
    );
  }
  return { ...workbook, sheets: [sheet] };
}

function inYuan(workbook: WorkbookSnapshot): WorkbookSnapshot {
  return mapCells(workbook, (value) => {
    if (typeof value === "number")
      return Number(Amount.of(value, "ten-thousand-yuan").to("yuan").toString());
    return typeof value === "string" ? value.replace(/单位：万元/u, "单位：元") : value;
  });
}

function asText(value: CellValue): CellValue {
  if (typeof value !== "number") return value;
  return value === 0 ? "—" : formatAmount(Amount.of(value, "ten-thousand-yuan"));
}
