import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { BatchFolder, PROGRAM } from "../../test/support/batch-folder";
import { COUNTED_COLUMNS, summaryOfManyUnits } from "../../test/support/many-units";
import { markdownTable } from "../markdown-table";
import { runMeasured } from "./peers/run-measured";

const SUM_UP = ["--summary", "汇总.xlsx", "--expected", "名单.csv"];
const PORTION = 200;

/** What a run over many units came to. */
export interface Thousands {
  readonly table: string;
  /** What is not as it should be. */
  readonly wrong: readonly string[];
}

/**
 * A folder of so many units through the built command line: stopped half-way and taken up again, summed up, and shared out
 * by GNU parallel. Every cell of the summary is compared with what was written.
 */
export async function benchThousands(count: number): Promise<Thousands> {
  const batch = new BatchFolder(count);
  try {
    await batch.stopAfter("结果.ndjson", Math.ceil(count / 2));
    const stopped = batch.filesOf("结果.ndjson").length;
    const usage = runMeasured(
      [process.execPath, PROGRAM, "check", "单位", "--resume", "结果.ndjson", ...SUM_UP],
      batch.path("")
    );
    const files = batch.filesOf("结果.ndjson");
    const [rows = []] = await batch.rowsOf("汇总.xlsx");
    const expected = summaryOfManyUnits(count);
    const differing = expected.filter(
      (row, at) => !isDeepStrictEqual(row, rows[at]?.slice(0, COUNTED_COLUMNS))
    );
    const summary = readFileSync(batch.path("汇总.xlsx"));
    batch.shareOut("分片.ndjson", PORTION);
    const { status } = batch.run(["summarize", "分片.ndjson", ...SUM_UP]);
    const isSame = readFileSync(batch.path("汇总.xlsx")).equals(summary);
    const facts: readonly (readonly [string, string | number, boolean])[] = [
      ["results when it was stopped", stopped, stopped > 0 && stopped < files.length],
      ["results in all", files.length, new Set(files).size === files.length],
      ["rows of the summary", rows.length, rows.length === expected.length],
      ["rows that are not as they should be", differing.length, differing.length === 0],
      ["exit code of the resumed run", usage.status, usage.status === 2],
      ["exit code of summarize", status ?? "none", status === usage.status],
      ["the same summary by GNU parallel", isSame ? "byte for byte" : "no", isSame],
      ["ms by the clock for a workbook", Math.round(usage.wallMs / (files.length - stopped)), true],
      ["peak memory MB", Math.round(usage.peakBytes / 1e6), true],
    ];
    return {
      table: markdownTable(
        [`${count} units`, ""],
        facts.map(([what, value]) => [what, String(value)])
      ),
      wrong: facts.filter(([, , isRight]) => !isRight).map(([what, value]) => `${what}: ${value}`),
    };
  } finally {
    batch.remove();
  }
}
