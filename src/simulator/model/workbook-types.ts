import { apiNotFound } from "../host-error";
import { defineType, procedure, readOnly, type HostObject } from "../object-type";
import { rangeAreasOf, rangeOf } from "./range-types";
import type { WorkbookState } from "./workbook-state";
import type { ObjectFactory } from "./object-factory";
import { worksheetsType, worksheetType } from "./worksheet-types";

const propertiesType = defineType<WorkbookState>({
  name: "DocumentProperties",
  scalars: { Title: readOnly((state) => state.document.title ?? "") },
});

const protectionType = defineType<WorkbookState>({
  name: "WorkbookProtection",
  scalars: { Protected: readOnly((state) => state.document.isStructureProtected) },
});

/** Calculation is not simulated: asking to pause it is answered, as it changes nothing that could be observed. */
const applicationType = defineType<WorkbookState>({
  name: "Application",
  methods: {
    SuspendApiCalculationUntilNextSync: procedure(() => undefined),
    SuspendScreenUpdatingUntilNextSync: procedure(() => undefined),
  },
});

function selectedRange(state: WorkbookState): HostObject {
  const [first, ...others] = state.selection;
  if (!first || others.length > 0)
    throw apiNotFound("Workbook", "getSelectedRange over several areas");
  return state.objects.range(state.activeSheet.id, first);
}

/** The root object. */
export const workbookType = defineType<WorkbookState>({
  name: "Workbook",
  scalars: { Name: readOnly((state) => state.document.fileName ?? "Book1") },
  children: {
    Application: applicationType,
    Properties: propertiesType,
    Protection: protectionType,
    Worksheets: worksheetsType,
  },
  methods: {
    GetActiveCell: (state) => {
      const { top, left } = state.selection[0] ?? { top: 0, left: 0 };
      const cell = { top, left, bottom: top, right: left };
      return state.objects.range(state.activeSheet.id, cell);
    },
    GetSelectedRange: selectedRange,
    GetSelectedRanges: (state) => state.objects.rangeAreas(state.activeSheet.id, state.selection),
  },
});

/** Builds the objects that types lead to across files. */
export function createObjectFactory(state: WorkbookState): ObjectFactory {
  return {
    worksheet: (sheetId) => worksheetType({ state, sheetId }),
    range: (sheetId, bounds) => rangeOf({ state, sheetId, areas: [bounds] }),
    rangeAreas: (sheetId, areas) => rangeAreasOf({ state, sheetId, areas }),
  };
}
