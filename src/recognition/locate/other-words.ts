/**
 * Captions that units print in other words than the form, each as [what they write, what is compared]. Source: the published
 * tables of several years and counties; a word is here only where no form uses both wordings for different things.
 */
const OTHER_WORDS: readonly (readonly [RegExp, string])[] = [
  [/[”’]/gu, ""],
  [/(?<=.)\((?:单位:?)?(?:人民币)?万?元\)$/u, ""],
  [/其它/gu, "其他"],
  [/的/gu, ""],
  [/商品和服务/gu, "商品服务"],
  [/结转余额/gu, "结转结余"],
  [/\(小计\)$/u, ""],
  [/运行维护费/u, "运行费"],
  [/车购置费$/u, "车购置"],
  [/\(境\)费用$/u, "(境)费"],
  [/总计$/u, "合计"],
  [/^(20[0-9]{2}年度?|本年度?|当年)?预算(数|额|金额)?$/u, "预算数"],
  [/^财政专户(核拨|管理资金)?(\(教育收费\))?$/u, "财政专户"],
  [/(政府性基金|国有资本经营)$/u, "$1预算"],
  [/^(支出)?功能分类(名称)?$/u, "科目名称"],
  [/(支出)?(功能|经济)(分类)?(?=科目)/u, ""],
  [/科目(代码|编号)$/u, "科目编码"],
];

const folded = new Map<string, string>();

/** What is left of a comparable caption when wordings that mean the same are made one; for comparison only, never shown. */
export function toCommonWords(comparable: string): string {
  let words = folded.get(comparable);
  if (words === undefined) {
    words = OTHER_WORDS.reduce((text, [from, to]) => text.replace(from, to), comparable);
    if (folded.size < MOST_KEPT) folded.set(comparable, words);
  }
  return words;
}

/** Header texts repeat from page to page; a hostile workbook must not fill the memory with them. */
const MOST_KEPT = 5000;
