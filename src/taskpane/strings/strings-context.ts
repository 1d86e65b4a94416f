import { createContext, useContext } from "react";
import { enUs } from "./en-us";
import type { Strings } from "./strings";
import { zhCn } from "./zh-cn";

/** The dictionary of a display language; Chinese for every language but English. */
export function toStrings(language: string): Strings {
  return language.toLowerCase().startsWith("en") ? enUs : zhCn;
}

export const StringsContext = createContext<Strings>(zhCn);

export function useStrings(): Strings {
  return useContext(StringsContext);
}
