/** How a number format shows a number. Excel's own reading: “!” escapes like “\”, commas behind the digits scale. */
export type ShownAs =
  /** As it is stored: "General" and the text format. */
  | { readonly kind: "plain" }
  /**
   * As digits: times ten to the `power`, rounded to `decimals`, a minus where the value has one. `affix` is what the format
   * writes around them.
   */
  | {
      readonly kind: "digits";
      readonly power: number;
      readonly decimals: number;
      readonly affix: string;
    }
  /** In a way that says no amount, with the reason in words: “显示成百分数”. */
  | { readonly kind: "other"; readonly how: string };

/** What a format is made of; `text` is what it shows, or what stands in the brackets. */
export interface FormatToken {
  readonly kind:
    | "digit"
    | "point"
    | "comma"
    | "percent"
    | "literal"
    | "blank"
    | "bracket"
    | "general"
    | "date"
    | "exponent"
    | "slash"
    | "text"
    | "break";
  readonly text: string;
  readonly raw: string;
}

interface Section {
  readonly test: ((value: number) => boolean) | null;
  readonly shows: ShownAs;
  /** It writes a minus or brackets of its own. */
  readonly writesMinus: boolean;
  readonly isColored: boolean;
}

const TOKEN =
  /"(?<quoted>[^"]*)"?|[\\!](?<escaped>[^])|[_*](?<blank>[^])|\[(?<bracket>[^[\]]*)\]|(?<general>General|G\/通用格式)|(?<digit>[0#?])|(?<exponent>E[+-])|(?<date>AM\/PM|A\/P|上午\/下午|[ymdhsegb]+)|(?<other>[^])/giuy;
const OTHERS: Readonly<Record<string, FormatToken["kind"]>> = {
  ".": "point",
  ",": "comma",
  "%": "percent",
  "/": "slash",
  "@": "text",
  ";": "break",
};
const CONDITION = /^(<=|>=|<>|<|>|=)\s*([+-]?\d+(?:\.\d+)?)$/u;
const CURRENCY = /^\$([^-]*)(?:-[\dA-Za-z-]*)?$/u;
const COLOR =
  /^(black|blue|cyan|green|magenta|red|white|yellow|color ?\d+|黑色?|蓝色?|青色?|绿色?|洋?红色?|白色?|黄色?|颜色 ?\d+)$/iu;
const DIGIT_WORDS = /^DBNum[123]$/iu;
/** A workbook uses few different formats, so that they are worth keeping. */
const known = new Map<string, readonly Section[]>();

/** The parts of a format; anything at all can be read, Excel itself refuses what makes no sense. */
export function tokenizeFormat(format: string): readonly FormatToken[] {
  const tokens: FormatToken[] = [];
  for (const match of format.matchAll(TOKEN)) {
    const raw = match[0];
    const groups: Readonly<Record<string, string | undefined>> = match.groups ?? {};
    const { quoted, escaped, other, bracket, ...named } = groups;
    const literal = quoted ?? escaped;
    const [kind] = Object.entries(named).find(([, text]) => text !== undefined) ?? [];
    if (literal !== undefined) tokens.push({ kind: "literal", text: literal, raw });
    else if (bracket !== undefined) tokens.push({ kind: "bracket", text: bracket, raw });
    else if (other !== undefined)
      tokens.push({ kind: OTHERS[other] ?? "literal", text: other, raw });
    else tokens.push({ kind: kind as FormatToken["kind"], text: raw, raw });
  }
  return tokens;
}

/** How a format shows a value: the section that holds for it decides. */
export function shownAs(value: number, format: string): ShownAs {
  let sections = known.get(format);
  if (!sections) {
    sections = sectionsOf(format);
    known.set(format, sections);
  }
  const index = sectionFor(value, sections);
  const section = sections[index];
  if (!section) return { kind: "other", how: "没有规定这个数怎样显示" };
  const { shows, writesMinus, isColored } = section;
  if (shows.kind !== "digits" || value === 0) return shows;
  // Behind the first section the minus is the format's own affair; red figures are known for negative ones.
  if (value < 0 && index > 0)
    return writesMinus || isColored ? shows : { kind: "other", how: "不显示负号" };
  return writesMinus ? { kind: "other", how: "另加了负号" } : shows;
}

/** Excel's choice: by conditions where there are any, else positive, negative, zero. */
function sectionFor(value: number, sections: readonly Section[]): number {
  const numeric = sections.slice(0, 3);
  const [first, second, third] = numeric;
  if (!second) return first?.test && !first.test(value) ? -1 : 0;
  const isFirst = first?.test ?? ((one: number) => (third ? one > 0 : one >= 0));
  if (isFirst(value)) return 0;
  const isSecond = second.test ?? ((one: number) => !third || one < 0);
  if (isSecond(value)) return 1;
  return third ? 2 : -1;
}

