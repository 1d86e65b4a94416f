import { createContext, useContext } from "react";
import type { Strings } from "./strings";
import { zhCn } from "./zh-cn";

export const StringsContext = createContext<Strings>(zhCn);

export function useStrings(): Strings {
  return useContext(StringsContext);
}
