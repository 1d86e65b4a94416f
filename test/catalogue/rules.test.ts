import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { recognizeWorkbook } from "../../src/app/recognize-workbook";
import { tablesOf, type Budget } from "../../src/budget/budget";
import type { Block } from "../../src/budget/block";
import { isInForce } from "../../src/checking/check";
import { factsOfRelation } from "../../src/checking/evaluate";
import { TABLES_ALONE } from "../../src/checking/rule-context";
import { FAMILIES } from "../../src/families/index";
import { rules } from "../../src/families/rule-catalogue";
import { readCase } from "../support/read-workbook";
import { LISTED_ELSEWHERE, OWN_RELATIONS } from "./known-relations";
import { NOT_COVERED } from "./not-covered";
import published from "./published-relations.json";
import { TABLE_SCHEMAS } from "../support/table-schemas";

const SEVERITY = { error: "不一致", warning: "提醒", info: "提示" } as const;
const SCOPE = {
  "intra-table": "表内",
  "inter-table": "表间",
  "cross-year": "跨年",
  form: "形式",
  performance: "绩效",
} as const;
const FAMILY = new Map(FAMILIES.map(({ id, name }) => [id, name.replace("版式", "")]));
/** Rules that several families share stand in src/rules, those of one family in its folder. */
const FOLDERS = ["rules/", ...FAMILIES.map(({ id }) => `families/${id}/rules/`)].flatMap((folder) =>
  Object.keys(SCOPE).map((scope) => [folder, scope] as const)
);

