import { ENGLISH_EXPECTATIONS, ENGLISH_HINTS, ENGLISH_SUMS } from "./english-expectations";
import { ENGLISH_REVISIONS } from "./english-revisions";
import { withEnglishSides } from "./english-sides";
import { ENGLISH_SUGGESTIONS } from "./english-suggestions";

/** Titles without a form in common with others; words of the tables stay Chinese. */
const TITLES: Readonly<Record<string, string>> = {
  每张表都写明编制单位: "Every table names the unit",
  "空表下有说明，有数的表没有": "Empty tables carry a statement, filled ones do not",
  "封面、目录、表题、表头和空表说明的年度与预算年度一致":
    "Cover, contents, titles, headers and statements name the fiscal year",
  封面和各表的单位名称相同: "Cover and tables name the same unit",
  科目编码是规定位数的数字: "Codes are numbers with the prescribed digits",
  科目编码与名称可能不符: "A code may not go with its name",
  科目公开到规定的级次: "Codes are disclosed down to the prescribed level",
  预算金额不为负数: "No amount is negative",
  规定的公开表齐全: "All prescribed tables are there",
  "表题的“部门”“单位”用词统一": "Titles say 部门 or 单位 throughout",
  表内金额最多两位小数: "Amounts have two decimals at most",
  金额以数值存储: "Amounts are stored as numbers",
  金额与计量单位相称: "Amounts go with their measure",
  有数的表都有合计行: "Filled tables have a total row",
  按科目的表都有合计行: "Tables by code have a total row",
  "收支总表、财政拨款收支总表两侧都列本年合计":
    "The summaries give this year's total on both sides",
  "收支总表、财政拨款收支总表支出类的名称与科目相同":
    "Classes of the summaries bear the names of their codes",
  收入总表每行的小计等于其下各来源之和:
    "Subtotals in every row of the revenue table equal the sources below them",
  一般公共预算支出表合计与财政拨款收支总表的本年收入或支出一致:
    "一般公共预算支出表合计 agrees with 本年收入 or 支出 of 财政拨款收支总表",
  财政拨款政府经济各行等于支出明细表按政府经济编码汇总:
    "财政拨款政府经济: every row equals 支出明细表 summed up by 政府经济 codes",
  通用的公开表齐全: "All tables in general use are there",
  "各级科目的行齐全、编码不重复": "Rows of every level are there, no code twice",
  同一款下的科目名称不重复: "No name twice below the same 款",
  每个项目都有绩效目标表: "Every project has its 绩效目标表",
  每个专项业务经费项目都有绩效目标表: "Every 专项业务经费项目 has its 绩效目标表",
  一级指标的权重结构符合规定: "Weights of first-level indicators are as prescribed",
  指标的名称和指标值都已填写: "Indicators have names and values",
  指标值没有占位符: "No placeholder is left among the values",
  定量指标值有计量单位: "Values that are numbers have a unit",
  指标值的符号合理: "Signs of the values make sense",
  绩效目标已填写: "The goals are filled in",
  绩效目标表的单位名称正确: "绩效目标表 names the right unit",
  养老保险缴费约为职业年金缴费的两倍: "养老保险缴费 is about twice 职业年金缴费",
  政府性基金收支表收支平衡且等于各行之和:
    "政府性基金收支表 balances and equals the sum of its rows",
  "政府性基金、国有资本经营支出表为空时各表对应栏也为空":
    "Where the tables of 政府性基金, 国有资本经营 are empty so are the columns of other tables",
  "政府性基金、国有资本经营预算支出表列到的级次与一般公共预算支出表相同":
    "政府性基金、国有资本经营预算支出表 go down to the level of 一般公共预算支出表",
};

