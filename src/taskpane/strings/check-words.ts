import type { CheckWords } from "./check-word-list";
import { enCheck } from "./en-check";
import { useStrings } from "./strings-context";
import { zhCheck } from "./zh-check";

/** In the language of the other strings. */
export function useCheckWords(): CheckWords {
  return useStrings().language === "en-US" ? enCheck : zhCheck;
}
