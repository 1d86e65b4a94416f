import { isInYear } from "../budget/by-year";
import type { YearMark } from "../recognition/locate/evidence";
import type { FormYears } from "../recognition/layout";
import { allows } from "../recognition/locate/form-year";
import type { Recognized } from "../recognition/recognize";
import type { UsedSynonym } from "../recognition/synonyms";
import type { LayoutReport } from "./check-report";

/** Which form the workbook follows, why, and what to mind. */
export function toLayoutReport(recognized: Recognized): LayoutReport {
  const { family, budget, likePlace, synonyms } = recognized;
  return {
    family: family.id,
    year: budget.formYear,
    name: family.name,
    ...(family.isGeneral ? { isGeneral: true, likePlace } : {}),
    ...(synonyms.length > 0 ? { synonyms } : {}),
    isStated: recognized.evidence.stated.family || recognized.evidence.stated.formYear,
    reason: reasonOf(recognized),
    remarks: remarksOn(recognized),
  };
}

/** “某省版式 2026 年”; a form of many places has no year. */
export function layoutWords({ name, year, isGeneral }: LayoutReport): string {
  return isGeneral ? name : `${name} ${year} 年`;
}

/** Why a form of many places was taken. */
const GENERAL = "没有别的版式的表占多数，按全国多数地方通用的表核对，各地的写法不同，不分年度";

/** Whose tables they are, as far as their titles tell. */
function placeWords(place: string | null): string {
  return place === null
    ? "单凭表名看不出是哪个地方的"
    : `表名合起来像${place}（只看表名，次序和写法相同的地方不止一处）`;
}

function reasonOf({ family, budget, evidence, likePlace }: Recognized): string {
  const { tables, marks, stated } = evidence;
  const found = `${tables.all} 张表认出 ${tables.found} 张`;
  const familyReason = stated.family ? `${family.name}是指定的` : "";
  if (family.isGeneral) return join(familyReason, found, GENERAL, placeWords(likePlace));
  if (stated.formYear) return join(familyReason, `${budget.formYear} 年表式是指定的`, found);
  const isOfYear = allows(budget.formYear);
  const others = marks.filter((mark) => !isOfYear(mark));
  return join(
    familyReason,
    found,
    marks.length === 0
      ? `表上没有能区分年度的文字，按${budget.formYear < family.years.to ? "预算年度" : "最近的"} ${budget.formYear} 年表式`
      : describeMarks(marks.filter(isOfYear)),
    others.length === 0 ? "" : `另有 ${describeMarks(others)}`
  );
}

function join(...parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join("；");
}

/** “财政拨款委托业务费支出情况表 2026 年起才有，‘科目代码’等 9 种写法是 2026 年起的”. */
function describeMarks(marks: readonly YearMark[]): string {
  const spans = [...new Set(marks.map(({ years }) => toYearWords(years)))];
  return spans
    .flatMap((span) => {
      const own = marks.filter(({ years }) => toYearWords(years) === span);
      const tables = new Set(own.flatMap(({ kind, text }) => (kind === "table" ? text : [])));
      const wordings = new Set(own.flatMap(({ kind, text }) => (kind === "table" ? [] : text)));
      const [first] = wordings;
      const kinds = wordings.size === 1 ? "的写法" : `等 ${wordings.size} 种写法`;
      return [
        ...[...tables].map((text) => `${text} ${span}才有`),
        ...(first === undefined ? [] : [`“${first}”${kinds}是 ${span}的`]),
      ];
    })
    .join("，");
}

/** “2026 年起”, “2024 至 2025 年” or “2025 年”. */
export function toYearWords({ from, to }: FormYears): string {
  if (to === null) return `${from} 年起`;
  return from === to ? `${from} 年` : `${from} 至 ${to} 年`;
}

/** “同义词：‘基本经费’读作‘基本支出’（‘表3’C4 等 2 处）”. */
function synonymWords(synonyms: readonly UsedSynonym[]): readonly string[] {
  const words = synonyms.map(({ word, meaning, cells: [first, ...more] }) => {
    if (!first) return `“${word}”没有用到`;
    const place = `“${first.sheet}”${first.address}${more.length > 0 ? ` 等 ${more.length + 1} 处` : ""}`;
    return `“${word}”读作“${meaning}”（${place}）`;
  });
  return words.length === 0 ? [] : [`按设置的同义词：${words.join("；")}。`];
}

function remarksOn({ family, budget, evidence, synonyms }: Recognized): readonly string[] {
  const { formYear, fiscalYear } = budget;
  const { surplus, stated, yearFound, marks, otherTables, references } = evidence;
  const isBeyond = fiscalYear !== null && !isInYear(family, fiscalYear);
  return [
    ...synonymWords(synonyms),
    ...(isBeyond && !stated.formYear
      ? [
          `预算年度是 ${fiscalYear} 年，${family.name}目前只有 ${toYearWords(family.years)}的表式，按 ${formYear} 年的核对；表式如有变化，请人工核对变化的部分。`,
        ]
      : []),
    ...(stated.formYear && marks.length > 0 && yearFound !== formYear
      ? [`表上的文字像 ${yearFound} 年的表式，现按指定的 ${formYear} 年表式核对。`]
      : []),
    ...(otherTables.length > 0
      ? [
          `另有 ${otherTables.length} 张表不在${family.name}之内，没有核对：${otherTables.map(({ text }) => `“${text}”`).join("、")}。`,
        ]
      : []),
    ...references.map(
      ({ text, cell }) =>
        `“${cell.sheet}”${cell.address} 的“${text}”写明是上年或供参考的表，没有当作公开表核对。`
    ),
    ...(surplus.length > 0
      ? [
          `${surplus.map(({ text }) => `“${text}”`).join("、")}不属于 ${formYear} 年的表式，没有读取。`,
        ]
      : []),
  ];
}
