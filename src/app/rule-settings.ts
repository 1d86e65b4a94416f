import { RULE_GRADES, type RuleGrade, type RuleSwitches } from "../checking/rule-switches";
import { BudgetToolError } from "../errors/budget-tool-error";
import { CATALOGUE_VERSION, rules } from "../rules/index";

/** A settings file: `{ "rules": { "BC014": "off", "BC092": "info" }, "weightTotal": 80 }`. */
interface RuleSettings {
  readonly rules: RuleSwitches;
  /** What the weights of a performance-target table add up to; the published forms' 90 when left out. */
  readonly weightTotal?: number;
}

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
  const [stranger] = Object.keys(settings).filter(
    (key) => key !== "rules" && key !== "weightTotal"
  );
  if (stranger !== undefined) refuse(`没有“${stranger}”这项设置，可用的是 rules、weightTotal`);
  const { rules: stated = {}, weightTotal } = settings;
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
  };
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
