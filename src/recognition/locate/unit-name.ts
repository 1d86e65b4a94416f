import { foldSpaces, toComparable } from "../../text/normalize";

/** “编制单位（公章）：…”, also without 编制 or with another word for it. */
const LINE =
  /^(?:编制|编报|填报|填列|申报|报送|公开|预算)?(?:单位|部门)(?:名称)?(?:\((?:公章|盖章|签章|章)\))?:(.*)$/u;
const MEASURE_FIRST = /^(?:人民币)?[千百]?[万亿]?元/u;
/** Another entry of the same line: “日期：…”, “负责人：…”, “金额单位：…”. */
const NEXT_ENTRY =
  /(?:\s|[,，;；])[^\s:：,，;；]{1,8}[:：].*$|(?:金额)?单位[:：]\s*(?:[万千百亿]?元).*$|(?:负责人|经办人|填报人|制表人|(?:编制|填报|报送)?日期|联系电话)[:：].*$/u;
const SEAL_PLACE = /\s?[（(](?:公章|盖章|签章|章)[)）]$/u;
/** “215003-…”, “[215003]…”, “215003…”; a short number alone may be the name of a regiment. */
const UNIT_CODE = /^(?:[[［【（(][0-9]{3,}[\]］】)）]|[0-9]{3,}\s?[-—－–_]|[0-9]{6,})\s?(?=\D)/u;

/** True for the text of a cell that begins with “编制单位：” or the like. */
export function isUnitLine(text: string): boolean {
  return LINE.test(toComparable(text));
}

/**
 * The unit that a line names; "" where the name stands in another cell, null where the text is no such line.
 * The unit's code, the place of the seal and other entries of the line are no part of the name.
 */
export function unitNameOf(written: string): string | null {
  const rest = LINE.exec(toComparable(written))?.[1];
  if (rest === undefined || MEASURE_FIRST.test(rest)) return null;
  return trimUnitName(foldSpaces(written).replace(/^[^:：]*[:：]/u, ""));
}

/** A unit's name without its code and the place of the seal. */
export function trimUnitName(text: string): string {
  return foldSpaces(text)
    .replace(NEXT_ENTRY, "")
    .trim()
    .replace(SEAL_PLACE, "")
    .replace(UNIT_CODE, "");
}
