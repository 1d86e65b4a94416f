import { SeededRandom } from "./seeded-random";

/** One slip in a text: what kind, where its wrong words stand in the new text, and the new text. */
export interface DocumentFault {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The places of a text where a slip of one kind can be made: stretches and what they become, null where it would be none. */
interface FaultKind {
  readonly name: string;
  readonly place: RegExp;
  readonly become: (found: RegExpExecArray, text: string) => string | null;
}

const OPPOSITES: Readonly<Record<string, string>> = {
  增加: "减少",
  减少: "增加",
  增长: "下降",
  下降: "增长",
  上升: "下降",
};
const ECONOMIC =
  "基本工资|津贴补贴|奖金|绩效工资|办公费|印刷费|水费|电费|邮电费|差旅费|维修（护）费|会议费|培训费|工会经费|福利费|住房公积金|退休费|生活补助";

/** Kinds of slips that inspections and published documents show; nothing here knows any particular document. */
export const DOCUMENT_FAULTS: readonly FaultKind[] = [
  kind("one digit of an amount", /\d[\d,]*\.\d+(?= ?万?元)/gu, ([found]) => lastDigit(found)),
  kind("two digits of an amount exchanged", /\d[\d,]*\.\d+(?= ?万?元)/gu, ([found]) =>
    exchanged(found)
  ),
  kind("first digit of an amount", /\d[\d,]*\.\d+(?= ?万?元)/gu, ([found]) => firstDigit(found)),
  kind("a share", /(?<=占[^\d，。；]{0,12})\d+\.\d+(?= ?%)/gu, ([found]) => lastDigit(found, 3)),
  kind("a share without its %", /(?<=占[^\d，。；]{0,12}\d+\.\d+) ?%/gu, () => ""),
  // Nothing more and nothing less are the same.
  kind(
    "a direction",
    /(?:增加|减少)(?= ?(?:0[.0]*)?[1-9])/gu,
    ([found]) => OPPOSITES[found] ?? null
  ),
  kind(
    "the direction of a rate",
    /(?:增长|下降|上升)(?= ?(?:0[.0]*)?[1-9])/gu,
    ([found]) => OPPOSITES[found] ?? null
  ),
  kind("a rate", /(?<=(?:增长|下降|上升) ?)\d+\.\d+(?= ?%)/gu, ([found]) => lastDigit(found, 3)),
  kind("a change", /(?<=(?:增加|减少) ?)\d[\d,]*\.\d+(?= ?万?元)/gu, ([found]) =>
    lastDigit(found, 3)
  ),
  kind(
    "the year of a heading",
    /(?<=^.{0,40})20\d\d(?= ?年.{0,30}(?:说明|预算表|情况)$)/gmu,
    ([found]) => String(Number(found) - 1)
  ),
  kind(
    "the year of a sentence",
    /20\d\d(?= ?年(?:收|支|财政|一般|“三公”|委托|上年|没有|政府))/gu,
    ([found]) => String(Number(found) - 1)
  ),
  kind("another unit's name", /[\p{Script=Han}]{2,3}县(?=(?:社会保险|机关事业))/gu, ([found]) =>
    found === "乙丙县" ? null : "乙丙县"
  ),
  kind(
    "a functional or economic code",
    /(?<=[（(]|\s)(?:2\d{6}|[35]\d{4})(?=[）)]|\s|\p{Script=Han})/gu,
    ([found]) => lastDigit(found)
  ),
  // Lists that come with money: those of definitions are nobody's figures.
  kind(
    "an item left out of a list",
    new RegExp(`(?<=\\d ?万元[^\\n]*)、(?:${ECONOMIC})(?=、)`, "gu"),
    () => ""
  ),
  kind(
    "an item too much in a list",
    new RegExp(`(?<=\\d ?万元[^\\n]*(?:${ECONOMIC}))、(?=\\p{Script=Han})`, "gu"),
    () => "、抚恤金、"
  ),
  kind(
    "two amounts of one line exchanged",
    /^.*?(\d[\d,]*\.\d+)( ?万元.*?)(\d[\d,]*\.\d+)(?= ?万元).*$/gmu,
    (found) => {
      const [line, first = "", between = "", second = ""] = found;
      // “3,096.25” for “3096.25” says the same.
      return plainNumber(first) === plainNumber(second)
        ? null
        : line.replace(`${first}${between}${second}`, `${second}${between}${first}`);
    }
  ),
  kind(
    "a number of staff",
    /(?<=(?:在职|退休|编制|实有)[^\d，。；]{0,8})\d+(?= ?[人名])/gu,
    ([found]) => String(Number(found) + 3)
  ),
  kind("a number of beneficiaries", /(?<=补[贴助]人数：? ?)\d+(?= ?人)/gu, ([found]) =>
    String(Number(found) + 7)
  ),
  kind("人次 for 人", /(?<=补[贴助]人数：? ?\d+ ?)人(?!次)/gu, () => "人次"),
  kind("a standard", /(?<=补[贴助]标准：? ?[^\d\n]{0,8})\d[\d.]*(?= ?元)/gu, ([found]) =>
    String(Number.parseInt(found, 10) + 10)
  ),
  kind(
    "万元 for the 元 of a standard",
    /(?<=补[贴助]标准：?[^\d\n]{0,8}\d[\d.]* ?)元/gu,
    () => "万元"
  ),
  kind("a document number", /(?<=[\[【［(（〔]20\d\d[\]】］)）〕] ?)\d+(?= ?号)/gu, ([found]) =>
    lastDigit(found)
  ),
  kind(
    "the year of a document number",
    /(?<=[\[【［(（〔])20\d\d(?=[\]】］)）〕] ?\d+ ?号)/gu,
    ([found]) => lastDigit(found)
  ),
  kind("元 for 万元", /(?<=\d\.\d{1,2} ?)万元/gu, () => "元"),
  kind("万元 left out of a change", /(?<=(?:增加|减少) ?\d[\d,]*\.\d+ ?)万元/gu, () => ""),
  kind("an amount of a printed table", /(?<=\t)\d[\d,]*\.\d{2}(?=\t|$)/gmu, ([found]) =>
    lastDigit(found, 4)
  ),
  kind(
    "an indicator's value",
    /(?<=[≥≤=＝] ?)\d[\d.]*(?= ?(?:人|次|份|个|万元|元|%))/gu,
    ([found]) => String(Number.parseInt(found, 10) + 3)
  ),
  kind("the month of a period", /(?<=20\d\d ?年 ?)\d{1,2}(?= ?月)/gu, ([found]) =>
    found.length < 3 ? String((Number(found) % 12) + 1) : null
  ),
  kind("50 for 100 of equipment", /(?<=价值 ?)(?:50|100)(?= ?万元)/gu, ([found]) =>
    found === "50" ? "500" : "10"
  ),
  kind("a paragraph with money left out", /^(?=.*\d\.\d+ ?万元)[^\t\n]{12,}\n/gmu, () => ""),
  kind(
    "未安排 where money is",
    /(?!0[.0]*\s?万)\d[\d,]*\.\d+ ?万元，占[^，。\n]*/gu,
    () => "未安排"
  ),
  kind(
    "a reason for the other direction",
    /(?:增加|减少) ?(?:0[.0]*)?[1-9][^，。\n]{1,16}，(?:增长|下降)[^，。\n]{1,8}，主要原因是：?[^。\n]{4,}(?=。$)/gmu,
    ([found]) =>
      `${found.slice(0, found.indexOf("主要原因"))}主要原因是${found.startsWith("增加") ? "在职人员减少" : "缴费基数提高"}`
  ),
  kind("an amount inside a reason", /(?<=原因[^。\n]{0,40})\d[\d,]*\.\d+(?= ?万?元)/gu, ([found]) =>
    lastDigit(found, 2)
  ),
  kind("a mark left to fill", /(?<=主要原因是：?)[^。\n]{4,}(?=。)/gu, () => "【请填写：原因】"),
  kind("a template's XX", /(?<=主要原因是：?)[^。\n]{4,}(?=。)/gu, () => "XX"),
  kind("a count of projects", /(?<=项目) ?\d+(?= ?个)/gu, ([found]) => String(Number(found) + 1)),
  kind("the number of a table", /(?<=表)\d{1,2}(?=[^\d.\t])/gu, ([found]) =>
    String(Number(found) + 1)
  ),
];

/**
 * Single slips of every kind in a text, at most so many of a kind, drawn from the whole text.
 * @param seed - the same seed draws the same places
 */
export function documentFaults(text: string, most: number, seed = 1): readonly DocumentFault[] {
  return DOCUMENT_FAULTS.flatMap(({ name, place, become }) => {
    const random = new SeededRandom(seed);
    const all = [...text.matchAll(place)].flatMap((found): readonly DocumentFault[] => {
      const words = become(found, text);
      if (words === null || words === found[0]) return [];
      const changed =
        text.slice(0, found.index) + words + text.slice(found.index + found[0].length);
      return [{ kind: name, start: found.index, end: found.index + words.length, text: changed }];
    });
    return shuffled(all, random).slice(0, most);
  });
}

function kind(name: string, place: RegExp, become: FaultKind["become"]): FaultKind {
  return { name, place, become };
}

function plainNumber(digits: string): string {
  return digits.replace(/,/gu, "");
}

/** The digit that many places before the end, or the last one, becomes the next. */
function lastDigit(digits: string, fromEnd = 1): string {
  const places = Array.from(digits.matchAll(/\d/gu), ({ index }) => index);
  const at = places[Math.max(0, places.length - fromEnd)] ?? 0;
  return digits.slice(0, at) + String((Number(digits[at]) + 1) % 10) + digits.slice(at + 1);
}

function firstDigit(digits: string): string {
  return String((Number(digits[0]) % 9) + 1) + digits.slice(1);
}

function exchanged(digits: string): string | null {
  for (let index = 1; index < digits.length; index += 1) {
    const [one, two] = [digits[index - 1] ?? "", digits[index] ?? ""];
    if (/\d/u.test(one) && /\d/u.test(two) && one !== two)
      return digits.slice(0, index - 1) + two + one + digits.slice(index + 1);
  }
  return null;
}

function shuffled<V>(values: readonly V[], random: SeededRandom): readonly V[] {
  return values
    .map((value) => ({ value, order: random.next() }))
    .sort((one, other) => one.order - other.order)
    .map(({ value }) => value);
}
