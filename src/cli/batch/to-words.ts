import type { CommandArguments } from "../command-arguments";

/** Some of the options as they would be written: another process is told the same. */
export function toWords(
  { values, flags }: CommandArguments,
  options: readonly string[]
): readonly string[] {
  return options.flatMap((option) => {
    const value = values[option];
    if (flags.has(option)) return [`--${option}`];
    return value === undefined ? [] : [`--${option}=${value}`];
  });
}
