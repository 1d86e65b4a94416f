import type { SheetView } from "../../grid/sheet-view";
import { mostFrequent } from "../../lists/most-frequent";
import type { BlockHeader } from "../locate/header";
import { isUnitName } from "../locate/unit-name";
import { JOINED_CODE } from "./row-code";

/**
 * Tells rows of units in a list of codes, where a unit has a code as short as a category's: its name is that of a unit, and
 * its code begins otherwise than the codes of the list (“301 某某局” between codes that begin with 2).
 */
export function unitRowTest(
  view: SheetView,
  { joinedCode }: BlockHeader,
  rows: readonly number[]
): (code: string, label: string) => boolean {
  let usual: string | null = null;
  return (code, label) => {
    if (joinedCode === null || !isUnitName(label)) return false;
    usual ??=
      mostFrequent(
        rows
          .map((row) => view.own(row, joinedCode))
          .filter((text) => JOINED_CODE.test(text))
          .map((text) => text.charAt(0))
      ) ?? "";
    return !code.startsWith(usual);
  };
}
