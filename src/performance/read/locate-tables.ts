import { toComparable } from "../../text/normalize";
import type { Form, FormWording } from "../form/form";
import type { SheetView } from "../../grid/sheet-view";
import { labelKeys, toLabelKey } from "../form/wording-match";

/** A table found on a sheet: the rows from its title to the row before the next title. */
export interface LocatedForm {
  readonly form: Form;
  readonly view: SheetView;
  readonly titleRow: number;
  readonly titleColumn: number;
  /** Row of the indicator captions. */
  readonly headerRow: number;
  /** Last row that may belong to the table. */
  readonly lastRow: number;
}

/** A longer text is a sentence that mentions the table. */
const LONGEST_TITLE = 60;

/**
 * Finds the tables of a sheet by their titles, whatever stands beside them; a title without indicator captions below it is
 * a mere mention of the table.
 */
export function locateTables(
  view: SheetView,
  forms: readonly Form[],
  wording: FormWording
): readonly LocatedForm[] {
  const titles = findTitles(view, forms);
  return titles.flatMap(({ form, row, column }, index) => {
    const lastRow = (titles[index + 1]?.row ?? view.bounds.bottom + 1) - 1;
    const headerRow = findHeaderRow(view, form, wording, row + 1, lastRow);
    if (headerRow === null) return [];
    return [{ form, view, titleRow: row, titleColumn: column, headerRow, lastRow }];
  });
}

/** Rows of titles below which a table stands whose captions cannot be read: nobody knows what it says. */
export function locateUnreadTables(
  view: SheetView,
  forms: readonly Form[],
  wording: FormWording
): readonly number[] {
  const titles = findTitles(view, forms);
  return titles.flatMap(({ form, row }, index) => {
    const end = Math.min(
      titles[index + 1]?.row ?? Infinity,
      row + LONGEST_TABLE,
      view.bounds.bottom + 1
    );
    if (findHeaderRow(view, form, wording, row + 1, end - 1) !== null) return [];
    const words = view.sheet.values
      .slice(row + 1 - view.sheet.top, end - view.sheet.top)
      .flat()
      .map((value) => (typeof value === "string" ? toComparable(value) : ""))
      .join("\n");
    const levels = form.indicators.groups.map(({ level1 }) => level1);
    const labels = [
      ...CAPTIONS,
      ...form.indicators.columns.map(({ caption }) => caption),
      ...levels,
    ];
    const told = new Set(labels.map(toComparable).filter((label) => words.includes(label)));
    return told.size >= FEWEST_TOLD ? [row] : [];
  });
}

/** What stands in the upper part of any form. */
const CAPTIONS = ["项目名称", "预算单位", "主管部门", "项目总体目标", "总体目标", "年度绩效目标"];
/** A mere mention of a table has none or one of its captions near. */
const FEWEST_TOLD = 3;
const LONGEST_TABLE = 60;

interface Title {
  readonly form: Form;
  readonly row: number;
  readonly column: number;
}

function findTitles({ sheet }: SheetView, forms: readonly Form[]): readonly Title[] {
  return sheet.values.flatMap((values, index) => {
    for (const [offset, value] of values.entries()) {
      const form = typeof value === "string" ? formOfTitle(value, forms) : undefined;
      if (form) return [{ form, row: sheet.top + index, column: sheet.left + offset }];
    }
    return [];
  });
}

function formOfTitle(text: string, forms: readonly Form[]): Form | undefined {
  if (text.length > LONGEST_TITLE) return undefined;
  const title = toComparable(text);
  return forms.find(({ titleEndings }) =>
    titleEndings.some((ending) => title.endsWith(toComparable(ending)))
  );
}

/** The row that holds the captions of the first three indicator columns. */
function findHeaderRow(
  { sheet }: SheetView,
  form: Form,
  wording: FormWording,
  first: number,
  last: number
): number | null {
  const captions = form.indicators.columns
    .slice(0, 3)
    .map(({ caption, also = [] }) => labelKeys([caption, ...also], wording));
  for (let row = first; row <= last; row += 1) {
    const texts = (sheet.values[row - sheet.top] ?? []).map((value) =>
      typeof value === "string" ? toLabelKey(value) : ""
    );
    if (captions.every((keys) => texts.some((text) => keys.includes(text)))) return row;
  }
  return null;
}
