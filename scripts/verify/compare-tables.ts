import type { CheckReport } from "../../src/report/check-report";
import type { CaseTable } from "./case-file";
import type { Verdict } from "./verdict";

/** Whether every table was found, and found empty exactly where it is. */
export function compareTables(report: CheckReport, tables: readonly CaseTable[]): Verdict {
  const missed: string[] = [];
  const counts = new Map<string, number>();
  const last = Math.max(...tables.map(({ no }) => no));
  for (const { number, status, title } of report.tables) {
    counts.set(status, (counts.get(status) ?? 0) + 1);
    const expected = tables.find(({ no }) => no === number);
    // Forms come behind the tables and have no rows in the file.
    if (!expected && number > last) continue;
    const isNil =
      expected?.rows.flat().every((cell) => typeof cell !== "number" || cell === 0) === true;
    const wanted = !expected ? "missing" : isNil && (expected.note ?? "") !== "" ? "nil" : null;
    const isRight =
      wanted === null ? status === "recognized" || (isNil && status === "nil") : status === wanted;
    if (!isRight)
      missed.push(`表${number} ${title} is ${status}, expected ${wanted ?? "recognized"}`);
  }
  for (const { no, title } of tables)
    if (!report.tables.some(({ number }) => number === no))
      missed.push(`表${no} ${title} is not in the form`);
  const statuses = [...counts].map(([status, count]) => `${count} ${status}`).join(", ");
  const layout = `${report.layout.family} ${report.layout.year}`;
  return {
    title: "tables",
    summary: `${statuses} of ${tables.length}; layout ${layout}, ${report.budgetUnit ?? "no unit"}, ${report.fiscalYear ?? "no year"}`,
    missed,
    remarks: report.problems.map(({ message }) => message),
  };
}
