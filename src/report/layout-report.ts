import type { YearMark } from "../recognition/locate/evidence";
import type { LayoutFamily } from "../recognition/layout";
import type { Recognized } from "../recognition/recognize";
import type { LayoutReport } from "./check-report";

/** Which form the workbook follows, why, and what to mind. */
export function toLayoutReport(recognized: Recognized): LayoutReport {
  const { family, budget } = recognized;
  return {
    family: family.id,
    year: budget.formYear,
    name: family.name,
    isStated: recognized.evidence.stated.family || recognized.evidence.stated.formYear,
    reason: reasonOf(recognized),
    remarks: remarksOn(recognized),
  };
}

function reasonOf({ family, budget, evidence }: Recognized): string {
  const { tables, marks, edition, stated } = evidence;
  const found = `${tables.all} 张表认出 ${tables.found} 张`;
  const familyReason = stated.family ? `${family.name}是指定的` : "";
  if (stated.formYear) return join(familyReason, `${budget.formYear} 年表式是指定的`, found);
  if (edition === null)
    return join(
      familyReason,
      found,
      `表上没有能区分年度的文字，按最近的 ${budget.formYear} 年表式`
    );
  const others = marks.filter(({ year }) => year !== edition);
  return join(
    familyReason,
    found,
    describeMarks(marks.filter(({ year }) => year === edition)),
    others.length === 0 ? "" : `另有 ${describeMarks(others)}`,
    budget.formYear === edition ? "" : `预算年度 ${budget.formYear} 年沿用 ${edition} 年的表式`
  );
}

function join(...parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join("；");
}

/** “财政拨款委托业务费支出情况表 2026 年起才有，‘科目代码’等 9 种写法是 2026 年起的”. */
function describeMarks(marks: readonly YearMark[]): string {
  const tables = new Set(marks.filter(({ kind }) => kind === "table").map(tell));
  const wordings = new Set(marks.filter(({ kind }) => kind !== "table").map(({ text }) => text));
  const [first] = wordings;
  const [mark] = marks;
  const kinds = wordings.size === 1 ? "的写法" : `等 ${wordings.size} 种写法`;
  return [
    ...tables,
    ...(first === undefined || !mark ? [] : [`“${first}”${kinds}是 ${mark.year} 年起的`]),
  ].join("，");
}

function tell({ text, year }: YearMark): string {
  return `${text} ${year} 年起才有`;
}

function remarksOn({ family, budget, evidence }: Recognized): readonly string[] {
  const { formYear, fiscalYear } = budget;
  const { surplus, stated, yearFound, edition } = evidence;
  const isBeyond =
    fiscalYear !== null && (fiscalYear > family.years.to || fiscalYear < family.years.from);
  return [
    ...(isBeyond && !stated.formYear
      ? [
          `预算年度是 ${fiscalYear} 年，${family.name}目前只有${yearsOf(family)}的表式，按 ${formYear} 年的核对；表式如有变化，请人工核对变化的部分。`,
        ]
      : []),
    ...(stated.formYear && edition !== null && yearFound !== formYear
      ? [`表上的文字像 ${yearFound} 年的表式，现按指定的 ${formYear} 年表式核对。`]
      : []),
    ...(surplus.length > 0
      ? [
          `${surplus.map(({ text }) => `“${text}”`).join("、")}不属于 ${formYear} 年的表式，没有读取。`,
        ]
      : []),
  ];
}

function yearsOf({ years: { from, to } }: LayoutFamily): string {
  return from === to ? ` ${from} 年` : ` ${from} 至 ${to} 年`;
}
