import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../src/grid/snapshot";
import type { NineBudget } from "./nine-budget";
import { writeCoded } from "./nine-coded";
import { TITLES, type NineDialect, type NineTable, type Row, type Written } from "./nine-dialect";
import { writeAppropriations, writeSummary } from "./nine-sides";
import { writeThreePublic } from "./nine-three-public";

/** The workbook of a budget as a place writes it. Amounts are whole 元 or 万元 with two decimals. */
export function nineWorkbook(budget: NineBudget, dialect: NineDialect = {}): WorkbookSnapshot {
  const order = dialect.order ?? (Object.keys(TITLES) as NineTable[]);
  const further = dialect.further ?? [];
  const grids = order.flatMap((table, index) => {
    const own = gridOf(table, write(table, budget, dialect), dialect);
    const title = index % 3 === 2 ? further[(index - 2) / 3] : undefined;
    return title === undefined ? [own] : [own, FURTHER(title)];
  });
  const sheets = dialect.isStacked
    ? [
        toSheet(
          "公开表",
          grids.flatMap((grid) => [...grid, [], []])
        ),
      ]
    : grids.map((grid, index) => toSheet(`Sheet${index + 1}`, grid));
  return { fileName: "公开表.xlsx", title: null, sheets };
}

const FURTHER = (title: string): readonly Row[] => [
  [title],
  ["单位名称：甲县某某局", null, null, "单位：万元"],
  ["项目名称", "合计", "一般公共预算", "备注"],
  ["某项目", 12.5, 12.5, null],
];

function gridOf(table: NineTable, { head, body, keys }: Written, dialect: NineDialect): Row[] {
  const isYuan = dialect.yuan?.includes(table) === true;
  const captions = head.map((row) =>
    row.map((text) => (typeof text === "string" ? (dialect.columns?.[text] ?? text) : text))
  );
  const amounts = body.map((row) =>
    row.map((value, column) =>
      typeof value === "number" && column >= keys
        ? isYuan
          ? value * 100
          : value / 100
        : typeof value === "string"
          ? (dialect.labels?.[value] ?? value)
          : value
    )
  );
  const width = Math.max(...head.map(({ length }) => length));
  const numbers: readonly Row[] = dialect.hasColumnNumbers
    ? [["栏次", ...Array.from({ length: width - 1 }, (_, index) => index + 1)]]
    : [];
  const measure = isYuan ? "金额单位：元" : "单位：万元";
  const rows: Row[] = [...captions, ...numbers, ...amounts];
  const numbered = dialect.hasRowNumbers
    ? rows.map((row, index): Row => {
        const data = index - captions.length - numbers.length;
        return [index === 0 ? "序号" : data < 0 ? null : data + 1, ...row];
      })
    : rows;
  const above = dialect.above?.[table];
  const unit = dialect.unitLine ?? "单位名称：甲县某某局";
  return [
    ...(above === undefined ? [] : [[above]]),
    [dialect.titles?.[table] ?? TITLES[table]],
    [unit, ...Array.from({ length: width - 2 }, () => null), measure],
    ...numbered,
    ...(dialect.below === undefined ? [] : [[dialect.below]]),
  ];
}

function write(table: NineTable, budget: NineBudget, dialect: NineDialect): Written {
  switch (table) {
    case "T1":
      return writeSummary(budget, dialect);
    case "T4":
      return writeAppropriations(budget, dialect);
    case "T7":
      return writeThreePublic(budget, dialect);
    default:
      return writeCoded(table, budget, dialect);
  }
}

function toSheet(name: string, rows: readonly Row[]): SheetSnapshot {
  const width = Math.max(...rows.map(({ length }) => length), 1);
  const fill = <V>(of: (value: CellValue) => V): V[][] =>
    rows.map((row) => Array.from({ length: width }, (_, column) => of(row[column] ?? null)));
  const isAmount = (value: CellValue): boolean =>
    typeof value === "number" && !Number.isInteger(value);
  return {
    ...{ id: name, name, visibility: "visible", isProtected: false, tag: null, top: 0, left: 0 },
    values: fill((value) => value),
    formulas: fill(() => null),
    numberFormats: fill((value) => (isAmount(value) ? "0.00" : "General")),
    ...{ merges: [], hiddenRows: [], hiddenColumns: [], conditionalFormats: [] },
  };
}
