import type { CellValue, WorkbookSnapshot } from "../../src/grid/snapshot";
import { Amount } from "../../src/money/amount";
import { formatAmount } from "../../src/money/format";
import { toComparable } from "../../src/text/normalize";
import { editSheets, EditableSheet, plainSheet } from "./edit-sheet";
import { putBeside } from "./side-by-side";

/** A harmless change of a workbook's looks: every figure stays what it was. */
export interface Disguise {
  readonly name: string;
  readonly apply: (workbook: WorkbookSnapshot) => WorkbookSnapshot;
  /** True where it is harmless only for tables without rounding differences: 元 shows what 万元 rounded away. */
  readonly needsExactSums?: boolean;
  /** Kind of the remark that the clerk gets, none by default. */
  readonly remark?: string;
  /**
   * Disguises are applied in this order, 0 when not given: amounts are converted while they are still numbers, codes lose
   * their type when all else is done, sheets are stacked one table each, and what has no table comes behind.
   */
  readonly order?: number;
}

/** Rows of title, unit and header before the data; the published workbooks begin their header in row 4. */
const HEADER_TOP = 3;

export const disguises: readonly Disguise[] = [
  each("blank rows above the table", (sheet) => {
    sheet.insertRow(0);
    sheet.insertRow(0);
  }),
  each("a blank column before the table", (sheet) => sheet.insertColumn(0)),
  each("a blank column inside the table", (sheet) => sheet.insertColumn(sheet.width - 1)),
  each("blank rows between title, unit and header", (sheet) => {
    sheet.insertRow(2);
    sheet.insertRow(4);
  }),
  each("blank rows between data rows", (sheet) => {
    const rows = rowsWithAmounts(sheet);
    const last = rows[rows.length - 1];
    if (last !== undefined) sheet.insertRow(last);
  }),
  each("sheets renamed", (sheet, index) => {
    sheet.name = `Sheet${index + 1}`;
  }),
  {
    name: "sheets in reverse order",
    apply: (workbook) => ({ ...workbook, sheets: [...workbook.sheets].reverse() }),
  },
  {
    ...each("sheets hidden", (sheet, index) => {
      sheet.visibility = index % 2 === 0 ? "hidden" : "very-hidden";
    }),
    remark: "hidden-sheets",
  },
  {
    name: "cover and contents sheets",
    apply: (workbook) => ({
      ...workbook,
      sheets: [
        plainSheet("封面", [["2026年单位预算公开"], ["编制单位：和静县社会保险中心"]]),
        plainSheet("目录", [["目 录"], ...workbook.sheets.map(({ name }) => [name])]),
        ...workbook.sheets,
      ],
    }),
  },
  {
    name: "unrelated sheets with numbers",
    order: 3,
    apply: (workbook) => ({
      ...workbook,
      sheets: [
        ...workbook.sheets,
        plainSheet("工资", [
          ["姓名", "工资"],
          ["甲", 1234.56],
          ["乙", 2345.67],
          ["合计", 3580.23],
        ]),
        plainSheet("Sheet99", [
          [1, 2, 3],
          [4, 5, 6],
        ]),
      ],
    }),
  },
  { name: "all tables stacked on one sheet", apply: stack, order: 2 },
  {
    name: "two tables beside each other on every sheet",
    apply: (workbook) => putBeside(workbook, { gap: 0 }),
    order: 2,
  },
  each("inner and full-width spaces in captions", (sheet) =>
    sheet.map((value, row) =>
      typeof value === "string" && isHead(row)
        ? Array.from(value).join("　").replace("：", "： ")
        : value
    )
  ),
  each("line breaks in captions", (sheet) =>
    sheet.map((value, row) =>
      typeof value === "string" && row >= HEADER_TOP && isHead(row) && value.length > 3
        ? `${value.slice(0, 2)}\n${value.slice(2)}`
        : value
    )
  ),
  each("half-width brackets and colons", (sheet) =>
    sheet.map((value) =>
      typeof value === "string"
        ? value.replace(/（/g, "(").replace(/）/g, ")").replace(/：/g, ":")
        : value
    )
  ),
  each("full-width digits in codes and numbering", (sheet) =>
    sheet.map((value, row) =>
      typeof value === "string" && row >= HEADER_TOP && value.length < 20
        ? value.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
        : value
    )
  ),
  each("amounts as text with thousands separators", (sheet) =>
    sheet.map((value, row) =>
      typeof value === "number" && !isColumnNumber(sheet, row)
        ? formatAmount(Amount.of(value, "yuan"))
        : value
    )
  ),
  each("amounts as full-width text", (sheet) =>
    sheet.map((value) =>
      typeof value === "number"
        ? value
            .toFixed(2)
            .replace(/[0-9.]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
        : value
    )
  ),
  each("amounts as text with a currency sign", (sheet) =>
    typeAmounts(sheet, (digits) => `￥${digits}`)
  ),
  each("amounts as text with their unit", (sheet) => {
    const isYuan = sheet.values.some((row) =>
      row.some((value) => /单位[：:]元/u.test(textOf(value)))
    );
    typeAmounts(sheet, (digits) => `${digits} ${isYuan ? "元" : "万元"}`);
  }),
  each("amounts as text that begins with an apostrophe, or with the point", (sheet) =>
    typeAmounts(sheet, (digits) => (digits.startsWith("0.") ? digits.slice(1) : `'${digits}`))
  ),
  each("trailing and leading spaces", (sheet) =>
    sheet.map((value) => (typeof value === "string" ? `  ${value}　 ` : value))
  ),
  each("noise of doubles", (sheet) =>
    sheet.map((value) => (typeof value === "number" ? value * (1 + Number.EPSILON) : value))
  ),
  { ...each("元 instead of 万元", toYuan), needsExactSums: true, order: -1 },
  {
    ...each("元 instead of 万元 in every second table", (sheet, index) => {
      if (index % 2 === 0) toYuan(sheet);
    }),
    needsExactSums: true,
    order: -1,
  },
  ...(["—", "-", 0, "0.00", "－", "无", "\\", "¥-"] as const).map((blank) =>
    each(`${String(blank)} (${typeof blank}) instead of blank`, (sheet) => fillBlanks(sheet, blank))
  ),
  each("total row moved to the other end", moveTotal),
  { ...each("※ row taken out, or put in", toggleColumnNumbers), order: 0.5 },
  each("header merges removed", (sheet) => {
    sheet.merges = sheet.merges.filter(({ top }) => top < HEADER_TOP);
  }),
  each("all merges removed", (sheet) => {
    sheet.merges = [];
  }),
  {
    ...each("codes as numbers", (sheet) =>
      sheet.map((value, row, column) =>
        typeof value === "string" && column < 3 && /^\d{2,3}$/.test(value) && row >= HEADER_TOP
          ? Number(value)
          : value
      )
    ),
    order: 1,
  },
  {
    ...each("whole codes in the 类 column", (sheet) => joinCodes(sheet)),
    order: 0.9,
  },
  {
    ...each("whole codes in one column under the group's caption", (sheet) => {
      joinCodes(sheet);
      sheet.map((value) => (value === "类" || value === "款" || value === "项" ? null : value));
    }),
    order: 0.9,
  },
  { name: "tables continued on a second sheet", apply: continueTables, order: 1.5 },
  each("names indented with spaces", (sheet) =>
    sheet.map((value, row) =>
      typeof value === "string" &&
      row > HEADER_TOP + 3 &&
      /^[\u4e00-\u9fff]/u.test(value) &&
      !value.includes("空表")
        ? `　　${value}`
        : value
    )
  ),
  each("footnotes under the table", (sheet) => {
    sheet.insertRow(sheet.values.length, [
      "注：本表数据来自 2026 年预算批复，合计 100.00 为示例。",
    ]);
    sheet.insertRow(sheet.values.length, ["备注：无"]);
  }),
  {
    ...each("sums and words noted to the right of the table", (sheet) => {
      const right = sheet.width + 2;
      for (let column = sheet.width; column < right + 1; column += 1)
        sheet.insertColumn(sheet.width);
      const notes: readonly CellValue[] = ["与上年核对过", 123.45, "差额", -0.01];
      for (const [index, note] of notes.entries()) {
        const row = sheet.values[HEADER_TOP + 2 + index];
        if (row) row[right] = note;
      }
    }),
    order: -1.2,
  },
  each("a used range far too large", (sheet) => {
    for (let row = 0; row < 300; row += 1) sheet.insertRow(sheet.values.length);
    for (let column = 0; column < 40; column += 1) sheet.insertColumn(sheet.width);
  }),
  {
    // A table number stands before the year where a title has both.
    ...each("table number before the title", (sheet) =>
      sheet.map((value, row) => (row === 1 && typeof value === "string" ? `表3 ${value}` : value))
    ),
    order: 1,
  },
  each("year before the title", (sheet) =>
    sheet.map((value, row) => (row === 1 && typeof value === "string" ? `2026年${value}` : value))
  ),
  {
    ...each("every second row with amounts hidden", (sheet) => {
      sheet.hiddenRows = rowsWithAmounts(sheet).filter((_, index) => index % 2 === 0);
    }),
    remark: "hidden-rows",
    order: -2,
  },
  {
    ...each("the last column with amounts hidden", (sheet) => {
      const columns = rowsWithAmounts(sheet).flatMap((row) =>
        (sheet.values[row] ?? []).flatMap((value, column) => (isNonZero(value) ? [column] : []))
      );
      sheet.hiddenColumns = columns.length === 0 ? [] : [Math.max(...columns)];
    }),
    remark: "hidden-columns",
    order: -2,
  },
  {
    ...each("rows without amounts hidden", (sheet) => {
      const filled = new Set(rowsWithAmounts(sheet));
      const rows = sheet.values.map((_, row) => row);
      sheet.hiddenRows = [...sheet.hiddenRows, ...rows.filter((row) => !filled.has(row))];
    }),
    order: -1.5,
  },
  {
    ...each("captions in words that other units use", (sheet) => {
      const isCoded = sheet.values.map((row) =>
        row.some((value) => /^[0-9]{2}/u.test(textOf(value)))
      );
      sheet.map((value, row) =>
        typeof value === "string" && !isCoded[row] ? inOtherWords(value, row) : value
      );
    }),
    order: -3,
  },
  each("the measure by itself, in brackets", (sheet) =>
    sheet.map((value, row) =>
      typeof value === "string" && isHead(row)
        ? value.replace(/^单位[：:](万?元)$/u, "（$1）")
        : value
    )
  ),
  {
    ...each("the measure behind the captions", (sheet) => {
      const head = sheet.values
        .slice(0, HEADER_TOP + 1)
        .flat()
        .map(textOf)
        .join(" ");
      const [, unit] = /单位[：:]\s*(万?元)/u.exec(head) ?? [];
      const isAmounts = (value: CellValue, row: number): boolean =>
        row >= HEADER_TOP && isHead(row) && AMOUNT_CAPTION.test(toComparable(textOf(value)));
      const isThere = sheet.values.some((row, at) => row.some((value) => isAmounts(value, at)));
      if (unit === undefined || !isThere) return;
      sheet.map((value, row) => {
        if (isAmounts(value, row)) return `${textOf(value)}（${unit}）`;
        return typeof value === "string" ? value.replace(/^单位[：:]\s*万?元$/u, "") : value;
      });
    }),
    order: -0.5,
  },
  each("formulas with stored results", (sheet) => {
    sheet.formulas = sheet.values.map((row) =>
      row.map((value) => (typeof value === "number" ? "=SUM(A1)" : null))
    );
  }),
];

function each(name: string, change: (sheet: EditableSheet, index: number) => unknown): Disguise {
  return {
    name,
    apply: (workbook) => editSheets(workbook, (sheet, index) => void change(sheet, index)),
  };
}

function isNonZero(value: CellValue): boolean {
  return typeof value === "number" && value !== 0;
}

function rowsWithAmounts(sheet: EditableSheet): readonly number[] {
  return sheet.values.flatMap((row, index) =>
    index > HEADER_TOP && row.some(isNonZero) && !isColumnNumber(sheet, index) ? [index] : []
  );
}

function isHead(row: number): boolean {
  return row < HEADER_TOP + 3;
}

/** The ※ row of older forms numbers its columns; it stays as it is. */
function isColumnNumber(sheet: EditableSheet, row: number): boolean {
  return sheet.values[row]?.includes("※") ?? false;
}

/** The numbers of public tables as somebody types them; the scores of target tables are no amounts. */
function typeAmounts(sheet: EditableSheet, typed: (digits: string) => string): void {
  if (sheet.values.some((row) => row.some((value) => textOf(value).includes("绩效")))) return;
  sheet.map((value, row) =>
    typeof value === "number" && !isColumnNumber(sheet, row)
      ? typed(formatAmount(Amount.of(value, "yuan")))
      : value
  );
}

function toYuan(sheet: EditableSheet): void {
  const isConvertible = sheet.values.some((row) =>
    row.some((value) => textOf(value).includes("单位：万元"))
  );
  if (!isConvertible) return;
  sheet.map((value, row) => {
    if (typeof value === "string") return value.replace(/单位：万元$/u, "单位：元");
    if (typeof value !== "number" || isColumnNumber(sheet, row)) return value;
    return Number(Amount.of(value, "ten-thousand-yuan").to("yuan").toString());
  });
}

/** Fills the blank amount cells of rows that hold an amount somewhere. */
function fillBlanks(sheet: EditableSheet, blank: CellValue): void {
  const isAmountColumn = Array.from({ length: sheet.width }, (_, column) =>
    sheet.values.some((row, index) => index >= HEADER_TOP && typeof row[column] === "number")
  );
  sheet.values = sheet.values.map((row, index) => {
    const hasAmount = index >= HEADER_TOP && row.some((value) => typeof value === "number");
    return hasAmount
      ? row.map((value, column) => (value === null && isAmountColumn[column] ? blank : value))
      : row;
  });
}

function moveTotal(sheet: EditableSheet): void {
  const label = (row: readonly CellValue[]): boolean =>
    row.some((value) => typeof value === "number") &&
    row.some((value) => typeof value === "string" && /^(总计|合计)$/u.test(toComparable(value)));
  const rows = sheet.values
    .map((row, index) => ({ row, index }))
    .filter(({ row, index }) => index > HEADER_TOP + 2 && label(row));
  const total = rows[rows.length - 1];
  const first = sheet.values.findIndex(
    (row, index) => index > HEADER_TOP && row.some((value) => typeof value === "number")
  );
  if (!total || first < 0) return;
  let last = first;
  sheet.values.forEach((row, index) => {
    if (row.some((value) => typeof value === "number")) last = index;
  });
  sheet.moveRow(total.index, total.index === first ? last : first);
}

/** The row of older forms that numbers the columns: out where it is, in where it is not. */
function toggleColumnNumbers(sheet: EditableSheet): void {
  const present = sheet.values.findIndex((_, row) => isColumnNumber(sheet, row));
  if (present >= 0) {
    sheet.deleteRow(present);
    return;
  }
  const amounts = rowsWithAmounts(sheet);
  const [first] = amounts;
  const end = headerEnd(sheet);
  if (first === undefined || end < 0 || first < end || amounts.length < 2) return;
  const isAmount = (column: number) =>
    amounts.some((row) => typeof sheet.values[row]?.[column] === "number");
  let number = 0;
  const cells = Array.from({ length: sheet.width }, (_, column) =>
    isAmount(column) ? (number += 1) : "※"
  );
  if (number > 1) sheet.insertRow(end, cells);
}

function textOf(value: CellValue): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** 类, 款 and 项 written as one code where the columns of a coded table stand. */
function joinCodes(sheet: EditableSheet): void {
  const header = sheet.values.findIndex((row) => row.some((value) => value === "类"));
  const at = sheet.values[header]?.indexOf("类") ?? -1;
  if (header < 0 || at < 0) return;
  const width = (sheet.values[header] ?? [])
    .slice(at)
    .findIndex((value) => value !== "类" && value !== "款" && value !== "项");
  for (const row of sheet.values.slice(header + 1)) {
    const parts = row.slice(at, at + width).map((value) => textOf(value));
    if (!/^[0-9]{3}/u.test(toComparable(parts[0] ?? ""))) continue;
    row.fill(null, at, at + width);
    row[at] = parts.join("");
  }
}

/** The second half of every table on a sheet of its own, title with （续） and header repeated. */
function continueTables(workbook: WorkbookSnapshot): WorkbookSnapshot {
  const sheets = workbook.sheets.flatMap((original) => {
    const sheet = new EditableSheet(original);
    const first = headerEnd(sheet);
    const half = Math.floor((first + sheet.values.length) / 2);
    const isForm = sheet.values.some((row) => row.some((value) => /绩效/u.test(textOf(value))));
    const isTitle = (value: CellValue, row: number) =>
      row < first && /.{5,}表(\([^()]*\))?$/u.test(toComparable(textOf(value)));
    const hasTitle = sheet.values.some((row, index) => row.some((value) => isTitle(value, index)));
    if (!hasTitle || isForm || first < 0 || half <= first) return [original];
    const rest = new EditableSheet(original);
    while (sheet.values.length > half) sheet.deleteRow(sheet.values.length - 1);
    for (let row = first; row < half; row += 1) rest.deleteRow(first);
    rest.map((value, row) => (isTitle(value, row) ? `${textOf(value).trim()}（续）` : value));
    rest.name = `${original.name.slice(0, 26)}（续）`;
    return [sheet.toSnapshot(), { ...rest.toSnapshot(), id: `${original.id}-continued` }];
  });
  return { ...workbook, sheets };
}

const HEADER_WORDS =
  /^(类|序号|项目|项目名称|预算数|合计|总计|小计|人员经费|公用经费|一般公共预算|单位名称)$/u;

const AMOUNT_CAPTION = /^(预算数|合计|总计|小计)$/u;
const AMOUNT = /^[’¥]?-?[0-9.][0-9,.]*(?:万?元)?$/u;

/** The row behind the header: captions without amounts, the ※ row among them, in a row below the title. */
function headerEnd(sheet: EditableSheet): number {
  const isCaptions = (row: readonly CellValue[]): boolean =>
    row.some((value) => HEADER_WORDS.test(toComparable(textOf(value)))) &&
    !row.some((value) => AMOUNT.test(toComparable(textOf(value)))) &&
    row.filter((value) => value !== null).length > 1;
  let end = -1;
  for (const [index, row] of sheet.values.entries()) {
    if (isCaptions(row) || isColumnNumber(sheet, index)) end = index + 1;
    else if (end >= 0 && row.some((value) => value !== null)) break;
  }
  return end;
}

/** All tables below one another on a single sheet, with a blank row between. */
function stack(workbook: WorkbookSnapshot): WorkbookSnapshot {
  const sheets = workbook.sheets.map((sheet) => new EditableSheet(sheet));
  const width = Math.max(...sheets.map((sheet) => sheet.width));
  const one = new EditableSheet(plainSheet("全部", [[null]]));
  one.values = [];
  one.formulas = [];
  one.numberFormats = [];
  for (const sheet of sheets) {
    const offset = one.values.length;
    one.hiddenRows.push(...sheet.hiddenRows.map((row) => row + offset));
    one.hiddenColumns = [...new Set([...one.hiddenColumns, ...sheet.hiddenColumns])];
    const pad = <T>(row: readonly T[], blank: T): T[] =>
      Array.from({ length: width }, (_, column) => row[column] ?? blank);
    one.values.push(...sheet.values.map((row) => pad(row, null)), pad([], null));
    one.formulas.push(...sheet.formulas.map((row) => pad(row, null)), pad([], null));
    one.numberFormats.push(
      ...sheet.numberFormats.map((row) => pad(row, "General")),
      pad([], "General")
    );
    one.merges.push(
      ...sheet.merges.map(({ top, bottom, left, right }) => ({
        top: top + offset,
        bottom: bottom + offset,
        left,
        right,
      }))
    );
  }
  return { ...workbook, sheets: [one.toSnapshot()] };
}

/** Published tables of other units and years say these for the same columns, rows and titles. */
const OTHER_WORDS: readonly (readonly [from: RegExp, to: string])[] = [
  [/非财政拨款结转结余$/u, "非财政拨款结转余额"],
  [/^(功能分类)?科目(编码|代码)$/u, "支出功能分类科目编码"],
  [/^财政专户（教育收费）$/u, "财政专户管理资金"],
  [/安排的转移支付/u, "安排转移支付"],
  [/^预算数$/u, "2026年预算数"],
  [/^(总\s*计|合计)$/u, "总计"],
  [/（小计）/u, ""],
  [/^一、/u, "一."],
  [/运行维护费/u, "运行费"],
  [/费用$/u, "费"],
  [/“三公”/u, "三公"],
];
/** The same for names of classes, which are captions in a header only: below it they must be those of the code. */
const OTHER_CLASS_WORDS: typeof OTHER_WORDS = [
  [/商品和服务/u, "商品服务"],
  [/对个人和家庭的补助/u, "对个人和家庭补助"],
  [/^其他支出$/u, "其它支出"],
];

function inOtherWords(text: string, row: number): string {
  const words = isHead(row) ? [...OTHER_WORDS, ...OTHER_CLASS_WORDS] : OTHER_WORDS;
  return words.reduce((said, [from, to]) => said.replace(from, to), text);
}
