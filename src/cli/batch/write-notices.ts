import { basename, isAbsolute, join, relative, resolve } from "node:path";
import { composeNotice } from "../../app/compose-notice";
import { BudgetToolError } from "../../errors/budget-tool-error";
import { parseCheckLine, toReport, type CheckLine } from "../../report/batch/check-line";
import { toNotice } from "../../report/batch/notice";
import type { SummaryRow } from "../../report/batch/summary-row";
import { attempt } from "../attempt";
import { sha256 } from "../sha256";
import type { CommandIo } from "../command-io";
import { openBytes } from "../open-store";
import { writeWorkbook } from "../write-workbook";
import { createFileNames } from "./file-names";
import type { LineStore } from "./line-store";
import { toWordFile } from "../to-word-file";

/**
 * Refuses a folder for what is written within one that is read: the next run would take copies for workbooks of units.
 * @throws BudgetToolError "usage"
 */
export function assertFolderApart(
  option: string,
  folder: string | undefined,
  inputs: readonly string[]
): void {
  if (folder === undefined) return;
  const isWithin = (input: string): boolean => {
    const way = relative(input, folder);
    return !isAbsolute(way) && !/^\.\.(?:[\\/]|$)/u.test(way);
  };
  const holder = inputs.find((input) => isWithin(input));
  if (holder === undefined) return;
  throw new BudgetToolError("usage", {
    detail: `${option} 的文件夹不能放在要校核的“${holder}”里面：下次会把写出的副本当作单位的工作簿，请换一个文件夹。`,
  });
}

/** True for a workbook whose unit is to be told something; what is wrong with a text stands as comments in its copy. */
export function needsNotice({ kind, verdict }: SummaryRow): boolean {
  if (kind === "text") return false;
  return verdict.errors + verdict.warnings > 0 || verdict.kind === "incomplete";
}

/**
 * Writes for every unit with findings a letter and the marked copy of its workbook, named by the unit.
 * @returns whether all could be written
 */
export async function writeNotices(
  folder: string,
  rows: readonly SummaryRow[],
  lines: LineStore,
  io: CommandIo
): Promise<boolean> {
  const freeName = createFileNames();
  const written = new Set<string>();
  const told: SummaryRow[] = [];
  let isWhole = true;
  const concerned = rows.filter(needsNotice).sort((one, two) => (one.file < two.file ? -1 : 1));
  const calls = callApart(concerned);
  for (const row of concerned) {
    const { file } = row;
    const { fileName, stem } = calls(row);
    const text = await lines.read(file);
    const line = text === null ? null : parseCheckLine(text);
    const notice = line && !("error" in line) ? toNotice(toReport(line), fileName) : null;
    if (line === null || notice === null) continue;
    const name = freeName(stem);
    const write = async (): Promise<void> => {
      const letter = `${name}-校核通知.docx`;
      await io.write(join(folder, letter), await toWordFile(composeNotice(notice)));
      written.add(letter);
      told.push(row);
      written.add(await writeMarked(join(folder, name), line, io));
    };
    if (!(await attempt(write, io))) isWhole = false;
  }
  io.stderr(`通知写入 ${folder}：${countNotices(rows, told)}。\n`);
  await tellOthers(folder, written, io);
  return isWhole;
}

/** What a file is called in its letter, and what its letter is called: files of one name or one unit are told apart. */
function callApart(
  rows: readonly SummaryRow[]
): (row: SummaryRow) => { readonly fileName: string; readonly stem: string } {
  const plainName = ({ file }: SummaryRow): string => basename(file);
  const unitOf = (row: SummaryRow): string => row.unit ?? plainName(row);
  const [names, units] = [plainName, unitOf].map((word) => countBy(rows, word));
  const isShared = (counts: ReadonlyMap<string, number> | undefined, word: string): boolean =>
    (counts?.get(word) ?? 0) > 1;
  return (row) => ({
    fileName: isShared(names, plainName(row)) ? row.file : plainName(row),
    stem: isShared(units, unitOf(row))
      ? `${unitOf(row)}-${plainName(row).replace(/\.[^.]*$/u, "")}`
      : unitOf(row),
  });
}

/** “3 份（有问题 1、没有查完 1、通过但有提醒 1），另有 2 个文件没有通知（不能用 1、通过 1）”. */
function countNotices(rows: readonly SummaryRow[], told: readonly SummaryRow[]): string {
  const count = (some: readonly SummaryRow[], passed: string): string => {
    const kinds = countBy(some, ({ verdict }) =>
      verdict.kind === "passed" ? passed : verdict.name
    );
    const words = [...kinds].map(([name, files]) => `${name} ${files}`).join("、");
    return words === "" ? "" : `（${words}）`;
  };
  const others = rows.filter((row) => !told.includes(row));
  const rest =
    others.length === 0 ? "" : `，另有 ${others.length} 个文件没有通知${count(others, "通过")}`;
  return `${told.length} 份${count(told, "通过但有提醒")}${rest}`;
}

function countBy(
  rows: readonly SummaryRow[],
  word: (row: SummaryRow) => string
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(word(row), (counts.get(word(row)) ?? 0) + 1);
  return counts;
}

/** @returns the name of the copy */
async function writeMarked(stem: string, line: CheckLine, io: CommandIo): Promise<string> {
  const bytes = await io.read(line.file);
  if (line.source?.sha256 !== sha256(bytes))
    throw new BudgetToolError("changed-since", { fileName: line.file });
  const { store, document } = openBytes(line.file, bytes);
  const { skippedSheets } = await store.setMarks(line.marks ?? [], await store.read());
  for (const sheet of skippedSheets)
    io.stderr(`${line.file}：工作表“${sheet}”受保护，没有标记。\n`);
  const path = `${stem}-标记${document.ending}`;
  await writeWorkbook(path, document, io);
  return basename(path);
}

/** Letters of an earlier run must not be sent for ones of this. */
async function tellOthers(
  folder: string,
  written: ReadonlySet<string>,
  io: CommandIo
): Promise<void> {
  const there = (await io.filesIn(folder)) ?? [];
  const others = there.filter((path) => !written.has(relative(resolve(folder), resolve(path))));
  const [first] = others;
  if (first !== undefined)
    io.stderr(
      `“${folder}”里另有 ${others.length} 个文件不是这一次写的（如“${basename(first)}”），发送前请核对。\n`
    );
}
