import {
  parseAddress,
  parseRangeAddress,
  toRangeAddress,
  type RangeBounds,
} from "../../grid/address";
import { invalidArgument } from "../host-error";

export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

/** An address may carry at most this many characters; what follows is cut without a word. */
export const ADDRESS_LIMIT = 8_192;

const WHOLE_ROWS = /^\$?([1-9]\d{0,6}):\$?([1-9]\d{0,6})$/u;
const WHOLE_COLUMNS = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/u;

/** The whole grid of a sheet. */
export const WHOLE_SHEET: RangeBounds = { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN };

function withoutSheetName(address: string): string {
  return address.slice(address.lastIndexOf("!") + 1);
}

function parseWhole(address: string): RangeBounds | null {
  const rows = WHOLE_ROWS.exec(address);
  if (rows) {
    const [top, bottom] = [Number(rows[1]) - 1, Number(rows[2]) - 1].sort((a, b) => a - b);
    return { top: top ?? 0, bottom: bottom ?? 0, left: 0, right: LAST_COLUMN };
  }
  const columns = WHOLE_COLUMNS.exec(address);
  const bounds = columns ? parseRangeAddress(`${columns[1] ?? ""}1:${columns[2] ?? ""}1`) : null;
  return bounds && { ...bounds, top: 0, bottom: LAST_ROW };
}

/** Rectangle of one address as Excel accepts it in `getRange`; throws `InvalidArgument` for anything else. */
export function toBounds(address: unknown): RangeBounds {
  if (address === undefined || address === null || address === "") return WHOLE_SHEET;
  if (typeof address !== "string") throw invalidArgument("address");
  const text = withoutSheetName(address.trim());
  const bounds = parseRangeAddress(text) ?? parseWhole(text);
  if (!bounds || bounds.bottom > LAST_ROW || bounds.right > LAST_COLUMN)
    throw invalidArgument(`address ${address.slice(0, 80)}`);
  return bounds;
}

/**
 * Areas of a list of addresses as `getRanges` takes it. Like the real host it cuts the text at 8,192 characters without
 * saying so; an address cut in two loses its end.
 */
export function toAreas(addresses: unknown): readonly RangeBounds[] {
  if (addresses === undefined || addresses === null || addresses === "") return [WHOLE_SHEET];
  if (typeof addresses !== "string") throw invalidArgument("address");
  return addresses
    .slice(0, ADDRESS_LIMIT)
    .split(",")
    .filter((address) => address.trim() !== "")
    .map((address, index, all) =>
      index === all.length - 1 && addresses.length > ADDRESS_LIMIT
        ? cutArea(address)
        : [toBounds(address)]
    )
    .flat();
}

function cutArea(address: string): readonly RangeBounds[] {
  const first = parseAddress(address.split(":")[0] ?? "");
  return first
    ? [{ top: first.row, bottom: first.row, left: first.column, right: first.column }]
    : [];
}

function quoteSheet(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) ? name : `'${name.replace(/'/gu, "''")}'`;
}

/** Address with the sheet's name, as `Range.address` gives it. */
export function toFullAddress(sheetName: string, areas: readonly RangeBounds[]): string {
  return areas.map((area) => `${quoteSheet(sheetName)}!${toRangeAddress(area)}`).join(",");
}

/** The part two rectangles have in common, null when there is none. */
export function intersect(a: RangeBounds, b: RangeBounds): RangeBounds | null {
  const bounds = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return bounds.top <= bounds.bottom && bounds.left <= bounds.right ? bounds : null;
}

export function unite(a: RangeBounds, b: RangeBounds): RangeBounds {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

export function rowCountOf(bounds: RangeBounds): number {
  return bounds.bottom - bounds.top + 1;
}

export function columnCountOf(bounds: RangeBounds): number {
  return bounds.right - bounds.left + 1;
}

export function cellCountOf(bounds: RangeBounds): number {
  return rowCountOf(bounds) * columnCountOf(bounds);
}
