import { toComparable } from "../../text/normalize";
import { captionWordings, type LayoutFamily, type TableLayout, type Wording } from "../layout";
import type { SheetView } from "../../grid/sheet-view";

/** Longest text that can still be a title; longer ones are sentences. */
const MAX_TITLE_LENGTH = 60;
const SHORTEST_TITLE = 4;
/** A title, its number and the measure. */
const MOST_BESIDE_TITLE = 3;
const SENTENCE = /[。，；,;!?]|为空表/u;
/** A bracketed remark or a page number of a contents list behind a title. */
const SUFFIX = /((\([^()]{0,60}\)){1,4}|(?<![.…·])[.…·]+[0-9]*)$/u;

/** A cell whose text is the title of a table; only a header below it makes it one. */
export interface TitleCandidate {
  /** More than one where tables share a title; the header tells them apart. */
  readonly layouts: readonly TableLayout[];
  readonly row: number;
  readonly column: number;
  /** The wording it was known by. */
  readonly wording: Wording;
}

/** A unit's name before the year may hold any word; numbers of tables before the title say nothing. */
const BEFORE_YEAR = /^.*20[0-9]{2}年度?/u;
const BRACKETED = /\([^()]*\)|[《》]/gu;

/** True for a title that the layout has by its patterns. */
function isTitled(title: string, { titled }: TableLayout): boolean {
  if (!titled) return false;
  const own = title.replace(BEFORE_YEAR, "");
  const bare = own.replace(BRACKETED, "").replace(/(?<![.…·])[.…·]+[0-9]*$/u, "");
  return titled.like.test(bare) && !titled.unlike.test(own);
}

interface TitleWording extends Wording {
  readonly layout: TableLayout;
}

/** Layouts whose title a text is, the longest wording deciding, since titles contain each other. */
export function layoutsOfTitle(text: string, family: LayoutFamily): readonly TableLayout[] {
  return matchTitle(toComparable(text), titleWordings(family)).map(({ layout }) => layout);
}

/** All title candidates of a sheet from top to bottom, those of one row from left to right. */
export function findTitles(view: SheetView, family: LayoutFamily): readonly TitleCandidate[] {
  const wordings = titleWordings(family);
  const found: TitleCandidate[] = [];
  for (let row = view.bounds.top; row <= view.bounds.bottom; row += 1) {
    for (const column of view.columns) {
      const value = view.value(row, column);
      if (typeof value !== "string" || value.length < SHORTEST_TITLE) continue;
      const matches = matchTitle(view.own(row, column), wordings);
      const [first] = matches;
      if (!first) continue;
      const layouts = matches.map(({ layout }) => layout);
      found.push({ layouts, row, column, wording: first });
    }
  }
  return found;
}

/** Titles of other tables: alone in their row, or beside little else. */
export function findOtherTitles(
  view: SheetView,
  own: readonly TitleCandidate[]
): readonly { readonly row: number; readonly column: number }[] {
  const rows = new Set(own.map(({ row }) => row));
  const found: { readonly row: number; readonly column: number }[] = [];
  for (let row = view.bounds.top; row <= view.bounds.bottom; row += 1) {
    if (rows.has(row)) continue;
    const filled = view.columns.filter((column) => view.value(row, column) !== null);
    const column = filled.find((one) => looksLikeTitle(view.text(row, one)));
    if (column !== undefined && filled.length <= MOST_BESIDE_TITLE) found.push({ row, column });
  }
  return found;
}

/** True for a text that looks like the title of some disclosure table, whichever family it belongs to. */
export function looksLikeTitle(text: string): boolean {
  const comparable = toComparable(text);
  return (
    comparable.length <= MAX_TITLE_LENGTH &&
    !SENTENCE.test(comparable) &&
    /(预算|收支|支出|收入|绩效|结转|转移支付|采购|购买服务|经费|资产配置)/u.test(comparable) &&
    /表([-—][^-—()]{1,20})?(\([^()]*\))?$/u.test(comparable)
  );
}

/** All wordings of the longest text that a title ends with, with or without its bracketed remark. */
function matchTitle(
  comparable: string,
  wordings: readonly TitleWording[]
): readonly TitleWording[] {
  if (comparable.length > MAX_TITLE_LENGTH || SENTENCE.test(comparable)) return [];
  const title = withoutQuotes(comparable);
  const [general] = wordings.filter(({ layout }) => isTitled(title, layout));
  if (general) return [general];
  const bare = title.replace(SUFFIX, "");
  const longest = wordings.find(
    ({ text, layout }) => !layout.titled && (bare.endsWith(text) || title.endsWith(text))
  );
  return longest ? wordings.filter(({ text }) => text === longest.text) : [];
}

const wordingsOf = new WeakMap<LayoutFamily, readonly TitleWording[]>();

function titleWordings(family: LayoutFamily): readonly TitleWording[] {
  const known = wordingsOf.get(family);
  if (known) return known;
  const wordings = family.tables
    .flatMap((layout) =>
      captionWordings(layout.title).map(({ text, years }) => ({
        layout,
        text: withoutQuotes(text),
        years,
      }))
    )
    .sort((a, b) => b.text.length - a.text.length);
  wordingsOf.set(family, wordings);
  return wordings;
}

/** “三公” is printed with and without its quotation marks. */
function withoutQuotes(comparable: string): string {
  return comparable.replace(/[”’]/gu, "");
}
