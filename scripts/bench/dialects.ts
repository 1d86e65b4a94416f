import { dialectsOf, HABITS, speak, TABLE_HABITS } from "../../test/support/dialects";
import { markdownTable, percent } from "../markdown-table";
import { dialectTexts, type DialectText, type Understood } from "./dialect-texts";

const SEED = 7;

/** What a text gives in one dialect that it does not give as it stands, and the other way round. */
export interface OddDialect {
  readonly name: string;
  readonly findings: readonly [more: readonly string[], less: readonly string[]];
  readonly inputs: readonly [more: readonly string[], less: readonly string[]];
  /** Messages that only the dialect gets. */
  readonly messages: readonly string[];
}

/** The dialects of one text. */
export interface SpokenText {
  readonly name: string;
  readonly all: number;
  readonly odd: readonly OddDialect[];
}

/**
 * Writes the texts of a folder of cases in other habits, one by one and several at once.
 * @param several - so many dialects of several habits
 * @param only - part of the dialects' names
 */
export async function benchDialects(
  folder: string,
  several: number,
  only = ""
): Promise<{ readonly table: string; readonly texts: readonly SpokenText[] }> {
  const habits = { ...HABITS, ...TABLE_HABITS };
  const dialects = dialectsOf(habits, several, SEED).filter(({ name }) => name.includes(only));
  const texts = (await dialectTexts(folder)).map((text) => speakAll(text, dialects));
  const rows = texts.map(({ name, all, odd }) => {
    const alike = (side: "findings" | "inputs"): number =>
      all - odd.filter((one) => one[side].some((list) => list.length > 0)).length;
    return [name, all, percent(alike("findings"), all), percent(alike("inputs"), all)];
  });
  const header = ["text", "dialects", "same findings", "same inputs"];
  return { table: markdownTable(header, rows), texts };
}

function speakAll(
  { name, text, unit, read }: DialectText,
  dialects: ReturnType<typeof dialectsOf>
): SpokenText {
  const plain = read(text);
  const spoken = dialects.flatMap((dialect) => {
    const changed = speak(text, dialect.habits, dialect.seed, { unit });
    return changed === text ? [] : [compare(dialect.name, read(changed), plain)];
  });
  const isOdd = ({ findings, inputs }: OddDialect): boolean =>
    [...findings, ...inputs].some((list) => list.length > 0);
  return { name, all: spoken.length, odd: spoken.filter(isOdd) };
}

function compare(name: string, spoken: Understood, plain: Understood): OddDialect {
  return {
    name,
    findings: differences(spoken.findings, plain.findings),
    inputs: differences(spoken.inputs, plain.inputs),
    messages: differences(spoken.messages, plain.messages)[0],
  };
}

/** What either list has more than the other, as often as it has it. */
function differences(
  left: readonly string[],
  right: readonly string[]
): readonly [more: readonly string[], less: readonly string[]] {
  const without = (from: readonly string[], others: readonly string[]): readonly string[] => {
    const rest = [...others];
    return from.filter((one) => {
      const at = rest.indexOf(one);
      if (at >= 0) rest.splice(at, 1);
      return at < 0;
    });
  };
  return [without(left, right), without(right, left)];
}
