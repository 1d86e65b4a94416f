import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { casePath } from "./read-workbook";

const UNIT = "和静县社会保险中心";
const DIGITS = 5;
/** So many columns of the summary stand before its remarks. */
export const COUNTED_COLUMNS = 12;

/** What became of a unit's workbook. */
type Fate = "sound" | "wrong-amount" | "no-workbook" | "cut-short" | "xls" | "twice" | "missing";

/** One in ten has a wrong amount, five in two hundred are no workbook that can be checked once. */
const FATES: Readonly<Record<number, Fate>> = {
  11: "no-workbook",
  23: "cut-short",
  35: "xls",
  41: "twice",
  53: "missing",
};

/** Where the copies of a unit that sent its workbook twice lie. */
export const AGAIN = "-再报.xlsx";

export function unitOf(number: number): string {
  return `第${number}号单位`;
}

/** The file of a unit, in the folder of them all. */
export function nameOf(number: number): string {
  return `单位/${String(number).padStart(DIGITS, "0")}.xlsx`;
}

function fateOf(number: number): Fate {
  return FATES[number % 200] ?? (number % 10 === 7 ? "wrong-amount" : "sound");
}

/**
 * Writes a published workbook under the names of many units into 单位, and the list of all of them as 名单.csv; some are
 * broken, of another kind, there twice, or missing.
 */
export function writeManyUnits(folder: string, count: number): void {
  mkdirSync(join(folder, "单位"));
  const parts = unzipSync(readFileSync(casePath("hejing-2026")));
  for (let number = 0; number < count; number++) {
    const fate = fateOf(number);
    const bytes = withUnit(parts, unitOf(number), fate === "wrong-amount");
    const file = join(folder, nameOf(number));
    if (fate === "no-workbook") writeFileSync(file, "这不是工作簿");
    else if (fate === "cut-short") writeFileSync(file, bytes.subarray(0, 9000));
    else if (fate === "xls") writeFileSync(file.replace("xlsx", "xls"), bytes);
    else if (fate !== "missing") writeFileSync(file, bytes);
    if (fate === "twice") writeFileSync(file.replace(".xlsx", AGAIN), bytes);
  }
  const units = Array.from({ length: count }, (_, number) => unitOf(number));
  writeFileSync(join(folder, "名单.csv"), ["单位名称", ...units].join("\r\n"));
}

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

/** 单位、文件、年度、结论、不一致、提醒、尾差、待填、认出的表、没有核对、读不懂、文中核对的数 of every row of their summary. */
export function summaryOfManyUnits(count: number): readonly (readonly unknown[])[] {
  const numbers = Array.from({ length: count }, (_, number) => number);
  return [...numbers.flatMap(rowsOf), ...numbers.flatMap(rowOfMissing)];
}

function rowsOf(number: number): readonly (readonly unknown[])[] {
  const [unit, file, fate] = [unitOf(number), nameOf(number), fateOf(number)];
  const verdict = fate === "wrong-amount" ? ["有问题", 1] : ["通过", 0];
  const checked = [2026, ...verdict, 1, 0, null, 12, 0, 0, null];
  if (fate === "missing") return [];
  if (fate === "no-workbook" || fate === "cut-short") return [unusable(file)];
  if (fate === "xls") return [unusable(file.replace("xlsx", "xls"))];
  const again = fate === "twice" ? [[unit, file.replace(".xlsx", AGAIN), ...checked]] : [];
  return [...again, [unit, file, ...checked]];
}

function unusable(file: string): readonly unknown[] {
  return filledUp([null, file, null, "不能用"]);
}

/** A unit is there if a workbook bears its name; a file that cannot be opened bears none. */
function rowOfMissing(number: number): readonly (readonly unknown[])[] {
  const isRead = ["sound", "wrong-amount", "twice"].includes(fateOf(number));
  return isRead ? [] : [filledUp([unitOf(number), null, null, "没有收到"])];
}

function filledUp(cells: readonly unknown[]): readonly unknown[] {
  return [...cells, ...Array<null>(COUNTED_COLUMNS - cells.length).fill(null)];
}
