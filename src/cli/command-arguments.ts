import { parseArgs, type ParseArgsConfig } from "node:util";
import { BudgetToolError, isBudgetToolError } from "../errors/budget-tool-error";
import { assertFilesApart } from "./output-files";

type Options = NonNullable<ParseArgsConfig["options"]>;

/** Values of a command's text options by name, and the options without value that were given. */
export interface CommandArguments {
  readonly files: readonly string[];
  readonly values: Readonly<Record<string, string | undefined>>;
  readonly flags: ReadonlySet<string>;
}

/**
 * Parses the words after the command's name.
 * @throws BudgetToolError "usage" for an option that the command does not have or that is given twice, and for an
 * output that is one of the other files
 */
export async function parseCommandArguments(
  words: readonly string[],
  names: readonly string[],
  flagNames: readonly string[] = []
): Promise<CommandArguments> {
  const parsed = parseOptions(words, names, flagNames);
  await assertFilesApart(parsed.files, parsed.values);
  return parsed;
}

function parseOptions(
  words: readonly string[],
  names: readonly string[],
  flagNames: readonly string[]
): CommandArguments {
  const options: Options = {};
  for (const name of names) options[name] = { type: "string" };
  for (const name of flagNames) options[name] = { type: "boolean" };
  if (options["output"]) options["output"] = { type: "string", short: "o" };
  try {
    const { values, positionals, tokens } = parseArgs({
      args: [...words],
      options,
      allowPositionals: true,
      strict: true,
      tokens: true,
    });
    const given = tokens.flatMap((token) => (token.kind === "option" ? token : []));
    const twice = given.find(({ name }, at) => given.findIndex((one) => one.name === name) < at);
    if (twice)
      throw new BudgetToolError("usage", { detail: `${twice.rawName} 写了两次，只能写一次。` });
    const texts = Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "string" ? value : undefined,
    ]);
    return {
      files: positionals,
      values: Object.fromEntries(texts) as CommandArguments["values"],
      flags: new Set(flagNames.filter((name) => values[name] === true)),
    };
  } catch (cause) {
    if (isBudgetToolError(cause)) throw cause;
    const known = [...names, ...flagNames].map((name) => `--${name}`).join("、");
    throw new BudgetToolError(
      "usage",
      { detail: `参数写法有误。可用的选项：${known}。` },
      { cause }
    );
  }
}

/** One of the allowed words, the first one by default. */
export function chooseFormat<F extends string>(
  value: string | undefined,
  formats: readonly [F, ...F[]]
): F {
  if (value === undefined) return formats[0];
  const format = formats.find((candidate) => candidate === value);
  if (format === undefined) {
    throw new BudgetToolError("usage", {
      detail: `--format 只能是 ${formats.join("、")}，不能是“${value}”。`,
    });
  }
  return format;
}

/** A year of four digits, null when the option is not given. */
export function parseYear(value: string | undefined, option: string): number | null {
  if (value === undefined) return null;
  if (!/^20\d{2}$/.test(value)) {
    throw new BudgetToolError("usage", {
      detail: `--${option} 要写四位年份，如 2026，不能是“${value}”。`,
    });
  }
  return Number(value);
}

/** The only file of a command that takes exactly one. */
export function onlyFile(files: readonly string[], usage: string): string {
  const [file] = files;
  if (file === undefined || files.length > 1)
    throw new BudgetToolError("usage", { detail: `用法：${usage}` });
  return file;
}
