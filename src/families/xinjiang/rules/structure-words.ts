import type { StructureWords } from "../../../checking/index";

/** 说编码层级的话。 */
export const WORDS: StructureWords = {
  total: "总计",
  levels: "核对该科目与其下级科目各行。",
  nested: "补上缺少的上级科目行，或删去重复的科目行。",
};
