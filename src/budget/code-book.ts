import { append, groupBy } from "../lists/group-by";
import { toComparable } from "../text/normalize";
import { withoutNumbering } from "../text/numbering";
import listed from "./code-book.json";

/**
 * How sure a name is: A, two or more published sources; B, one; C, unverified and probably right. Doubtful names are
 * not listed at all, and a code that is not listed proves nothing: the list does not replace the book of the year.
 * "own" stands for what the user lists, who answers for it.
 */
export type Certainty = "own" | "A" | "B" | "C";

/** The user's own list: names by joined code, the present name first. */
export type OwnCodes = Readonly<Record<string, readonly string[]>>;

/** The name of a code in 政府收支分类科目, with the names that earlier editions gave it. */
export interface ListedCode {
  /** The present name first. */
  readonly names: readonly string[];
  readonly certainty: Certainty;
}

/** Names by joined code: functional codes begin with 2, 部门 economic ones with 3, 政府 economic ones with 5. */
const BOOK: ReadonlyMap<string, ListedCode> = new Map(
  (["A", "B", "C"] as const).flatMap((certainty) =>
    Object.entries(listed[certainty]).map(([code, names]) => [
      code,
      { names: names.split(" "), certainty },
    ])
  )
);

/** “201 一般公共服务支出” in one cell. */
const LEADING_CODE = /^[0-9]{3,7}/u;

/** What the list knows of a code, the user's own before ours; null when it is not listed. */
export function listedCode(code: string, own: OwnCodes = {}): ListedCode | null {
  const names = own[code];
  return names ? { names, certainty: "own" } : (BOOK.get(code) ?? null);
}

/** True when the name is among the names, whatever width, spaces, brackets, ordinal and code it is written with. */
export function isOneOf(names: readonly string[], name: string): boolean {
  const wanted = bareName(name);
  return names.some((known) => bareName(known) === wanted);
}

/** Codes of the list by their bare names, present and former. */
const codesByName: ReadonlyMap<string, readonly string[]> = (() => {
  const codes = new Map<string, string[]>();
  for (const [code, { names }] of BOOK)
    for (const name of new Set(names.map(bareName))) append(codes, name, code);
  return codes;
})();

/** Listed codes one level below another one, by that one. */
const codesByParent: ReadonlyMap<string, readonly string[]> = groupBy(BOOK.keys(), (code) =>
  code.slice(0, -2)
);

/** Listed codes one level below another one; empty where the list knows none. */
export function codesBelow(parent: string): readonly string[] {
  return codesByParent.get(parent) ?? [];
}

/** What of a name tells it from others: without width, spaces, brackets, ordinal and code. */
export function bareName(name: string): string {
  return withoutNumbering(toComparable(name)).replace(LEADING_CODE, "").replace(/[()]/gu, "");
}

/** Codes that the lists give a name to. */
export function codesNamed(name: string, own: OwnCodes = {}): readonly string[] {
  const wanted = bareName(name);
  const ours = codesByName.get(wanted) ?? [];
  const others = Object.keys(own).filter((code) => isOneOf(own[code] ?? [], name));
  return [...others, ...ours.filter((code) => own[code] === undefined)];
}

/** Present names of all listed codes below one, e.g. the items of 302 商品和服务支出; the longest first. */
export function namesUnder(code: string): readonly string[] {
  return [...BOOK]
    .filter(([own]) => own.startsWith(code) && own.length > code.length)
    .map(([, { names }]) => names[0] ?? "")
    .sort((a, b) => b.length - a.length);
}
