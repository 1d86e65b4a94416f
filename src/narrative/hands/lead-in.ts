import { toComparable } from "../../text/normalize";
import type { Environment } from "../references/environment";
import type { ReadText } from "../text/read-text";

const NUMBER = /\(?\d{1,2}[)、.](?!\d)|\(?[一二三四五六七八九十]{1,3}[)、]/u;
const OURSELVES = /[本我该](?:单位|部门),?/u;

/** Where a sentence begins behind what texts put before it: a number, the unit; the position itself where nothing stands. */
export function behindLeadIn(text: ReadText, position: number, { current }: Environment): number {
  const start = position + (text.pattern(NUMBER, position)?.[0].length ?? 0);
  const unit = toComparable(current?.budgetUnit ?? "");
  if (unit === "" || !text.startsWith(unit, start))
    return start + (text.pattern(OURSELVES, start)?.[0].length ?? 0);
  const end = start + unit.length;
  // What is still to be given behind the unit's name belongs to its sentence, and is no paragraph on its own.
  if (text.placeholder(end) !== null) return start;
  return text.startsWith(",", end) ? end + 1 : end;
}
