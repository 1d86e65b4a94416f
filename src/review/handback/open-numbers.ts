import type { LedgerNumber } from "../ledger/reconcile";
import type { TextLocation } from "./locate";
import { describeLocation, markSentence } from "./notes";

/** More than these are counted. */
const SHOWN = 30;
const TITLES = { notUnderstood: "没有读懂的数", nothingToCompare: "没有可比的数" } as const;
const STATES = ["notUnderstood", "nothingToCompare"] as const;
/** Years and codes beside a figure say nothing that a clerk could compare. */
const BARE = /^(?:\d+年?|\d+[月日])$/u;

/** The numbers that were compared with nothing: a line for each sentence, with the numbers marked in it. */
export function describeOpenNumbers(
  numbers: readonly LedgerNumber[],
  locate: (place: LedgerNumber) => TextLocation
): readonly string[] {
  return STATES.flatMap((state) => {
    const open = numbers.filter((one) => one.state === state && !BARE.test(one.number));
    const bySentence = new Map<number, { place: LedgerNumber; location: TextLocation }[]>();
    for (const place of open) {
      const location = locate(place);
      bySentence.set(location.start, [
        ...(bySentence.get(location.start) ?? []),
        { place, location },
      ]);
    }
    if (open.length === 0) return [];
    const told = [...bySentence.values()].map(
      (about) =>
        `    ${about[0] ? describeLocation(about[0].location) : ""}：${markSentence(about)}`
    );
    const more = told.length > SHOWN ? [`    另有 ${told.length - SHOWN} 句`] : [];
    return [`${TITLES[state]} ${open.length} 个，请自己核对：`, ...told.slice(0, SHOWN), ...more];
  });
}

/** The paragraphs of what no pattern read that hold no number which was compared. */
export function uncheckedParagraphs(
  unread: readonly string[],
  numbers: readonly LedgerNumber[]
): readonly string[] {
  const bare = (words: string): string => words.replace(/\s+/gu, "");
  const judged = numbers
    .filter(({ state }) => state !== "notUnderstood" && state !== "nothingToCompare")
    .map(({ sentence }) => bare(sentence));
  return unread
    .flatMap((words) => words.split("\n"))
    .filter((line) => bare(line) !== "" && !judged.some((one) => bare(line).includes(one)));
}
