import { toChineseOrdinal } from "../../text/chinese-ordinal";
import { scanDocxXml } from "./scan-docx-xml";

/** Which list a paragraph belongs to. */
export interface ListPlace {
  readonly list: string;
  /** Zero-based. */
  readonly level: number;
}

interface Level {
  readonly start: number;
  readonly format: string;
  /** “%1、” */
  readonly text: string;
}

/** Numbers that the word processor computes: they stand nowhere in the text itself. */
export interface Numbering {
  /** The number of the next paragraph of a list, "" where it has none. */
  next(place: ListPlace): string;
  /** The list a paragraph style belongs to. */
  ofStyle(style: string): ListPlace | null;
}

/** Deepest level of a list. */
const LEVELS = 9;

/** Reads the definitions of lists and of styles that belong to one. */
export function readNumbering(numbering: string | null, styles: string | null): Numbering {
  const definitions = numbering === null ? new Map<string, Levels>() : readDefinitions(numbering);
  const styled = styles === null ? new Map<string, ListPlace>() : readStyles(styles);
  const counters = new Map<string, number[]>();
  return {
    ofStyle: (style) => styled.get(style) ?? null,
    next({ list, level }) {
      const levels = definitions.get(list);
      const own = levels?.get(level);
      if (!levels || !own || level < 0 || level >= LEVELS) return "";
      const counts = counters.get(list) ?? [];
      counters.set(list, counts);
      counts[level] = (counts[level] ?? own.start - 1) + 1;
      counts.length = level + 1;
      if (own.format === "bullet") return "";
      return own.text.replace(/%(\d)/gu, (_mark: string, digit: string) => {
        const shown = levels.get(Number(digit) - 1);
        return shown ? toNumber(counts[Number(digit) - 1] ?? shown.start, shown.format) : "";
      });
    },
  };
}

type Levels = ReadonlyMap<number, Level>;

function readDefinitions(source: string): ReadonlyMap<string, Levels> {
  const abstracts = new Map<string, Map<number, Level>>();
  const lists = new Map<string, Levels>();
  let current = new Map<number, Level>();
  let list: string | null = null;
  let level = 0;
  let own: { -readonly [K in keyof Level]: Level[K] } | null = null;
  scanDocxXml(source, {
    open(name, attribute) {
      const value = attribute("val") ?? "";
      if (name === "abstractNum") {
        current = new Map();
        abstracts.set(attribute("abstractNumId") ?? "", current);
      } else if (name === "num") list = attribute("numId");
      else if (name === "abstractNumId" && list !== null)
        lists.set(list, abstracts.get(value) ?? new Map());
      else if (name === "lvl") {
        level = Number(attribute("ilvl"));
        own = { start: 1, format: "decimal", text: "" };
      } else if (own && name === "start") own.start = Number(value) || 0;
      else if (own && name === "numFmt") own.format = value;
      else if (own && name === "lvlText") own.text = value;
    },
    close(name) {
      if (name === "lvl" && own && list === null) current.set(level, own);
      if (name === "lvl") own = null;
      if (name === "num") list = null;
    },
  });
  return lists;
}

function readStyles(source: string): Map<string, ListPlace> {
  const styles = new Map<string, ListPlace>();
  let style = "";
  let list: string | null = null;
  let level = 0;
  scanDocxXml(source, {
    open(name, attribute) {
      if (name === "style") [style, list, level] = [attribute("styleId") ?? "", null, 0];
      if (name === "numId") list = attribute("val");
      if (name === "ilvl") level = Number(attribute("val")) || 0;
    },
    close(name) {
      if (name === "style" && list !== null) styles.set(style, { list, level });
    },
  });
  return styles;
}

const CHINESE = /^(chinese|ideograph|japanese|taiwanese)/u;

function toNumber(value: number, format: string): string {
  if (format === "none") return "";
  if (CHINESE.test(format) && value >= 1 && value <= 99) return toChineseOrdinal(value);
  return String(value);
}
