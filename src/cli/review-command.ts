import { basename } from "node:path";
import { remarksOnPrior } from "../app/read-prior-workbook";
import { reviewText, type ReviewedText, type TextFinding } from "../app/review-text";
import { readTextFile } from "../document/read-text-file";
import { BudgetToolError } from "../errors/budget-tool-error";
import { chooseFormat, onlyFile, parseCommandArguments } from "./command-arguments";
import type { CommandIo } from "./command-io";
import { LAYOUT_OPTIONS, LAYOUT_USAGE, parseLayoutOptions } from "./layout-options";
import { openStore } from "./open-store";
import { readPrior } from "./read-prior";

export const REVIEW_USAGE = `budget-disclosure review <工作簿.xlsx> --text <文稿.docx|txt> [--prior 上年.xlsx] ${LAYOUT_USAGE} [--format text|json]`;

const GRADES = { error: "不一致", warning: "提醒", info: "提示" } as const;
/** Longer stretches are quoted by their beginning. */
const QUOTED = 60;

/** Checks a written text against the tables; exit code 1 when it contradicts them. */
export async function reviewCommand(words: readonly string[], io: CommandIo): Promise<number> {
  const { files, values } = await parseCommandArguments(words, [
    ...LAYOUT_OPTIONS,
    "text",
    "prior",
    "format",
  ]);
  const file = onlyFile(files, REVIEW_USAGE);
  const format = chooseFormat(values["format"], ["text", "json"]);
  const { text, prior: priorPath } = values;
  if (text === undefined)
    throw new BudgetToolError("usage", { detail: `要写明文稿。用法：${REVIEW_USAGE}` });
  const { store } = await openStore(file, io);
  const lines = readTextFile({ fileName: basename(text), bytes: await io.read(text) });
  const prior = await readPrior(priorPath, io);
  const settings = parseLayoutOptions(values);
  const reviewed = reviewText(await store.read(), lines, prior?.budget ?? null, settings);
  const remarks = [
    ...(prior ? remarksOnPrior(reviewed.budget, prior.budget) : []),
    ...reviewed.remarks,
  ];
  for (const remark of remarks) io.stderr(`${remark}\n`);
  io.stdout(
    format === "json"
      ? `${JSON.stringify(toJson(file, text, reviewed), null, 2)}\n`
      : toText(reviewed)
  );
  return reviewed.findings.some(({ severity }) => severity === "error") ? 1 : 0;
}

function toText({ findings, unread }: ReviewedText): string {
  const count = (severity: TextFinding["severity"]): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const lines = findings.map(
    ({ severity, heading, message, quote }) =>
      `[${GRADES[severity]}] ${heading}\n    ${message}${quote === "" ? "" : `\n    原文：${shorten(quote)}`}`
  );
  const skipped = unread.map((words) => `    ${shorten(words)}`);
  return [
    `${count("error")} 处不一致，${count("warning")} 处提醒，${count("info")} 处提示；${unread.length} 段文字没有核对。`,
    ...lines,
    ...(skipped.length > 0 ? ["没有核对的文字：", ...skipped] : []),
    "",
  ].join("\n");
}

/** Findings in the shape of `check`, each with its place in the text. */
function toJson(file: string, text: string, { budget, findings, unread }: ReviewedText): unknown {
  const { family, formYear, budgetUnit, fiscalYear } = budget;
  return {
    file,
    text,
    layout: { family: family.id, year: formYear },
    budgetUnit,
    fiscalYear,
    findings: findings.map(({ code, severity, message, written, expected, cells, ...at }) => ({
      code,
      covers: [],
      severity,
      outcome: "violated",
      message,
      suggestion: expected === null ? "请核对这一处。" : `核对后改为“${expected}”。`,
      left: null,
      right: null,
      difference: null,
      measure: null,
      cells: cells
        .filter(({ year }) => year === "current")
        .map(({ sheet, address }) => ({ sheet, address })),
      suspects: [],
      evidence: [],
      accepted: null,
      place: { section: at.heading, quote: at.quote },
      written,
      expected,
    })),
    unread,
  };
}

function shorten(words: string): string {
  const line = words.replace(/\s+/gu, " ");
  return line.length > QUOTED ? `${line.slice(0, QUOTED)}…` : line;
}
