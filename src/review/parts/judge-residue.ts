import type { PartFinding, PlacedLine } from "./part-finding";

/** Words that are looked for, and what is said of them. */
interface Residue {
  readonly pattern: RegExp;
  readonly say: (words: string) => string;
}

/** What nobody has filled in. */
const BLANKS: readonly Residue[] = [
  {
    pattern:
      /【(?:请填写|待确认|待补充|待填)[^】\n]{0,80}】?|[_＿]{3,}|(?<![A-Za-z\d×＊*])(?:[Xx]{2,}|[Ｘｘ]{2,}|[×╳]{2,})(?![A-Za-z\d×])|某某|待补充|待填写|（待定）|\(待定\)/gu,
    say: (words) => `“${words}”还没有填写。`,
  },
  {
    pattern: /(?<![\d\s\u3000])[\s\u3000]*年[ \u3000]+月[ \u3000]+日/gu,
    say: () => "日期还没有填写。",
  },
];

/** Words of a template that should have gone. */
const LEFTOVERS: readonly Residue[] = [
  {
    pattern: /(?:公开)?模[板版](?![\u4e00-\u9fff])|[（(](?:公开)?模[板版][）)]/gu,
    say: (words) => `“${words}”像是模板里留下的字，是否应当删去？`,
  },
  {
    // A note that tells the writer what to do; notes for the reader stay.
    pattern:
      /[（(][\s\u3000]*(?:(?:注|说明|备注|提示|填写说明)[\s\u3000]*[:：][^（()）\n]{0,60}(?:请|如有|如无|若无|若有|可删|删除|填写|填列|据实|自行|参照|根据实际)|(?:请|如无[^（()）\n]{0,20}请|此处)[^（()）\n]{0,10}(?:填写|删除|补充|说明))[^（()）\n]{0,60}[）)]/gu,
    say: (words) => `“${words}”像是模板里的填写说明，是否应当删去？`,
  },
];
/** Longer quotes are cut in the message. */
const QUOTED = 30;

/**
 * Blanks that nobody has filled in: an error each, and counted by themselves.
 * @param unit - what stands in its own name is none
 */
export function listBlanks(
  lines: readonly PlacedLine[],
  unit: string | null = null
): readonly PartFinding[] {
  return lines.flatMap((line) =>
    findWords(line, BLANKS, "error").filter(
      ({ start, end }) =>
        unit?.includes(line.text.slice(start - line.start, end - line.start)) !== true
    )
  );
}

/** Words of a template that are no text of the unit. */
export function judgeResidue(lines: readonly PlacedLine[]): readonly PartFinding[] {
  return lines.flatMap((line) => findWords(line, LEFTOVERS, "warning"));
}

function findWords(
  { text, start }: PlacedLine,
  residues: readonly Residue[],
  severity: PartFinding["severity"]
): readonly PartFinding[] {
  return residues.flatMap(({ pattern, say }) =>
    [...text.matchAll(pattern)].map(({ 0: words, index }) => ({
      severity,
      start: start + index,
      end: start + index + words.length,
      message: say(words.length > QUOTED ? `${words.slice(0, QUOTED)}…` : words.trim()),
      expected: null,
      cells: [],
    }))
  );
}
