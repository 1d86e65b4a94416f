import type { Span } from "../reading/span";
import type { Mention } from "./mentions";
import type { Scope } from "./scope";
import type { NamedRow } from "./vocabulary";

/** What a figure of the text is said to be. */
export interface Subject {
  /** The words before the figure. */
  readonly words: Span;
  /** The rows that are named here: by a code, by a name, or as a project; empty where none is. */
  readonly rows: readonly NamedRow[];
  /** The rows named before, under which a column is named here. */
  readonly under: readonly NamedRow[];
  /** The last name that can be a column. */
  readonly column: Mention | null;
  /** What the words say of the whole they mean, where they name no row. */
  readonly scope: Scope;
  /** What the headings say. */
  readonly context: Scope;
  /** The words speak of a sum: 总计, 合计, 收入预算. */
  readonly isTotal: boolean;
  /** The words leave out what is left of last year: 本年收入. */
  readonly isOfYear: boolean;
  /** All of both years is meant: 总计, 总预算, 收支. */
  readonly isOfAll: boolean;
  /** Words stand between the last name and the figure that are no words of the form: something else may be meant. */
  readonly hasMore: boolean;
  /** Names with nothing but 、 or 和 between them right before the figure; fewer than two are no list. */
  readonly listed: readonly Mention[];
  /** The last words before the figure, which may be a part of a name: “养老保险”; empty where they are none. */
  readonly label: string;
  /** All the words are names and words of the form. */
  readonly isPlain: boolean;
}
