import type { SheetSnapshot } from "../grid/snapshot";
import { CHECK_SHEET_NAME, CHECK_SHEET_TAG } from "./check-sheet-plan";
import { CHECK_TITLE } from "./check-sheet";
import { TABLES_HEADING } from "./check-lists";
import { EXCEPTION_SHEET_NAME, EXCEPTION_SHEET_TAG, hasExceptionCaptions } from "./exception-sheet";
import { hasInputCaptions, INPUT_SHEET_NAME, INPUT_SHEET_TAG } from "./input-sheet";
import { hasParagraphMarks } from "./paragraph-marker";
import {
  AUDIT_CAPTIONS,
  AUDIT_SHEET_NAME,
  AUDIT_SHEET_TAG,
  AUDIT_TITLE,
  NARRATIVE_SHEET_NAME,
  NARRATIVE_SHEET_TAG,
} from "./sheet-tags";

/** By what a kind of sheet of ours is known where another program dropped the hidden name with its tag. */
export interface SheetSign {
  readonly tag: string;
  /** Name under which it was written; null where there may be many, under names of their own. */
  readonly name: string | null;
  /** True for content that nobody but us writes. */
  readonly isOn: (sheet: SheetSnapshot) => boolean;
}

/** A clerk may have put rows above what we wrote. */
const SEARCHED_ROWS = 20;

export const REPORT_SIGNS: readonly SheetSign[] = [
  { tag: AUDIT_SHEET_TAG, name: AUDIT_SHEET_NAME, isOn: isAudit },
  { tag: CHECK_SHEET_TAG, name: CHECK_SHEET_NAME, isOn: isCheckReport },
  { tag: NARRATIVE_SHEET_TAG, name: NARRATIVE_SHEET_NAME, isOn: hasParagraphMarks },
  { tag: INPUT_SHEET_TAG, name: INPUT_SHEET_NAME, isOn: hasInputCaptions },
  { tag: EXCEPTION_SHEET_TAG, name: EXCEPTION_SHEET_NAME, isOn: hasExceptionCaptions },
];

/** Its title, and its ten captions side by side. */
function isAudit(sheet: SheetSnapshot): boolean {
  const rows = textsOf(sheet);
  return (
    rows.some(([first]) => first?.endsWith(AUDIT_TITLE) === true) &&
    rows.some((texts) => texts.join("\n") === AUDIT_CAPTIONS.join("\n"))
  );
}

/** Its title, and the heading of its first list. */
function isCheckReport(sheet: SheetSnapshot): boolean {
  const firsts = textsOf(sheet).map(([first]) => first);
  return firsts.includes(CHECK_TITLE) && firsts.includes(TABLES_HEADING);
}

/** Of each of the first rows the texts that it holds. */
function textsOf({ values }: SheetSnapshot): readonly (readonly string[])[] {
  return values
    .slice(0, SEARCHED_ROWS)
    .map((row) => row.filter((value): value is string => typeof value === "string"));
}
