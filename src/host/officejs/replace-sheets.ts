import { sheetsReplaced } from "../../errors/host-steps";
import { runExcel } from "./run-excel";

/** A sheet that was added, and the sheet of ours that it is to replace, null for none. */
export interface WrittenSheet {
  readonly id: string;
  readonly replaced: {
    readonly id: string;
    readonly name: string;
    readonly position: number;
  } | null;
}

/** A free name for each replaced sheet, which bears it until it goes. */
export type ParkedNames = ReadonlyMap<string, string>;

type Replacing = WrittenSheet & { readonly replaced: NonNullable<WrittenSheet["replaced"]> };

/** From the last place to the first: a sheet that comes in moves those behind it. */
function fromLast(written: readonly WrittenSheet[]): readonly Replacing[] {
  return written
    .filter((sheet): sheet is Replacing => sheet.replaced !== null)
    .sort((a, b) => b.replaced.position - a.replaced.position);
}

/**
 * Gives the new sheets place and name of the old ones, in one sync. Deleting comes last of all: whatever fails before can
 * be undone.
 */
export async function takePlaces(
  written: readonly WrittenSheet[],
  parked: ParkedNames
): Promise<void> {
  await runExcel(async (context) => {
    const { worksheets } = context.workbook;
    const olds = fromLast(written).map(({ id, replaced }) => {
      const [sheet, old] = [worksheets.getItem(id), worksheets.getItem(replaced.id)];
      sheet.position = replaced.position;
      old.name = parked.get(replaced.id) ?? replaced.name;
      sheet.name = replaced.name;
      return old;
    });
    for (const old of olds) old.delete();
    await context.sync();
  });
}

/** What is so after an attempt to take places failed. */
export interface Undone {
  /** True when only the answer was lost: every new sheet is there, every old one gone. */
  readonly isTaken: boolean;
  /** What stayed, as a sentence; null when everything is as before. */
  readonly leftBehind: string | null;
}

/** Deletes the new sheets and gives the old ones their names again. A new sheet whose old one is gone already stays. */
export async function undoPlaces(written: readonly WrittenSheet[]): Promise<Undone> {
  return runExcel(async (context) => {
    const { worksheets } = context.workbook;
    const asked = written.map(({ id, replaced }) => ({
      sheet: worksheets.getItemOrNullObject(id).load("id"),
      replaced,
      old: replaced && worksheets.getItemOrNullObject(replaced.id).load("id"),
    }));
    await context.sync();
    const done = asked.filter(({ old }) => old?.isNullObject === true);
    const isTaken = asked.every(
      ({ sheet, old }) => !sheet.isNullObject && old?.isNullObject !== false
    );
    if (isTaken) return { isTaken, leftBehind: null };
    for (const { sheet, old } of asked)
      if (!sheet.isNullObject && old?.isNullObject !== true) sheet.delete();
    for (const { replaced, old } of asked)
      if (replaced && old && !old.isNullObject) old.name = replaced.name;
    await context.sync();
    const names = done.flatMap(({ replaced }) => (replaced ? [replaced.name] : []));
    return { isTaken, leftBehind: names.length === 0 ? null : sheetsReplaced(names) };
  });
}
