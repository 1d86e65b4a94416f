import { basename, isAbsolute, join, relative } from "node:path";
import { BudgetToolError, isBudgetToolError } from "../../errors/budget-tool-error";
import { toSentence } from "../../errors/sentences";
import { CATALOGUE_VERSION } from "../../families/rule-catalogue";
import { toRefusedLine } from "../../report/batch/check-line";
import { fingerprint } from "../../text/fingerprint";
import { choosePriors } from "../choose-priors";
import { parseCommandArguments, type CommandArguments } from "../command-arguments";
import type { CommandIo } from "../command-io";
import { readSettings } from "../read-settings";
import { nameWorkbooks, type FoundWorkbook } from "../find-workbooks";
import { sha256 } from "../sha256";
import { BATCH_OPTIONS, readFileList } from "./batch-options";
import { unlessKept, type Journal } from "./journal";
import { openTemporary } from "./line-store";
import { toIndexText } from "./prior-index";
import { runBatch, type Batch } from "./run-batch";
import { toWords } from "./to-words";
import type { Done, Work } from "./work";
import { assertFolderApart } from "./write-notices";

/** A command that makes one file out of one workbook, with the same options for each of many. */
export interface Maker {
  readonly command: string;
  readonly run: (words: readonly string[], io: CommandIo) => Promise<number>;
  /** Options that mean the same for every workbook. */
  readonly options: readonly string[];
  readonly flags: readonly string[];
  /** What belongs to a single workbook and is refused for many. */
  readonly singles: readonly string[];
}

interface Item {
  readonly file: string;
  readonly output: string;
}

/** True for a folder, several files, or an option of a run over many. */
export async function asksForMany(
  { files, values }: CommandArguments,
  io: CommandIo
): Promise<boolean> {
  const [first] = files;
  const isBatch = [...BATCH_OPTIONS, "prior-folder"].some((option) => values[option] !== undefined);
  if (isBatch || files.length > 1) return true;
  return first !== undefined && (await io.filesIn(first)) !== null;
}

/**
 * Makes a file for each of many workbooks in the folder of `-o`, under the same path and with another ending, and prints a
 * line of JSON for each.
 * @returns 2 if any could not be made, else 0
 */
export async function makeMany(
  maker: Maker,
  args: CommandArguments,
  ending: string,
  io: CommandIo
): Promise<number> {
  const { output } = args.values;
  const single = maker.singles.find((option) => args.values[option] !== undefined);
  if (single !== undefined) throw usage(`--${single} 一次只能用于一个工作簿。`);
  if (output === undefined) throw usage("许多工作簿要用 -o 写明一个文件夹。");
  assertFolderApart("-o", output, args.files);
  const listed = await readFileList(args.values["files-from"], io);
  const named = listed === null ? [] : await nameWorkbooks(listed);
  const found = [...(await io.workbooksAt(args.files)), ...named];
  if (found.length === 0) throw usage("没有可以用的工作簿。");
  let isWhole = true;
  const { priors } = await choosePriors(args.values, await readSettings(args.values, io), io);
  const index = priors && (await openTemporary(toIndexText(priors)));
  const asked = await askedOf(maker, args, index?.path, io);
  try {
    for await (const line of runBatch(
      batchOf(maker, found, args.files, asked, { output, ending }, io),
      args,
      io
    )) {
      io.stdout(`${line}\n`);
      isWhole &&= !("error" in (JSON.parse(line) as object));
    }
  } finally {
    await index?.remove();
  }
  return isWhole ? 0 : 2;
}

/** What is asked of every workbook of a run. */
interface Asked {
  readonly words: readonly string[];
  /** Stands for the program, what was chosen and last year's workbooks: what was made on the same basis is not made again. */
  readonly basis: string;
}

/** @param index - file of the index of last year's workbooks, which every process of the run reads */
async function askedOf(
  maker: Maker,
  args: CommandArguments,
  index: string | undefined,
  io: CommandIo
): Promise<Asked> {
  const flags = maker.flags.filter((flag) => args.flags.has(flag)).map((flag) => `--${flag}`);
  const chosen = [...toWords(args, maker.options), ...flags];
  const files = [index, args.values["settings"]].filter((path) => path !== undefined);
  const contents = await Promise.all(files.map(async (path) => sha256(await io.read(path))));
  const basis = fingerprint(
    JSON.stringify([CATALOGUE_VERSION, maker.command, chosen, ...contents])
  );
  return { words: index === undefined ? chosen : [...chosen, `--prior-index=${index}`], basis };
}

