import { codesNamed } from "../../budget/code-book";
import { foldSpaces, toComparable } from "../../text/normalize";

/** “编制单位（公章）：…”, also without 编制 or with another word for it, and “部门（单位）名称：…”. */
const LINE =
  /^(?:编制|编报|填报|填列|申报|报送|公开|预算)?(?:单位|部门)(?:\((?:单位|部门)\))?(?:名称)?(?:\((?:公章|盖章|签章|章)\))?:(.*)$/u;
/** “单位代码：301001” before the name. */
const CODE_ENTRY = /^\s*(?:预算)?(?:单位|部门)(?:代码|编码|编号)\s?[:：]\s?[0-9]+[\s,，;；、]*/u;
const MEASURE_FIRST = /^(?:人民币)?[千百]?[万亿]?元/u;
/** Another entry of the same line: “日期：…”, “负责人：…”, “金额单位：…”. */
const NEXT_ENTRY =
  /(?:\s|[,，;；])[^\s:：,，;；]{1,8}[:：].*$|(?:金额)?单位[:：]\s*(?:[万千百亿]?元).*$|(?:负责人|经办人|填报人|制表人|(?:编制|填报|报送)?日期|联系电话)[:：].*$/u;
/** The year or the day of the table, apart from the name: “某局　　2026年”. */
const DATE = /\s(?:20[0-9]{2}年(?:度|[0-9]{1,2}月(?:[0-9]{1,2}日)?)?)$/u;
const SEAL_PLACE = /\s?[（(](?:公章|盖章|签章|章)[)）]$/u;
/** “215003-…”, “[215003]…”, “215003…”; a short number alone may be the name of a regiment, unless that of a place follows. */
const UNIT_CODE =
  /^(?:[[［【（(][0-9]{3,}[\]］】)）]|[0-9]{3,}\s?[-—－–_]|[0-9]{6,}|[0-9]{3,5}(?=\s?(?:中国|中共|国家|\p{Script=Han}{1,8}?(?:省|市|自治[区州县]|县|区|州|盟|旗))))\s?(?=\D)/u;

/** True for the text of a cell that begins with “编制单位：” or the like. */
export function isUnitLine(text: string): boolean {
  return LINE.test(toComparable(withoutCode(text)));
}

/**
 * The unit that a line names; "" where the name stands in another cell, null where the text is no such line.
 * The unit's code, the place of the seal and other entries of the line are no part of the name.
 */
export function unitNameOf(written: string): string | null {
  const line = withoutCode(written);
  const rest = LINE.exec(toComparable(line))?.[1];
  if (rest === undefined || MEASURE_FIRST.test(rest)) return null;
  return trimUnitName(line.replace(/^[^:：]*[:：]/u, ""));
}

function withoutCode(written: string): string {
  return foldSpaces(written).replace(CODE_ENTRY, "");
}

/** The unit that a text names by itself, “301001-某县水务局”; null where it is none. */
export function bareUnitName(written: string): string | null {
  const name = trimUnitName(written);
  return name.length <= LONGEST_NAME && isUnitName(name) && !/[:：]/u.test(name) ? name : null;
}

/**
 * The unit whose name more than half of the titles begin with, behind number and year: “2026年某县水务局收支总表”.
 * Of names within each other the longest.
 */
export function unitInTitles(titles: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const title of titles.map((text) => foldSpaces(text).replace(BEFORE_NAME, "")))
    for (let end = SHORTEST_NAME; end <= Math.min(LONGEST_NAME, title.length); end += 1) {
      const name = title.slice(0, end);
      const isWhole = !title.startsWith("部门", end - 1) && isUnitName(name);
      if (isWhole) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  const usual = [...counts].filter(
    ([, count]) => count >= FEWEST_TITLES && 2 * count > titles.length
  );
  return usual.map(([name]) => name).reduce<string | null>(longer, null);
}

function longer(one: string | null, other: string): string {
  return one !== null && one.length >= other.length ? one : other;
}

/** What names of units end with, “某局本级” and “某局（本级）” among them. */
const UNIT_END =
  /(?:局|厅|委|办|部|处|署|院|校|[小中大]学|站|所|台|队|场|室|中心|委员会|政府|协会|联合会|公司|馆|园|本级|机关)(?:\((?:本级|机关)\))?$/u;
/** Shorter words are kinds of units, not names; longer texts are sentences. */
const SHORTEST_NAME = 4;
const LONGEST_NAME = 40;
/** “表1　2026年”, “2026年度” before the name of a unit in a title. */
const BEFORE_NAME =
  /^\s*(?:附?表\s?[0-9一二三四五六七八九十]+[-、.:：\s]*)?(?:20[0-9]{2}\s?年度?)?\s*/u;
/** What fewer titles begin with may be words of theirs. */
const FEWEST_TITLES = 3;

/** True for a text that reads as the name of a unit and not as that of a code (“乡镇卫生院”). */
export function isUnitName(text: string): boolean {
  const name = toComparable(text);
  const isNamed = name.length >= SHORTEST_NAME && UNIT_END.test(name);
  return isNamed && codesNamed(text).length === 0;
}

/** A unit's name without its code, the place of the seal and the year of the table. */
export function trimUnitName(text: string): string {
  return foldSpaces(text)
    .replace(NEXT_ENTRY, "")
    .trim()
    .replace(DATE, "")
    .replace(SEAL_PLACE, "")
    .replace(UNIT_CODE, "");
}
