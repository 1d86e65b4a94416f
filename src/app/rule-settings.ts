import { RULE_GRADES, type RuleGrade, type RuleSwitches } from "../checking/rule-switches";
import { BudgetToolError } from "../errors/budget-tool-error";
import { CATALOGUE_VERSION, rules } from "../rules/index";

/** A settings file: `{ "rules": { "BC014": "off", "BC092": "info" } }`. */
interface RuleSettings {
  readonly rules: RuleSwitches;
}

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
  const [stranger] = Object.keys(settings).filter((key) => key !== "rules");
  if (stranger !== undefined) refuse(`没有“${stranger}”这项设置，可用的是 rules`);
  const { rules: stated = {} } = settings;
  if (!isObject(stated)) return refuse("rules 要写成 { 规则代码: 级别 }");
  const switches: Record<string, RuleGrade> = {};
  for (const [code, value] of Object.entries(stated)) {
    if (!KNOWN_CODES.has(code)) refuse(`规则目录 ${CATALOGUE_VERSION} 里没有“${code}”`);
    switches[code] =
      RULE_GRADES.find((grade) => grade === value) ??
      refuse(`${code} 只能写 ${RULE_GRADES.join("、")}，不能是 ${JSON.stringify(value)}`);
  }
  return { rules: switches };
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
