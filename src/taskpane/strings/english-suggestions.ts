/** What to check, rule by rule, in English; names of tables, columns and rows stay as they are in the workbook. */
export const ENGLISH_SUGGESTIONS: Readonly<Record<string, string>> = {
  "核对该科目与其下级科目各行。": "Check the rows of this code and of the codes below it.",
  "核对分项和合计，是否填错、漏填或错行。":
    "Check the parts and their total: wrong, missing or in the wrong row.",
  "核对该行的合计和分项。": "Check the total of this row and its parts.",
  "补上缺少的上级科目行，或删去重复的科目行。":
    "Add the row of the code above, or delete the row that stands twice.",
  "核对上下级科目，是否漏列或重复。":
    "Check the codes above and below: one may be missing or stand twice.",
  "补上缺少的上级科目行，或核对编码。": "Add the row of the code above, or check the code.",
  "支出总表包括各项资金；核对这个科目在两张表上的金额，是否漏列。":
    "支出总表 holds all funds; check the amounts of this code in both tables for one left out.",
  "核对该行的合计、基本支出和项目支出。": "Check 合计, 基本支出 and 项目支出 of this row.",
  "核对该行三项预算和合计。": "Check the three budgets of this row and their total.",
  "核对该行的合计、人员经费、公用经费和项目支出。":
    "Check 合计, 人员经费, 公用经费 and 项目支出 of this row.",
  "核对该行三项资金来源和合计。": "Check the three sources of funds of this row and their total.",
  "核对总计行和各项目行。": "Check the total row and the rows of the projects.",
  "核对两表的总计。": "Check the grand totals of both tables.",
  "核对两表同一类科目的金额。": "Check the amounts of the same class in both tables.",
  "核对两表的基本支出总额。": "Check the total of 基本支出 in both tables.",
  "核对科目名称，以当年科目书为准。": "Check the name against this year's book of codes.",
  "如果专户、单位资金或结转也安排了基本支出，差额属正常，请写明。":
    "Where 专户, 单位资金 or carry-over pay for 基本支出 too, the difference is right; say so in writing.",
  "核对单位名称，是否写错或沿用了别的单位的表。":
    "Check the unit's name: it may be wrong, or the table another unit's.",
  "核对各单位的资金来源是否填错列、漏填，合计是否漏加。":
    "Check the sources of every unit: in the wrong column, missing, or not added up.",
  "核对该类在两张表的金额。": "Check the amounts of this class in both tables.",
  "核对两张表的合计行。": "Check the total rows of both tables.",
  "核对该科目在两张表的金额；一方可以多出金额为 0 的行。":
    "Check the amounts of this code in both tables; rows of 0 may stand in one only.",
  "核对两侧的总计，以及结转下年是否列入支出。":
    "Check the totals of both sides, and whether 结转下年 counts as expenditure.",
  "核对这一类在两张表上的金额，是否填错行。":
    "Check the amounts of this class in both tables: one may be in the wrong row.",
  "核对这项预算在两张表上的金额。": "Check the amounts of this budget in both tables.",
  "核对两张表这项预算的合计。": "Check the totals of this budget in both tables.",
  "核对该行与其下各分项，是否漏填、多填或填错行。":
    "Check this row and the parts below: missing, surplus or in the wrong row.",
  "核对各功能分类行和支出总计。": "Check the rows by function and 支出总计.",
  "收入和支出必须平衡，核对两边总计及其分项。":
    "Income and expenditure must balance; check both totals and their parts.",
  "核对该行各资金来源列和合计列。": "Check the columns by source and 合计 of this row.",
  "核对收入侧各行；本版式收入侧不含上年结转。":
    "Check the rows of income; in this form they do not hold 上年结转.",
  "核对该列各功能分类行和支出总计。": "Check the rows by function and 支出总计 of this column.",
  "核对收入侧与支出总计行的同名预算。":
    "Check the budget of the same name among income and in the row 支出总计.",
  "核对两表的三项预算；上年结转不计入本年财政拨款。":
    "Check the three budgets in both tables; 上年结转 is no part of this year's 财政拨款.",
  "核对该行的合计、人员经费和公用经费。": "Check 合计, 人员经费 and 公用经费 of this row.",
  "核对该科目应列入人员经费还是公用经费。": "Check whether this code is 人员经费 or 公用经费.",
  "核对该行各经济分类列和项目支出合计。":
    "Check the columns by economic class and the total of 项目支出 in this row.",
  "核对该科目与其下各项目行，是否漏列项目。":
    "Check this code and the projects below it: one may be missing.",
  "核对单位名称行和总计行。": "Check the row of the unit and the total row.",
  "核对各项费用；“其中”两行之和是公务用车小计。":
    "Check every cost; the two rows of 其中 add up to the subtotal of 公务用车.",
  "核对该行的小计和各分项。": "Check the subtotal of this row and its parts.",
  "核对两表同一资金来源的金额，是否填错行或列。":
    "Check the amounts of the same source in both tables: wrong row or column.",
  "核对两表的本级和上级转移支付金额。": "Check 本级 and 上级转移支付 in both tables.",
  "核对本年收入是否误含上年结转。": "Check whether 本年收入 wrongly holds 上年结转.",
  "核对两表同一科目的金额。": "Check the amounts of the same code in both tables.",
  "核对两表同一预算的金额。": "Check the amounts of the same budget in both tables.",
  "核对两表的财政拨款合计。": "Check the totals of 财政拨款 in both tables.",
  "核对两表同一类科目的财政拨款金额。": "Check 财政拨款 of the same class in both tables.",
  "核对两表一般公共预算的同一科目。": "Check the same code of 一般公共预算 in both tables.",
  "核对两表政府性基金的同一科目。": "Check the same code of 政府性基金 in both tables.",
  "核对两表国有资本经营预算的同一科目。": "Check the same code of 国有资本经营预算 in both tables.",
  "核对该类支出的财政拨款与其他资金。": "Check 财政拨款 and other funds of this class.",
  "核对该科目的一般公共预算本级和上级转移支付。":
    "Check 本级 and 上级转移支付 of 一般公共预算 for this code.",
  "核对两表同一科目的项目支出。": "Check 项目支出 of the same code in both tables.",
  "核对该科目下的项目，是否漏列或金额不符。":
    "Check the projects of this code: one may be missing or have another amount.",
  "核对各表该科目的基本支出。": "Check 基本支出 of this code in every table.",
  "核对各表该科目的项目支出。": "Check 项目支出 of this code in every table.",
  "核对三表的上年结转结余。": "Check 上年结转结余 in the three tables.",
  "补上缺少的科目行，或核对编码是否填错。":
    "Add the row of the code, or check whether it is wrong.",
  "核对该科目是否漏列于支出总表，或编码填错。":
    "Check whether 支出总表 lacks this code, or the code is wrong.",
  "核对该科目的一般公共预算与其他资金。": "Check 一般公共预算 and other funds of this code.",
  "核对各表总计和其他资金来源。": "Check the grand total of every table and the other sources.",
  "核对政府性基金的收入和支出。": "Check income and expenditure of 政府性基金.",
  "核对国有资本经营预算的收入和支出。": "Check income and expenditure of 国有资本经营预算.",
  "“三公”经费表包括项目支出，不应小于基本支出中的同类费用。":
    "The table of “三公”经费 holds 项目支出 too: it cannot be below the same cost in 基本支出.",
  "有的单位口径不同；如确有原因可不改。":
    "Some units count otherwise; where there is a reason it may stay.",
  "核对该表是否漏填，或表2、表4 是否误填。":
    "Check whether this table was left empty, or 表2, 表4 filled in by mistake.",
  "核对委托业务费表是否漏列基本支出中的委托业务费。":
    "Check whether the table of 委托业务费 lacks what 基本支出 holds of it.",
  "项目支出中也列支该费用时，差额属正常。":
    "Where 项目支出 pays for this cost too, the difference is right.",
  "核对项目名称和委托业务费金额；在基本支出列支的委托业务费除外。":
    "Check names of projects and amounts of 委托业务费, except what 基本支出 pays.",
  "在表的左上补写“编制单位：”和单位名称。":
    "Write “编制单位：” and the unit's name at the upper left of the table.",
  "空表补写说明；有数据的表删去“为空表”的说明。":
    "Say of an empty table that it is empty; delete that statement where there are amounts.",
  "把说明中的表名改成该表的标题。": "Use the title of the table in the statement.",
  "核对年度，是否沿用了上年的文字。": "Check the year: the words may be last year's.",
  "以预算年度的《政府收支分类科目》为准，核对编码和名称是哪一个写错了。":
    "By 《政府收支分类科目》 of the budget year, check which of code and name is wrong.",
  "内置的科目名称未经核实，请查预算年度的《政府收支分类科目》；名称无误就不必改。":
    "The names that come with this program are unverified: see 《政府收支分类科目》 of the budget year; a right name stays.",
  "补上下一级科目的行；功能分类应公开到项级，经济分类应公开到款级。":
    "Add the rows of the next level: functions go down to 项, economic classes to 款.",
  "核对是否多写了负号，或把抵减数填进了预算数。":
    "Check for a minus sign too many, or a deduction entered as a budget.",
  "补上缺少的表；没有数据也要公开空表并写明“…为空表”；分别存成几个文件的，先合在一个工作簿里。":
    "Add the table that is missing; without amounts it is disclosed empty, with the words “…为空表”; tables kept in files of their own go into one workbook first.",
  "把表号改成目录里的编号，全文不要有两张同号的表。":
    "Use the number in the contents; no two tables bear the same one.",
  "部门预算的表题一律写“部门”，单位预算的一律写“单位”。":
    "Titles of a department's budget say “部门” throughout, those of a unit's “单位”.",
  "显示两位、实际更多位的数，公开后相加会差分；用 ROUND 取到两位再汇总。":
    "Amounts shown with two decimals but holding more do not add up once disclosed; ROUND them to two before summing.",
  "Excel 的合计公式不计文本数字；选中这些单元格，转换为数字，带着货币符号、单位的先把它们删去。":
    "Excel's sums leave out numbers stored as text; select these cells and convert them to numbers, without currency signs or units.",
  "看起来是按元填的数写成了万元，请核对表头的“单位”。":
    "These look like yuan under ten thousand yuan; check “单位” above the table.",
  "补上合计（总计）行；没有它，与合计有关的关系都无法核对。":
    "Add the row 合计 (总计): without it nothing about totals can be checked.",
  "科目书当年改了名称就不必改；没有改的，核对是哪一年写错了。":
    "Where the book of codes has a new name it stays; otherwise check which year is wrong.",
  "收入和支出应当平衡，核对总计行和结转、余额各行。":
    "Income and expenditure should balance; check the total row and those of 结转 and 余额.",
  "财政拨款收入和支出应当平衡，核对总计行。":
    "Income and expenditure of 财政拨款 should balance; check the total row.",
  "核对项目金额是否多写或少写一位，项目是否漏列。":
    "Check amounts of projects for a digit too many or too few, and for one left out.",
  "核对项目金额是否多写一位。": "Check amounts of projects for a digit too many.",
  "缴费基数不同或只列其一时属正常。": "Right where the bases differ or only one of them is listed.",
  "核对首行和本年合计行。": "Check the first row and the row 本年合计.",
  "核对两表同一资金来源的金额，是否填错行或填错列。":
    "Check the amounts of the same source in both tables: wrong row or column.",
  "核对三张表的合计行。": "Check the total rows of the three tables.",
  "核对两张表的同名行。": "Check the rows of the same name in both tables.",
  "核对三张表的合计。": "Check the totals of the three tables.",
  "核对该类在各表的金额。": "Check the amounts of this class in every table.",
  "核对表6 各行的政府经济科目编码和金额。": "Check codes of 政府经济科目 and amounts in 表6.",
  "核对各表的专项业务经费合计。": "Check the totals of 专项业务经费 in every table.",
  "口径由填报单位确认；如属专项资金，各表“其中”行应当列示。":
    "It is for the unit to say how it counts; 专项资金 should stand in the rows 其中.",
  "单位把缴费列在其他科目时属正常。":
    "Right where the unit lists these payments under other codes.",
  "核对该表是否漏填，或表4 是否误填。":
    "Check whether this table was left empty, or 表4 filled in by mistake.",
  "核对表13 是否漏填，或表6 的科目是否有误。":
    "Check whether 表13 was left empty, or codes of 表6 are wrong.",
  "核对该项目在两张表的金额，注意元和万元。":
    "Check the amounts of this project in both tables; mind yuan and ten thousand yuan.",
  "补报缺少的绩效目标表，或说明不需要的理由。":
    "Hand in the 绩效目标表 that is missing, or say why none is needed.",
  "统一项目名称。": "Use one name for the project.",
  "核对该项目在两张表的金额。": "Check the amounts of this project in both tables.",
  "口径由填报单位确认；整体支出绩效应覆盖全部支出。":
    "It is for the unit to say how it counts; the goals of the whole should cover all expenditure.",
  "一个单位有收入也有支出；核对是否漏了这个单位的一行，或单位编码、名称写错。":
    "A unit has income and expenditure; check for a row left out, or a wrong code or name of the unit.",
  "改正目录，或补填该表。": "Put the contents right, or fill in the table.",
  "目录和表题用同一个名称。": "Use one name in the contents and above the table.",
  "上年数应照抄上年公开的数；口径有调整的，在说明里写清楚。":
    "Last year's amounts are those disclosed last year; say in the text where the way of counting changed.",
  "核对上级安排的金额；有财政拨款结转的，归入哪一栏由填报单位确定，见 BC303。":
    "Check 上级安排; where 财政拨款 was carried over, the unit decides on the column, see BC303.",
  "核对本级安排的金额；有财政拨款结转的，归入哪一栏由填报单位确定，见 BC303。":
    "Check 本级安排; where 财政拨款 was carried over, the unit decides on the column, see BC303.",
  "核对上级安排、本级安排是否包含财政拨款结转，合起来应等于财政拨款加结转。":
    "Check whether 上级安排 and 本级安排 hold the carry-over: together they equal 财政拨款 with it.",
  "核对财政专户管理资金、单位资金和非财政拨款结转结余。":
    "Check 财政专户管理资金, 单位资金 and 非财政拨款结转结余.",
  "核对整体绩效目标表的金额，应与收入总计一分不差。":
    "Check the amount of the 绩效目标表 of the whole: it equals 收入总计 to the cent.",
  "核对各项资金，是否填错、漏填。": "Check every fund: wrong or missing.",
  "核对分项和总额，是否填错、漏填或错位。":
    "Check parts and total: wrong, missing or out of place.",
  "核对该项目在两处的金额；与上年结转合并的，总额应为两者之和，并在“其他需说明的事项”中写明。":
    "Check the amounts of this project in both places; merged with last year's carry-over the total is their sum, which 其他需说明的事项 says.",
  "补报缺少的绩效目标表；涉密等不公开的，在“其他需说明的事项”中写明。":
    "Hand in the 绩效目标表 that is missing; what is not disclosed, as a secret, is told under 其他需说明的事项.",
  "统一项目名称；不在表7 的项目，核对是否已取消或资金来源不同。":
    "Use one name for the project; of one that is not in 表7 check whether it was dropped or has other funds.",
  "核对各指标的分值权重，是否漏填或填错。":
    "Check the weights of the indicators: missing or wrong.",
  "核对一级指标的权重；当地另有规定的，以当地规定为准。":
    "Check the weights of first-level indicators; local rules come first.",
  "补填指标名称或指标值；没有用到的指标行整行删除。":
    "Fill in the name or the value of the indicator; delete rows that are not used.",
  "把占位符换成具体的指标值；待确认的，核对后删去“【待确认】”。":
    "Put a value in place of the placeholder; delete “【待确认】” once it is checked.",
  "补写计量单位，如 人、次、%、万元。": "Add the unit, such as 人, 次, %, 万元.",
  "核对符号的方向；确实可以超过 100% 的（如增长率）不必改。":
    "Check the direction of the sign; what may pass 100% (a growth rate) stays.",
  "核对成本指标的金额和资金总额；成本指标没有列全的不必相等。":
    "Check the amounts of 成本指标 and the total; they need not be equal where not all are listed.",
  "核对人数（数量）、标准和月数；发放月数不满全年或另有支出的，请说明。":
    "Check number, rate and months; say so where it is paid for less than a year, or pays for more.",
  "补写绩效目标，写明做什么、做多少、做到什么程度。":
    "Write the goals: what is done, how much, and how well.",
  "核对年度，是否沿用了上年的表。": "Check the year: the table may be last year's.",
  "核对人员总数和在职、退休、离休人数。": "Check the number of people and of 在职, 退休, 离休.",
  "核对该项目的补助人数，改正绩效目标表或“填报事项”中的补贴人数。":
    "Check how many people this project pays; put 绩效目标表 or 填报事项 right.",
  "核对同一指标在两张表的数值。": "Check the value of the same indicator in both tables.",
  "核对收入总计及其上各行。": "Check 收入总计 and the rows above it.",
  "核对各项收入和合计，是否漏填、重复或填错行。":
    "Check every income and the total: missing, twice or in the wrong row.",
  "核对这一行和它下面各行。": "Check this row and those below it.",
  "核对支出总计、本年支出合计和结转下年。": "Check 支出总计, 本年支出合计 and 结转下年.",
  "核对各类支出和合计。": "Check every class of expenditure and the total.",
  "核对该行的合计和分列的各项。": "Check the total of this row and the columns of its parts.",
  "核对各单位的行，是否漏列、重复或填错行。":
    "Check the rows of the units: missing, twice or in the wrong row.",
  "核对收入总计、本年收入和上年结转。": "Check 收入总计, 本年收入 and 上年结转.",
  "核对本年收入和它下面各行。": "Check 本年收入 and the rows below it.",
  "核对上年结转和它下面各行。": "Check 上年结转 and the rows below it.",
  "核对该列的支出总计、本年支出和结转下年。":
    "Check 支出总计, 本年支出 and 结转下年 of this column.",
  "核对该列各类支出和合计。": "Check every class and the total of this column.",
  "核对这项预算的本年收入、上年结转和支出。":
    "Check 本年收入, 上年结转 and expenditure of this budget.",
  "核对各项费用；购置费和运行费之和是公务用车小计。":
    "Check every cost; 购置费 and 运行费 add up to the subtotal of 公务用车.",
  "核对公务用车购置费、运行费和小计。": "Check 购置费, 运行费 and the subtotal of 公务用车.",
  "补上漏掉的科目行，或核对编码。": "Add the row that was left out, or check the code.",
  "两个科目写了同一个名称，核对是名称填错了行，还是编码写错了。":
    "Two codes bear one name; check whether the name is in the wrong row or a code is wrong.",
  "补上漏掉的下一级科目行。": "Add the row of the next level that was left out.",
  "核对本年预算数、上年数和增减额。": "Check this year's amount, last year's and the change.",
  "按本年预算数和上年数重算增减率。":
    "Work out the rate again from this year's amount and last year's.",
  "核对两张表的合计，哪一张漏了上年结转或使用的结余。":
    "Check the totals of both tables: one may lack 上年结转 or the balance that is used.",
  "核对这项来源在两张表上的金额。": "Check the amounts of this source in both tables.",
  "核对两张表的合计；结转下年不在支出总表里。":
    "Check the totals of both tables; 结转下年 is not in 支出总表.",
  "核对两张表的基本支出和项目支出。": "Check 基本支出 and 项目支出 in both tables.",
  "核对两张表一般公共预算的合计。": "Check the totals of 一般公共预算 in both tables.",
  "一般公共预算支出表只列当年拨款，或者连同上年结转；两种口径都对不上，请核对。":
    "一般公共预算支出表 lists this year's funds, with or without 上年结转; neither fits, please check.",
  "核对两张表的基本支出合计。": "Check the totals of 基本支出 in both tables.",
  "核对两张表的人员经费和公用经费。": "Check 人员经费 and 公用经费 in both tables.",
  "核对三张支出表的合计和财政拨款支出合计。":
    "Check the totals of the three tables of expenditure and that of 财政拨款支出.",
  "核对两张表的基本支出。": "Check 基本支出 in both tables.",
  "核对“三公”经费表这一项，是否漏列基本支出安排的部分。":
    "Check this cost in the table of “三公”经费: what 基本支出 pays may be left out.",
  "核对“三公”经费表的计量单位和金额。": "Check measure and amounts of the table of “三公”经费.",
  "核对这个科目在支出总表和各支出表上的金额，是否漏列或填错行。":
    "Check the amounts of this code in 支出总表 and the others: left out or in the wrong row.",
  "核对这个科目在两张表上的合计，是否漏列或填错行。":
    "Check the totals of this code in both tables: left out or in the wrong row.",
  "财政拨款是全部支出的一部分；核对这一类在两张表上的金额，是否填错行。":
    "财政拨款 is part of all expenditure; check the amounts of this class in both tables: wrong row.",
  "财政拨款收支总表包括上年结转；核对这一类在两张表上的金额，是否填错行。":
    "财政拨款收支总表 holds 上年结转; check the amounts of this class in both tables: wrong row.",
  "各地公开的表不尽相同；本地要求公开的，补上缺少的表，没有数据也公开空表。":
    "Places differ in what they disclose; add what is asked for here, empty where there are no amounts.",
  "把单元格里的编码改成这个科目的编码。": "Put the code of this item into the cell.",
  "补上本年收入（支出）合计一行，再核对总计。":
    "Add the row for this year's total income or expenditure, then check the grand total.",
  "核对这一类的名称，以当年科目书为准；名称写错的，这一类与其他表没有核对。":
    "Check the name of this class against the year's code book; under a wrong name it was not checked against other tables.",
  "核对该行的小计和它下面各来源。": "Check the subtotal of this row and the sources below it.",
  "补上合计行；没有它，与合计有关的关系都无法核对。":
    "Add the row 合计: without it nothing about totals can be checked.",
};
