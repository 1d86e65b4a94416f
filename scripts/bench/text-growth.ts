import { readFileSync } from "node:fs";
import { openCase } from "../../src/app/open-case";
import { reviewText } from "../../src/app/review-text";
import { casePath } from "../../test/support/read-workbook";
import { markdownTable } from "../markdown-table";
import type { ProjectCase } from "./project-cases";
import { medianOf, timeOf } from "./stop-watch";

const TIMES = [1, 2, 4, 8] as const;
const WARM_UPS = 2;
/** Characters of a page of running text. */
const PAGE = 600;

/** Milliseconds of reading and judging a text of so many pages: that of a case, and again behind itself. */
export async function benchTextGrowth(one: ProjectCase, runs: number): Promise<string> {
  const opened = openCase(one.workbook);
  const text = readFileSync(casePath(one.slug, "text.txt"), "utf8");
  const rows: (string | number)[][] = [];
  let first = 0;
  for (const times of TIMES) {
    const lines = Array.from({ length: times }, () => text.split("\n")).flat();
    const spent: number[] = [];
    for (let run = 0; run < WARM_UPS + runs; run += 1) {
      const [time] = await timeOf(() => reviewText(opened, lines));
      if (run >= WARM_UPS) spent.push(time);
    }
    const median = medianOf(spent);
    if (first === 0) first = median;
    const characters = text.length * times;
    const growth = `×${(median / first).toFixed(1)}`;
    rows.push([characters, Math.round(characters / PAGE), median.toFixed(0), `×${times}`, growth]);
  }
  return markdownTable(["characters", "pages of 600", "ms", "text", "time"], rows);
}
