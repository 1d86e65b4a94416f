import { fromChineseOrdinal } from "./chinese-ordinal";

/** “一、”, “1.”, “(1)”, “（二）”, “其中：” before the label of a line. */
const NUMBERING =
  /^(其中:|\([0-9]+\)|[0-9]+[.、]|[一二三四五六七八九十]+[、.]|\([一二三四五六七八九十]+\))+/u;
const TABLE_NUMBER = /^附?表([0-9]{1,2}|[一二三四五六七八九十]{1,3})$/u;

/** A comparable label without what numbers it: “一、工资福利支出” -> “工资福利支出”. */
export function withoutNumbering(comparable: string): string {
  return comparable.replace(NUMBERING, "");
}

/** Number of a comparable text that is nothing but the number of a table: “表3”, “附表十一”; null for any other. */
export function tableNumberOf(comparable: string): number | null {
  const written = TABLE_NUMBER.exec(comparable)?.[1];
  if (written === undefined) return null;
  return /^[0-9]/u.test(written) ? Number(written) : fromChineseOrdinal(written);
}
