import type { ByYear } from "../../budget/by-year";
import { append } from "../../lists/group-by";
import { toComparable } from "../../text/normalize";
import type { TableId } from "../../budget/schema";
import { GUIDES, type Asked } from "../references/asked";
import { bind, boundGroup, inputOf, notGiven, wordingOf } from "../references/environment";
import type {
  Environment,
  NameLevel,
  RowGroup,
  RowVariable,
  Unknown,
} from "../references/environment";
import { asking, freeEnds, matchPlaceholder, remark, reviewing, writeMissing } from "./part";
import type { FormGap, Match, Part, Remark, RemarkSeverity } from "./part";
import type { SourceCell } from "../text/phrase";
import type { ReadText } from "../text/read-text";
import { nameAt } from "../references/rows";
import { findTable, missingTable } from "../references/tables";

interface Name {
  readonly kind: "known";
  readonly text: string;
  readonly cells: readonly SourceCell[];
  /** What the clerk was asked for and typed. */
  readonly asked?: Asked;
}

const ASKED_UNIT: Asked = {
  key: "budget-unit",
  hint: "单位名称（表上没有读到）",
  guide: GUIDES.name,
};

/** The number of a line that an export broke: no name goes on over it. */
const ITEM_NUMBER = /\d[.、]/u;
/** Longest name that is read where it is not known, in comparable characters. */
const LONGEST_NAME = 90;

interface NameOptions {
  readonly severity?: RemarkSeverity;
  /** Where a text in other words is none of this form rather than wrong. */
  readonly gap?: FormGap;
  /** A word that texts put behind the name, “某某中心单位2026年…”. */
  readonly mayFollow?: string;
  /** What a text may say instead of the name; nothing too, where these words do not follow. */
  readonly instead?: RegExp;
}

/** A name the tables tell, which a text may write otherwise. */
function nameOf(
  what: string,
  read: (environment: Environment) => Name | Unknown,
  { severity = "error", gap, mayFollow = "", instead }: NameOptions = {}
): Part {
  const known = (environment: Environment): string | null => {
    const name = read(environment);
    return name.kind === "known" ? name.text : null;
  };
  return {
    literals: [],
    write(environment) {
      const name = read(environment);
      if (name.kind === "unknown") return writeMissing(name);
      const { text, cells, asked } = name;
      return [...asking(asked), { kind: "fact", text, value: text, cells, explanation: "" }];
    },
    *match(text, position, environment) {
      const expected = known(environment);
      const comparable = expected === null ? null : toComparable(expected);
      for (const word of new Set(["", mayFollow]))
        if (comparable !== null && text.startsWith(comparable + word, position))
          yield { end: position + comparable.length + word.length, environment, readings: [] };
      yield* matchPlaceholder(text, position, environment, known);
      const other = instead && text.pattern(instead, position)?.[0];
      if (other !== undefined) yield { end: position + other.length, environment, readings: [] };
      for (const end of nameEnds(text, position)) {
        const written = text.slice(position, end);
        if (ITEM_NUMBER.test(written)) break;
        if (comparable !== null && [comparable, comparable + mayFollow].includes(written)) continue;
        const review = function* (current: Environment): Iterable<Remark> {
          const wanted = known(current);
          if (wanted === null) return;
          const message = `${what}写的是“${written}”，应为“${wanted}”。`;
          const details = { written, expected: wanted, severity, ...(gap ? { gap } : {}) };
          yield remark(position, end, message, details);
        };
        yield { end, environment, readings: [reviewing(review)] };
      }
    },
  };
}

/** The unit where a text must name it. */
export const namedUnit: Part = nameOf("单位名称", unitIn, { mayFollow: "单位" });

/** The unit whose budget it is, which many a text calls 本单位 or leaves out. */
export const budgetUnit: Part = nameOf("单位名称", unitIn, {
  mayFollow: "单位",
  instead:
    /[本我该](?:单位|部门)(?:,|(?!无))|(?:单位|部门)(?=\d{4}年)|(?=\d{4}年|本年|(?:单位|部门)?收入预算|政府采购|面向中小|占用使用)/u,
});

function unitIn(environment: Environment): Name | Unknown {
  const typed = inputOf(environment, ASKED_UNIT.key);
  if (typed !== null) return { kind: "known", text: typed, cells: [], asked: ASKED_UNIT };
  const text = environment.current?.budgetUnit ?? null;
  if (text === null) return notGiven(ASKED_UNIT);
  const tables = Object.values(environment.current?.tables ?? {});
  const cell = tables.find(({ unitName }) => unitName?.text === text)?.unitName?.cell;
  return { kind: "known", text, cells: cell ? [{ ...cell, year: "current" }] : [] };
}

/**
 * The name of a table as it stands above the table itself, without number, year and unit.
 * @param gap - "form" in a heading, which other places word otherwise
 */
