type Cell = string | number | null;
export type Row = readonly Cell[];
export type NineTable = "T1" | "T2" | "T3" | "T4" | "T5" | "T6" | "T7" | "T8" | "T9";

/** How a place writes the nine tables; everything has the central form's way where it is left out. */
export interface NineDialect {
  readonly titles?: Partial<Record<NineTable, string>>;
  readonly order?: readonly NineTable[];
  /** Tables in 元 with whole numbers. */
  readonly yuan?: readonly NineTable[];
  /** All tables below each other on one sheet. */
  readonly isStacked?: true;
  readonly codes?: "joined" | "numbers" | "split";
  readonly totalRow?: "first" | "last";
  readonly hasRowNumbers?: true;
  readonly hasColumnNumbers?: true;
  /** 财政拨款收入 with its parts; or 单位资金 with its parts. */
  readonly income?: "central" | "grouped" | "integrated";
  /** 收支总表 and 财政拨款收支总表 end with their totals alone; for budgets without carry-over. */
  readonly isWithoutCurrent?: true;
  /** What stands above the two sides. */
  readonly sides?: readonly [string, string];
  /** Classes that the expenditure side lists, and whether they are numbered. */
  readonly classes?: "all" | "used";
  readonly hasPlainClasses?: true;
  /** 收入总表 by units, or with 小计 of this year's money and of what was carried over. */
  readonly revenue?: "codes" | "units" | "subtotals";
  /** Columns of the unit before the codes of 支出总表. */
  readonly hasUnitColumns?: true;
  /** A row above the amounts of 一般公共预算支出表 and the tables of funds. */
  readonly hasGroupHeads?: true;
  /** Words above the title, such as its number. */
  readonly above?: Partial<Record<NineTable, string>>;
  /** Words below the last row. */
  readonly below?: string;
  /** What stands beside the measure. */
  readonly unitLine?: string;
  /** 支出侧 in 合计, 人员经费, 公用经费 and 项目支出; for budgets without other money. */
  readonly isDivided?: true;
  readonly funds?: readonly [string, string, string];
  /** The same below 上年结转, where they are worded otherwise. */
  readonly laterFunds?: readonly [string, string, string];
  readonly threePublic?: "across" | "lines" | "two-years" | "short" | "meetings" | "years-as-rows";
  readonly priorYear?: true;
  readonly columns?: Readonly<Record<string, string>>;
  /** Other words for the rows of 收支总表 and 财政拨款收支总表. */
  readonly labels?: Readonly<Record<string, string>>;
  /** Titles of further tables, one after each third of the nine. */
  readonly further?: readonly string[];
}

export const TITLES: Readonly<Record<NineTable, string>> = {
  T1: "部门收支总表",
  T2: "部门收入总表",
  T3: "部门支出总表",
  T4: "财政拨款收支总表",
  T5: "一般公共预算支出表",
  T6: "一般公共预算基本支出表",
  T7: "一般公共预算“三公”经费支出表",
  T8: "政府性基金预算支出表",
  T9: "国有资本经营预算支出表",
};

export interface Written {
  readonly head: readonly Row[];
  readonly body: readonly Row[];
  /** Columns that hold codes or words. */
  readonly keys: number;
}
