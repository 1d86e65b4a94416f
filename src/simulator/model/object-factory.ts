import type { RangeBounds } from "../../grid/address";
import type { HostObject } from "../object-type";

/** Makes the objects that several types lead to; it keeps the types' files free of cycles. */
export interface ObjectFactory {
  worksheet(sheetId: string): HostObject;
  range(sheetId: string, bounds: RangeBounds): HostObject;
  rangeAreas(sheetId: string, areas: readonly RangeBounds[]): HostObject;
}
