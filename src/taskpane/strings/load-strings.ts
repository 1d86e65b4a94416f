import type { Strings } from "./strings";
import { zhCn } from "./zh-cn";

/**
 * The dictionary of a display language; Chinese for every language but English. English comes in a file of its own, for
 * few need it; where that file cannot be loaded the pane speaks Chinese.
 */
export async function loadStrings(language: string): Promise<Strings> {
  if (!language.toLowerCase().startsWith("en")) return zhCn;
  return import("./en-us").then(
    ({ enUs }) => enUs,
    () => zhCn
  );
}
