import { fromChineseOrdinal } from "../../text/chinese-ordinal";
import type { PartFinding, PlacedLine } from "./part-finding";

const COUNT = "(\\d{1,2}|[一二三四五六七八九十]{1,2})[\\s\\u3000]*个?[\\s\\u3000]*";
const OF_SECTIONS = "(?:职能|内设|业务)?(?:科室|处室|股室|机构|部门|室|科|股)";
/** “下设 5 个科室，分别是：甲室、乙科。”, “内设2室：甲室、乙室。” */
const SECTIONS = new RegExp(
  `(?:下设|内设|设有?|设置)[\\s\\u3000]*${COUNT}${OF_SECTIONS}[，,：:\\s]*(?:分别(?:是|为)|包括|即|为|(?<=[：:]))[\\s\\u3000:：]*([^。；;\\n]+)`,
  "gu"
);
/** “内设甲室、乙科和丙股3个股室”, “设甲室、乙室，共2个科室”. */
const SECTIONS_BEFORE = new RegExp(
  `(?:下设|内设|设有?|设置)[\\s\\u3000:：]*([^。；;\\n\\d]{4,120}?)[，,]?(?:一?共|合计|总计|等)?(?:有|计)?${COUNT}(?:职能|内设|业务)?(?:科室|处室|股室|机构|部门)`,
  "gu"
);
/** “实有人数 32 人，其中：在职 17 人，退休 15 人，离休 0 人” */
const STAFF = /实有(?:人数|人员|职工)?[\s\u3000]*(\d{1,4})[\s\u3000]*[人名]([^。；;\n]*)/gu;
const KIND = (name: string): RegExp =>
  new RegExp(`${name}(?:人数|人员|职工)?[\\s\\u3000]*(\\d{1,4})[\\s\\u3000]*[人名]`, "u");
const [WORKING, RETIRED, VETERAN] = [KIND("在职"), KIND("(?<!离)退休"), KIND("离休")];
const SECTION_NAME = /(?:室|科|股|处|部|中心|站|所|队|组|办|局|窗口|大厅)$/u;

/** Numbers of staff and of sections that do not agree with what is listed beside them. */
export function judgeStaff(lines: readonly PlacedLine[]): readonly PartFinding[] {
  return lines.flatMap(({ text, start }) => [
    ...[...text.matchAll(SECTIONS)].flatMap((found) =>
      judgeSections(start + found.index, found[0], found[1] ?? "", found[2] ?? "")
    ),
    ...[...text.matchAll(SECTIONS_BEFORE)].flatMap((found) =>
      judgeSections(start + found.index, found[0], found[2] ?? "", found[1] ?? "")
    ),
    ...[...text.matchAll(STAFF)].flatMap((found) => {
      const [words, stated = "", rest = ""] = found;
      return judgePeople(start + found.index, words, Number(stated), rest);
    }),
  ]);
}

/** As many sections as are named, where nothing but names is listed. */
function judgeSections(
  at: number,
  words: string,
  stated: string,
  list: string
): readonly PartFinding[] {
  const names = list
    .split(/[、，,和及与\u2460-\u2473]/u)
    .map((name) => name.trim())
    .filter(Boolean);
  const isList = names.length > 1 && names.every((name) => SECTION_NAME.test(name));
  const count = toNumber(stated);
  // “甲室、乙室等5个科室”: some of them.
  if (!isList || names.length === count) return [];
  if (/等[\d一二三四五六七八九十]/u.test(words) && count !== null && names.length < count)
    return [];
  return [
    question(
      at,
      words,
      `写的是${stated}个，列出的是${String(names.length)}个（${names.join("、")}），请核对。`
    ),
  ];
}

function judgePeople(
  at: number,
  words: string,
  stated: number,
  rest: string
): readonly PartFinding[] {
  const [working, retired, veteran] = [WORKING, RETIRED, VETERAN].map((kind) => {
    const number = kind.exec(rest)?.[1];
    return number === undefined ? null : Number(number);
  });
  if (working === null || working === undefined || retired === null || retired === undefined)
    return [];
  const sum = working + retired + (veteran ?? 0);
  // Some count only those in service.
  if (sum === stated || working === stated) return [];
  return [
    question(
      at,
      words,
      `实有${String(stated)}人，而在职、退休${veteran === null ? "" : "、离休"}之和是${String(sum)}人，请核对。`
    ),
  ];
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
