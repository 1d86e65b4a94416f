import { openCase } from "../app/open-case";
import { BudgetToolError, isBudgetToolError } from "../errors/budget-tool-error";
import { toSentence } from "../errors/sentences";
import { createWorkbookDocument } from "../host/xlsx/create-workbook-document";
import { createXlsxStore } from "../host/xlsx/xlsx-store";
import {
  FIGURE_COLUMNS,
  FIGURE_CSV_HEAD,
  toFigureCells,
  toFigureCsv,
  toFigureLines,
  type FigureLine,
} from "../report/figure-list";
import { findNamedWorkbooks } from "./batch/batch-options";
import { chooseFormat, parseCommandArguments } from "./command-arguments";
import type { CommandIo } from "./command-io";
import { openStore } from "./open-store";
import { readSettings, SETTINGS_OPTIONS, SETTINGS_USAGE } from "./read-settings";

export const READ_USAGE = `budget-disclosure read <文件|文件夹>... [--files-from -] ${SETTINGS_USAGE} [--format ndjson|csv|xlsx] [-o 金额.ndjson|csv|xlsx]`;

const OPTIONS = [...SETTINGS_OPTIONS, "files-from", "format", "output"];
const FORMATS = ["ndjson", "csv", "xlsx"] as const;
/** Rows that Excel has on a sheet, without the one of the captions. */
const MOST_ROWS = 1_048_575;

/**
 * Lists every amount that is read of workbooks; exit code 2 if any input was unusable or the output could not be written,
 * else 0.
 */
export async function readCommand(words: readonly string[], io: CommandIo): Promise<number> {
  const args = await parseCommandArguments(words, OPTIONS);
  const { output, format: stated } = args.values;
  const named = formatOfName(output);
  const format = chooseFormat(stated ?? named, FORMATS);
  if (named !== undefined && named !== format)
    throw usage(`--format 是 ${format}，输出文件“${output}”却是 .${named}，请改成一样的。`);
  if (format === "xlsx" && output === undefined) throw usage("要用 -o 写明输出文件。");
  const settings = await readSettings(args.values, io);
  const found = await findNamedWorkbooks(args, io);
  if (found.length === 0) throw usage("没有要读的工作簿。");
  const printer = createPrinter(format, output, io);
  let isWhole = true;
  for (const { path, refusal } of found) {
    try {
      if (refusal) throw refusal;
      const { store } = await openStore(path, io);
      printer.add(toFigureLines(path, openCase(await store.read(), settings).budget));
    } catch (error) {
      if (isBudgetToolError(error, "usage")) throw error;
      isWhole = false;
      io.stderr(`${path}：${toSentence(error)}\n`);
    }
  }
  await printer.end();
  return isWhole ? 0 : 2;
}

interface Printer {
  add(lines: readonly FigureLine[]): void;
  end(): Promise<void>;
}

/** Lines go out as they come where nothing has to be kept for the end. */
function createPrinter(
  format: (typeof FORMATS)[number],
  output: string | undefined,
  io: CommandIo
): Printer {
  const kept: FigureLine[] = [];
  const texts: string[] = [];
  let count = 0;
  const write = (text: string): void => {
    if (output === undefined) io.stdout(text);
    else texts.push(text);
  };
  if (format === "csv") write(FIGURE_CSV_HEAD);
  return {
    add(lines) {
      count += lines.length;
      if (format === "xlsx") kept.push(...lines);
      else if (format === "csv") write(toFigureCsv(lines));
      else write(lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
    },
    async end() {
      if (output !== undefined)
        await io.write(output, format === "xlsx" ? await toWorkbook(kept) : texts.join(""));
      io.stderr(`共 ${count} 个金额${output === undefined ? "" : `，写入 ${output}`}。\n`);
    },
  };
}

async function toWorkbook(lines: readonly FigureLine[]): Promise<Uint8Array> {
  if (lines.length > MOST_ROWS)
    throw usage(`${lines.length} 个金额一个工作表放不下，请用 --format csv 或 ndjson。`);
  const document = createWorkbookDocument("金额");
  const columnWidths = FIGURE_COLUMNS.map(({ width }) => width);
  const shape = { replaces: null, tag: null, rowHeights: {}, merges: [], landscape: true };
  const plan = { ...shape, name: "金额", columnWidths, cells: toFigureCells(lines) };
  await createXlsxStore(document).addSheets([plan]);
  const right = FIGURE_COLUMNS.length - 1;
  document.sheets[0]?.showAsList({ top: 0, left: 0, bottom: lines.length, right });
  return document.save();
}

/** The format that the name of the output says. */
function formatOfName(output: string | undefined): string | undefined {
  return /\.(ndjson|csv|xlsx)$/iu.exec(output ?? "")?.[1]?.toLowerCase();
}

function usage(detail: string): BudgetToolError {
  return new BudgetToolError("usage", { detail: `${detail}用法：${READ_USAGE}` });
}
