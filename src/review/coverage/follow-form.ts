import type { NarrativeReading, ReviewFinding } from "../../narrative/index";

/** What the sentences of the form say of a text, as far as it is written in that form. */
export interface FormReading {
  readonly findings: readonly ReviewFinding[];
  /** Sections and sentences of the form that the text does not have; null where it follows the form. */
  readonly otherForm: string | null;
}

/**
 * A text in the habits of another place is no bad text of this form. Where most of the form is not there, what is missing
 * is said once; where a section tells its matters in words of its own, what it lacks is a remark.
 */
export function followForm(reading: NarrativeReading): FormReading {
  const { findings, read } = reading;
  const count = (gap: ReviewFinding["gap"], section?: string): number =>
    findings.filter((one) => one.gap === gap && (section ?? one.section) === one.section).length;
  const [sections, sentences] = [count("section"), count("absent") + count("unread")];
  if (read.length < sections + sentences) {
    const missing = findings.filter(({ gap }) => gap === "section" || gap === "absent").length;
    return {
      findings: findings.filter(({ gap }) => gap === undefined),
      otherForm: `文稿不是按规定的体例写的（${missing}处规定的标题和句子没有找到），没有逐句核对，文中的数都另外逐个核对了。`,
    };
  }
  const isOwnWords = (section: string): boolean => {
    const open = count("unread", section);
    const told = read.filter((one) => one.section === section).length;
    return open > 0 && told < open + count("absent", section);
  };
  const lenient = new Set(
    [...new Set(findings.map(({ section }) => section))].filter((section) => isOwnWords(section))
  );
  return {
    findings: findings.map((one) =>
      lenient.has(one.section) && (one.gap === "absent" || one.gap === "form")
        ? { ...one, severity: "info" as const }
        : one
    ),
    otherForm: null,
  };
}
