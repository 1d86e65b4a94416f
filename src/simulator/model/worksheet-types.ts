import type { RangeBounds } from "../../grid/address";
import type { DocumentSheet } from "../../host/xlsx/workbook-document";
import { apiNotFound, invalidArgument, itemNotFound } from "../host-error";
import { defineType, procedure, readOnly, readWrite, type HostObject } from "../object-type";
import { EVENTS, WORKBOOK_TARGET } from "./event-hub";
import { namedItemsType } from "./named-item-types";
import { toAreas, toBounds, unite } from "./range-address";
import type { WorkbookState } from "./workbook-state";

export interface WorksheetTarget {
  readonly state: WorkbookState;
  readonly sheetId: string;
}

const VISIBILITY = { visible: "Visible", hidden: "Hidden", "very-hidden": "VeryHidden" } as const;

const sheetOf = ({ state, sheetId }: WorksheetTarget) => state.sheet(sheetId);

/** Cells with a value or formula; the document's own bounds also count formats. */
function valueBounds(sheet: DocumentSheet): RangeBounds | null {
  let bounds: RangeBounds | null = null;
  sheet.forEachCell((row, column, { value, formula }) => {
    if ((value === null || value === "") && formula === null) return;
    const cell = { top: row, bottom: row, left: column, right: column };
    bounds = bounds ? unite(bounds, cell) : cell;
  });
  return bounds;
}

/** Values, formulas, formats and merged areas. */
function formattedBounds(sheet: DocumentSheet): RangeBounds | null {
  const [first, ...others] = sheet.usedBounds ? [sheet.usedBounds, ...sheet.merges] : sheet.merges;
  return first ? others.reduce(unite, first) : null;
}

function usedRange(target: WorksheetTarget, valuesOnly: unknown): HostObject | null {
  const sheet = sheetOf(target);
  const bounds = valuesOnly === true ? valueBounds(sheet) : formattedBounds(sheet);
  return bounds && target.state.objects.range(target.sheetId, bounds);
}

function rangeByIndexes(target: WorksheetTarget, args: readonly unknown[]): HostObject {
  const [top, left, rows, columns] = args.map((value) => {
    if (typeof value === "number" && Number.isInteger(value) && value >= 0) return value;
    throw invalidArgument(`index ${String(value)}`);
  });
  if (top === undefined || left === undefined || !rows || !columns)
    throw invalidArgument("row count and column count must be at least 1");
  const bounds = { top, left, bottom: top + rows - 1, right: left + columns - 1 };
  return target.state.objects.range(target.sheetId, bounds);
}

function setOrientation(target: WorksheetTarget, value: unknown): void {
  if (value !== "Landscape" && value !== "Portrait")
    throw apiNotFound("PageLayout", `orientation ${String(value)}`);
  target.state
    .writable(target.sheetId)
    .setOrientation(value === "Landscape" ? "landscape" : "portrait");
}

/** A scale in per cent, or one page wide, which is how our sheets are anyway. */
function setZoom(target: WorksheetTarget, value: unknown): void {
  const { scale, horizontalFitToPages, ...others } = value as Readonly<Record<string, unknown>>;
  const isWide = horizontalFitToPages === 1 && scale === undefined;
  const isScale = typeof scale === "number" && scale >= 10 && scale <= 400;
  if (Object.keys(others).length > 0 || !(isWide || isScale))
    throw apiNotFound("PageLayout", `zoom ${JSON.stringify(value)}`);
  const sheet = target.state.writable(target.sheetId);
  if (isScale) sheet.setPrintScale(scale);
}

/** "$3:$3", which stands on every page. */
function setPrintTitleRows(target: WorksheetTarget, [address]: readonly unknown[]): void {
  const [, first, last] = /^\$(\d+):\$(\d+)$/u.exec(String(address)) ?? [];
  if (first === undefined || last === undefined) throw invalidArgument(`rows ${String(address)}`);
  target.state.writable(target.sheetId).setRepeatedRows(Number(first) - 1, Number(last) - 1);
}

const pageBreakType = defineType<WorksheetTarget>({ name: "PageBreak" });

/** `sheet.horizontalPageBreaks`: breaks are added, never read. */
const pageBreaksType = defineType<WorksheetTarget>({
  name: "PageBreakCollection",
  methods: {
    Add: (target, [address]) => {
      target.state.writable(target.sheetId).addPageBreak(toBounds(address).top);
      return pageBreakType(target);
    },
  },
});

/** The foot of all pages: written, never read. */
const headerFooterType = defineType<WorksheetTarget>({
  name: "HeaderFooter",
  scalars: {
    CenterFooter: {
      get: () => {
        throw apiNotFound("HeaderFooter", "centerFooter (read)");
      },
      set: (target, text) => target.state.writable(target.sheetId).setPageFoot(String(text)),
    },
  },
});

const headerFooterGroupType = defineType<WorksheetTarget>({
  name: "HeaderFooterGroup",
  children: { DefaultForAllPages: headerFooterType },
});

