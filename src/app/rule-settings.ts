import type { OwnCodes } from "../budget/code-book";
import { RULE_GRADES, type RuleGrade, type RuleSwitches } from "../checking/index";
import { BudgetToolError } from "../errors/budget-tool-error";
import { CATALOGUE_VERSION, rules } from "../families/rule-catalogue";
import type { Synonyms } from "../recognition/synonyms";
import { parseSynonyms } from "./synonym-settings";

/** A settings file: `{ "rules": { "BC014": "off" }, "weightTotal": 80, "codes": { "2080109": "社会保险经办机构" }, "synonyms": { "基本经费": "基本支出" } }`. */
interface RuleSettings {
  readonly rules: RuleSwitches;
  /** What the weights of a performance-target table add up to; the published forms' 90 when left out. */
  readonly weightTotal?: number;
  readonly codes?: OwnCodes;
  readonly synonyms?: Synonyms;
}

const KEYS: readonly string[] = ["rules", "weightTotal", "codes", "synonyms"];

/** Functional codes begin with 2, economic ones with 3 or 5; 功能分类 has three levels, 经济分类 two. */
const CODE = /^(2\d{2}(\d{2}){0,2}|[35]\d{2}(\d{2})?)$/u;

/** Totals in use. */
const WEIGHT_TOTALS: readonly unknown[] = [80, 90, 100];

const KNOWN_CODES: ReadonlySet<string> = new Set(rules.map(({ code }) => code));

/**
 * Reads a settings file; every fault is refused, so that no rule is off or on by a slip of the pen.
 * @throws BudgetToolError "invalid-settings"
 */
export function parseRuleSettings(text: string, fileName: string): RuleSettings {
  const refuse = (detail: string): never => {
    throw new BudgetToolError("invalid-settings", { fileName, detail });
  };
  const settings = parseObject(text) ?? refuse("内容不是 JSON 对象");
  const stranger = Object.keys(settings).find((key) => !KEYS.includes(key));
  if (stranger !== undefined) refuse(`没有“${stranger}”这项设置，可用的是 ${KEYS.join("、")}`);
  const { rules: stated = {}, weightTotal, codes, synonyms } = settings;
  if (weightTotal !== undefined && !WEIGHT_TOTALS.includes(weightTotal))
    refuse("weightTotal 只能写 80、90 或 100");
  if (!isObject(stated)) return refuse("rules 要写成 { 规则代码: 级别 }");
  const switches: Record<string, RuleGrade> = {};
  for (const [code, value] of Object.entries(stated)) {
    if (!KNOWN_CODES.has(code)) refuse(`规则目录 ${CATALOGUE_VERSION} 里没有“${code}”`);
    switches[code] =
      RULE_GRADES.find((grade) => grade === value) ??
      refuse(`${code} 只能写 ${RULE_GRADES.join("、")}，不能是 ${JSON.stringify(value)}`);
  }
  return {
    rules: switches,
    ...(typeof weightTotal === "number" ? { weightTotal } : {}),
    ...(codes === undefined ? {} : { codes: parseCodes(codes, refuse) }),
    ...(synonyms === undefined ? {} : { synonyms: parseSynonyms(synonyms, refuse) }),
  };
}

/** `{ 科目编码: 名称 }`, or several names of which the first is the present one. */
function parseCodes(codes: unknown, refuse: (detail: string) => never): OwnCodes {
  if (!isObject(codes)) return refuse("codes 要写成 { 科目编码: 名称 }");
  const own: Record<string, readonly string[]> = {};
  for (const [code, value] of Object.entries(codes)) {
    if (!CODE.test(code))
      refuse(
        `“${code}”不是科目编码：功能分类写 3、5、7 位（2 开头），经济分类写 3、5 位（3、5 开头）`
      );
    const names: readonly unknown[] = Array.isArray(value) ? value : [value];
    const written = names.flatMap((name) =>
      typeof name === "string" && name.trim() !== "" ? [name.trim()] : []
    );
    if (written.length === 0 || written.length < names.length)
      refuse(`科目 ${code} 的名称要写成文字，或一组文字（现用的名称在前）`);
    own[code] = written;
  }
  return own;
}

/** Reads what the pane kept; rules that a newer catalogue does not have any more are left out. */
export function readKeptSwitches(text: string | null): RuleSwitches {
  const kept = text === null ? null : parseObject(text);
  const switches: Record<string, RuleGrade> = {};
  for (const [code, value] of Object.entries(kept ?? {})) {
    const grade = RULE_GRADES.find((one) => one === value);
    if (grade !== undefined && KNOWN_CODES.has(code)) switches[code] = grade;
  }
  return switches;
}

function parseObject(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/u, ""));
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
