import { readdirSync, readFileSync } from "node:fs";
import type { WorkbookSnapshot } from "../../src/grid/snapshot";

const HAN = /\p{Script=Han}+/gu;

/** Words of the forms: whatever the declarations of tables, lines and target forms name, and names of codes. */
const FORM_WORDS = [
  ...["xinjiang", "shaanxi", "nine-tables"].map((family) => `src/families/${family}/terms.ts`),
  ...["xinjiang", "shaanxi"].flatMap((family) => filesIn(`src/families/${family}/forms`)),
  ...["xinjiang", "shaanxi", "nine-tables"].flatMap((family) =>
    filesIn(`src/families/${family}/tables`)
  ),
  "src/budget/glossary.ts",
  "src/budget/code-book.json",
]
  .map((path) => readFileSync(path, "utf8"))
  .join("\n")
  // How tables are called that have no number, and a sheet of ours.
  .concat("\n部门整体绩效目标表\n单位整体绩效目标表\n项目支出绩效目标表\n填报事项");

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder).map((name) => `${folder}/${name}`);
}

/** Fixed words of findings, whatever a cell may hold. */
const FIXED =
  /应为|应等于|等于|不大于|不应|相差|逐级|没有找到|改为|改正|核对|像是|之和|每行|各项|一致|相符|相等|按 ?0|[。；]/u;

/**
 * What is still Chinese of a finding told in English and no word of the tables; quotes and what stands in the workbook are.
 * @param known - workbooks whose words the finding may name
 */
export function leftOverChinese(
  told: string,
  known: readonly WorkbookSnapshot[]
): readonly string[] {
  const open = told.replace(/“[^“”]*”/gu, "").replace(/“[^”]*”|《[^》]*》/gu, "");
  const fixed = FIXED.exec(open);
  const cells = known.flatMap(({ sheets }) => sheets.flatMap(({ values }) => values.flat()));
  const words = `${FORM_WORDS}\n${cells
    .filter((cell) => typeof cell === "string")
    .join("\n")
    .replace(/[^\S\n]/gu, "")}`;
  const strange = (open.match(HAN) ?? []).filter((run) => !words.includes(run));
  return [...(fixed ? [fixed[0]] : []), ...strange];
}
