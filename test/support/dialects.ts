import { SeededRandom } from "./seeded-random";

/** What a dialect must know of a text: the unit's name and the words that other places use for it. */
export interface Spoken {
  readonly unit: string | null;
}

/** A habit of writing, typing or exporting that leaves the meaning of a text as it is. */
export type Habit = (text: string, random: SeededRandom, spoken: Spoken) => string;

/** How often a habit shows where it could. */
const OFTEN = 0.7;

/**
 * Whole kinds of habits, none of them of one document. A habit rewrites words between the figures, never a figure itself (but
 * for its measure), a name of a table, or a word that changes what is said.
 */
export const HABITS: Readonly<Record<string, Habit>> = {
  // Synonyms.
  占比: (text, random) => some(text, random, /占(?=\d)/gu, ["占比", "占比为", "所占比例为"]),
  "the share names its whole": (text, random) =>
    some(text, random, /占(?=\d)/gu, ["占收入总额的", "占总预算的", "占本年预算的"]),
  同比: (text, random) => some(text, random, /(?:比|较)上年(?:预算)?(?=增|减)/gu, ["同比"]),
  比上年度预算: (text, random) =>
    some(text, random, /(?:比|较)上年(?:预算)?(?=增|减)/gu, [
      ...["比上年", "较上年", "比上年度预算", "较上年度", "与上年度相比，", "比去年预算"],
    ]),
  "direction words": (text, random) =>
    some(
      some(text, random, /增长(?=\d)/gu, ["增幅", "增幅为", "上升", "增长率为"]),
      random,
      /下降(?=\d)/gu,
      ["降幅", "降幅为", "降低", "减幅"]
    ),
  "words before a reason": (text, random) =>
    some(text, random, /主要原因是：?/gu, [
      ...["主要是", "原因是", "主要原因为：", "主要原因：", "主要是因为", "主要系"],
    ]),
  等: (text, random) =>
    some(text, random, /(?<=(?:主要包括|收入预算包括|支出预算包括)：[^\n]*)(?=。$)/gmu, ["等"]),
  "words before an amount": (text, random) =>
    some(text, random, /(?<=总预算|收入预算|支出预算|拨款合计|结转结余)(?=\d)/gu, ["为", "共计"]),
  预算数: (text, random) =>
    some(text, random, /(?<=年)预算数为(?=\d)/gu, ["预算数", "年初预算为", "预算为"]),
  没有使用: (text, random) => some(text, random, /没有使用/gu, ["未使用", "无使用"]),
  其中: (text, random) => some(text, random, /其中：/gu, ["其中", "其中，", "其中包括："]),
  持平: (text, random) =>
    some(
      text,
      random,
      /(?:比|较)上年预算增加0\.00万元，增长0(?:\.00)?%，主要原因是与上年(?:预算)?持平/gu,
      ["与上年持平", "较上年无变化", "与上年相比持平", "和上年预算持平"]
    ),
  "万元 without 元": (text, random) => some(text, random, /(?<=\d\.\d\d)万元(?=，)/gu, ["万"]),
  "元 for 万元": (text, random) =>
    text.replace(/(?<![\d.,])([\d,]+)\.(\d\d)万元/gu, (all, whole: string, cents: string) =>
      random.next() < OFTEN ? toYuan(whole, cents) : all
    ),
  // Stops and signs.
  "semicolons at line ends": (text, random) => some(text, random, /。$/gmu, ["；"]),
  "no stop at line ends": (text, random) => some(text, random, /[。；]$/gmu, [""]),
  "two stops": (text, random) => some(text, random, /[。；]$/gmu, ["。。", "；。", "。；"]),
  "dropped colons": (text, random) => some(text, random, /(?<=[\p{Script=Han}）])：/gu, [""]),
  "dropped commas": (text, random) =>
    some(text, random, /，(?=占|比上年|较上年|增长\d|下降\d|主要原因是)/gu, [""]),
  "commas within a clause": (text, random) =>
    some(text, random, /(?<=年)(?=收支总预算|收入预算|支出预算|预算数为)/gu, ["，"]),
  "stops for commas": (text, random) =>
    some(text, random, /，(?=主要原因是|占\d|比上年预算)/gu, ["；", "。"]),
  // Numbers of items.
  ...Object.fromEntries(
    Object.entries<(number: number) => string>({
      "1.": (number) => `${number}.`,
      "1、": (number) => `${number}、`,
      "（1）": (number) => `（${number}）`,
      "①": (number) => (number <= 20 ? String.fromCharCode(0x245f + number) : `${number}.`),
      "no number": () => "",
    }).map(([name, write]): [string, Habit] => [
      `items: ${name}`,
      (text) => text.replace(/^(\d+)[.、]/gmu, (_, digits: string) => write(Number(digits))),
    ])
  ),
  "some items without a number": (text, random) => some(text, random, /^\d+[.、]/gmu, [""]),
  "numbered steps in a field": (text) =>
    text.replace(
      /^((?:资金分配情况|发放程序|补贴方式|补贴范围|设立的政策依据)：)([^，；\n]+)[，；](.+)$/gmu,
      "$1（1）$2；（2）$3"
    ),
  "sub-headings: 1.": (text) => numberedSubheadings(text, (_, at) => `${at}.`),
  "sub-headings: half-width": (text) => numberedSubheadings(text, (words) => `(${words})`),
  // Headings.
  "headings without the unit": (text, random, { unit }) =>
    headings(text, random, (words) => (unit === null ? words : words.replace(unit, ""))),
  "headings without unit and year": (text, random) =>
    headings(text, random, (words) => words.replace(/关于.*?\d{4}年/u, "")),
  "headings a word less": (text, random) =>
    headings(text, random, (words) =>
      words.replace(
        /预算情况(?=说明)|的(?=情况说明|总体说明)|当年(?=拨款)|(?<=结余)预算/u,
        (word) => (word === "预算情况" ? "情况" : "")
      )
    ),
  "headings a word more": (text, random) =>
    headings(text, random, (words) =>
      words.replace(/(?:的)?(?:情况|总体)?说明$/u, (word) => `的具体${word.replace("的", "")}`)
    ),
  "headings without a number": (text, random) =>
    headings(text, random, (words) => words.replace(/^[一二三四五六七八九十]+、/u, "")),
  "one odd heading": (text, random) => {
    const all = [...text.matchAll(HEADING)];
    const chosen = all[random.between(0, Math.max(0, all.length - 1))];
    if (!chosen) return text;
    const odd = chosen[0]
      .replace(/关于.*?\d{4}年/u, "")
      .replace(/(?:的)?(?:情况|总体)*说明$/u, "情况");
    return text.slice(0, chosen.index) + odd + text.slice(chosen.index + chosen[0].length);
  },
  // The unit.
  "unit omitted": (text, random, { unit }) =>
    unit === null
      ? text
      : bodies(text, (line) => some(line, random, literal(unit, "(?=20\\d\\d年)"), [""])),
  本单位: (text, random, { unit }) =>
    unit === null
      ? text
      : bodies(text, (line) =>
          some(line, random, literal(unit, "(?=20\\d\\d年)"), ["本单位", "我单位"])
        ),
  "unit before a sentence": (text, random, { unit }) =>
    bodies(text, (line) =>
      some(line, random, /^(?=20\d\d年(?:财政拨款|预算))/gmu, [
        unit ?? "",
        "本单位",
        `${unit ?? ""}，`,
      ])
    ),
  // Notes.
  "bracketed notes": (text, random) =>
    some(text, random, /(?<=\d\.\d\d万元)(?=[，。；])/gu, ["（详见附表）", "（含提前下达）"], 0.3),
  "notes behind the label": (text, random) =>
    some(text, random, /(?<=^(?:基本支出|项目支出|一般公共预算|公用经费|人员经费))(?=\d)/gmu, [
      ...["（含离退休）", "（不含结转）"],
    ]),
  // Exports.
  "lines broken": (text, random) => broken(text, random.between(18, 46)),
  "page numbers within sentences": (text, random) => pageNumbers(text, random),
  "soft hyphens": (text, random) =>
    some(text, random, /(?<=\p{Script=Han})(?=\p{Script=Han})/gu, ["\u00ad"], 0.2),
  "zero-width spaces": (text, random) =>
    some(text, random, /(?<=\p{Script=Han})(?=\p{Script=Han})/gu, ["\u200b"], 0.1),
  "a section in one table cell": (text, random) => sectionInCell(text, random),
  "half-width signs": (text) => text.replace(/[，；：（）]/gu, (sign) => sign.normalize("NFKC")),
  "spaces anywhere": (text, random) =>
    some(text, random, /(?<=\p{Script=Han}|\d)(?=\p{Script=Han})/gu, [" "], 0.1),
  "no thousands separators": (text) => text.replace(/(\d),(?=\d{3})/gu, "$1"),
  "a contents page": (text) => `目  录\n${contents(text)}\n${text}`,
  "a contents page with page numbers": (text) => `目录\n${contents(text, true)}\n${text}`,
};

