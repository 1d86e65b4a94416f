import type { Case } from "../../src/app/open-case";
import { planTargetSheets } from "../../src/app/plan-target-sheets";
import { Amount } from "../../src/money/amount";
import { readTargets } from "../../src/performance/read/read-targets";
import type { TargetTable } from "../../src/budget/target-table";
import { toComparable } from "../../src/text/normalize";
import { snapshotOfPlan, workbookOf } from "../../test/support/snapshot-of-plan";
import type { CaseCell, CaseTable } from "./case-file";
import { Comparison, type Verdict } from "./verdict";

const OWN = ["一般公共预算", "政府性基金预算", "国有资本经营预算"];
const TRANSFERS = [
  "上级一般公共预算安排的转移支付",
  "上级政府性基金安排的转移支付",
  "上级国有资本经营预算安排的转移支付",
];

/** Amounts and names of the generated target tables, read back from the planned sheet, against what the tables say. */
export function compareTargets(opened: Case, tables: readonly CaseTable[]): Verdict {
  const sheets = planTargetSheets(opened).map(snapshotOfPlan);
  const written = readTargets(opened.forms, workbookOf(...sheets));
  const amounts = new Comparison();
  const table = (no: number): CaseTable | undefined => tables.find((one) => one.no === no);
  const [overall] = written.filter(({ form }) => form === "overallPerformanceTarget");
  const revenue = totalRow(table(2), ["总计", "合计"]);
  amounts.add("整体 上级安排", sumOf(table(2), revenue, TRANSFERS), slot(overall, "higherLevel"));
  amounts.add("整体 本级安排", sumOf(table(2), revenue, OWN), slot(overall, "sameLevel"));
  const summary = totalRow(table(1), ["收入总计"]);
  amounts.add("整体 合计", exact([summary?.[1] ?? null]), slot(overall, "total"));

  const projects = projectsOf(table(7));
  const forms = written.filter(({ form }) => form === "projectPerformanceTarget");
  amounts.add("项目表张数", String(projects.size), String(forms.length));
  for (const [name, cells] of projects) {
    const form = forms.find(({ values }) => nameIn(values["project"]) === name);
    amounts.add(`${name} 财政拨款`, exact(cells), slot(form, "appropriation"));
    amounts.add(`${name} 年度预算总额`, exact(cells), slot(form, "total"));
  }
  return {
    title: "target tables",
    summary: `1 overall and ${forms.length} project tables; ${amounts.summary}`,
    missed: amounts.different,
    remarks: [],
  };
}

function totalRow(
  table: CaseTable | undefined,
  labels: readonly string[]
): readonly CaseCell[] | undefined {
  return table?.rows.find((row) =>
    row.some((cell) => typeof cell === "string" && labels.includes(toComparable(cell)))
  );
}

/** Amounts of a row under some captions. */
function sumOf(
  table: CaseTable | undefined,
  row: readonly CaseCell[] | undefined,
  captions: readonly string[]
): string {
  return exact(captions.map((caption) => row?.[columnOf(table, caption)] ?? null));
}

function columnOf(table: CaseTable | undefined, caption: string): number {
  for (const line of table?.header ?? []) {
    const column = line.findIndex(
      (cell) => typeof cell === "string" && toComparable(cell) === toComparable(caption)
    );
    if (column >= 0) return column;
  }
  return -1;
}

/** Amount cells of every project by name; the row of the unit has no code. */
function projectsOf(table: CaseTable | undefined): ReadonlyMap<string, readonly CaseCell[]> {
  const projects = new Map<string, CaseCell[]>();
  const [name, total] = [columnOf(table, "项目名称"), columnOf(table, "项目支出合计")];
  for (const row of table?.rows ?? []) {
    const project = row[name];
    if (typeof project !== "string" || project.trim() === "" || row[0] === null) continue;
    const key = toComparable(project);
    projects.set(key, [...(projects.get(key) ?? []), row[total] ?? null]);
  }
  return projects;
}

function slot(table: TargetTable | undefined, name: string): string | null {
  const value = table?.values[name];
  return value?.kind === "amount" ? value.amount.toString() : (value?.kind ?? null);
}

function nameIn(value: TargetTable["values"][string] | undefined): string {
  return value?.kind === "text" ? toComparable(value.text) : "";
}

function exact(cells: readonly CaseCell[]): string {
  const amounts = cells.flatMap((cell) =>
    typeof cell === "number" ? [Amount.of(cell, "ten-thousand-yuan")] : []
  );
  return Amount.sum(amounts, "ten-thousand-yuan").toString();
}
