import type { AnyBudgetTable } from "../budget/budget";
import { examineWorkbook } from "../app/check-workbook";
import { openCase, type CheckSettings } from "../app/open-case";
import { remarksOnPrior } from "../app/read-prior-workbook";
import { isBudgetToolError } from "../errors/budget-tool-error";
import { toSentence } from "../errors/sentences";
import { CATALOGUE_VERSION } from "../families/rule-catalogue";
import {
  toCheckLine,
  toRefusedLine,
  type BatchFacts,
  type CheckedLine,
  type CheckLine,
  type LineSource,
  type RefusedLine,
} from "../report/batch/check-line";
import { toFigurePrints } from "../report/batch/figure-prints";
import { toTableFigures } from "../report/table-figures";
import { toMarks } from "../report/highlight-plan";
import { fingerprint } from "../text/fingerprint";
import type { UnitPrior } from "./batch/prior-index";
import type { ChosenPriors } from "./choose-priors";
import type { CommandIo } from "./command-io";
import { openBytes } from "./open-store";
import { sha256 } from "./sha256";
import type { CheckedFile } from "./write-copies";

/** How a run checks each of its files. */
export interface CheckRun extends ChosenPriors {
  readonly settings: CheckSettings;
  /** Lines hold every amount that was read. */
  readonly withFigures?: boolean;
}

/** Raised when lines of an earlier program cannot stand for those of this one any more. */
const LINE_VERSION = 1;

/** A checked workbook, and what is to be said of it beside its report. */
export interface CheckedNow extends CheckedFile {
  readonly prior: UnitPrior | null;
  readonly notes: readonly string[];
}

/** A file that could not be used; `bytes` is null where not even those could be read. */
export interface RefusedNow {
  readonly path: string;
  readonly bytes: Uint8Array | null;
  readonly error: RefusedLine["error"];
  readonly notes: readonly string[];
}

/** Checks one workbook. @throws BudgetToolError "usage" only */
export async function checkFile(
  path: string,
  run: CheckRun,
  io: CommandIo
): Promise<CheckedNow | RefusedNow> {
  let bytes: Uint8Array | null = null;
  try {
    bytes = await io.read(path);
    const workbook = await openBytes(path, bytes).store.read();
    const alone = openCase(workbook, run.settings);
    const prior = (await run.priorOf?.(alone.budget.budgetUnit)) ?? null;
    const examined = examineWorkbook({ ...alone, prior });
    const notes = prior ? remarksOnPrior(alone.budget, prior.budget) : [];
    return { path, bytes, examined, prior, notes };
  } catch (error) {
    if (isBudgetToolError(error, "usage")) throw error;
    return refuse(path, bytes, error);
  }
}

export function refuse(path: string, bytes: Uint8Array | null, error: unknown): RefusedNow {
  const message = toSentence(error);
  const code = isBudgetToolError(error) ? error.name : "unexpected";
  return { path, bytes, error: { code, message }, notes: [message] };
}

/** The line of a file for another run; a file that could not even be read has no source: it is tried again. */
export function toLine(checked: CheckedNow | RefusedNow, run: CheckRun): CheckLine {
  const { path, bytes } = checked;
  if ("error" in checked) {
    const line = toRefusedLine(path, checked.error);
    return bytes ? { ...line, source: sourceOf(bytes, run, null) } : line;
  }
  const { report, opened } = checked.examined;
  const facts: BatchFacts = {
    source: sourceOf(checked.bytes, run, checked.prior),
    figures: toFigurePrints(opened.budget),
    marks: toMarks(report.findings, opened.workbook),
  };
  return { ...toReportLine(checked, run), ...facts };
}

/** The report of a workbook, with its amounts where they are wanted. */
export function toReportLine(
  { path, examined: { report, opened } }: CheckedNow,
  { withFigures = false }: Pick<CheckRun, "withFigures">
): CheckedLine {
  const line = toCheckLine(path, report);
  if (!withFigures) return line;
  const tables = line.tables.map((one) => {
    const table: AnyBudgetTable | undefined = opened.budget.tables[one.id];
    return { ...one, figures: table ? toTableFigures(table) : [] };
  });
  return { ...line, tables };
}

function sourceOf(
  bytes: Uint8Array,
  { settings, withFigures, priorOf }: CheckRun,
  prior: UnitPrior | null
): LineSource {
  return {
    size: bytes.length,
    sha256: sha256(bytes),
    basis: basisOf(settings, withFigures),
    ...(priorOf ? { prior: prior && { file: prior.file, sha256: prior.sha256 } } : {}),
  };
}

/** Stands for the program's rules and what was chosen for the run. */
export function basisOf(settings: CheckSettings, withFigures = false): string {
  const chosen = withFigures ? [settings, "figures"] : [settings];
  return fingerprint(JSON.stringify([LINE_VERSION, CATALOGUE_VERSION, ...chosen]));
}
