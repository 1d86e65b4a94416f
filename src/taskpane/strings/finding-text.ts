import { toEnglish } from "./english-findings";
import { useStrings } from "./strings-context";

/** How titles and messages of findings are shown: in Chinese as they are, in English with their fixed words in English. */
export function useFindingText(): (chinese: string) => string {
  return useStrings().language === "en-US" ? toEnglish : asWritten;
}

function asWritten(chinese: string): string {
  return chinese;
}
