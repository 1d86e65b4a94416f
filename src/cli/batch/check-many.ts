import { parseCheckLine, type LineSource } from "../../report/batch/check-line";
import { toSummaryRow, type SummaryRow } from "../../report/batch/summary-row";
import { BudgetToolError } from "../../errors/budget-tool-error";
import { basisOf, checkFile, refuse, toLine, type CheckRun, type RefusedNow } from "../check-file";
import type { CommandArguments } from "../command-arguments";
import type { CommandIo } from "../command-io";
import type { FoundWorkbook } from "../find-workbooks";
import { sha256 } from "../sha256";
import { conclude, readConclusion } from "./conclude";
import { unlessKept, type Journal } from "./journal";
import { createLinePrinter } from "./line-printer";
import { toIndexText } from "./prior-index";
import { openSpool, openTemporary } from "./line-store";
import { needsNotice } from "./write-notices";
import { runBatch, type Batch } from "./run-batch";
import { toWords } from "./to-words";
import type { Done, Work } from "./work";

interface ManyChoices {
  readonly args: CommandArguments;
  readonly format: "text" | "json" | "ndjson";
  readonly isVerbose: boolean;
  /** Options that say how each file is checked. */
  readonly runOptions: readonly string[];
}

/** Checks many workbooks: a line for each as it comes, at the end what all of them come to. */
export async function checkMany(
  found: readonly FoundWorkbook[],
  run: CheckRun,
  { args, format, isVerbose, runOptions }: ManyChoices,
  io: CommandIo
): Promise<number> {
  const conclusion = await readConclusion(args, io);
  const printer = createLinePrinter(format, isVerbose, io);
  const rows: SummaryRow[] = [];
  const spool = conclusion.notices === undefined ? null : await openSpool();
  const index = run.priors && (await openTemporary(toIndexText(run.priors)));
  const words = [...toWords(args, runOptions), ...(index ? [`--prior-index=${index.path}`] : [])];
  const batch = batchOf(found, run, words, io);
  try {
    for await (const text of runBatch(batch, args, io)) {
      const line = parseCheckLine(text);
      if (line === null) continue;
      printer.print(text, line);
      const row = toSummaryRow(line);
      rows.push(row);
      if (needsNotice(row)) await spool?.add(row.file, text);
    }
    printer.end();
    return await conclude(rows, spool, conclusion, format === "text", io);
  } finally {
    await spool?.close();
    await index?.remove();
  }
}

function batchOf(
  found: readonly FoundWorkbook[],
  run: CheckRun,
  words: readonly string[],
  io: CommandIo
): Batch {
  const refusals = new Map(found.map(({ path, refusal }) => [path, refusal]));
  return {
    command: "check",
    words,
    items: found.map(({ path }) => path),
    work: checkWork(run, io),
    async early(path, journal) {
      const refusal = refusals.get(path);
      if (refusal) return unlessKept(path, toDone(refuse(path, null, refusal), run), journal);
      return journal && keptLine(path, run, journal, io);
    },
    lost: (path) =>
      toDone(refuse(path, null, new BudgetToolError("worker-ended", { fileName: path })), run),
  };
}

/** The work of `check` on a path: the same here and in another process. */
export function checkWork(run: CheckRun, io: CommandIo): Work {
  return async (path) => toDone(await checkFile(path, run, io), run);
}

function toDone(checked: Parameters<typeof toLine>[0] | RefusedNow, run: CheckRun): Done {
  return { line: JSON.stringify(toLine(checked, run)), notes: checked.notes };
}

/** The line of an earlier run, where the file, last year's, the rules and the settings are the same. */
async function keptLine(
  path: string,
  run: CheckRun,
  journal: Journal,
  io: CommandIo
): Promise<Done | null> {
  const bytes = journal.knows(path) ? await io.read(path).catch(() => null) : null;
  if (bytes === null) return null;
  const basis = basisOf(run.settings, run.withFigures);
  const isSame = (source: LineSource): boolean =>
    source.basis === basis && source.size === bytes.length && source.sha256 === sha256(bytes);
  const text = await journal.find(path, isSame);
  const line = text === null ? null : parseCheckLine(text);
  if (text === null || line === null) return null;
  if ("error" in line) return { line: text, notes: [line.error.message], isKept: true };
  const prior = (await run.priorOf?.(line.budgetUnit).catch(() => null)) ?? null;
  const isAskedSame = (run.priorOf === null) === (line.source?.prior === undefined);
  const isPriorSame = isAskedSame && prior?.sha256 === line.source?.prior?.sha256;
  return isPriorSame ? { line: text, notes: [], isKept: true } : null;
}