/** How the tables in a text may be typed. */
export const TABLE_HABITS: Readonly<Record<string, Habit>> = {
  "tables with bars": (text) =>
    tableRows(text, (cells) => `| ${cells.map((cell) => cell || " ").join(" | ")} |`),
  "tables with bars and rules": (text) =>
    tableRows(
      text,
      (cells) => `│${cells.map((cell) => ` ${cell} `).join("│")}│\n├${"──┼".repeat(3)}──┤`
    ),
  "tables with bars between": (text) => tableRows(text, (cells) => cells.join(" | ")),
  "tables with wide gaps": (text) => tableRows(text, (cells) => cells.filter(Boolean).join("    ")),
  "tables with full-width gaps": (text) =>
    tableRows(text, (cells) => cells.filter(Boolean).join("　　")),
  "tables with spaces in captions": (text, random) =>
    tableRows(text, (cells) =>
      cells
        .map((cell) => (/^\p{Script=Han}{3,8}$/u.test(cell) ? spaced(cell, random) : cell))
        .join("\t")
    ),
  "blank lines between table rows": (text) => tableRows(text, (cells) => `${cells.join("\t")}\n`),
  "soft hyphens in tables": (text, random) =>
    tableRows(text, (cells) =>
      some(cells.join("\t"), random, /(?<=\p{Script=Han})(?=\p{Script=Han})/gu, ["\u00ad"], 0.2)
    ),
};

