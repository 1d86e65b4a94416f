import { tablesOf, type AnyBudgetTable, type Budget } from "../../budget/budget";
import { toComparable } from "../../text/normalize";
import type { PartFinding, PlacedLine } from "./part-finding";

/** A line with nothing but the number of a table. */
const NUMBER = /^\s*(?:附?表)\s*(\d{1,2})\s*$/u;
/** The title stands so near below its number. */
const NEAR = 3;
const SHORTEST_TITLE = 6;

/** Numbers above printed tables that are those of other tables of the workbook. */
export function judgeTableNumbers(
  lines: readonly PlacedLine[],
  budget: Budget
): readonly PartFinding[] {
  const tables = tablesOf(budget);
  const asked = new Set<string>();
  return lines.flatMap(({ text, start }, index) => {
    const written = NUMBER.exec(text)?.[1];
    if (written === undefined) return [];
    const title = lines.slice(index + 1, index + 1 + NEAR).find((line) => line.text.trim() !== "");
    const table = title && tableTitled(title.text, tables);
    if (!table) return [];
    const own = table.printedNumbers.map(({ number }) => number);
    const isOwn = (own.length > 0 ? own : [table.number]).includes(Number(written));
    // A form for each project bears its number once for each.
    if (isOwn || asked.has(table.id + written)) return [];
    asked.add(table.id + written);
    const expected = `表${String(own[0] ?? table.number)}`;
    return [
      {
        severity: "warning" as const,
        start: start + text.indexOf(written),
        end: start + text.indexOf(written) + written.length,
        message: `“${title.text.trim()}”上方写的是表${written}，工作簿里它是${expected}，是否写错？`,
        expected,
        cells: [],
      },
    ];
  });
}

/** The one table whose title a line ends with, the year and 部门 or 单位 in front left out; a longer title wins. */
function tableTitled(text: string, tables: readonly AnyBudgetTable[]): AnyBudgetTable | null {
  const line = bare(text);
  const [best, next] = tables
    .map((table) => ({ table, title: bare(table.title.text) }))
    .filter(({ title }) => title.length >= SHORTEST_TITLE && line.endsWith(title))
    .sort((a, b) => b.title.length - a.title.length);
  return best && best.title.length > (next?.title.length ?? 0) ? best.table : null;
}

function bare(title: string): string {
  return toComparable(title).replace(/^(?:20\d\d年?)?(?:部门|单位)?/u, "");
}
