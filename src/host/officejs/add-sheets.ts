import { BudgetToolError } from "../../errors/budget-tool-error";
import { replacingInterrupted, sheetsLeftBehind } from "../../errors/host-steps";
import type { NewSheetPlan, PlannedValue } from "../../grid/plan";
import type { WorkbookSnapshot } from "../../grid/snapshot";
import type { AddedSheet } from "../workbook-store";
import { assertReplaceable } from "../assert-replaceable";
import { toFreeSheetNames } from "../free-sheet-names";
import { parseTagFormula, parseTagJob, SHEET_TAG_NAME } from "../sheet-tag";
import { takePlaces, undoPlaces, type ParkedNames, type WrittenSheet } from "./replace-sheets";
import { hasNoAnswer, isGone, toToolError } from "./to-tool-error";
import { assertAsRead, watch, type Watched } from "./typed-meanwhile";
import { writeSheet } from "./write-sheet";
import { runExcel } from "./run-excel";

/** Bytes of requests that go into one sync; Excel on the web refuses 5 MB. */
const REQUEST_BUDGET = 3_000_000;

/** What a merge, and a sheet's looks and sizes, weigh in a request, measured generously. */
const BYTES_PER_MERGE = 900;
const BYTES_PER_SHEET = 60_000;

interface NamedPlan {
  readonly plan: NewSheetPlan;
  readonly name: string;
}

/** Weight of a sheet in a request; a Chinese character weighs three bytes. */
function estimateBytes({ cells, merges }: NewSheetPlan): number {
  const text = cells.reduce(
    (sum, { value }) => sum + 30 + (value === null ? 0 : contentOf(value).length * 3),
    0
  );
  return BYTES_PER_SHEET + text + merges.length * BYTES_PER_MERGE;
}

function contentOf(value: PlannedValue): string {
  switch (value.kind) {
    case "text":
      return value.text;
    case "formula":
      return value.formula;
    case "amount":
      return value.decimal;
  }
}

function toPortions(plans: readonly NamedPlan[]): readonly (readonly NamedPlan[])[] {
  const portions: NamedPlan[][] = [];
  let size = REQUEST_BUDGET;
  for (const named of plans) {
    const bytes = estimateBytes(named.plan);
    size += bytes;
    if (size > REQUEST_BUDGET) {
      portions.push([]);
      size = bytes;
    }
    portions[portions.length - 1]?.push(named);
  }
  return portions;
}

interface Present {
  readonly names: readonly string[];
  /** Sheets to be replaced, by id. */
  readonly replaced: ReadonlyMap<string, NonNullable<WrittenSheet["replaced"]>>;
}

/** What is there; refuses a workbook whose structure is locked and sheets that are not ours to replace. */
async function readPresent(
  plans: readonly NewSheetPlan[],
  basis: WorkbookSnapshot | undefined
): Promise<Present> {
  const ids = plans.flatMap(({ replaces }) => (replaces === null ? [] : [replaces]));
  return runExcel(async (context) => {
    const { workbook } = context;
    const protection = workbook.protection.load("protected");
    const sheets = workbook.worksheets.load("items/id,items/name,items/position");
    const asked = ids.map((id) => {
      const sheet = workbook.worksheets.getItem(id).load("id,name");
      const lock = sheet.protection.load("protected");
      return { sheet, lock, tag: sheet.names.getItemOrNullObject(SHEET_TAG_NAME).load("formula") };
    });
    await context.sync();
    if (protection.protected) throw new BudgetToolError("protected", { sheet: null });
    const present = asked.map(({ sheet: { id, name }, lock, tag }) => ({
      id,
      name,
      tag: tag.isNullObject ? null : parseTagFormula(String(tag.formula)),
      isProtected: lock.protected,
    }));
    assertReplaceable(plans, present, basis);
    const replaced = sheets.items.filter(({ id }) => ids.includes(id));
    return {
      names: sheets.items.map(({ name }) => name),
      replaced: new Map(
        replaced.map(({ id, name, position }) => [id, { id, name, position }] as const)
      ),
    };
  });
}

async function lookAround(
  plans: readonly NewSheetPlan[],
  basis: WorkbookSnapshot | undefined
): Promise<Present> {
  try {
    return await readPresent(plans, basis);
  } catch (error) {
    const isReplacing = plans.some(({ replaces }) => replaces !== null);
    if (!isReplacing || !isGone(error)) throw error;
    throw new BudgetToolError("cannot-replace", { sheet: null, reason: "gone" }, { cause: error });
  }
}

