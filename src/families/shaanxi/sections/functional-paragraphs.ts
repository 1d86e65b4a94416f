import { TOTAL } from "../../../budget/block";
import {
  all,
  amount,
  any,
  cellOf,
  compared,
  each,
  isPositive,
  isUnarranged,
  keyed,
  not,
  oneOf,
  option,
  ordinal,
  organization,
  otherwise,
  rowCodeOf,
  rowNameOf,
  RowPart,
  rowsOf,
  sentence,
  when,
  wording,
  yearOnYear,
  type Part,
  type RowVariable,
} from "../../../narrative";
import { generalPublicBudget } from "./general-public-budget";

const TABLE = "generalPublicBudgetExpenditureByFunction";
const KEY = "functional";
const END = wording("；", "。");

const items = rowsOf(TABLE, "main", { kinds: ["item"], column: "total", withPrior: true });

const partsOf = (row: RowVariable) =>
  (
    [
      ["personnel", "人员经费"],
      ["operating", "公用经费"],
      ["specialOperations", "专项业务费"],
    ] as const
  ).map(([column, label]) => {
    const key = keyed({ of: KEY, what: column }, row);
    return {
      label,
      subject: compared(cellOf(TABLE, "main", row, column), key, new RowPart(row, label)),
    };
  });

/** An item of one kind of expenditure is compared as a whole, one of several kind by kind. */
const itemSentence = (row: RowVariable): Part => {
  const total = compared(cellOf(TABLE, "main", row, "total"), keyed(KEY, row), row);
  const parts = partsOf(row);
  const [personnel, operating, special] = parts.map(({ subject }) => isPositive(subject.current));
  const isMixed =
    personnel && operating && special
      ? any(all(personnel, operating), all(personnel, special), all(operating, special))
      : () => false;
  const [first, second, third] = parts.map(({ label, subject }) =>
    when(
      not(isUnarranged(subject)),
      sentence`${wording(label)}${amount(subject.current)}${wording("，", "")}${yearOnYear(subject)}${END}`
    )
  );
  const kinds = sentence`其中：${first ?? END}${second ?? END}${third ?? END}`;
  return sentence`${ordinal(row, "decimal-brackets")}${rowNameOf(row)}（${rowCodeOf(row)}）${amount(total.current)}${wording("，", "")}${oneOf(
    option(isMixed, kinds),
    otherwise(sentence`${yearOnYear(total)}${END}`)
  )}`;
};

/** 支出按功能科目分类的明细，逐项；上年有而本年没有的项照列。 */
export const functionalParagraphs: readonly Part[] = [
  sentence`本${organization}当年一般公共预算支出${amount(cellOf(TABLE, "main", TOTAL, "total"))}，其中：`,
  each(items, itemSentence, { total: generalPublicBudget }),
];
