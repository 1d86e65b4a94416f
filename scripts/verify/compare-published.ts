import type { NarratedWorkbook } from "../../src/app/narrate-workbook";
import { Amount } from "../../src/money/amount";
import { toPlainText } from "../../src/narrative/text/phrase";
import { toComparable } from "../../src/text/normalize";
import type { CaseFile } from "./case-file";
import type { Verdict } from "./verdict";

/** A number of a text with the word behind it, and where it stands. */
interface PublishedNumber {
  readonly section: string;
  /** “470.02万元”, with two decimals where it is an amount or a share. */
  readonly number: string;
  readonly clause: string;
}

const NUMBER = /(\d[\d,]*(?:\.\d+)?)(万元|万|元|%|年|月|日|个|台|辆|人|号)?/gu;
const CLAUSE = /[^，。；：\n]*/gu;
/** “五、”, “十三（四）” at the beginning of where a fault stands. */
const SECTION = /^[一二三四五六七八九十]+/u;

/**
 * Every number of the published text that does not stand in the same section of the text generated from the tables, last
 * year's workbook and the inputs taken out of the published text. Those of known faults and observations are listed, others
 * are missed.
 */
export function comparePublished(
  title: string,
  { document, proof }: NarratedWorkbook,
  { narrative = [], knownIssues, observations = [] }: CaseFile,
  taken: number
): Verdict {
  let count = 0;
  const absent: PublishedNumber[] = [];
  for (const [index, { heading, paragraphs }] of narrative.entries()) {
    const own = document.sections[index];
    const words = [own?.heading ?? [], ...(own?.paragraphs ?? []).map(({ phrases }) => phrases)];
    const known = new Set(words.flatMap((phrases) => numbersIn(toPlainText(phrases))).map(toKey));
    for (const line of [heading, ...paragraphs]) {
      const section = SECTION.exec(heading)?.[0] ?? heading;
      for (const clause of line.match(CLAUSE) ?? [])
        for (const number of numbersIn(clause)) {
          count += 1;
          if (!known.has(toKey(number))) absent.push({ section, number, clause });
        }
    }
  }
  const reasons = [...knownIssues, ...observations];
  const explained = absent.map((one) => ({
    ...one,
    reason: reasons.find((reason) => isAbout(reason, one)) ?? null,
  }));
  const line = ({ section, number, clause }: PublishedNumber): string =>
    `${section}: ${number} of “${clause.slice(0, 40)}”`;
  return {
    title,
    summary: `${taken} inputs taken, ${document.missing.length} still missing; ${count} published numbers, ${count - absent.length} stand in the generated text; read back with ${proof.findings.length} findings`,
    missed: [
      ...explained.filter(({ reason }) => reason === null).map(line),
      ...proof.findings.map(({ section, message }) => `read back, ${section}: ${message}`),
    ],
    remarks: [
      ...explained.flatMap((one) => (one.reason ? [`${one.reason.id}: ${line(one)}`] : [])),
      ...document.missing.map(({ key, hint }) => `missing ${key}: ${hint}`),
    ],
  };
}

interface Reason {
  readonly id: string;
  readonly where: string;
}

/** The fault stands in this section and speaks of this number. */
function isAbout(reason: Reason, { section, number }: PublishedNumber): boolean {
  const places = reason.where.split(/[、，（↔]/u).map((place) => SECTION.exec(place.trim())?.[0]);
  const digits = number.replace(/[^\d.]/gu, "");
  const said = Object.values(reason).flatMap((text) => numbersIn(String(text)));
  return (
    places.includes(section) &&
    said.some((other) => toKey(other.replace(/[^\d.,]/gu, "")) === toKey(digits))
  );
}

function numbersIn(text: string): readonly string[] {
  return toComparable(text).match(NUMBER) ?? [];
}

/** The same for 0 and 0.00, 19.2 and 19.20, 万 and 万元. */
function toKey(number: string): string {
  const [, digits = "", word = ""] = new RegExp(NUMBER.source, "u").exec(number) ?? [];
  // A number without measure; any will do to print it.
  const value = Amount.of(digits.replace(/,/gu, ""), "yuan").toFixed(4);
  return `${value}${word === "万" ? "万元" : word}`;
}