function sectionsOf(format: string): readonly Section[] {
  const sections: FormatToken[][] = [[]];
  for (const token of tokenizeFormat(format)) {
    if (token.kind === "break") sections.push([]);
    else sections[sections.length - 1]?.push(token);
  }
  return sections.map((tokens) => ({
    test: conditionOf(tokens),
    shows: analyze(tokens),
    writesMinus: tokens.some(
      ({ kind, text }) => kind === "literal" && /[-\u2212\uff0d(\uff08]/u.test(text)
    ),
    isColored: tokens.some(isColor),
  }));
}

function conditionOf(tokens: readonly FormatToken[]): Section["test"] {
  for (const { kind, text } of tokens) {
    const [, operator, limit] = (kind === "bracket" && CONDITION.exec(text)) || [];
    if (operator === undefined) continue;
    const bound = Number(limit);
    return (value) =>
      (operator.includes("=") && value === bound) ||
      (operator.includes("<") && value < bound) ||
      (operator.includes(">") && value > bound);
  }
  return null;
}

function analyze(all: readonly FormatToken[]): ShownAs {
  // What follows a line break before “%” is pushed out of sight on purpose: only the factor of 100 is left of it.
  const lineEnd = all.findIndex(({ kind, text }) => kind === "literal" && /[\n\r]/u.test(text));
  const tokens = lineEnd < 0 ? all : all.slice(0, lineEnd);
  const hiddenPercents = lineEnd < 0 ? 0 : count(all.slice(lineEnd), "percent");
  const odd = oddityOf(tokens);
  if (odd !== null) return { kind: "other", how: odd };
  const first = tokens.findIndex(({ kind }) => kind === "digit" || kind === "point");
  const affix = tokens.map(shownBeside).join("");
  if (first < 0) {
    if (tokens.some(({ kind }) => kind === "general" || kind === "text"))
      return affix.trim() === "" ? { kind: "plain" } : { kind: "other", how: `加了“${affix}”` };
    return { kind: "other", how: "不显示这个数" };
  }
  const last = tokens.reduce((at, { kind }, index) => (kind === "digit" ? index : at), first);
  const inside = tokens.slice(first, last + 1);
  const point = inside.findIndex(isPoint);
  const decimals = point < 0 ? 0 : count(inside.slice(point), "digit");
  const literals = inside.filter(({ kind }) => kind === "literal");
  // A point that is a mere letter moves the digits: 0!.0000 shows 123456 as 12.3456.
  const isMoved = point >= 0 && inside[point]?.kind === "literal";
  if (literals.length > (isMoved ? 1 : 0)) return { kind: "other", how: "在数字中间插了别的字" };
  const thousands =
    /^,*/u.exec(
      tokens
        .slice(last + 1)
        .map(comma)
        .join("")
    )?.[0].length ?? 0;
  const power = 2 * hiddenPercents - 3 * thousands - (isMoved ? decimals : 0);
  const beside = [...tokens.slice(0, first), ...tokens.slice(last + 1)].map(shownBeside).join("");
  return { kind: "digits", power, decimals, affix: beside };
}

function oddityOf(tokens: readonly FormatToken[]): string | null {
  if (tokens.some(({ kind, text }) => kind === "bracket" && DIGIT_WORDS.test(text)))
    return "用中文数字显示";
  const kinds = new Set(tokens.map(({ kind }) => kind));
  if (kinds.has("percent")) return "显示成百分数";
  if (kinds.has("exponent")) return "用科学计数法显示";
  if (kinds.has("date") || tokens.some(isElapsedTime)) return "显示成日期或时间";
  return kinds.has("slash") && kinds.has("digit") ? "显示成分数" : null;
}

function isElapsedTime({ kind, text }: FormatToken): boolean {
  return kind === "bracket" && /^(h+|m+|s+)$/iu.test(text);
}

/** “[Red]”, also in words of a localized format. */
export function isColor({ kind, text }: FormatToken): boolean {
  return kind === "bracket" && COLOR.test(text);
}

function isPoint({ kind, text }: FormatToken): boolean {
  return kind === "point" || (kind === "literal" && text === ".");
}

function comma({ kind }: FormatToken): string {
  return kind === "comma" ? "," : " ";
}

function count(tokens: readonly FormatToken[], kind: FormatToken["kind"]): number {
  return tokens.filter((token) => token.kind === kind).length;
}

/** What a part of the format writes beside the digits; signs and colors say nothing of the amount. */
function shownBeside({ kind, text }: FormatToken): string {
  if (kind === "literal" || kind === "slash") return text;
  return kind === "bracket" ? (CURRENCY.exec(text)?.[1] ?? "") : "";
}
