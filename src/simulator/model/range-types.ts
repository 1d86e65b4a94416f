import type { RangeBounds } from "../../grid/address";
import { apiNotFound, invalidArgument, itemNotFound } from "../host-error";
import {
  defineType,
  isHostObject,
  procedure,
  readOnly,
  readWrite,
  type HostObject,
} from "../object-type";
import { valueTypeOf } from "./cell-input";
import { conditionalFormatsType } from "./conditional-format-types";
import {
  cellCountOf,
  columnCountOf,
  intersect,
  rowCountOf,
  toBounds,
  toFullAddress,
  unite,
} from "./range-address";
import { moveRows } from "./move-rows";
import {
  mergeRange,
  toApiFormula,
  toApiValue,
  toShownText,
  writeContent,
  writeNumberFormats,
} from "./range-content";
import { rangeFormatType } from "./range-format-types";
import { boundsOf, readMatrix, requireReadable, sheetOf, type RangeTarget } from "./range-target";

/** Targets of range objects, to take them back as arguments. */
const targets = new WeakMap<HostObject, RangeTarget>();

/** More merged areas than this in one call fail, as the documentation of the API says. */
const MERGED_AREAS_LIMIT = 512;

const shift = (bounds: RangeBounds, rows: number, columns: number): RangeBounds => ({
  top: bounds.top + rows,
  bottom: bounds.bottom + rows,
  left: bounds.left + columns,
  right: bounds.right + columns,
});

function requireIndex(value: unknown, count: number): number {
  if (typeof value === "number" && Number.isInteger(value) && value >= 0 && value < count)
    return value;
  throw invalidArgument(`index ${String(value)}`);
}

function toTarget(value: unknown, target: RangeTarget): RangeTarget {
  const known = isHostObject(value) ? targets.get(value) : undefined;
  return known ?? { ...target, areas: [toBounds(value)] };
}

function rowOf(target: RangeTarget, index: unknown): HostObject {
  const bounds = boundsOf(target);
  const top = bounds.top + requireIndex(index, rowCountOf(bounds));
  return rangeOf({ ...target, areas: [{ ...bounds, top, bottom: top }] });
}

function columnOf(target: RangeTarget, index: unknown): HostObject {
  const bounds = boundsOf(target);
  const left = bounds.left + requireIndex(index, columnCountOf(bounds));
  return rangeOf({ ...target, areas: [{ ...bounds, left, right: left }] });
}

function isHidden(target: RangeTarget, of: "row" | "column"): boolean | null {
  const sheet = sheetOf(target);
  const { top, bottom, left, right } = boundsOf(target);
  const [first, last] = of === "row" ? [top, bottom] : [left, right];
  const found = new Set<boolean>();
  for (let index = first; index <= last; index++)
    found.add(of === "row" ? sheet.isRowHidden(index) : sheet.isColumnHidden(index));
  return found.size === 1 ? [...found].some(Boolean) : null;
}

/** What `getRowProperties` and `getColumnProperties` answer; only whether they are hidden is simulated. */
function hiddenProperties(
  target: RangeTarget,
  of: "row" | "column",
  [options]: readonly unknown[]
): readonly Readonly<Record<string, boolean>>[] {
  const property = `${of}Hidden`;
  if (JSON.stringify(options) !== JSON.stringify({ [property]: true }))
    throw apiNotFound("Range", `get${of}Properties(${JSON.stringify(options)})`);
  const sheet = sheetOf(target);
  const bounds = boundsOf(target);
  const [first, count] =
    of === "row" ? [bounds.top, rowCountOf(bounds)] : [bounds.left, columnCountOf(bounds)];
  requireReadable(bounds);
  return Array.from({ length: count }, (_, index) => ({
    [property]:
      of === "row" ? sheet.isRowHidden(first + index) : sheet.isColumnHidden(first + index),
  }));
}

function mergedAreas(target: RangeTarget): HostObject | null {
  const bounds = boundsOf(target);
  const areas = sheetOf(target).merges.filter((merge) => intersect(merge, bounds) !== null);
  if (areas.length > MERGED_AREAS_LIMIT)
    throw invalidArgument(`more than ${MERGED_AREAS_LIMIT} merged areas`);
  return areas.length === 0 ? null : rangeAreasOf({ ...target, areas });
}

function selectRange(target: RangeTarget): void {
  target.state.select(target.sheetId, target.areas);
}

function clearRange(target: RangeTarget, [applyTo]: readonly unknown[]): void {
  if (applyTo !== "Contents") throw invalidArgument("only clear(Contents) is simulated");
  writeContent(target, "", "add-in");
}

