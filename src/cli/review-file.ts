import { basename } from "node:path";
import { remarksOnPrior } from "../app/read-prior-workbook";
import { openCase, type CheckSettings } from "../app/open-case";
import { reviewText } from "../app/review-text";
import { readTextFile, type TextLines } from "../document/read-text-file";
import { isBudgetToolError } from "../errors/budget-tool-error";
import { toSentence } from "../errors/sentences";
import { toRefusedLine, type LineSource } from "../report/batch/check-line";
import type { FigurePrint } from "../report/batch/figure-prints";
import { fingerprint } from "../text/fingerprint";
import { toComparable } from "../text/normalize";
import type { Done } from "./batch/work";
import { basisOf } from "./check-file";
import type { CommandIo } from "./command-io";
import { openBytes } from "./open-store";
import type { ReviewPair } from "./pair-files";
import { readPrior } from "./read-prior";
import { toReviewJson } from "./review-json";
import { sha256 } from "./sha256";

/** Reviews one pair: a line of JSON, whatever becomes of it. */
export async function reviewFile(
  { workbook, text, prior: priorPath, reason }: ReviewPair,
  settings: CheckSettings,
  io: CommandIo
): Promise<Done> {
  try {
    const { store } = openBytes(workbook, await io.read(workbook));
    const lines = readTextFile({ fileName: basename(text), bytes: await io.read(text) });
    const prior = await readPrior(priorPath ?? undefined, settings, io);
    const reviewed = reviewText(openCase(await store.read(), settings, prior), lines);
    const remarks = [
      ...(prior ? remarksOnPrior(reviewed.budget, prior.budget) : []),
      ...reviewed.remarks,
    ];
    const line = {
      ...toReviewJson(workbook, text, reviewed),
      ...{ prior: priorPath, pairedBy: reason, remarks },
      source: await sourceOfPair({ workbook, text, prior: priorPath, reason }, settings, io),
      figures: [printOf(lines, reviewed.budget.budgetUnit, reviewed.ledger.length)],
    };
    return { line: JSON.stringify(line), notes: [] };
  } catch (error) {
    return refusePair(workbook, text, error);
  }
}

/** The line of a pair that was not reviewed. */
export function refusePair(workbook: string, text: string, error: unknown): Done {
  const message = toSentence(error);
  const code = isBudgetToolError(error) ? error.name : "unexpected";
  const { verdict } = toRefusedLine(text, { code, message });
  const line = { file: workbook, text, error: { code, message }, verdict };
  return { line: JSON.stringify(line), notes: [message] };
}

/** From what the line of a pair was made: the contents of its files. */
export async function sourceOfPair(
  { workbook, text, prior }: ReviewPair,
  settings: CheckSettings,
  io: CommandIo
): Promise<LineSource> {
  const bytes = await io.read(text);
  const beside = [workbook, ...(prior === null ? [] : [prior])];
  const others = await Promise.all(beside.map((path) => io.read(path)));
  const contents = fingerprint(others.map(sha256).join());
  return {
    size: bytes.length,
    sha256: sha256(bytes),
    basis: `${basisOf(settings)}-${contents}`,
  };
}

/** Stands for the words of a text apart from the unit's name: a text with the same was copied from a neighbour. */
function printOf(lines: TextLines, unit: string | null, numbers: number): FigurePrint {
  const words = toComparable(lines.join(""));
  const name = unit === null ? "" : toComparable(unit);
  const bare = name === "" ? words : words.split(name).join("");
  return { table: "text", amounts: numbers, print: fingerprint(bare) };
}
