import { basename, dirname, extname } from "node:path";

/** A workbook and the text that is reviewed against it. */
export interface ReviewPair {
  readonly workbook: string;
  readonly text: string;
  /** Last year's workbook, where one lies beside them. */
  readonly prior: string | null;
  /** Why the two belong together, in the clerk's words. */
  readonly reason: string;
}

/** What belongs together among some files, and what is left. */
export interface Pairing {
  readonly pairs: readonly ReviewPair[];
  readonly unpaired: readonly string[];
}

export const WORKBOOK = /\.xls[xm]$/iu;
const TEXT = /\.(?:docx|txt)$/iu;
/** What may be a workbook or a text in a format that cannot be read; it is named as not reviewed. */
const OTHER = /\.(?:doc|docm|wps|rtf|odt|pdf|xls|xlsb|et|ods)$/iu;
/** Names under which last year's workbook is kept beside this year's. */
const PRIOR = /^prior$|上年|去年/iu;
/** What names of files say beside the unit. */
const COMMON =
  /20\d\d|年度?|部门|单位|预算|公开|情况|说明|文稿|正文|全文|文本|报告|附件|附表|工作簿|表格|报表|表|第三部分|终稿|定稿|初稿|[\s\d_\-—.（）()【】《》“”]/gu;

/** Which way two files belong together, the surest first; a name of a file counts only where one workbook and one text have it. */
const WAYS: readonly {
  readonly reason: string;
  readonly key: (path: string) => string;
}[] = [
  { reason: "文件名相同", key: (path) => `${dirname(path)}/${stem(path)}` },
  { reason: "文件名里的单位名称相同", key: unitBeside },
  { reason: "文件夹里只有这一个工作簿和这一份文稿", key: (path) => `${dirname(path)}/` },
  { reason: "文件名里的单位名称相同", key: unitIn },
];

/** Pairs workbooks with texts by their names and folders; never by guessing among several. */
export function pairFiles(paths: readonly string[]): Pairing {
  const priors = paths.filter((path) => WORKBOOK.test(path) && PRIOR.test(stem(path)));
  let workbooks = paths.filter((path) => WORKBOOK.test(path) && !priors.includes(path));
  let texts = paths.filter((path) => TEXT.test(path));
  const found: { readonly workbook: string; readonly text: string; readonly reason: string }[] = [];
  for (const { reason, key } of WAYS) {
    const matches = workbooks.flatMap((workbook) => {
      const [text, ...others] = texts.filter((path) => isSame(key(path), key(workbook)));
      const isOnly = workbooks.filter((path) => key(path) === key(workbook)).length === 1;
      return text !== undefined && others.length === 0 && isOnly
        ? [{ workbook, text, reason }]
        : [];
    });
    found.push(...matches);
    workbooks = workbooks.filter((path) => !matches.some(({ workbook }) => workbook === path));
    texts = texts.filter((path) => !matches.some(({ text }) => text === path));
  }
  const pairs = found
    .sort((a, b) => (a.workbook < b.workbook ? -1 : 1))
    .map((pair) => ({
      ...pair,
      prior: priorOf(
        pair.workbook,
        priors,
        found.map(({ workbook }) => workbook)
      ),
    }));
  const used = new Set(pairs.map(({ prior }) => prior));
  const unused = priors.filter((path) => !used.has(path));
  return {
    pairs,
    unpaired: [
      ...workbooks,
      ...texts,
      ...unused,
      ...paths.filter((path) => OTHER.test(path)),
    ].sort(),
  };
}

/** A name that says no unit joins nothing but files of one folder. */
function isSame(left: string, right: string): boolean {
  return left === right && left !== "";
}

/** Last year's workbook of the same unit in the same folder, or the only one where the folder has one pair. */
function priorOf(
  workbook: string,
  priors: readonly string[],
  workbooks: readonly string[]
): string | null {
  const beside = (path: string): boolean => dirname(path) === dirname(workbook);
  const near = priors.filter(beside);
  const own = near.filter((path) => unitIn(path) !== "" && unitIn(path) === unitIn(workbook));
  const [only, ...others] =
    own.length > 0 ? own : workbooks.filter(beside).length === 1 ? near : [];
  return only !== undefined && others.length === 0 ? only : null;
}

function unitBeside(path: string): string {
  return unitIn(path) === "" ? "" : `${dirname(path)}/${unitIn(path)}`;
}

function stem(path: string): string {
  return basename(path, extname(path));
}

function unitIn(path: string): string {
  return stem(path)
    .replace(/上年|去年|^prior$|^workbook$|^published$|^text$/giu, "")
    .replace(COMMON, "");
}

/**
 * Pairs of a list: a line for each, the workbook, the text and, if any, last year's workbook with a tab or a comma between, relative to
 * the list itself; empty lines and lines that begin with # are left out.
 * @returns for each line the pair, or the line where it names no two files
 */
export function readPairList(
  text: string,
  resolve: (path: string) => string
): readonly (ReviewPair | string)[] {
  return text
    .replace(/^\ufeff/u, "")
    .split(/\r?\n/u)
    .filter((line) => line.trim() !== "" && !line.trim().startsWith("#"))
    .map((line) => {
      const [workbook = "", written = "", prior = ""] = line
        .split(line.includes("\t") ? "\t" : /[,，]/u)
        .map((cell) => cell.trim().replace(/^"(.*)"$/u, "$1"));
      if (workbook === "" || written === "") return line.trim();
      return {
        workbook: resolve(workbook),
        text: resolve(written),
        prior: prior === "" ? null : resolve(prior),
        reason: "清单",
      };
    });
}
