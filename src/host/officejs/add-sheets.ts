import { BudgetToolError } from "../../errors/budget-tool-error";
import { sheetsLeftBehind } from "../../errors/host-steps";
import type { NewSheetPlan } from "../../grid/plan";
import type { AddedSheet } from "../workbook-store";
import { toFreeSheetNames } from "../free-sheet-names";
import { toToolError } from "./to-tool-error";
import { writeSheet } from "./write-sheet";

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
    (sum, { value }) => sum + 30 + (value?.kind === "text" ? value.text.length * 3 : 12),
    0
  );
  return BYTES_PER_SHEET + text + merges.length * BYTES_PER_MERGE;
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

/** Names of the sheets there are; refuses a workbook whose structure is locked. */
async function readSheetNames(): Promise<readonly string[]> {
  return Excel.run(async (context) => {
    const protection = context.workbook.protection.load("protected");
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    if (protection.protected) throw new BudgetToolError("protected", { sheet: null });
    return sheets.items.map(({ name }) => name);
  });
}

async function writePortion(portion: readonly NamedPlan[]): Promise<readonly AddedSheet[]> {
  return Excel.run(async (context) => {
    const sheets = portion.map(({ plan, name }) => writeSheet(context, plan, name));
    await context.sync();
    return sheets.map(({ id, name }, index) => ({
      id,
      name,
      tag: portion[index]?.plan.tag ?? null,
    }));
  });
}

/** Deletes what was added of these names; they were free before. */
async function removeSheets(names: readonly string[]): Promise<void> {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const sheets = names.map((name) => worksheets.getItemOrNullObject(name).load("id"));
    await context.sync();
    for (const sheet of sheets) if (!sheet.isNullObject) sheet.delete();
    await context.sync();
  });
}

async function leftBehindAfter(names: readonly string[]): Promise<string | null> {
  try {
    await removeSheets(names);
    return null;
  } catch {
    return sheetsLeftBehind(names);
  }
}

/**
 * Adds all sheets or none: one sync to look, one to write (more only for requests that would pass Excel's limit). Excel
 * rolls nothing back, so after a failure what was added is deleted again.
 */
export async function addSheets(plans: readonly NewSheetPlan[]): Promise<readonly AddedSheet[]> {
  if (plans.length === 0) return [];
  const existing = await readSheetNames();
  const names = toFreeSheetNames(
    plans.map(({ name }) => name),
    existing
  );
  const named = plans.map((plan, index) => ({ plan, name: names[index] ?? plan.name }));
  const added: AddedSheet[] = [];
  try {
    for (const portion of toPortions(named)) added.push(...(await writePortion(portion)));
    return added;
  } catch (error) {
    throw toToolError(error, "addSheets", await leftBehindAfter(names));
  }
}
