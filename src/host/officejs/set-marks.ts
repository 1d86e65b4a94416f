import { BudgetToolError } from "../../errors/budget-tool-error";
import { MARKS_LEFT_BEHIND, MARKS_PARTLY_CLEARED } from "../../errors/host-steps";
import { parseRangeAddress, toAddress, type CellPosition } from "../../grid/address";
import { toMarkFormula, type Mark, type MarkRule } from "../../grid/plan";
import type { WorkbookSnapshot } from "../../grid/snapshot";
import type { MarkOutcome } from "../workbook-store";
import { toCellChunks } from "./address-chunks";
import { addMarkFormat } from "./mark-format";
import {
  findMarks,
  formatCollections,
  UNFINISHED,
  readFormattedSheets,
  toFormattedSheets,
  type FormattedSheet,
  type FoundMark,
} from "./find-marks";
import { hasNoAnswer, isBusy, isOutdated, isRefused, toToolError } from "./to-tool-error";
import { runExcel } from "./run-excel";

/** Cells of one sheet that get the same conditional format. */
interface MarkGroup extends MarkRule {
  readonly sheetId: string;
  readonly cells: CellPosition[];
}

/** One conditional format to be: a group's cells, as many as one address list holds. */
interface WantedFormat extends MarkRule {
  readonly sheetId: string;
  /** Comma-separated. */
  readonly addresses: string;
}

function cellsOf(address: string): readonly CellPosition[] {
  const bounds = parseRangeAddress(address);
  if (!bounds) return [];
  const cells: CellPosition[] = [];
  for (let row = bounds.top; row <= bounds.bottom; row++)
    for (let column = bounds.left; column <= bounds.right; column++) cells.push({ row, column });
  return cells;
}

function toWantedFormats(marks: readonly Mark[]): readonly WantedFormat[] {
  const groups = new Map<string, MarkGroup>();
  for (const { sheetId, addresses, ...rule } of marks) {
    const key = `${sheetId} ${toMarkFormula(rule)}`;
    const group = groups.get(key) ?? { sheetId, ...rule, cells: [] };
    for (const address of addresses) group.cells.push(...cellsOf(address));
    groups.set(key, group);
  }
  return [...groups.values()].flatMap(({ cells, ...rule }) =>
    toCellChunks(cells).map((addresses) => ({ ...rule, addresses }))
  );
}

/** Equal for formats that mark the same cells of the same sheet alike. */
function identityOf(sheetId: string, rule: MarkRule, addresses: readonly string[]): string {
  const cells = new Set(addresses.flatMap(cellsOf).map(toAddress));
  return [sheetId, toMarkFormula(rule), ...[...cells].sort()].join(" ");
}

function addMark(sheet: Excel.Worksheet, { addresses, ...rule }: WantedFormat): void {
  addMarkFormat(sheet.getRanges(addresses), toMarkFormula(rule), rule.severity);
}

function deleteMarks(context: Excel.RequestContext, marks: readonly FoundMark[]): void {
  const formatsOf = formatCollections(context);
  for (const { sheet, id } of marks) formatsOf(sheet.id).getItem(id).delete();
}

/** Deletes and adds in one sync. */
async function replaceMarks(
  old: readonly FoundMark[],
  wanted: readonly WantedFormat[]
): Promise<void> {
  if (old.length === 0 && wanted.length === 0) return;
  await runExcel(async (context) => {
    deleteMarks(context, old);
    for (const format of wanted)
      addMark(context.workbook.worksheets.getItem(format.sheetId), format);
    await context.sync();
  });
}

/** Marks that stand already, whole and above all others, are left alone: a check that finds the same again adds no step to undo. */
function withoutStanding(
  old: readonly FoundMark[],
  wanted: readonly WantedFormat[],
  ours: readonly FoundMark[]
): { readonly gone: readonly FoundMark[]; readonly fresh: readonly WantedFormat[] } {
  const own = new Set(ours.map(({ sheet, id }) => `${sheet.id} ${id}`));
  const isSeen = ({ sheet, id, isWhole }: FoundMark): boolean => {
    const users = sheet.formats.findIndex((one) => !own.has(`${sheet.id} ${one.id}`));
    return isWhole && (users < 0 || sheet.formats.findIndex((one) => one.id === id) < users);
  };
  const standing = new Map<string, FoundMark>(
    old.filter(isSeen).map((mark) => [identityOf(mark.sheet.id, mark, mark.addresses), mark])
  );
  const kept = new Set<FoundMark>();
  const fresh = wanted.filter(({ sheetId, addresses, ...rule }) => {
    const same = standing.get(identityOf(sheetId, rule, addresses.split(",")));
    if (same) kept.add(same);
    return !same;
  });
  // The last one stands uppermost: an error is seen where a warning marks the same cell.
  const inOrder = (["warning", "error"] as const).flatMap((severity) =>
    fresh.filter((format) => format.severity === severity)
  );
  return { gone: old.filter((mark) => !kept.has(mark)), fresh: inOrder };
}

/** What is to be done to the marks of a workbook, and what it comes to. */
interface PlannedMarks {
  readonly gone: readonly FoundMark[];
  readonly fresh: readonly WantedFormat[];
  /** Marks that stand now. */
  readonly standing: readonly FoundMark[];
  readonly outcome: MarkOutcome;
}

