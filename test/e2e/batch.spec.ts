import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { BatchFolder } from "../support/batch-folder";
import { AGAIN, COUNTED_COLUMNS, nameOf, summaryOfManyUnits } from "../support/many-units";

const COUNT = 60;
const RESULTS = "结果.ndjson";
const SUM_UP = ["--summary", "汇总.xlsx", "--expected", "名单.csv"];

let batch: BatchFolder;
beforeAll(() => {
  batch = new BatchFolder(COUNT);
}, 60_000);
afterAll(() => {
  batch.remove();
});

test("sixty workbooks: stopped and taken up again without doing anything twice, and summed up right in every cell", async () => {
  expect(await batch.stopAfter(RESULTS, 12)).toBe("SIGTERM");
  const before = batch.filesOf(RESULTS);
  expect(before.length).toBeGreaterThanOrEqual(12);
  expect(before.length).toBeLessThan(COUNT);
  const { status, stdout } = batch.run(["check", "单位", "--resume", RESULTS, ...SUM_UP]);
  expect(status).toBe(2);
  const files = batch.filesOf(RESULTS);
  expect(files).toHaveLength(COUNT);
  expect(new Set(files).size).toBe(COUNT);
  expect(stdout).toContain("文件：共 60 个：通过 51，有问题 6，不能用 3。");

  const [rows = [], rules = []] = await batch.rowsOf("汇总.xlsx");
  expect(rows.map((row) => row.slice(0, COUNTED_COLUMNS))).toEqual(summaryOfManyUnits(COUNT));
  const remarkOf = (file: string): unknown =>
    rows.find((row) => row[1] === file)?.[COUNTED_COLUMNS];
  expect(remarkOf(nameOf(11))).toContain("不是 .xlsx 工作簿");
  expect(remarkOf(nameOf(23))).toContain("已损坏");
  expect(remarkOf(nameOf(35).replace("xlsx", "xls"))).toContain("没有校核");
  expect(remarkOf(nameOf(41))).toContain(
    `“${nameOf(41).replace(".xlsx", AGAIN)}”（第41号单位），内容完全相同`
  );
  expect(remarkOf(nameOf(1))).toContain(`各表的金额与另一单位的“${nameOf(0)}”（第0号单位）`);
  expect(rules.map((row) => [row[0], row[3], row[4]])).toEqual([
    ["BC092", 56, 57],
    ["BC002", 6, 6],
  ]);
}, 180_000);

test("GNU parallel shares the run: the same summary, byte for byte", () => {
  const alone = batch.run(["check", "单位", "--resume", RESULTS, ...SUM_UP]);
  const summary = readFileSync(batch.path("汇总.xlsx"));
  batch.shareOut("分片.ndjson", 30);
  expect(batch.filesOf("分片.ndjson")).toHaveLength(COUNT);
  const together = batch.run(["summarize", "分片.ndjson", ...SUM_UP]);
  expect(together).toEqual(alone);
  expect(readFileSync(batch.path("汇总.xlsx")).equals(summary)).toBe(true);
}, 180_000);
