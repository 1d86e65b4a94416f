import { isInYear } from "../../budget/by-year";
import type { TableId } from "../../budget/schema";
import type { AmountStyle, Environment } from "../references/environment";
import { findTable } from "../references/tables";
import { sequence, wording } from "./part";
import type { Part } from "./part";

/** One section of 第三部分: a heading and paragraphs of sentences with slots. */
export interface Section {
  /** Stable name, e.g. "three-public-expenditure". */
  readonly slug: string;
  /** Form years that have the section. */
  readonly years: { readonly from: number; readonly to?: number };
  /** A table that not every place has: without it the text has no such section. */
  readonly table?: TableId;
  /** Without its number, which follows from the sections of the year. */
  readonly heading: Part;
  readonly amountStyle: AmountStyle;
  /** Each part is one paragraph, or one per row (`each`), there always or on a condition (`when`). */
  readonly paragraphs: readonly Part[];
}

/** Declares a section. */
export function defineSection(section: {
  readonly slug: string;
  readonly years?: Section["years"];
  readonly table?: TableId;
  readonly amountStyle?: AmountStyle;
  readonly heading: Part;
  readonly paragraphs: readonly Part[];
}): Section {
  return { years: { from: 0 }, amountStyle: "grouped", ...section };
}

/** The sections of the form's year and of the tables that are there, all of them when no budget is known. */
export function sectionsOf(
  sections: readonly Section[],
  environment: Environment
): readonly Section[] {
  const { current } = environment;
  if (!current) return sections;
  return sections.filter(
    (section) =>
      isInYear(section, current.formYear) &&
      (section.table === undefined || findTable(current, section.table) !== null)
  );
}

/** Room for what others write there, which no sentence of the form says. */
export interface RoomPart extends Part {
  readonly isRoom: true;
}

export const room: RoomPart = { ...sequence([wording("")]), isRoom: true };

export function isRoom(part: Part): part is RoomPart {
  return "isRoom" in part;
}

/** Room for the performance-target tables below “具体情况见下表：”. */
export interface AttachmentPart extends RoomPart {
  readonly isAttachment: true;
}

export const attachment: AttachmentPart = { ...room, isAttachment: true };

export function isAttachment(part: Part): part is AttachmentPart {
  return "isAttachment" in part;
}
