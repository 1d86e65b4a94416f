import { basename } from "node:path";
import { commentOnText, composeFindings, listFindings } from "../app/hand-back";
import { openCase } from "../app/open-case";
import { remarksOnPrior } from "../app/read-prior-workbook";
import { reviewText, type ReviewedText, type TextFinding } from "../app/review-text";
import { isDocx, readTextFile, type TextLines } from "../document/read-text-file";
import { BudgetToolError } from "../errors/budget-tool-error";
import { describeLocation, GRADES, markSentence } from "../review/handback/notes";
import { uncheckedParagraphs } from "../review/handback/open-numbers";
import { ledgerSentence } from "../review/ledger/summary";
import { exitCodeOf } from "./batch/exit-code";
import { BATCH_FLAGS } from "./batch/batch-options";
import {
  chooseFormat,
  onlyFile,
  parseCommandArguments,
  type CommandArguments,
} from "./command-arguments";
import type { CommandIo } from "./command-io";
import { openStore } from "./open-store";
import { readPrior } from "./read-prior";
import { readSettings, SETTINGS_OPTIONS, SETTINGS_USAGE } from "./read-settings";
import { toReviewJson, verdictOn } from "./review-json";
import { namesMany, reviewMany } from "./review-many";
import { toWordFile } from "./to-word-file";

export const REVIEW_USAGE = `budget-disclosure review <工作簿.xlsx> --text <文稿.docx|txt> [--prior 上年.xlsx] ${SETTINGS_USAGE} [--format text|json] [-o 审阅.docx|txt]
  budget-disclosure review <文件夹|清单.txt|csv> ${SETTINGS_USAGE} [--jobs 进程数] [--resume 结果.ndjson] [--progress] [--summary 汇总.xlsx|html|csv] [--expected 名单.csv|xlsx]    一次审阅许多对工作簿和文稿，一行一个 JSON`;

/** Options of a run over many texts. */
const MANY_OPTIONS = ["jobs", "resume", "summary", "expected"] as const;

/** Longer stretches are quoted by their beginning. */
const QUOTED = 60;
/** More paragraphs than these are counted. */
const LISTED = 20;

/** A written text that was read. */
interface TextFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly lines: TextLines;
}

/** Checks a written text against the tables; exit code 1 when it contradicts them, 3 when no number of it could be compared. */
export async function reviewCommand(words: readonly string[], io: CommandIo): Promise<number> {
  const options = ["text", "prior", "format", "output", ...MANY_OPTIONS];
  const args = await parseCommandArguments(words, [...SETTINGS_OPTIONS, ...options], BATCH_FLAGS);
  const { files, values } = args;
  const file = onlyFile(files, REVIEW_USAGE);
  const { text: path, prior: priorPath, output } = values;
  if (path === undefined && (await namesMany(file, io))) return reviewAll(file, args, io);
  const many = MANY_OPTIONS.find((option) => values[option] !== undefined);
  if (many !== undefined)
    throw new BudgetToolError("usage", { detail: `--${many} 只用于审阅许多份。` });
  const format = chooseFormat(values["format"], ["text", "json"]);
  if (path === undefined)
    throw new BudgetToolError("usage", { detail: `要写明文稿。用法：${REVIEW_USAGE}` });
  if (output !== undefined && !/\.(?:docx|txt)$/iu.test(output))
    throw new BudgetToolError("usage", { detail: "-o 的文件名要以 .docx 或 .txt 结尾。" });
  const { store } = await openStore(file, io);
  const bytes = await io.read(path);
  const text = { path, bytes, lines: readTextFile({ fileName: basename(path), bytes }) };
  const settings = await readSettings(values, io);
  const prior = await readPrior(priorPath, settings, io);
  const opened = openCase(await store.read(), settings, prior);
  const reviewed = reviewText(opened, text.lines);
  const remarks = [
    ...(prior ? remarksOnPrior(reviewed.budget, prior.budget) : []),
    ...reviewed.remarks,
  ];
  for (const remark of remarks) io.stderr(`${remark}\n`);
  io.stdout(
    format === "json"
      ? `${JSON.stringify(toReviewJson(file, path, reviewed), null, 2)}\n`
      : toText(reviewed)
  );
  if (output !== undefined) await handBack(output, text, reviewed, io);
  return exitCodeOf([{ kind: verdictOn(reviewed) }]);
}

/** Options of a single text have no meaning for many. */
async function reviewAll(path: string, args: CommandArguments, io: CommandIo): Promise<number> {
  const { prior, output, format } = args.values;
  const surplus = prior !== undefined ? "--prior" : output !== undefined ? "-o" : null;
  if (surplus !== null)
    throw new BudgetToolError("usage", { detail: `${surplus} 一次只能用于一份文稿。` });
  chooseFormat(format, ["ndjson"]);
  return reviewMany(path, args, io);
}

/** The findings as comments in a copy of the clerk's own .docx, as a document of their own, or as a list. */
async function handBack(
  output: string,
  { path, bytes, lines }: TextFile,
  reviewed: ReviewedText,
  io: CommandIo
): Promise<void> {
  const fileName = basename(path);
  const findings = [...reviewed.findings, ...reviewed.blanks];
  if (/\.txt$/iu.test(output))
    await io.write(output, `${[listFindings(findings), ...reviewed.openNumbers].join("\n")}\n`);
  else if (!isDocx(bytes))
    await io.write(
      output,
      await toWordFile(composeFindings(fileName, findings, reviewed.openNumbers))
    );
  else {
    const commented = commentOnText({ fileName, bytes }, lines, findings, localTime());
    await io.write(output, commented.bytes);
    io.stderr(`批注写入 ${output}，共 ${commented.sentences} 处。\n`);
    if (commented.unplaced !== "")
      io.stderr(`下面各处在文稿里没有可以放批注的地方：\n${commented.unplaced}\n`);
    return;
  }
  io.stderr(`审阅结果写入 ${output}。\n`);
}

/** On the clock of this machine: “2026-11-29T01:02:03”. */
function localTime(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 19);
}

function toText({ findings, blanks, ledger, openNumbers, unread }: ReviewedText): string {
  const count = (severity: TextFinding["severity"]): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const lines = findings.map((finding) => {
    const { severity, heading, location, message } = finding;
    const marked = markSentence([finding]);
    const where = `[${GRADES[severity]}] ${heading}（${describeLocation(location)}）`;
    return [where, message, ...(marked === "" ? [] : [`原文：${marked}`])].join("\n    ");
  });
  const unchecked = uncheckedParagraphs(unread, ledger);
  const skipped = unchecked.slice(0, LISTED).map((words) => `    ${shorten(words)}`);
  if (unchecked.length > LISTED) skipped.push(`    另有 ${unchecked.length - LISTED} 段`);
  return [
    `${count("error")} 处不一致，${count("warning")} 处提醒，${count("info")} 处提示；${unchecked.length} 段文字没有核对。`,
    ledgerSentence(ledger),
    ...lines,
    ...(blanks.length > 0 ? [`还有 ${blanks.length} 处待填：`] : []),
    ...blanks.map(({ location, quote }) => `    ${describeLocation(location)}：${shorten(quote)}`),
    ...openNumbers,
    ...(skipped.length > 0 ? ["没有核对的文字：", ...skipped] : []),
    "",
  ].join("\n");
}

function shorten(words: string): string {
  const line = words.replace(/\s+/gu, " ");
  return line.length > QUOTED ? `${line.slice(0, QUOTED)}…` : line;
}
