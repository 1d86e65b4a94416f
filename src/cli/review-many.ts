import { basename, dirname, extname, resolve } from "node:path";
import type { CheckSettings } from "../app/open-case";
import { readTextFile } from "../document/read-text-file";
import { BudgetToolError } from "../errors/budget-tool-error";
import { UNUSABLE } from "../report/verdict";
import { toRow } from "../report/batch/review-line";
import type { SummaryRow } from "../report/batch/summary-row";
import { conclude, readConclusion } from "./batch/conclude";
import { unlessKept } from "./batch/journal";
import { runBatch, type Batch } from "./batch/run-batch";
import { toWords } from "./batch/to-words";
import type { Done, Work } from "./batch/work";
import type { CommandArguments } from "./command-arguments";
import { parseCommandArguments } from "./command-arguments";
import type { CommandIo } from "./command-io";
import { pairFiles, readPairList, WORKBOOK, type ReviewPair } from "./pair-files";
import { readSettings, SETTINGS_OPTIONS } from "./read-settings";
import { refusePair, reviewFile, sourceOfPair } from "./review-file";

/** A file or a line of the list that has no partner. */
interface Unpaired {
  readonly file: string;
  readonly message: string;
}

/**
 * Reviews the texts of a folder or of a list, one line of JSON for each; what was not reviewed has a line too.
 * @returns 2 if anything was not reviewed, else 1 if any text contradicts its workbook, else 0
 */
export async function reviewMany(
  path: string,
  args: CommandArguments,
  io: CommandIo
): Promise<number> {
  const { pairs, others } = await findPairs(path, io);
  if (pairs.length + others.length === 0)
    throw new BudgetToolError("usage", {
      detail: `“${path}”里没有工作簿和文稿。文件夹里放 .xlsx（或 .xlsm）和 .docx、.txt，或给一份清单，一行一对。`,
    });
  const conclusion = await readConclusion(args, io);
  const settings = await readSettings(args.values, io);
  const rows: SummaryRow[] = [];
  const batch = batchOf(pairs, others, { args, settings }, io);
  for await (const line of runBatch(batch, args, io)) {
    io.stdout(`${line}\n`);
    const row = toRow(line);
    if (row) rows.push(row);
  }
  return conclude(rows, null, conclusion, false, io);
}

/** The work of a process that was started for another one. */
export async function prepareReview(words: readonly string[], io: CommandIo): Promise<Work> {
  const { values } = await parseCommandArguments(words, SETTINGS_OPTIONS);
  return reviewWork(await readSettings(values, io), io);
}

function reviewWork(settings: CheckSettings, io: CommandIo): Work {
  return (item) => reviewFile(JSON.parse(item) as ReviewPair, settings, io);
}

/** Items are pairs as JSON, and files without a partner. */
function batchOf(
  pairs: readonly ReviewPair[],
  others: readonly Unpaired[],
  { args, settings }: { readonly args: CommandArguments; readonly settings: CheckSettings },
  io: CommandIo
): Batch {
  const unpaired = new Map(others.map((one) => [JSON.stringify(one), toUnpairedLine(one)]));
  return {
    command: "review",
    words: toWords(args, SETTINGS_OPTIONS),
    items: [...pairs.map((pair) => JSON.stringify(pair)), ...unpaired.keys()],
    work: reviewWork(settings, io),
    async early(item, journal) {
      const refused = unpaired.get(item);
      if (refused) return unlessKept((JSON.parse(item) as Unpaired).file, refused, journal);
      const pair = JSON.parse(item) as ReviewPair;
      if (!journal?.knows(pair.text)) return null;
      const source = await sourceOfPair(pair, settings, io).catch(() => null);
      const line = await journal.find(
        pair.text,
        ({ basis, size, sha256 }) =>
          basis === source?.basis && size === source.size && sha256 === source.sha256
      );
      return line === null ? null : { line, notes: [], isKept: true };
    },
    lost(item) {
      const { workbook, text } = JSON.parse(item) as ReviewPair;
      return refusePair(workbook, text, new BudgetToolError("worker-ended", { fileName: text }));
    },
  };
}

function toUnpairedLine({ file, message }: Unpaired): Done {
  const line = { file, error: { code: "unpaired", message }, verdict: UNUSABLE };
  return { line: JSON.stringify(line), notes: [message] };
}

async function findPairs(
  path: string,
  io: CommandIo
): Promise<{ readonly pairs: readonly ReviewPair[]; readonly others: readonly Unpaired[] }> {
  const files = await io.filesIn(path);
  if (files !== null) {
    const { pairs, unpaired } = pairFiles(files);
    const others = unpaired.map((file) => ({
      file,
      message: `“${file}”没有审阅：没有认出与它配对的${WORKBOOK.test(file) ? "文稿" : "工作簿"}。配对看文件名、文件名里的单位名称，或同一文件夹里只有一对；认不出的请写进清单。`,
    }));
    return { pairs, others };
  }
  const folder = dirname(path);
  const lines = readPairList(
    readTextFile({ fileName: basename(path), bytes: await io.read(path) }).join("\n"),
    (name) => resolve(folder, name)
  );
  return {
    pairs: lines.flatMap((line) => (typeof line === "string" ? [] : line)),
    others: lines.flatMap((line) =>
      typeof line === "string"
        ? {
            file: path,
            message: `清单里的“${line}”没有审阅：一行要写工作簿和文稿，用制表符或逗号隔开。`,
          }
        : []
    ),
  };
}

/** True for what is no workbook: a folder of pairs, or a list of them. */
export async function namesMany(path: string, io: CommandIo): Promise<boolean> {
  return (await io.filesIn(path)) !== null || /^\.(?:txt|csv|tsv)$/iu.test(extname(path));
}