async function writePortion(
  portion: readonly NamedPlan[],
  word: string,
  watchOlds: (context: Excel.RequestContext) => readonly Watched[]
): Promise<readonly AddedSheet[]> {
  return runExcel(async (context) => {
    const sheets = portion.map(({ plan, name }, index) =>
      writeSheet(context, plan, name, { word, passingName: `${word}-${index}` })
    );
    const watched = watchOlds(context);
    await context.sync();
    assertAsRead(watched);
    return sheets.map(({ id, name }, index) => ({
      id,
      name,
      tag: portion[index]?.plan.tag ?? null,
    }));
  });
}

/** Deletes what this job made and nothing else, whatever others call their sheets. */
async function removeSheets(word: string): Promise<null> {
  await runExcel(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    const tags = sheets.items.map((sheet) =>
      sheet.names.getItemOrNullObject(SHEET_TAG_NAME).load("formula")
    );
    await context.sync();
    sheets.items.forEach((sheet, index) => {
      const tag = tags[index];
      const job = tag && !tag.isNullObject ? parseTagJob(String(tag.formula)) : null;
      if (job === word || sheet.name.startsWith(`${word}-`)) sheet.delete();
    });
    await context.sync();
  });
  return null;
}

/** A word that no other job has, on this machine or on that of someone who works on the same file. */
function newJobWord(): string {
  const draw = (): string =>
    Math.floor(Math.random() * 36 ** 5)
      .toString(36)
      .padStart(5, "0");
  return `job${draw()}${draw()}`;
}

/** Runs a step; when it fails, takes back what was done and says what could not be. */
async function orTakeBack<T>(
  run: () => Promise<T>,
  takeBack: () => Promise<string | null>,
  otherwise: string
): Promise<T> {
  try {
    return await run();
  } catch (error) {
    // Whoever does not answer would not take back either.
    const leftBehind = hasNoAnswer(error) ? otherwise : await takeBack().catch(() => otherwise);
    throw toToolError(error, "addSheets", leftBehind);
  }
}

/** An answer that was lost on the way does not undo what was done. */
async function takePlacesOrUndo(
  written: readonly WrittenSheet[],
  parked: ParkedNames
): Promise<void> {
  try {
    await takePlaces(written, parked);
  } catch (error) {
    const olds = written.flatMap(({ replaced }) => (replaced ? [replaced] : []));
    const unknown = {
      isTaken: false,
      leftBehind: replacingInterrupted(olds.map(({ id, name }) => [name, parked.get(id) ?? name])),
    };
    const { isTaken, leftBehind } = hasNoAnswer(error)
      ? unknown
      : await undoPlaces(written).catch(() => unknown);
    if (!isTaken) throw toToolError(error, "addSheets", leftBehind);
  }
}

async function writePortions(
  named: readonly NamedPlan[],
  word: string,
  basis: WorkbookSnapshot | undefined
): Promise<readonly AddedSheet[]> {
  const added: AddedSheet[] = [];
  const ids = named.flatMap(({ plan: { replaces } }) => (replaces === null ? [] : [replaces]));
  const portions = toPortions(named);
  for (const portion of portions) {
    // The last look there is without one more round trip: places are taken next.
    const isLast = portion === portions[portions.length - 1];
    const watchOlds = (context: Excel.RequestContext): readonly Watched[] =>
      isLast && basis ? watch(context, ids, basis) : [];
    added.push(...(await writePortion(portion, word, watchOlds)));
  }
  return added;
}

/**
 * Adds all sheets or none: one sync to look, one to write (more only for requests that would pass Excel's limit), one to put
 * them in the places of those they replace. Excel rolls nothing back, so after a failure what was done is undone.
 */
export async function addSheets(
  plans: readonly NewSheetPlan[],
  basis?: WorkbookSnapshot
): Promise<readonly AddedSheet[]> {
  if (plans.length === 0) return [];
  const { names: existing, replaced } = await lookAround(plans, basis);
  const olds = [...replaced.values()];
  const free = toFreeSheetNames(
    [...plans, ...olds].map(({ name }) => name),
    existing
  );
  const names = free.slice(0, plans.length);
  const named = plans.map((plan, index) => ({ plan, name: names[index] ?? plan.name }));
  const word = newJobWord();
  const added = await orTakeBack(
    () => writePortions(named, word, basis),
    () => removeSheets(word),
    sheetsLeftBehind(names)
  );
  if (olds.length === 0) return added;
  const written = added.map(({ id }, index) => ({
    id,
    replaced: replaced.get(plans[index]?.replaces ?? "") ?? null,
  }));
  const parked = new Map(olds.map(({ id }, index) => [id, free[plans.length + index] ?? ""]));
  await takePlacesOrUndo(written, parked);
  return added.map((sheet, index) => ({
    ...sheet,
    name: written[index]?.replaced?.name ?? sheet.name,
  }));
}
