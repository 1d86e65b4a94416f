import { toComparable } from "../../text/normalize";
import type { PartFinding, PlacedLine } from "./part-finding";

/** “事业编制 19 名”, “实有人员20人”. */
const COUNT =
  /(行政编制|事业编制|人员编制|实有人[员数]|在职人[员数])[\s\u3000]*(?:总数|数)?(?:共|为|：|:)?[\s\u3000]*(\d{1,4})[\s\u3000]*[人名]/gu;
/** What came or went, or was there another year, is no number of all. */
const OTHER = /[增减新调离]|上年|去年|20\d\d[\s\u3000]*年(?!末|底)/u;
const BEFORE = 10;
const ORGANIZATION = /(?:局|中心|站|所|院|校|馆|队|大队)/u;
const OWN = /本(?:单位|部门|[局院校所站馆])|我(?:单位|部门|[局院校所站馆])|本中心|我中心/gu;

interface Count {
  readonly label: string;
  readonly number: string;
  readonly words: string;
  readonly start: number;
}

/**
 * Numbers of staff that a document states twice and differently, each of the unit itself: one of them is wrong. A label that stands
 * more often may be of several units.
 */
export function judgeStatedTwice(
  lines: readonly PlacedLine[],
  unit: string | null
): readonly PartFinding[] {
  const counts = lines.flatMap((line) => countsIn(line, unit));
  const labels = [...new Set(counts.map(({ label }) => label))];
  return labels.flatMap((label) => {
    const [first, second, ...more] = counts.filter((one) => one.label === label);
    if (!first || !second || more.length > 0 || first.number === second.number) return [];
    const message = `${label}这里写的是${second.number}人，前面写的是${first.number}人（“${first.words}”），请核对。`;
    const { start, words } = second;
    const end = start + words.length;
    return [{ severity: "warning" as const, start, end, message, expected: null, cells: [] }];
  });
}

function countsIn({ text, start }: PlacedLine, unit: string | null): readonly Count[] {
  if (text.includes("\t")) return [];
  return [...text.matchAll(COUNT)].flatMap((found) => {
    const [words, label = "", number = ""] = found;
    const before = text.slice(Math.max(0, found.index - BEFORE), found.index);
    if (OTHER.test(before) || !isOwn(text.slice(0, found.index), unit)) return [];
    return [{ label, number, words, start: start + found.index }];
  });
}

/** The sentence begins with the unit's name, or names no other. */
function isOwn(before: string, unit: string | null): boolean {
  const words = toComparable(before);
  const own = toComparable(unit ?? "");
  if (own !== "" && words.startsWith(own)) return true;
  return !ORGANIZATION.test(
    words
      .split(own === "" ? "\n" : own)
      .join("")
      .replace(OWN, "")
  );
}
