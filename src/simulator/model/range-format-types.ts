import type { CellFormat } from "../../host/xlsx/workbook-document";
import { invalidArgument } from "../host-error";
import { defineType, procedure, readOnly, readWrite, type Scalar } from "../object-type";
import { forEachCell, sharedValue, sheetOf, type RangeTarget } from "./range-target";

const COLOR = /^#[0-9A-Fa-f]{6}$/u;

/** Points of a column of so many characters, and back: seven pixels a character plus five of padding. */
export function toColumnPoints(characters: number): number {
  return Math.round(characters * 7 + 5) * 0.75;
}

function toCharacters(points: number): number {
  return Math.round(((points / 0.75 - 5) / 7) * 100) / 100;
}

function toColor(value: unknown): string {
  if (typeof value === "string" && COLOR.test(value)) return value.toUpperCase();
  throw invalidArgument(`color ${String(value)}`);
}

function toNumber(value: unknown): number {
  if (typeof value === "number" && value >= 0 && Number.isFinite(value)) return value;
  throw invalidArgument(`number ${String(value)}`);
}

function toBoolean(value: unknown): boolean {
  if (typeof value === "boolean") return value;
  throw invalidArgument(`boolean ${String(value)}`);
}

function toText(value: unknown): string {
  if (typeof value === "string" && value !== "") return value;
  throw invalidArgument("a text");
}

function setFormat(target: RangeTarget, format: Partial<CellFormat>): void {
  const sheet = target.state.writable(target.sheetId);
  forEachCell(target, (row, column) => {
    sheet.setFormat(row, column, format);
  });
}

/** A property that is a field of `CellFormat`. */
function formatScalar<Key extends keyof CellFormat>(
  key: Key,
  toField: (value: unknown) => CellFormat[Key],
  toApi: (field: CellFormat[Key]) => unknown = (field) => field,
  mixed: unknown = null
): Scalar<RangeTarget> {
  return readWrite(
    (target) => sharedValue(target, (cell) => toApi(cell.format[key]), mixed),
    (target, value) => {
      const format: Partial<CellFormat> = { [key]: toField(value) };
      setFormat(target, format);
    }
  );
}

const HORIZONTAL: Readonly<Record<string, CellFormat["horizontal"]>> = {
  General: "general",
  Left: "left",
  Center: "center",
  Right: "right",
  Justify: "justify",
  Fill: "fill",
  Distributed: "distributed",
};

const VERTICAL: Readonly<Record<string, CellFormat["vertical"]>> = {
  Top: "top",
  Center: "center",
  Bottom: "bottom",
  Justify: "justify",
  Distributed: "distributed",
};

function fromWord<T>(words: Readonly<Record<string, T>>, value: unknown): T {
  const found = typeof value === "string" ? words[value] : undefined;
  if (found === undefined) throw invalidArgument(`alignment ${String(value)}`);
  return found;
}

function toWord<T>(words: Readonly<Record<string, T>>, field: T): string {
  return Object.entries(words).find(([, value]) => value === field)?.[0] ?? "";
}

const fillType = defineType<RangeTarget>({
  name: "RangeFill",
  scalars: {
    // Excel tells white and no fill apart only by tintAndShade; the color reads white for both.
    Color: formatScalar("fill", toColor, (fill) => fill ?? "#FFFFFF", ""),
  },
  methods: {
    Clear: procedure((target) => {
      setFormat(target, { fill: null });
    }),
  },
});

const fontType = defineType<RangeTarget>({
  name: "RangeFont",
  scalars: {
    Name: formatScalar("fontName", toText),
    Size: formatScalar("fontSize", toNumber),
    Bold: formatScalar("bold", toBoolean),
    Italic: formatScalar("italic", toBoolean),
    Color: formatScalar("fontColor", toColor, (color) => color ?? "#000000", ""),
  },
});

type Side = keyof CellFormat["border"];

interface BorderTarget {
  readonly range: RangeTarget;
  readonly index: string;
}

const BORDER_INDEXES: readonly string[] = [
  "EdgeTop",
  "EdgeRight",
  "EdgeBottom",
  "EdgeLeft",
  "InsideHorizontal",
  "InsideVertical",
];