/** A text as one who has these habits would have written it. */
export function speak(
  text: string,
  habits: readonly Habit[],
  seed: number,
  spoken: Spoken
): string {
  const random = new SeededRandom(seed);
  return habits.reduce((changed, habit) => habit(changed, random, spoken), text);
}

/** Every habit alone, and some at once. */
export function dialectsOf(
  habits: Readonly<Record<string, Habit>>,
  combined: number,
  seed: number
): readonly { readonly name: string; readonly habits: readonly Habit[]; readonly seed: number }[] {
  const all = Object.entries(habits);
  const random = new SeededRandom(seed);
  const single = all.map(([name, habit], index) => ({ name, habits: [habit], seed: seed + index }));
  const several = Array.from({ length: combined }, (_, index) => {
    const chosen = new Set<number>();
    const count = random.between(2, 5);
    while (chosen.size < count) chosen.add(random.between(0, all.length - 1));
    // In the order of the list: words first, then what an export does to them.
    const picked = [...chosen].sort((a, b) => a - b).flatMap((at) => all.slice(at, at + 1));
    return {
      name: picked.map(([name]) => name).join(" + "),
      habits: picked.map(([, habit]) => habit),
      seed: seed + 1000 + index,
    };
  });
  return [...single, ...several];
}

const HEADING = /^[一二三四五六七八九十]{1,3}、.*说明[^\n]*$/gmu;
const SUBHEADING = /^[（(]([一二三四五六七八九十]{1,3})[)）](?=[^\n：]{2,30}$)/gmu;

