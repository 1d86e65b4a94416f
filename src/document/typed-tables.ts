/**
 * Rows of tables that were typed with bars or wide gaps instead of tabs, as rows with tabs. Every line keeps its length, so
 * that places in the text stay what they are: a bar, or the first space of a gap, becomes a tab. The tab behind the number of an
 * item becomes a space.
 */
export function markTypedRows(lines: readonly string[]): readonly string[] {
  const marked = lines.map((line) => (isRow(line) ? line : (barRow(line) ?? gapRow(line))));
  const isTyped = new Set<number>();
  for (const run of runsOf(lines, marked)) {
    const barred = run.filter((at) => !isRow(lines[at] ?? "") && BAR.test(lines[at] ?? ""));
    for (const edge of [LEFT_EDGE, RIGHT_EDGE])
      if (barred.every((at) => edge.test(marked[at] ?? "")))
        for (const at of barred) marked[at] = marked[at]?.replace(edge, "$1 $2") ?? null;
    if (isTable(run, marked)) run.forEach((at) => isTyped.add(at));
  }
  return lines.map((line, at) => {
    if (SET_OFF.test(line)) return line.replace("\t", " ");
    if (isTyped.has(at)) return marked[at] ?? line;
    const isBeside = isTyped.has(at - 1) || isTyped.has(at + 1);
    return isBeside && isRule(line) ? " ".repeat(line.length) : line;
  });
}

/** “一、<tab>主要职责”: the number of an item as an export writes it, and words that are no row of a table. */
const SET_OFF =
  /^[ \u3000]*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十\d]{1,3}[、.．]|第[一二三四五六七八九十]{1,2}(?:部分|章|节))\t(?=[^\t]*\p{Script=Han}{2})[^\t]*$/u;

const BAR = /[|｜│┃║]/u;
/** A bar where all rows begin or end with one is the frame of the table, and no cell is outside of it. */
const LEFT_EDGE = /^([^\S\t]*)\t()/u;
const RIGHT_EDGE = /()\t([^\S\t]*)$/u;
/** The lines between rows: “├──┼──┤”, “|---|---|”, “+---+”. */
const RULE = /^[|｜│┃║+\-:─━═—┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝┏┳┓┣╋┫┗┻┛ ]+$/u;
const DASHES = /[-─━═—]{2}/u;
/** Two half-width spaces, or a full-width one, between words. */
const GAP =
  /(?<=[^ \u00a0\u3000])(?: |\u00a0){2,}|(?<=[^ \u00a0\u3000])[ \u00a0]*\u3000[ \u00a0\u3000]*/gu;
/** Characters of one word that are set apart: “合　计”. */
const LETTER = /^\p{Script=Han}$/u;
/** What begins or ends so goes on beside a number that an export set apart; a sentence is no row. */
const RUNNING = /^(?:万?元[，。；、,;]|[，。；、：%％）)])|[，、]$/u;
const STOP = /[。；;]/u;
/** The first of two cells is a label. */
const LONGEST_LABEL = 16;
/** Blank lines between rows of one table. */
const MOST_BLANKS = 3;
const AMOUNT = /^-?[\d,，]+(?:\.\d+)?(?:万?元)?$/u;

function isRow(line: string): boolean {
  return line.includes("\t");
}

function isRule(line: string): boolean {
  const words = line.trim();
  return RULE.test(words) && DASHES.test(words);
}

/** A line with bars between its cells, null for anything else. */
function barRow(line: string): string | null {
  if (!BAR.test(line) || isRule(line)) return null;
  const row = line.replace(/[|｜│┃║]/gu, "\t");
  const cells = cellsOf(row);
  return cells.length > 2 || isPair(cells) ? row : null;
}

/** A label with what it says. */
function isPair(cells: readonly string[]): boolean {
  const [label = ""] = cells;
  return cells.length === 2 && label.length <= LONGEST_LABEL && !STOP.test(label);
}

/** “第一节　收入”. */
const HEADING = /^\s*第[一二三四五六七八九十]{1,3}(?:部分|章|节)/u;

/** A line of words with wide gaps between, null for anything else. */
function gapRow(line: string): string | null {
  if (HEADING.test(line)) return null;
  const start = line.length - line.trimStart().length;
  const words = line.trimEnd();
  const gaps = [...words.slice(start).matchAll(GAP)].map(({ index, 0: gap }) => ({
    at: start + index,
    end: start + index + gap.length,
  }));
  const apart = gaps.filter(({ at, end }, index) => {
    const before = words.slice(gaps[index - 1]?.end ?? start, at);
    const behind = words.slice(end, gaps[index + 1]?.at ?? words.length);
    return !(LETTER.test(before) && LETTER.test(behind));
  });
  if (apart.length === 0) return null;
  let row = line;
  for (const { at } of apart) row = `${row.slice(0, at)}\t${row.slice(at + 1)}`;
  const cells = cellsOf(row);
  const isList = cells.length > 2 && !cells.some((cell) => RUNNING.test(cell) || STOP.test(cell));
  return isList || isPair(cells) ? row : null;
}

function cellsOf(row: string): readonly string[] {
  return row.split("\t").map((cell) => cell.trim());
}

/** Stretches of rows, with blank lines and rules between them left out. */
function runsOf(
  lines: readonly string[],
  marked: readonly (string | null)[]
): readonly (readonly number[])[] {
  const runs: number[][] = [];
  let blanks = MOST_BLANKS + 1;
  for (const [at, line] of lines.entries()) {
    if (marked[at] === null) {
      const isBetween = line.trim() === "" || isRule(line);
      blanks = isBetween ? blanks + 1 : MOST_BLANKS + 1;
      continue;
    }
    const last = runs[runs.length - 1];
    if (last && blanks <= MOST_BLANKS) last.push(at);
    else runs.push([at]);
    blanks = 0;
  }
  return runs;
}

/** Two rows with several cells, or a list of names with an amount each; one line with gaps is no table. */
function isTable(run: readonly number[], marked: readonly (string | null)[]): boolean {
  const rows = run.map((at) => cellsOf(marked[at] ?? ""));
  const several = rows.filter((cells) => cells.length > 2).length;
  const listed = rows.filter(([, amount = ""]) => AMOUNT.test(amount)).length;
  return (
    (several > 0 && rows.length > 2) || several > 1 || (listed > 1 && listed >= rows.length - 2)
  );
}
