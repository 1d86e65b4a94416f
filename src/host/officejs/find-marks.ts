import { toRangeAddress } from "../../grid/address";
import { MARK_STYLES, parseMarkFormula, type MarkRule } from "../../grid/plan";
import type { ConditionalFormatRef, WorkbookSnapshot } from "../../grid/snapshot";
import { requestAreas, toAreaBounds } from "./read-merges";
import { FORMAT_PROPERTIES, toFormatRefs } from "./sheet-request";
import { isBusy, isOutdated } from "./to-tool-error";
import { runExcel } from "./run-excel";

/** What is known of a sheet's conditional formats before their rules are looked at. */
export interface FormattedSheet {
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
  readonly formats: readonly ConditionalFormatRef[];
}

/** A conditional format of ours, found by its tag. */
export interface FoundMark extends MarkRule {
  readonly sheet: FormattedSheet;
  readonly id: string;
  /** Filled only when asked for. */
  readonly addresses: readonly string[];
  /** False for one that lost its fill or font; told only when addresses were asked for. */
  readonly isWhole: boolean;
}

/** The rule of a mark whose making was interrupted. */
export const UNFINISHED: MarkRule = { code: "", severity: "error", condition: undefined };

export interface FoundMarks {
  readonly marks: readonly FoundMark[];
  /** Names of sheets with custom formats whose rule the host would not give. */
  readonly unreadableSheets: readonly string[];
}

interface Candidate {
  readonly sheet: FormattedSheet;
  readonly id: string;
}

/** The conditional formats of a snapshot: no sync needed. */
export function toFormattedSheets(snapshot: WorkbookSnapshot): readonly FormattedSheet[] {
  return snapshot.sheets.map(({ id, name, isProtected, conditionalFormats }) => ({
    id,
    name,
    isProtected,
    formats: conditionalFormats,
  }));
}

/** The same read afresh, in two syncs. */
export async function readFormattedSheets(): Promise<readonly FormattedSheet[]> {
  return runExcel(async (context) => {
    const sheets = context.workbook.worksheets.load("items/id,items/name");
    await context.sync();
    const asked = sheets.items.map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      protection: sheet.protection.load("protected"),
      formats: sheet.getRange().conditionalFormats.load(FORMAT_PROPERTIES),
    }));
    await context.sync();
    return asked.map(({ id, name, protection, formats }) => ({
      id,
      name,
      isProtected: protection.protected,
      formats: toFormatRefs(formats),
    }));
  });
}

/** All conditional formats of a sheet by its id; each sheet is reached once, which keeps requests small. */
export function formatCollections(
  context: Excel.RequestContext
): (sheetId: string) => Excel.ConditionalFormatCollection {
  const bySheet = new Map<string, Excel.ConditionalFormatCollection>();
  return (sheetId) => {
    const known = bySheet.get(sheetId);
    if (known) return known;
    const formats = context.workbook.worksheets.getItem(sheetId).getRange().conditionalFormats;
    bySheet.set(sheetId, formats);
    return formats;
  };
}

/**
 * Rules, and on request areas and looks, of custom formats: one sync for all of them. Desktop Excel does not always paint a
 * conditional format anew when another cell changes (office-js #5299, #1157): suspending the screen for the length of this
 * batch makes it paint once, and unlike a recalculation leaves alone what the clerk calculates by hand.
 */
async function readCandidates(
  candidates: readonly Candidate[],
  withAddresses: boolean
): Promise<readonly FoundMark[]> {
  return runExcel(async (context) => {
    const formatsOf = formatCollections(context);
    const asked = candidates.map((candidate) => {
      const format = formatsOf(candidate.sheet.id).getItem(candidate.id);
      const rule = format.custom.rule.load("formula");
      if (!withAddresses) return { candidate, rule, full: null };
      const fill = format.custom.format.fill.load("color");
      const font = format.custom.format.font.load("color,bold,italic");
      return { candidate, rule, full: { fill, font, areas: requestAreas(format.getRanges()) } };
    });
    if (withAddresses) context.workbook.application.suspendScreenUpdatingUntilNextSync();
    await context.sync();
    return asked.flatMap(({ candidate, rule, full }) => {
      // Excel lets nobody make a custom format without a formula: it is a mark that was never finished.
      const tag = rule.formula === "" ? UNFINISHED : parseMarkFormula(rule.formula);
      if (!tag) return [];
      const addresses = full ? toAreaBounds(full.areas).map(toRangeAddress) : [];
      const isWhole = full === null || hasLook(tag, full.fill, full.font);
      return [{ ...candidate, ...tag, addresses, isWhole }];
    });
  });
}

function hasLook(
  { severity }: MarkRule,
  { color }: Excel.ConditionalRangeFill,
  font: Excel.ConditionalRangeFont
): boolean {
  const style = MARK_STYLES[severity];
  const isColor = (stored: string, wanted: string) => stored.toUpperCase() === wanted;
  return (
    isColor(color, style.fill) &&
    isColor(font.color, style.font) &&
    (font.bold || !style.bold) &&
    (font.italic || !style.italic)
  );
}

/** One by one, when together they fail: some users' rules cannot be read at all. */
async function readOneByOne(
  candidates: readonly Candidate[],
  withAddresses: boolean
): Promise<FoundMarks> {
  const marks: FoundMark[] = [];
  const unreadable = new Set<string>();
  for (const candidate of candidates) {
    try {
      marks.push(...(await readCandidates([candidate], withAddresses)));
    } catch (error) {
      if (isBusy(error)) throw error;
      unreadable.add(candidate.sheet.name);
    }
  }
  return { marks, unreadableSheets: [...unreadable] };
}

interface FindOptions {
  readonly withAddresses?: boolean;
  /** True for sheets known from an earlier read: what is gone by now is then an error, not an unreadable rule. */
  readonly mayBeOutdated?: boolean;
}

/**
 * Our marks among the custom formats: no sync when there are none, one otherwise. Formats that the host does not let us
 * read are named and cost one sync each.
 */
export async function findMarks(
  sheets: readonly FormattedSheet[],
  { withAddresses = false, mayBeOutdated = false }: FindOptions = {}
): Promise<FoundMarks> {
  const candidates = sheets.flatMap((sheet) =>
    sheet.formats.filter(({ isCustom }) => isCustom).map(({ id }) => ({ sheet, id }))
  );
  if (candidates.length === 0) return { marks: [], unreadableSheets: [] };
  try {
    return { marks: await readCandidates(candidates, withAddresses), unreadableSheets: [] };
  } catch (error) {
    if (isBusy(error) || (mayBeOutdated && isOutdated(error))) throw error;
    return readOneByOne(candidates, withAddresses);
  }
}
