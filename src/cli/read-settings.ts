import { basename } from "node:path";
import type { CheckSettings } from "../app/open-case";
import { parseRuleSettings } from "../app/rule-settings";
import { readText, type CommandIo } from "./command-io";

/**
 * What a settings file says; nothing where none is named.
 * @throws BudgetToolError "unreadable-file" or "invalid-settings"
 */
export async function readSettings(
  path: string | undefined,
  io: CommandIo
): Promise<CheckSettings> {
  if (path === undefined) return {};
  return parseRuleSettings(await readText(path, io), basename(path));
}
