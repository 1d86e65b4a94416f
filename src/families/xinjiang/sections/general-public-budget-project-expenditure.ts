import type { RowInput } from "../../../budget/row-input";
import {
  all,
  any,
  amount,
  awaited,
  budgetUnit,
  cellOf,
  date,
  defineSection,
  documentOf,
  each,
  given,
  hasRows,
  hintOf,
  isGiven,
  isNil,
  isPositive,
  keyed,
  namedUnit,
  not,
  ordinal,
  rowNameOf,
  rowsOf,
  sentence,
  tableTitle,
  when,
  wording,
  year,
  type Part,
  type RowVariable,
} from "../../../narrative";
import { BENEFICIARIES, projectInput } from "../project-inputs";

const TABLE = "generalPublicBudgetProjectExpenditure";

const projects = rowsOf(TABLE, "main", { kinds: ["project"], mergesByName: true });
const sizeOf = (row: RowVariable) => cellOf(TABLE, "main", row, "total");

const field = (row: RowVariable, input: RowInput, name: string): Part =>
  sentence`${wording(name)}：${given(keyed(input, row), hintOf(row, name), { extent: "line" })}`;

/** Payments to persons are explained further; other projects may be. */
const subsidyField = (row: RowVariable, input: RowInput, name: string): Part => {
  const households = cellOf(TABLE, "main", row, "benefitsToHouseholds");
  const isAsked = any(isPositive(households), isGiven(keyed(input, row)));
  return when(isAsked, field(row, input, name), { allowsMore: true, omission: "info" });
};

/** 一般公共预算项目支出情况说明：逐项目固定五项，对个人的补助另加七项。 */
export const generalPublicBudgetProjectExpenditureSection = defineSection({
  slug: "general-public-budget-project-expenditure",
  heading: sentence`关于${budgetUnit}${year()}年一般公共预算项目支出情况说明`,
  paragraphs: [
    when(
      isNil(TABLE),
      sentence`${budgetUnit}${year()}年没有使用一般公共预算拨款安排的项目支出，${tableTitle(TABLE)}为空表。`
    ),
    when(
      all(not(isNil(TABLE)), not(hasRows(projects))),
      awaited("project.rows", "一般公共预算项目支出情况表有金额而没有项目名称，请补上项目行")
    ),
    when(
      not(isNil(TABLE)),
      each(
        projects,
        (row) => [
          sentence`${ordinal(row, "chinese")}项目名称：${rowNameOf(row)}`,
          sentence`${wording("设立的政策依据")}：${given(keyed(projectInput("basis"), row), hintOf(row, "设立的政策依据"), { extent: "line", derived: documentOf(row) })}`,
          sentence`预算安排规模：${amount(sizeOf(row))}`,
          sentence`项目承担单位：${namedUnit}`,
          field(row, projectInput("allocation"), "资金分配情况"),
          sentence`资金执行时间：${date(1, 1)}${wording("-", "至")}${date(12, 31)}`,
          subsidyField(row, projectInput("funding-source"), "资金来源"),
          subsidyField(row, BENEFICIARIES, "补贴人数"),
          subsidyField(row, projectInput("standard"), "补贴标准"),
          subsidyField(row, projectInput("scope"), "补贴范围"),
          subsidyField(row, projectInput("method"), "补贴方式"),
          subsidyField(row, projectInput("procedure"), "发放程序"),
          subsidyField(row, projectInput("benefits"), "受益人群和社会效益"),
        ],
        { splits: sizeOf, estimated: sizeOf }
      )
    ),
  ],
});