async function planMarks(
  sheets: readonly FormattedSheet[],
  marks: readonly Mark[],
  mayBeOutdated: boolean
): Promise<PlannedMarks> {
  const found = await findMarks(sheets, { mayBeOutdated, withAddresses: true });
  const open = new Set(sheets.filter(({ isProtected }) => !isProtected).map(({ id }) => id));
  const locked = sheets.filter(({ isProtected }) => isProtected);
  const removable = found.marks.filter(({ sheet }) => open.has(sheet.id));
  const wanted = toWantedFormats(marks);
  const settable = wanted.filter(({ sheetId }) => open.has(sheetId));
  const { gone, fresh } = withoutStanding(removable, settable, found.marks);
  const isSkipped = ({ id }: FormattedSheet) =>
    wanted.some(({ sheetId }) => sheetId === id) ||
    found.marks.some(({ sheet }) => sheet.id === id);
  const outcome = {
    marked: found.marks.length - gone.length + fresh.length,
    skippedSheets: locked.filter(isSkipped).map(({ name }) => name),
    unreadableSheets: found.unreadableSheets,
  };
  return { gone, fresh, standing: found.marks, outcome };
}

const idsOf = (marks: readonly FoundMark[]): string =>
  JSON.stringify(marks.map(({ sheet, id }) => [sheet.id, id]).sort());

/**
 * What is really so after marks could not be set: an answer may be lost after all was done, or Excel stopped half-way.
 * @param before - marks ahead of the first attempt to change any; null when there was none
 */
async function lookAfterMarking(
  error: unknown,
  marks: readonly Mark[],
  before: readonly FoundMark[] | null
): Promise<MarkOutcome> {
  if (before === null) throw toToolError(error, "setMarks");
  // Whoever does not answer would not tell either.
  const now = hasNoAnswer(error)
    ? null
    : await readFormattedSheets()
        .then((sheets) => planMarks(sheets, marks, false))
        .catch(() => null);
  if (now === null) throw toToolError(error, "setMarks", isBusy(error) ? null : MARKS_LEFT_BEHIND);
  if (now.gone.length + now.fresh.length === 0) return now.outcome;
  const isAsBefore = idsOf(now.standing) === idsOf(before);
  throw toToolError(error, "setMarks", isAsBefore ? null : MARKS_LEFT_BEHIND);
}

/**
 * Replaces our marks: at most two syncs, whatever the number of findings; those that stand already stay. Where the workbook is no longer as `basis` says
 * (a sheet was deleted or locked meanwhile) it is looked at again, once; so where the host refuses a mark's condition,
 * which is then left out.
 */
export async function setMarks(
  marks: readonly Mark[],
  basis: WorkbookSnapshot
): Promise<MarkOutcome> {
  const attempts: (readonly FoundMark[])[] = [];
  const attempt = async (
    sheets: readonly FormattedSheet[],
    wanted: readonly Mark[],
    mayBeOutdated: boolean
  ): Promise<MarkOutcome> => {
    const planned = await planMarks(sheets, wanted, mayBeOutdated);
    attempts.push(planned.standing);
    await replaceMarks(planned.gone, planned.fresh);
    return planned.outcome;
  };
  try {
    try {
      return await attempt(toFormattedSheets(basis), marks, true);
    } catch (error) {
      if (isOutdated(error)) return await attempt(await readFormattedSheets(), marks, false);
      if (!isRefused(error)) throw error;
      // Better a mark that stays than none at all.
      const plain = marks.map((mark) => ({ ...mark, condition: undefined }));
      return await attempt(await readFormattedSheets(), plain, false);
    }
  } catch (error) {
    return lookAfterMarking(error, marks, attempts[0] ?? null);
  }
}

/** Looks, after marks could not be deleted, which of them are there still. */
async function lookAfterClearing(error: unknown, removable: readonly FoundMark[]): Promise<void> {
  const now = hasNoAnswer(error)
    ? null
    : await readFormattedSheets()
        .then((sheets) => findMarks(sheets))
        .catch(() => null);
  const ids = new Set(now?.marks.map(({ sheet, id }) => `${sheet.id} ${id}`));
  const left = removable.filter(({ sheet, id }) => ids.has(`${sheet.id} ${id}`)).length;
  if (now !== null && left === 0) return;
  const isUntouched = now === null ? isBusy(error) : left === removable.length;
  throw toToolError(error, "clearMarks", isUntouched ? null : MARKS_PARTLY_CLEARED);
}

/**
 * Removes our marks, in at most four syncs. A protected sheet keeps its marks; the others lose theirs all the same.
 * @throws BudgetToolError - "marks-left" when marks are, or may be, there still
 */
export async function clearMarks(): Promise<number> {
  const { marks, unreadableSheets } = await findMarks(await readFormattedSheets());
  const removable = marks.filter(({ sheet }) => !sheet.isProtected);
  await replaceMarks(removable, []).catch((error: unknown) => lookAfterClearing(error, removable));
  const locked = marks.filter(({ sheet }) => sheet.isProtected).map(({ sheet }) => sheet.name);
  if (locked.length > 0 || unreadableSheets.length > 0)
    throw new BudgetToolError("marks-left", {
      cleared: removable.length,
      locked: [...new Set(locked)],
      unreadable: unreadableSheets,
    });
  return removable.length;
}

/** Our marks as they stand in the workbook. */
export async function listMarks(): Promise<readonly Mark[]> {
  const { marks } = await findMarks(await readFormattedSheets(), { withAddresses: true });
  const whole = marks.filter(({ code }) => code !== UNFINISHED.code);
  return whole.map(({ sheet, addresses, code, severity, condition }) => ({
    sheetId: sheet.id,
    addresses,
    code,
    severity,
    condition,
  }));
}
