import { isSameCaption } from "../../text/normalize";
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
  /** What was answered with a code that is not to be chosen. */
  readonly unusable: Asked | null;
}

/** A row of this year whose code last year did not have. */
interface Question {
  readonly group: RowGroup;
  readonly asked: Asked;
  /** The row of last year with the same names under another code. */
  readonly same: RowGroup | null;
}

/**
 * Finds last year's row for each of this year's: the same code, else the same names of category, section and item under
 * another code. A code that was renamed, split or merged is the clerk's to decide; each row of last year counts once.
 */
export function matchPrior(
  table: string,
  current: readonly RowGroup[],
  prior: readonly RowGroup[],
  nameOf: (group: RowGroup, level: NameLevel) => string | null,
  environment: Environment
): PriorMatch {
  const before = new Set(prior.map(({ key }) => key));
  const now = new Set(current.map(({ key }) => key));
  const gone = prior.filter(({ key }) => !now.has(key));
  const added = gone.length === 0 ? [] : current.filter(({ key }) => !before.has(key));
  const listed = gone.map((group) => `${group.key} ${nameOf(group, "own") ?? ""}`).join("、");
  const questions = added.map((group): Question => {
    const same = gone.find((other) => LEVELS.every((level) => isSame(other, group, level))) ?? null;
    const asked: Asked = {
      key: `prior-code:${table}.${group.key}`,
      hint: `本年新增的科目“${group.key} ${nameOf(group, "own") ?? ""}”对应上年的哪个科目`,
      guide: `上年有、本年没有的：${listed}；填上年编码，多个用“、”隔开，没有对应的填“${NONE}”，${same ? `不填按同名的 ${same.key} 比较` : "不填按本年新增处理"}；上年的一个科目只对应一次`,
      isOptional: true,
    };
    return { group, asked, same };
  });
  return answer(questions, current, gone, environment);

  function isSame(left: RowGroup, right: RowGroup, level: NameLevel): boolean {
    return isSameCaption(nameOf(left, level) ?? "", nameOf(right, level) ?? "");
  }
}

/** What the clerk decided comes before what names suggest. */
function answer(
  questions: readonly Question[],
  current: readonly RowGroup[],
  gone: readonly RowGroup[],
  environment: Environment
): PriorMatch {
  const known = new Set(gone.map(({ key }) => key));
  const left = new Set(known);
  const priorKeys = new Map<string, readonly string[]>();
  let unusable: Asked | null = null;
  for (const { group, asked } of questions) {
    const typed = inputOf(environment, asked.key);
    if (typed === null) continue;
    const codes = typed === NONE ? [] : typed.split(/[、,，;；\s]+/u).filter((code) => code !== "");
    if (codes.some((code) => !known.has(code))) unusable ??= asked;
    priorKeys.set(
      group.key,
      codes.filter((code) => left.delete(code))
    );
  }
  for (const { group, same } of questions)
    if (!priorKeys.has(group.key) && same && left.delete(same.key))
      priorKeys.set(group.key, [same.key]);
  return {
    groups: current.map((group) => {
      const keys = priorKeys.get(group.key) ?? [];
      return keys.length === 0 ? group : { ...group, priorKeys: keys };
    }),
    gone: gone.filter(({ key }) => left.has(key)),
    asked: questions.map(({ asked }) => asked),
    unusable,
  };
}
