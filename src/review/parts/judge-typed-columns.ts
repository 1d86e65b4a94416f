import { Amount } from "../../money/amount";
import { judgePercentage } from "../../money/percentage";
import { toComparable } from "../../text/normalize";
import type { Span } from "../reading/span";
import type { PartFinding, PlacedLine } from "./part-finding";

/** What the arithmetic of small tables comes to. */
export interface TypedColumns {
  readonly findings: readonly PartFinding[];
  /** Numbers that follow from others of their row or column. */
  readonly consistent: readonly Span[];
}

/** What a column of a small table holds, by its caption. */
type ColumnRole = "prior" | "current" | "change" | "rate" | "share" | "name";

/** A number in a cell; a percentage without its sign. */
interface NumberCell extends Span {
  readonly text: string;
  readonly amount: Amount<"yuan">;
}

interface TypedRow {
  readonly name: string;
  readonly cells: Readonly<Partial<Record<ColumnRole, NumberCell>>>;
}

/** What is expected of a row, and of which of its numbers. */
interface Check {
  readonly cells: readonly NumberCell[];
  readonly isTrue: boolean;
  readonly message: string;
}

const ROLES: readonly (readonly [Exclude<ColumnRole, "name">, RegExp])[] = [
  ["share", /占|比[重例]|构成/u],
  ["rate", /(?:增减?|升降|变[化动])[^%\t]{0,6}(?:率|幅|%)|[增降升]幅/u],
  ["change", /增减|增加|变[化动]|差额/u],
  ["prior", /上年|去年/u],
  ["current", /本年|当年|预算数|金额/u],
];
const NUMBER = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?=%?$)/u;
const TOTAL_ROW = /^(?:合计|总计|共计)$/u;
/** So many rows must fit before the others are asked about, and so large a share of them. */
const FEWEST = 2;
const LEAST = 0.6;
const SUMMED = ["prior", "current", "change"] as const;
const STEP = "0.01";
const TAIL = Amount.of(STEP, "yuan");

/** Shares of a total row, and the change and its rate beside the amounts of two years, in tables typed within the text. */
export function judgeTypedColumns(
  stretches: readonly (readonly PlacedLine[])[],
  fiscalYear: number | null
): TypedColumns {
  const judged = stretches.flatMap((lines) => {
    const rows = rowsOf(lines, fiscalYear);
    const total = rows.find(({ name }) => TOTAL_ROW.test(name))?.cells.current;
    return [
      rows.flatMap((row) => (total ? shareOf(row, total) : [])),
      rows.flatMap(changeOf),
      rows.flatMap(rateOf),
      sumsOf(rows),
    ].map(judgeChecks);
  });
  return {
    findings: judged.flatMap(({ findings }) => findings),
    consistent: judged.flatMap(({ consistent }) => consistent),
  };
}

/** Captions stand in the first lines, below what may be a heading with a gap in it. */
const CAPTION_LINES = 3;

/** Rows below the captions that have as many cells. */
function rowsOf(lines: readonly PlacedLine[], fiscalYear: number | null): TypedRow[] {
  const heads = lines.slice(0, CAPTION_LINES).map(({ text }) => {
    const captions = text.split("\t");
    return captions.map((caption) => roleOf(toComparable(caption), fiscalYear));
  });
  const head = heads.findIndex((roles) => roles.filter((role) => role !== "name").length > 1);
  const roles = heads[head] ?? [];
  return lines.slice(head + 1).flatMap(({ text, start }) => {
    const words = text.split("\t");
    if (words.length !== roles.length) return [];
    const cells: Partial<Record<ColumnRole, NumberCell>> = {};
    let [at, name] = [start, ""];
    for (const [index, word] of words.entries()) {
      const role = roles[index] ?? "name";
      const number = role === "name" ? null : numberIn(word, at);
      if (number) cells[role] ??= number;
      else if (name === "") name = toComparable(word);
      at += word.length + 1;
    }
    return [{ name, cells }];
  });
}

function roleOf(caption: string, fiscalYear: number | null): ColumnRole {
  const year = Number(/(20\d\d)年/u.exec(caption)?.[1]);
  const role = ROLES.find(([, words]) => words.test(caption))?.[0];
  if (fiscalYear !== null && (role === "current" || role === undefined)) {
    if (year === fiscalYear - 1) return "prior";
    if (year === fiscalYear) return "current";
  }
  return role ?? "name";
}

