import { toRangeAddress, type RangeBounds } from "../../grid/address";
import type { DocumentConditionalFormat } from "../../host/xlsx/workbook-document";
import { apiNotFound, HostError, invalidArgument, itemNotFound } from "../host-error";
import { defineType, procedure, readOnly, readWrite, type HostObject } from "../object-type";
import { intersect } from "./range-address";
import { sheetOf, type RangeTarget } from "./range-target";
import type { WorkbookState } from "./workbook-state";

interface FormatTarget {
  readonly state: WorkbookState;
  readonly sheetId: string;
  readonly id: string;
}

const COLOR = /^#[0-9A-Fa-f]{6}$/u;

function formatOf({ state, sheetId, id }: FormatTarget): DocumentConditionalFormat {
  return state.conditionalFormats.get(state.sheet(sheetId), id);
}

type Change = Parameters<WorkbookState["conditionalFormats"]["change"]>[2];

function change(target: FormatTarget, patch: Change): void {
  const sheet = target.state.writable(target.sheetId);
  target.state.conditionalFormats.change(sheet, target.id, patch);
}

function toColor(value: unknown): string {
  if (typeof value === "string" && COLOR.test(value)) return value.toUpperCase();
  throw invalidArgument(`color ${String(value)}`);
}

function toFormula(value: unknown): string {
  if (typeof value === "string" && value.length > 1 && value.startsWith("=")) return value;
  throw invalidArgument(`formula ${String(value)}`);
}

const ruleType = defineType<FormatTarget>({
  name: "ConditionalFormatRule",
  scalars: {
    Formula: readWrite(
      (target) => formatOf(target).formula ?? "",
      (target, value) => {
        change(target, { formula: toFormula(value) });
      }
    ),
  },
});

const fillType = defineType<FormatTarget>({
  name: "ConditionalRangeFill",
  scalars: {
    Color: readWrite(
      (target) => formatOf(target).style.fill ?? "",
      (target, value) => {
        change(target, { style: { fill: toColor(value) } });
      }
    ),
  },
});

const fontType = defineType<FormatTarget>({
  name: "ConditionalRangeFont",
  scalars: {
    Color: readWrite(
      (target) => formatOf(target).style.fontColor ?? "",
      (target, value) => {
        change(target, { style: { fontColor: toColor(value) } });
      }
    ),
    Bold: readWrite(
      (target) => formatOf(target).style.bold,
      (target, value) => {
        change(target, { style: { bold: value === true } });
      }
    ),
    Italic: readWrite(
      (target) => formatOf(target).style.italic,
      (target, value) => {
        change(target, { style: { italic: value === true } });
      }
    ),
  },
});

const customStyleType = defineType<FormatTarget>({
  name: "ConditionalRangeFormat",
  children: { Fill: fillType, Font: fontType },
});

const customType = defineType<FormatTarget>({
  name: "CustomConditionalFormat",
  children: { Rule: ruleType, Format: customStyleType },
});

/** Asking a format of another type for its custom rule fails, as it does in Excel. */
function requireCustom(target: FormatTarget): HostObject {
  if (formatOf(target).type !== "Custom")
    throw new HostError("InvalidOperation", "The conditional format is not of the custom type.");
  return customType(target);
}

function formatTypeOf(target: FormatTarget): HostObject {
  return conditionalFormatType(target);
}

const conditionalFormatType = defineType<FormatTarget>({
  name: "ConditionalFormat",
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    Id: readOnly(({ id }) => id),
    Type: readOnly((target) => formatOf(target).type),
    Priority: readOnly(({ state, sheetId, id }) =>
      state.conditionalFormats.list(state.sheet(sheetId)).findIndex((one) => one.id === id)
    ),
  },
  children: {
    Custom: requireCustom,
    CustomOrNullObject: (target) =>
      formatOf(target).type === "Custom" ? customType(target) : null,
  },
  methods: {
    Delete: procedure((target) => {
      const sheet = target.state.writable(target.sheetId);
      target.state.conditionalFormats.delete(sheet, target.id);
    }),
    GetRange: (target) => {
      const [first, ...others] = formatOf(target).ranges;
      if (!first || others.length > 0)
        throw new HostError("InvalidOperation", "The conditional format has several areas.");
      return target.state.objects.range(target.sheetId, first);
    },
    GetRanges: (target) => target.state.objects.rangeAreas(target.sheetId, formatOf(target).ranges),
  },
});

function isInAreas(format: DocumentConditionalFormat, areas: readonly RangeBounds[]): boolean {
  return format.ranges.some((range) => areas.some((area) => intersect(range, area) !== null));
}

function listFormats(target: RangeTarget): readonly DocumentConditionalFormat[] {
  return target.state.conditionalFormats
    .list(sheetOf(target))
    .filter((format) => isInAreas(format, target.areas));
}

function itemOf({ state, sheetId }: RangeTarget, id: string): HostObject {
  return formatTypeOf({ state, sheetId, id });
}

/** Names of the parts that only one type of conditional format has. */
const TYPED_PARTS = ["custom", "customornullobject", "databar", "colorscale", "iconset"];

/** Real Excel throws when the rule of one type is loaded over formats of several types. */
function refuseMixedTypes(
  formats: readonly DocumentConditionalFormat[],
  wanted: ReadonlySet<string>
): void {
  const isMixed = new Set(formats.map(({ type }) => type)).size > 1;
  if (isMixed && TYPED_PARTS.some((part) => wanted.has(part)))
    throw new HostError("GeneralException", "Conditional formats of several types.", 500);
}

function addFormat(target: RangeTarget, type: unknown): HostObject {
  if (type !== "Custom") throw apiNotFound("ConditionalFormatCollection", `add(${String(type)})`);
  const sheet = target.state.writable(target.sheetId);
  return itemOf(target, target.state.conditionalFormats.add(sheet, target.areas));
}

/** `conditionalFormats` of a Range or RangeAreas: those that touch it. */
export const conditionalFormatsType = defineType<RangeTarget>({
  name: "ConditionalFormatCollection",
  items: (target, wanted) => {
    const formats = listFormats(target);
    refuseMixedTypes(formats, wanted);
    return formats.map(({ id }) => itemOf(target, id));
  },
  item: (target, id) => {
    const found = listFormats(target).find((format) => format.id === id);
    if (!found)
      throw itemNotFound(
        `conditional format ${String(id)} at ${target.areas.map(toRangeAddress).join(",").slice(0, 80)}`
      );
    return itemOf(target, found.id);
  },
  methods: {
    Add: (target, [type]) => addFormat(target, type),
    GetCount: (target) => listFormats(target).length,
  },
});
