import { toComparable } from "../../text/normalize";
import { remark, type Remark } from "../words/part";

/** “巴财社(2025)98号” in comparable characters, whose brackets are all of one kind; the agency by its last characters. */
const DOCUMENT = /(\p{Script=Han}{3})\((20\d\d)\)(\d+)号/gu;

/**
 * Asks where a project is named after a document and its words cite other documents of the same agency, but not that one:
 * words of an earlier year may have been kept.
 * @param words - comparable text about the project, which begins at `start`
 */
export function* doubtDocumentNumber(name: string, words: string, start: number): Iterable<Remark> {
  const own = toComparable(name);
  const cited = [...words.replace(own, "").matchAll(DOCUMENT)];
  for (const { 0: named, 1: agency } of own.matchAll(DOCUMENT)) {
    const ofAgency = cited.filter((other) => other[1] === agency).map(([document]) => document);
    const [first] = ofAgency;
    if (first === undefined || ofAgency.includes(named)) continue;
    const message = `项目名称里的文号是“${named}”，说明里写的是“${first}”，是否沿用了以前的文号？`;
    const at = start + words.lastIndexOf(first);
    const details = { severity: "warning" as const, written: first, expected: named };
    yield remark(at, at + first.length, message, details);
  }
}
