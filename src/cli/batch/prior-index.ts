import { basename } from "node:path";
import { toSentence } from "../../errors/sentences";
import { toComparable } from "../../text/normalize";
import type { PriorYear } from "../../app/open-case";
import type { PriorSettings } from "../../app/read-prior-workbook";
import type { CommandIo } from "../command-io";
import { readPrior } from "../read-prior";
import { sha256 } from "../sha256";

interface PriorFile {
  readonly file: string;
  readonly sha256: string;
}

/** Last year's workbooks by the comparable names of their units; null where several are of one unit. */
export type PriorIndex = ReadonlyMap<string, PriorFile | null>;

/** Last year's workbook of a unit. */
export type UnitPrior = PriorYear & PriorFile;

/** Reads which unit every workbook of last year's folder is of; what cannot be read is told and left out. */
export async function indexPriors(
  folder: string,
  settings: PriorSettings,
  io: CommandIo
): Promise<PriorIndex> {
  const index = new Map<string, PriorFile | null>();
  const found = await io.workbooksAt([folder]);
  for (const { path, refusal } of found) {
    if (refusal) continue;
    const unit = await unitOf(path, settings, io);
    if (unit === null) continue;
    const key = toComparable(unit);
    if (index.has(key))
      io.stderr(`上年的文件夹里“${unit}”有几个工作簿，分不清用哪一个，没有与上年比较。\n`);
    const one = { file: path, sha256: sha256(await io.read(path)) };
    index.set(key, index.has(key) ? null : one);
  }
  io.stderr(`上年的文件夹里认出 ${index.size} 个单位。\n`);
  return index;
}

async function unitOf(
  path: string,
  settings: PriorSettings,
  io: CommandIo
): Promise<string | null> {
  try {
    const unit = (await readPrior(path, settings, io))?.budget.budgetUnit ?? null;
    if (unit === null) io.stderr(`上年的“${basename(path)}”没有写明单位，没有用。\n`);
    return unit;
  } catch (error) {
    io.stderr(`上年的文件没有用：${toSentence(error)}\n`);
    return null;
  }
}

/** Last year's workbook of a unit. */
export async function findPrior(
  index: PriorIndex,
  unit: string | null,
  settings: PriorSettings,
  io: CommandIo
): Promise<UnitPrior | null> {
  const found = unit === null ? null : (index.get(toComparable(unit)) ?? null);
  const read = found && (await readPrior(found.file, settings, io));
  return found && read && { ...read, ...found };
}

/** The index as text, for processes that share the work. */
export function toIndexText(index: PriorIndex): string {
  return JSON.stringify([...index]);
}

export function parseIndexText(text: string): PriorIndex {
  return new Map(JSON.parse(text) as readonly (readonly [string, PriorFile | null])[]);
}
