import { toComparable } from "./normalize";

/** “无”, “没有”, “本单位无其他需说明事项。”, “我局没有其他需要说明的情况”. */
const NIL =
  /^(?:[本我该]\p{Script=Han}{1,4}?)?(?:暂|尚|均|亦)?(?:无|没有|不存在)(?:(?:其他|其它|另外)?(?:需要?|应|须)?(?:特别)?(?:予以)?(?:说明|公开)?的?(?:重要)?(?:事项|情况|内容|问题|事宜))?[。.;]*$/u;

/** True for words that say nothing but that there is nothing to say. */
export function isNilAnswer(words: string): boolean {
  return NIL.test(toComparable(words));
}
