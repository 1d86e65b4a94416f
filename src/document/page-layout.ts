import type { Orientation } from "./document-tree";

/** A4 in points. */
const LONG_SIDE = 841.9;
const SHORT_SIDE = 595.3;
const POINTS_PER_MILLIMETER = 72 / 25.4;

/** Sides of a page and its margins in points. */
export interface PageLayout {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** Margins of official documents (GB/T 9704): 37, 26, 35 and 28 mm; a page across is an upright one turned to the left. */
export const PAGE_LAYOUTS: Readonly<Record<Orientation, PageLayout>> = {
  portrait: pageOf(SHORT_SIDE, LONG_SIDE, [37, 26, 35, 28]),
  landscape: pageOf(LONG_SIDE, SHORT_SIDE, [28, 37, 26, 35]),
};

function pageOf(
  width: number,
  height: number,
  [top, right, bottom, left]: readonly [number, number, number, number]
): PageLayout {
  const points = (millimeters: number): number => millimeters * POINTS_PER_MILLIMETER;
  return {
    width,
    height,
    top: points(top),
    right: points(right),
    bottom: points(bottom),
    left: points(left),
  };
}

/** Points between the margins from left to right. */
export function textWidthOf(orientation: Orientation): number {
  const { width, left, right } = PAGE_LAYOUTS[orientation];
  return width - left - right;
}

/** Points between the margins from top to bottom. */
export function textHeightOf(orientation: Orientation): number {
  const { height, top, bottom } = PAGE_LAYOUTS[orientation];
  return height - top - bottom;
}
