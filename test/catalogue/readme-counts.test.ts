import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { FAMILIES } from "../../src/families/index";
import { CATALOGUE_VERSION, rules } from "../../src/families/rule-catalogue";

const read = (file: string): string =>
  readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");
/** Told by what is missing: the text itself is too long to be read in a message. */
const missing = (file: string, lines: readonly string[]): readonly string[] => {
  const text = read(file);
  return lines.filter((line) => !text.includes(line));
};
const SCOPES = {
  表内: "intra-table",
  表间: "inter-table",
  形式: "form",
  跨年: "cross-year",
  绩效: "performance",
} as const;
const byScope = Object.entries(SCOPES).map(
  ([word, scope]) => [word, rules.filter((rule) => rule.scope === scope).length] as const
);
const graded = (severity: string): number =>
  rules.filter((rule) => rule.severity === severity).length;

describe("counts of rules that are written for readers", () => {
  it("README: by scope, severity and family", () => {
    const alone = FAMILIES.map(({ id, name }) => {
      const own = rules.filter(({ families }) => families.length === 1 && families[0] === id);
      return `${name.replace("版式", "")} ${own.length}`;
    });
    const shared = rules.filter(({ families }) => families.length > 1).length;
    const lines = [
      ...byScope.map(([word, count]) => `| ${word} | ${count} |`),
      `| 合计 | **${rules.length}** | 不一致 ${graded("error")}、提醒 ${graded("warning")}、提示 ${graded("info")}；${alone.join("、")}、各版式共用 ${shared} |`,
      `${rules.length} rules, four outcomes`,
    ];
    expect(missing("README.md", lines)).toEqual([]);
  });

  it("CHANGELOG: the version of the catalogue and the rules by scope", () => {
    const counts = byScope.map(([word, count]) => `${word} ${count}`).join("、");
    const line = `规则目录 ${CATALOGUE_VERSION}，${rules.length} 条规则（${counts}）`;
    expect(missing("CHANGELOG.md", [line])).toEqual([]);
  });
});
