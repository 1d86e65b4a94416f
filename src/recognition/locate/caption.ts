/**
 * A caption of the form. Where it changed over the years, the wording by the first form year it was used in:
 * `{ 2024: "功能分类科目编码", 2026: "科目代码" }`. Reading accepts every wording (and learns the form year from it),
 * writing takes the wording of its year. A list holds wordings that are in use side by side, the standard one first.
 * “{year}” and “{priorYear}” stand for the later and the earlier year that a header names.
 */
export type Caption = string | readonly string[] | Readonly<Record<number, string>>;

/** Captions of a column from top to bottom; levels in between may be left out. */
export type CaptionPath = readonly Caption[];