describe("the rule catalogue", () => {
  it("has unique codes in order", () => {
    const codes = rules.map(({ code }) => code);
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
    expect(codes).toEqual([...codes].sort());
    for (const code of codes) expect(code).toMatch(/^BC\d{3}$/);
  });

  it("covers every published relation and check of a workbook, or says why not", () => {
    const covered = new Set(rules.flatMap(({ covers }) => covers));
    const listed = published.map(({ id }) => id);
    expect(listed.filter((id) => !covered.has(id) && !NOT_COVERED[id])).toEqual([]);
    expect(
      Object.keys(NOT_COVERED).filter((id) => covered.has(id) || !listed.includes(id))
    ).toEqual([]);
  });

  it("covers no relation that nobody lists", () => {
    const covered = new Set(rules.flatMap(({ covers }) => covers));
    const known = [...published.map(({ id }) => id), ...LISTED_ELSEWHERE];
    const own = Object.keys(OWN_RELATIONS);
    expect([...covered].filter((id) => ![...known, ...own].includes(id))).toEqual([]);
    expect([...LISTED_ELSEWHERE, ...own].filter((id) => !covered.has(id))).toEqual([]);
    expect(own.filter((id) => known.includes(id))).toEqual([]);
    for (const [id, code] of Object.entries(OWN_RELATIONS))
      expect(rules.find((rule) => rule.code === code)?.covers).toContain(id);
  });

  it.each(rules.map((rule) => [rule.code, rule] as const))(
    "%s says what it is and what to check",
    (_code, rule) => {
      expect(rule.title.length).toBeGreaterThan(5);
      expect(rule.basis.length).toBeGreaterThan(5);
      expect(rule.suggestion).toMatch(/。$/);
      expect(rule.covers.length).toBeGreaterThan(0);
    }
  );

  it("touches every amount column of every table of the 2026 form of 新疆", async () => {
    const { budget } = recognizeWorkbook(await readCase("hejing-2026"));
    expect(untouchedColumns(budget)).toEqual([]);
    expect(tablesOf(budget)).toHaveLength(12);
  });

  it("touches every amount column of 陕西 2024 that holds something", async () => {
    const { budget } = recognizeWorkbook(await readCase("zizhou-2024"));
    expect(tablesOf(budget)).toHaveLength(16);
    const nil = tablesOf(budget).filter(({ status }) => status === "nil");
    const untouched = untouchedColumns(budget).filter((column) =>
      nil.every(({ id }) => !column.startsWith(`${id}.`))
    );
    expect(untouched).toEqual([]);
  });

  it("is printed in src/rules/README.md (vitest -u writes it anew)", async () => {
    const rows = rules.map(
      (rule) =>
        `| ${rule.code} | ${rule.title} | ${rule.families.map((id) => FAMILY.get(id)).join("、")} | ${SCOPE[rule.scope]} | ${SEVERITY[rule.severity]} | ${rule.basis.replace(/\|/g, "\\|")} | ${rule.needs.map((id) => TABLE_SCHEMAS[id].label).join("；") || "各表"} | ${rule.covers.join(" ")} |`
    );
    const text = [
      "# 校核规则目录",
      "",
      "本页由 `test/catalogue/rules.test.ts` 从代码生成，请勿手改；改动规则后运行 `npx vitest run test/catalogue -u`。",
      "每条规则在 `test/faults/<代码>/` 有一个注入的差错证明它会报出来。",
      "",
      "| 代码 | 规则 | 版式 | 范围 | 级别 | 关系 | 所需的表 | 关系编号 |",
      "|---|---|---|---|---|---|---|---|",
      ...rows,
      "",
      "## 公开资料里的关系与检查项",
      "",
      "表内、表间、形式、跨年的关系，以及用工作簿就能做的检查项（C 开头）；说明文字和绩效目标表的关系另由审阅和绩效规则核对。",
      "",
      "| 编号 | 范围 | 关系或检查项 | 规则，或者为什么没有 |",
      "|---|---|---|---|",
      ...published.map(
        ({ id, scope, what }) =>
          `| ${id} | ${scope} | ${what.replace(/\|/g, "\\|")} | ${coverOf(id)} |`
      ),
      "",
    ].join("\n");
    await expect(text).toMatchFileSnapshot("../../src/rules/README.md");
  });

  it("keeps one rule per file, in the folder of its scope, but for what follows from a table's structure", async () => {
    const structural = await structuralCodes();
    expect(structural.size).toBeGreaterThan(40);
    const root = new URL("../../src/", import.meta.url);
    const folderOf = ({ families: [family, ...others] }: (typeof rules)[number]): string =>
      others.length > 0 ? "rules/" : `families/${family ?? ""}/rules/`;
    for (const [folder, scope] of FOLDERS) {
      const path = new URL(`${folder}${scope}/`, root);
      const filesOfScope = existsSync(path) ? readdirSync(path) : [];
      const own = rules.filter(
        (rule) => rule.scope === scope && folderOf(rule) === folder && !structural.has(rule.code)
      );
      const codes = own.map(({ code }) => code).join(" ");
      expect(filesOfScope, `files of ${folder}${scope}/ for ${codes}`).toHaveLength(own.length);
      for (const file of filesOfScope) {
        const text = readFileSync(new URL(`${folder}${scope}/${file}`, root), "utf8");
        expect(text.match(/defineRule\(/g)).toHaveLength(1);
        expect(text.split("\n").length).toBeLessThanOrEqual(61);
      }
    }
  });
});

/**
 * Codes of the rules that follow from the structure of tables: those of `structure….ts`, and all of a family that has no rule
 * in a file of its own.
 */
async function structuralCodes(): Promise<ReadonlySet<string>> {
  const codes = new Set<string>();
  for (const { id } of FAMILIES) {
    const folder = new URL(`../../src/families/${id}/rules/`, import.meta.url);
    const files = readdirSync(folder);
    const isApart = Object.keys(SCOPE).some((scope) => files.includes(scope));
    for (const file of files) {
      if (!file.endsWith(".ts") || file === "index.ts") continue;
      if (isApart && !file.startsWith("structure")) continue;
      const loaded = (await import(fileURLToPath(new URL(file, folder)))) as object;
      const exported = new Set(Object.values(loaded).flat() as readonly unknown[]);
      for (const { code, relate } of rules)
        if ([...exported].some((one) => isRuleOf(one, relate))) codes.add(code);
    }
  }
  return codes;
}

function isRuleOf(value: unknown, relate: unknown): boolean {
  return (
    typeof value === "object" && value !== null && "relate" in value && value.relate === relate
  );
}

/** Codes of the rules that cover a published item, or the reason why none does. */
function coverOf(id: string): string {
  const codes = rules.flatMap(({ covers, code }) => (covers.includes(id) ? [code] : []));
  return codes.length > 0 ? codes.join("、") : (NOT_COVERED[id] ?? "");
}

/** Amount columns with rows that no relation of the budget's form looks at. */
function untouchedColumns(budget: Budget): readonly string[] {
  const touched = new Set<string>();
  for (const rule of rules.filter((one) => isInForce(one, budget))) {
    for (const relation of rule.relate(budget, TABLES_ALONE)) {
      for (const { cell } of factsOfRelation(relation))
        if (cell) touched.add(`${cell.sheet}!${cell.address}`);
    }
  }
  return tablesOf(budget).flatMap((table) =>
    (Object.values(table.blocks) as Block[]).flatMap((block) =>
      block.columns
        .filter(({ id }) => block.rows.every((row) => !touched.has(key(block.fact(row, id).cell))))
        .map(({ id }) => `${table.id}.${id}`)
    )
  );
}

function key(cell: { sheet: string; address: string } | null): string {
  return cell ? `${cell.sheet}!${cell.address}` : "";
}
