import type { FactPhrase } from "../text/phrase";
import { boundGroup, type Environment, type RowVariable } from "./environment";
import { groupName } from "./rows";

const NUMBER = /(\p{Script=Han}{2,8})([[〔【(（]\s?(?:19|20)\d\d\s?[\]〕】)）]\s?第?\d{1,5}号)/gu;
/** Where the words before an agency end: “…补助经费巴财社”, “…的通知新财社”, “…生活补贴巴财社”. */
const BEFORE_AGENCY =
  /^.*(?:经费|资金|补助|补贴|奖补|成本|项目|工程|工作|费用|通知|根据|依据|按照|费|款)/u;
const AGENCY = /[财政府委办社发字函文企农教建]/u;
const LONGEST_AGENCY = 6;

/** “巴财社[2025]102号” in the name of a project; null where none stands there or nobody knows where the agency begins. */
export function documentNumberIn(name: string): string | null {
  const found = [...name.matchAll(NUMBER)];
  const [only] = found;
  if (!only || found.length > 1) return null;
  const [, words = "", number = ""] = only;
  const agency = words.replace(BEFORE_AGENCY, "");
  const isWhole =
    agency.length < words.length || !/\p{Script=Han}/u.test(name[only.index - 1] ?? "");
  const isAgency = agency.length > 1 && agency.length <= LONGEST_AGENCY && AGENCY.test(agency);
  return isWhole && isAgency ? `${agency}${number}` : null;
}

/** The number of the document after which the bound row is named, as a fact of the tables. */
export function documentOf(row: RowVariable): (environment: Environment) => FactPhrase | null {
  return (environment) => {
    const group = boundGroup(environment, row);
    const text = group ? documentNumberIn(groupName(group)) : null;
    if (group === null || text === null) return null;
    const cells = group.rows.map(({ cell }) => ({ ...cell, year: group.year }));
    return { kind: "fact", text, value: text, cells, explanation: "项目名称里的文号" };
  };
}