const pageLayoutType = defineType<WorksheetTarget>({
  name: "PageLayout",
  children: { HeadersFooters: headerFooterGroupType },
  scalars: {
    CenterHorizontally: {
      get: () => {
        throw apiNotFound("PageLayout", "centerHorizontally (read)");
      },
      set(target, isCentered) {
        if (isCentered !== true) throw apiNotFound("PageLayout", "centerHorizontally (false)");
        target.state.writable(target.sheetId).centerOnPage();
      },
    },
    Orientation: {
      get: () => {
        throw apiNotFound("PageLayout", "orientation (read)");
      },
      set: setOrientation,
    },
    Zoom: {
      get: () => {
        throw apiNotFound("PageLayout", "zoom (read)");
      },
      set: setZoom,
    },
  },
  methods: { SetPrintTitleRows: procedure(setPrintTitleRows) },
});

const protectionType = defineType<WorksheetTarget>({
  name: "WorksheetProtection",
  scalars: { Protected: readOnly((target) => sheetOf(target).isProtected) },
});

/** Methods by which the client starts and stops an event of one sheet. */
function eventMethods(name: string, eventType: number) {
  return {
    [`_Register${name}Event`]: procedure<WorksheetTarget>(({ state, sheetId }) => {
      state.events.register(eventType, sheetId);
    }),
    [`_Unregister${name}Event`]: procedure<WorksheetTarget>(({ state, sheetId }) => {
      state.events.unregister(eventType, sheetId);
    }),
  };
}

export const worksheetType = defineType<WorksheetTarget>({
  name: "Worksheet",
  identity: ({ sheetId }) => ({ Id: sheetId }),
  scalars: {
    Id: readOnly(({ sheetId }) => sheetId),
    Name: readWrite(
      (target) => sheetOf(target).name,
      ({ state, sheetId }, name) => {
        state.renameSheet(sheetId, name);
      }
    ),
    Position: readWrite(
      ({ state, sheetId }) => state.document.sheets.findIndex((sheet) => sheet.id === sheetId),
      ({ state, sheetId }, position) => {
        state.moveSheet(sheetId, position);
      }
    ),
    Visibility: readOnly((target) => VISIBILITY[sheetOf(target).visibility]),
  },
  children: {
    HorizontalPageBreaks: pageBreaksType,
    Names: namedItemsType,
    PageLayout: pageLayoutType,
    Protection: protectionType,
  },
  methods: {
    Activate: procedure(({ state, sheetId }) => {
      state.activate(sheetId);
    }),
    Delete: procedure(({ state, sheetId }) => {
      state.deleteSheet(sheetId);
    }),
    GetCell: (target, [row, column]) => rangeByIndexes(target, [row, column, 1, 1]),
    GetRange: (target, [address]) =>
      target.state.objects.range(sheetOf(target).id, toBounds(address)),
    GetRangeByIndexes: rangeByIndexes,
    GetRanges: (target, [addresses]) =>
      target.state.objects.rangeAreas(sheetOf(target).id, toAreas(addresses)),
    GetUsedRange: (target, [valuesOnly]) =>
      usedRange(target, valuesOnly) ??
      target.state.objects.range(target.sheetId, { top: 0, left: 0, bottom: 0, right: 0 }),
    GetUsedRangeOrNullObject: (target, [valuesOnly]) => usedRange(target, valuesOnly),
    ...eventMethods("Activated", EVENTS.activated),
    ...eventMethods("DataChanged", EVENTS.changed),
    ...eventMethods("Deactivated", EVENTS.deactivated),
    ...eventMethods("SelectionChanged", EVENTS.selectionChanged),
  },
});

function collectionEvents(name: string, eventType: number) {
  return {
    [`_Register${name}Event`]: procedure<WorkbookState>((state) => {
      state.events.register(eventType, WORKBOOK_TARGET);
    }),
    [`_Unregister${name}Event`]: procedure<WorkbookState>((state) => {
      state.events.unregister(eventType, WORKBOOK_TARGET);
    }),
  };
}

function findWorksheet(state: WorkbookState, key: unknown): HostObject | null {
  const sheet = state.findSheet(key);
  return sheet && worksheetType({ state, sheetId: sheet.id });
}

/** `workbook.worksheets`. */
export const worksheetsType = defineType<WorkbookState>({
  name: "WorksheetCollection",
  items: (state) => state.document.sheets.map(({ id }) => worksheetType({ state, sheetId: id })),
  item: (state, key) => {
    const sheet = findWorksheet(state, key);
    if (!sheet) throw itemNotFound(`worksheet ${String(key)}`);
    return sheet;
  },
  methods: {
    Add: (state, [name]) => worksheetType({ state, sheetId: state.addSheet(name).id }),
    GetActiveWorksheet: (state) => worksheetType({ state, sheetId: state.activeSheet.id }),
    GetCount: (state) => state.document.sheets.length,
    GetItemOrNullObject: (state, [key]) => findWorksheet(state, key),
    ...collectionEvents("Activated", EVENTS.activated),
    ...collectionEvents("Added", EVENTS.added),
    ...collectionEvents("DataChanged", EVENTS.changed),
    ...collectionEvents("Deactivated", EVENTS.deactivated),
    ...collectionEvents("Deleted", EVENTS.deleted),
    ...collectionEvents("SelectionChanged", EVENTS.selectionChanged),
  },
});