function validateArraySize(target: RangeTarget, [rows, columns]: readonly unknown[]): void {
  const bounds = boundsOf(target);
  if (rows !== rowCountOf(bounds) || columns !== columnCountOf(bounds))
    throw invalidArgument("the number of rows or columns does not match the size of the range");
}

const addressOf = (target: RangeTarget) => toFullAddress(sheetOf(target).name, target.areas);

const rangeType = defineType<RangeTarget>({
  name: "Range",
  isReferenced: true,
  scalars: {
    Values: readWrite(
      (target) => readMatrix(target, (cell) => toApiValue(cell.value)),
      (target, value) => {
        writeContent(target, value, "add-in");
      }
    ),
    Formulas: readWrite(
      (target) => readMatrix(target, toApiFormula),
      (target, value) => {
        writeContent(target, value, "add-in");
      }
    ),
    Text: readOnly((target) => readMatrix(target, toShownText)),
    NumberFormat: readWrite(
      (target) => readMatrix(target, (cell) => cell.format.numberFormat),
      writeNumberFormats
    ),
    ValueTypes: readOnly((target) => readMatrix(target, (cell) => valueTypeOf(cell.value))),
    Address: readOnly(addressOf),
    RowIndex: readOnly((target) => boundsOf(target).top),
    ColumnIndex: readOnly((target) => boundsOf(target).left),
    RowCount: readOnly((target) => rowCountOf(boundsOf(target))),
    ColumnCount: readOnly((target) => columnCountOf(boundsOf(target))),
    CellCount: readOnly((target) => cellCountOf(boundsOf(target))),
    RowHidden: readOnly((target) => isHidden(target, "row")),
    ColumnHidden: readOnly((target) => isHidden(target, "column")),
  },
  children: {
    Format: rangeFormatType,
    ConditionalFormats: conditionalFormatsType,
    Worksheet: (target) => target.state.objects.worksheet(target.sheetId),
  },
  methods: {
    Clear: procedure(clearRange),
    Delete: procedure((target, [direction]) => {
      moveRows(target, direction === "Up" ? -1 : 0);
    }),
    GetBoundingRect: (target, [other]) => {
      const united = unite(boundsOf(target), boundsOf(toTarget(other, target)));
      return rangeOf({ ...target, areas: [united] });
    },
    GetCell: (target, [row, column]) => {
      const { top, left } = boundsOf(target);
      const cell = { top, bottom: top, left, right: left };
      return rangeOf({ ...target, areas: [shift(cell, Number(row), Number(column))] });
    },
    GetColumnProperties: (target, args) => hiddenProperties(target, "column", args),
    GetColumn: (target, [index]) => columnOf(target, index),
    GetMergedAreasOrNullObject: mergedAreas,
    GetOffsetRange: (target, [rows, columns]) =>
      rangeOf({ ...target, areas: [shift(boundsOf(target), Number(rows), Number(columns))] }),
    GetRowProperties: (target, args) => hiddenProperties(target, "row", args),
    GetRow: (target, [index]) => rowOf(target, index),
    Insert: (target, [direction]) => {
      moveRows(target, direction === "Down" ? 1 : 0);
      return rangeOf(target);
    },
    Merge: procedure((target, [across]) => {
      mergeRange(target, across);
    }),
    Select: procedure(selectRange),
    _ValidateArraySize: procedure(validateArraySize),
  },
});

const rangesType = defineType<RangeTarget>({
  name: "RangeCollection",
  items: (target) => target.areas.map((area) => rangeOf({ ...target, areas: [area] })),
  methods: {
    GetCount: (target) => target.areas.length,
    GetItemAt: (target, [index]) => {
      const area = target.areas[Number(index)];
      if (!area) throw itemNotFound(`area ${String(index)}`);
      return rangeOf({ ...target, areas: [area] });
    },
  },
});

const rangeAreasType = defineType<RangeTarget>({
  name: "RangeAreas",
  isReferenced: true,
  scalars: {
    Address: readOnly(addressOf),
    AreaCount: readOnly((target) => target.areas.length),
    CellCount: readOnly((target) => target.areas.reduce((sum, area) => sum + cellCountOf(area), 0)),
  },
  children: {
    Areas: rangesType,
    Format: rangeFormatType,
    ConditionalFormats: conditionalFormatsType,
    Worksheet: (target) => target.state.objects.worksheet(target.sheetId),
  },
});

/** A Range object. */
export function rangeOf(target: RangeTarget): HostObject {
  const range = rangeType(target);
  targets.set(range, target);
  return range;
}

/** A RangeAreas object. */
export function rangeAreasOf(target: RangeTarget): HostObject {
  return rangeAreasType(target);
}