function numberIn(word: string, start: number): NumberCell | null {
  const text = word.trim();
  const digits = NUMBER.exec(text)?.[0];
  if (digits === undefined) return null;
  const from = start + word.indexOf(text);
  const amount = Amount.of(digits.replace(/,/gu, ""), "yuan");
  return { text, amount, start: from, end: from + text.length };
}

function shareOf(
  { name, cells: { current, share } }: TypedRow,
  whole: NumberCell
): readonly Check[] {
  if (!current || !share || whole.amount.isZero) return [];
  const message = `“${name}”占比写的是${share.text}，${current.text}除以合计${whole.text}计算是${percent(current.amount, whole.amount)}，是否写错？`;
  const cells = current === whole ? [share] : [share, current];
  return [{ cells, isTrue: isPercent(share, current.amount, whole.amount), message }];
}

function changeOf({ name, cells: { prior, current, change } }: TypedRow): readonly Check[] {
  if (!prior || !current || !change) return [];
  const expected = current.amount.minus(prior.amount);
  const isTrue = expected.minus(change.amount).absolute().compare(TAIL) <= 0;
  const message = `“${name}”行本年${current.text}、上年${prior.text}，增减应为${expected.toString()}，写的是${change.text}，是否写错？`;
  return [{ cells: [prior, current, change], isTrue, message }];
}

function rateOf({ name, cells: { prior, current, rate } }: TypedRow): readonly Check[] {
  if (!prior || !current || !rate || prior.amount.isZero) return [];
  const change = current.amount.minus(prior.amount);
  const message = `“${name}”行本年${current.text}、上年${prior.text}，增减幅应为${percent(change, prior.amount)}，写的是${rate.text}，是否写错？`;
  return [
    { cells: [prior, current, rate], isTrue: isPercent(rate, change, prior.amount), message },
  ];
}

/** The rows of a column add up to its total: asked about where the other columns do. */
function sumsOf(rows: readonly TypedRow[]): readonly Check[] {
  const total = rows.find(({ name }) => TOTAL_ROW.test(name));
  const parts = rows.filter((row) => row !== total);
  if (!total || parts.length < FEWEST) return [];
  return SUMMED.flatMap((role) => {
    const whole = total.cells[role];
    const cells = parts.flatMap((row) => row.cells[role] ?? []);
    if (!whole || cells.length < parts.length) return [];
    const sum = Amount.sum(
      cells.map(({ amount }) => amount),
      "yuan"
    );
    const isTrue = sum.minus(whole.amount).absolute().compare(TAIL.times(cells.length)) <= 0;
    const message = `合计写的是${whole.text}，各行相加是${sum.toString()}，是否写错？`;
    return [{ cells: [whole, ...cells], isTrue, message }];
  });
}

function percent(part: Amount, whole: Amount): string {
  return `${part.percentOf(whole, 2) ?? ""}%`;
}

/** Equal in the decimals that are written, rounding allowed for. */
function isPercent({ text, amount: written }: NumberCell, part: Amount, whole: Amount): boolean {
  const decimals = /\.(\d+)/u.exec(text)?.[1]?.length ?? 0;
  if (part.percentOf(whole, decimals) === written.toFixed(decimals)) return true;
  const shown = { amount: part.absolute(), step: STEP };
  if (part.isNegative !== written.isNegative) return false;
  const grade = judgePercentage(written.absolute().toString(), shown, {
    amount: whole,
    step: STEP,
  });
  return grade !== "error";
}

/** Where most rows fit, the others are asked about. */
function judgeChecks(checks: readonly Check[]): TypedColumns {
  const fitting = checks.filter(({ isTrue }) => isTrue);
  if (fitting.length < FEWEST || fitting.length < LEAST * checks.length)
    return { findings: [], consistent: [] };
  return {
    consistent: fitting.flatMap(({ cells }) => cells),
    findings: checks.filter((check) => !check.isTrue).map(toFinding),
  };
}

function toFinding({ cells, message }: Check): PartFinding {
  const start = Math.min(...cells.map((cell) => cell.start));
  const end = Math.max(...cells.map((cell) => cell.end));
  return { severity: "warning", start, end, message, expected: null, cells: [] };
}
