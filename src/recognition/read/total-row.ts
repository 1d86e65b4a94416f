import { toComparable } from "../../text/normalize";
import { captionWordings, type BlockLayout } from "../layout";
import { toCommonWords } from "../locate/other-words";

const BARE = "合计";

/**
 * Tells the total row: “合计”, “总计：”; in a list of codes, whose rows have no such names, also “支出合计”. Where lines of the
 * unit's own are read as well, only the first wording that stands there, and a bare “合计”, which is no line of
 * anybody's: beside “收入总计”, “收入合计” is the line above it.
 * @param labelsOf - the labels of all rows
 */
export function totalTest(
  { total, like, others, rows }: BlockLayout,
  labelsOf: () => readonly string[]
): (label: string) => boolean {
  const all = captionWordings(total).map(({ text }) => text);
  const hasOwnLines = like !== undefined && others !== undefined && rows === "fixed";
  const present = new Set(
    hasOwnLines ? labelsOf().map((label) => withoutColon(toComparable(label))) : []
  );
  const found = all.find((text) => present.has(text));
  if (found !== undefined) return (label) => [found, BARE].includes(withoutColon(label));
  const words = all.map(toCommonWords);
  return (label) => {
    const own = toCommonWords(withoutColon(label));
    return words.includes(rows === "coded" ? own.replace(/^(?:支出|本表)(?=合计$)/u, "") : own);
  };
}

function withoutColon(label: string): string {
  return label.replace(/:$/u, "");
}