/** The work of a process that was started for another one. */
export async function prepareMaking(
  maker: Maker,
  words: readonly string[],
  io: CommandIo
): Promise<Work> {
  const args = await parseCommandArguments(words, [...maker.options, "prior-index"], maker.flags);
  return makingWork(maker, await askedOf(maker, args, args.values["prior-index"], io), io);
}

function makingWork({ run }: Maker, { words, basis }: Asked, io: CommandIo): Work {
  return async (item) => {
    const { file, output } = JSON.parse(item) as Item;
    const messages: string[] = [];
    const stderr = (text: string): void => void messages.push(text.trimEnd());
    try {
      const bytes = await io.read(file);
      const own = { ...io, stdout: () => undefined, stderr };
      await run([...words, `--output=${output}`, "--", file], own);
      const source = sourceOf(bytes, basis);
      return { line: JSON.stringify({ file, output, messages, source }), notes: [] };
    } catch (error) {
      return refuse(file, error);
    }
  };
}

function sourceOf(bytes: Uint8Array, basis: string) {
  return { size: bytes.length, sha256: sha256(bytes), basis };
}

function batchOf(
  maker: Maker,
  found: readonly FoundWorkbook[],
  inputs: readonly string[],
  asked: Asked,
  target: { readonly output: string; readonly ending: string },
  io: CommandIo
): Batch {
  const outputs = nameOutputs(found, inputs, target);
  const items = outputs.map((item) => JSON.stringify(item));
  const refusals = new Map(found.map(({ path, refusal }) => [path, refusal]));
  return {
    command: maker.command,
    words: asked.words,
    items,
    work: makingWork(maker, asked, io),
    async early(item, journal) {
      const one = JSON.parse(item) as Item;
      const refusal = refusals.get(one.file);
      if (refusal) return unlessKept(one.file, refuse(one.file, refusal), journal);
      return journal?.knows(one.file) ? keptLine(one, asked.basis, journal, io) : null;
    },
    lost(item) {
      const { file } = JSON.parse(item) as Item;
      return refuse(file, new BudgetToolError("worker-ended", { fileName: file }));
    },
  };
}

/** What an earlier run made counts as long as it is still there. */
async function keptLine(
  { file, output }: Item,
  basis: string,
  journal: Journal,
  io: CommandIo
): Promise<Done | null> {
  const [bytes, made] = await Promise.all(
    [file, output].map((path) => io.read(path).catch(() => null))
  );
  if (!bytes || !made) return null;
  const own = sourceOf(bytes, basis);
  const isSame = (source: { readonly sha256: string; readonly basis: string }): boolean =>
    source.sha256 === own.sha256 && source.basis === own.basis;
  const line = await journal.find(file, isSame);
  return line === null ? null : { line, notes: [], isKept: true };
}

/** The same paths in another folder; no two are one file on a disk that does not tell letter case apart. */
function nameOutputs(
  found: readonly FoundWorkbook[],
  inputs: readonly string[],
  { output, ending }: { readonly output: string; readonly ending: string }
): readonly Item[] {
  const taken = new Set<string>();
  return found.map(({ path: file }) => {
    const ways = inputs.map((input) => relative(input, file));
    const below = ways.find((way) => way !== "" && !way.startsWith("..") && !isAbsolute(way));
    const stem = join(output, below ?? basename(file)).replace(/\.[^.\\/]+$/u, "");
    let free = stem;
    for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${stem}(${number})`;
    taken.add(free.toLowerCase());
    return { file, output: `${free}${keepsKind(ending, file) ? ".xlsm" : ending}` };
  });
}

/** A workbook made out of one with macros keeps them. */
function keepsKind(ending: string, file: string): boolean {
  return ending === ".xlsx" && /\.xlsm$/iu.test(file);
}

function refuse(file: string, error: unknown): Done {
  const message = toSentence(error);
  const code = isBudgetToolError(error) ? error.name : "unexpected";
  return { line: JSON.stringify(toRefusedLine(file, { code, message })), notes: [message] };
}

function usage(detail: string): BudgetToolError {
  return new BudgetToolError("usage", { detail });
}
