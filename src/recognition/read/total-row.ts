import { toComparable } from "../../text/normalize";
import { captionWordings, type BlockLayout } from "../layout";
import { toCommonWords } from "../locate/other-words";

const BARE = "合计";
/** “小计”, “共计”, “总额”, “金额合计”. */
const OTHERWISE =
  /^(?:(?:小|合|总|共)计(?:数|金额|额)?|总(?:额|数|金额)|(?:金额|预算)(?:合计|总计|小计))$/u;

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
  const isWorded = (label: string): boolean => {
    const own = toCommonWords(withoutColon(label));
    return words.includes(rows === "coded" ? own.replace(/^(?:支出|本表)(?=合计$)/u, "") : own);
  };
  const other = hasOwnLines ? null : otherWording(labelsOf, isWorded);
  return (label) => isWorded(label) || (other?.() ?? null) === withoutColon(label);
}

/** A sum over all rows that a unit calls otherwise, where no row bears the words of the form: it stands first or last. */
function otherWording(
  labelsOf: () => readonly string[],
  isWorded: (label: string) => boolean
): () => string | null {
  let found: string | null | undefined;
  const find = (): string | null => {
    const labels = labelsOf()
      .map((label) => withoutColon(toComparable(label)))
      .filter((label) => label !== "");
    if (labels.some(isWorded)) return null;
    const [only, ...others] = labels.filter((label) => OTHERWISE.test(label));
    const isAtEnd = only === labels[0] || only === labels[labels.length - 1];
    return only !== undefined && others.length === 0 && isAtEnd ? only : null;
  };
  return () => (found === undefined ? (found = find()) : found);
}

function withoutColon(label: string): string {
  return label.replace(/:$/u, "");
}
