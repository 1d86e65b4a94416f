import { basename } from "node:path";
import type { CheckSettings } from "../app/open-case";
import { parseRuleSettings } from "../app/rule-settings";
import type { CommandArguments } from "./command-arguments";
import { readText, type CommandIo } from "./command-io";
import { LAYOUT_OPTIONS, LAYOUT_USAGE, parseLayoutOptions } from "./layout-options";

/** Options of every command that reads a workbook as the user wants it read. */
export const SETTINGS_OPTIONS: readonly string[] = [...LAYOUT_OPTIONS, "settings"];

export const SETTINGS_USAGE = `${LAYOUT_USAGE} [--settings 设置.json]`;

/**
 * What the options and the settings file they name say.
 * @throws BudgetToolError "usage", "unreadable-file" or "invalid-settings"
 */
export async function readSettings(
  values: CommandArguments["values"],
  io: CommandIo
): Promise<CheckSettings> {
  const stated = parseLayoutOptions(values);
  const path = values["settings"];
  if (path === undefined) return stated;
  return { ...stated, ...parseRuleSettings(await readText(path, io), basename(path)) };
}
