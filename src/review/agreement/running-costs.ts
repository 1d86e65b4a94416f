import type { ReadText } from "../../narrative/index";
import type { Paragraph } from "../reading/paragraph";
import type { Span } from "../reading/span";

const RUNNING_COSTS = /机关运行/u;
/** What has none: an institution, and who says to be outside of what is counted. */
const NO_OFFICE =
  /事业单位|(?:非|不是|不属于?)[^,。;]{0,6}(?:行政|参公|参照)|不在[^,。;]{0,16}范围|不(?:核算|统计|涉及|适用|单独反映)/u;

/**
 * True for words about 机关运行经费 in a paragraph that says that the unit is no office: the operating expenditure of an institution is
 * not called so, and none of these is no slip of that cell.
 */
export function areNotItsRunningCosts(words: Span, paragraph: Paragraph, text: ReadText): boolean {
  return (
    RUNNING_COSTS.test(text.slice(words.start, words.end)) &&
    NO_OFFICE.test(text.slice(paragraph.start, paragraph.end))
  );
}
