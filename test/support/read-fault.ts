import { existsSync, readdirSync, readFileSync } from "node:fs";
import { recognizeWorkbook } from "../../src/app/recognize-workbook";
import { openCase, type PriorYear } from "../../src/app/open-case";
import type { CellValue, WorkbookSnapshot } from "../../src/grid/snapshot";
import { snapshotOfPlan } from "../../src/grid/snapshot-of-plan";
import { toInputSheetPlan } from "../../src/report/input-sheet";
import { readCase, readCaseWithTargets, withCell } from "./read-workbook";

interface Change {
  readonly sheet: string;
  readonly address: string;
  readonly to: CellValue;
}

/** One injected fault in a published workbook; `given` makes the rule applicable first, without breaking it. */
interface Fault extends Change {
  readonly case: string;
  /** True adds a sheet with the published performance-target tables. */
  readonly targets?: true;
  readonly from: CellValue;
  /** Last year's workbook, for rules that compare two years. */
  readonly prior?: string;
  readonly given?: readonly Change[];
  /** What 填报事项 of the workbook holds, by key. */
  readonly inputs?: Readonly<Record<string, string>>;
}

/** The workbook of a fault before and after it. */
export interface FaultyWorkbook {
  readonly fault: Fault;
  readonly sound: WorkbookSnapshot;
  /** The same for all faults that begin with the same workbook. */
  readonly soundKey: string;
  readonly faulty: WorkbookSnapshot;
  /** Last year's workbook, for rules that compare two years. */
  readonly prior: PriorYear | null;
}

const folder = new URL("../faults/", import.meta.url);

/** Rule codes that have a fault. */
export function faultCodes(): readonly string[] {
  return readdirSync(folder).sort();
}

export async function readFault(code: string): Promise<FaultyWorkbook> {
  const file = new URL(`${code}/fault.json`, folder);
  if (!existsSync(file))
    throw new Error(`规则 ${code} 没有差错：写 test/faults/${code}/fault.json，见 CONTRIBUTING.md`);
  const text = readFileSync(file, "utf8");
  const fault = JSON.parse(text) as Fault;
  let sound = await (fault.targets ? readCaseWithTargets : readCase)(fault.case);
  for (const { sheet, address, to } of fault.given ?? [])
    sound = withCell(sound, sheet, address, to);
  if (fault.inputs) sound = withInputSheet(sound, fault.inputs);
  const prior = fault.prior ? openCase(await readCase(fault.prior)) : null;
  const { targets, given, inputs, prior: last } = fault;
  const soundKey = JSON.stringify([fault.case, targets, given, inputs, last]);
  const faulty = withCell(sound, fault.sheet, fault.address, fault.to);
  return { fault, sound, soundKey, prior, faulty };
}

function withInputSheet(
  workbook: WorkbookSnapshot,
  inputs: Readonly<Record<string, string>>
): WorkbookSnapshot {
  const nothing = {
    section: "",
    item: "",
    previous: "",
    guide: "",
    choices: [],
    state: "own",
  } as const;
  const lines = Object.entries(inputs).map(([key, content]) => ({ ...nothing, key, content }));
  const sheet = snapshotOfPlan(
    toInputSheetPlan(lines, recognizeWorkbook(workbook).budget.fiscalYear)
  );
  return { ...workbook, sheets: [...workbook.sheets, sheet] };
}
