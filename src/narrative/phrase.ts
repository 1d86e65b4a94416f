import type { CellRef } from "../grid/address";

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
  readonly phrases: readonly Phrase[];
}

export interface NarrativeSection {
  /** Stable name, e.g. "three-public-expenditure". */
  readonly slug: string;
  /** "十、关于…说明". */
  readonly heading: readonly Phrase[];
  readonly paragraphs: readonly NarrativeParagraph[];
}

/** Something the tables cannot give, to be filled in by the clerk. */
export interface MissingInput {
  /** Stable key, e.g. "reason:expenditure.project". */
  readonly key: string;
  /** Slug of the section it belongs to. */
  readonly section: string;
  readonly hint: string;
}

/** 第三部分 as a typed tree; plain text, pane and sheet are renderings of it. */
export interface NarrativeDocument {
  readonly sections: readonly NarrativeSection[];
  readonly missing: readonly MissingInput[];
}

/** Plain text of some phrases. */
export function toPlainText(phrases: readonly Phrase[]): string {
  return phrases.map((phrase) => phrase.text).join("");
}
