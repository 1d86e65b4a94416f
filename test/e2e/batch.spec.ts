import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findParallel } from "../../scripts/parallel-path.mjs";
import { openWorkbookDocument } from "../../src/host/xlsx/open-workbook-document";
import { createXlsxStore } from "../../src/host/xlsx/xlsx-store";
import { casePath } from "../support/read-workbook";

const PROGRAM = resolve("dist/cli/budget-disclosure.cjs");
const COUNT = 60;
const UNIT = "和静县社会保险中心";
const unitOf = (number: number): string => `第${number}号单位`;
const nameOf = (number: number): string => `单位/${String(number).padStart(2, "0")}.xlsx`;

let folder = "";
const at = (name: string): string => join(folder, name);

/** Copies of a published workbook with names of their own; some broken, foreign, of another kind, twice, or missing. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "budget-disclosure-"));
  mkdirSync(at("单位"));
  const parts = unzipSync(readFileSync(casePath("hejing-2026")));
  for (let number = 0; number < COUNT; number++)
    writeFileSync(at(nameOf(number)), withUnit(parts, unitOf(number), number % 10 === 7));
  writeFileSync(at(nameOf(11)), "这不是工作簿");
  writeFileSync(at(nameOf(23)), readFileSync(at(nameOf(23))).subarray(0, 9000));
  renameSync(at(nameOf(35)), at(nameOf(35).replace("xlsx", "xls")));
  writeFileSync(at("单位/41-再报.xlsx"), readFileSync(at(nameOf(41))));
  rmSync(at(nameOf(53)));
  const units = Array.from({ length: COUNT }, (_, number) => unitOf(number));
  writeFileSync(at("名单.csv"), ["单位名称", ...units].join("\r\n"));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

/** @param isFaulty - true makes one amount of the first table wrong */
function withUnit(
  parts: Readonly<Record<string, Uint8Array>>,
  unit: string,
  isFaulty: boolean
): Uint8Array {
  const entries = Object.entries(parts).map(([path, bytes]) => {
    const text = path.endsWith(".xml") ? strFromU8(bytes).split(UNIT).join(unit) : null;
    const isFirst = isFaulty && path === "xl/worksheets/sheet1.xml";
    const content = isFirst ? text?.replace("<v>417.49</v>", "<v>417.94</v>") : text;
    return [path, content === undefined || content === null ? bytes : strToU8(content)] as const;
  });
  return zipSync(Object.fromEntries(entries), { level: 1 });
}

const SUM_UP = ["--summary", "汇总.xlsx", "--expected", "名单.csv"];

function program(words: readonly string[]): { status: number | null; stdout: string } {
  const { status, stdout } = spawnSync(process.execPath, [PROGRAM, ...words], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  return { status, stdout };
}

/** Starts a run and stops it as soon as some of it is done. */
async function stopHalfWay(journal: string): Promise<NodeJS.Signals | null> {
  const words = ["check", "单位", "--jobs", "2", "--resume", journal];
  const child = spawn(process.execPath, [PROGRAM, ...words], { cwd: folder, stdio: "ignore" });
  const ended = new Promise<NodeJS.Signals | null>((end) => child.on("exit", (_, by) => end(by)));
  while (linesOf(journal).length < 12 && child.exitCode === null)
    await new Promise((next) => setTimeout(next, 20));
  child.kill("SIGTERM");
  return ended;
}

function linesOf(name: string): readonly string[] {
  try {
    return readFileSync(at(name), "utf8").split("\n").filter(Boolean);
  } catch {
    return [];
  }
}

const fileOf = (line: string): string => (JSON.parse(line) as { file: string }).file;

test("sixty workbooks: stopped and taken up again without doing anything twice, and summed up right in every cell", async () => {
  expect(await stopHalfWay("结果.ndjson")).toBe("SIGTERM");
  const before = linesOf("结果.ndjson");
  expect(before.length).toBeGreaterThanOrEqual(12);
  expect(before.length).toBeLessThan(COUNT);
  const { status, stdout } = program(["check", "单位", "--resume", "结果.ndjson", ...SUM_UP]);
  expect(status).toBe(2);
  const files = linesOf("结果.ndjson").map(fileOf);
  expect(files).toHaveLength(COUNT);
  expect(new Set(files).size).toBe(COUNT);
  expect(stdout).toContain("文件：共 60 个：通过 51，有问题 6，不能用 3。");

  const bytes = new Uint8Array(readFileSync(at("汇总.xlsx")));
  const { sheets } = await createXlsxStore(openWorkbookDocument(bytes, "汇总.xlsx")).read();
  const [, ...rows] = sheets[0]?.values ?? [];
  expect(rows.map((row) => row.slice(0, 12))).toEqual(expectedRows());
  const remarkOf = (file: string): unknown => rows.find((row) => row[1] === file)?.[12];
  expect(remarkOf(nameOf(11))).toContain("不是 .xlsx 工作簿");
  expect(remarkOf(nameOf(23))).toContain("已损坏");
  expect(remarkOf(nameOf(35).replace("xlsx", "xls"))).toContain("没有校核");
  expect(remarkOf(nameOf(41))).toContain("“单位/41-再报.xlsx”（第41号单位），内容完全相同");
  expect(remarkOf(nameOf(1))).toContain("各表的金额与另一单位的“单位/00.xlsx”（第0号单位）");
  expect(sheets[1]?.values.slice(1).map((row) => [row[0], row[3], row[4]])).toEqual([
    ["BC092", 56, 57],
    ["BC002", 6, 6],
  ]);
}, 180_000);

/** 单位、文件、年度、结论、不一致、提醒、尾差、待填、认出的表、没有核对、读不懂、文中核对的数. */
function expectedRows(): unknown[] {
  const nothing = Array<null>(8).fill(null);
  const rows: unknown[][] = [];
  for (let number = 0; number < COUNT; number++) {
    const [unit, file] = [unitOf(number), nameOf(number)];
    const isFaulty = number % 10 === 7;
    const verdict = isFaulty ? ["有问题", 1] : ["通过", 0];
    const checked = [2026, ...verdict, 1, 0, null, 12, 0, 0, null];
    if (number === 11 || number === 23) rows.push([null, file, null, "不能用", ...nothing]);
    else if (number === 35)
      rows.push([null, file.replace("xlsx", "xls"), null, "不能用", ...nothing]);
    else if (number !== 53) rows.push([unit, file, ...checked]);
    if (number === 41) rows.splice(-1, 0, [unit, "单位/41-再报.xlsx", ...checked]);
  }
  const missing = [11, 23, 35, 53].map((number) => [
    ...[unitOf(number), null, null, "没有收到"],
    ...nothing,
  ]);
  return [...rows, ...missing];
}

test("GNU parallel shares the run: the same summary, byte for byte", () => {
  const alone = program(["check", "单位", "--resume", "结果.ndjson", ...SUM_UP]);
  const summary = readFileSync(at("汇总.xlsx"));
  const share = `find 单位 -type f | ${findParallel()} --will-cite -j 2 --pipe -N 30 ${process.execPath} ${PROGRAM} check --files-from - --format ndjson > 分片.ndjson`;
  spawnSync("sh", ["-c", share], { cwd: folder, stdio: "ignore" });
  expect(linesOf("分片.ndjson")).toHaveLength(COUNT);
  const together = program(["summarize", "分片.ndjson", ...SUM_UP]);
  expect(together).toEqual(alone);
  expect(readFileSync(at("汇总.xlsx")).equals(summary)).toBe(true);
}, 180_000);
