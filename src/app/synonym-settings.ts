import { FAMILIES } from "../families/index";
import { captionWordings, type Caption } from "../recognition/layout";
import { isTitleWord, type Synonyms } from "../recognition/synonyms";
import { toComparable } from "../text/normalize";

/** A small list: who needs more has another form. */
const MOST = 50;
const LONGEST = 40;
const YEARS = /^\{(?:prior)?year\}年/iu;

/** Titles and captions of every form, in comparable form. */
const NAMES: ReadonlySet<string> = new Set(
  FAMILIES.flatMap(({ tables }) =>
    tables.flatMap(({ title, blocks }) => [
      ...wordsOf(title),
      ...Object.values(blocks).flatMap(({ label, columns, joinedCode = [] }) =>
        [label, joinedCode, ...Object.values(columns)].flatMap((path) => path.flatMap(wordsOf))
      ),
    ])
  )
);

function wordsOf(caption: Caption): readonly string[] {
  return captionWordings(caption).map(({ text }) => text.replace(YEARS, ""));
}

/**
 * Reads a list of the clerk's own words, `{ 表上的写法: 表式上的名称 }`; one that could be read in two ways is refused.
 * @param refuse - called with what is wrong, as a sentence without its stop
 */
export function parseSynonyms(value: unknown, refuse: (detail: string) => never): Synonyms {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return refuse("synonyms 要写成 { 表上的写法: 表式上的名称 }");
  const entries = Object.entries(value);
  if (entries.length > MOST) refuse(`同义词最多 ${MOST} 个`);
  const synonyms: Record<string, string> = {};
  for (const [word, meaning] of entries) {
    const fault = faultOf(word, meaning);
    if (fault !== null || typeof meaning !== "string") return refuse(fault ?? "");
    synonyms[word.trim()] = meaning.trim();
  }
  return synonyms;
}

/** What is wrong with one of them, null for a good one. */
function faultOf(word: string, meaning: unknown): string | null {
  const own = toComparable(word);
  if (own === "" || own.length > LONGEST) return `同义词“${word}”要写 1 至 ${LONGEST} 个字`;
  if (typeof meaning !== "string" || meaning.trim() === "")
    return `同义词“${word}”要写明当作表式上的哪个名称`;
  const named = toComparable(meaning);
  if (!NAMES.has(named))
    return `“${meaning}”不是表式上的表名或栏目，“${word}”要当作表式上的名称，如“收支总表”“基本支出”`;
  if (own === named) return `“${word}”和“${meaning}”是同一个写法`;
  if (NAMES.has(own)) return `“${word}”本来就是表式上的名称，不能当作“${meaning}”`;
  if (isTitleWord(word) !== isTitleWord(meaning))
    return `“${word}”和“${meaning}”要都是表名（以“表”结尾），或都是栏目`;
  return null;
}

/** Reads what the pane kept; a list that a newer version does not take any more is left out. */
export function readKeptSynonyms(text: string | null): Synonyms {
  try {
    return parseSynonyms(JSON.parse(text ?? "{}"), () => {
      throw new SyntaxError("not taken any more");
    });
  } catch {
    return {};
  }
}
