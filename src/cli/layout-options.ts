import type { CheckSettings } from "../app/open-case";
import { BudgetToolError } from "../errors/budget-tool-error";
import { FAMILIES } from "../families/index";
import { parseYear, type CommandArguments } from "./command-arguments";

/** Options of every command that reads a workbook: what the user states instead of leaving it to the evidence. */
export const LAYOUT_OPTIONS = ["year", "family", "form-year"];

export const LAYOUT_USAGE = `[--year 预算年度] [--family ${FAMILIES.map(({ id }) => id).join("|")}] [--form-year 版式年份]`;

/** @throws BudgetToolError "usage" for a year or family that is none */
export function parseLayoutOptions(values: CommandArguments["values"]): CheckSettings {
  const fiscalYear = parseYear(values["year"], "year");
  const formYear = parseYear(values["form-year"], "form-year");
  const id = values["family"];
  const family = FAMILIES.find((candidate) => candidate.id === id);
  if (id !== undefined && !family) {
    const known = FAMILIES.map((one) => `${one.id}（${one.name}）`).join("、");
    throw new BudgetToolError("usage", { detail: `--family 只能是 ${known}，不能是“${id}”。` });
  }
  return {
    ...(fiscalYear === null ? {} : { fiscalYear }),
    ...(family ? { family: family.id } : {}),
    ...(formYear === null ? {} : { formYear }),
  };
}
