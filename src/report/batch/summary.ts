import type { Verdict, VerdictKind } from "../verdict";
import type { Comparison } from "./compare-files";
import type { SummaryRow } from "./summary-row";

/** A cell of the summary: a number, a text, or nothing where it is not known; `file` is what a text leads to. */
export type SummaryCell = number | null | { readonly text: string; readonly file?: string };

export interface SummaryColumn {
  readonly caption: string;
  /** In characters. */
  readonly width: number;
}

/** A table of the summary that can be sorted and filtered. */
export interface SummaryTable {
  readonly name: string;
  readonly columns: readonly SummaryColumn[];
  readonly rows: readonly (readonly SummaryCell[])[];
}

/** 汇总 of any number of files; text, web page, workbook and list are renderings of it. */
export interface Summary {
  readonly title: string;
  /** Label and content, in order. */
  readonly head: readonly (readonly [label: string, content: string])[];
  readonly tables: readonly SummaryTable[];
}

const KINDS: readonly (readonly [VerdictKind, string])[] = [
  ["passed", "通过"],
  ["faulty", "有问题"],
  ["incomplete", "没有查完"],
  ["unusable", "不能用"],
];

/** A column of the list of files: what it says of a file, and of a unit of which there is none. */
interface FileColumn extends SummaryColumn {
  readonly cell: (row: SummaryRow, remarks: readonly string[]) => SummaryCell;
  readonly absent?: (unit: string) => string;
}

const COLUMNS: readonly FileColumn[] = [
  {
    ...{ caption: "单位", width: 36 },
    cell: ({ unit }) => (unit === null ? null : { text: unit }),
    absent: (unit) => unit,
  },
  { caption: "文件", width: 44, cell: ({ file }) => ({ text: file, file }) },
  { caption: "年度", width: 8, cell: ({ year }) => year },
  {
    ...{ caption: "结论", width: 10 },
    cell: ({ verdict }) => ({ text: verdict.name }),
    absent: () => "没有收到",
  },
  { caption: "不一致", width: 8, cell: judged(({ errors }) => errors) },
  { caption: "提醒", width: 8, cell: judged(({ warnings }) => warnings) },
  { caption: "尾差", width: 8, cell: judged(({ roundingDifferences }) => roundingDifferences) },
  { caption: "待填", width: 8, cell: ({ blanks }) => blanks },
  { caption: "认出的表", width: 10, cell: ({ tables }) => tables },
  { caption: "没有核对", width: 10, cell: judged(({ unjudged }) => unjudged) },
  { caption: "读不懂", width: 8, cell: judged(({ unread }) => unread) },
  { caption: "文中核对的数", width: 14, cell: ({ numbers }) => numbers },
  {
    ...{ caption: "备注", width: 60 },
    cell: ({ refusal, hasPrior }, remarks) =>
      toText([...(refusal === null ? [] : [refusal]), ...(hasPrior ? [] : [NO_PRIOR]), ...remarks]),
    absent: () => "名单里有这个单位，读得出的文件里没有它的。",
  },
];

/** A count of a verdict; not known of a file that cannot be used. */
function judged(count: (verdict: Verdict) => number): FileColumn["cell"] {
  return ({ verdict }) => (verdict.kind === "unusable" ? null : count(verdict));
}

const READABLE: ReadonlySet<string> = new Set([".xlsx", ".docx", ".txt"]);

/** Said of a unit that has no workbook in the folder of `--prior-folder`. */
export const NO_PRIOR = "上年的文件夹里没有找到这个单位，没有与上年比较。";

/** Builds the summary; the same for the same rows in whatever order. */
export function toSummary(rows: readonly SummaryRow[], comparison: Comparison): Summary {
  const { remarks, missing, surplus } = comparison;
  const sorted = [...rows].sort((one, two) => (one.file < two.file ? -1 : 1));
  const absent = missing.length === 0 ? "" : `没有收到 ${missing.length} 个单位`;
  const unlisted = surplus === 0 ? "" : `${surplus} 个文件的单位不在名单里`;
  const told = [absent, unlisted].filter((words) => words !== "").join("，");
  return {
    title: "预算公开校核汇总",
    head: [
      ["文件", countWords(sorted)],
      ...headOf("不能用", unusableWords(sorted)),
      ...headOf("名单", told),
    ],
    tables: [
      {
        name: "汇总",
        columns: COLUMNS,
        rows: [
          ...sorted.map((row) => COLUMNS.map(({ cell }) => cell(row, remarks.get(row.file) ?? []))),
          ...missing.map((unit) =>
            COLUMNS.map(({ absent }) => toText(absent ? [absent(unit)] : []))
          ),
        ],
      },
      rulesTable(sorted),
    ],
  };
}

function headOf(label: string, content: string): Summary["head"] {
  return content === "" ? [] : [[label, content]];
}

/** “.et 2，.xls 4，其他 3（原因见备注）”: files of other kinds are converted all at once, the others one by one. */
function unusableWords(rows: readonly SummaryRow[]): string {
  const counts = new Map<string, number>();
  for (const { file, verdict } of rows) {
    if (verdict.kind !== "unusable") continue;
    const [ending = ""] = /\.[^./\\]{1,5}$/u.exec(file.toLowerCase()) ?? [];
    const kind = READABLE.has(ending) ? "" : ending;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const others = counts.get("") ?? 0;
  const kinds = [...counts].filter(([kind]) => kind !== "").sort();
  const told = [
    ...kinds.map(([kind, count]) => `${kind} ${count}`),
    ...(others > 0 ? [`打不开或不是公开表 ${others}`] : []),
  ];
  return told.length === 0 ? "" : `${told.join("，")}；原因见备注`;
}

/** “共 8 个：通过 5，有问题 2，不能用 1”. */
export function countWords(rows: readonly Pick<SummaryRow, "verdict">[]): string {
  const counts = KINDS.flatMap(([kind, name]) => {
    const count = rows.filter(({ verdict }) => verdict.kind === kind).length;
    return count === 0 ? [] : [`${name} ${count}`];
  });
  return `共 ${rows.length} 个${counts.length === 0 ? "" : `：${counts.join("，")}`}`;
}

function toText(remarks: readonly string[]): SummaryCell {
  return remarks.length === 0 ? null : { text: remarks.join("") };
}

/** Which rule is broken in how many units, the commonest first. */
function rulesTable(rows: readonly SummaryRow[]): SummaryTable {
  const rules = new Map<
    string,
    { readonly words: readonly string[]; units: Set<string>; count: number }
  >();
  for (const row of rows)
    for (const { code, title, severity, count } of row.rules) {
      const words = [code, title, severity === "error" ? "不一致" : "提醒"];
      const key = words.join("|");
      const rule = rules.get(key) ?? { words, units: new Set<string>(), count: 0 };
      // Without a name a unit is known by its file.
      rule.units.add(row.unit ?? row.file);
      rule.count += count;
      rules.set(key, rule);
    }
  const sorted = [...rules].sort(
    ([key, one], [other, two]) => two.units.size - one.units.size || (key < other ? -1 : 1)
  );
  return {
    name: "规则",
    columns: [
      { caption: "规则", width: 10 },
      { caption: "名称", width: 60 },
      { caption: "级别", width: 8 },
      { caption: "单位数", width: 10 },
      { caption: "处数", width: 10 },
    ],
    rows: sorted.map(([, { words, units, count }]) => [
      ...words.map((text) => ({ text })),
      units.size,
      count,
    ]),
  };
}
