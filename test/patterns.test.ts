import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import ts from "typescript";
import { beforeAll, describe, expect, it } from "vitest";

/** A pattern of src and where it stands. */
interface Pattern {
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

const SRC = "src";
const FILES = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/u.test(file))
  .map((file) => ({ file, text: readFileSync(`${SRC}/${file}`, "utf8") }));

function literalsOf({ file, text }: (typeof FILES)[number]): readonly Pattern[] {
  const kind = file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const root = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true, kind);
  const found: Pattern[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const [, source = "", flags = ""] = /^\/(.*)\/([a-z]*)$/su.exec(node.text) ?? [];
      const { line } = root.getLineAndCharacterOfPosition(node.getStart());
      found.push({ place: `${file}:${line + 1}`, source, flags });
    }
    ts.forEachChild(node, visit);
  };
  visit(root);
  return found;
}

/** Patterns that are put together when a file is loaded; those of a call are not seen. */
async function assembled(): Promise<readonly Pattern[]> {
  const found: Pattern[] = [];
  const Original = globalThis.RegExp;
  const composing = FILES.filter(({ text }) => /^(?:export )?const [^]*?new RegExp\(/mu.test(text));
  try {
    for (const { file } of composing) {
      globalThis.RegExp = new Proxy(Original, {
        construct: (target, [source, flags]: [string | RegExp, string | undefined]) => {
          const pattern = new target(source, flags);
          found.push({ place: file, source: pattern.source, flags: pattern.flags });
          return pattern;
        },
      });
      await import(/* @vite-ignore */ resolve(SRC, file));
    }
  } finally {
    globalThis.RegExp = Original;
  }
  return found;
}

/** What long cells are made of. */
const USUAL = Array.from("01aA一三年万元 \n\u3000.,、，。:：;-/\\_()（）[]<>“”\"'=!#$%&*?");
const SPOILER = "\u0001";
/** Enough of a pattern's own characters for pairs that nearly match. */
const OWN = 6;

function textsFor({ source }: Pattern, length: number): readonly string[] {
  const own = [...new Set(Array.from(source).filter((char) => !/[\\^$*+?{}|]/u.test(char)))];
  const words = [...new Set(source.match(/[\p{L}\p{N}]{2,}/gu) ?? [])].slice(0, OWN);
  const few = own.slice(0, OWN);
  const pairs = few.flatMap((a) => [...few, "0", "a", "一", " "].map((b) => a + b));
  // The last character spoils whatever has matched so far.
  return [...new Set([...USUAL, ...own, ...words, ...pairs])].map(
    (unit) => unit.repeat(Math.ceil(length / unit.length)) + SPOILER
  );
}

/** Milliseconds of processor time, the least of a few attempts where one takes longer than `enough`: others disturb. */
function timeOf({ source, flags }: Pattern, text: string, enough: number): number {
  const pattern = new RegExp(source, flags.includes("g") ? flags : `${flags}g`);
  let least = Infinity;
  for (let attempt = 0; attempt < 3 && least > enough; attempt++) {
    const start = process.cpuUsage();
    text.replace(pattern, "");
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

/** Twice what most patterns need for the longest text on a slow machine, a third of what a quadratic one needs on a fast one. */
const LONG = 10;
/** Exponential growth shows in the first, cubic in the second, quadratic in the last. */
const LENGTHS = [24, 800, 8_000];

/** Without a quantifier that has no end nothing is scanned twice for long. */
const UNBOUNDED = /[*+]|\{\d+,\}/u;

function worstOf(pattern: Pattern): string | null {
  if (!UNBOUNDED.test(pattern.source)) return null;
  for (const length of LENGTHS)
    for (const text of textsFor(pattern, length)) {
      const time = timeOf(pattern, text, LONG);
      // A pattern of many words is slow and still linear: a quarter of the text takes a quarter of the time, not a sixteenth.
      if (time > LONG && time > 8 * timeOf(pattern, text.slice(-length / 4), 0))
        return `${pattern.place} /${pattern.source}/ on ${length} of ${JSON.stringify(text.slice(0, 8))}`;
    }
  return null;
}

describe("every pattern", () => {
  let patterns: readonly Pattern[] = [];

  beforeAll(async () => {
    patterns = [...FILES.flatMap(literalsOf), ...(await assembled())];
  });

  it("is found", () => {
    expect(patterns.length).toBeGreaterThan(500);
  });

  it("scans a long text once, whatever it is made of", () => {
    expect(patterns.flatMap((pattern) => worstOf(pattern) ?? [])).toEqual([]);
  });

  it("would be noticed if it did not", () => {
    const place = "";
    for (const source of ["(a+)+b", "a*a*b", "\\s+$", "\\(+x", "(?:\\[[^\\]]*\\])+[^!]*!"])
      expect(worstOf({ place, source, flags: "u" })).not.toBeNull();
  });
});