/** Sides of the cells that one border of a range consists of. */
function forEachSide(
  { range, index }: BorderTarget,
  visit: (row: number, column: number, side: Side) => void
): void {
  for (const area of range.areas)
    forEachCell({ ...range, areas: [area] }, (row, column) => {
      if (index === "EdgeTop" && row === area.top) visit(row, column, "top");
      if (index === "EdgeBottom" && row === area.bottom) visit(row, column, "bottom");
      if (index === "EdgeLeft" && column === area.left) visit(row, column, "left");
      if (index === "EdgeRight" && column === area.right) visit(row, column, "right");
      if (index === "InsideHorizontal" && row < area.bottom) visit(row, column, "bottom");
      if (index === "InsideHorizontal" && row > area.top) visit(row, column, "top");
      if (index === "InsideVertical" && column < area.right) visit(row, column, "right");
      if (index === "InsideVertical" && column > area.left) visit(row, column, "left");
    });
}

function readBorder(target: BorderTarget): string {
  const sheet = sheetOf(target.range);
  const lines = new Set<boolean>();
  forEachSide(target, (row, column, side) => {
    lines.add(sheet.cell(row, column).format.border[side]);
  });
  return lines.has(true) ? "Continuous" : "None";
}

function writeBorder(target: BorderTarget, style: unknown): void {
  if (style !== "Continuous" && style !== "None") throw invalidArgument(`style ${String(style)}`);
  const sheet = target.range.state.writable(target.range.sheetId);
  forEachSide(target, (row, column, side) => {
    const { border } = sheet.cell(row, column).format;
    sheet.setFormat(row, column, { border: { ...border, [side]: style === "Continuous" } });
  });
}

const borderType = defineType<BorderTarget>({
  name: "RangeBorder",
  identity: ({ index }) => ({ SideIndex: index }),
  scalars: {
    SideIndex: readOnly(({ index }) => index),
    Style: readWrite(readBorder, writeBorder),
  },
});

function borderOf(range: RangeTarget, index: unknown) {
  if (typeof index !== "string" || !BORDER_INDEXES.includes(index))
    throw invalidArgument(`border ${String(index)}`);
  return borderType({ range, index });
}

const bordersType = defineType<RangeTarget>({
  name: "RangeBorderCollection",
  item: borderOf,
  items: (range) => BORDER_INDEXES.map((index) => borderOf(range, index)),
});

function sizeScalar(
  read: (target: RangeTarget, row: number, column: number) => number,
  write: (target: RangeTarget, row: number, column: number, points: number) => void
): Scalar<RangeTarget> {
  return readWrite(
    (target) => {
      const sizes = new Set<number>();
      forEachCell(target, (row, column) => sizes.add(read(target, row, column)));
      return sizes.size === 1 ? [...sizes][0] : null;
    },
    (target, value) => {
      const points = toNumber(value);
      target.state.writable(target.sheetId);
      forEachCell(target, (row, column) => {
        write(target, row, column, points);
      });
    }
  );
}

/** `format` of a Range or RangeAreas. */
export const rangeFormatType = defineType<RangeTarget>({
  name: "RangeFormat",
  scalars: {
    HorizontalAlignment: formatScalar(
      "horizontal",
      (value) => fromWord(HORIZONTAL, value),
      (field) => toWord(HORIZONTAL, field)
    ),
    VerticalAlignment: formatScalar(
      "vertical",
      (value) => fromWord(VERTICAL, value),
      (field) => toWord(VERTICAL, field)
    ),
    WrapText: formatScalar("wrapText", toBoolean),
    IndentLevel: formatScalar("indent", toNumber),
    ColumnWidth: sizeScalar(
      (target, _row, column) => toColumnPoints(sheetOf(target).columnWidth(column)),
      (target, _row, column, points) => {
        sheetOf(target).setColumnWidth(column, toCharacters(points));
      }
    ),
    RowHeight: sizeScalar(
      (target, row) => sheetOf(target).rowHeight(row),
      (target, row, _column, points) => {
        sheetOf(target).setRowHeight(row, points);
      }
    ),
  },
  children: { Fill: fillType, Font: fontType, Borders: bordersType },
});
