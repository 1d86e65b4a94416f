import type { Span } from "../reading/span";
import type { Mention } from "../subjects/mentions";
import type { Vocabulary } from "../subjects/vocabulary";

/** Words of the form that name nothing of their own. */
export const FILLERS =
  /\((?:类|款|项|\d{3,7}|[^()]{0,6})\)|(?:19|20)\d\d(?:年(?:度|的)?)?|[本我](?:单位|部门|中心|[局院校所站馆办镇乡])|单位|部门|本年度?|当年|全年|上年|今年|其中|包括|包含|机关|财政拨款|拨款|财政|预算|安排|收入|支出|收支|经费|资金|费用?|三公|一般公共|政府性基金|国有资本经营|基本支出|项目支出|委托业务|上年结转|结转结余|结转|明细|情况|数额?|金额|总额?|总|合计|共计?|计划|科目|年初|综合|精确|相应|一项|[一二三四五六七八九十]、|(?<!\d)\d+[、.]|[为是约达的即用共从由了”“":,、.元●•·|-]/gu;

/** Words that begin another label, or lead to one. */
const BEFORE_LABEL =
  /^.*(?:其中|内含|包括|包含|用于|主要|用在|均为|都是|全是|[、及和与即含为是的])/u;
const LABEL = /(\p{Script=Han}{2,24})([(:]?)$/u;
/** Nothing stands between the label and what is told before it: “教育3053.82万元，社保429.61万元”. */
const ALONE = /[、,;:。(\d]$/u;
/** “办公（6.85万元）”: two characters are enough where nothing else stands there. */
const SHORTEST_LABEL = 3;

/** The last words before a figure, which may be a part of a name; empty where they say nothing. */
export function labelOf(said: string): string {
  const [, words = "", mark] = LABEL.exec(said) ?? [];
  const label = words.replace(BEFORE_LABEL, "");
  const isAlone = ALONE.test(said.slice(0, said.length - words.length - (mark?.length ?? 0)));
  const least = mark === "(" || (isAlone && label === words) ? 2 : SHORTEST_LABEL;
  return label.length >= least && label.replace(FILLERS, "").length > 1 ? label : "";
}

const IN_FRONT = /[^,;:。、()]*$/u;

/** “上级转移支付（一般公共预算）”: what stands before the bracket is meant, and not what the bracket names. */
export function isOnlyInBracket(said: string, from: number, mentions: readonly Span[]): boolean {
  const [open, close] = [said.lastIndexOf("("), said.lastIndexOf(")")];
  const isLast = open >= 0 && close > open && said.slice(close + 1).replace(FILLERS, "") === "";
  if (!isLast) return false;
  const front = IN_FRONT.exec(said.slice(0, open))?.[0] ?? "";
  const isBefore = ({ start, end }: Span): boolean =>
    start < from + open && end > from + open - front.length;
  const isNamed = mentions.some(({ start }) => start > from + open) && !mentions.some(isBefore);
  return isNamed && front.replace(FILLERS, "").length > 1;
}

/** “资本性支出（基建类）”: another name of the tables goes on with a bracket as well, in other words. */
export function isCutBeforeBracket(
  name: Mention | undefined,
  plain: string,
  { forms }: Vocabulary
): boolean {
  if (!name || plain[name.end] !== "(") return false;
  const begun = `${name.form.words}(`;
  return forms.get(begun.slice(0, 2))?.some(({ words }) => words.startsWith(begun)) === true;
}
