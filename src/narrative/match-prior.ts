import { isSameCaption } from "../text/normalize";
import type { Asked } from "./asked";
import { inputOf, type Environment, type NameLevel, type RowGroup } from "./environment";

/** What a clerk types where a code of this year has none of last year. */
const NONE = "无";
const LEVELS: readonly NameLevel[] = ["category", "section", "own"];

/** This year's rows with the rows of last year they are compared with, and what the clerk may decide about it. */
export interface PriorMatch {
  readonly groups: readonly RowGroup[];
  /** Rows that only last year had. */
  readonly gone: readonly RowGroup[];
  readonly asked: readonly Asked[];
}

/**
 * Finds last year's row for each of this year's: the same code, else the same names of category, section and item under
 * another code. A code that was renamed, split or merged is the clerk's to decide.
 */
export function matchPrior(
  table: string,
  current: readonly RowGroup[],
  prior: readonly RowGroup[],
  nameOf: (group: RowGroup, level: NameLevel) => string | null,
  environment: Environment
): PriorMatch {
  const [before, now] = [prior, current].map((groups) => new Set(groups.map(({ key }) => key)));
  const left = new Map(
    prior.filter(({ key }) => now?.has(key) === false).map((group) => [group.key, group])
  );
  const listed = [...left.values()].map((group) => `${group.key} ${nameOf(group, "own") ?? ""}`);
  const asked: Asked[] = [];
  const groups = current.map((group): RowGroup => {
    if (before?.has(group.key) === true || listed.length === 0) return group;
    const same = [...left.values()].find((other) =>
      LEVELS.every((level) => isSameCaption(nameOf(other, level) ?? "", nameOf(group, level) ?? ""))
    );
    const key = `prior-code:${table}.${group.key}`;
    const otherwise = same ? `不填按同名的 ${same.key} 比较` : "不填按本年新增处理";
    asked.push({
      key,
      hint: `本年新增的科目“${group.key} ${nameOf(group, "own") ?? ""}”对应上年的哪个科目`,
      guide: `上年有、本年没有的：${listed.join("、")}；填上年编码，多个用“、”隔开，没有对应的填“${NONE}”，${otherwise}`,
      isOptional: true,
    });
    const typed = inputOf(environment, key);
    const codes = typed === null ? (same ? [same.key] : []) : typed.split(/[、,，;；\s]+/u);
    const priorKeys = codes.filter((code) => left.delete(code));
    return priorKeys.length === 0 ? group : { ...group, priorKeys };
  });
  return { groups, gone: [...left.values()], asked };
}