/** Fixed words of titles and messages, tried in this order; what is left are words of the tables, names and amounts. */
const WORDS: readonly (readonly [chinese: string, english: string])[] = [
  ["各级科目与项目逐级相等", ": every level equals the level and the projects below"],
  ["各级科目逐级相等", ": every level equals the level below"],
  ["逐级相等", ": every level equals the level below"],
  ["科目层级完整、a code that stands once", ": levels complete, no code twice"],
  ["各行等于其分项之和", ": every row equals the sum of its parts"],
  ["等于其分项之和", " equals the sum of its parts"],
  ["等于各行之和", " equals the sum of its rows"],
  ["等于分项之和", " equals the sum of its parts"],
  ["等于其下各行之和", " equals the sum of the rows below"],
  ["应等于 ", "should equal "],
  ["两处应当相同，相差 ", "both should be the same, apart by "],
  ["不应大于 ", "should not be above "],
  ["不大于", " is not above "],
  ["逐级等于", "by level equals "],
  ["等于", " equals "],
  ["约为", " is about "],
  ["有而另一表没有的", " has, and the other table has not, these "],
  ["没有这一行（按 0 计）", " has no such row (counted as 0)"],
  ["空白（按 0 计）", "blank (counted as 0)"],
  ["各分项（均为空或 0）", "its parts (all blank or 0)"],
  ["（取整误差，允许范围 ", " (rounding, within "],
  ["（在取整误差允许范围 ", " (within what rounding allows, "],
  [" 内，但偏大，请核对）", ", but large; please check)"],
  [" 一带没有找到：", ": not found near there: "],
  ["没有找到：", "Not found: "],
  ["没有可比较的数", "nothing to compare"],
  ["改正后all ", "corrected, all "],
  ["补上后all ", "with it, all "],
  [" 条关系全部一致", " relations agree"],
  ["上年工作簿", "last year's "],
  [" 个分项（", " parts ("],
  [" 写的是“", " says “"],
  ["”，应为：", "”, should be: "],
  ["，应为：", ", should be: "],
  ["应为 ", "should be "],
  ["为 ", " is "],
  ["，少 ", ", short by "],
  ["，多 ", ", over by "],
  [" 至 ", " to "],
  ["都在", " are all in "],
  ["，", ", "],
  ["；", "; "],
  ["：", ": "],
  ["。", "."],
  ["（", " ("],
  ["）", ")"],
];

/** Ends of titles that name two things as alike. */
const ALIKE: readonly (readonly [ending: string, english: string])[] = [
  ["一致", " agrees with "],
  ["相符", " goes with "],
  ["相同", " is the same as "],
  ["相等", " equals "],
];

/** Patterns in the order they are tried. */
const PATTERNS = [...ENGLISH_REVISIONS, ...ENGLISH_HINTS, ...ENGLISH_EXPECTATIONS, ...ENGLISH_SUMS];

/**
 * A title, message or suggestion of a finding with its fixed words in English; words of the tables, names and amounts stay as they are in the
 * workbook.
 */
export function toEnglish(chinese: string): string {
  const whole = TITLES[chinese] ?? ENGLISH_SUGGESTIONS[chinese];
  if (whole !== undefined) return whole;
  const own = Object.keys(ENGLISH_SUGGESTIONS).find((one) => chinese.endsWith(one));
  if (own !== undefined)
    return `${toEnglish(chinese.slice(0, -own.length))} ${ENGLISH_SUGGESTIONS[own] ?? ""}`;
  const told = PATTERNS.reduce((text, [from, to]) => text.replace(from, to), chinese);
  return outsideQuotes(told, (text) =>
    withEnglishSides(
      alike(WORDS.reduce((words, [from, to]) => words.split(from).join(to), text)).trim()
    )
  );
}

/** Turns what is not quoted: quotes stand as they are in the workbook. */
function outsideQuotes(text: string, turn: (words: string) => string): string {
  const quotes: string[] = [];
  const open = text.replace(
    /“([^“”]*)”/gu,
    (_all, words: string) => `“${MASK}${quotes.push(words)}${MASK}”`
  );
  return turn(open).replace(UNMASK, (_all, at: string) => quotes[Number(at) - 1] ?? "");
}

/** No workbook holds it: it is not valid in XML. */
const MASK = "\u0001";
const UNMASK = /\u0001(\d+)\u0001/gu;

/** “甲与乙一致” becomes “甲 agrees with 乙”; what stands after it in brackets stays. */
function alike(chinese: string): string {
  for (const [ending, english] of ALIKE) {
    const end = chinese.lastIndexOf(ending);
    const rest = chinese.slice(end + ending.length);
    if (end < 0 || (rest !== "" && !rest.startsWith(" ("))) continue;
    const [left = "", ...right] = chinese.slice(0, end).split("与");
    if (right.length > 0) return `${left}${english}${right.join("与")}${rest}`;
    const shared = chinese.slice(0, end).split("在各表的");
    if (shared.length === 2) return `${shared.join(" has in all tables the same ")}${rest}`;
    return `${chinese.slice(0, end)}: all${english.replace(/ (with|as) $/u, "")}${rest}`;
  }
  return chinese;
}
