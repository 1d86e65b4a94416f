import type { Rule } from "../../../checking/index";
import { structureOfDetails } from "./structure-of-details";
import { structureOfSummaries } from "./structure-of-summaries";

/** 各表自身的勾稽：行内分项、逐级科目、编码层级、合计。 */
export const xinjiangStructure: readonly Rule[] = [...structureOfSummaries, ...structureOfDetails];