function some(
  text: string,
  random: SeededRandom,
  pattern: RegExp,
  others: readonly string[],
  rate = OFTEN
): string {
  return text.replace(pattern, (found: string) =>
    random.next() < rate ? (others[random.between(0, others.length - 1)] ?? found) : found
  );
}

function headings(text: string, random: SeededRandom, change: (words: string) => string): string {
  return text.replace(HEADING, (words) => (random.next() < OFTEN ? change(words) : words));
}

/** Lines that are no headings. */
function bodies(text: string, change: (line: string) => string): string {
  return text
    .split("\n")
    .map((line) => (/^[一二三四五六七八九十]{1,3}、/u.test(line) ? line : change(line)))
    .join("\n");
}

function numberedSubheadings(text: string, write: (words: string, at: number) => string): string {
  let at = 0;
  return text.replace(SUBHEADING, (_, words: string) => {
    at = words === "一" ? 1 : at + 1;
    return write(words, at);
  });
}

function literal(words: string, behind: string): RegExp {
  return new RegExp(words.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&") + behind, "gu");
}

function toYuan(whole: string, cents: string): string {
  const digits = `${whole.replace(/,/gu, "")}${cents}00`.replace(/^0+(?=\d)/u, "");
  return `${digits.replace(/\B(?=(\d{3})+$)/gu, ",")}.00元`;
}

/** Running text broken at a width, figures included; rows of tables stay. */
function broken(text: string, width: number): string {
  const piece = new RegExp(`[^\\t]{1,${width}}`, "gu");
  return text
    .split("\n")
    .map((line) => (line.includes("\t") ? line : (line.match(piece) ?? []).join("\n")))
    .join("\n");
}

/** A bare page number on a line of its own where a page ended amid a sentence. */
function pageNumbers(text: string, random: SeededRandom): string {
  let page = random.between(1, 9);
  return text
    .split("\n")
    .map((line) => {
      if (line.length < 60 || line.includes("\t") || random.next() < 0.6) return line;
      const at = random.between(20, line.length - 20);
      if (!/^\p{Script=Han}{2}$/u.test(line.slice(at - 1, at + 1))) return line;
      page += 1;
      return `${line.slice(0, at)}\n${page}\n${line.slice(at)}`;
    })
    .join("\n");
}

function sectionInCell(text: string, random: SeededRandom): string {
  const starts = [...text.matchAll(HEADING)].map(({ index }) => index);
  const chosen = random.between(0, Math.max(0, starts.length - 2));
  const [start, end] = [starts[chosen], starts[chosen + 1]];
  if (start === undefined || end === undefined) return text;
  const own = text.slice(start, end).trimEnd();
  if (own.includes("\t")) return text;
  return `${text.slice(0, start)}${own.replace(/\n/gu, " ")}\n${text.slice(end)}`;
}

function contents(text: string, isPaged = false): string {
  const all = [...text.matchAll(HEADING)].map(([words]) => words);
  return all.map((words, at) => (isPaged ? `${words}${"…".repeat(6)}${at + 5}` : words)).join("\n");
}

function tableRows(text: string, write: (cells: readonly string[]) => string): string {
  return text
    .split("\n")
    .map((line) => (line.includes("\t") ? write(line.split("\t")) : line))
    .join("\n");
}

function spaced(words: string, random: SeededRandom): string {
  const at = random.between(1, words.length - 1);
  return `${words.slice(0, at)} ${words.slice(at)}`;
}
