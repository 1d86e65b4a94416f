import { removeSpaces, toPlainDigits } from "./normalize";

/** Title without table number, year and a leading 部门 or 单位: “表1 2026年单位收支总体情况表” -> “收支总体情况表”. */
export function bareTitle(title: string): string {
  return toPlainDigits(removeSpaces(title))
    .replace(
      /^表(?:[0-9]{1,2}(?=20[0-9]{2}年)|[0-9]+|[一二三四五六七八九十]+(?=[、.:：]))[、.:：]?/u,
      ""
    )
    .replace(/^20[0-9]{2}年(度)?/u, "")
    .replace(/^(部门|单位)/u, "");
}
