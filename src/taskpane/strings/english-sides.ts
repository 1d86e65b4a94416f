/** Sides of titles that are no words of a table. */
const WHOLE: Readonly<Record<string, string>> = {
  空表说明所称表名: "the name in the statement of an empty table",
  该表标题: "the title of that table",
  各项目之和: "the sum of the projects",
  各单位之和: "the sum of the units",
  三张支出表之和: "the sum of the three tables of expenditure",
  两张支出明细表合计: "合计 of both 支出明细表",
  两张支出明细表合计行: "合计 of both 支出明细表",
  两张基本支出明细表合计行: "合计 of both 基本支出明细表",
  其上级行: "the row above it",
  同一科目: "one code",
  同一项目: "one project",
  名称: "name",
  科目书的名称: "its name in the book of codes",
  科目名称: "names of codes",
  科目编码: "codes",
  缴费类经济科目: "economic codes of contributions",
  功能科目: "the codes by function",
  经济分类: "the economic classes",
  规定的编号: "the prescribed number",
  表号: "the number of a table",
  表名: "the name of a table",
  上年: "last year's",
  上年公开的数: "what was disclosed last year",
  目录所列名称: "its name in the contents",
  各表: "the tables",
  其他资金来源: "the other sources of funds",
  各资金来源: "the sources of funds",
  各预算基本支出: "基本支出 of each budget",
  各预算支出与其他资金之和: "the sum of each budget's expenditure and other funds",
  其下各项目之和: "the sum of the projects below",
  一般公共预算各项级科目的项目支出: "项目支出 of every third-level code of 一般公共预算",
  各类支出中非当年财政拨款部分: "what of each class is not this year's 财政拨款",
  支出总表与一般公共预算支出表的差额: "what 支出总表 has beyond 一般公共预算支出表",
  基本支出与项目支出之和: "基本支出 and 项目支出 together",
  基本支出同类费用: "the same costs in 基本支出",
  基本支出的缴费类科目: "contributions in 基本支出",
  "数量、标准、月数的测算": "number × rate × months",
  金额型成本指标合计: "the cost indicators in money, summed up,",
  指标分值权重合计: "the weights of the indicators, summed up,",
  规定的总分: "the prescribed total",
  没有其他资金的科目: "codes without other funds",
  有其他资金的科目: "codes with other funds",
  财政拨款各功能大类: "every class of 财政拨款",
  财政拨款专项业务经费各行: "the rows of 专项业务经费 in 财政拨款",
  按单位列示的表合计: "合计 of a table by units",
  财政拨款收支总表各项预算收支: "revenue and expenditure of every budget in 财政拨款收支总表",
  预算年度: "the fiscal year",
  绩效目标中的人员总数: "the number of people in the goals",
  各项预算的支出表之和: "the sum of the tables of each budget",
  各支出表的类: "the classes of the tables of expenditure",
};

/** What is named of a table behind its name. */
const PARTS: Readonly<Record<string, string>> = {
  各收入来源: "every source",
  各来源: "every source",
  收入各行: "every row of revenue",
  各行: "the rows",
  总计行: "the row 总计",
  合计行: "the row 合计",
  各功能分类: "every class",
  各功能大类: "every class",
  同类科目: "the same class",
  各科目: "every code",
  类级科目: "the classes",
  同一科目: "the same code",
  同一科目金额: "the amount of the same code",
  同一科目的合计: "合计 of the same code",
  各类支出: "every class of expenditure",
  三项预算拨款: "the three appropriations",
  三项拨款之和: "the sum of the three appropriations",
  本级与上级之和: "本级 and 上级 together",
  本年各来源之和: "the sum of this year's sources",
  单位名称行: "the rows with the unit's name",
  "人员经费、公用经费列": "the columns 人员经费、公用经费",
  收入侧: "the revenue side",
  项目: "the projects",
  中: "the rows",
  科目: "the codes",
  支出各行合计: "合计 of every row of expenditure",
  本年收入各行: "the rows of 本年收入",
  各任务金额: "the amounts of the tasks",
  分列的收入: "the revenue listed by kind",
  "分列的基本支出、项目支出": "基本支出、项目支出 as listed",
  项目名称: "the names of projects",
  年度: "the year",
  指标值: "the values",
  补助人数: "the number of people paid",
  列的单位: "the units",
};

const TABLE = /^((?:[^表]*表、)?[^表]*表)的?([^表]+)$/u;

/** One side of a title in English as far as it is no name of a table, column or line. */
export function englishSide(chinese: string): string {
  const whole = WHOLE[chinese];
  if (whole !== undefined) return whole;
  const [, table = "", part = ""] = TABLE.exec(chinese) ?? [];
  const named = PARTS[part];
  return named === undefined ? chinese : `${named} of ${table}`;
}

/** The Chinese runs of a title that is English else. */
export function withEnglishSides(told: string): string {
  return told.replace(/[\p{Script=Han}、]+/gu, englishSide);
}