export function tableTitle(table: TableId, gap?: FormGap): Part {
  return nameOf(
    "表名",
    (environment) => {
      const found = findTable(environment.current, table);
      if (!found) return missingTable(environment, table, "current");
      const text = bareTitle(found.title.text, environment.current?.budgetUnit ?? null);
      return { kind: "known", text, cells: [{ ...found.title.cell, year: "current" }] };
    },
    { severity: "warning", ...(gap ? { gap } : {}) }
  );
}

/** 单位 or 部门, as the titles of the tables say. Both are read. */
export const organization: Part = {
  literals: ["单位", "部门"],
  write: (environment) => [{ kind: "text", text: organizationWord(environment) }],
  *match(text, position, environment) {
    for (const word of ["单位", "部门"]) {
      if (!text.startsWith(word, position)) continue;
      const end = position + word.length;
      const review = function* (current: Environment): Iterable<Remark> {
        const expected = organizationWord(current);
        if (!current.current || expected === word) return;
        const message = `文中写的是“${word}”，各表用的是“${expected}”。`;
        yield remark(position, end, message, { severity: "warning", written: word, expected });
      };
      yield { end, environment, readings: [reviewing(review)] };
    }
  },
};

/** Wording that changed with the form: the year's own is written, every one is read. */
export function wordingByYear(byYear: ByYear<string>): Part {
  const words = Object.values(byYear).sort((a, b) => b.length - a.length);
  return {
    literals: words,
    write: (environment) => [{ kind: "text", text: wordingOf(environment, byYear) }],
    *match(text, position, environment) {
      for (const word of words) {
        const comparable = toComparable(word);
        if (text.startsWith(comparable, position))
          yield { end: position + comparable.length, environment, readings: [] };
      }
    },
  };
}

/** Name of the row a sentence is about; reading it binds the row. */
export function rowNameOf(variable: RowVariable, level: NameLevel = "own"): Part {
  const nameIn = (environment: Environment): string | null => {
    const group = boundGroup(environment, variable);
    return group ? nameAt(environment, variable.rows, group, level) : null;
  };
  return {
    literals: [],
    write(environment) {
      const name = nameIn(environment);
      if (name === null) {
        const hint = "表中缺少对应的上级科目行，请补上科目名称";
        return writeMissing({ kind: "unknown", key: `name:${variable.rows.table}`, hint });
      }
      const group = boundGroup(environment, variable);
      const cells = (group?.rows ?? []).map(({ cell }) => ({
        ...cell,
        year: group?.year ?? "current",
      }));
      return [{ kind: "fact", text: name, value: name, cells, explanation: "" }];
    },
    *match(text, position, environment) {
      yield* matchKnownRows(variable, level, text, position, environment);
      yield* matchPlaceholder(text, position, environment, () => null);
      if (environment.needsKnownRow === true) return;
      for (const end of nameEnds(text, position))
        yield narrowTo(variable, [], text.slice(position, end), end, environment);
    },
  };
}

/** Every name that a row still possible has, longest first. */
function* matchKnownRows(
  variable: RowVariable,
  level: NameLevel,
  text: ReadText,
  position: number,
  environment: Environment
): Iterable<Match> {
  const groups = environment.bindings.get(variable)?.groups ?? [];
  const byName = new Map<string, RowGroup[]>();
  for (const group of groups) {
    const name = nameAt(environment, variable.rows, group, level);
    if (name === null || name === "") continue;
    append(byName, toComparable(name), group);
  }
  const names = [...byName].sort(([a], [b]) => b.length - a.length);
  for (const [name, narrowed] of names) {
    if (!text.startsWith(name, position)) continue;
    yield narrowTo(variable, narrowed, name, position + name.length, environment);
  }
}

function narrowTo(
  variable: RowVariable,
  groups: readonly RowGroup[],
  name: string,
  end: number,
  environment: Environment
): Match {
  const before = environment.bindings.get(variable);
  const binding = { groups, index: before?.index ?? 0, names: [...(before?.names ?? []), name] };
  return { end, environment: bind(environment, variable, binding), readings: [] };
}

function* nameEnds(text: ReadText, position: number): Iterable<number> {
  for (const end of freeEnds(text, position, "words")) {
    if (end - position > LONGEST_NAME) return;
    yield end;
  }
}

/** 单位 or 部门. */
export function organizationWord({ current }: Environment): string {
  return current?.organizationKind === "department" ? "部门" : "单位";
}

/** Titles stand in the sheets as “表 8”, “2026年…表” or with the unit's name in front. */
function bareTitle(title: string, unit: string | null): string {
  const bare = title.replace(/^表\s*[\d一二三四五六七八九十]+[、.:：\s]*/u, "");
  const withoutUnit = unit !== null && bare.startsWith(unit) ? bare.slice(unit.length) : bare;
  return withoutUnit.replace(/^20\d\d年(度)?/u, "");
}
