import { parseRangeAddress, toRangeAddress, type RangeBounds } from "../../grid/address";
import { insertOrdered, WORKSHEET_ORDER } from "./insert-ordered";
import {
  appendChild,
  attributeOf,
  childOf,
  childrenOf,
  prefixOf,
  setAttribute,
  type XmlElement,
} from "./xml-element";
import { parseElement } from "./xml-tree";

/** Merged rectangles of a worksheet in the order of the file; overlapping ones are given as they stand. */
export function readMerges(worksheet: XmlElement): readonly RangeBounds[] {
  const merges = childOf(worksheet, "mergeCells");
  return (merges ? childrenOf(merges, "mergeCell") : [])
    .map((merge) => parseRangeAddress(attributeOf(merge, "ref") ?? ""))
    .filter((range): range is RangeBounds => range !== null);
}

/** Merges a rectangle. */
export function addMerge(worksheet: XmlElement, range: RangeBounds): void {
  const x = prefixOf(worksheet.name);
  const known = childOf(worksheet, "mergeCells");
  const merges = known ?? parseElement(`<${x}mergeCells count="0"></${x}mergeCells>`);
  if (!known) insertOrdered(worksheet, merges, WORKSHEET_ORDER);
  appendChild(merges, parseElement(`<${x}mergeCell ref="${toRangeAddress(range)}"/>`));
  setAttribute(merges, "count", String(childrenOf(merges).length));
}
