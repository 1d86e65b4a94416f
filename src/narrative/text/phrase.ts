import type { CellRef } from "../../grid/address";
import type { Asked } from "../references/asked";

/** A cell that a number of the text comes from; prior-year cells stand in last year's workbook, not in the open one. */
export interface SourceCell extends CellRef {
  readonly year: "current" | "prior";
}

/**
 * The smallest piece of the text.
 * - text: literal wording, holds no digit
 * - fact: a number, name, date or list taken from the tables, with its cells and how it was computed
 * - given: something the clerk typed
 * - missing: something still to be given, shown as 【请填写：…】 and counted; never invented
 */
export type Phrase =
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind: "fact";
      readonly text: string;
      /** The value without wording: decimal string for numbers. */
      readonly value: string;
      readonly cells: readonly SourceCell[];
      /** How it was computed, for people: "= 表5!G23 − 上年 表5!G23". Empty where the text simply restates a cell. */
      readonly explanation: string;
    }
  | { readonly kind: "given"; readonly text: string; readonly key: string }
  | {
      readonly kind: "missing";
      readonly text: string;
      readonly key: string;
      readonly hint: string;
    };

/** A phrase that comes from the tables. */
export type FactPhrase = Extract<Phrase, { kind: "fact" }>;

export interface NarrativeParagraph {
  /** Stays the same when the text is written again: place of its sentence in the section, and the row it speaks of. */
  readonly id: string;
  readonly phrases: readonly Phrase[];
}

export interface NarrativeSection {
  /** Stable name, e.g. "three-public-expenditure". */
  readonly slug: string;
  /** "十、关于…说明". */
  readonly heading: readonly Phrase[];
  readonly paragraphs: readonly NarrativeParagraph[];
  /** Number of paragraphs above the room for what others write, e.g. the performance-target tables. */
  readonly attachment?: number;
}

/** A mark of the text: something still to be given by the clerk, or to be repaired in the workbook. */
export interface MissingInput {
  /** Stable key, e.g. "reason:expenditure.project". */
  readonly key: string;
  /** Slug of the section it belongs to. */
  readonly section: string;
  readonly hint: string;
}

/** Something the tables cannot give, whether the clerk has given it or not. */
export interface NarrativeInput extends Asked {
  /** Slug of the section that asks for it first. */
  readonly section: string;
  /**
   * - missing: asked for and not given
   * - unusable: given, but not what is asked for, e.g. words where an amount belongs
   * - given: stands in the text
   * - optional: not given, and the text is complete without it
   */
  readonly state: "missing" | "unusable" | "given" | "optional";
  /** What the clerk typed; "" when nothing. */
  readonly content: string;
}

/** 第三部分 as a typed tree; plain text, pane and sheet are renderings of it. */
export interface NarrativeDocument {
  /** Its title in the clerk's words; left out where that is the one of the form. */
  readonly title?: string;
  /** The clerk's own paragraphs above the first section; left out where there are none. */
  readonly lead?: readonly NarrativeParagraph[];
  readonly sections: readonly NarrativeSection[];
  readonly missing: readonly MissingInput[];
  /** Everything the clerk is asked for, in the order of the text. */
  readonly inputs: readonly NarrativeInput[];
}

/** Plain text of some phrases. */
export function toPlainText(phrases: readonly Phrase[]): string {
  return phrases.map((phrase) => phrase.text).join("");
}
