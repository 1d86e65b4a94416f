import type { Measure } from "../../money/amount";
import { useStrings } from "./strings-context";

/** Words around the pictures of a budget; what the bars stand for comes from the tables, in Chinese. */
export interface PictureWords {
  readonly title: string;
  readonly noPrior: string;
  readonly caption: (title: string, measure: Measure) => string;
  readonly year: (year: number | null) => string;
}

const zhWords: PictureWords = {
  title: "收支构成（图）",
  noPrior: "在“说明”页选了上年工作簿后重新校核，就和上年并排画。",
  caption: (title, measure) => `${title}（${measure === "yuan" ? "元" : "万元"}）`,
  year: (year) => (year === null ? "本年" : `${year}年`),
};

const enWords: PictureWords = {
  title: "Income and expenditure as bars",
  noPrior: "Choose last year's workbook on the tab Text and check again to see both years.",
  caption: (title, measure) => `${title} (${measure === "yuan" ? "yuan" : "ten thousand yuan"})`,
  year: (year) => (year === null ? "This year" : String(year)),
};

/** In the language of the other strings. */
export function usePictureWords(): PictureWords {
  return useStrings().language === "en-US" ? enWords : zhWords;
}
