import { toComparable } from "./normalize";

/** “…为空表”, “以空表公开”, “本表无数据”, “此表为空”. */
const EMPTY = /空表|[本此该]表(?:均|暂)?(?:为空|(?:无|没有)(?:相关|任何)?(?:数据|内容|金额|数字))/u;
/** “没有使用…安排的支出”, “不涉及…”, “未安排…”, “无此项预算”: why it is empty. */
const NOTHING = /没有|不涉及|不存在|未(?:安排|发生|使用|涉及|编列)|无/u;

/** True for a sentence that says of the table it stands under that the table is empty. */
export function saysEmpty(text: string): boolean {
  return EMPTY.test(toComparable(text));
}

/** True for a note that says so, or that there is none of what the table would hold. */
export function explainsEmptiness(note: string): boolean {
  return saysEmpty(note) || NOTHING.test(toComparable(note));
}
