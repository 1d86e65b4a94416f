import type { Case } from "../app/open-case";
import { remarksOnPrior, type PriorSettings } from "../app/read-prior-workbook";
import { BudgetToolError } from "../errors/budget-tool-error";
import { NO_PRIOR } from "../report/batch/summary";
import {
  findPrior,
  indexPriors,
  parseIndexText,
  type PriorIndex,
  type UnitPrior,
} from "./batch/prior-index";
import type { CommandArguments } from "./command-arguments";
import { readText, type CommandIo } from "./command-io";
import { readPrior } from "./read-prior";
import { sha256 } from "./sha256";

/** The options of {@link choosePriors}. */
export const PRIOR_OPTIONS = ["prior", "prior-folder", "prior-index"] as const;

export interface ChosenPriors {
  /** Last year's workbook of a unit; null where nobody asked for last year's. @throws BudgetToolError what `readPriorWorkbook` throws */
  readonly priorOf: ((unit: string | null) => Promise<UnitPrior | null>) | null;
  /** Where the workbooks of many units come from a folder. */
  readonly priors: PriorIndex | null;
}

/**
 * Last year's workbook of `--prior`, or those of `--prior-folder`, which processes of one run share as `--prior-index`.
 * @throws BudgetToolError "usage", or what `readPriorWorkbook` throws
 */
export async function choosePriors(
  { prior: file, "prior-folder": folder, "prior-index": index }: CommandArguments["values"],
  settings: PriorSettings,
  io: CommandIo
): Promise<ChosenPriors> {
  if (file !== undefined && folder !== undefined)
    throw new BudgetToolError("usage", { detail: "--prior 和 --prior-folder 只能写一个。" });
  const known = index === undefined ? null : parseIndexText(await readText(index, io));
  const priors = folder === undefined ? known : await indexPriors(folder, settings, io);
  if (priors) return { priors, priorOf: (unit) => findPrior(priors, unit, settings, io) };
  const read = await readPrior(file, settings, io);
  if (read === null || file === undefined) return { priors: null, priorOf: null };
  const prior = { ...read, file, sha256: sha256(await io.read(file)) };
  return { priors: null, priorOf: () => Promise.resolve(prior) };
}

/** Last year's workbook of one unit; what the user should know of it is told. Null where none is asked for, or there is none of that unit. */
export async function readPriorOf(
  { budget, settings }: Pick<Case, "budget" | "settings">,
  values: CommandArguments["values"],
  io: CommandIo
): Promise<UnitPrior | null> {
  const { priorOf } = await choosePriors(values, settings, io);
  if (priorOf === null) return null;
  const prior = await priorOf(budget.budgetUnit);
  const remarks = prior ? remarksOnPrior(budget, prior.budget) : [NO_PRIOR];
  for (const remark of remarks) io.stderr(`${remark}\n`);
  return prior;
}
