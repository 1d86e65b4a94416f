import { fromChineseOrdinal } from "../../text/chinese-ordinal";
import type { PartFinding, PlacedLine } from "./part-finding";

/** “下设 5 个科室，分别是：甲室、乙科。” */
const SECTIONS =
  /(?:下设|内设|设有?|设置)[\s\u3000]*(\d{1,2}|[一二三四五六七八九十]{1,2})[\s\u3000]*个[\s\u3000]*(?:职能|内设|业务)?(?:科室|处室|股室|机构|部门|室|科|股)[，,：:\s]*(?:分别(?:是|为)|包括|即|为)[\s\u3000:：]*([^。；;\n]+)/gu;
/** “实有人数 32 人，其中：在职 17 人，退休 15 人，离休 0 人” */
const STAFF = /实有(?:人数|人员|职工)?[\s\u3000]*(\d{1,4})[\s\u3000]*[人名]([^。；;\n]*)/gu;
const KIND = (name: string): RegExp =>
  new RegExp(`${name}(?:人数|人员|职工)?[\\s\\u3000]*(\\d{1,4})[\\s\\u3000]*[人名]`, "u");
const [WORKING, RETIRED, VETERAN] = [KIND("在职"), KIND("(?<!离)退休"), KIND("离休")];
const SECTION_NAME = /(?:室|科|股|处|部|中心|站|所|队|组|办|局|窗口|大厅)$/u;

/** Numbers of staff and of sections that do not agree with what is listed after them. */
export function judgeStaff(lines: readonly PlacedLine[]): readonly PartFinding[] {
  return lines.flatMap(({ text, start }) => [
    ...[...text.matchAll(SECTIONS)].flatMap((found) => {
      const [words, stated = "", list = ""] = found;
      const names = list
        .split(/[、，,和及]/u)
        .map((name) => name.trim())
        .filter(Boolean);
      const isList = names.length > 1 && names.every((name) => SECTION_NAME.test(name));
      if (!isList || names.length === toNumber(stated)) return [];
      return [
        question(
          start + found.index,
          words,
          `写的是${stated}个，后面列出的是${names.length}个（${names.join("、")}），请核对。`
        ),
      ];
    }),
    ...[...text.matchAll(STAFF)].flatMap((found) => {
      const [words, stated = "", rest = ""] = found;
      const [working, retired, veteran] = [WORKING, RETIRED, VETERAN].map((kind) => {
        const number = kind.exec(rest)?.[1];
        return number === undefined ? null : Number(number);
      });
      if (working === null || working === undefined || retired === null || retired === undefined)
        return [];
      const sum = working + retired + (veteran ?? 0);
      // Some count only those in service.
      if (sum === Number(stated) || working === Number(stated)) return [];
      return [
        question(
          start + found.index,
          words,
          `实有${stated}人，而在职、退休${veteran === null ? "" : "、离休"}之和是${sum}人，请核对。`
        ),
      ];
    }),
  ]);
}

function toNumber(words: string): number | null {
  return /^\d/u.test(words) ? Number(words) : fromChineseOrdinal(words);
}

function question(start: number, words: string, message: string): PartFinding {
  return {
    severity: "warning",
    start,
    end: start + words.length,
    message,
    expected: null,
    cells: [],
  };
}
