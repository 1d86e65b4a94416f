import { append } from "../../lists/group-by";
import type { ReadText } from "../../narrative/index";
import type { LedgerBook } from "../ledger/entry";
import type { Paragraph } from "../reading/paragraph";
import type { Quantity } from "../reading/quantity";

/** Kinds that no workbook holds where nothing else in the text says the same. */
const FOREIGN: ReadonlySet<Quantity["kind"]> = new Set([
  "law",
  "day",
  "count",
  "standard",
  "plain",
]);
const BOUND = /^(?:及|\(含\))?(?:以上|以下|以内|起)|^\/(?:次|人|份|个)/u;
/** Headings and words of matters that no table of the budget holds. */
const ELSEWHERE = /资产|绩效|采购|价值|标准|房屋|车辆|设备|每人|人均/u;
const LABEL = 14;
const SHORTEST_LABEL = 3;

/** The same thing said twice in one unit agrees with itself; what nothing can hold is said to be so. */
export function judgeRest(
  paragraphs: readonly Paragraph[],
  text: ReadText,
  isReason: (quantity: Quantity) => boolean,
  book: LedgerBook
): void {
  const open = paragraphs.flatMap((paragraph) =>
    paragraph.quantities
      .filter((quantity) => book.stateOf(quantity) === null)
      .map((quantity) => ({ quantity, paragraph }))
  );
  const said = new Map<string, Quantity[]>();
  for (const { quantity, paragraph } of open) {
    const label = labelOf(quantity, paragraph, text);
    if (label !== null) append(said, `${label}=${quantity.digits}${quantity.unit}`, quantity);
  }
  for (const twice of said.values())
    if (twice.length > 1) for (const one of twice) book.settle(one, "agreesWithItself");
  for (const { quantity, paragraph } of open) {
    if (book.stateOf(quantity) !== null) continue;
    const after = text.slice(quantity.end, quantity.end + 4);
    const words =
      paragraph.headings.map((heading) => heading.words).join() +
      text.slice(Math.max(paragraph.start, quantity.start - LABEL), quantity.start);
    const isForeign =
      FOREIGN.has(quantity.kind) ||
      isReason(quantity) ||
      BOUND.test(after) ||
      (paragraph.kind === "prose" && ELSEWHERE.test(words));
    if (isForeign) book.settle(quantity, "nothingToCompare");
  }
}

/** The words right before a figure of prose, without digits; null where they say too little. */
function labelOf(quantity: Quantity, paragraph: Paragraph, text: ReadText): string | null {
  if (paragraph.kind === "row" || quantity.kind === "year" || quantity.kind === "day") return null;
  const before = text.slice(Math.max(paragraph.start, quantity.start - LABEL), quantity.start);
  const label = /(?<![\p{Script=Han}()])[\p{Script=Han}()]+$/u.exec(before)?.[0] ?? "";
  return label.length >= SHORTEST_LABEL ? label : null;
}
